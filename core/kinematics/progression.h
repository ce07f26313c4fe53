#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/motion/trajectory3d.h"
#include "core/util/options.h"

namespace kinora {

enum class ProgressionChoice { kAuto, kPath, kFacing, kGiven };
inline std::vector<EnumName> NamesOf(ProgressionChoice) {
  return {{static_cast<int>(ProgressionChoice::kAuto), "auto"},
          {static_cast<int>(ProgressionChoice::kPath), "path"},
          {static_cast<int>(ProgressionChoice::kFacing), "facing"},
          {static_cast<int>(ProgressionChoice::kGiven), "given"}};
}

// The direction in the floor that angles in the laboratory are seen along; one for the whole trial.
struct Progression {
  double angle_rad = 0;  // from the world's X to its Y
  std::string words;     // "the path of the hips (12 deg from the world's X)": goes into notes
};

// Path: from where the hips are first seen to where they are last. Facing: the mean of the hip line's forward normal.
// Auto: the path where it is longer than a metre and within 45 degrees of the facing, else the facing, so that steps on
// the spot, backwards or to the side do not turn the person round. Empty where the hips are never seen and none is
// given.
std::optional<Progression> ProgressionOf(const Trajectory3D& trajectory, ProgressionChoice choice, double given_rad);

}  // namespace kinora
