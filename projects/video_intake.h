#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/util/error.h"
#include "core/util/job.h"
#include "projects/project.h"
#include "projects/records.h"
#include "projects/trial_timeline.h"
#include "projects/videos.h"

namespace kinora {

// Videos on their way into a project: which camera and which trial a file is of.

// By the file's ending: what cameras and players write.
bool LooksLikeVideo(const std::filesystem::path& file);
// Files as they are and folders opened (two levels deep), in order of their paths; only what looks like a video.
std::vector<std::filesystem::path> VideosIn(const std::vector<std::filesystem::path>& files_and_folders);

struct VideoToTake {
  std::filesystem::path file;
  std::string trial;   // label
  std::string camera;  // name
  AddVideoOptions options;
};

// What the names say; a person looks at it before it counts. In this order:
//   a part of the file's name that is a camera (cam01, "Camera 2", GoPro3, or one of `known_cameras`): the rest of the
//     name is the trial ("walk1_cam01.mp4"), or else the folder's name ("walk1/cam01.mp4");
//   the folder's name is a camera ("cam01/walk1.mp4"): the file's name is the trial;
//   several files in the folder ("squat/left.mp4", "squat/right.mp4"): folder = trial, file = camera.
// Folders that say nothing ("videos", "media") give `trial_if_unsaid`.
std::vector<VideoToTake> ProposeVideos(const std::vector<std::filesystem::path>& files,
                                       const std::vector<std::string>& known_cameras = {},
                                       const std::string& trial_if_unsaid = "trial1");

// Throws Error (user) where two files are of the same camera and trial, or a name is missing.
void CheckVideos(const std::vector<VideoToTake>& videos);

struct TakenTrial {
  Trial trial;
  std::vector<Video> videos;          // all of the trial's, by camera
  std::vector<std::string> notes;     // of the timeline: different rates or lengths
  std::vector<std::string> warnings;  // of the files: pictures that are not there, one recording of two cameras
};

// Every video is opened before anything is stored: a broken one changes nothing. Reports "read FILE" to the job.
// Throws Error as VideoReader does.
std::vector<VideoReader> OpenVideos(const std::vector<VideoToTake>& videos, const Job& job = {});

// The same, going on past those that cannot be opened: so that all of these can be told at once.
struct OpenedVideos {
  std::vector<VideoReader> readers;  // of all videos, in their order, where none failed
  std::vector<std::pair<std::filesystem::path, Error>> failed;
};
OpenedVideos TryVideos(const std::vector<VideoToTake>& videos, const Job& job = {});

// Adds the videos, whose readers are open, to their trials of the session and sets the trials' timelines, all or
// nothing. Throws Error as CheckVideos, AddVideo and BuildTimeline do.
std::vector<TakenTrial> TakeVideos(CaptureProject& project, const std::string& session,
                                   const std::vector<VideoToTake>& videos, const std::vector<VideoReader>& readers,
                                   const Job& job = {});

}  // namespace kinora
