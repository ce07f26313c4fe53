#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/motion/keypoints2d.h"
#include "models/pose/alignment_filter.h"
#include "models/pose/geometry2d.h"

namespace kinora {

// A person being followed through one camera's pictures: where to look next.
struct FollowedRegion {
  std::int32_t id = 0;  // counts up over the trial; the same as long as the person is followed without a break
  Region region;
  BoxPx box;                     // the person in the last picture
  AlignmentFilter filter;        // of BlazePose's region
  std::int32_t unconfirmed = 0;  // detections in a row that did not see the person
  bool sure = true;              // a detection that is believed has seen the person

  bool operator==(const FollowedRegion& other) const;
};

// All that Step remembers of a camera from one picture to the next. A plain value: stored with each chunk of results,
// it makes a resumed run equal an uninterrupted one.
struct CameraState {
  std::int64_t pictures = 0;         // stepped over so far
  std::int32_t since_detection = 0;  // pictures since the detector last looked
  std::int32_t next_id = 0;
  std::int32_t watch = 0;  // pictures in which the detector looks because somebody may come out again
  std::vector<FollowedRegion> regions;

  bool operator==(const CameraState&) const = default;
};

// Exact: every bit comes back. Little-endian, with a version in front.
std::string Serialise(const CameraState& state);
// Throws Error (file) for bytes that Serialise did not write.
CameraState CameraStateFrom(std::string_view bytes);

}  // namespace kinora
