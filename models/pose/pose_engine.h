#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/media/image.h"
#include "core/motion/keypoint_set.h"
#include "core/util/job.h"
#include "models/pose/camera_state.h"
#include "models/pose/device.h"
#include "models/pose/tracker2d.h"
#include "models/registry/card.h"
#include "models/registry/engine_options.h"

namespace kinora {

struct YuvImage;

// A detector, a pose network and the following of people between: pictures in, people's points out.
// One thread at a time. Sets the number of LibTorch's threads, which is the process's.
class PoseEngine {
 public:
  PoseEngine(std::unique_ptr<Tracker2D> tracker, DeviceReport device);

  const KeypointSet& keypoint_set() const { return tracker_->keypoint_set(); }
  const DeviceReport& device() const { return device_; }

  // See Tracker2D::Step. Pictures of the video as decoded (planes) spare their conversion.
  std::vector<std::vector<Person2D>> Step(std::span<CameraState> states, std::span<const Image> pictures,
                                          const Job& job = {});
  std::vector<std::vector<Person2D>> Step(std::span<CameraState> states, std::span<const YuvImage> pictures,
                                          const Job& job = {});

 private:
  std::unique_ptr<Tracker2D> tracker_;
  DeviceReport device_;
};

// Reads both networks' files and makes them ready. Throws Error (file) for what is wrong with a file or a card (named),
// (user) for options out of range or a detector and a pose network that cannot work together, (device) where a GPU was
// demanded and is not to be had.
std::unique_ptr<PoseEngine> MakePoseEngine(const Card& detector, const Card& pose, const EngineOptions& options);

}  // namespace kinora
