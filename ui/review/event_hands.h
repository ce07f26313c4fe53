#pragma once

#include <QObject>
#include <vector>

#include "projects/event_templates.h"
#include "projects/events.h"
#include "ui/review/review_model.h"

class QMenu;
class QWidget;

namespace kinora::ui {

class TimelineStrip;

// What people do to the events of the athlete in hand: sets them, moves them along the strip, names them, takes them
// away, or lets the program look for them. Each act is one undo step; with a project that can only be read none is
// done.
class EventHands : public QObject {
  Q_OBJECT
 public:
  // All outlive it. Menus pop up over `strip`.
  EventHands(ReviewModel& model, TimelineStrip& strip, QObject* parent);

  // The athlete's events by time, as stored now: what the strip's numbers mean from now on.
  std::vector<GaitEvent> Read();

  // Of the kind that is likely there (LikelyEvent); its name can be changed afterwards.
  void AddAt(double time_s);
  void Add(const GaitEvent& event);
  // All detected events anew, for this kind of motion; those that people set stay. What was found is said.
  void Detect(EventTemplate motion);
  // A menu of the kinds of motion, to detect events of.
  void AskTemplate(const QPoint& global);

 private:
  bool MayAct() const;
  const StoredEvent* Find(int event) const;
  void Move(int event, double time_s);
  void Delete(int event);
  void AskName(int event, const QPoint& global);  // menu of names
  void AddNames(QMenu& menu, const StoredEvent& event);
  void AddOwnName(QMenu& menu, const StoredEvent& event);

  ReviewModel& model_;
  TimelineStrip& strip_;
  std::vector<StoredEvent> events_;
};

// "walking", "running" …: a template as people say it.
QString WordsOf(EventTemplate motion);

}  // namespace kinora::ui
