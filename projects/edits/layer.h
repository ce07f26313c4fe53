#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/motion/joint.h"
#include "core/motion/keypoints2d.h"

namespace kinora {

// What people changed about a trial, as a layer over its results: results are never altered, and the layer is laid over
// every new one. Cameras and athletes are rows' ids; times are presentation times of the camera's video; pixels are
// those of the stored, unrotated picture. Joints are those of the common vocabulary, so that edits outlive a change of
// the network.

struct PointKey {
  std::string camera;
  std::int64_t pts_ns = 0;
  std::string athlete;
  Joint joint{};
  auto operator<=>(const PointKey&) const = default;
};
struct PointEdit {
  enum class Action : std::uint8_t { kMoved, kHidden, kInterpolated };
  Action action = Action::kMoved;
  float x_px = 0;  // not of hidden points
  float y_px = 0;
  bool operator==(const PointEdit&) const = default;
};

// "The person in this box is this athlete": from this picture on, until the athlete's next anchor.
struct AnchorKey {
  std::string camera;
  std::int64_t pts_ns = 0;
  std::string athlete;
  auto operator<=>(const AnchorKey&) const = default;
};

enum class BodyPart : std::uint8_t { kLegs, kArms, kBody };
bool IsPartOf(Joint joint, BodyPart part);  // arms from the shoulders on, legs from the hips on

// Left and right exchanged in [first, last]. Swapped twice is as before.
struct SwapKey {
  std::string camera;
  std::string athlete;
  BodyPart part{};
  std::int64_t first_pts_ns = 0;
  std::int64_t last_pts_ns = 0;
  auto operator<=>(const SwapKey&) const = default;
};

// This camera is not used for this joint in [first, last].
struct IgnoreKey {
  std::string camera;
  std::string athlete;
  Joint joint{};
  std::int64_t first_pts_ns = 0;
  std::int64_t last_pts_ns = 0;
  auto operator<=>(const IgnoreKey&) const = default;
};

// What a person said of the gaps of a joint's trajectory that touch [first, last], times of the trial: filled by a
// spline however long they are, or left empty.
struct GapKey {
  std::string athlete;
  Joint joint{};
  std::int64_t first_ns = 0;
  std::int64_t last_ns = 0;
  auto operator<=>(const GapKey&) const = default;
};
enum class GapEdit : std::uint8_t { kFill, kLeave };

struct EditLayer {
  std::map<PointKey, PointEdit> points;
  std::map<AnchorKey, BoxPx> anchors;
  std::set<SwapKey> swaps;
  std::set<IgnoreKey> ignored;
  std::map<GapKey, GapEdit> gaps;
  // Cameras that take no part in the trial's 3D, each with the reason that was given: as if they had seen nobody. Their
  // recordings and 2D points stay.
  std::map<std::string, std::string> left_out;

  bool empty() const {
    return points.empty() && anchors.empty() && swaps.empty() && ignored.empty() && gaps.empty() && left_out.empty();
  }
};

// The part of a layer that says something about an athlete in pictures [first, last] of a camera; all of the athlete's
// gaps. Ranges stay as long as they are.
EditLayer Within(const EditLayer& layer, const std::string& camera, const std::string& athlete,
                 std::int64_t first_pts_ns, std::int64_t last_pts_ns);

// Canonical JSON of the layer, every number bit for bit: what a result keeps of the edits it read (ResultRow::edits).
std::string LayerJson(const EditLayer& layer);
EditLayer LayerFromJson(std::string_view json, const std::string& where);
// SHA-256 of what a stage reads of it; empty where that is nothing: StageInputs::edits_digest. Triangulation reads the
// 2D edits, cleaning the gaps.
std::string LayerDigest(const EditLayer& layer);
std::string GapsDigest(const EditLayer& layer);
// What matching people across cameras reads of it: which cameras are left out, whatever the reasons.
std::string LeftOutDigest(const EditLayer& layer);

// The pictures whose 2D points differ between two layers, one range a change: what triangulation must compute again.
struct ChangedRange {
  std::string camera;
  std::int64_t first_pts_ns = 0;  // the least number for "from the start"
  std::int64_t last_pts_ns = 0;   // the largest number for "to the end"
};
std::vector<ChangedRange> ChangedRanges(const EditLayer& before, const EditLayer& after);

}  // namespace kinora
