#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/motion/keypoints2d.h"
#include "lifting/seen_sequence.h"
#include "projects/edits/layer.h"

namespace kinora {

// Lays edits over 2D results. What cannot be laid anywhere is listed for the person, and stays in the layer.
struct Unmatched {
  std::string camera;  // row's id
  std::int64_t pts_ns = 0;
  std::string
      sentence;  // "the points of coco17 have no r_heel: the point moved there waits for a network that has one"
};

// One camera's sight of an athlete with all that people said about it, in this order: swaps of left and right, then
// points (moved: provenance `edited`, score 1; interpolated between moved ones: `interpolated`, score 1; hidden:
// missing), then joints of which this camera is ignored (missing). Pictures in which the network saw nobody get a frame
// where a point was put. Without edits it is the view itself, bit for bit; of a camera that is left out it is empty.
PersonView LayEdits(const EditLayer& layer, const std::string& camera, const std::string& athlete, PersonView view,
                    std::vector<Unmatched>* unmatched = nullptr);

// Anchors found again in new tracks: the person in that picture whose box overlaps most, at least by `minimum_overlap`
// (intersection over union); each person takes one anchor at most.
struct MatchedAnchor {
  std::string athlete;
  std::int64_t pts_ns = 0;
  std::int32_t track = -1;
  float overlap = 0;
};
inline constexpr float kMinimumAnchorOverlap = 0.3F;
std::vector<MatchedAnchor> MatchAnchors(const EditLayer& layer, const std::string& camera, const CameraTracks2D& tracks,
                                        std::vector<Unmatched>* unmatched = nullptr,
                                        float minimum_overlap = kMinimumAnchorOverlap);

// Which track each athlete is in each picture (tracks.frames), -1 for none: `base` (athlete -> track in each picture,
// as association found it) as far as no anchor says otherwise. From an anchor on its athlete is the anchor's track,
// until that athlete's next anchor; where two athletes claim a track, the later anchor wins, and an anchor over the
// base.
std::map<std::string, std::vector<std::int32_t>> ResolveIdentities(
    const CameraTracks2D& tracks, const std::map<std::string, std::vector<std::int32_t>>& base,
    const std::vector<MatchedAnchor>& anchors);

// The frames of one athlete, by the tracks that ResolveIdentities gave.
PersonView ViewOfAthlete(const CameraTracks2D& tracks, const std::vector<std::int32_t>& track_per_frame,
                         std::size_t camera);

}  // namespace kinora
