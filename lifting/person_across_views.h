#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/motion/keypoints2d.h"
#include "lifting/seen_sequence.h"

namespace kinora {

// Pictures of one camera, by presentation time in its own clock (both ends included), in which a track is the person.
struct TrackSpan {
  std::int32_t track = -1;
  std::int64_t from_ns = 0;
  std::int64_t to_ns = 0;
};

// One person as all cameras of a rig know them.
struct PersonAcrossViews {
  // [camera]: ascending in time, never overlapping; empty where this camera does not see the person.
  std::vector<std::vector<TrackSpan>> cameras;

  // The track that is this person in a camera's picture, -1 for none.
  std::int32_t TrackAt(std::size_t camera, std::int64_t pts_ns) const;
};

// The person in a picture of that camera, or null.
const TrackedPerson* FindPerson(const PersonAcrossViews& person, std::size_t camera, const Frame2D& frame);

// In how many pictures of each camera the person is.
std::vector<std::size_t> PicturesWith(const PersonAcrossViews& person, std::span<const CameraTracks2D> tracks);

// What each camera saw of the person, ready for triangulation; cameras that never see them are left out.
std::vector<PersonView> ViewsOfPerson(const PersonAcrossViews& person, std::span<const CameraTracks2D> tracks);

}  // namespace kinora
