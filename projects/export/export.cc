#include "projects/export/export.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/io/c3d.h"
#include "core/io/csv_events.h"
#include "core/io/marker_table.h"
#include "core/io/metadata.h"
#include "core/io/openpose_json.h"
#include "core/io/storage.h"
#include "core/kinematics/cycle_curves.h"
#include "core/util/error.h"
#include "projects/export/export_plan.h"
#include "projects/export/overlay_video.h"
#include "projects/export/trial_picture.h"
#include "projects/reports/curve_figures.h"
#include "projects/reports/pictures.h"
#include "projects/review/stored_pictures.h"
#include "projects/trial_cameras.h"
#include "projects/trial_results.h"
#include "projects/trial_standing.h"
#include "projects/trial_view.h"

namespace kinora {
namespace fs = std::filesystem;
namespace {

constexpr const char* kNoCycles = "no two events of a side begin and end a cycle: no cycles were written";

class TrialExport {
 public:
  TrialExport(CaptureProject& project, const TrialView& view, const StoredPictures& pictures, ExportSubject subject,
              fs::path folder, const ExportOptions& options, const Job& job)
      : project_(project),
        view_(view),
        pictures_(pictures),
        subject_(std::move(subject)),
        folder_(std::move(folder)),
        options_(options),
        job_(job) {}

  ExportOutcome Run() {
    std::error_code failure;
    fs::create_directories(folder_, failure);
    if (failure)
      throw Error(ErrorKind::kFile, "the folder for the exports cannot be made: " + failure.message(), folder_.string(),
                  "choose another folder");
    for (const ExportFile& file : PlanExport(subject_, options_)) {
      job_.CheckStop();
      job_.Report("writing " + file.name, 0, 0);
      if (Write(file, folder_ / file.name)) outcome_.files.push_back(folder_ / file.name);
    }
    NoteCamerasWithoutVideo();
    NoteLeftOut();
    return std::move(outcome_);
  }

 private:
  // False where there was nothing to write; a note says why.
  bool Write(const ExportFile& file, const fs::path& path) {
    switch (file.kind) {
      case ExportKind::kTrajectoriesCsv:
        WriteCsv(path, Positions(file), MetadataOf(), CsvOptionsOf(options_));
        break;
      case ExportKind::kAnglesCsv:
        WriteCsv(path, Angles(file), MetadataOf(), CsvOptionsOf(options_));
        break;
      case ExportKind::kTrc:
        WriteTrc(path, MarkersFromTrajectory(Positions(file)), {.unit = options_.trc_unit});
        break;
      case ExportKind::kC3d:
        WritePoints(file, path);
        break;
      case ExportKind::kMot:
        WriteMotion(file, path);
        break;
      case ExportKind::kEvents:
        WriteEventsCsv(path, view_.athletes[file.athlete].events, CsvOptionsOf(options_).style);
        if (!subject_.has_cycles[file.athlete]) outcome_.notes.push_back(kNoCycles);
        break;
      case ExportKind::kCycles:
        return WriteCycles(file, path);
      case ExportKind::kCurves:
        reports::WriteCurveFigures(path, Angles(file), options_.curves_format, job_);
        break;
      case ExportKind::kOpenPose:
        WriteOpenPoseFolder(path, Tracks(file.camera));
        break;
      case ExportKind::kOverlay:
        WriteOverlay(file.camera, path);
        break;
      case ExportKind::kPicture:
        reports::WritePicture(DrawTrial(project_, view_, pictures_, outcome_.notes, job_), path);
        break;
    }
    return true;
  }

  // Those that are chosen; without a copy where all are.
  const Trajectory3D& Positions(const ExportFile& file) {
    const Trajectory3D& all = view_.athletes[file.athlete].filtered;
    if (options_.joints.empty()) return all;
    return some_positions_ = SelectJoints(all, options_.joints);
  }
  const JointAngles& Angles(const ExportFile& file) {
    const JointAngles& all = view_.athletes[file.athlete].angles;
    if (options_.angles.empty()) return all;
    return some_angles_ = SelectAngles(all, options_.angles);
  }
  // With their points, which are read camera by camera.
  CameraTracks2D Tracks(std::size_t camera) const {
    CameraTracks2D tracks = pictures_.All(camera, Job(job_.stop_token(), {}));
    tracks.camera = view_.tracks[camera].camera;
    return tracks;
  }

  FileMetadata MetadataOf() const {
    return {view_.participant,        view_.session,   view_.trial.label, view_.trial.condition, view_.networks,
            "Kinora " KINORA_VERSION, view_.processing};
  }

  void WritePoints(const ExportFile& file, const fs::path& path) {
    C3dOptions c3d;
    c3d.metadata = MetadataOf();
    C3dTrial trial = C3dFromTrajectory(Positions(file), &view_.rig);
    trial.events = C3dEventsOf(view_.athletes[file.athlete]);
    if (trial.events.size() > kMostC3dEvents) {
      outcome_.notes.push_back(fmt::format("a C3D file holds {} events: {} has the first of {}, the events' CSV all",
                                           kMostC3dEvents, file.name, trial.events.size()));
      trial.events.resize(kMostC3dEvents);
    }
    WriteC3d(path, trial, c3d);
  }

