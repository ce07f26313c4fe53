#pragma once

#include <QWidget>
#include <functional>
#include <memory>
#include <utility>

#include "ui/plots/curve_content.h"

namespace kinora::ui {

class TimeCursor;

// Curves over time, one panel per quantity from top to bottom, on one time axis. Left and right in their colours, bands
// of ± 1 SD of the measurement; measured parts solid, interpolated and doubtful ones dashed, edited samples marked with
// squares, gaps left open. The cursor is the trial's: clicking or dragging moves it, and it moves the line here; the
// range is shaded; event lines are labelled. Wheel zooms in time at the mouse, middle button or Shift drags, double
// click shows all; Ctrl with the wheel scrolls where the panels do not fit. On a cycle axis the curves between foot
// strikes of a side lie over each other, 0 to 100 %, with mean and ± SD between cycles.
class CurveView : public QWidget {
  Q_OBJECT
 public:
  // `cursor` outlives the view.
  explicit CurveView(TimeCursor* cursor, QWidget* parent = nullptr);
  ~CurveView() override;

  // The part of time in sight stays where the timeline is the same.
  void SetContent(CurveContent content);
  const CurveContent& content() const;
  // Changes values of samples [first, first + count) of what is shown, and nothing else about it: at the cost of those
  // samples, however long the trial is. For a point that is being dragged.
  void Change(std::int64_t first, std::int64_t count, const std::function<void(CurveContent& content)>& change);

  enum class Axis { kTime, kCycle };
  void SetAxis(Axis axis);
  Axis axis() const;

  // The part of time in sight, seconds of the trial. Clamped to the trial.
  std::pair<double, double> VisibleTime() const;
  void SetVisibleTime(double from_s, double to_s);
  void ShowAll();

  // What a place says on hover: quantity, side, value with unit ± SD, time and frame, source, sign. Empty where no
  // curve is near.
  QString TextAt(const QPoint& place) const;
  // Where a value of a panel lies in this widget, for tests and guides.
  QPointF PlaceOf(int panel, double time_s, double value) const;

 Q_SIGNALS:
  void visibleTimeChanged(double from_s, double to_s);
  void axisChanged();
  // The button of a pane without cycles: a menu of what to look for belongs here.
  void eventsWanted(const QPoint& global);

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

}  // namespace kinora::ui
