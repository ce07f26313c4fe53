#include "projects/review/trial_review.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "core/motion/keypoint_set.h"
#include "core/util/error.h"
#include "core/util/parallel.h"
#include "projects/review/epipolar.h"
#include "projects/review/trial_review_internal.h"

namespace kinora {
namespace {

const Sample3D* SampleOf(const Trajectory3D& trajectory, Joint joint, std::int64_t sample) {
  const int column = trajectory.IndexOf(joint);
  if (column < 0 || sample < 0 || sample >= trajectory.timeline.count) return nullptr;
  return &trajectory.At(sample, static_cast<std::size_t>(column));
}

}  // namespace

TrialReview::TrialReview(CaptureProject& project, const Trial& trial)
    : TrialReview(project, ReadReviewStart(project, trial)) {}

TrialReview::TrialReview(CaptureProject& project, ReviewStart start)
    : project_(project),
      loaded_(std::move(start.basis.trial)),
      layer_(ReadLayer(project, loaded_->trial.id)),
      tracks_(std::move(start.tracks)),
      athletes_(std::move(start.basis.athletes)),
      episodes_(std::move(start.episodes)),
      accepted_(ReadAccepted(project, loaded_->trial.id)) {
  const std::string digest = LayerDigest(layer_);
  if (digest != LayerDigest(start.layer)) tracks_ = ResolveTracks(*loaded_, layer_);
  const ReadEdits& made_with = start.basis.made_with;
  if (digest != made_with.layer || GapsDigest(layer_) != made_with.gaps) ++revision_;
}

TrialReview::~TrialReview() = default;

void TrialReview::RequirePlace(std::size_t athlete, std::size_t camera) const {
  if (athlete < athletes_.size() && camera < loaded_->cameras()) return;
  throw Error(ErrorKind::kUser,
              fmt::format("there is no athlete {} or no camera {} in this trial", athlete + 1, camera + 1),
              loaded_->name, "choose one that is there");
}

LocalState TrialReview::StateOf(std::size_t athlete) const {
  return {loaded_.get(), athlete, &layer_, &tracks_[athlete]};
}

std::optional<Keypoints2D> TrialReview::PersonAt(std::size_t athlete, std::size_t camera, std::int64_t pts_ns) const {
  RequirePlace(athlete, camera);
  EditLayer without = Within(layer_, CameraId(camera), AthleteId(athlete), pts_ns, pts_ns);
  without.ignored.clear();
  without.left_out.clear();
  LocalState state = StateOf(athlete);
  state.layer = &without;
  PersonView view = ViewInPictures(state, camera, pts_ns, pts_ns);
  return view.frames.empty() ? std::nullopt : std::optional(std::move(view.frames.front().keypoints));
}

std::int32_t TrialReview::TrackAt(std::size_t athlete, std::size_t camera, std::int64_t pts_ns) const {
  RequirePlace(athlete, camera);
  const auto picture = loaded_->PictureAt(camera, pts_ns);
  return picture ? tracks_[athlete][camera][*picture] : -1;
}

ReviewPoint TrialReview::PointAt(const PointPlace& place) const {
  ReviewPoint point;
  const std::optional<Keypoints2D> person = PersonAt(place.athlete, place.camera, place.pts_ns);
  const auto index = loaded_->tracks[place.camera].set->IndexOf(place.joint);
  if (person && index) {
    const Keypoint2D& seen = person->points[static_cast<std::size_t>(*index)];
    point = {.x_px = static_cast<double>(seen.x_px),
             .y_px = static_cast<double>(seen.y_px),
             .score = static_cast<double>(seen.score),
             .provenance = seen.provenance};
  }
  const PointKey key = KeyOf(place);
  point.edited = layer_.points.contains(key);
  const auto holds = [&](const auto& range) {
    return range.camera == key.camera && range.athlete == key.athlete && range.first_pts_ns <= place.pts_ns &&
           place.pts_ns <= range.last_pts_ns;
  };
  for (const SwapKey& swap : layer_.swaps)
    if (holds(swap) && IsPartOf(place.joint, swap.part)) point.swapped = !point.swapped;
  point.ignored =
      std::ranges::any_of(layer_.ignored, [&](const IgnoreKey& k) { return holds(k) && k.joint == place.joint; });
  return point;
}

const Sample3D* TrialReview::Raw(std::size_t athlete, Joint joint, std::int64_t sample) const {
  return SampleOf(athletes_.at(athlete)->triangulated.trajectory, joint, sample);
}
const Sample3D* TrialReview::Filtered(std::size_t athlete, Joint joint, std::int64_t sample) const {
  return SampleOf(athletes_.at(athlete)->cleaned.filtered, joint, sample);
}

std::optional<Eigen::Vector2d> TrialReview::Reprojected(const Eigen::Vector3d& point_m, std::size_t camera) const {
  return StoredPixelOf(loaded_->rig.cameras.at(camera), loaded_->views[camera], point_m);
}
std::optional<Eigen::Vector2d> TrialReview::Reprojected(std::size_t athlete, Joint joint, std::int64_t sample,
                                                        std::size_t camera) const {
  const Sample3D* found = Raw(athlete, joint, sample);
  return found && !found->missing() ? Reprojected(found->position_m, camera) : std::nullopt;
}

std::vector<std::vector<Eigen::Vector2d>> TrialReview::EpipolarLine(std::size_t from, const Eigen::Vector2d& px,
                                                                    std::size_t to) const {
  return kinora::EpipolarLine(loaded_->rig.cameras.at(from), loaded_->views[from], px, loaded_->rig.cameras.at(to),
                              loaded_->views[to]);
}

TrialReview::Drag& TrialReview::DragAt(const PointPlace& place) const {
  const auto same = [&](const Drag& drag) {
    return drag.revision == revision_ && drag.place.athlete == place.athlete && drag.place.camera == place.camera &&
           drag.place.pts_ns == place.pts_ns && drag.place.joint == place.joint;
  };
  if (drag_ && same(*drag_)) return *drag_;
  // Points may follow as far as to the next but one on each side; what is shown of it is what lies around the point.
  std::int64_t first_ns = place.pts_ns, last_ns = place.pts_ns;
  for (const auto& [key, edit] : SettingsOf(place, PointEdit{PointEdit::Action::kMoved, 0, 0}, true)) {
    first_ns = std::min(first_ns, key.pts_ns);
    last_ns = std::max(last_ns, key.pts_ns);
  }
  const auto sample = [&](std::int64_t pts_ns) { return loaded_->SampleAt(loaded_->TimeOf(place.camera, pts_ns)); };
  const std::int64_t here = sample(place.pts_ns), most = SamplesShown(loaded_->trial.timeline);
  drag_ = std::make_unique<Drag>(
      Drag{place, revision_,
           LocalSolve(StateOf(place.athlete), athletes_[place.athlete], std::max(sample(first_ns) - 1, here - most),
                      std::min(sample(last_ns) + 1, here + most))});
  return *drag_;
}

LocalChange TrialReview::PreviewMove(const PointPlace& place, double x_px, double y_px) const {
  RequirePlace(place.athlete, place.camera);
  EditLayer after = layer_;
  const PointEdit moved{PointEdit::Action::kMoved, static_cast<float>(x_px), static_cast<float>(y_px)};
  Apply(SettingsOf(place, moved, true), after);
  return DragAt(place).solve.After(after, tracks_[place.athlete]);
}

SolveRequest TrialReview::Request() const {
  return {.trial = loaded_, .layer = layer_, .revision = revision_, .threads = AvailableCores(), .episodes = {}};
}

bool TrialReview::Adopt(SolvedTrial& solved) {
  if (solved.revision != revision_ || solved.athletes.size() != athletes_.size()) return false;
  std::swap(athletes_, solved.athletes);
  TakenStored(std::move(solved.episodes));
  return true;
}

void TrialReview::TakenStored(std::vector<Episode> episodes) {
  episodes_ = std::move(episodes);
  mended_.clear();
  solved_revision_ = revision_;
  drag_.reset();
}

}  // namespace kinora
