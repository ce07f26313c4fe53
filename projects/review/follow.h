#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "projects/edits/layer.h"

namespace kinora {

// The points that follow when one is moved: between two moved points of the same joint in the same camera, the pictures
// between lie on a smooth curve through them.

// What is to be set in the layer; empty takes the edit away.
using PointSetting = std::pair<PointKey, std::optional<PointEdit>>;

// How the pictures around are found: their presentation times, ascending, and where the joint is in one of them as it
// was seen (edits laid over; empty where missing).
struct FollowPictures {
  std::span<const std::int64_t> pts_ns;
  std::function<std::optional<Eigen::Vector2d>(std::int64_t pts_ns)> seen;
  double longest_s = 1;  // moved points further apart have nothing between them
};

// Moves a point to a place, hides it, or (empty) gives it back to the network; and the points between it and the moved
// ones before and after follow. Points that were hidden on the way stay hidden. The curve between two moved points is
// the cubic with the slope through the moved points around it (Catmull & Rom); where there is none, with that of the
// points as they were seen outside, as far as this is no jump; else straight on.
std::vector<PointSetting> SetWithFollowers(const EditLayer& layer, const PointKey& key,
                                           const std::optional<PointEdit>& edit, const FollowPictures& pictures);

void Apply(std::span<const PointSetting> settings, EditLayer& layer);

}  // namespace kinora
