#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/io/csv_motion.h"
#include "core/io/opensim_coordinates.h"
#include "core/io/trc.h"
#include "core/motion/joint_angles.h"
#include "core/motion/trajectory3d.h"
#include "core/util/options.h"
#include "projects/reports/curve_figures.h"

namespace kinora {

std::vector<EnumName> NamesOf(TrcUnit);
std::vector<EnumName> NamesOf(OpenSimModel);
std::vector<EnumName> NamesOf(CsvLayout);

namespace reports {
std::vector<EnumName> NamesOf(CurvesFormat);
}

// Which files to write, and how.
struct ExportOptions {
  bool csv = true;
  bool trc = true;
  bool c3d = true;
  bool mot = true;
  bool openpose = false;
  bool events = true;
  bool overlay = false;
  bool curves = false;
  bool picture = true;
  CsvLayout csv_layout = CsvLayout::kWide;
  bool csv_comma_decimals = false;  // semicolons between cells, as spreadsheets of some languages want
  TrcUnit trc_unit = TrcUnit::kMetres;
  OpenSimModel mot_model = OpenSimModel::kRajagopal2015;
  reports::CurvesFormat curves_format = reports::CurvesFormat::kPng;
  // Names separated by commas; empty: all. "ankle" and "knee_flexion" mean both sides, "l_ankle" and "knee_flexion_l"
  // one.
  std::string joints;
  std::string angles;
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
  visit("curves", options.curves, OptionInfo{.help = "A figure per joint angle, left and right, with its uncertainty"});
  visit("picture", options.picture, OptionInfo{.help = "One picture: all cameras, 3D skeleton, knee and hip angles"});
  visit("csv_layout", options.csv_layout, OptionInfo{.help = "wide: a row a time; long: a row a value"});
  visit("csv_comma_decimals", options.csv_comma_decimals,
        OptionInfo{.help = "Decimal commas and semicolons, for spreadsheets that expect them"});
  visit("trc_unit", options.trc_unit, OptionInfo{.help = "Unit of lengths in TRC files"});
  visit("mot_model", options.mot_model, OptionInfo{.help = "Whose coordinate names and signs the MOT file follows"});
  visit("curves_format", options.curves_format, OptionInfo{.help = "png: pixels; svg: lines that can be edited"});
  visit("joints", options.joints,
        OptionInfo{.help = "Only these joints, separated by commas (knee,l_ankle); empty = all"});
  visit("angles", options.angles,
        OptionInfo{.help = "Only these joint angles, separated by commas (knee_flexion); empty = all"});
}

CsvOptions CsvOptionsOf(const ExportOptions& options);

// The quantities that the options name. Throw Error (user) that lists what there is where a name fits nothing.
Trajectory3D SelectJoints(const Trajectory3D& trajectory, std::string_view joints);
JointAngles SelectAngles(const JointAngles& angles, std::string_view names);

}  // namespace kinora
