#include "projects/pipeline/export.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "core/io/c3d.h"
#include "core/io/csv_events.h"
#include "core/io/marker_table.h"
#include "core/io/metadata.h"
#include "core/io/openpose_json.h"
#include "core/io/storage.h"
#include "core/kinematics/cycle_curves.h"
#include "core/util/error.h"
#include "projects/pipeline/overlay_video.h"
#include "projects/pipeline/trial_picture.h"
#include "projects/reports/pictures.h"
#include "projects/trial_view.h"

namespace kinora {
namespace fs = std::filesystem;
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

class TrialExport {
 public:
  TrialExport(CaptureProject& project, const TrialView& view, fs::path folder, const ExportOptions& options,
              const Job& job)
      : project_(project), view_(view), folder_(std::move(folder)), options_(options), job_(job) {
    stem_ = fmt::format("{}_{}_{}", FileNamePart(view.participant), FileNamePart(view.session),
                        FileNamePart(view.trial.label));
  }

  ExportOutcome Run() {
    std::error_code failure;
    fs::create_directories(folder_, failure);
    if (failure)
      throw Error(ErrorKind::kFile, "the folder for the exports cannot be made: " + failure.message(), folder_.string(),
                  "choose another folder with --out");
    for (const AthleteView& athlete : view_.athletes) WriteAthlete(athlete);
    WriteCameras();
    if (options_.picture && !view_.athletes.empty()) {
      Write("summary.png", [&](const fs::path& file) {
        reports::WritePicture(DrawTrial(project_, view_, outcome_.notes, job_), file);
      });
    }
    return std::move(outcome_);
  }

 private:
  void Write(const std::string& name, const std::function<void(const fs::path&)>& write) {
    job_.CheckStop();
    const fs::path file = folder_ / (stem_ + "_" + name);
    job_.Report("writing " + file.filename().string(), 0, 0);
    write(file);
    outcome_.files.push_back(file);
  }

  FileMetadata MetadataOf() const {
    return {view_.participant,        view_.session,   view_.trial.label, view_.trial.condition, view_.networks,
            "Kinora " KINORA_VERSION, view_.processing};
  }

  void WriteAthlete(const AthleteView& athlete) {
    const FileMetadata metadata = MetadataOf();
    const std::string who =
        view_.athletes.size() > 1 ? fmt::format("athlete{}_", athlete.athlete.number + 1) : std::string();
    if (options_.csv) {
      CsvOptions csv;
      csv.layout = options_.csv_layout;
      csv.style.semicolon_and_decimal_comma = options_.csv_comma_decimals;
      csv.with_sd = csv.with_source = true;
      Write(who + "trajectories.csv", [&](const fs::path& file) { WriteCsv(file, athlete.filtered, metadata, csv); });
      Write(who + "angles.csv", [&](const fs::path& file) { WriteCsv(file, athlete.angles, metadata, csv); });
    }
    if (options_.trc) {
      Write(who + "trajectories.trc", [&](const fs::path& file) {
        WriteTrc(file, MarkersFromTrajectory(athlete.filtered), {.unit = options_.trc_unit});
      });
    }
    if (options_.c3d) {
      Write(who + "trajectories.c3d", [&](const fs::path& file) {
        C3dOptions c3d;
        c3d.metadata = metadata;
        C3dTrial trial = C3dFromTrajectory(athlete.filtered, &view_.rig);
        trial.events = C3dEventsOf(athlete);
        WriteC3d(file, trial, c3d);
      });
    }
    if (options_.mot) WriteMotion(athlete, who, metadata);
    if (options_.events && !athlete.events.empty()) WriteEvents(athlete, who);
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

  void WriteEvents(const AthleteView& athlete, const std::string& who) {
    CsvStyle style;
    style.semicolon_and_decimal_comma = options_.csv_comma_decimals;
    Write(who + "events.csv", [&](const fs::path& file) { WriteEventsCsv(file, athlete.events, style); });
    const std::vector<QuantityCycles> cycles =
        CyclesOf(athlete.angles, athlete.events, UsualCycleEvent(athlete.events));
    if (cycles.empty())
      outcome_.notes.push_back("no two events of a side begin and end a cycle: no cycles were written");
    else
      Write(who + "cycles.csv", [&](const fs::path& file) { WriteCyclesCsv(file, cycles, style); });
  }

  void WriteMotion(const AthleteView& athlete, const std::string& who, const FileMetadata& metadata) {
    const OpenSimMotion motion = OpenSimMotionFrom(athlete.angles, options_.mot_model, metadata);
    Write(fmt::format("{}angles_{}.mot", who, NameOf(options_.mot_model)),
          [&](const fs::path& file) { WriteMot(file, motion.table); });
    if (motion.left_out.empty()) return;
    std::string list;
    for (const std::string& name : motion.left_out) list += (list.empty() ? "" : ", ") + name;
    outcome_.notes.push_back(
        fmt::format("{} has no coordinate for {}: not in the MOT file", NameOf(options_.mot_model), list));
  }

  void WriteCameras() {
    for (std::size_t c = 0; c < view_.tracks.size(); ++c) {
      const CameraTracks2D& tracks = view_.tracks[c];
      if (options_.openpose)
        Write(FileNamePart(tracks.camera) + "_json", [&](const fs::path& file) { WriteOpenPoseFolder(file, tracks); });
      if (options_.overlay) WriteOverlay(c);
    }
  }

  void WriteOverlay(std::size_t c) {
    const CameraTracks2D& tracks = view_.tracks[c];
    const auto video = std::find_if(view_.videos.begin(), view_.videos.end(), [&](const Video& v) {
      return CanonicalCameraName(v.camera_name) == CanonicalCameraName(tracks.camera);
    });
    if (video == view_.videos.end()) {
      outcome_.notes.push_back(tracks.camera + " has no video here: no overlay");
      return;
    }
    Write(FileNamePart(tracks.camera) + "_overlay.mp4", [&](const fs::path& file) {
      WriteOverlayVideo(LocateVideo(project_, *video).path, AthletesOnly(tracks, c), {}, file, {}, job_);
    });
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
  const TrialView& view_;
  fs::path folder_;
  const ExportOptions& options_;
  const Job& job_;
  std::string stem_;
  ExportOutcome outcome_;
};

}  // namespace

std::vector<EnumName> NamesOf(TrcUnit) {
  return {{static_cast<int>(TrcUnit::kMetres), "m"}, {static_cast<int>(TrcUnit::kMillimetres), "mm"}};
}
std::vector<EnumName> NamesOf(OpenSimModel) {
  return {{static_cast<int>(OpenSimModel::kGait2392), "gait2392"},
          {static_cast<int>(OpenSimModel::kRajagopal2015), "rajagopal2015"}};
}
std::vector<EnumName> NamesOf(CsvLayout) {
  return {{static_cast<int>(CsvLayout::kWide), "wide"}, {static_cast<int>(CsvLayout::kLong), "long"}};
}

ExportOutcome ExportTrial(CaptureProject& project, const Trial& trial, const fs::path& folder,
                          const ExportOptions& options, const Job& job) {
  Check(options, "export");
  const TrialView view = ReadTrial(project, trial);
  return TrialExport(project, view, folder.empty() ? project.ExportsFolder() : folder, options, job).Run();
}

}  // namespace kinora
