#include "projects/export/export_plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "core/kinematics/cycle_curves.h"
#include "core/util/error.h"
#include "projects/calibrations.h"
#include "projects/events.h"
#include "projects/store/results.h"
#include "projects/trial_results.h"
#include "projects/videos.h"

namespace kinora {
namespace {

// Letters, digits, and what is not a separator in any file system; the rest becomes "-". UTF-8 stays.
std::string FileNamePart(const std::string& text) {
  std::string part;
  for (const char c : text) {
    const bool forbidden =
        static_cast<unsigned char>(c) < 0x20 || std::string_view("/\\:*?\"<>| ").find(c) != std::string_view::npos;
    part += forbidden ? '-' : c;
  }
  return part.empty() ? "unnamed" : part;
}

void NameOwners(CaptureProject& project, const Trial& trial, ExportSubject& subject) {
  for (const Session& session : ListSessions(project)) {
    if (session.id != trial.session) continue;
    subject.session = session.label;
    for (const Participant& participant : ListParticipants(project))
      if (participant.id == session.participant) subject.participant = participant.code;
  }
}

// Athletes whose angles belong to this result, as ReadTrial takes them.
void NameAthletes(CaptureProject& project, const Trial& trial, const std::string& angles, ExportSubject& subject) {
  const std::vector<ChunkPlace> chunks = ListChunks(project.database(), angles);
  for (const Athlete& athlete : ListAthletes(project, trial.id)) {
    if (std::ranges::find(chunks, athlete.id, &ChunkPlace::athlete) == chunks.end()) continue;
    subject.AddAthlete(athlete, ListEvents(project, trial.id, athlete.id));
  }
}

}  // namespace

void ExportSubject::AddAthlete(const Athlete& athlete, const std::vector<GaitEvent>& events) {
  athletes.push_back(athlete);
  has_events.push_back(!events.empty());
  has_cycles.push_back(HaveCycles(events, UsualCycleEvent(events)));
}

ExportSubject SubjectOf(CaptureProject& project, const Trial& trial) {
  const TrialResults results = CurrentResults(project, trial);
  if (results.angles.empty() || results.filter.empty() || results.triangulation.empty())
    throw Error(ErrorKind::kUser, "the trial was not processed yet", FullName(project, trial),
                "run: kinora-cli process");
  ExportSubject subject;
  subject.trial = trial.label;
  NameOwners(project, trial, subject);
  NameAthletes(project, trial, results.angles, subject);
  const std::vector<Video> videos = ListVideos(project, trial.id);
  for (const RigCamera& camera : RigOf(project, trial).cameras) {
    const std::string& name = camera.camera.name;
    subject.cameras.push_back({name, std::ranges::any_of(videos, [&](const Video& video) {
                                 return CanonicalCameraName(video.camera_name) == CanonicalCameraName(name);
                               })});
  }
  return subject;
}

std::vector<ExportFile> PlanExport(const ExportSubject& subject, const ExportOptions& options) {
  const std::string stem = fmt::format("{}_{}_{}_", FileNamePart(subject.participant), FileNamePart(subject.session),
                                       FileNamePart(subject.trial));
  std::vector<ExportFile> files;
  for (std::size_t a = 0; a < subject.athletes.size(); ++a) {
    const std::string who =
        stem + (subject.athletes.size() > 1 ? fmt::format("athlete{}_", subject.athletes[a].number + 1) : "");
    const auto add = [&](bool wanted, ExportKind kind, const std::string& what) {
      if (wanted) files.push_back({kind, who + what, a, 0});
    };
    add(options.csv, ExportKind::kTrajectoriesCsv, "trajectories.csv");
    add(options.csv, ExportKind::kAnglesCsv, "angles.csv");
    add(options.trc, ExportKind::kTrc, "trajectories.trc");
    add(options.c3d, ExportKind::kC3d, "trajectories.c3d");
    add(options.mot, ExportKind::kMot, fmt::format("angles_{}.mot", NameOf(options.mot_model)));
    const bool events = options.events && subject.has_events[a];
    add(events, ExportKind::kEvents, "events.csv");
    add(events && subject.has_cycles[a], ExportKind::kCycles, "cycles.csv");
    add(options.curves, ExportKind::kCurves, "curves");
  }
  for (std::size_t c = 0; c < subject.cameras.size(); ++c) {
    const std::string camera = stem + FileNamePart(subject.cameras[c].name);
    if (options.openpose) files.push_back({ExportKind::kOpenPose, camera + "_json", 0, c});
    if (options.overlay && subject.cameras[c].has_video)
      files.push_back({ExportKind::kOverlay, camera + "_overlay.mp4", 0, c});
  }
  if (options.picture && !subject.athletes.empty()) files.push_back({ExportKind::kPicture, stem + "summary.png", 0, 0});
  return files;
}

std::vector<std::filesystem::path> FilesInTheWay(const ExportSubject& subject, const ExportOptions& options,
                                                 const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> there;
  for (const ExportFile& file : PlanExport(subject, options)) {
    std::error_code ignored;
    if (std::filesystem::exists(folder / file.name, ignored)) there.push_back(folder / file.name);
  }
  return there;
}

}  // namespace kinora
