#include "projects/videos.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "core/util/error.h"
#include "projects/copy_file.h"
#include "projects/store/uuid.h"
#include "projects/video_fingerprint.h"

namespace kinora {
namespace fs = std::filesystem;
namespace {

double SecondsOf(const Video& video, std::int64_t pts) {
  return static_cast<double>(pts) * static_cast<double>(video.time_base_numerator) /
         static_cast<double>(video.time_base_denominator);
}

// Relative where one drive holds both, so that they can be moved together.
std::string StoredPath(const CaptureProject& project, const fs::path& file) {
  std::error_code failure;
  const fs::path whole = fs::weakly_canonical(file, failure);
  const fs::path relative = fs::relative(whole, fs::weakly_canonical(project.folder()), failure);
  return (failure || relative.empty() ? fs::absolute(file) : relative).generic_string();
}

fs::path CopyToMedia(CaptureProject& project, const Trial& trial, const fs::path& file, const Job& job) {
  std::string folder_name = FullName(project, trial);
  std::ranges::replace(folder_name, '/', '_');
  const fs::path target = project.MediaFolder() / folder_name / file.filename();
  CopyFile(file, target, job);
  return target;
}

void SetRate(Video& video, const VideoIndex& index) {
  video.constant_rate = index.ConstantRate(video.rate_numerator, video.rate_denominator);
  if (video.constant_rate) return;
  video.rate_numerator = std::llround(index.MeanRateHz() * 1000);
  video.rate_denominator = 1000;
}

Video Describe(const fs::path& file, const VideoIndex& index) {
  Video video;
  video.size_bytes = static_cast<std::int64_t>(fs::file_size(file));
  video.fingerprint = VideoFingerprint(file, index);
  video.width_px = index.width_px;
  video.height_px = index.height_px;
  video.rotation_deg = index.rotation_deg;
  video.codec = index.codec;
  video.time_base_numerator = index.time_base_numerator;
  video.time_base_denominator = index.time_base_denominator;
  video.frame_count = static_cast<std::int64_t>(index.pts.size());
  video.first_pts = index.pts.empty() ? 0 : index.pts.front();
  video.last_pts = index.pts.empty() ? 0 : index.pts.back();
  SetRate(video, index);
  return video;
}

void Insert(Database& database, const Video& v) {
  database.Run(
      "INSERT INTO video (id, trial, camera, path, size_bytes, fingerprint, width_px, height_px, rotation_deg, codec, "
      "time_base_numerator, time_base_denominator, frame_count, first_pts, last_pts, constant_rate, rate_numerator, "
      "rate_denominator, capture_rate_hz, clock_offset_s, clock_drift) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      v.id, v.trial, v.camera, v.path, v.size_bytes, v.fingerprint, v.width_px, v.height_px, v.rotation_deg, v.codec,
      v.time_base_numerator, v.time_base_denominator, v.frame_count, v.first_pts, v.last_pts, v.constant_rate,
      v.rate_numerator, v.rate_denominator, v.capture_rate_hz, v.clock_offset_s, v.clock_drift);
}

// The one video of this camera that the trial has, if any, is removed where that is wanted.
void MakePlace(CaptureProject& project, const Video& video, const std::string& file, bool replace) {
  for (const Video& other : ListVideos(project, video.trial)) {
    if (other.camera != video.camera) continue;
    if (other.fingerprint != video.fingerprint && !replace)
      throw Error(ErrorKind::kUser,
                  fmt::format("the trial has another video of camera {} already: {}", video.camera_name,
                              fs::path(other.path).filename().string()),
                  file, "name another trial with --trial, another camera with CAMERA=FILE, or add --replace");
    project.database().Run("DELETE FROM video WHERE id = ?", other.id);
  }
}

bool IsThatFile(const fs::path& path, const Video& video) {
  std::error_code failure;
  const auto size = fs::file_size(path, failure);
  return !failure && static_cast<std::int64_t>(size) == video.size_bytes;
}

}  // namespace

VideoClock ClockOf(const Video& video) {
  const double stretch =
      video.capture_rate_hz && *video.capture_rate_hz > 0 ? video.FileRateHz() / *video.capture_rate_hz : 1;
  return {video.clock_offset_s, (1 + video.clock_drift) * stretch - 1};
}

Video AddVideo(CaptureProject& project, const Trial& trial, const std::string& camera_name, const fs::path& file,
               const VideoReader& reader, const AddVideoOptions& options, const Job& job) {
  project.RequireWritable();
  Video video = Describe(file, reader.index());
  video.id = NewUuid();
  video.trial = trial.id;
  video.capture_rate_hz = options.capture_rate_hz;
  const double first_s = (1 + ClockOf(video).drift) * SecondsOf(video, video.first_pts);
  video.clock_offset_s = options.starts_at_s - first_s;
  const fs::path place = options.copy_to_media ? CopyToMedia(project, trial, file, job) : file;
  video.path = StoredPath(project, place);
  Transaction transaction(project.database());
  const CameraRow camera = EnsureCamera(project, trial.session, camera_name);
  video.camera = camera.id;
  video.camera_name = camera.name;
  MakePlace(project, video, file.string(), options.replace);
  Insert(project.database(), video);
  transaction.Commit();
  return video;
}

std::vector<Video> ListVideos(CaptureProject& project, const std::string& trial) {
  Statement rows = project.database().Query(
      "SELECT v.id, v.trial, v.camera, c.name, path, size_bytes, fingerprint, width_px, height_px, rotation_deg, "
      "codec, "
      "time_base_numerator, time_base_denominator, frame_count, first_pts, last_pts, constant_rate, rate_numerator, "
      "rate_denominator, capture_rate_hz, clock_offset_s, clock_drift "
      "FROM video v JOIN camera c ON c.id = v.camera WHERE trial = ? ORDER BY c.name",
      trial);
  std::vector<Video> videos;
  while (rows.Next())
    videos.push_back({.id = rows.Text(0),
                      .trial = rows.Text(1),
                      .camera = rows.Text(2),
                      .camera_name = rows.Text(3),
                      .path = rows.Text(4),
                      .size_bytes = rows.Int(5),
                      .fingerprint = rows.Text(6),
                      .width_px = static_cast<int>(rows.Int(7)),
                      .height_px = static_cast<int>(rows.Int(8)),
                      .rotation_deg = static_cast<int>(rows.Int(9)),
                      .codec = rows.Text(10),
                      .time_base_numerator = rows.Int(11),
                      .time_base_denominator = rows.Int(12),
                      .frame_count = rows.Int(13),
                      .first_pts = rows.Int(14),
                      .last_pts = rows.Int(15),
                      .constant_rate = rows.Int(16) != 0,
                      .rate_numerator = rows.Int(17),
                      .rate_denominator = rows.Int(18),
                      .capture_rate_hz = rows.OptionalReal(19),
                      .clock_offset_s = rows.Real(20),
                      .clock_drift = rows.Real(21)});
  return videos;
}

VideoLocation LocateVideo(CaptureProject& project, const Video& video) {
  const fs::path stored = video.path;
  const fs::path was = (stored.is_absolute() ? stored : project.folder() / stored).lexically_normal();
  if (IsThatFile(was, video)) return {VideoState::kFound, was};
  std::vector<fs::path> folders = {project.MediaFolder(), project.folder(), project.folder().parent_path()};
  for (const Video& other : ListVideos(project, video.trial)) {
    const fs::path path = (project.folder() / other.path).lexically_normal();
    if (IsThatFile(path, other)) folders.push_back(path.parent_path());
  }
  for (const fs::path& folder : folders)
    if (IsThatFile(folder / stored.filename(), video)) return {VideoState::kFound, folder / stored.filename()};
  std::error_code ignored;
  return {fs::exists(was, ignored) ? VideoState::kChanged : VideoState::kMissing, was};
}

void RelocateVideo(CaptureProject& project, const Video& video, const fs::path& file, const VideoReader& reader) {
  project.RequireWritable();
  if (VideoFingerprint(file, reader.index()) != video.fingerprint)
    throw Error(
        ErrorKind::kFile,
        fmt::format("{} is not the recording that camera {} has here", file.filename().string(), video.camera_name),
        file.string(), "choose the file that was added, or add this one in its place");
  SetVideoPath(project, video, file);
}

void SetVideoPath(CaptureProject& project, const Video& video, const fs::path& file) {
  project.RequireWritable();
  project.database().Run("UPDATE video SET path = ? WHERE id = ?", StoredPath(project, file), video.id);
}

VideoReader OpenVideo(CaptureProject& project, const Video& video, const VideoReader::Options& options,
                      const Job& job) {
  const VideoLocation location = LocateVideo(project, video);
  if (location.state == VideoState::kMissing)
    throw Error(ErrorKind::kFile, fmt::format("the video of camera {} is not where it was", video.camera_name),
                location.path.string(), "put it back, or copy it into the project's folder media");
  VideoReader reader(location.path, options, job);
  if (location.state == VideoState::kChanged || VideoFingerprint(location.path, reader.index()) != video.fingerprint)
    throw Error(
        ErrorKind::kFile,
        fmt::format("the video of camera {} is not the one that was added: its content changed", video.camera_name),
        location.path.string(), "put the original back, or add it anew with `kinora-cli add-videos --replace`");
  return reader;
}

}  // namespace kinora
