#include "tests/ui/studies.h"

#include <fstream>

#include "core/motion/keypoint_set.h"
#include "core/synthetic/scene.h"
#include "projects/calibrations.h"
#include "projects/project.h"
#include "projects/records.h"
#include "projects/video_intake.h"
#include "projects/videos.h"
#include "tests/projects/review/synthetic_review.h"
#include "tests/ui/recording.h"
#include "tests/ui/swapped_sides.h"

namespace kinora::test {
namespace {

namespace fs = std::filesystem;

constexpr int kPictures = 45, kRate = 30;
constexpr std::size_t kFirstSwapped = 14, kLastSwapped = 22, kSwappedCamera = 1, kLostCamera = 4;

void TakeVideosOf(CaptureProject& project, const std::string& session, const std::string& trial, const fs::path& videos,
                  const CameraRig& rig) {
  std::vector<VideoToTake> take;
  int number = 0;
  for (const RigCamera& camera : rig.cameras) {
    ++number;
    const std::string file = "cam0" + std::to_string(number) + ".mp4";
    take.push_back({.file = videos / file, .trial = trial, .camera = camera.camera.name, .options = {}});
  }
  TakeVideos(project, session, take, OpenVideos(take));
}

// The 2D points of the truth, but for a swap.
std::vector<CameraTracks2D> PointsOf(const Recording& recording, const Timeline& timeline) {
  synthetic::SceneTracks scene = synthetic::ProjectScene({&recording.walker, 1}, recording.rig, timeline, BlazePose33(),
                                                         {.seed = 5, .pixel_sd_px = 0.5, .identities = true});
  SwapLeftAndRight(scene.cameras[kSwappedCamera], BlazePose33(), kFirstSwapped, kLastSwapped);
  return std::move(scene.cameras);
}

void StoreRig(CaptureProject& project, const std::string& session, const Recording& recording) {
  StoredCalibration calibration;
  calibration.session = session;
  calibration.source = recording.calibration.filename().string();
  calibration.source_sha256 = "0";
  calibration.rig = recording.rig;
  calibration.notes = {"lengths are millimetres and pixels are counted in 64ths, as Qualisys writes them"};
  AddCalibration(project, calibration);
}

}  // namespace

const char* const kEndlessWorker =
    "echo '{\"begin\":{\"trial\":\"x\"}}'\n"
    "echo '{\"progress\":{\"what\":\"finding joints\",\"done\":10,\"total\":100}}'\n"
    "trap 'echo \"{\\\"cancelled\\\":true}\"; exit 130' TERM\n"
    "while true; do sleep 0.05; done\n";

const char* const kFailingWorker =
    "echo '{\"error\":{\"message\":\"nobody was found in any of the 720 pictures\",\"where\":\"02 GoPro HERO12 "
    "Black, tall tripod by the window, 03 GoPro HERO12 Black, tall tripod by the window\",\"remedy\":\"look at the "
    "videos: is the person large and lit enough? A lower detector_score finds more\"}}'\n"
    "exit 1\n";

fs::path MakeWorker(const fs::path& folder, const std::string& says) {
  const fs::path file = folder / "worker.sh";
  std::ofstream(file)
      << "#!/bin/sh\nif [ \"$1\" = device ]; then\n"
         "echo '{\"name\":\"processor, 2 threads\",\"why_not_gpu\":\"this machine shows no NVIDIA GPU with a "
         "loaded driver (this LibTorch was built without CUDA)\"}'\nexit\nfi\n"
      << says;
  fs::permissions(file, fs::perms::owner_all);
  return file;
}

Study MakeEmptyStudy(const fs::path& folder) {
  CaptureProject::Create(folder / "empty", "Gait");
  return {.folder = folder / "empty", .recording = {}, .trial = {}};
}

Study MakeStudyOfOneCamera(const fs::path& folder, int width_px) {
  const Recording recording = MakeRecording(folder / "one recording", {"walk"}, 1, kPictures, width_px);
  CaptureProject project = CaptureProject::Create(folder / "one", "Gait");
  const Session day = EnsureSession(project, EnsureParticipant(project, "P01").id, "day1");
  TakeVideosOf(project, day.id, "walk", recording.trials[0], recording.rig);
  return {.folder = folder / "one", .recording = recording.folder, .trial = {}};
}

Study MakeLongStudy(const fs::path& folder, int width_px) {
  Recording recording = MakeRecording(folder / "recording of the second visit", {kLongTrial}, 8, kPictures, width_px);
  int number = 0;
  for (RigCamera& camera : recording.rig.cameras)
    camera.camera.name = "0" + std::to_string(++number) + " " + kLongCamera;
  const fs::path others = folder / "others";
  fs::copy(recording.trials[0], others);

  Study made{.folder = folder / kLongStudy, .recording = recording.folder, .trial = {}};
  CaptureProject project = CaptureProject::Create(made.folder, kLongStudy);
  const Session day = EnsureSession(project, EnsureParticipant(project, kLongParticipant).id, kLongSession);
  StoreRig(project, day.id, recording);
  TakeVideosOf(project, day.id, kLongTrial, recording.trials[0], recording.rig);
  for (const char* label : {"Drop landing from 45 cm, left leg, shod", "Squat"})
    TakeVideosOf(project, day.id, label, others, recording.rig);
  const Trial trial = FindTrial(project, kLongTrial);
  made.trial = trial.id;
  const Timeline timeline{.t0_ns = 0, .rate_numerator = kRate, .rate_denominator = 1, .count = kPictures};
  StoreResults(project, trial, recording.rig, PointsOf(recording, timeline));
  fs::remove(recording.trials[0] / ("cam0" + std::to_string(kLostCamera + 1) + ".mp4"));
  return made;
}

}  // namespace kinora::test
