#include "projects/edits/apply.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "core/motion/keypoint_set.h"

namespace kinora {
namespace {

template <class Key>
bool IsOf(const Key& key, const std::string& camera, const std::string& athlete) {
  return key.camera == camera && key.athlete == athlete;
}

template <class Key>
bool Holds(const Key& key, std::int64_t pts_ns) {
  return key.first_pts_ns <= pts_ns && pts_ns <= key.last_pts_ns;
}

void List(std::vector<Unmatched>* unmatched, const std::string& camera, std::int64_t pts_ns, std::string sentence) {
  if (unmatched) unmatched->push_back({camera, pts_ns, std::move(sentence)});
}

// Calls act(frame) for the frames in a range; false where there is none.
template <class Key, class Act>
bool ForFramesIn(PersonView& view, const Key& key, Act act) {
  bool any = false;
  for (PersonFrame& frame : view.frames) {
    if (!Holds(key, frame.pts_ns)) continue;
    act(frame);
    any = true;
  }
  return any;
}

void SwapPoints(const KeypointSet& set, BodyPart part, PersonFrame& frame) {
  for (const auto& [left, right] : set.left_right) {
    const auto l = static_cast<std::size_t>(left);
    const auto r = static_cast<std::size_t>(right);
    const auto joint = set.points[l].joint;
    // A point outside the common vocabulary goes with the whole body only.
    if (joint ? IsPartOf(*joint, part) : part == BodyPart::kBody)
      std::swap(frame.keypoints.points[l], frame.keypoints.points[r]);
  }
}

PersonFrame& FrameAt(PersonView& view, std::int64_t pts_ns) {
  const auto place = std::ranges::lower_bound(view.frames, pts_ns, {}, &PersonFrame::pts_ns);
  if (place != view.frames.end() && place->pts_ns == pts_ns) return *place;
  PersonFrame made{pts_ns, {}};
  made.keypoints.points.resize(view.set->points.size());
  return *view.frames.insert(place, std::move(made));
}

void SetPoint(const PointEdit& edit, Keypoint2D& point) {
  switch (edit.action) {
    case PointEdit::Action::kMoved:
      point = {edit.x_px, edit.y_px, 1, Provenance::kEdited};
      return;
    case PointEdit::Action::kInterpolated:
      point = {edit.x_px, edit.y_px, 1, Provenance::kInterpolated};
      return;
    case PointEdit::Action::kHidden:
      point = {};
      return;
  }
}

}  // namespace

PersonView LayEdits(const EditLayer& layer, const std::string& camera, const std::string& athlete, PersonView view,
                    std::vector<Unmatched>* unmatched) {
  if (layer.left_out.contains(camera)) {
    view.frames.clear();
    return view;
  }
  for (const SwapKey& key : layer.swaps)
    if (IsOf(key, camera, athlete) &&
        !ForFramesIn(view, key, [&](PersonFrame& frame) { SwapPoints(*view.set, key.part, frame); }))
      List(unmatched, camera, key.first_pts_ns, "the athlete is not seen where left and right were swapped");
  for (const auto& [key, edit] : layer.points) {
    if (!IsOf(key, camera, athlete)) continue;
    if (const std::optional<int> index = view.set->IndexOf(key.joint))
      SetPoint(edit, FrameAt(view, key.pts_ns).keypoints.points[static_cast<std::size_t>(*index)]);
    else
      List(unmatched, camera, key.pts_ns,
           fmt::format("the points of {} have no {}: what was said about it waits for a network that has one",
                       view.set->name, NameOf(key.joint)));
  }
  for (const IgnoreKey& key : layer.ignored) {
    if (!IsOf(key, camera, athlete)) continue;
    const std::optional<int> index = view.set->IndexOf(key.joint);
    const bool any = index && ForFramesIn(view, key, [&](PersonFrame& frame) {
                       frame.keypoints.points[static_cast<std::size_t>(*index)] = {};
                     });
    if (!any)
      List(unmatched, camera, key.first_pts_ns,
           fmt::format("there is no {} where this camera was to be ignored for it", NameOf(key.joint)));
  }
  return view;
}

}  // namespace kinora
