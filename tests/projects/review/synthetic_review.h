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
  std::function<void(synthetic::SceneTracks& scene)> change_scene = {};
  // … and what association is made to find, athlete by athlete, the first walker first.
  std::function<void(std::vector<PersonAcrossViews>& people, const synthetic::SceneTracks& scene)> change_people = {};
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

// A project with one trial of these 2D points, and its results.
struct ReviewProject {
  std::unique_ptr<CaptureProject> project;
  Trial trial;
};
ReviewProject MakeReviewProject(const std::filesystem::path& folder, const CameraRig& rig, const Timeline& timeline,
                                const std::vector<CameraTracks2D>& tracks,
                                const std::function<void(std::vector<PersonAcrossViews>& people)>& change_people = {});

// 2D points, association, solve: stored as the trial's current results.
void StoreResults(CaptureProject& project, const Trial& trial, const CameraRig& rig,
                  const std::vector<CameraTracks2D>& tracks,
                  const std::function<void(std::vector<PersonAcrossViews>& people)>& change_people = {});

// Exchanges two people in a camera's pictures [first, last].
void ExchangeIdentities(PersonAcrossViews& a, PersonAcrossViews& b, std::size_t camera, std::int64_t first_pts_ns,
                        std::int64_t last_pts_ns);

// Solves the whole trial as the review asks for, and adopts it.
void SolveNow(TrialReview& review);

}  // namespace kinora::test
