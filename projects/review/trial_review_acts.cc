// The acts of a review: what each sets in the layer, and what it is called.

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "core/util/error.h"
#include "projects/review/episode_text.h"
#include "projects/review/range_edits.h"
#include "projects/review/trial_review.h"
#include "projects/review/trial_review_internal.h"

namespace kinora {
namespace {

EditChange ChangeOf(const PointSetting& setting) {
  const auto& [key, edit] = setting;
  if (!edit) return kinora::ResetPoint(key);
  switch (edit->action) {
    case PointEdit::Action::kMoved:
      return kinora::MovePoint(key, edit->x_px, edit->y_px);
    case PointEdit::Action::kInterpolated:
      return kinora::InterpolatePoint(key, edit->x_px, edit->y_px);
    case PointEdit::Action::kHidden:
      return kinora::HidePoint(key);
  }
  return kinora::ResetPoint(key);
}

// Nobody has a negative track.
const TrackedPerson* PersonOf(const Frame2D& frame, std::int32_t track) {
  const auto found = std::ranges::find(frame.people, track, &TrackedPerson::track);
  return track >= 0 && found != frame.people.end() ? &*found : nullptr;
}

}  // namespace

PointKey TrialReview::KeyOf(const PointPlace& place) const {
  return {CameraId(place.camera), place.pts_ns, AthleteId(place.athlete), place.joint};
}

std::string TrialReview::OfAthlete(const std::string& words, std::size_t athlete) const {
  return athletes() > 1 ? fmt::format("{} of athlete {:d}", words, loaded_->athletes[athlete].number + 1) : words;
}

FollowPictures TrialReview::PicturesAround(const PointPlace& place, bool follow) const {
  return {.pts_ns = loaded_->pts_ns[place.camera],
          .seen = [this, place](std::int64_t pts_ns) -> std::optional<Eigen::Vector2d> {
            const ReviewPoint point = PointAt({place.athlete, place.camera, pts_ns, place.joint});
            if (point.provenance == Provenance::kMissing) return std::nullopt;
            return Eigen::Vector2d(point.x_px, point.y_px);
          },
          .longest_s = follow ? kLongestFollowS : 0};
}

std::vector<PointSetting> TrialReview::SettingsOf(const PointPlace& place, const std::optional<PointEdit>& edit,
                                                  bool follow) const {
  return SetWithFollowers(layer_, KeyOf(place), edit, PicturesAround(place, follow));
}

ReviewChange TrialReview::SetPoint(const PointPlace& place, const std::optional<PointEdit>& edit, bool follow,
                                   const std::string& label) {
  RequirePlace(place.athlete, place.camera);
  const std::vector<PointSetting> settings = SettingsOf(place, edit, follow);
  EditLayer after = layer_;
  Apply(settings, after);
  std::vector<EditChange> changes;
  for (const PointSetting& setting : settings) changes.push_back(ChangeOf(setting));
  return Act(label, changes, std::move(after), loaded_->SampleAt(loaded_->TimeOf(place.camera, place.pts_ns)));
}

ReviewChange TrialReview::MovePoint(const PointPlace& place, double x_px, double y_px, bool follow) {
  RequirePlace(place.athlete, place.camera);
  const PointEdit edit{PointEdit::Action::kMoved, static_cast<float>(x_px), static_cast<float>(y_px)};
  return SetPoint(
      place, edit, follow,
      fmt::format("move {} in {}", OfAthlete(WordsOf(place.joint), place.athlete), loaded_->CameraName(place.camera)));
}

ReviewChange TrialReview::HidePoint(const PointPlace& place) {
  RequirePlace(place.athlete, place.camera);
  return SetPoint(place, PointEdit{PointEdit::Action::kHidden, 0, 0}, true,
                  fmt::format("{} not visible in {}", OfAthlete(WordsOf(place.joint), place.athlete),
                              loaded_->CameraName(place.camera)));
}

ReviewChange TrialReview::ResetPoint(const PointPlace& place) {
  RequirePlace(place.athlete, place.camera);
  return SetPoint(
      place, std::nullopt, true,
      fmt::format("reset {} in {}", OfAthlete(WordsOf(place.joint), place.athlete), loaded_->CameraName(place.camera)));
}

ReviewChange TrialReview::SetPoints(std::size_t athlete, const PictureRange& range, std::span<const Joint> joints,
                                    bool hide) {
  RequirePlace(athlete, range.camera);
  EditLayer after = layer_;
  std::vector<EditChange> changes;
  for (const std::int64_t pts_ns : loaded_->pts_ns[range.camera]) {
    if (pts_ns < range.first_pts_ns || pts_ns > range.last_pts_ns) continue;
    for (const Joint joint : joints) {
      const PointKey key = KeyOf({athlete, range.camera, pts_ns, joint});
      const PointSetting setting{
          key, hide ? std::optional(PointEdit{PointEdit::Action::kHidden, 0, 0}) : std::optional<PointEdit>()};
      const auto found = layer_.points.find(key);
      if (found == layer_.points.end() ? !hide : found->second == setting.second) continue;
      Apply(std::span(&setting, 1), after);
      changes.push_back(ChangeOf(setting));
    }
  }
  const std::string who = OfAthlete(WordsOf(joints), athlete), &camera = loaded_->CameraName(range.camera);
  return Act(hide ? fmt::format("hide {} in {}", who, camera) : fmt::format("reset {} in {}", who, camera), changes,
             std::move(after), focus_);
}

ReviewChange TrialReview::HidePoints(std::size_t athlete, const PictureRange& range, std::span<const Joint> joints) {
  return SetPoints(athlete, range, joints, true);
}
ReviewChange TrialReview::ResetPoints(std::size_t athlete, const PictureRange& range, std::span<const Joint> joints) {
  return SetPoints(athlete, range, joints, false);
}

ReviewChange TrialReview::IgnoreCamera(std::size_t athlete, const PictureRange& range, std::span<const Joint> joints,
                                       bool ignore) {
  RequirePlace(athlete, range.camera);
  EditLayer after = layer_;
  std::vector<EditChange> changes;
  for (const Joint joint : joints)
    SetIgnoredRange({CameraId(range.camera), AthleteId(athlete), joint, range.first_pts_ns, range.last_pts_ns}, ignore,
                    after, changes);
  const std::string who = OfAthlete(WordsOf(joints), athlete), &camera = loaded_->CameraName(range.camera);
  return Act(ignore ? fmt::format("ignore {} for {}", camera, who) : fmt::format("use {} for {}", camera, who), changes,
             std::move(after), focus_);
}

ReviewChange TrialReview::SwapLeftRight(std::size_t athlete, const PictureRange& range, BodyPart part) {
  RequirePlace(athlete, range.camera);
  const SwapKey key{CameraId(range.camera), AthleteId(athlete), part, range.first_pts_ns, range.last_pts_ns};
  EditLayer after = layer_;
  const bool swapped = after.swaps.erase(key) == 0;
  if (swapped) after.swaps.insert(key);
  return Act(fmt::format("swap left and right of the {} in {}", OfAthlete(WordsOf(part), athlete),
                         loaded_->CameraName(range.camera)),
             {SetSwap(key, swapped)}, std::move(after), focus_);
}

ReviewChange TrialReview::AssignPerson(std::size_t athlete, const PictureRange& range, std::int32_t track) {
  RequirePlace(athlete, range.camera);
  std::vector<Assignment> wanted = {{athlete, track}};
  return Assign(range, wanted,
                fmt::format("this is athlete {} in {}", loaded_->athletes[athlete].number + 1,
                            loaded_->CameraName(range.camera)));
}

ReviewChange TrialReview::TakeMirrored(std::size_t athlete, const PictureRange& range, std::int32_t track,
                                       BodyPart part) {
  RequirePlace(athlete, range.camera);
  EditLayer after = layer_;
  std::vector<EditChange> changes;
  const std::int64_t pts_ns = PutAssignments(range, {{athlete, track}}, after, changes);
  const SwapKey key{CameraId(range.camera), AthleteId(athlete), part, range.first_pts_ns, range.last_pts_ns};
  if (after.swaps.insert(key).second) changes.push_back(SetSwap(key, true));
  return Act(fmt::format("this is athlete {} in {}, left and right of the {} swapped",
                         loaded_->athletes[athlete].number + 1, loaded_->CameraName(range.camera), WordsOf(part)),
             changes, std::move(after), loaded_->SampleAt(loaded_->TimeOf(range.camera, pts_ns)));
}

ReviewChange TrialReview::SwapIdentities(std::size_t athlete, std::size_t other, const PictureRange& range) {
  RequirePlace(athlete, range.camera);
  RequirePlace(other, range.camera);
  std::vector<Assignment> wanted = {{athlete, -1}, {other, -1}};
  for (const std::int64_t pts_ns : loaded_->pts_ns[range.camera]) {
    if (pts_ns < range.first_pts_ns || pts_ns > range.last_pts_ns) continue;
    wanted = {{athlete, TrackAt(other, range.camera, pts_ns)}, {other, TrackAt(athlete, range.camera, pts_ns)}};
    if (wanted[0].track >= 0 && wanted[1].track >= 0) break;
  }
  return Assign(range, wanted,
                fmt::format("athletes {} and {} change places in {}", loaded_->athletes[athlete].number + 1,
                            loaded_->athletes[other].number + 1, loaded_->CameraName(range.camera)));
}

// The first picture of the range in which all of these tracks are there.
std::optional<std::size_t> TrialReview::FirstWithAll(const PictureRange& range,
                                                     const std::vector<Assignment>& wanted) const {
  const auto& frames = loaded_->tracks[range.camera].frames;
  for (std::size_t f = 0; f < frames.size(); ++f) {
    if (frames[f].pts_ns < range.first_pts_ns || frames[f].pts_ns > range.last_pts_ns) continue;
    if (std::ranges::all_of(wanted, [&](const Assignment& one) { return PersonOf(frames[f], one.track) != nullptr; }))
      return f;
  }
  return {};
}

std::int64_t TrialReview::PutAssignments(const PictureRange& range, const std::vector<Assignment>& wanted,
                                         EditLayer& after, std::vector<EditChange>& changes) const {
  const auto picture = FirstWithAll(range, wanted);
  if (!picture)
    throw Error(ErrorKind::kUser, "nobody is there in these pictures who could be the athlete",
                loaded_->name + ", " + loaded_->CameraName(range.camera),
                "choose a picture in which the person was found");
  const auto& frames = loaded_->tracks[range.camera].frames;
  const auto set = [&](std::size_t athlete, const Frame2D& frame, std::int32_t track) {
    const TrackedPerson* person = PersonOf(frame, track);
    if (!person) return false;
    const AnchorKey key{CameraId(range.camera), frame.pts_ns, AthleteId(athlete)};
    after.anchors.insert_or_assign(key, person->keypoints.box);
    changes.push_back(SetAnchor(key, person->keypoints.box));
    return true;
  };
  for (const Assignment& one : wanted) set(one.athlete, frames[*picture], one.track);
  // After the range it is as it was before the act: an anchor holds until the athlete's next one.
  for (const Assignment& one : wanted) {
    for (std::size_t f = *picture + 1; f < frames.size(); ++f) {
      if (frames[f].pts_ns <= range.last_pts_ns) continue;
      const AnchorKey key{CameraId(range.camera), frames[f].pts_ns, AthleteId(one.athlete)};
      if (layer_.anchors.contains(key) || set(one.athlete, frames[f], tracks_[one.athlete][range.camera][f])) break;
    }
  }
  return frames[*picture].pts_ns;
}

ReviewChange TrialReview::Assign(const PictureRange& range, const std::vector<Assignment>& wanted,
                                 const std::string& label) {
  EditLayer after = layer_;
  std::vector<EditChange> changes;
  const std::int64_t pts_ns = PutAssignments(range, wanted, after, changes);
  return Act(label, changes, std::move(after), loaded_->SampleAt(loaded_->TimeOf(range.camera, pts_ns)));
}

ReviewChange TrialReview::SetGaps(std::size_t athlete, std::span<const Joint> joints, std::int64_t first,
                                  std::int64_t last, std::optional<GapEdit> edit, const std::string& label) {
  RequirePlace(athlete, 0);
  const Timeline& timeline = loaded_->trial.timeline;
  EditLayer after = layer_;
  std::vector<EditChange> changes;
  for (const Joint joint : joints)
    SetGapRange({AthleteId(athlete), joint, NanosecondsOf(timeline, first), NanosecondsOf(timeline, last)}, edit, after,
                changes);
  return Act(fmt::format(fmt::runtime(label), OfAthlete(WordsOf(joints), athlete)), changes, std::move(after),
             (first + last) / 2);
}

ReviewChange TrialReview::FillGaps(std::size_t athlete, std::span<const Joint> joints, std::int64_t first,
                                   std::int64_t last) {
  return SetGaps(athlete, joints, first, last, GapEdit::kFill, "fill the gap of {}");
}
ReviewChange TrialReview::LeaveGaps(std::size_t athlete, std::span<const Joint> joints, std::int64_t first,
                                    std::int64_t last) {
  return SetGaps(athlete, joints, first, last, GapEdit::kLeave, "leave the gap of {}");
}
ReviewChange TrialReview::ResetGaps(std::size_t athlete, std::span<const Joint> joints, std::int64_t first,
                                    std::int64_t last) {
  return SetGaps(athlete, joints, first, last, std::nullopt, "reset the gap of {}");
}

}  // namespace kinora
