#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "core/synthetic/rigs.h"
#include "core/synthetic/scene.h"
#include "core/synthetic/walker.h"
#include "projects/process_options.h"
#include "projects/project.h"
#include "projects/records.h"
#include "projects/review/trial_review.h"
#include "tests/support/paths.h"

namespace kinora::test {

struct SyntheticOptions {
  int cameras = 4;
  std::int64_t frames = 240;
  int people = 1;
  double radius_m = 5;
  synthetic::NoiseOptions noise{.seed = 3, .pixel_sd_px = 1.5, .identities = true};
  DistortionModel lens = DistortionModel::kNone;
  std::function<void(CameraRig& rig)> change_rig = {};
  // Faults: the 2D points as the network is made to give them.
  std::function<void(std::vector<CameraTracks2D>& tracks)> change_tracks = {};
};

// A project with one trial of people who walk through a ring of cameras, with 2D points and results as `process` stores
// them.
struct SyntheticReview {
  TemporaryFolder folder;
  std::vector<synthetic::Walker> walkers;
  CameraRig rig;
  Timeline timeline;
  std::unique_ptr<CaptureProject> project;
  Trial trial;
  synthetic::SceneTracks scene;
};
std::unique_ptr<SyntheticReview> MakeSyntheticReview(const SyntheticOptions& options = {});

// 2D points, association, solve: stored as the trial's current results.
void StoreResults(CaptureProject& project, const Trial& trial, const CameraRig& rig,
                  const std::vector<CameraTracks2D>& tracks, PersonChoice choice = PersonChoice::kAll);

// Solves the whole trial as the review asks for, and adopts it.
void SolveNow(TrialReview& review);

}  // namespace kinora::test
