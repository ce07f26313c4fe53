#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/media/video_reader.h"
#include "core/util/job.h"
#include "projects/project.h"
#include "projects/records.h"

namespace kinora {

// One camera's recording of one trial. The file stays where it is; the project keeps its path relative to the project's
// folder and its fingerprint, so that both can be moved together, and a wrong file is noticed.
struct Video {
  std::string id;
  std::string trial;
  std::string camera;  // row's id
  std::string camera_name;
  std::string path;  // relative to the project's folder, forward slashes
  std::int64_t size_bytes = 0;
  std::string fingerprint;
  int width_px = 0, height_px = 0;  // stored, before rotation
  int rotation_deg = 0;
  std::string codec;
  std::int64_t time_base_numerator = 1, time_base_denominator = 1;
  std::int64_t frame_count = 0;
  std::int64_t first_pts = 0, last_pts = 0;  // in the time base
  bool constant_rate = false;
  std::int64_t rate_numerator = 0, rate_denominator = 1;  // the file's; a mean where it is not constant
  // Where the camera filmed at another rate than the file is played at (240 pictures a second kept as 30).
  std::optional<double> capture_rate_hz;
  double clock_offset_s = 0;  // see ClockOf
  double clock_drift = 0;

  double FileRateHz() const { return static_cast<double>(rate_numerator) / static_cast<double>(rate_denominator); }
  double CaptureRateHz() const { return capture_rate_hz.value_or(FileRateHz()); }
};

// t_trial = offset + (1 + drift) * t_file, with t_file the presentation time in the file, in seconds. Holds the capture
// rate, the camera's offset and its drift.
struct VideoClock {
  double offset_s = 0;
  double drift = 0;
  double TrialSeconds(double file_seconds) const { return offset_s + (1 + drift) * file_seconds; }
};
VideoClock ClockOf(const Video& video);

struct AddVideoOptions {
  bool copy_to_media = false;
  std::optional<double> capture_rate_hz;
  // Trial's time of the video's first picture. Cameras that were started together, or cut to the same picture: 0.
  double starts_at_s = 0;
  // Take the place of another video of this camera in this trial.
  bool replace = false;
};

// Puts a video into a trial. The reader has it open: a file that is no video never gets here.
// Throws Error (user) where the trial has another video of this camera, (file) where it cannot be read or copied.
Video AddVideo(CaptureProject& project, const Trial& trial, const std::string& camera_name,
               const std::filesystem::path& file, const VideoReader& reader, const AddVideoOptions& options = {},
               const Job& job = {});

// In the order of the cameras' names.
std::vector<Video> ListVideos(CaptureProject& project, const std::string& trial);

// Where a video lies now. Looked for where it was, in media/, beside the project and beside the trial's other videos,
// by name and size. A missing video never keeps a project from opening.
enum class VideoState { kFound, kMissing, kChanged };
struct VideoLocation {
  VideoState state = VideoState::kMissing;
  std::filesystem::path path;  // where it is, or where it was
};
VideoLocation LocateVideo(CaptureProject& project, const Video& video);

// Says where the file lies now, of a video that was moved. Its clock, trial and camera stay. Throws Error (file) where
// this is another recording, which AddVideo with `replace` would put in its place.
void RelocateVideo(CaptureProject& project, const Video& video, const std::filesystem::path& file,
                   const VideoReader& reader);
// The same for a file whose content was compared already.
void SetVideoPath(CaptureProject& project, const Video& video, const std::filesystem::path& file);

// Opens a video of the project and makes sure that it is the one that was added. Throws Error (file) that says what to
// do where it is missing, changed, or no longer readable.
VideoReader OpenVideo(CaptureProject& project, const Video& video, const VideoReader::Options& options = {},
                      const Job& job = {});

}  // namespace kinora
