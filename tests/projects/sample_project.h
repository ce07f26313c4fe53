#pragma once

#include <cstdint>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "core/motion/keypoints2d.h"
#include "projects/project.h"
#include "projects/records.h"

namespace kinora::test {

// A project with one participant, session and trial, cameras and an athlete: what most tests of the store start from.
struct SampleProject {
  CaptureProject project;
  Trial trial;
  std::vector<CameraRow> cameras;
  Athlete athlete;
};
SampleProject MakeSampleProject(const std::filesystem::path& folder, int cameras = 2);
// The same project, opened again.
SampleProject OpenSampleProject(const std::filesystem::path& folder);

// Made-up pictures with one or two people whose numbers use every bit; the same for the same seed.
std::vector<Frame2D> RandomFrames(const KeypointSet& set, int count, std::uint32_t seed, std::int64_t first_pts_ns = 0);

// Equality of every bit, NaN included.
bool SameBits(const Frame2D& a, const Frame2D& b);
bool SameBits(const std::vector<Frame2D>& a, const std::vector<Frame2D>& b);

}  // namespace kinora::test
