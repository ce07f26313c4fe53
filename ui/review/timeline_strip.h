#pragma once

#include <QPoint>
#include <QString>
#include <QWidget>
#include <functional>
#include <memory>
#include <vector>

#include "core/motion/events.h"

namespace kinora::ui {

class TimeCursor;

// A doubtful stretch as the strip draws it.
struct EpisodeMark {
  // Each cause has a colour and a hatching of its own.
  enum class Cause { kLowScore, kHighResidual, kBoneLength, kLeftRight, kGap, kOther };
  qint64 first = 0, last = 0;  // samples of the trial, both included
  Cause cause = Cause::kOther;
  QString sentence;      // for the tooltip: "left/right swapped in cam03, 12 frames"
  bool settled = false;  // accepted or mended: drawn hollow
};

// An event as the strip draws it. Its number in the list is what the signals name.
struct TimelineContent {
  std::vector<float> doubt;  // per sample: 0 sure … 1 doubtful; NaN missing; empty: nothing known, the strip says so
  std::function<QString(qint64 sample)> why;  // a sample is as doubtful as that, for the tooltip; may be empty
  std::vector<EpisodeMark> episodes;
  std::vector<GaitEvent> events;
};

// The strip below the curves: how doubtful each sample is, doubtful episodes by cause, events, the range of interest
// and the cursor. A click anywhere moves the cursor, dragging moves it along. Events are dragged to another time, added
// by double click, renamed and deleted by their menu; the strip only says so by signals. Every mark can be hit within
// at least 24 px. The handles [ and ] drag the range of the TimeCursor.
class TimelineStrip : public QWidget {
  Q_OBJECT
 public:
  // `cursor` outlives the strip.
  explicit TimelineStrip(TimeCursor* cursor, QWidget* parent = nullptr);
  ~TimelineStrip() override;

  void SetContent(TimelineContent content);
  // The part of time in sight, seconds; as the curves show. Without a call: all of the trial.
  void SetVisibleTime(double from_s, double to_s);

  // Where things are, for tests and guides.
  double XOf(double time_s) const;
  QRect EventsRow() const;
  QRect QualityRow() const;
  QRect EpisodesRow() const;

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void eventMoved(int event, double time_s);  // dropped there
  void eventAddRequested(double time_s);      // double click on the events' row
  void eventRenameRequested(int event, const QPoint& global);
  void eventDeleteRequested(int event);
  void eventDetectionRequested(const QPoint& global);  // by the menu
  void episodeActivated(int episode);                  // clicked
  void episodeAcceptRequested(int episode);            // by the episode's menu

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void leaveEvent(QEvent* event) override;
  bool event(QEvent* event) override;

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

}  // namespace kinora::ui
