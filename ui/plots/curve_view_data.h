#pragma once

#include <QLabel>
#include <QScrollBar>
#include <QTimer>
#include <memory>
#include <optional>

#include "core/kinematics/cycles.h"
#include "ui/plots/curve_figure.h"
#include "ui/plots/curve_view.h"
#include "ui/plots/prepared_curves.h"
#include "ui/session/time_cursor.h"
#include "ui/theme/empty_pane.h"

namespace kinora::ui {

// What a CurveView holds. Only for curve_view*.cc.
struct CurveView::Data {
  TimeCursor* cursor = nullptr;
  std::shared_ptr<PreparedCurves> curves = std::make_shared<PreparedCurves>(CurveContent{});
  Axis axis = Axis::kTime;
  double from_s = 0, to_s = 1;                // in sight
  static constexpr double kLeastTime = 0.05;  // seconds in sight at the nearest

  std::unique_ptr<CurveFigure> figure;
  QScrollBar* scroll = nullptr;
  QLabel* hover = nullptr;
  EmptyPane* nothing = nullptr;
  QTimer rest;
  QRect drawn_strip;  // where the cursor was last painted

  enum class Hold { kNothing, kCursor, kPan };
  Hold hold = Hold::kNothing;
  QPointF last;
  std::optional<Cycle> held;  // through which the cursor is dragged over the gait cycle

  bool time() const { return axis == Axis::kTime; }
  double seconds() const { return cursor->seconds(); }
  std::size_t panels() const { return curves->content().panels.size(); }
  bool has_cycles() const;
  void Arrange(CurveView& view, bool moving = false);
  void ShowX(bool moving);
  void DrawOverlay(QPainter& painter);
  void DrawValues(QPainter& painter, std::size_t slot) const;
  void CursorMoved();
  void RangeChanged();
  void DressHover() const;
  QRect StripAtCursor() const;
  std::optional<Cycle> CycleNear(double percent) const;
  void GoTo(double x) const;  // seconds, or percent of the cycle that is held
  std::optional<std::size_t> SlotAt(const QPointF& place) const;
};

}  // namespace kinora::ui
