#include "tests/ui/walk_project.h"

#include <gtest/gtest.h>

#include <QProcess>
#include <algorithm>
#include <cmath>

#include "core/media/video_reader.h"
#include "core/media/video_writer.h"
#include "core/motion/keypoint_set.h"
#include "core/synthetic/rigs.h"
#include "core/synthetic/walker.h"
#include "projects/calibrations.h"
#include "projects/records.h"
#include "projects/settings.h"
#include "projects/stages.h"
#include "projects/store/results.h"
#include "projects/videos.h"

namespace kinora::test {
namespace {

constexpr int kWidthPx = 640, kHeightPx = 360;
constexpr int kSamples = 90;
constexpr Timeline kTimeline{0, 60, 1, kSamples};

}  // namespace

void ImportPoints(CaptureProject& project, const Trial& trial, const std::vector<CameraTracks2D>& tracks,
                  const std::string& name) {
  const std::string key = name + "-" + trial.label;
  const ResultRow result = OpenResult(project.database(), trial.id, kStagePose2D, key, "{}");
  const std::vector<CameraRow> cameras = ListCameras(project, trial.session);
  for (const CameraTracks2D& camera : tracks) {
    const auto row = std::ranges::find(cameras, camera.camera, &CameraRow::name);
    ASSERT_NE(row, cameras.end()) << camera.camera;
    CommitChunks(project.database(), result.id, ChunksOfFrames2D(*camera.set, camera.frames, 0, row->id));
  }
  FinishResult(project.database(), result.id, "{}");
  WriteSetting(project, trial.id, kSettingPose2DSource, "\"" + key + "\"");
}

void ProcessNow(const std::filesystem::path& folder, const std::string& trial) {
  QProcess worker;
  worker.start(KINORA_CLI,
               {"process", QString::fromStdString(folder.string()), "--trial", QString::fromStdString(trial)});
  ASSERT_TRUE(worker.waitForFinished(-1));
  ASSERT_EQ(worker.exitCode(), 0) << worker.readAllStandardError().toStdString();
}

WalkProject::WalkProject(const std::filesystem::path& folder) : folder_(folder) {
  CaptureProject project = CaptureProject::Create(folder, "Walking study");
  const Participant participant = EnsureParticipant(project, "P01");
  session_ = EnsureSession(project, participant.id, "day1").id;
  synthetic::RingOptions ring;
  ring.cameras = 4;
  ring.width_px = kWidthPx;
  ring.height_px = kHeightPx;
  ring.f_px = 0.73 * kWidthPx;
  rig_ = synthetic::RingRig(ring);
  StoredCalibration calibration;
  calibration.session = session_;
  calibration.source = "ring";
  calibration.source_sha256 = "0";
  calibration.rig = rig_;
  AddCalibration(project, calibration);
  for (const RigCamera& camera : rig_.cameras) EnsureCamera(project, session_, camera.camera.name);
}

std::string WalkProject::AddTrial(const std::string& label, const synthetic::NoiseOptions& noise) {
  CaptureProject project = CaptureProject::Open(folder_);
  const Trial trial = EnsureTrial(project, session_, label);
  SetTimeline(project, trial.id, kTimeline);
  const std::vector<synthetic::Walker> walkers = {
      synthetic::Walker({.path = synthetic::PathBetween({-1.0, -0.3}, {1.0, -0.3})})};
  const synthetic::SceneTracks scene = synthetic::ProjectScene(walkers, rig_, kTimeline, Halpe26(), noise);
  ImportPoints(project, trial, scene.cameras);
  return trial.id;
}

void WalkProject::AddVideos(const std::string& label) {
  CaptureProject project = CaptureProject::Open(folder_);
  Trial trial = EnsureTrial(project, session_, label);
  if (trial.timeline.count == 0) {
    trial.timeline = kTimeline;
    SetTimeline(project, trial.id, trial.timeline);
  }
  for (const RigCamera& camera : rig_.cameras) {
    const std::filesystem::path file = folder_ / "media" / (label + "_" + camera.camera.name + ".mp4");
    VideoWriter writer(file, {.width_px = kWidthPx, .height_px = kHeightPx});
    const Image grey(kWidthPx, kHeightPx);
    for (int i = 0; i < kSamples; ++i) writer.Write(grey, std::llround(trial.timeline.TimeOf(i) * 1e9));
    writer.Finish();
    AddVideo(project, trial, camera.camera.name, file, VideoReader(file));
  }
}

}  // namespace kinora::test
