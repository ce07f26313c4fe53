#pragma once

#include <filesystem>

#include "core/motion/joint_angles.h"
#include "core/util/job.h"

namespace kinora::reports {

enum class CurvesFormat { kPng, kSvg };

// A figure for every joint angle into a folder (made where it is not there): left and right over time with their bands,
// named after the angle ("knee_flexion.svg"), 180 x 100 mm, PNG at 300 dots an inch. Throws Error (file), Cancelled.
void WriteCurveFigures(const std::filesystem::path& folder, const JointAngles& angles, CurvesFormat format,
                       const Job& job);

}  // namespace kinora::reports
