// A point dragged in one camera: 3D, curves and the other cameras' lines follow at once; the act is one undo step.

#include "ui/plots/curve_view.h"
#include "ui/review/curve_builder.h"
#include "ui/review/quantity_list.h"
#include "ui/review/review_page.h"
#include "ui/scene/scene_view.h"
#include "ui/video/video_cell.h"
#include "ui/video/video_grid.h"

namespace kinora::ui {
namespace {

// The stretch of a trajectory that a change is about, with the change in it: what the 3D view shows while dragging.
Trajectory3D StretchOf(const Trajectory3D& whole, const LocalChange& change) {
  Timeline timeline = whole.timeline;
  timeline.count = change.count;
  timeline.t0_ns = static_cast<std::int64_t>(whole.timeline.TimeOf(change.first) * 1e9);
  Trajectory3D stretch = Trajectory3D::Missing(timeline, whole.joints);
  for (std::size_t joint = 0; joint < whole.joints.size(); ++joint) {
    const LocalChange::JointCurve* curve = change.Of(whole.joints[joint]);
    for (std::int64_t i = 0; i < change.count; ++i)
      stretch.At(i, joint) =
          curve != nullptr ? curve->filtered[static_cast<std::size_t>(i)] : whole.At(change.first + i, joint);
  }
  return stretch;
}

}  // namespace

std::optional<PointPlace> ReviewPage::PlaceOf(int cell, const JointRef& ref) const {
  if (!model_.loaded() || cell < 0 || static_cast<std::size_t>(cell) >= camera_of_cell_.size()) return {};
  const auto camera = camera_of_cell_[static_cast<std::size_t>(cell)];
  const auto shown = videos_->shown(cell);
  const auto joint = JointOf(videos_->cell(cell).overlay(), ref);
  if (!camera || !shown || !joint) return {};
  return PointPlace{.athlete = static_cast<std::size_t>(ref.person),
                    .camera = *camera,
                    .pts_ns = PtsOfPicture(model_.review().trial(), *camera, shown->pts_ns),
                    .joint = *joint};
}

void ReviewPage::DragTo(int cell, const JointRef& ref, const QPointF& px) {
  const auto place = PlaceOf(cell, ref);
  if (!place) return;
  session_.cursor().SetPlaying(false);
  model_.SetJoint(place->joint);
  dragged_ = DraggedPoint{.place = *place, .x_px = px.x(), .y_px = px.y(), .point_m = {}};
  session_.Guard([&] {
    const LocalChange change = model_.review().PreviewMove(*place, px.x(), px.y());
    const std::int64_t sample =
        model_.review().trial().SampleAt(model_.review().trial().TimeOf(place->camera, place->pts_ns));
    if (const LocalChange::JointCurve* curve = change.Of(place->joint)) {
      const std::int64_t at = sample - change.first;
      if (at >= 0 && at < static_cast<std::int64_t>(curve->raw.size()) &&
          !curve->raw[static_cast<std::size_t>(at)].missing())
        dragged_->point_m = curve->raw[static_cast<std::size_t>(at)].position_m;
    }
    ShowPreview(change);
  });
  ShowOverlays();
}

void ReviewPage::ShowPreview(const LocalChange& change) {
  const TrialReview& review = model_.review();
  const SolvedAthlete& solved = review.Solved(model_.athlete());
  curves_->Change(change.first, change.count, [&](CurveContent& curves) { PreviewIn(curves, solved, change); });
  SceneContent scene{.rig = review.trial().rig, .athletes = {}};
  scene.athletes.push_back({.name = AthleteName(review.trial(), model_.athlete()),
                            .trajectory = std::make_shared<Trajectory3D>(StretchOf(solved.cleaned.filtered, change)),
                            .shift = change.first,
                            .faint = false});
  scene_->SetContent(std::move(scene));
  scene_->SetSample(session_.cursor().sample());
}

void ReviewPage::Drop(int cell, const JointRef& ref, const QPointF& px) {
  const auto place = PlaceOf(cell, ref);
  dragged_.reset();
  if (!place) return ShowOverlays();
  const ReviewChange change = model_.Act([&](TrialReview& review) { return review.MovePoint(*place, px.x(), px.y()); });
  if (!change) ShowResults();
}

void ReviewPage::EndDrag() {
  dragged_.reset();
  ShowResults();
}

}  // namespace kinora::ui
