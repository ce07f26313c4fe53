#include "core/io/openpose_json.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <system_error>

#include "core/util/error.h"
#include "core/util/file_io.h"
#include "core/util/text.h"

namespace kinora {
namespace fs = std::filesystem;
using nlohmann::json;

namespace {

constexpr std::uintmax_t kMaxFileBytes = 64 << 20;
constexpr double kMaxPixel = 1e6;  // beyond any picture: such a file holds something else

// OpenPose's COCO model has 18 points: those of BODY_25 without mid hip and feet, in another order.
constexpr std::array<std::string_view, 18> kCoco18 = {"Nose",   "Neck",   "RShoulder", "RElbow", "RWrist", "LShoulder",
                                                      "LElbow", "LWrist", "RHip",      "RKnee",  "RAnkle", "LHip",
                                                      "LKnee",  "LAnkle", "REye",      "LEye",   "REar",   "LEar"};

std::optional<Joint> Coco18Joint(std::string_view name) {
  for (const KeypointSet::Point& point : Body25().points)
    if (point.name == name) return point.joint;
  return std::nullopt;
}

// Where each point of a file with `count` points goes in `set`; empty where they do not fit.
std::vector<int> PlaceOfPoints(const KeypointSet& set, std::size_t count) {
  std::vector<int> places;
  if (count == set.points.size()) {
    for (std::size_t i = 0; i < count; ++i) places.push_back(static_cast<int>(i));
  } else if (count == kCoco18.size() && &set == &Body25()) {
    for (const std::string_view name : kCoco18) {
      const std::optional<Joint> joint = Coco18Joint(name);
      places.push_back(joint ? set.IndexOf(*joint).value_or(-1) : -1);
    }
  }
  return places;
}

const KeypointSet& SetOfCount(std::size_t count, const std::string& where) {
  switch (count) {
    case 17:
      return Coco17();
    case 18:
      return Body25();
    case 26:
      return Halpe26();
    case 33:
      return BlazePose33();
    case 25:
      throw Error(ErrorKind::kFile, "the file holds 25 points a person, which can be BODY_25 or BODY_25B", where,
                  "say which of the two: body25 or body25b");
    default:
      throw Error(ErrorKind::kFile, fmt::format("no known keypoint set has {} points", count), where,
                  "say which keypoint set the files hold");
  }
}

json ParseJson(std::string_view text, const std::string& where) {
  json document = json::parse(text.begin(), text.end(), nullptr, false);
  if (document.is_discarded() || !document.is_object() || !document.contains("people") ||
      !document["people"].is_array()) {
    throw Error(ErrorKind::kFile, "this is not a file of OpenPose keypoints, or it is cut off", where,
                "choose the folder with the JSON files that OpenPose or Pose2Sim wrote");
  }
  return document;
}

// The numbers of a person's pose; null where this person has none.
const json* PointsOf(const json& person) {
  if (!person.is_object()) return nullptr;
  const auto found = person.find("pose_keypoints_2d");
  return found != person.end() && found->is_array() && !found->empty() ? &*found : nullptr;
}

Keypoint2D PointFrom(const json& numbers, std::size_t index, const std::string& where) {
  std::array<double, 3> value{};
  for (std::size_t k = 0; k < 3; ++k) {
    const json& number = numbers[3 * index + k];
    if (!number.is_number() || !(std::abs(number.get<double>()) <= kMaxPixel))
      throw Error(ErrorKind::kFile, fmt::format("point {} is not made of three plausible numbers", index), where,
                  "leave this file out, or make it anew");
    value[k] = number.get<double>();
  }
  Keypoint2D point{static_cast<float>(value[0]), static_cast<float>(value[1]), static_cast<float>(value[2])};
  // A score of zero alone already says that nothing was found; OpenPose writes all three as zero.
  if (point.score > 0) return {point.x_px, point.y_px, point.score, Provenance::kMeasured};
  return {};
}

void SetBoxAndScore(Keypoints2D& person) {
  float sum = 0;
  int count = 0;
  BoxPx box{INFINITY, INFINITY, -INFINITY, -INFINITY};
  for (const Keypoint2D& point : person.points) {
    if (point.missing()) continue;
    box = {std::min(box.x0, point.x_px), std::min(box.y0, point.y_px), std::max(box.x1, point.x_px),
           std::max(box.y1, point.y_px)};
    sum += point.score;
    ++count;
  }
  if (count == 0) return;
  person.box = box;
  person.score = sum / static_cast<float>(count);
}

std::int32_t TrackOf(const json& person) {
  const auto found = person.find("person_id");
  if (found == person.end()) return -1;
  const json& id = found->is_array() && !found->empty() ? found->front() : *found;
  if (!id.is_number_integer()) return -1;
  const auto value = id.get<std::int64_t>();
  return value >= 0 && value <= INT32_MAX ? static_cast<std::int32_t>(value) : -1;
}

TrackedPerson PersonFrom(const json& person, const json& numbers, const KeypointSet& set, const std::string& where) {
  const std::vector<int> places = numbers.size() % 3 == 0 ? PlaceOfPoints(set, numbers.size() / 3) : std::vector<int>();
  if (places.empty())
    throw Error(ErrorKind::kFile,
                fmt::format("a person has {} numbers, but {} has {} points of three", numbers.size(), set.name,
                            set.points.size()),
                where, "say which keypoint set the files hold");
  TrackedPerson tracked;
  tracked.track = TrackOf(person);
  tracked.keypoints.points.resize(set.points.size());
  for (std::size_t i = 0; i < places.size(); ++i) {
    const Keypoint2D point = PointFrom(numbers, i, where);
    if (places[i] >= 0) tracked.keypoints.points[static_cast<std::size_t>(places[i])] = point;
  }
  SetBoxAndScore(tracked.keypoints);
  return tracked;
}

std::vector<TrackedPerson> PeopleOf(const json& document, const KeypointSet& set, const std::string& where) {
  std::vector<TrackedPerson> people;
  for (const json& person : document["people"])
    if (const json* numbers = PointsOf(person)) people.push_back(PersonFrom(person, *numbers, set, where));
  return people;
}

std::optional<std::int64_t> LastNumberIn(const std::string& name) {
  const std::size_t last = name.find_last_of("0123456789");
  if (last == std::string::npos) return std::nullopt;
  const std::size_t before = name.find_last_not_of("0123456789", last);
  const std::size_t first = before == std::string::npos ? 0 : before + 1;
  const auto number = ParseInteger(std::string_view(name).substr(first, last - first + 1));
  return number && *number <= 1'000'000'000 ? std::optional<std::int64_t>(*number) : std::nullopt;
}

using FilesByFrame = std::map<std::int64_t, fs::path>;

FilesByFrame FilesOf(const fs::path& folder, std::vector<std::string>& warnings) {
  std::error_code failed;
  FilesByFrame files;
  fs::directory_iterator entries(folder, failed);
  if (failed)
    throw Error(ErrorKind::kFile, "the folder of keypoint files cannot be read: " + failed.message(), folder.string(),
                "choose the folder that holds one camera's JSON files");
  for (const fs::directory_entry& entry : entries) {
    if (!SameIgnoringCase(entry.path().extension().string(), ".json")) continue;
    const auto frame = LastNumberIn(entry.path().stem().string());
    if (!frame) {
      warnings.push_back(fmt::format("{} has no frame number in its name; left out", entry.path().string()));
      continue;
    }
    const auto [at, added] = files.emplace(*frame, entry.path());
    if (added) continue;
    throw Error(ErrorKind::kFile,
                fmt::format("{} and {} are both of frame {}", at->second.filename().string(),
                            entry.path().filename().string(), *frame),
                folder.string(), "keep one camera's and one run's files in a folder");
  }
  if (files.empty())
    throw Error(ErrorKind::kFile, "the folder holds no JSON files with a frame number in their names", folder.string(),
                "choose the folder that holds one camera's JSON files");
  return files;
}

std::int64_t PtsOf(std::int64_t index, const OpenPoseReadOptions& options) {
  // Seconds and the rest apart: a frame number times a billion times a denominator may not fit 64 bits.
  const std::int64_t ticks = index * options.rate_denominator;
  const std::int64_t whole = ticks / options.rate_numerator;
  const std::int64_t rest = ticks % options.rate_numerator;
  return whole * 1'000'000'000 + (rest * 1'000'000'000 + options.rate_numerator / 2) / options.rate_numerator;
}

std::string CameraNameOf(const fs::path& folder) {
  std::string name = folder.filename().empty() ? folder.parent_path().filename().string() : folder.filename().string();
  for (const std::string_view ending : {"_json", "-json", ".json", "_keypoints"})
    if (name.size() > ending.size() && name.ends_with(ending)) name.resize(name.size() - ending.size());
  return name;
}

void WarnOfGaps(const FilesByFrame& files, std::vector<std::string>& warnings) {
  const std::int64_t span = files.rbegin()->first - files.begin()->first + 1;
  const std::int64_t absent = span - static_cast<std::int64_t>(files.size());
  if (absent > 0)
    warnings.push_back(fmt::format("{} of the {} frames from {} to {} have no file", absent, span, files.begin()->first,
                                   files.rbegin()->first));
}

void CheckOptions(const OpenPoseReadOptions& options) {
  if (options.rate_numerator < 1 || options.rate_denominator < 1 || options.rate_numerator > 1'000'000'000 ||
      options.rate_denominator > 1'000'000'000)
    throw Error(ErrorKind::kUser, "the frame rate of the keypoint files is not a positive fraction", {},
                "give the video's rate, for instance 60/1");
}

}  // namespace

std::vector<TrackedPerson> ParseOpenPoseFrame(std::string_view text, const KeypointSet& set, const std::string& where) {
  return PeopleOf(ParseJson(text, where), set, where);
}

Partial<CameraTracks2D> ReadOpenPoseFolder(const fs::path& folder, const OpenPoseReadOptions& options,
                                           std::string_view camera) {
  CheckOptions(options);
  Partial<CameraTracks2D> read;
  const FilesByFrame files = FilesOf(folder, read.warnings);
  const KeypointSet* set = options.set;
  std::optional<Error> last_error;
  for (const auto& [frame, path] : files) {
    const std::int64_t index = frame - options.first_frame;
    const auto known = static_cast<std::int64_t>(options.frame_pts_ns.size());
    if (index < 0 || (known > 0 && index >= known)) {
      read.warnings.push_back(fmt::format("frame {} is outside the video; left out", frame));
      continue;
    }
    json document;
    try {
      document = ParseJson(ReadWholeFile(path, kMaxFileBytes), path.string());
    } catch (const Error& error) {
      read.warnings.push_back(fmt::format("frame {} was left out: {}", frame, error.what()));
      last_error = error;
      continue;
    }
    for (const json& person : document["people"])
      if (const json* numbers = set ? nullptr : PointsOf(person)) set = &SetOfCount(numbers->size() / 3, path.string());
    Frame2D frame2d;
    frame2d.pts_ns = known > 0 ? options.frame_pts_ns[static_cast<std::size_t>(index)] : PtsOf(index, options);
    if (set) frame2d.people = PeopleOf(document, *set, path.string());
    read.value.frames.push_back(std::move(frame2d));
  }
  if (read.value.frames.empty() && last_error) throw *last_error;
  if (!set)
    throw Error(ErrorKind::kFile, "no file in the folder holds a person, so the keypoint set cannot be told",
                folder.string(), "say which keypoint set the files hold");
  WarnOfGaps(files, read.warnings);
  read.value.camera = camera.empty() ? CameraNameOf(folder) : std::string(camera);
  read.value.set = set;
  return read;
}

void WriteOpenPoseFolder(const fs::path& folder, const CameraTracks2D& tracks) {
  for (std::size_t i = 0; i < tracks.frames.size(); ++i) {
    std::string text = R"({"version":1.3,"people":[)";
    for (const TrackedPerson& person : tracks.frames[i].people) {
      if (text.back() != '[') text += ',';
      text += fmt::format(R"({{"person_id":[{}],"pose_keypoints_2d":[)", person.track);
      for (const Keypoint2D& point : person.keypoints.points) {
        if (text.back() != '[') text += ',';
        if (point.missing())
          text += "0,0,0";
        else
          text += fmt::format("{},{},{}", point.x_px, point.y_px, point.score);
      }
      text +=
          R"(],"face_keypoints_2d":[],"hand_left_keypoints_2d":[],"hand_right_keypoints_2d":[],)"
          R"("pose_keypoints_3d":[],"face_keypoints_3d":[],"hand_left_keypoints_3d":[],"hand_right_keypoints_3d":[]})";
    }
    text += "]}\n";
    WriteWholeFile(folder / fmt::format("{}_{:012}_keypoints.json", tracks.camera, i), text);
  }
}

}  // namespace kinora
