// The Review page's acts on events.

#include "ui/review/event_hands.h"
#include "ui/review/review_page.h"

namespace kinora::ui {

void ReviewPage::AddEventCommands() {
  const QString events = tr("Events");
  AddReviewCommand({.id = "review.add_event",
                    .group = events,
                    .text = tr("Add an event"),
                    .help = tr("At the cursor, of the kind that follows in the gait cycle; F2 on the strip names it"),
                    .icon = "flag",
                    .keys = {QKeySequence("E")}},
                   [this] { events_->AddAt(session_.cursor().seconds()); });
  struct Named {
    const char* id;
    QString text;
    Side side;
    EventKind kind;
  };
  const std::array<Named, 4> named = {
      {{"review.add_right_strike", tr("Add a right foot strike"), Side::kRight, EventKind::kFootStrike},
       {"review.add_left_strike", tr("Add a left foot strike"), Side::kLeft, EventKind::kFootStrike},
       {"review.add_right_off", tr("Add a right toe-off"), Side::kRight, EventKind::kToeOff},
       {"review.add_left_off", tr("Add a left toe-off"), Side::kLeft, EventKind::kToeOff}}};
  for (const Named& each : named) {
    AddReviewCommand(
        {.id = each.id, .group = events, .text = each.text, .help = tr("At the cursor"), .icon = "flag", .keys = {}},
        [this, side = each.side, kind = each.kind] {
          events_->Add({.side = side,
                        .kind = kind,
                        .label = {},
                        .time_s = session_.cursor().seconds(),
                        .source = EventSource::kEdited});
        });
  }
  for (const EventTemplate motion :
       {EventTemplate::kWalk, EventTemplate::kRun, EventTemplate::kSquat, EventTemplate::kJump, EventTemplate::kNone}) {
    AddReviewCommand({.id = QString("review.detect_events%1").arg(static_cast<int>(motion)),
                      .group = events,
                      .text = motion == EventTemplate::kNone ? tr("Remove detected events")
                                                             : tr("Detect events of %1").arg(WordsOf(motion)),
                      .help = tr("Of this athlete; those that you set stay"),
                      .icon = {},
                      .keys = {}},
                     [this, motion] { events_->Detect(motion); });
  }
}

}  // namespace kinora::ui
