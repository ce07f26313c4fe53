// Identity anchors, found again in new tracks.

#include <algorithm>
#include <limits>
#include <tuple>

#include "core/motion/keypoint_set.h"
#include "core/util/error.h"
#include "projects/edits/apply.h"

namespace kinora {
namespace {

struct Pair {
  float overlap;
  std::size_t anchor;
  std::int32_t track;
};

using Anchors = std::vector<std::pair<AnchorKey, BoxPx>>;

// The anchors of one picture, and whom they mean: the best overlap first, each person and each anchor once.
std::vector<std::int32_t> MatchInFrame(const Anchors& anchors, const Frame2D& frame, float minimum,
                                       std::vector<float>& overlaps) {
  std::vector<Pair> pairs;
  for (std::size_t a = 0; a < anchors.size(); ++a)
    for (const TrackedPerson& person : frame.people)
      if (const float overlap = IntersectionOverUnion(anchors[a].second, person.keypoints.box); overlap >= minimum)
        pairs.push_back({overlap, a, person.track});
  std::ranges::sort(pairs, [](const Pair& x, const Pair& y) {
    return std::tuple(-x.overlap, x.anchor, x.track) < std::tuple(-y.overlap, y.anchor, y.track);
  });
  std::vector<std::int32_t> tracks(anchors.size(), -1);
  overlaps.assign(anchors.size(), 0);
  std::vector<std::int32_t> taken;
  for (const Pair& pair : pairs) {
    if (tracks[pair.anchor] >= 0 || std::ranges::find(taken, pair.track) != taken.end()) continue;
    tracks[pair.anchor] = pair.track;
    overlaps[pair.anchor] = pair.overlap;
    taken.push_back(pair.track);
  }
  return tracks;
}

// Who is meant by a claim, and how strong it is: the time of the anchor, or the lowest number for the base.
struct Claim {
  std::int32_t track = -1;
  std::int64_t strength = std::numeric_limits<std::int64_t>::min();
};

bool IsIn(const Frame2D& frame, std::int32_t track) {
  return std::ranges::any_of(frame.people, [&](const TrackedPerson& person) { return person.track == track; });
}

// `base`: the athlete's track in this picture as association found it.
Claim ClaimOf(const std::string& athlete, const Frame2D& frame, std::int32_t base,
              const std::vector<MatchedAnchor>& anchors) {
  const MatchedAnchor* latest = nullptr;
  for (const MatchedAnchor& anchor : anchors)
    if (anchor.athlete == athlete && anchor.pts_ns <= frame.pts_ns && (!latest || anchor.pts_ns > latest->pts_ns))
      latest = &anchor;
  if (latest) return {IsIn(frame, latest->track) ? latest->track : -1, latest->pts_ns};
  return {.track = IsIn(frame, base) ? base : -1};
}

}  // namespace

std::vector<MatchedAnchor> MatchAnchors(const EditLayer& layer, const std::string& camera, const CameraTracks2D& tracks,
                                        std::vector<Unmatched>* unmatched, float minimum_overlap) {
  std::map<std::int64_t, Anchors> by_time;
  for (const auto& anchor : layer.anchors)
    if (anchor.first.camera == camera) by_time[anchor.first.pts_ns].emplace_back(anchor);
  std::vector<MatchedAnchor> matched;
  for (const auto& [pts_ns, anchors] : by_time) {
    const auto frame = std::ranges::lower_bound(tracks.frames, pts_ns, {}, &Frame2D::pts_ns);
    const bool there = frame != tracks.frames.end() && frame->pts_ns == pts_ns;
    std::vector<float> overlaps;
    const std::vector<std::int32_t> found =
        MatchInFrame(anchors, there ? *frame : Frame2D{}, minimum_overlap, overlaps);
    for (std::size_t i = 0; i < anchors.size(); ++i) {
      if (found[i] >= 0)
        matched.push_back({anchors[i].first.athlete, pts_ns, found[i], overlaps[i]});
      else if (unmatched)
        unmatched->push_back({camera, pts_ns, "nobody is found any more where an athlete was pointed out"});
    }
  }
  return matched;
}

std::map<std::string, std::vector<std::int32_t>> ResolveIdentities(
    const CameraTracks2D& tracks, const std::map<std::string, std::vector<std::int32_t>>& base,
    const std::vector<MatchedAnchor>& anchors) {
  std::map<std::string, std::vector<std::int32_t>> resolved = base;
  for (const MatchedAnchor& anchor : anchors) resolved.try_emplace(anchor.athlete);
  for (auto& [athlete, per_frame] : resolved) per_frame.assign(tracks.frames.size(), -1);
  for (std::size_t f = 0; f < tracks.frames.size(); ++f) {
    std::map<std::int32_t, std::pair<std::int64_t, std::string>> owners;  // track -> strength, athlete
    for (const auto& [athlete, per_frame] : resolved) {
      const auto of_base = base.find(athlete);
      const bool known = of_base != base.end() && f < of_base->second.size();
      const Claim claim = ClaimOf(athlete, tracks.frames[f], known ? of_base->second[f] : -1, anchors);
      if (claim.track < 0) continue;
      const auto [owner, is_new] = owners.try_emplace(claim.track, claim.strength, athlete);
      if (!is_new && claim.strength > owner->second.first) owner->second = {claim.strength, athlete};
    }
    for (const auto& [track, owner] : owners) resolved[owner.second][f] = track;
  }
  return resolved;
}

PersonView ViewOfAthlete(const CameraTracks2D& tracks, const std::vector<std::int32_t>& track_per_frame,
                         std::size_t camera) {
  PersonView view{camera, tracks.set, {}};
  for (std::size_t f = 0; f < tracks.frames.size(); ++f)
    for (const TrackedPerson& person : tracks.frames[f].people)
      if (track_per_frame[f] >= 0 && person.track == track_per_frame[f]) {
        if (person.keypoints.points.size() != tracks.set->points.size())
          throw Error(ErrorKind::kInternal, "these people were read without their points");
        view.frames.push_back({tracks.frames[f].pts_ns, person.keypoints});
      }
  return view;
}

}  // namespace kinora
