#pragma once

#include <QFont>
#include <QRect>
#include <QString>
#include <functional>
#include <vector>

#include "core/motion/events.h"
#include "ui/plots/curve_content.h"
#include "ui/plots/prepared_curves.h"
#include "ui/theme/theme.h"

class QPainter;

namespace kinora::ui {

// What is written around curves. Only for curve_figure.cc.

// "Knee flexion  deg  + flexion  (note)", as much as fits.
void DrawTitle(QPainter& painter, const QRect& line, const PlotPanel& panel, const Tokens& tokens, const QFont& font);

// Names of events above their lines, underlined in the colour of the side; where they would overlap the later ones are
// left out.
void DrawEventNames(QPainter& painter, const QRect& line, const std::vector<GaitEvent>& events,
                    const std::function<double(double time_s)>& x_of, const Tokens& tokens, const QFont& font);

struct LegendPlace {
  const PreparedCurves* curves = nullptr;
  std::size_t first = 0, count = 0;  // the panels in sight
  QRect box = {};                    // the inside of the last one
  int below = 0;                     // pixels below it
  QString axis_name = {};            // stands in the middle of the legend's line
  bool time = true;
  Tokens tokens = {};
  QFont font = {};
};
// In the last line, beside the axis's name: what colours, bands and dashes mean. As much as there is room for.
void DrawLegend(QPainter& painter, const LegendPlace& place);

}  // namespace kinora::ui
