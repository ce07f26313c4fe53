#include "ui/review/event_hands.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QWidgetAction>
#include <array>

#include "projects/review/event_edits.h"
#include "ui/review/timeline_paint.h"
#include "ui/review/timeline_strip.h"
#include "ui/theme/text.h"
#include "ui/theme/theme.h"

namespace kinora::ui {
namespace {

constexpr std::array kTemplates = {EventTemplate::kWalk, EventTemplate::kRun, EventTemplate::kSquat,
                                   EventTemplate::kJump, EventTemplate::kNone};

struct NamedEvent {
  Side side;
  EventKind kind;
  std::string_view label;
};
constexpr std::array<NamedEvent, 7> kNames = {{{Side::kRight, EventKind::kFootStrike, {}},
                                               {Side::kRight, EventKind::kToeOff, {}},
                                               {Side::kLeft, EventKind::kFootStrike, {}},
                                               {Side::kLeft, EventKind::kToeOff, {}},
                                               {Side::kMiddle, EventKind::kCustom, kDeepestSquat},
                                               {Side::kMiddle, EventKind::kCustom, kDeepest},
                                               {Side::kMiddle, EventKind::kCustom, kApex}}};

}  // namespace

QString WordsOf(EventTemplate motion) {
  switch (motion) {
    case EventTemplate::kWalk:
      return EventHands::tr("walking");
    case EventTemplate::kRun:
      return EventHands::tr("running");
    case EventTemplate::kSquat:
      return EventHands::tr("squats");
    case EventTemplate::kJump:
      return EventHands::tr("jumps");
    case EventTemplate::kNone:
    case EventTemplate::kAsBefore:
      break;
  }
  return EventHands::tr("nothing");
}

EventHands::EventHands(ReviewModel& model, TimelineStrip& strip, QObject* parent)
    : QObject(parent), model_(model), strip_(strip) {
  connect(&strip, &TimelineStrip::eventMoved, this, &EventHands::Move);
  connect(&strip, &TimelineStrip::eventAddRequested, this, &EventHands::AddAt);
  connect(&strip, &TimelineStrip::eventRenameRequested, this, &EventHands::AskName);
  connect(&strip, &TimelineStrip::eventDeleteRequested, this, &EventHands::Delete);
  connect(&strip, &TimelineStrip::eventDetectionRequested, this, &EventHands::AskTemplate);
}

std::vector<GaitEvent> EventHands::Read() {
  events_.clear();
  if (model_.loaded())
    model_.session().Guard([this] {
      events_ = ListStoredEvents(model_.session().project(), model_.review().trial().trial.id,
                                 model_.review().trial().athletes[model_.athlete()].id);
    });
  std::vector<GaitEvent> events;
  for (const StoredEvent& stored : events_) events.push_back(stored.event);
  return events;
}

bool EventHands::MayAct() const {
  return model_.loaded() && !model_.session().read_only();
}

const StoredEvent* EventHands::Find(int event) const {
  return event >= 0 && static_cast<std::size_t>(event) < events_.size() ? &events_[static_cast<std::size_t>(event)]
                                                                        : nullptr;
}

void EventHands::AddAt(double time_s) {
  if (!MayAct()) return;
  EventTemplate motion = EventTemplate::kNone;
  model_.session().Guard([&] { motion = TemplateOf(model_.session().project(), model_.review().trial().trial.id); });
  Add(LikelyEvent(motion, Read(), time_s));
}

void EventHands::Add(const GaitEvent& event) {
  if (!MayAct()) return;
  model_.Act([&](TrialReview& review) { return AddEvent(review, model_.athlete(), event); });
}

void EventHands::Move(int event, double time_s) {
  const StoredEvent* moved = Find(event);
  if (!moved || !MayAct()) return strip_.update();
  model_.Act([id = moved->id, time_s](TrialReview& review) { return MoveEvent(review, id, time_s); });
}

void EventHands::Delete(int event) {
  const StoredEvent* gone = Find(event);
  if (!gone || !MayAct()) return;
  model_.Act([id = gone->id](TrialReview& review) { return RemoveEvent(review, id); });
}

void EventHands::Detect(EventTemplate motion) {
  if (!MayAct()) return;
  const SolvedAthlete& solved = model_.review().Solved(model_.athlete());
  const std::vector<GaitEvent> found = DetectEvents(motion, solved.cleaned.filtered, solved.angles);
  model_.Act([&](TrialReview& review) { return DetectEventsAgain(review, model_.athlete(), found); });
  Session& session = model_.session();
  session.Guard([&] { SetTemplate(session.project(), model_.review().trial().trial.id, motion); });
  const auto count = static_cast<qint64>(found.size());
  session.Say(Info(motion == EventTemplate::kNone
                       ? tr("Detected events are gone; those that you set stay.")
                       : tr("%1 found for %2; those that you set stay.")
                             .arg(Counted(count, tr("event"), tr("events")), WordsOf(motion))));
}

void EventHands::AskName(int event, const QPoint& global) {
  const StoredEvent* asked = Find(event);
  if (!asked || !MayAct()) return;
  auto* menu = new QMenu(&strip_);
  menu->setObjectName("event_names");
  menu->setAttribute(Qt::WA_DeleteOnClose);
  AddNames(*menu, *asked);
  menu->addSeparator();
  AddOwnName(*menu, *asked);
  menu->popup(global);
}

void EventHands::AddNames(QMenu& menu, const StoredEvent& event) {
  for (const NamedEvent& name : kNames) {
    const std::string label(name.label);
    QAction* action = menu.addAction(
        NameText({.side = name.side, .kind = name.kind, .label = label}), this, [this, name, label, id = event.id] {
          model_.Act([&](TrialReview& review) { return RenameEvent(review, id, name.side, name.kind, label); });
        });
    action->setCheckable(true);
    action->setChecked(event.event.side == name.side && event.event.kind == name.kind && event.event.label == label);
  }
}

void EventHands::AddOwnName(QMenu& menu, const StoredEvent& event) {
  auto* field = new QLineEdit(&menu);
  field->setObjectName("event_own_name");
  field->setPlaceholderText(tr("A name of your own, then Enter"));
  field->setMinimumWidth(240);
  if (event.event.kind == EventKind::kCustom) field->setText(QString::fromStdString(event.event.label));
  auto* action = new QWidgetAction(&menu);
  action->setDefaultWidget(field);
  menu.addAction(action);
  connect(field, &QLineEdit::returnPressed, &menu, [this, field, &menu, id = event.id, side = event.event.side] {
    const std::string label = field->text().trimmed().toStdString();
    if (label.empty()) return;
    model_.Act([&](TrialReview& review) { return RenameEvent(review, id, side, EventKind::kCustom, label); });
    menu.close();
  });
}

void EventHands::AskTemplate(const QPoint& global) {
  if (!MayAct()) return;
  auto* menu = new QMenu(&strip_);
  menu->setObjectName("event_templates");
  menu->setAttribute(Qt::WA_DeleteOnClose);
  EventTemplate now = EventTemplate::kNone;
  model_.session().Guard([&] { now = TemplateOf(model_.session().project(), model_.review().trial().trial.id); });
  for (const EventTemplate motion : kTemplates) {
    QAction* action =
        menu->addAction(motion == EventTemplate::kNone ? tr("Detect none") : tr("Of %1").arg(WordsOf(motion)), this,
                        [this, motion] { Detect(motion); });
    action->setCheckable(true);
    action->setChecked(motion == now);
  }
  menu->popup(global);
}

}  // namespace kinora::ui
