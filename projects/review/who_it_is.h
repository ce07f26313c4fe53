#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "projects/edits/layer.h"
#include "projects/review/doubt_scene.h"

namespace kinora {

// Who of the people in a camera's pictures the athlete is.
struct Sighting {
  std::int32_t track = -1;             // of trial.tracks[camera]; -1: nobody is
  std::optional<BodyPart> mirrored{};  // the athlete is, but with left and right of this part exchanged
};

// The person whose limb points lie where the athlete's 3D joints appear, in at least half of the pictures of samples
// [first, last]: within 8 % of the person's box on average. With `or_mirrored` people count too who fit clearly better
// once left and right of the legs, the arms or the body are exchanged.
Sighting WhoItIs(const DoubtScene& scene, std::size_t camera, std::int64_t first, std::int64_t last, bool or_mirrored);

}  // namespace kinora
