#include "ui/review/review_memory.h"

#include <algorithm>

#include "core/motion/joint_angles.h"
#include "core/motion/keypoints2d.h"
#include "core/motion/trajectory3d.h"

namespace kinora::ui {
namespace {

constexpr std::size_t kForAll =
    1'450'000'000;  // two gigabytes less what the program takes itself, 3D view and decoders
constexpr std::size_t kJoints = 28, kAngles = 28;
// A sample of an athlete: raw and filtered points, angles, a few drawn curves.
constexpr std::size_t kSampleBytes = kJoints * 2 * sizeof(Sample3D) + kAngles * sizeof(AngleSample) + 400;
// A picture of a camera and a person in it, as allocated.
constexpr std::size_t kSeenBytes = sizeof(Frame2D) + sizeof(TrackedPerson) + 32;

}  // namespace

std::size_t PictureBytesBeside(const Timeline& timeline, std::size_t athletes, std::size_t cameras) {
  const std::size_t trial = static_cast<std::size_t>(timeline.count) * (athletes * kSampleBytes + cameras * kSeenBytes);
  return std::clamp(kForAll - std::min(trial, kForAll), kLeastPictureBytes, kMostPictureBytes);
}

}  // namespace kinora::ui
