#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/motion/trajectory2d.h"
#include "core/util/options.h"

namespace kinora {

// Which way a person is turned in a camera's picture.
enum class Facing { kRight, kLeft, kFront, kBack };  // front: towards the camera
std::string_view NameOf(Facing facing);

enum class FacingChoice { kAuto, kRight, kLeft, kFront, kBack };
inline std::vector<EnumName> NamesOf(FacingChoice) {
  return {{static_cast<int>(FacingChoice::kAuto), "auto"},
          {static_cast<int>(FacingChoice::kRight), "right"},
          {static_cast<int>(FacingChoice::kLeft), "left"},
          {static_cast<int>(FacingChoice::kFront), "front"},
          {static_cast<int>(FacingChoice::kBack), "back"}};
}

// From this frame on (until the next span) the person faces so. To be shown, and changed by hand.
struct FacingSpan {
  std::int64_t first = 0;
  Facing facing = Facing::kRight;
  bool operator==(const FacingSpan&) const = default;
};

// Left or right, decided over the whole trial: from where the toes point against the heels and where the hips move,
// both in leg lengths and smoothed over half a second. With hysteresis: a person has turned only when the evidence for
// the other side is as clear as it was for this one, and for at least half a second. So a pass across the picture has
// one direction, and curves do not flip from frame to frame. Right where nothing tells. At least one span, the first
// from 0.
std::vector<FacingSpan> FindFacing(const Trajectory2D& trajectory);

}  // namespace kinora
