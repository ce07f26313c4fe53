// What mouse and wheel do to the curves: the cursor, zoom, pan, and what a place says.

#include <QMouseEvent>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/plots/curve_view_data.h"

namespace kinora::ui {

// Of the cycles that the cursor is in, the one whose line is nearest; else the one nearest in time.
std::optional<Cycle> CurveView::Data::CycleNear(double percent) const {
  constexpr double kOutside = 1000;  // farther than any line of a cycle that the cursor is in
  std::optional<Cycle> nearest;
  double least = std::numeric_limits<double>::infinity();
  for (const Side side : {Side::kLeft, Side::kRight}) {
    for (const Cycle& cycle : CycleTimes(curves->content().events, side)) {
      const double at = 100 * (seconds() - cycle.start_s) / (cycle.end_s - cycle.start_s);
      const bool inside = at >= 0 && at < 100;
      const double far =
          inside ? std::abs(at - percent)
                 : kOutside + std::min(std::abs(seconds() - cycle.start_s), std::abs(seconds() - cycle.end_s));
      if (!(far < least)) continue;
      least = far;
      nearest = cycle;
    }
  }
  return nearest;
}

void CurveView::Data::GoTo(double x) const {
  double to_s = x;
  if (!time()) {
    if (!held) return;
    to_s = held->start_s + std::clamp(x, 0.0, 100.0) / 100 * (held->end_s - held->start_s);
  }
  cursor->SetSample(cursor->SampleAt(to_s));
}

void CurveView::mousePressEvent(QMouseEvent* event) {
  Data& d = *data_;
  if (d.panels() == 0) return;
  d.last = event->position();
  d.hover->hide();
  const bool pan = event->button() == Qt::MiddleButton ||
                   (event->button() == Qt::LeftButton && (event->modifiers() & Qt::ShiftModifier));
  if (pan && d.time()) {
    d.hold = Data::Hold::kPan;
    setCursor(Qt::ClosedHandCursor);
  } else if (event->button() == Qt::LeftButton) {
    d.hold = Data::Hold::kCursor;
    d.held = d.CycleNear(d.figure->XAt(event->position().x()));
    d.GoTo(d.figure->XAt(event->position().x()));
  }
}

void CurveView::mouseMoveEvent(QMouseEvent* event) {
  Data& d = *data_;
  if (d.hold == Data::Hold::kCursor) {
    d.GoTo(d.figure->XAt(event->position().x()));
  } else if (d.hold == Data::Hold::kPan) {
    const double by = d.figure->XAt(d.last.x()) - d.figure->XAt(event->position().x());
    d.last = event->position();
    SetVisibleTime(d.from_s + by, d.to_s + by);
  } else {
    const QString text = TextAt(event->position().toPoint());
    d.hover->setVisible(!text.isEmpty());
    if (text.isEmpty()) return;
    d.hover->setText(text);
    d.hover->adjustSize();
    QPoint at = event->position().toPoint() + QPoint(16, 12);
    if (at.x() + d.hover->width() > width()) at.setX(at.x() - d.hover->width() - 32);
    at.setY(std::clamp(at.y(), 0, std::max(0, height() - d.hover->height())));
    d.hover->move(at);
    d.hover->raise();
  }
}

void CurveView::mouseReleaseEvent(QMouseEvent*) {
  data_->hold = Data::Hold::kNothing;
  unsetCursor();
}

void CurveView::mouseDoubleClickEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton && data_->time()) ShowAll();
}

void CurveView::wheelEvent(QWheelEvent* event) {
  Data& d = *data_;
  event->accept();
  if ((event->modifiers() & Qt::ControlModifier) && d.scroll->isVisible()) {
    d.scroll->setValue(d.scroll->value() - (event->angleDelta().y() > 0 ? 1 : -1));
    return;
  }
  if (!d.time() || d.panels() == 0) return;
  d.hover->hide();
  if (event->angleDelta().x() != 0 && event->angleDelta().y() == 0) {
    const double by = -(d.to_s - d.from_s) * event->angleDelta().x() / 1200.0;
    SetVisibleTime(d.from_s + by, d.to_s + by);
    return;
  }
  // What is under the mouse stays there.
  const double at = std::clamp(d.figure->XAt(event->position().x()), d.from_s, d.to_s);
  const double factor = std::pow(0.9985, event->angleDelta().y());
  const double span = std::min((d.to_s - d.from_s) * factor, d.curves->end_s() - d.curves->start_s());
  const double share = (at - d.from_s) / (d.to_s - d.from_s);
  SetVisibleTime(at - share * std::max(span, Data::kLeastTime), at + (1 - share) * std::max(span, Data::kLeastTime));
}

void CurveView::leaveEvent(QEvent*) {
  data_->hover->hide();
}

}  // namespace kinora::ui
