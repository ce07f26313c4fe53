#pragma once

#include <Eigen/Core>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/motion/keypoints2d.h"
#include "projects/review/trial_review.h"

namespace kinora {

// Somebody whom the network saw in a picture, and who that is after all edits.
struct PersonInPicture {
  std::int32_t track = -1;
  std::optional<std::size_t> athlete;  // empty: nobody of the athletes
  BoxPx box;                           // stored pixels: the detector's, else that around the points
};

// All of them, from left to right; nobody where the picture was not looked at. Throws Error (user): no such camera.
std::vector<PersonInPicture> PeopleInPicture(const TrialReview& review, std::size_t camera, std::int64_t pts_ns);

// Who is meant by a place in the picture, stored pixels: the one with the smallest box around it; empty: nobody.
std::optional<PersonInPicture> PersonUnder(std::span<const PersonInPicture> people, const Eigen::Vector2d& px);

}  // namespace kinora
