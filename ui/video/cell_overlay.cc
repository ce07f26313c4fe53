#include "ui/video/cell_overlay.h"

#include <cmath>

#include "ui/theme/joint_text.h"
#include "ui/theme/shown.h"

namespace kinora::ui {

const Keypoint2D* CellOverlay::Find(const JointRef& joint) const {
  if (joint.person < 0 || static_cast<std::size_t>(joint.person) >= people.size()) return nullptr;
  const auto& points = people[static_cast<std::size_t>(joint.person)].keypoints.points;
  if (joint.point < 0 || static_cast<std::size_t>(joint.point) >= points.size()) return nullptr;
  return &points[static_cast<std::size_t>(joint.point)];
}

QString CellOverlay::NameOf(const JointRef& joint) const {
  if (!Find(joint)) return {};
  const auto& point = people[static_cast<std::size_t>(joint.person)].set->points[static_cast<std::size_t>(joint.point)];
  if (point.joint) return JointText(*point.joint);
  return Shown(QString::fromUtf8(point.name.data(), qsizetype(point.name.size())).replace('_', ' '));
}

std::optional<JointRef> CellOverlay::Nearest(const QPointF& stored_px, double within_px) const {
  std::optional<JointRef> nearest;
  double least = within_px;
  for (std::size_t p = 0; p < people.size(); ++p) {
    if (!people[p].active) continue;
    const auto& points = people[p].keypoints.points;
    for (std::size_t i = 0; i < points.size(); ++i) {
      if (points[i].missing()) continue;
      const double distance = std::hypot(static_cast<double>(points[i].x_px) - stored_px.x(),
                                         static_cast<double>(points[i].y_px) - stored_px.y());
      if (distance > least) continue;
      least = distance;
      nearest = JointRef{static_cast<int>(p), static_cast<int>(i)};
    }
  }
  return nearest;
}

}  // namespace kinora::ui
