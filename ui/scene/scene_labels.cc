#include "ui/scene/scene_labels.h"

#include <QPainter>

#include "projects/reports/overlay.h"
#include "projects/reports/style.h"
#include "ui/scene/scene_fill.h"
#include "ui/theme/joint_text.h"
#include "ui/theme/theme.h"

namespace kinora::ui {
namespace {

constexpr double kMark = 7;
constexpr int kLongestName = 140;  // pixels
constexpr double kBetween = 3;     // pixels between two numbers

const Tokens& Dark() {
  return TokensOf(Look::kDark);  // the ground is dark in both looks
}

// Where a camera's pyramid lies in the view; empty where it is behind the viewer.
std::optional<QRectF> DrawnCamera(const SceneEye& eye, const QSizeF& view, const RigCamera& camera) {
  QPolygonF corners;
  for (const Eigen::Vector3d& point : PyramidOf(camera, kPyramidDepth_m)) {
    const auto at = PlaceInView(eye, view, point);
    if (!at) return {};
    corners << *at;
  }
  return corners.boundingRect();
}

// Where a text may stand beside what is drawn, the best first: above, beside, below.
std::vector<QRectF> PlacesBeside(const QRectF& drawn, const QSizeF& size) {
  const double above = drawn.top() - size.height() - 1, below = drawn.bottom() + 1;
  const double beside = drawn.center().y() - size.height() / 2, middle = drawn.center().x() - size.width() / 2;
  std::vector<QRectF> places;
  for (const double y : {above, below}) {
    for (const double x : {drawn.left(), drawn.right() - size.width(), middle})
      places.push_back(QRectF(QPointF(x, y), size));
    if (y == below) break;
    for (const double x : {drawn.right() + 4, drawn.left() - size.width() - 4})
      places.push_back(QRectF(QPointF(x, beside), size));
  }
  return places;
}

// A mark and what it means, from left to right.
class LegendLine {
 public:
  LegendLine(QPainter& painter, double x, double y) : painter_(painter), x_(x), y_(y) {}
  void Line(const QColor& colour, const QString& text) {
    painter_.setPen(QPen(colour, 3, Qt::SolidLine, Qt::FlatCap));
    painter_.drawLine(QPointF(x_, y_), QPointF(x_ + 14, y_));
    Text(20, text);
  }
  void Mark(const QColor& colour, Provenance provenance, const QString& text) {
    painter_.setPen(QPen(colour, 1.5));
    reports::DrawMark(painter_, x_ + 4, y_, kMark, provenance);
    Text(14, text);
  }
  void Text(double gap, const QString& text) {
    const QFontMetricsF metrics(painter_.font());
    painter_.setPen(Dark().ink_soft);
    painter_.drawText(QPointF(x_ + gap, y_ + metrics.ascent() / 2 - 1), text);
    x_ += gap + metrics.horizontalAdvance(text) + 14;
  }

 private:
  QPainter& painter_;
  double x_, y_;
};

}  // namespace

SceneLabels::SceneLabels(Source source, QWidget* parent) : QWidget(parent), source_(std::move(source)) {
  setAttribute(Qt::WA_TransparentForMouseEvents);
  setAttribute(Qt::WA_NoSystemBackground);
}

void SceneLabels::ContentChanged() {
  const SceneContent& content = source_.content();
  floor_ = FloorOf(content);
  std::fill(std::begin(seen_), std::end(seen_), false);
  people_ = false;
  for (const SceneAthlete& athlete : content.athletes) {
    if (!athlete.trajectory) continue;
    people_ = true;
    for (const Sample3D& sample : athlete.trajectory->samples)
      seen_[static_cast<std::size_t>(sample.provenance)] = true;
  }
  update();
}

void SceneLabels::SetFramed(bool framed) {
  if (framed == framed_) return;
  framed_ = framed;
  update();
}

void SceneLabels::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const SceneEye eye = source_.eye(QSizeF(size()));
  if (source_.options().grid) DrawAxes(painter, eye);
  if (source_.options().cameras) DrawCameraNames(painter, eye);
  DrawLegend(painter);
  if (framed_) {
    painter.setPen(QPen(Dark().accent, 2));
    painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
  }
  if (!people_) {
    painter.setPen(Dark().ink_soft);
    painter.drawText(rect().adjusted(kGapLarge, height() / 5, -kGapLarge, 0),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                     tr("The person in 3D would be here: nothing has been triangulated yet."));
  }
}

