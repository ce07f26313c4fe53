#include "tests/projects/review/synthetic_review.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "lifting/association.h"
#include "lifting/choose_person.h"
#include "projects/calibrations.h"
#include "projects/edits/log.h"
#include "projects/options_json.h"
#include "projects/result_json.h"
#include "projects/settings.h"
#include "projects/solve/athlete_views.h"
#include "projects/solve/solve_trial.h"
#include "projects/stage_key.h"
#include "projects/stages.h"
#include "projects/store/results.h"
#include "projects/trial_view.h"

namespace kinora::test {
namespace {

ResultRow Store(CaptureProject& project, const Trial& trial, std::string_view stage, const std::string& options,
                const std::vector<Chunk>& chunks) {
  StageInputs inputs;
  inputs.stage = std::string(stage);
  inputs.options = options;
  const ResultRow row = OpenResult(project.database(), trial.id, stage, StageKey(inputs), CanonicalInputs(inputs));
  CommitChunks(project.database(), row.id, chunks);
  FinishResult(project.database(), row.id, "{}");
  return row;
}

}  // namespace

void StoreResults(CaptureProject& project, const Trial& trial, const CameraRig& rig,
                  const std::vector<CameraTracks2D>& tracks, PersonChoice choice) {
  const std::vector<CameraRow> rows = ListCameras(project, trial.session);
  std::vector<Chunk> pose, triangulation, filter, angles;
  std::vector<std::string> ids;
  for (const CameraTracks2D& camera : tracks) {
    ids.push_back(CameraIdOf(rows, camera.camera));
    for (Chunk& chunk : ChunksOfFrames2D(*camera.set, camera.frames, 0, ids.back())) pose.push_back(std::move(chunk));
  }
  const ProcessOptions options;
  const Association association = AssociatePeople(rig, tracks, options.association);
  PersonChoiceOptions who = options.person;
  who.choice = choice;
  const auto chosen = ChoosePeople(association.people, tracks, rig, who);
  std::vector<AthleteTracks> athletes;
  for (std::size_t i = 0; i < chosen.size(); ++i)
    athletes.push_back(
        {EnsureAthlete(project, trial.id, static_cast<std::int64_t>(i)).id, association.people[chosen[i]]});
  const SolveOptions solve{options.triangulation, options.cleaning, options.angles};
  const auto views = ViewsOfAthletes({}, ids, tracks, athletes);
  for (std::size_t i = 0; i < athletes.size(); ++i) {
    const SolvedAthlete solved = Solve(rig, views[i], {}, trial.timeline, solve, 2, Job());
    const std::string& id = athletes[i].athlete;
    const auto& [trajectory, noise, fit, quality] = solved.triangulated;
    for (Chunk& chunk : ChunksOfTrajectory3D(trajectory, 0, trial.timeline.count, id)) triangulation.push_back(chunk);
    triangulation.push_back(ChunkOfText(TriangulationNotesJson({noise, quality, athletes[i].person, fit}), {}, id));
    for (Chunk& chunk : ChunksOfTrajectory3D(solved.cleaned.filtered, 0, trial.timeline.count, id))
      filter.push_back(chunk);
    for (Chunk& chunk : ChunksOfJointAngles(solved.angles, 0, trial.timeline.count, id)) angles.push_back(chunk);
  }
  nlohmann::json current;
  const auto keep = [&](std::string_view stage, const std::string& stage_options, const std::vector<Chunk>& chunks) {
    current[std::string(stage)] = Store(project, trial, stage, stage_options, chunks).id;
  };
  keep(kStagePose2D, "{}", pose);
  keep(kStageAssociation, OptionsJson(options.association), {ChunkOfText(AssociationJson(association))});
  keep(kStageTriangulation, "[" + OptionsJson(options.triangulation) + "," + OptionsJson(who) + "]", triangulation);
  keep(kStageFilter, OptionsJson(options.cleaning), filter);
  keep(kStageAngles, OptionsJson(options.angles), angles);
  WriteSetting(project, trial.id, kSettingCurrentResults, current.dump());
}

std::unique_ptr<SyntheticReview> MakeSyntheticReview(const SyntheticOptions& options) {
  auto made = std::make_unique<SyntheticReview>();
  synthetic::RingOptions ring;
  ring.cameras = options.cameras;
  ring.radius_m = options.radius_m;
  ring.lens = options.lens;
  made->rig = synthetic::RingRig(ring);
  if (options.change_rig) options.change_rig(made->rig);
  made->timeline = Timeline{0, 60, 1, options.frames};
  // To and fro would turn round: a walk in a circle stays in sight however long it lasts.
  made->walkers.emplace_back(
      synthetic::WalkerOptions{.path = {.start_m = {0, -1.2}, .heading_rad = 0, .curvature_per_m = 1 / 1.2}});
  if (options.people > 1)
    made->walkers.emplace_back(synthetic::WalkerOptions{
        .height_m = 1.62,
        .phase = 0.35,
        .path = {.start_m = {0, 1.2}, .heading_rad = 3.141592653589793, .curvature_per_m = 1 / 1.2}});
  made->scene = synthetic::ProjectScene(made->walkers, made->rig, made->timeline, Halpe26(), options.noise);
  if (options.change_tracks) options.change_tracks(made->scene.cameras);
  made->project = std::make_unique<CaptureProject>(CaptureProject::Create(made->folder.path() / "p", "test"));
  const Session session = EnsureSession(*made->project, EnsureParticipant(*made->project, "P01").id, "day1");
  made->trial = EnsureTrial(*made->project, session.id, "walk");
  SetTimeline(*made->project, made->trial.id, made->timeline);
  made->trial.timeline = made->timeline;
  for (const RigCamera& camera : made->rig.cameras) EnsureCamera(*made->project, session.id, camera.camera.name);
  StoredCalibration calibration;
  calibration.session = session.id;
  calibration.source = "ring";
  calibration.source_sha256 = "0";
  calibration.rig = made->rig;
  AddCalibration(*made->project, calibration);
  StoreResults(*made->project, made->trial, made->rig, made->scene.cameras);
  return made;
}

void SolveNow(TrialReview& review) {
  ASSERT_TRUE(review.Adopt(SolveTrial(review.Request(), Job())));
}

}  // namespace kinora::test