  // Labels and contexts as C3D files of other programs spell them.
  static std::vector<C3dEvent> C3dEventsOf(const AthleteView& athlete) {
    std::vector<C3dEvent> events;
    for (const GaitEvent& event : athlete.events)
      events.push_back({event.kind == EventKind::kToeOff ? "Foot Off" : std::string(NameOf(event)),
                        event.side == Side::kLeft    ? "Left"
                        : event.side == Side::kRight ? "Right"
                                                     : "General",
                        event.time_s - athlete.filtered.timeline.TimeOf(0)});
    return events;
  }

  bool WriteCycles(const ExportFile& file, const fs::path& path) {
    const std::vector<GaitEvent>& events = view_.athletes[file.athlete].events;
    const std::vector<QuantityCycles> cycles = CyclesOf(Angles(file), events, UsualCycleEvent(events));
    if (cycles.empty()) {
      outcome_.notes.push_back(kNoCycles);
      return false;
    }
    WriteCyclesCsv(path, cycles, CsvOptionsOf(options_).style);
    return true;
  }

  void WriteMotion(const ExportFile& file, const fs::path& path) {
    const OpenSimMotion motion = OpenSimMotionFrom(Angles(file), options_.mot_model, MetadataOf());
    WriteMot(path, motion.table);
    if (motion.left_out.empty()) return;
    std::string list;
    for (const std::string& name : motion.left_out) list += (list.empty() ? "" : ", ") + name;
    outcome_.notes.push_back(
        fmt::format("{} has no coordinate for {}: not in the MOT file", NameOf(options_.mot_model), list));
  }

  void WriteOverlay(std::size_t camera, const fs::path& path) {
    const CameraTracks2D tracks = Tracks(camera);
    const auto video = std::find_if(view_.videos.begin(), view_.videos.end(), [&](const Video& v) {
      return CanonicalCameraName(v.camera_name) == CanonicalCameraName(tracks.camera);
    });
    WriteOverlayVideo(LocateVideo(project_, *video).path, AthletesOnly(tracks, camera), {}, path, {}, job_);
  }

  void NoteCamerasWithoutVideo() {
    for (const ExportSubject::Camera& camera : subject_.cameras)
      if (options_.overlay && !camera.has_video)
        outcome_.notes.push_back(camera.name + " has no video here: no overlay");
  }

  void NoteLeftOut() {
    const std::map<std::string, std::string> left_out = LeftOutCameras(project_, view_.trial.id);
    for (const CameraRow& row : ListCameras(project_, view_.trial.session))
      if (const auto out = left_out.find(row.id); out != left_out.end())
        outcome_.notes.push_back(fmt::format("{} is left out: {}", row.name, out->second));
  }

  // Without the people who are not analysed.
  CameraTracks2D AthletesOnly(const CameraTracks2D& tracks, std::size_t camera) const {
    CameraTracks2D kept{tracks.camera, tracks.set, {}};
    for (const Frame2D& frame : tracks.frames) {
      Frame2D& out = kept.frames.emplace_back(Frame2D{frame.pts_ns, {}});
      for (const AthleteView& athlete : view_.athletes)
        if (const TrackedPerson* found = FindPerson(athlete.person, camera, frame)) out.people.push_back(*found);
    }
    return kept;
  }

  CaptureProject& project_;
  const TrialView& view_;  // people without points, motion as filtered
  const StoredPictures& pictures_;
  ExportSubject subject_;
  fs::path folder_;
  const ExportOptions& options_;
  const Job& job_;
  ExportOutcome outcome_;
  Trajectory3D some_positions_;
  JointAngles some_angles_;
};

// Rows of the rig's cameras.
std::vector<std::string> CameraIdsOf(CaptureProject& project, const TrialView& view) {
  const std::vector<CameraRow> rows = ListCameras(project, view.trial.session);
  std::vector<std::string> ids;
  for (const RigCamera& camera : view.rig.cameras) ids.push_back(CameraIdOf(rows, camera.camera.name));
  return ids;
}

// What goes into the provenance file says that the numbers are not those that a run would give now, and why.
std::string Marked(const std::string& processing, const TrialStanding& standing) {
  nlohmann::json all = nlohmann::json::parse(processing, nullptr, false);
  if (!all.is_object()) return processing;
  all["out_of_date"] = standing.reasons;
  return all.dump();
}

}  // namespace

ExportOutcome ExportTrial(CaptureProject& project, const Trial& trial, const fs::path& folder,
                          const ExportOptions& options, const Job& job) {
  Check(options, "export");
  TrialView view = ReadTrial(project, trial, {}, Points2D::kLeaveOut, Motion3D::kFiltered);
  const StoredPictures pictures(project, CurrentResults(project, trial).pose2d, CameraIdsOf(project, view));
  ExportSubject subject = SubjectOf(project, trial);
  // What the plan speaks of by index is what was read.
  subject.athletes.clear();
  subject.has_events.clear();
  subject.has_cycles.clear();
  for (const AthleteView& athlete : view.athletes) subject.AddAthlete(athlete.athlete, athlete.events);
  const TrialStanding standing = StandingOf(project, trial);
  if (standing.stale()) view.processing = Marked(view.processing, standing);
  ExportOutcome outcome = TrialExport(project, view, pictures, std::move(subject),
                                      folder.empty() ? project.ExportsFolder() : folder, options, job)
                              .Run();
  if (standing.stale())
    outcome.notes.push_back(
        fmt::format("{} is out of date: {}; the files hold its former numbers", view.name, standing.Sentence()));
  return outcome;
}

}  // namespace kinora
