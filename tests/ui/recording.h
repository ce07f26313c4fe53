#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/geometry/rig.h"
#include "core/synthetic/walker.h"

namespace kinora::test {

// A walking person as `cameras` cameras film it: folder/TRIAL/cam01.mp4 …, and folder/Calib.toml with their rig. Small
// pictures at 30 Hz, so that it takes a second to make; of 16 : 9.
struct Recording {
  std::filesystem::path folder, calibration;
  std::vector<std::filesystem::path> trials;  // a folder each
  CameraRig rig;
  synthetic::Walker walker;
};
Recording MakeRecording(const std::filesystem::path& folder, const std::vector<std::string>& trials, int cameras = 2,
                        int pictures = 30, int width_px = 320);

}  // namespace kinora::test
