#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "core/motion/events.h"
#include "projects/export/export_options.h"
#include "projects/project.h"
#include "projects/records.h"

namespace kinora {

// What the names of a trial's files are made of.
struct ExportSubject {
  std::string participant;  // code
  std::string session;      // label
  std::string trial;        // label
  std::vector<Athlete> athletes;
  std::vector<bool> has_events;  // for each athlete
  std::vector<bool> has_cycles;  // two events of a side begin and end one
  void AddAthlete(const Athlete& athlete, const std::vector<GaitEvent>& events);
  struct Camera {
    std::string name;
    bool has_video = false;
  };
  std::vector<Camera> cameras;  // in the rig's order
};
// Reads names only, no results. Throws Error (user) that says what to do where the trial was not processed.
ExportSubject SubjectOf(CaptureProject& project, const Trial& trial);

enum class ExportKind {
  kTrajectoriesCsv,
  kAnglesCsv,
  kTrc,
  kC3d,
  kMot,
  kEvents,
  kCycles,
  kCurves,
  kOpenPose,
  kOverlay,
  kPicture
};

// A file that an export writes, or a folder of files (kCurves, kOpenPose).
struct ExportFile {
  ExportKind kind{};
  std::string name;         // "P01_day1_walk_angles.csv"
  std::size_t athlete = 0;  // index in the subject's athletes, where it is of one
  std::size_t camera = 0;   // index in the subject's cameras, where it is of one
};
// In the order in which they are written: <participant>_<session>_<trial>_<what>, with the athlete's number where there
// are several.
std::vector<ExportFile> PlanExport(const ExportSubject& subject, const ExportOptions& options);

// Those of the trial's files that are there already and would be replaced.
std::vector<std::filesystem::path> FilesInTheWay(const ExportSubject& subject, const ExportOptions& options,
                                                 const std::filesystem::path& folder);

}  // namespace kinora
