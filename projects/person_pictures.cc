#include "projects/person_pictures.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "core/media/video_reader.h"
#include "core/motion/keypoint_set.h"
#include "core/util/error.h"
#include "lifting/association.h"
#include "projects/result_json.h"
#include "projects/store/results.h"
#include "projects/trial_results.h"
#include "projects/trial_view.h"
#include "projects/videos.h"

namespace kinora {
namespace {

struct Place {
  std::size_t camera = 0;
  std::int64_t pts_ns = 0;
  BoxPx box;
  double worth = 0;
};

BoxPx BoxOf(const Keypoints2D& person) {
  if (person.box.area() > 0) return person.box;
  BoxPx box{1e9F, 1e9F, -1e9F, -1e9F};
  for (const Keypoint2D& point : person.points) {
    if (point.missing()) continue;
    box = {std::min(box.x0, point.x_px), std::min(box.y0, point.y_px), std::max(box.x1, point.x_px),
           std::max(box.y1, point.y_px)};
  }
  return box;
}

// Larger is better; what the picture's edge cuts off, or is unsure, counts less.
double WorthOf(const Keypoints2D& person, const BoxPx& box, const Video& video) {
  double score = 0;
  for (const Keypoint2D& point : person.points) score += point.missing() ? 0 : static_cast<double>(point.score);
  score /= static_cast<double>(std::max<std::size_t>(1, person.points.size()));
  const auto width = static_cast<float>(video.width_px), height = static_cast<float>(video.height_px);
  const bool whole = box.x0 > 0 && box.y0 > 0 && box.x1 < width && box.y1 < height;
  const double part = static_cast<double>(box.height()) / static_cast<double>(height);
  return part * score * (whole ? 1 : 0.5);
}

// With some room around, so high, or so wide where it is turned later. The mean of what falls on each pixel: nearest
// neighbours would fringe.
Image Cut(const Image& picture, const BoxPx& box, int size_px, bool across) {
  const double margin = 0.08 * static_cast<double>(box.height());
  const double x0 = std::clamp(static_cast<double>(box.x0) - margin, 0.0, picture.width() - 1.0);
  const double y0 = std::clamp(static_cast<double>(box.y0) - margin, 0.0, picture.height() - 1.0);
  const double x1 = std::clamp(static_cast<double>(box.x1) + margin, x0 + 1, static_cast<double>(picture.width()));
  const double y1 = std::clamp(static_cast<double>(box.y1) + margin, y0 + 1, static_cast<double>(picture.height()));
  const double step = (across ? x1 - x0 : y1 - y0) / size_px;
  const auto pixels = [&](double length) {
    return std::clamp(static_cast<int>(std::lround(length / step)), 1, 4 * size_px);
  };
  Image cut(pixels(x1 - x0), pixels(y1 - y0));
  for (int y = 0; y < cut.height(); ++y)
    for (int x = 0; x < cut.width(); ++x) {
      const int from_x = static_cast<int>(x0 + x * step), from_y = static_cast<int>(y0 + y * step);
      const int to_x = std::min(std::max(from_x + 1, static_cast<int>(x0 + (x + 1) * step)), picture.width());
      const int to_y = std::min(std::max(from_y + 1, static_cast<int>(y0 + (y + 1) * step)), picture.height());
      unsigned sum[3] = {0, 0, 0}, count = 0;
      for (int v = from_y; v < to_y; ++v)
        for (int u = from_x; u < to_x; ++u, ++count)
          for (int k = 0; k < 3; ++k) sum[k] += picture.Row(v)[3 * u + k];
      for (int k = 0; k < 3; ++k) cut.Row(y)[3 * x + k] = static_cast<std::uint8_t>(sum[k] / std::max(1U, count));
    }
  return cut;
}

// Clockwise, as the video's rotation flag says.
Image Turned(const Image& picture, int rotation_deg) {
  const int quarter = ((rotation_deg / 90) % 4 + 4) % 4;
  if (quarter == 0) return picture;
  const bool across = quarter % 2 == 1;
  Image turned(across ? picture.height() : picture.width(), across ? picture.width() : picture.height());
  for (int y = 0; y < picture.height(); ++y)
    for (int x = 0; x < picture.width(); ++x) {
      const int to_x = quarter == 1 ? picture.height() - 1 - y : quarter == 2 ? picture.width() - 1 - x : y;
      const int to_y = quarter == 1 ? x : quarter == 2 ? picture.height() - 1 - y : picture.width() - 1 - x;
      std::copy_n(picture.Row(y) + 3 * x, 3, turned.Row(to_y) + 3 * to_x);
    }
  return turned;
}

// Where somebody is seen best; of the cameras that have a video.
std::optional<Place> BestPlace(const PersonAcrossViews& person, std::span<const CameraTracks2D> tracks,
                               std::span<const std::optional<Video>> videos) {
  std::optional<Place> best;
  for (std::size_t c = 0; c < tracks.size() && c < person.cameras.size(); ++c) {
    if (!videos[c]) continue;
    for (const Frame2D& frame : tracks[c].frames)
      if (const TrackedPerson* found = FindPerson(person, c, frame)) {
        const BoxPx box = BoxOf(found->keypoints);
        const double worth = WorthOf(found->keypoints, box, *videos[c]);
        if (!best || worth > best->worth) best = Place{c, frame.pts_ns, box, worth};
      }
  }
  return best;
}

// Readers stay open: people are often seen best by the same camera.
Image PictureAt(CaptureProject& project, const Video& video, const Place& place, int height_px,
                std::map<std::size_t, VideoReader>& readers, const Job& job) {
  try {
    auto reader = readers.find(place.camera);
    if (reader == readers.end())
      reader = readers.emplace(place.camera, OpenVideo(project, video, VideoReader::Options(), job)).first;
    const auto frame = reader->second.FrameAt(place.pts_ns);
    if (!frame) return {};
    const Image cut = Cut(reader->second.ReadFrame(*frame), place.box, height_px, video.rotation_deg % 180 != 0);
    return Turned(cut, video.rotation_deg);
  } catch (const Error&) {
    return {};  // missing or broken: there is nothing to show
  }
}

}  // namespace

std::vector<PersonPicture> PicturesOfPeople(CaptureProject& project, const Trial& trial, std::size_t most,
                                            int height_px, const Job& job) {
  const TrialResults results = CurrentResults(project, trial);
  if (results.pose2d.empty() || results.association.empty()) return {};
  const Association association =
      AssociationFromJson(ReadText(project.database(), results.association).value_or(""), FullName(project, trial));
  const std::vector<CameraRow> rows = ListCameras(project, trial.session);
  const std::vector<Video> all = ListVideos(project, trial.id);
  std::vector<CameraTracks2D> tracks;
  std::vector<std::optional<Video>> videos;
  for (const CameraPart& part : association.cameras) {
    job.CheckStop();
    const std::string id = CameraIdOf(rows, part.camera);
    auto read = ReadTracks2D(project.database(), results.pose2d, id, Job(job.stop_token(), {}));
    tracks.push_back(read ? *std::move(read) : CameraTracks2D{{}, &CommonJoints(), {}});
    const auto video = std::ranges::find(all, id, &Video::camera);
    videos.push_back(video == all.end() ? std::nullopt : std::optional(*video));
  }
  std::vector<PersonPicture> people;
  std::map<std::size_t, VideoReader> readers;
  for (std::size_t i = 0; i < association.people.size() && i < most; ++i) {
    job.CheckStop();
    PersonPicture one{.number = i, .pictures = 0, .picture = {}};
    for (const std::size_t count : PicturesWith(association.people[i], tracks)) one.pictures += count;
    if (const auto place = BestPlace(association.people[i], tracks, videos))
      one.picture = PictureAt(project, *videos[place->camera], *place, height_px, readers, job);
    people.push_back(std::move(one));
  }
  return people;
}

}  // namespace kinora
