#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "core/motion/keypoints2d.h"
#include "projects/review/episodes.h"

namespace kinora::test {

// A fault put into a trial's 2D points, and what the review should say of it.
struct Fault {
  EpisodeCause cause{};
  std::size_t camera = 0;  // the guilty one; of gaps: all
  std::vector<Joint> joints;
  BodyPart part = BodyPart::kLegs;
  std::int64_t first = 0;  // frames, both ends included
  std::int64_t last = 0;
  float dx_px = 0, dy_px = 0;  // of jumps
};
std::string NameOf(const Fault& fault);

// `count` faults of all kinds, one after the other over `frames` frames; the same for the same seed. Identities are
// among them only where `second_person`.
std::vector<Fault> MakeFaults(std::uint32_t seed, int count, std::int64_t frames, std::size_t cameras,
                              bool second_person);

// Puts it into the points of a person: is_person(camera, frame, i) says which of a picture's people that is. Identity
// faults change nothing here.
using IsPerson = std::function<bool(std::size_t camera, std::size_t frame, std::size_t i)>;
void PutInto(const Fault& fault, std::vector<CameraTracks2D>& tracks, const IsPerson& is_person);

// Whether an episode names this fault: cause, camera, a joint, and at least half of the fault's frames and its own.
bool Names(const Episode& episode, const Fault& fault);

// How many of the faults are named, and how many episodes name none; says which.
struct Tally {
  int found = 0;
  int others = 0;
};
Tally Count(const std::vector<Fault>& faults, const std::vector<Episode>& episodes, bool print);

}  // namespace kinora::test
