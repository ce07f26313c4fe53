#include "projects/video_intake.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <optional>
#include <regex>
#include <set>

#include "core/geometry/rig.h"
#include "core/util/error.h"

namespace kinora {
namespace {

namespace fs = std::filesystem;

std::string Lower(std::string text) {
  std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

constexpr std::string_view kSeparators = " _-.";

std::string Trimmed(std::string text) {
  const auto first = text.find_first_not_of(kSeparators);
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(kSeparators) - first + 1);
}

struct NameParts {
  std::string camera;
  std::string rest;
};

// "walk1_cam01" -> cam01, walk1. A camera is a word of its own with a number.
std::optional<NameParts> CameraWord(const std::string& name) {
  static const std::regex pattern(
      R"((^|[ _.-])((?:camera|cam|kamera|gopro|miqus|oqus|view|vue|c)[ _-]?\d+)(?=$|[ _.-]))", std::regex::icase);
  std::smatch found;
  if (!std::regex_search(name, found, pattern)) return {};
  const std::string before = Trimmed(found.prefix().str()), after = Trimmed(found.suffix().str());
  return NameParts{found[2].str(), before.empty() || after.empty() ? before + after : before + "_" + after};
}

// The same for a camera that the session already has, whatever it is called.
std::optional<NameParts> KnownCamera(const std::string& name, const std::vector<std::string>& known) {
  for (const std::string& camera : known) {
    if (CanonicalCameraName(camera) == CanonicalCameraName(name)) return NameParts{camera, {}};
    const std::string low = Lower(name), word = Lower(camera);
    const auto at = low.find(word);
    if (word.empty() || at == std::string::npos) continue;
    const bool starts = at == 0 || kSeparators.find(low[at - 1]) != std::string_view::npos;
    const std::size_t end = at + word.size();
    const bool ends = end == low.size() || kSeparators.find(low[end]) != std::string_view::npos;
    if (starts && ends) return NameParts{camera, Trimmed(Trimmed(name.substr(0, at)) + "_" + name.substr(end))};
  }
  return {};
}

bool SaysNothing(const std::string& folder) {
  static const std::set<std::string> kGeneric = {"",         "videos",   "video", "media", "recordings", "raw",
                                                 "original", "captures", "dcim",  "tmp",   "downloads",  "desktop"};
  return kGeneric.contains(Lower(folder));
}

std::optional<NameParts> PartsOf(const std::string& name, const std::vector<std::string>& known) {
  if (const auto parts = KnownCamera(name, known)) return parts;
  return CameraWord(name);
}

// By as many folders as it takes to tell it from another: "P01/walk1/cam01.mp4".
std::string NameApart(const fs::path& file, const fs::path& other) {
  fs::path name = file.filename(), others = other.filename();
  fs::path above = file.parent_path(), others_above = other.parent_path();
  for (; name == others && above.has_filename() && others_above.has_filename();
       above = above.parent_path(), others_above = others_above.parent_path()) {
    name = above.filename() / name;
    others = others_above.filename() / others;
  }
  return name.string();
}

// The same file as two cameras: 3D of it is nonsense that looks right.
void WarnOfCopies(TakenTrial& trial) {
  for (std::size_t i = 0; i < trial.videos.size(); ++i)
    for (std::size_t j = i + 1; j < trial.videos.size(); ++j)
      if (trial.videos[i].fingerprint == trial.videos[j].fingerprint)
        trial.warnings.push_back(fmt::format("{} and {} of {} have the same recording", trial.videos[i].camera_name,
                                             trial.videos[j].camera_name, trial.trial.label));
}

VideoReader OpenNamed(const fs::path& file, const Job& job) {
  const std::string step = "read " + file.filename().string();
  const Job named(job.stop_token(),
                  [&](std::string_view, double done, double total) { job.Report(step, done, total); });
  return VideoReader(file, VideoReader::Options(), named);
}

}  // namespace

bool LooksLikeVideo(const fs::path& file) {
  static constexpr std::array kEndings = {".mp4", ".mov",  ".avi", ".mkv", ".webm", ".m4v",
                                          ".mts", ".m2ts", ".ts",  ".mpg", ".mpeg", ".wmv"};
  return std::ranges::find(kEndings, Lower(file.extension().string())) != kEndings.end();
}

std::vector<fs::path> VideosIn(const std::vector<fs::path>& files_and_folders) {
  constexpr int kDeepest = 2;
  std::vector<fs::path> videos;
  for (const fs::path& path : files_and_folders) {
    if (!fs::is_directory(path)) {
      if (LooksLikeVideo(path)) videos.push_back(path);
      continue;
    }
    fs::recursive_directory_iterator walk(path, fs::directory_options::skip_permission_denied);
    for (; walk != fs::recursive_directory_iterator(); ++walk) {
      if (walk.depth() >= kDeepest) walk.disable_recursion_pending();
      if (walk->is_regular_file() && LooksLikeVideo(walk->path())) videos.push_back(walk->path());
    }
  }
  std::ranges::sort(videos);
  videos.erase(std::unique(videos.begin(), videos.end()), videos.end());
  return videos;
}

std::vector<VideoToTake> ProposeVideos(const std::vector<fs::path>& files,
                                       const std::vector<std::string>& known_cameras,
                                       const std::string& trial_if_unsaid) {
  std::vector<VideoToTake> proposed;
  for (const fs::path& file : files) {
    const std::string stem = file.stem().string(), folder = file.parent_path().filename().string();
    const std::string folder_trial = SaysNothing(folder) ? trial_if_unsaid : folder;
    VideoToTake video{.file = file, .trial = {}, .camera = {}, .options = {}};
    if (const auto parts = PartsOf(stem, known_cameras)) {
      video.camera = parts->camera;
      video.trial = parts->rest.empty() ? folder_trial : parts->rest;
    } else if (const auto by_folder = PartsOf(folder, known_cameras)) {
      video.camera = by_folder->camera;
      video.trial = stem;
    } else {
      video.camera = stem;
      video.trial = folder_trial;
    }
    proposed.push_back(std::move(video));
  }
  return proposed;
}

void CheckVideos(const std::vector<VideoToTake>& videos) {
  std::map<std::pair<std::string, std::string>, fs::path> seen;
  for (const VideoToTake& video : videos) {
    if (Trimmed(video.camera).empty() || Trimmed(video.trial).empty())
      throw Error(ErrorKind::kUser, fmt::format("{} has no camera or no trial", video.file.filename().string()),
                  video.file.string(), "give both a name");
    const auto [other, is_new] = seen.emplace(std::pair(video.trial, CanonicalCameraName(video.camera)), video.file);
    if (!is_new)
      throw Error(ErrorKind::kUser,
                  fmt::format("two videos are of camera {}: {} and {}", video.camera,
                              NameApart(other->second, video.file), NameApart(video.file, other->second)),
                  video.file.string(),
                  "give each video its own camera or trial, or add the videos of each participant by themselves");
  }
}

std::vector<VideoReader> OpenVideos(const std::vector<VideoToTake>& videos, const Job& job) {
  std::vector<VideoReader> readers;
  for (const VideoToTake& video : videos) readers.push_back(OpenNamed(video.file, job));
  return readers;
}

OpenedVideos TryVideos(const std::vector<VideoToTake>& videos, const Job& job) {
  OpenedVideos opened;
  for (const VideoToTake& video : videos) {
    try {
      opened.readers.push_back(OpenNamed(video.file, job));
    } catch (const Error& error) {
      opened.failed.emplace_back(video.file, error);
    }
  }
  return opened;
}

std::vector<TakenTrial> TakeVideos(CaptureProject& project, const std::string& session,
                                   const std::vector<VideoToTake>& videos, const std::vector<VideoReader>& readers,
                                   const Job& job) {
  CheckVideos(videos);
  Transaction transaction(project.database());
  std::vector<TakenTrial> taken;
  for (std::size_t i = 0; i < videos.size(); ++i) {
    const Trial trial = EnsureTrial(project, session, videos[i].trial);
    AddVideo(project, trial, videos[i].camera, videos[i].file, readers[i], videos[i].options, job);
    auto found = std::ranges::find(taken, trial.id, [](const TakenTrial& t) { return t.trial.id; });
    if (found == taken.end()) found = taken.insert(taken.end(), TakenTrial{trial, {}, {}, {}});
    for (const std::string& warning : readers[i].index().warnings)
      found->warnings.push_back(videos[i].file.filename().string() + ": " + warning);
  }
  for (TakenTrial& trial : taken) {
    trial.videos = ListVideos(project, trial.trial.id);
    BuiltTimeline built = BuildTimeline(trial.videos);
    SetTimeline(project, trial.trial.id, built.timeline);
    trial.trial.timeline = built.timeline;
    trial.notes = std::move(built.notes);
    WarnOfCopies(trial);
  }
  transaction.Commit();
  return taken;
}

}  // namespace kinora
