#include "ui/review/overlay_builder.h"

#include "projects/reports/style.h"
#include "projects/review/people_in_picture.h"
#include "ui/theme/theme.h"

namespace kinora::ui {
namespace {

CellOverlay::Person PersonOf(const TrialReview& review, std::size_t athlete, std::size_t camera, std::int64_t pts_ns) {
  const KeypointSet* set = review.trial().tracks[camera].set;
  if (set == nullptr) set = &CommonJoints();
  CellOverlay::Person person{.set = set, .keypoints = {}, .label = {}, .active = true};
  if (auto seen = review.PersonAt(athlete, camera, pts_ns)) {
    person.keypoints = std::move(*seen);
  } else {
    person.keypoints.points.resize(set->points.size());
  }
  return person;
}

CellOverlay::Reprojected Reprojection(const TrialReview& review, std::size_t athlete, std::size_t camera,
                                      std::int64_t sample, const DraggedPoint* dragged) {
  const KeypointSet& set = CommonJoints();
  CellOverlay::Reprojected shown{.set = &set, .keypoints = {}};
  shown.keypoints.points.resize(set.points.size());
  for (std::size_t i = 0; i < set.points.size(); ++i) {
    const Joint joint = *set.points[i].joint;
    const bool held =
        dragged != nullptr && dragged->point_m && dragged->place.athlete == athlete && dragged->place.joint == joint;
    const auto px =
        held ? review.Reprojected(*dragged->point_m, camera) : review.Reprojected(athlete, joint, sample, camera);
    if (!px) continue;
    shown.keypoints.points[i] = {.x_px = static_cast<float>(px->x()),
                                 .y_px = static_cast<float>(px->y()),
                                 .score = 1,
                                 .provenance = Provenance::kMeasured};
  }
  return shown;
}

// Points of which a person said that 3D must not take them from this camera.
std::vector<int> UnusedPoints(const TrialReview& review, std::size_t athlete, std::size_t camera, std::int64_t pts_ns,
                              const KeypointSet& set) {
  std::vector<int> unused;
  if (review.layer().ignored.empty()) return unused;
  for (std::size_t i = 0; i < set.points.size(); ++i) {
    const auto& joint = set.points[i].joint;
    if (joint && review.PointAt({.athlete = athlete, .camera = camera, .pts_ns = pts_ns, .joint = *joint}).ignored)
      unused.push_back(static_cast<int>(i));
  }
  return unused;
}

// Numbered from left to right where there are several, as the menu that asks who it is names them.
void AddStrangers(const TrialReview& review, std::size_t camera, std::int64_t pts_ns, CellOverlay& overlay) {
  for (const PersonInPicture& person : PeopleInPicture(review, camera, pts_ns))
    if (!person.athlete)
      overlay.boxes.push_back({.box = person.box, .label = QObject::tr("somebody else"), .chosen = false});
  if (overlay.boxes.size() < 2) return;
  for (std::size_t i = 0; i < overlay.boxes.size(); ++i)
    overlay.boxes[i].label = QObject::tr("somebody else %1").arg(i + 1);
}

// The athlete's box in a picture, which is in memory; around the points, which are not, where there is none.
QRectF BoxIn(const TrialReview& review, std::size_t athlete, std::size_t camera, std::size_t picture) {
  const std::int64_t pts_ns = review.trial().pts_ns[camera][picture];
  const std::int32_t track = review.TrackAt(athlete, camera, pts_ns);
  if (track < 0) return {};
  for (const TrackedPerson& person : review.trial().tracks[camera].frames[picture].people) {
    const BoxPx& box = person.keypoints.box;
    if (person.track == track && box.area() > 0)
      return {QPointF(static_cast<double>(box.x0), static_cast<double>(box.y0)),
              QPointF(static_cast<double>(box.x1), static_cast<double>(box.y1))};
  }
  QRectF rect;
  if (const auto person = review.PersonAt(athlete, camera, pts_ns)) {
    for (const Keypoint2D& point : person->points) {
      if (!point.missing() && point.score > 0.3F)
        rect |= QRectF(static_cast<double>(point.x_px) - 1, static_cast<double>(point.y_px) - 1, 2, 2);
    }
  }
  return rect;
}

}  // namespace

std::int64_t PtsOfPicture(const ReviewTrial& trial, std::size_t camera, std::int64_t shown_pts_ns) {
  constexpr std::int64_t kRoundingNs = 2'000'000;
  const auto picture = trial.NearestPicture(camera, trial.TimeOf(camera, shown_pts_ns));
  if (!picture) return shown_pts_ns;
  const std::int64_t pts_ns = trial.pts_ns[camera][*picture];
  return std::abs(pts_ns - shown_pts_ns) <= kRoundingNs ? pts_ns : shown_pts_ns;
}

CellOverlay OverlayOf(const TrialReview& review, std::size_t camera, std::int64_t pts_ns, const OverlayChoice& choice) {
  CellOverlay overlay;
  const ReviewTrial& trial = review.trial();
  const std::int64_t sample = trial.SampleAt(trial.TimeOf(camera, pts_ns));
  for (std::size_t athlete = 0; athlete < review.athletes(); ++athlete) {
    overlay.people.push_back(PersonOf(review, athlete, camera, pts_ns));
    CellOverlay::Person& person = overlay.people.back();
    person.active = athlete == choice.athlete;
    person.unused = UnusedPoints(review, athlete, camera, pts_ns, *person.set);
    if (review.athletes() > 1) person.label = AthleteName(trial, athlete);
  }
  AddStrangers(review, camera, pts_ns, overlay);
  const DraggedPoint* dragged = choice.dragged;
  if (choice.athlete < review.athletes())
    overlay.reprojected.push_back(Reprojection(review, choice.athlete, camera, sample, dragged));
  if (choice.joint) overlay.selected = RefOf(overlay, choice.athlete, *choice.joint);
  if (dragged != nullptr && dragged->place.camera != camera) {
    for (const auto& part : review.EpipolarLine(dragged->place.camera, {dragged->x_px, dragged->y_px}, camera)) {
      QPolygonF line;
      for (const Eigen::Vector2d& px : part) line << QPointF(px.x(), px.y());
      overlay.lines.push_back({.points = line,
                               .camera = QString::fromStdString(trial.CameraName(dragged->place.camera)),
                               .colour = CurrentTokens().accent});
    }
  }
  return overlay;
}

QString AthleteName(const ReviewTrial& trial, std::size_t athlete) {
  const Athlete& row = trial.athletes[athlete];
  if (!row.label.empty()) return QString::fromStdString(row.label);
  return trial.athletes.size() > 1 ? QObject::tr("athlete %1").arg(row.number + 1) : QObject::tr("the athlete");
}

std::optional<Joint> JointOf(const CellOverlay& overlay, const JointRef& ref) {
  if (ref.person < 0 || ref.person >= static_cast<int>(overlay.people.size())) return {};
  const KeypointSet* set = overlay.people[static_cast<std::size_t>(ref.person)].set;
  if (set == nullptr || ref.point < 0 || ref.point >= static_cast<int>(set->points.size())) return {};
  return set->points[static_cast<std::size_t>(ref.point)].joint;
}

std::optional<JointRef> RefOf(const CellOverlay& overlay, std::size_t athlete, Joint joint) {
  if (athlete >= overlay.people.size() || overlay.people[athlete].set == nullptr) return {};
  const std::optional<int> point = overlay.people[athlete].set->IndexOf(joint);
  if (!point) return {};
  return JointRef{.person = static_cast<int>(athlete), .point = *point};
}

std::optional<QRectF> AthleteRect(const TrialReview& review, std::size_t athlete, std::size_t camera) {
  constexpr std::size_t kMostPictures = 60;  // enough to see where somebody goes
  constexpr double kMargin = 0.08;
  const auto& pts = review.trial().pts_ns[camera];
  const std::size_t step = std::max<std::size_t>(1, pts.size() / kMostPictures);
  QRectF rect;
  for (std::size_t i = 0; i < pts.size(); i += step) rect |= BoxIn(review, athlete, camera, i);
  if (rect.isEmpty()) return {};
  const double margin = kMargin * std::max(rect.width(), rect.height());
  return rect.adjusted(-margin, -margin, margin, margin);
}

}  // namespace kinora::ui
