#include "tests/ui/tools/gait_study.h"

#include <QProcess>
#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "core/motion/keypoint_set.h"
#include "core/synthetic/scene.h"
#include "projects/calibrations.h"
#include "projects/project.h"
#include "projects/records.h"
#include "projects/verdicts.h"
#include "projects/video_intake.h"
#include "tests/ui/recording.h"
#include "tests/ui/swapped_sides.h"
#include "tests/ui/walk_project.h"

namespace kinora::test {
namespace {

namespace fs = std::filesystem;

constexpr int kPictures = 90, kWidth = 960, kCameras = 4;
constexpr Timeline kTimeline{.t0_ns = 0, .rate_numerator = 30, .rate_denominator = 1, .count = kPictures};
constexpr std::array kWalks = {"Walk 1", "Walk 2", "Walk 3", "Walk 4"};
constexpr std::size_t kSwappedCamera = 1, kFirstSwapped = 40, kLastSwapped = 54;

std::vector<CameraTracks2D> PointsOf(const Recording& recording, const synthetic::NoiseOptions& noise) {
  return synthetic::ProjectScene({&recording.walker, 1}, recording.rig, kTimeline, BlazePose33(), noise).cameras;
}

void TakeWalk(CaptureProject& project, const std::string& session, const std::string& walk, const fs::path& videos,
              const CameraRig& rig) {
  std::vector<VideoToTake> take;
  for (const RigCamera& camera : rig.cameras) {
    fs::path file = videos / camera.camera.name;
    file += ".mp4";
    take.push_back({.file = file, .trial = walk, .camera = camera.camera.name, .options = {}});
  }
  TakeVideos(project, session, take, OpenVideos(take));
}

void StoreRig(CaptureProject& project, const std::string& session, const Recording& recording) {
  StoredCalibration calibration;
  calibration.session = session;
  calibration.source = recording.calibration.filename().string();
  calibration.source_sha256 = "00";
  calibration.rig = recording.rig;
  AddCalibration(project, calibration);
}

}  // namespace

fs::path MakeGaitStudy(const fs::path& folder) {
  const fs::path place = folder / "Gait study";
  const Recording recording = MakeRecording(folder / "Recordings", {kWalks[0]}, kCameras, kPictures, kWidth);
  for (std::size_t i = 1; i < kWalks.size(); ++i) fs::copy(recording.trials[0], recording.folder / kWalks[i]);
  {
    CaptureProject project = CaptureProject::Create(place, "Gait study");
    const Session day = EnsureSession(project, EnsureParticipant(project, "P01").id, "Day 1");
    StoreRig(project, day.id, recording);
    for (const char* walk : kWalks) TakeWalk(project, day.id, walk, recording.folder / walk, recording.rig);
    std::vector<CameraTracks2D> swapped = PointsOf(recording, {.seed = 5, .pixel_sd_px = 1.5, .identities = true});
    SwapLeftAndRight(swapped[kSwappedCamera], BlazePose33(), kFirstSwapped, kLastSwapped);
    ImportPoints(project, FindTrial(project, kWalks[0]), swapped);
    ImportPoints(project, FindTrial(project, kWalks[1]),
                 PointsOf(recording, {.seed = 6, .pixel_sd_px = 1, .identities = true}));
    ImportPoints(project, FindTrial(project, kWalks[2]), PointsOf(recording, {.seed = 7, .missing_person_rate = 1}));
  }
  for (std::size_t i = 0; i < 2; ++i) ProcessNow(place, kWalks[i]);
  // It fails, as it must.
  QProcess::execute(KINORA_CLI, {"process", QString::fromStdString(place.string()), "--trial", kWalks[2]});
  CaptureProject project = CaptureProject::Open(place);
  SetVerdict(project, FindTrial(project, kWalks[1]).id,
             {.kind = VerdictKind::kUsable, .rule = {}, .reason = {}, .who = "A. Reviewer", .when_utc = {}});
  return place;
}

}  // namespace kinora::test
