#pragma once

#include <QColor>
#include <QRect>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

#include "ui/plots/curve_view.h"
#include "ui/plots/prepared_curves.h"
#include "ui/theme/theme.h"

class QPaintDevice;
class QPainter;
class QWidget;

namespace kinora::ui {

// The figure of a curve view: axes, grids and panels as QCustomPlot lays them out, for the screen and for files. What
// changes with every picture of a video (the cursor, values at it) is painted above it by `overlay`, so that moving the
// cursor redraws no curve.
class CurveFigure {
 public:
  explicit CurveFigure(QWidget* parent);
  ~CurveFigure();
  QWidget* widget() const;  // leaves the mouse to its parent

  struct Look {
    Tokens tokens;
    QFont font;
  };
  void SetLook(const Look& look);
  void SetOverlay(std::function<void(QPainter&)> overlay);

  // Shows panels first … first + count - 1 from top to bottom.
  void SetPanels(std::shared_ptr<const PreparedCurves> curves, std::size_t first, std::size_t count,
                 CurveView::Axis axis);
  // Seconds, or percent of the cycle.
  void SetX(double from, double to);
  void SetRange(std::optional<std::pair<double, double>> seconds);
  // While things move: whole pixels without smoothing, an order of magnitude quicker.
  void SetQuick(bool quick);
  void Replot();

  std::size_t first() const;
  std::size_t count() const;
  QRect PanelRect(std::size_t slot) const;  // where curves are drawn
  QRect TitleRect(std::size_t slot) const;  // the line above it
  double XOf(double x) const;               // seconds or percent -> pixels
  double XAt(double pixel) const;
  double YOf(std::size_t slot, double value) const;
  // How wide a title may be; the rest of its line belongs to the values at the cursor.
  int TitleWidth(std::size_t slot) const;

  // The whole figure onto paper of that size; `vector`: as lines, not pixels.
  void Paint(QPaintDevice& device, const QSize& size, bool vector);

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

}  // namespace kinora::ui
