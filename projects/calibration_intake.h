#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "calibration/rig_files.h"
#include "projects/calibrations.h"
#include "projects/project.h"
#include "projects/records.h"

namespace kinora {

// Another tool's calibration on its way into a project.
struct CalibrationToTake {
  std::filesystem::path file;
  RigReadOptions read;
  FitChoices fits;
  std::string session;               // its trials use it from now on …
  std::optional<std::string> trial;  // … or this trial alone
};

// By its name: a file of Qualisys (.qca.txt), or a .toml of another tool.
bool LooksLikeCalibration(const std::filesystem::path& file);
// The one calibration in a folder (two levels deep): of .toml files only those whose name says calibration, for such
// folders hold settings too. Empty where there is none, or several.
std::filesystem::path OnlyCalibrationIn(const std::filesystem::path& folder);

struct TakenCalibration {
  StoredCalibration stored;           // its id is empty until it is stored
  std::optional<std::string> trial;   // the one that alone uses it
  std::string format;                 // "Qualisys .qca.txt"
  std::vector<std::string> warnings;  // what was left out or repaired; what was assumed is in stored.notes
};

// Reads the file, finds the camera of every video in it, and decides how pictures of another size than the calibrated
// were changed (as `fits` says; "auto" looks into the pictures, which takes seconds). Only reads the project.
// Throws Error (file) for a file that is no calibration; (user) for cameras that do not match, a choice for a camera
// that is not there, sizes that differ without a choice, or a session whose trials were filmed in different sizes.
TakenCalibration PrepareCalibration(CaptureProject& project, const CalibrationToTake& take);
// Puts what was prepared into the project, and uses it: a step that can be undone.
void StoreCalibration(CaptureProject& project, TakenCalibration& prepared);
// The same for a trial's calibration in which another fit was chosen for a camera: the trial's own stays its own.
void StoreFit(CaptureProject& project, const Trial& trial, const std::string& camera, StoredCalibration changed);

}  // namespace kinora
