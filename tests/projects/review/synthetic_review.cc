#include "tests/projects/review/synthetic_review.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <limits>
#include <nlohmann/json.hpp>

#include "lifting/association.h"
#include "lifting/choose_person.h"
#include "projects/calibrations.h"
#include "projects/edits/log.h"
#include "projects/options_json.h"
#include "projects/result_json.h"
#include "projects/settings.h"
#include "projects/solve/athlete_views.h"
#include "projects/solve/result_chunks.h"
#include "projects/solve/solve_trial.h"
#include "projects/stage_inputs.h"
#include "projects/stages.h"
#include "projects/store/results.h"
#include "projects/trial_view.h"

namespace kinora::test {
namespace {

ResultRow Store(CaptureProject& project, const Trial& trial, const StageInputs& inputs,
                const std::vector<Chunk>& chunks) {
  const ResultRow row =
      OpenResult(project.database(), trial.id, inputs.stage, StageKey(inputs), CanonicalInputs(inputs));
  CommitChunks(project.database(), row.id, chunks);
  FinishResult(project.database(), row.id, "{}");
  return row;
}

// Whether most of what the cameras see of a person is that walker.
bool IsWalker(const PersonAcrossViews& person, const synthetic::SceneTracks& scene, int walker) {
  int same = 0, others = 0;
  for (std::size_t c = 0; c < scene.cameras.size(); ++c)
    for (std::size_t f = 0; f < scene.cameras[c].frames.size(); ++f) {
      const Frame2D& frame = scene.cameras[c].frames[f];
      for (std::size_t i = 0; i < frame.people.size(); ++i)
        if (frame.people[i].track == person.TrackAt(c, frame.pts_ns)) ++(scene.who[c][f][i] == walker ? same : others);
    }
  return same > others;
}

// The spans outside of [first, last], and those of `inside` within.
std::vector<TrackSpan> Spliced(const std::vector<TrackSpan>& outside, const std::vector<TrackSpan>& inside,
                               std::int64_t first, std::int64_t last) {
  std::vector<TrackSpan> spans;
  const auto add = [&](TrackSpan span, std::int64_t from, std::int64_t to) {
    span.from_ns = std::max(span.from_ns, from);
    span.to_ns = std::min(span.to_ns, to);
    if (span.from_ns <= span.to_ns) spans.push_back(span);
  };
  constexpr auto kEver = std::numeric_limits<std::int64_t>::max();
  for (const TrackSpan& span : outside) add(span, std::numeric_limits<std::int64_t>::min(), first - 1);
  for (const TrackSpan& span : inside) add(span, first, last);
  for (const TrackSpan& span : outside) add(span, last + 1, kEver);
  return spans;
}

}  // namespace

void ExchangeIdentities(PersonAcrossViews& a, PersonAcrossViews& b, std::size_t camera, std::int64_t first_pts_ns,
                        std::int64_t last_pts_ns) {
  auto of_a = Spliced(a.cameras[camera], b.cameras[camera], first_pts_ns, last_pts_ns);
  b.cameras[camera] = Spliced(b.cameras[camera], a.cameras[camera], first_pts_ns, last_pts_ns);
  a.cameras[camera] = std::move(of_a);
}

void StoreResults(CaptureProject& project, const Trial& trial, const CameraRig& rig,
                  const std::vector<CameraTracks2D>& tracks,
                  const std::function<void(std::vector<PersonAcrossViews>& people)>& change_people) {
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
  who.choice = PersonChoice::kAll;
  const auto chosen = ChoosePeople(association.people, tracks, rig, who);
  std::vector<PersonAcrossViews> people;
  for (const std::size_t i : chosen) people.push_back(association.people[i]);
  if (change_people) change_people(people);
  std::vector<AthleteTracks> athletes;
  for (std::size_t i = 0; i < people.size(); ++i)
    athletes.push_back({EnsureAthlete(project, trial.id, static_cast<std::int64_t>(i)).id, people[i]});
  const SolveOptions solve{options.triangulation, options.cleaning, options.angles};
  const auto views = ViewsOfAthletes({}, ids, tracks, athletes);
  for (std::size_t i = 0; i < athletes.size(); ++i) {
    SeenSequence seen = SeeAthlete(rig, views[i], trial.timeline, solve);
    const SolvedAthlete solved = Solve(rig, seen, {}, solve, 2, Job());
    const std::string& id = athletes[i].athlete;
    std::ranges::move(ChunksOfTriangulation(solved.triangulated, athletes[i].person, id),
                      std::back_inserter(triangulation));
    std::ranges::move(ChunksOfCleaning(solved.cleaned, id), std::back_inserter(filter));
    std::ranges::move(ChunksOfAngles(solved.angles, id), std::back_inserter(angles));
  }
  nlohmann::json current;
  const auto keep = [&](const StageInputs& inputs, const std::vector<Chunk>& chunks) {
    const ResultRow row = Store(project, trial, inputs, chunks);
    current[inputs.stage] = row.id;
    return row.key;
  };
  const std::string digest = RigDigest(RigOf(project, trial));
  const std::string seen = keep({.stage = std::string(kStagePose2D)}, pose);
  const std::string matched = keep(AssociationInputs(OptionsJson(options.association), seen, digest),
                                   {ChunkOfText(AssociationJson(association))});
  const std::string raw =
      keep(TriangulationInputs(TriangulationOptionsJson(OptionsJson(options.triangulation), OptionsJson(who)), seen,
                               matched, digest, {}),
           triangulation);
  const std::string cleaned = keep(FilterInputs(OptionsJson(options.cleaning), raw, {}), filter);
  keep(AnglesInputs(OptionsJson(options.angles), cleaned), angles);
  WriteSetting(project, trial.id, kSettingCurrentResults, current.dump());
}

ReviewProject MakeReviewProject(const std::filesystem::path& folder, const CameraRig& rig, const Timeline& timeline,
                                const std::vector<CameraTracks2D>& tracks,
                                const std::function<void(std::vector<PersonAcrossViews>& people)>& change_people) {
  ReviewProject made{std::make_unique<CaptureProject>(CaptureProject::Create(folder, "test")), {}};
  const Session session = EnsureSession(*made.project, EnsureParticipant(*made.project, "P01").id, "day1");
  made.trial = EnsureTrial(*made.project, session.id, "walk");
  SetTimeline(*made.project, made.trial.id, timeline);
  made.trial.timeline = timeline;
  for (const RigCamera& camera : rig.cameras) EnsureCamera(*made.project, session.id, camera.camera.name);
  StoredCalibration calibration;
  calibration.session = session.id;
  calibration.source = "rig";
  calibration.source_sha256 = "0";
  calibration.rig = rig;
  AddCalibration(*made.project, calibration);
  StoreResults(*made.project, made.trial, rig, tracks, change_people);
  return made;
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
  if (options.change_scene) options.change_scene(made->scene);
  ReviewProject stored = MakeReviewProject(made->folder.path() / "p", made->rig, made->timeline, made->scene.cameras,
                                           [&](std::vector<PersonAcrossViews>& people) {
                                             for (std::size_t i = 1; i < people.size(); ++i)
                                               if (IsWalker(people[i], made->scene, 0)) std::swap(people[0], people[i]);
                                             if (options.change_people) options.change_people(people, made->scene);
                                           });
  made->project = std::move(stored.project);
  made->trial = std::move(stored.trial);
  return made;
}

void SolveNow(TrialReview& review) {
  ASSERT_TRUE(review.Adopt(SolveTrial(review.Request(), Job())));
}

}  // namespace kinora::test
