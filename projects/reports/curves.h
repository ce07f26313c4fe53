#pragma once

#include <QColor>
#include <QRectF>
#include <QString>
#include <optional>
#include <vector>

#include "core/motion/joint_angles.h"

class QPainter;

namespace kinora::reports {

// One curve with its doubt. x, y and sd have one length; a NaN in y breaks the line.
struct Curve {
  QString label;
  QColor colour;
  std::vector<double> x, y;
  std::vector<double> sd;              // half width of the band; empty for none
  std::vector<Provenance> provenance;  // interpolated and edited parts are drawn dashed; empty = all measured
};

struct CurvePlot {
  QString title;
  QString x_label, y_label;  // with their units
  std::vector<Curve> curves;
  std::optional<double> cursor_x;
};

// Draws axes with round ticks, bands, curves, and a legend that says what the band is. Sizes follow the font.
void DrawCurves(QPainter& painter, const QRectF& area, const CurvePlot& plot, double font_px);

// Left and right of one angle over time, in degrees. Empty curves where the series is not there.
CurvePlot AnglePlot(const JointAngles& angles, const std::string& name, const QString& title);

// Round numbers for an axis: at most `most` ticks of a step 1, 2 or 5 times a power of ten within [low, high].
std::vector<double> RoundTicks(double low, double high, int most);

}  // namespace kinora::reports
