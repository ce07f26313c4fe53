#pragma once

#include <QRect>
#include <optional>
#include <utility>

#include "ui/plots/prepared_curves.h"
#include "ui/theme/theme.h"

class QPainter;

namespace kinora::ui {

// One panel's place on paper: what is drawn in it, and where values lie.
struct PanelPlace {
  const PreparedCurves* curves = nullptr;
  std::size_t panel = 0;
  QRect box;                     // pixels
  double x_low = 0, x_high = 1;  // seconds, or percent
  double y_low = 0, y_high = 1;  // the panel's unit
  Tokens tokens;
  bool quick = false;  // whole pixels, not smoothed

  double XOf(double x) const { return box.left() + (x - x_low) / (x_high - x_low) * box.width(); }
  double YOf(double y) const { return box.top() + (y_high - y) / (y_high - y_low) * box.height(); }
  double XAt(double pixel) const { return x_low + (pixel - box.left()) / box.width() * (x_high - x_low); }
};

void PaintRange(QPainter& painter, const PanelPlace& place, std::pair<double, double> seconds);
void PaintEvents(QPainter& painter, const PanelPlace& place);
void PaintTimeCurves(QPainter& painter, const PanelPlace& place);
void PaintCycles(QPainter& painter, const PanelPlace& place);

}  // namespace kinora::ui
