#pragma once

#include <cstdint>
#include <vector>

#include "core/geometry/rig.h"
#include "core/motion/keypoints2d.h"
#include "core/motion/timeline.h"
#include "lifting/association.h"
#include "tests/projects/review/faults.h"
#include "tests/support/balancing.h"

namespace kinora::test {

inline constexpr std::int32_t kFirstTrack = 0, kSecondTrack = 1;

// The recorded 2D points as a trial's, of one person with the track kFirstTrack.
std::vector<CameraTracks2D> RecordedTracks(const Balancing& recording);

// Puts somebody else into all cameras, with the track kSecondTrack: the recorded person once more, mirrored in the
// middle of the trial's time and standing 1.1 m beside, as the rig's cameras would see that; how far the recorded
// points lie from the recorded person's 3D joints is how far this one's lie from its own, so that it looks no surer.
void AddSecondPerson(const Balancing& recording, std::vector<CameraTracks2D>& tracks);

// Leaves the recorded person alone as athlete, with the identity faults that association is to have made.
void KeepAthlete(const std::vector<CameraTracks2D>& tracks, const std::vector<Fault>& faults,
                 std::vector<PersonAcrossViews>& people);

}  // namespace kinora::test
