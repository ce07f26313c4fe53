#include "projects/edits/layer.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <nlohmann/json.hpp>
#include <vector>

#include "core/util/hash.h"
#include "projects/canonical_json.h"
#include "projects/edits/item_json.h"

namespace kinora {
namespace {

template <class Map>
void AppendMap(const Map& map, nlohmann::json& items) {
  for (const auto& [key, value] : map) items.push_back({JsonOf(key), JsonOf(value)});
}

template <class Set>
void AppendSet(const Set& set, nlohmann::json& items) {
  for (const auto& key : set) items.push_back({JsonOf(key), true});
}

bool SameValue(const std::pair<const PointKey, PointEdit>& a, const std::pair<const PointKey, PointEdit>& b) {
  return a.first == b.first && a.second == b.second;
}

bool SameValue(const std::pair<const AnchorKey, BoxPx>& a, const std::pair<const AnchorKey, BoxPx>& b) {
  return a.first == b.first && a.second.x0 == b.second.x0 && a.second.y0 == b.second.y0 && a.second.x1 == b.second.x1 &&
         a.second.y1 == b.second.y1;
}

// Calls changed(key) for each item that is in one map only, or differs.
template <class Map, class Changed>
void CompareMaps(const Map& before, const Map& after, Changed changed) {
  const auto is_in = [](const Map& map, const auto& item) {
    const auto found = map.find(item.first);
    return found != map.end() && SameValue(*found, item);
  };
  for (const auto& item : before)
    if (!is_in(after, item)) changed(item.first);
  for (const auto& item : after)
    if (!is_in(before, item)) changed(item.first);
}

template <class Set, class Changed>
void CompareSets(const Set& before, const Set& after, Changed changed) {
  std::vector<typename Set::value_type> keys;
  std::ranges::set_symmetric_difference(before, after, std::back_inserter(keys));
  for (const auto& key : keys) changed(key);
}

nlohmann::json ItemsOf2D(const EditLayer& layer) {
  nlohmann::json items = nlohmann::json::array();
  AppendMap(layer.points, items);
  AppendMap(layer.anchors, items);
  AppendSet(layer.swaps, items);
  AppendSet(layer.ignored, items);
  return items;
}

// `reasons`: each with its own, or "true" for all.
void AppendLeftOut(const EditLayer& layer, bool reasons, nlohmann::json& items) {
  for (const auto& [camera, reason] : layer.left_out)
    items.push_back({JsonOfLeftOut(camera), reasons ? nlohmann::json(reason) : nlohmann::json(true)});
}

std::string DigestOf(const nlohmann::json& items) {
  return items.empty() ? std::string() : Sha256Of(CanonicalJson(items));
}

}  // namespace

bool IsPartOf(Joint joint, BodyPart part) {
  const bool arm = joint >= Joint::kShoulderL && joint <= Joint::kPinkyR;
  const bool leg = joint >= Joint::kHipL;
  return part == BodyPart::kBody || (part == BodyPart::kArms && arm) || (part == BodyPart::kLegs && leg);
}

EditLayer Within(const EditLayer& layer, const std::string& camera, const std::string& athlete,
                 std::int64_t first_pts_ns, std::int64_t last_pts_ns) {
  EditLayer part;
  const auto is_here = [&](const auto& key) { return key.camera == camera && key.athlete == athlete; };
  const auto touches = [&](const auto& key) {
    return is_here(key) && key.first_pts_ns <= last_pts_ns && key.last_pts_ns >= first_pts_ns;
  };
  for (auto point = layer.points.lower_bound({camera, first_pts_ns, {}, {}}); point != layer.points.end(); ++point) {
    if (point->first.camera != camera || point->first.pts_ns > last_pts_ns) break;
    if (is_here(point->first)) part.points.insert(*point);
  }
  for (const auto& anchor : layer.anchors)
    if (is_here(anchor.first) && anchor.first.pts_ns >= first_pts_ns && anchor.first.pts_ns <= last_pts_ns)
      part.anchors.insert(anchor);
  std::ranges::copy_if(layer.swaps, std::inserter(part.swaps, part.swaps.end()), touches);
  std::ranges::copy_if(layer.ignored, std::inserter(part.ignored, part.ignored.end()), touches);
  for (const auto& gap : layer.gaps)
    if (gap.first.athlete == athlete) part.gaps.insert(gap);
  if (const auto out = layer.left_out.find(camera); out != layer.left_out.end()) part.left_out.insert(*out);
  return part;
}

std::string LayerJson(const EditLayer& layer) {
  nlohmann::json items = ItemsOf2D(layer);
  AppendMap(layer.gaps, items);
  AppendLeftOut(layer, true, items);
  return CanonicalJson(items);
}

EditLayer LayerFromJson(std::string_view json, const std::string& where) {
  EditLayer layer;
  for (const nlohmann::json& item : ParseJson(json, where)) Apply(item.at(0), item.at(1), layer, where);
  return layer;
}

std::string LayerDigest(const EditLayer& layer) {
  nlohmann::json items = ItemsOf2D(layer);
  AppendLeftOut(layer, false, items);
  return DigestOf(items);
}

std::string LeftOutDigest(const EditLayer& layer) {
  nlohmann::json items = nlohmann::json::array();
  AppendLeftOut(layer, false, items);
  return DigestOf(items);
}

std::string GapsDigest(const EditLayer& layer) {
  nlohmann::json items = nlohmann::json::array();
  AppendMap(layer.gaps, items);
  return DigestOf(items);
}

std::vector<ChangedRange> ChangedRanges(const EditLayer& before, const EditLayer& after) {
  std::vector<ChangedRange> ranges;
  const auto to_end = std::numeric_limits<std::int64_t>::max();
  CompareMaps(before.points, after.points, [&](const PointKey& key) {
    ranges.push_back({key.camera, key.pts_ns, key.pts_ns});
  });
  CompareMaps(before.anchors, after.anchors, [&](const AnchorKey& key) {
    ranges.push_back({key.camera, key.pts_ns, to_end});
  });
  const auto add = [&](const auto& key) { ranges.push_back({key.camera, key.first_pts_ns, key.last_pts_ns}); };
  CompareSets(before.swaps, after.swaps, add);
  CompareSets(before.ignored, after.ignored, add);
  const auto from_start = std::numeric_limits<std::int64_t>::min();
  for (const auto& [one, other] : {std::pair(&before, &after), std::pair(&after, &before)})
    for (const auto& [camera, reason] : one->left_out)
      if (!other->left_out.contains(camera)) ranges.push_back({camera, from_start, to_end});
  return ranges;
}

}  // namespace kinora
