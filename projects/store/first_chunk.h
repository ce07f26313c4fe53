#pragma once

#include <optional>
#include <string>

#include "core/motion/joint_angles.h"
#include "core/motion/trajectory3d.h"
#include "projects/store/database.h"

namespace kinora {

// The beginning of an athlete's trajectory or angles, as long as its first chunk (kFramesPerChunk): for those who look
// at some rows of an hour. Empty where there is none. Throw Error (file) that names a damaged chunk.
std::optional<Trajectory3D> ReadFirstTrajectory3D(Database& database, const std::string& result,
                                                  const std::string& athlete);
std::optional<JointAngles> ReadFirstJointAngles(Database& database, const std::string& result,
                                                const std::string& athlete);

}  // namespace kinora
