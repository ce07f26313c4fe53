#pragma once

#include <string>
#include <vector>

#include "core/util/job.h"
#include "models/pose/pose_engine.h"
#include "models/tracking/person_tracker.h"
#include "projects/project.h"
#include "projects/records.h"
#include "projects/store/results.h"

namespace kinora {

// One camera's video, ready to be analysed.
struct PoseSource {
  std::string camera;  // the camera's id
  std::string name;    // and its name, for messages
  std::filesystem::path file;
  std::int64_t frames = 0;
};

struct PoseStageOutcome {
  std::vector<std::string> warnings;  // "cam02: picture 17 (0.283 s) does not decode …"
  std::int64_t steps = 0;             // pictures of the longest video looked at in this run
};

// Runs the 2D networks over all cameras of a trial at once and stores what they see, with identities per camera.
//
// The cameras are stepped together, so that they share batches; a chunk of every camera is committed in one transaction
// with the state that the next picture needs. A run that was killed goes on after its last chunk and gives the numbers
// of one that never stopped. A picture that does not decode is stored without people, and said.
PoseStageOutcome RunPoseStage(CaptureProject& project, const std::string& result,
                              const std::vector<PoseSource>& sources, PoseEngine& engine,
                              const TrackingOptions& tracking, const Job& job);

}  // namespace kinora
