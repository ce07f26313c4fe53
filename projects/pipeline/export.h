#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/io/csv_motion.h"
#include "core/io/opensim_coordinates.h"
#include "core/io/trc.h"
#include "core/util/job.h"
#include "core/util/options.h"
#include "projects/project.h"
#include "projects/records.h"

namespace kinora {

std::vector<EnumName> NamesOf(TrcUnit);
std::vector<EnumName> NamesOf(OpenSimModel);
std::vector<EnumName> NamesOf(CsvLayout);

// Which files to write, and how.
struct ExportOptions {
  bool csv = true;
  bool trc = true;
  bool c3d = true;
  bool mot = true;
  bool openpose = false;
  bool events = true;
  bool overlay = false;
  bool picture = true;
  CsvLayout csv_layout = CsvLayout::kWide;
  bool csv_comma_decimals = false;  // semicolons between cells, as spreadsheets of some languages want
  TrcUnit trc_unit = TrcUnit::kMetres;
  OpenSimModel mot_model = OpenSimModel::kRajagopal2015;
};

template <class Visitor>
void Describe(Visitor& visit, ExportOptions& options) {
  visit("csv", options.csv,
        OptionInfo{.help = "Trajectories and joint angles as CSV, with their uncertainty and provenance"});
  visit("trc", options.trc, OptionInfo{.help = "Trajectories as TRC (OpenSim, Y up)"});
  visit("c3d", options.c3d, OptionInfo{.help = "Trajectories as C3D (millimetres, Z up)"});
  visit("mot", options.mot, OptionInfo{.help = "Joint angles as OpenSim coordinates (MOT)"});
  visit("openpose", options.openpose, OptionInfo{.help = "2D points as OpenPose JSON, a folder per camera"});
  visit("events", options.events, OptionInfo{.help = "Events, and cycles normalised to 0 to 100 %, as CSV"});
  visit("overlay", options.overlay, OptionInfo{.help = "A video per camera with the skeleton drawn over it"});
  visit("picture", options.picture, OptionInfo{.help = "One picture: all cameras, 3D skeleton, knee and hip angles"});
  visit("csv_layout", options.csv_layout, OptionInfo{.help = "wide: a row a time; long: a row a value"});
  visit("csv_comma_decimals", options.csv_comma_decimals,
        OptionInfo{.help = "Decimal commas and semicolons, for spreadsheets that expect them"});
  visit("trc_unit", options.trc_unit, OptionInfo{.help = "Unit of lengths in TRC files"});
  visit("mot_model", options.mot_model, OptionInfo{.help = "Whose coordinate names and signs the MOT file follows"});
}

struct ExportOutcome {
  std::vector<std::filesystem::path> files;  // and folders, in the order they were written
  std::vector<std::string> notes;            // what was left out and why
};

// Writes the trial's current results into `folder` (made where it is not there; empty = the project's exports folder).
// Names are <participant>_<session>_<trial>_<what>, with the athlete's number where there are several. Throws Error
// (user) where the trial has no results yet, (file) for the disk; every file is complete or not there.
ExportOutcome ExportTrial(CaptureProject& project, const Trial& trial, const std::filesystem::path& folder,
                          const ExportOptions& options, const Job& job);

}  // namespace kinora
