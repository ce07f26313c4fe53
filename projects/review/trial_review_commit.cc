// How acts reach the store, the layer and what is shown.

#include <algorithm>
#include <set>
#include <utility>

#include "core/motion/keypoint_set.h"
#include "projects/review/trial_review.h"
#include "projects/review/trial_review_internal.h"

namespace kinora {
namespace {

void AddPictures(ReviewChange& change, std::size_t camera, std::int64_t first, std::int64_t last) {
  for (ReviewChange::Pictures& pictures : change.pictures) {
    if (pictures.camera != camera) continue;
    pictures.first_pts_ns = std::min(pictures.first_pts_ns, first);
    pictures.last_pts_ns = std::max(pictures.last_pts_ns, last);
    return;
  }
  change.pictures.push_back({camera, first, last});
}

// Which athletes and joints two layers treat differently.
struct Touched {
  std::set<std::string> athletes;
  std::set<Joint> joints;
  bool all_joints = false;
  bool all_athletes = false;
};

template <class Set, class Same, class Touch>
void Compare(const Set& one, const Set& other, Same same, Touch touch) {
  for (const auto& item : one)
    if (!same(other, item)) touch(item);
  for (const auto& item : other)
    if (!same(one, item)) touch(item);
}

Touched TouchedBy(const EditLayer& before, const EditLayer& after) {
  Touched touched;
  const auto contains = [](const auto& set, const auto& item) { return set.contains(item); };
  const auto holds = [](const auto& map, const auto& item) {
    const auto found = map.find(item.first);
    return found != map.end() && found->second == item.second;
  };
  const auto joint = [&](const auto& key) { touched.athletes.insert(key.athlete), touched.joints.insert(key.joint); };
  const auto joint_of = [&](const auto& item) { joint(item.first); };
  Compare(before.points, after.points, holds, joint_of);
  Compare(before.gaps, after.gaps, holds, joint_of);
  Compare(before.ignored, after.ignored, contains, joint);
  Compare(before.swaps, after.swaps, contains, [&](const SwapKey& key) {
    touched.athletes.insert(key.athlete);
    for (const Joint candidate : CommonJointList())
      if (SideOf(candidate) != Side::kMiddle && IsPartOf(candidate, key.part)) touched.joints.insert(candidate);
  });
  const auto same_reason = [](const auto& map, const auto& item) { return map.contains(item.first); };
  Compare(before.left_out, after.left_out, same_reason, [&](const auto&) {
    touched.all_joints = true;
    touched.all_athletes = true;
  });
  const auto same_box = [](const auto& map, const auto& item) {
    const auto found = map.find(item.first);
    return found != map.end() && found->second.x0 == item.second.x0 && found->second.y0 == item.second.y0 &&
           found->second.x1 == item.second.x1 && found->second.y1 == item.second.y1;
  };
  Compare(before.anchors, after.anchors, same_box, [&](const auto& item) {
    touched.athletes.insert(item.first.athlete);
    touched.all_joints = true;
  });
  return touched;
}

}  // namespace

ReviewChange TrialReview::Act(const std::string& label, const std::vector<EditChange>& changes, EditLayer after,
                              std::int64_t focus) {
  if (changes.empty()) return {};
  CommitEdit(project_, loaded_->trial.id, label, changes);
  ReviewChange change = Take(std::move(after), focus);
  change.label = label;
  change.trial = loaded_->trial.id;
  return change;
}

ReviewChange TrialReview::Take(EditLayer after, std::int64_t focus) {
  const EditLayer before = std::exchange(layer_, std::move(after));
  const Touched touched = TouchedBy(before, layer_);
  const bool identities = touched.all_joints;
  ReviewChange change;
  std::vector<PersonTracks> tracks_before = tracks_;
  if (identities) tracks_ = ResolveTracks(*loaded_, layer_);
  for (const ChangedRange& range : ChangedRanges(before, layer_))
    if (const auto camera = loaded_->CameraWithId(range.camera))
      AddPictures(change, *camera, range.first_pts_ns, range.last_pts_ns);
  for (std::size_t i = 0; i < athletes_.size(); ++i)
    if (touched.all_athletes || touched.athletes.contains(AthleteId(i)) || tracks_before[i] != tracks_[i])
      change.athletes.push_back(i);
  for (const Joint joint : CommonJointList())
    if (identities || touched.joints.contains(joint)) change.joints.push_back(joint);
  if (change.athletes.empty()) return change;
  ++revision_;
  change.solve = true;
  ShowAround(before, tracks_before, focus, change);
  drag_.reset();
  return change;
}

void TrialReview::ShowAround(const EditLayer& before, const std::vector<PersonTracks>& tracks_before,
                             std::int64_t focus, ReviewChange& change) {
  const std::int64_t count = loaded_->trial.timeline.count, shown = SamplesShown(loaded_->trial.timeline);
  std::vector<std::pair<std::int64_t, std::int64_t>> touched;  // samples
  const auto add = [&](double from_s, double to_s) {
    touched.emplace_back(loaded_->SampleAt(from_s) - 1, loaded_->SampleAt(to_s) + 1);
  };
  for (const ReviewChange::Pictures& pictures : change.pictures) {
    const auto& pts = loaded_->pts_ns[pictures.camera];
    if (pts.empty()) continue;
    add(loaded_->TimeOf(pictures.camera, std::clamp(pictures.first_pts_ns, pts.front(), pts.back())),
        loaded_->TimeOf(pictures.camera, std::clamp(pictures.last_pts_ns, pts.front(), pts.back())));
  }
  const auto add_gaps = [&](const EditLayer& one, const EditLayer& other) {
    for (const auto& [key, edit] : one.gaps) {
      const auto found = other.gaps.find(key);
      if (found == other.gaps.end() || found->second != edit)
        add(static_cast<double>(key.first_ns) * 1e-9, static_cast<double>(key.last_ns) * 1e-9);
    }
  };
  add_gaps(before, layer_);
  add_gaps(layer_, before);
  if (touched.empty()) return;
  // As far as they lie around the focus; where none does, around the first of them.
  const auto is_near = [&](const auto& range) { return range.first <= focus + shown && range.second >= focus - shown; };
  if (std::ranges::none_of(touched, is_near)) focus = std::ranges::min(touched).first;
  std::int64_t first = count, last = -1;
  for (const auto& [from, to] : touched) {
    if (!is_near(std::pair(from, to))) continue;
    first = std::min(first, std::max<std::int64_t>({from, focus - shown, 0}));
    last = std::max(last, std::min({to, focus + shown, count - 1}));
  }
  if (first > last) return;
  for (const std::size_t i : change.athletes) {
    const LocalSolve solve({loaded_.get(), i, &before, &tracks_before[i]}, athletes_[i], first, last);
    const LocalChange local = solve.After(layer_, tracks_[i]);
    Apply(local, *athletes_[i]);
    JudgeEpisodes(i, local.first, local.first + local.count - 1);
    if (local.joints.empty()) continue;
    change.first_sample = change.last_sample < 0 ? local.first : std::min(change.first_sample, local.first);
    change.last_sample = std::max(change.last_sample, local.first + local.count - 1);
  }
}

ReviewChange TrialReview::TakeStep(const SteppedEdit& step) {
  ReviewChange change;
  if (step.trial == loaded_->trial.id) change = Take(ReadLayer(project_, step.trial), focus_);
  if (step.settings) accepted_ = ReadAccepted(project_, loaded_->trial.id);
  change.label = step.label;
  change.trial = step.trial;
  change.events = step.events;
  change.settings = step.settings;
  return change;
}

ReviewChange TrialReview::Undo() {
  const std::optional<SteppedEdit> step = UndoStep(project_);
  return step ? TakeStep(*step) : ReviewChange();
}

ReviewChange TrialReview::Redo() {
  const std::optional<SteppedEdit> step = RedoStep(project_);
  return step ? TakeStep(*step) : ReviewChange();
}

ReviewChange TrialReview::Commit(const std::string& label, const std::vector<EditChange>& changes) {
  if (changes.empty()) return {};
  CommitEdit(project_, loaded_->trial.id, label, changes);
  const auto any = [&](const char* kind) {
    return std::ranges::any_of(changes, [&](const EditChange& c) { return c.key.find(kind) != std::string::npos; });
  };
  return TakeStep({label, loaded_->trial.id, any("\"kind\":\"event\""), any("\"kind\":\"setting\"")});
}

}  // namespace kinora
