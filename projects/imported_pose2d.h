#pragma once

#include <span>
#include <string>

#include "core/motion/keypoints2d.h"
#include "core/util/job.h"
#include "projects/project.h"
#include "projects/records.h"
#include "projects/store/results.h"

namespace kinora {

// 2D points that another program found, kept as the trial's 2D result: what follows (association, triangulation …)
// reads them as if a network had made them. `source_sha256` is the hash of the files, `description` JSON for people.
// The same files again give the same result. Throws Error (user) where nobody is seen in any picture.
ResultRow StoreImportedPose2D(CaptureProject& project, const Trial& trial, std::span<const CameraTracks2D> cameras,
                              const std::string& source_sha256, const std::string& description, const Job& job = {});

// The key of the 2D result that the trial shall use, where it was imported. Removing the setting goes back to the
// network.
std::optional<std::string> ImportedPose2DKey(CaptureProject& project, const std::string& trial);

}  // namespace kinora
