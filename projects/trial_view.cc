#include "projects/trial_view.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/util/error.h"
#include "projects/calibrations.h"
#include "projects/events.h"
#include "projects/result_json.h"
#include "projects/store/results.h"
#include "projects/trial_results.h"

namespace kinora {
namespace {

std::string ProcessingOf(Database& database, const TrialResults& results) {
  nlohmann::json processing = nlohmann::json::object();
  for (const std::string& id :
       {results.pose2d, results.association, results.triangulation, results.filter, results.angles}) {
    const std::optional<ResultRow> row = ResultById(database, id);
    if (!row) continue;
    processing[row->stage] = {{"key", row->key},
                              {"inputs", nlohmann::json::parse(row->inputs, nullptr, false)},
                              {"made", nlohmann::json::parse(row->provenance, nullptr, false)},
                              {"finished", row->finished_utc.value_or("")}};
  }
  return processing.dump();
}

constexpr double kPartsOfAnAthlete = 5;  // as long as that many cameras' 2D points: two trajectories and the angles

// What it reports is a part of `job`: `share` units after `before` of `total`. `what` names it, unless it is empty.
Job PartOf(const Job& job, const std::string& what, double before, double share, double total) {
  return {job.stop_token(), [&job, what, before, share, total](std::string_view own, double done, double of) {
            job.Report(what.empty() ? own : what, before + (of > 0 ? share * done / of : 0), total);
          }};
}

void NameOwners(CaptureProject& project, TrialView& view) {
  for (const Session& session : ListSessions(project)) {
    if (session.id != view.trial.session) continue;
    view.session = session.label;
    for (const Participant& participant : ListParticipants(project))
      if (participant.id == session.participant) view.participant = participant.code;
  }
}

// Athletes whose trajectories belong to these results, in the order of their numbers; the association's people are in
// the order in which they were chosen, which is the athletes'.
void ReadAthletes(CaptureProject& project, const TrialResults& results, Motion3D motion, const Job& job,
                  TrialView& view) {
  Database& database = project.database();
  const std::vector<Athlete> athletes = ListAthletes(project, view.trial.id);
  const auto cameras = static_cast<double>(view.rig.cameras.size());
  const double total = cameras + kPartsOfAnAthlete * static_cast<double>(athletes.size());
  for (std::size_t i = 0; i < athletes.size(); ++i) {
    const Athlete& athlete = athletes[i];
    const auto part = [&](double before, double share) {
      const double done = cameras + kPartsOfAnAthlete * static_cast<double>(i) + before;
      return PartOf(job, "3D points and angles", done, share, total);
    };
    const std::optional<std::string> text = ReadText(database, results.triangulation, {}, athlete.id);
    std::optional<Trajectory3D> raw, filtered;
    std::optional<JointAngles> angles;
    if (motion == Motion3D::kLeaveOut) {
      if (!text) continue;
      raw.emplace(), filtered.emplace(), angles.emplace();
    } else {
      if (motion == Motion3D::kRead)
        raw = ReadTrajectory3D(database, results.triangulation, athlete.id, part(0, 2));
      else
        raw.emplace();
      filtered = ReadTrajectory3D(database, results.filter, athlete.id, part(2, 2));
      angles = ReadJointAngles(database, results.angles, athlete.id, part(4, 1));
    }
    if (!raw || !filtered || !angles) continue;
    TriangulationNotes notes = TriangulationNotesFromJson(text.value_or(""), view.name);
    view.athletes.push_back({athlete, *std::move(raw), *std::move(filtered), *std::move(angles),
                             std::move(notes.quality), std::move(notes.person), std::move(notes.noise),
                             ListEvents(project, view.trial.id, athlete.id), std::move(notes.fit)});
  }
}

}  // namespace

std::string NetworksOf(const ResultRow& pose) {
  const auto made = nlohmann::json::parse(pose.provenance, nullptr, false);
  return made.is_object() ? made.value("networks", std::string("imported 2D points")) : "imported 2D points";
}

std::string CameraIdOf(const std::vector<CameraRow>& rows, const std::string& name) {
  const std::string wanted = CanonicalCameraName(name);
  const auto row =
      std::find_if(rows.begin(), rows.end(), [&](const CameraRow& r) { return CanonicalCameraName(r.name) == wanted; });
  return row == rows.end() ? std::string() : row->id;
}

std::vector<CameraTracks2D> ReadAllTracks(CaptureProject& project, const Trial& trial, const CameraRig& rig,
                                          const std::string& pose_result, const Job& job, Points2D points) {
  std::vector<CameraTracks2D> all;
  const std::vector<CameraRow> rows = ListCameras(project, trial.session);
  for (const RigCamera& camera : rig.cameras) {
    std::optional<CameraTracks2D> tracks;
    const std::string id = CameraIdOf(rows, camera.camera.name);
    const Job part = PartOf(job, "2D points of " + camera.camera.name, static_cast<double>(all.size()), 1,
                            static_cast<double>(rig.cameras.size()));
    if (!id.empty()) tracks = ReadTracks2D(project.database(), pose_result, id, part, points);
    if (!tracks) tracks = CameraTracks2D{{}, &CommonJoints(), {}};
    tracks->camera = camera.camera.name;
    all.push_back(*std::move(tracks));
  }
  return all;
}

void RequireProcessed(CaptureProject& project, const Trial& trial) {
  const TrialResults results = CurrentResults(project, trial);
  if (results.angles.empty() || results.filter.empty() || results.triangulation.empty())
    throw Error(ErrorKind::kUser, "the trial was not processed yet", FullName(project, trial),
                "run: kinora-cli process");
}

TrialView ReadTrial(CaptureProject& project, const Trial& trial, const Job& job, Points2D points, Motion3D motion) {
  RequireProcessed(project, trial);
  TrialView view;
  view.trial = trial;
  view.name = FullName(project, trial);
  const TrialResults results = CurrentResults(project, trial);
  NameOwners(project, view);
  view.rig = RigOf(project, trial);
  view.videos = ListVideos(project, trial.id);
  const auto cameras = static_cast<double>(view.rig.cameras.size());
  const double total = cameras + kPartsOfAnAthlete * static_cast<double>(ListAthletes(project, trial.id).size());
  view.tracks = ReadAllTracks(project, trial, view.rig, results.pose2d, PartOf(job, {}, 0, cameras, total), points);
  if (const auto pose = ResultById(project.database(), results.pose2d)) view.networks = NetworksOf(*pose);
  view.processing = ProcessingOf(project.database(), results);
  ReadAthletes(project, results, motion, job, view);
  return view;
}

}  // namespace kinora