// Beside each camera where there is room: names that would lie over each other or over a camera give way to their first
// word, which is often a number, and then to nothing. Cameras that are near come first.
void SceneLabels::DrawCameraNames(QPainter& painter, const SceneEye& eye) const {
  painter.setPen(Dark().ink);
  const QFontMetricsF metrics(painter.font());
  std::vector<std::pair<double, const RigCamera*>> cameras;
  for (const RigCamera& camera : source_.content().rig.cameras) {
    const double distance_m = (camera.cam_from_world.Inverse().translation - eye.position_m).norm();
    if (distance_m >= 0.2) cameras.emplace_back(distance_m, &camera);  // else looked through
  }
  std::ranges::stable_sort(cameras, {}, [](const auto& one) { return one.first; });
  std::vector<QRectF> drawn, written;
  for (const auto& [distance_m, camera] : cameras)
    drawn.push_back(DrawnCamera(eye, QSizeF(size()), *camera).value_or(QRectF()));
  // A name above or below another camera would be taken for that one's.
  const auto is_free = [&](const QRectF& room, const QRectF& own) {
    const double lines = room.height();
    return QRectF(rect()).contains(room) &&
           std::ranges::none_of(written, [&](const QRectF& other) { return other.intersects(room); }) &&
           std::ranges::none_of(drawn, [&](const QRectF& other) {
             return (other == own ? other : other.adjusted(0, -lines, 0, lines)).intersects(room);
           });
  };
  const auto place = [&](const QRectF& own, const QString& text) {
    for (const QRectF& room : PlacesBeside(own, {metrics.horizontalAdvance(text), metrics.height()})) {
      if (!is_free(room, own)) continue;
      painter.drawText(room.topLeft() + QPointF(0, metrics.ascent()), text);
      written.push_back(room);
      return true;
    }
    return false;
  };
  for (std::size_t i = 0; i < cameras.size(); ++i) {
    if (drawn[i].isEmpty()) continue;
    const QString name = QString::fromStdString(cameras[i].second->camera.name);
    if (!place(drawn[i], metrics.elidedText(name, Qt::ElideMiddle, kLongestName)))
      place(drawn[i], name.section(' ', 0, 0));
  }
}

// From an axis' far end to the world's zero: the farthest number that has its room inside the view carries the axis'
// name and the unit.
std::vector<AxisLabel> AxisLabels(const SceneEye& eye, const QSizeF& view, const FloorExtent& floor,
                                  const QFontMetricsF& metrics) {
  std::vector<AxisLabel> labels;
  const QRectF inside(QPointF(), view);
  const auto is_free = [&](const QRectF& room) {
    return inside.contains(room) && std::ranges::none_of(labels, [&](const AxisLabel& other) {
             return other.room.adjusted(-kBetween, 0, kBetween, 0).intersects(room);
           });
  };
  const auto axis = [&](int high, const Eigen::Vector3d& along, const QString& name) {
    std::optional<QPointF> last;
    for (int i = std::max(1, high); i > 0; --i) {
      const auto at = PlaceInView(eye, view, along * i);
      // Numbers far away would run into each other.
      if (!at || !inside.contains(*at) || (last && (*at - *last).manhattanLength() < metrics.height() * 1.6)) continue;
      const QString text = last ? QString::number(i) : SceneLabels::tr("%1 %2 m").arg(name).arg(i);
      const QSizeF size(metrics.horizontalAdvance(text), metrics.height());
      QRectF room(*at + QPointF(3, 0), size);
      if (room.right() > view.width()) room.moveRight(at->x() - 3);
      if (room.bottom() > view.height()) room.moveBottom(at->y());
      // The name lies beyond the end, where the axis' own line does not strike it.
      if (const auto nearer = PlaceInView(eye, view, along * (i - 0.5)); !last && nearer && nearer->x() > at->x() + 3) {
        const QRectF beyond(*at - QPointF(3 + size.width(), size.height() / 2), size);
        if (is_free(beyond)) room = beyond;
      }
      if (!is_free(room)) continue;
      labels.push_back({room, text, !last});
      last = at;
    }
  };
  axis(floor.x_high_m, Eigen::Vector3d::UnitX(), QStringLiteral("X"));
  axis(floor.y_high_m, Eigen::Vector3d::UnitY(), QStringLiteral("Y"));
  axis(1, Eigen::Vector3d::UnitZ(), QStringLiteral("Z"));
  return labels;
}

void SceneLabels::DrawAxes(QPainter& painter, const SceneEye& eye) const {
  const QFontMetricsF metrics(painter.font());
  for (const AxisLabel& label : AxisLabels(eye, QSizeF(size()), floor_, metrics)) {
    painter.setPen(label.names_axis ? Dark().ink : Dark().ink_soft);
    painter.drawText(label.room.topLeft() + QPointF(0, metrics.ascent()), label.text);
  }
}

void SceneLabels::DrawLegend(QPainter& painter) const {
  if (!people_) return;
  const SceneOptions& options = source_.options();
  const bool by_side = options.colour == SceneOptions::Colour::kSide;
  const QFontMetricsF metrics(painter.font());
  LegendLine line(painter, kGapWide, height() - metrics.height() / 2 - kGapTiny);
  if (by_side) {
    line.Line(reports::kLeft, tr("left"));
    line.Line(reports::kRight, tr("right"));
  }
  for (const Provenance provenance :
       {Provenance::kMeasured, Provenance::kInterpolated, Provenance::kEdited, Provenance::kLifted}) {
    if (!seen_[static_cast<std::size_t>(provenance)]) continue;
    line.Mark(by_side ? Dark().ink : SceneColourOf(provenance), provenance, ProvenanceText(provenance));
  }
  if (options.ellipsoids) line.Text(0, tr("ellipsoids: %1 SD").arg(options.ellipsoid_sds));
}

}  // namespace kinora::ui
