#include "tests/projects/review/faults.h"

#include <fmt/format.h>

#include <algorithm>
#include <random>
#include <utility>

#include "core/motion/keypoint_set.h"

namespace kinora::test {
namespace {

using Draw = std::mt19937;

std::int64_t Between(Draw& draw, std::int64_t low, std::int64_t high) {
  return low + static_cast<std::int64_t>(draw() % static_cast<std::uint32_t>(high - low + 1));
}

Joint AnyOf(Draw& draw, std::initializer_list<Joint> joints) {
  return *(joints.begin() + Between(draw, 0, static_cast<std::int64_t>(joints.size()) - 1));
}

Fault MakeFault(Draw& draw, int kind, std::size_t cameras) {
  Fault fault;
  fault.camera = static_cast<std::size_t>(Between(draw, 0, static_cast<std::int64_t>(cameras) - 1));
  const Joint joint = AnyOf(draw, {Joint::kKneeL, Joint::kKneeR, Joint::kAnkleL, Joint::kAnkleR, Joint::kWristL,
                                   Joint::kWristR, Joint::kElbowL, Joint::kElbowR, Joint::kHipL, Joint::kHeelR});
  fault.joints = {joint};
  if (kind == 0) {
    fault.cause = EpisodeCause::kLeftRight;
    fault.part = static_cast<BodyPart>(Between(draw, 0, 2));
    fault.joints = {};
    for (int j = 0; j < kJointCount; ++j)
      if (IsPartOf(static_cast<Joint>(j), fault.part) && SideOf(static_cast<Joint>(j)) != Side::kMiddle)
        fault.joints.push_back(static_cast<Joint>(j));
  } else if (kind == 1) {
    fault.cause = EpisodeCause::kResidual;
    const float angle = static_cast<float>(Between(draw, 0, 359)) * 0.0174533F;
    const float px = static_cast<float>(Between(draw, 60, 140));
    fault.dx_px = px * std::cos(angle);
    fault.dy_px = px * std::sin(angle);
  } else if (kind == 2) {
    fault.cause = EpisodeCause::kGap;
  } else {
    fault.cause = EpisodeCause::kIdentity;
    fault.joints = {Joint::kKneeL, Joint::kKneeR, Joint::kHipL, Joint::kShoulderR};
  }
  return fault;
}

void Swap(const KeypointSet& set, BodyPart part, Keypoints2D& person) {
  for (const auto& [left, right] : set.left_right) {
    const auto l = static_cast<std::size_t>(left), r = static_cast<std::size_t>(right);
    const auto joint = set.points[l].joint;
    if (joint ? IsPartOf(*joint, part) : part == BodyPart::kBody) std::swap(person.points[l], person.points[r]);
  }
}

}  // namespace

std::string NameOf(const Fault& fault) {
  const bool swap = fault.cause == EpisodeCause::kLeftRight;
  return fmt::format("{} cam{:02} {} frames {} to {}", kinora::NameOf(fault.cause), fault.camera + 1,
                     swap ? (fault.part == BodyPart::kLegs   ? "legs"
                             : fault.part == BodyPart::kArms ? "arms"
                                                             : "body")
                          : kinora::NameOf(fault.joints.front()),
                     fault.first, fault.last);
}

std::vector<Fault> MakeFaults(std::uint32_t seed, int count, std::int64_t frames, std::size_t cameras,
                              bool second_person) {
  Draw draw(seed);
  std::vector<Fault> faults;
  const std::int64_t slot = frames / count;
  for (int i = 0; i < count; ++i) {
    Fault fault = MakeFault(draw, i % (second_person ? 4 : 3), cameras);
    const bool jump = fault.cause == EpisodeCause::kResidual;
    const std::int64_t longest = std::min<std::int64_t>(slot * 3 / 5, jump ? 8 : 24);
    // Gaps are listed from 0.12 s on; a swap or a stranger of some frames is what networks do.
    const std::int64_t shortest = jump ? 1 : std::min<std::int64_t>(9, longest);
    const std::int64_t length = Between(draw, shortest, longest);
    fault.first = i * slot + slot / 5;
    fault.last = fault.first + length - 1;
    faults.push_back(std::move(fault));
  }
  return faults;
}

void PutInto(const Fault& fault, std::vector<CameraTracks2D>& tracks, const IsPerson& is_person) {
  for (std::size_t c = 0; c < tracks.size(); ++c) {
    if (c != fault.camera && fault.cause != EpisodeCause::kGap) continue;
    for (auto f = static_cast<std::size_t>(fault.first); f <= static_cast<std::size_t>(fault.last); ++f) {
      for (std::size_t i = 0; i < tracks[c].frames[f].people.size(); ++i) {
        if (!is_person(c, f, i)) continue;
        Keypoints2D& person = tracks[c].frames[f].people[i].keypoints;
        if (fault.cause == EpisodeCause::kLeftRight) Swap(*tracks[c].set, fault.part, person);
        const auto index = tracks[c].set->IndexOf(fault.joints.front());
        if (!index) continue;
        Keypoint2D& point = person.points[static_cast<std::size_t>(*index)];
        if (fault.cause == EpisodeCause::kGap) point = {};
        if (fault.cause == EpisodeCause::kResidual) point.x_px += fault.dx_px, point.y_px += fault.dy_px;
      }
    }
  }
}

bool Names(const Episode& episode, const Fault& fault) {
  if (episode.cause != fault.cause) return false;
  if (fault.cause != EpisodeCause::kGap && episode.camera != fault.camera) return false;
  const bool joint = std::ranges::any_of(
      episode.joints, [&](Joint j) { return std::ranges::find(fault.joints, j) != fault.joints.end(); });
  const std::int64_t both = std::min(episode.last_sample, fault.last) - std::max(episode.first_sample, fault.first) + 1;
  return joint && 2 * both >= fault.last - fault.first + 1 &&
         2 * both >= episode.last_sample - episode.first_sample + 1;
}

Tally Count(const std::vector<Fault>& faults, const std::vector<Episode>& episodes, bool print) {
  Tally tally;
  for (const Fault& fault : faults) {
    const bool found = std::ranges::any_of(episodes, [&](const Episode& e) { return Names(e, fault); });
    tally.found += found;
    if (!found && print) fmt::print("not found: {}\n", NameOf(fault));
  }
  for (const Episode& episode : episodes) {
    const bool named = std::ranges::any_of(faults, [&](const Fault& f) { return Names(episode, f); });
    tally.others += !named;
    if (!named && print)
      fmt::print("besides: {} (frames {} to {}, severity {:.2f})\n", episode.sentence, episode.first_sample,
                 episode.last_sample, episode.severity);
  }
  return tally;
}

}  // namespace kinora::test
