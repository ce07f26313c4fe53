// The Review page's acts by name and key.

#include <QApplication>

#include "projects/events.h"
#include "projects/review/episode_text.h"
#include "ui/plots/curve_view.h"
#include "ui/review/episode_bar.h"
#include "ui/review/review_page.h"
#include "ui/review/trial_overlay.h"
#include "ui/verdict/verdict_sheet.h"
#include "ui/video/video_cell.h"
#include "ui/video/video_grid.h"

namespace kinora::ui {
QAction* ReviewPage::AddReviewCommand(const Commands::Spec& spec, std::function<void()> run) {
  QAction* action = commands_.Add(spec, std::move(run));
  review_actions_.push_back(action);
  return action;
}

void ReviewPage::AddCommands() {
  AddViewCommands();
  AddOverlayCommands();
  AddSceneCommands();
  AddTimeCommands();
  AddEpisodeCommands();
  AddCorrections();
  AddEventCommands();
}

void ReviewPage::AddTimeCommands() {
  const QString time = tr("Time");
  TimeCursor& cursor = session_.cursor();
  AddReviewCommand({.id = "time.play",
                    .group = time,
                    .text = tr("Play or pause"),
                    .help = tr("Play from the cursor"),
                    .icon = "play",
                    .keys = {QKeySequence(Qt::Key_Space)}},
                   [&cursor] { cursor.SetPlaying(!cursor.playing()); });
  struct Step {
    const char* id;
    QString text;
    const char* key;
    int by;
  };
  const std::array<Step, 4> steps = {{{"time.next", tr("Next frame"), "Right", 1},
                                      {"time.previous", tr("Former frame"), "Left", -1},
                                      {"time.next10", tr("Ten frames on"), "Shift+Right", 10},
                                      {"time.previous10", tr("Ten frames back"), "Shift+Left", -10}}};
  for (const Step& step : steps) {
    AddReviewCommand({.id = step.id,
                      .group = time,
                      .text = step.text,
                      .help = tr("Move the cursor"),
                      .icon = {},
                      .keys = {QKeySequence(step.key)}},
                     [&cursor, by = step.by] { cursor.Step(by); });
  }
  const auto to_event = [this](bool forward) {
    TimeCursor& at = session_.cursor();
    std::optional<qint64> best;
    for (const GaitEvent& event : curves_->content().events) {
      const qint64 sample = at.SampleAt(event.time_s);
      if (forward ? sample > at.sample() && (!best || sample < *best)
                  : sample < at.sample() && (!best || sample > *best))
        best = sample;
    }
    if (best) at.SetSample(*best);
  };
  AddReviewCommand({.id = "time.next_event",
                    .group = time,
                    .text = tr("Next event"),
                    .help = tr("Foot strike, toe off …"),
                    .icon = {},
                    .keys = {QKeySequence("Ctrl+Right")}},
                   [to_event] { to_event(true); });
  AddReviewCommand({.id = "time.previous_event",
                    .group = time,
                    .text = tr("Former event"),
                    .help = tr("Foot strike, toe off …"),
                    .icon = {},
                    .keys = {QKeySequence("Ctrl+Left")}},
                   [to_event] { to_event(false); });
  AddReviewCommand({.id = "time.range_first",
                    .group = time,
                    .text = tr("The range begins here"),
                    .help = tr("Acts, episodes and looping take the range"),
                    .icon = {},
                    .keys = {QKeySequence("[")}},
                   [&cursor] {
                     const qint64 last = cursor.range() ? cursor.range()->second : cursor.timeline().count - 1;
                     cursor.SetRange(std::pair(cursor.sample(), std::max(cursor.sample(), last)));
                   });
  AddReviewCommand({.id = "time.range_last",
                    .group = time,
                    .text = tr("The range ends here"),
                    .help = tr("Acts, episodes and looping take the range"),
                    .icon = {},
                    .keys = {QKeySequence("]")}},
                   [&cursor] {
                     const qint64 first = cursor.range() ? cursor.range()->first : 0;
                     cursor.SetRange(std::pair(std::min(first, cursor.sample()), cursor.sample()));
                   });
  AddReviewCommand({.id = "review.let_go",
                    .group = time,
                    .text = tr("Let go"),
                    .help = tr("Of the chosen point and the episode in hand; then of the range"),
                    .icon = {},
                    .keys = {QKeySequence("Esc")}},
                   [this] {
                     if (!EpisodeInHand() && !model_.joint()) return session_.cursor().SetRange({});
                     model_.LetGo();
                   });
  AddReviewCommand({.id = "time.no_range",
                    .group = time,
                    .text = tr("No range"),
                    .help = tr("The whole trial again"),
                    .icon = {},
                    .keys = {QKeySequence("Shift+Esc")}},
                   [&cursor] { cursor.SetRange({}); });
}

void ReviewPage::AddEpisodeCommands() {
  const QString review = tr("Review");
  AddReviewCommand({.id = "review.next_episode",
                    .group = review,
                    .text = tr("Next doubtful episode"),
                    .help = tr("Within the chosen quantities and the range"),
                    .icon = "chevron-right",
                    .keys = {QKeySequence("N")}},
                   [this] {
                     if (!model_.GoToEpisode(1)) session_.Say(Info(tr("No doubtful episode is left.")));
                   });
  AddReviewCommand({.id = "review.previous_episode",
                    .group = review,
                    .text = tr("Former doubtful episode"),
                    .help = tr("Within the chosen quantities and the range"),
                    .icon = "chevron-left",
                    .keys = {QKeySequence("Shift+N")}},
                   [this] {
                     if (!model_.GoToEpisode(-1)) session_.Say(Info(tr("No doubtful episode is left.")));
                   });
  AddReviewCommand({.id = "review.accept",
                    .group = review,
                    .text = tr("Accept"),
                    .help = tr("The episode is right as it is; goes to the next one"),
                    .icon = "check",
                    .keys = {QKeySequence("A")}},
                   [this] {
                     const auto episode = EpisodeInHand();
                     if (!episode || !model_.Act([&](TrialReview& r) { return r.Accept(*episode); })) return;
                     if (!model_.GoToEpisode(1)) session_.Say(Info(tr("No doubtful episode is left.")));
                   });
  AddReviewCommand(
      {.id = "review.accept_harmless",
       .group = review,
       .text = tr("Accept all that change nothing"),
       .help = tr("Points of a camera that 3D does without there: it was left out, and three others agree"),
       .icon = "check-check",
       .keys = {QKeySequence("Shift+A")}},
      [this] {
        const std::vector<Episode> harmless = model_.HarmlessEpisodes();
        model_.Act([&](TrialReview& r) { return r.AcceptAll(harmless); });
      });
  AddReviewCommand({.id = "review.mend",
                    .group = review,
                    .text = tr("Mend"),
                    .help = tr("Do what the episode suggests"),
                    .icon = "pencil",
                    .keys = {QKeySequence("M")}},
                   [this] { MendEpisode(); });
  AddReviewCommand({.id = "review.verdict",
                    .group = review,
                    .text = tr("Verdict…"),
                    .help = tr("Usable, usable with a note, or excluded, with the reason"),
                    .icon = "flag",
                    .keys = {QKeySequence("Ctrl+Return")}},
                   [this] {
                     auto* sheet = new VerdictSheet(session_, this);
                     sheet->setAttribute(Qt::WA_DeleteOnClose);
                     sheet->open();
                   });
}

void ReviewPage::UpdateCommands() {
  const QString not_here = !in_front_ ? tr("On the Review page.") : QString();
  const QString not_loaded = model_.loaded()    ? QString()
                             : model_.loading() ? tr("The trial is being read.")
                                                : tr("Process the trial first.");
  const QString read_only = session_.read_only() ? tr("This project can only be read.") : QString();
  const auto first = [](std::initializer_list<QString> reasons) {
    for (const QString& reason : reasons)
      if (!reason.isEmpty()) return reason;
    return QString();
  };
  const QString no_joint = model_.joint() ? QString() : tr("Choose a point first: click it.");
  const std::optional<Episode> episode = EpisodeInHand();
  for (QAction* action : review_actions_) {
    const QString id = Commands::IdOf(action);
    QString reason = not_here;
    const bool corrects = Commands::GroupOf(action) == tr("Correct") || Commands::GroupOf(action) == tr("Events") ||
                          id.startsWith("review.accept") || id == "review.mend" || id == "review.verdict";
    if (id.startsWith("review.")) reason = first({reason, id == "review.verdict" ? QString() : not_loaded});
    if (corrects) reason = first({reason, read_only});
    if (id == "review.hide_point" || id == "review.ignore_camera" || id == "review.fill_gap" ||
        id == "review.reset_point")
      reason = first({reason, no_joint});
    if (id == "review.next_athlete" && reason.isEmpty() && model_.review().athletes() < 2)
      reason = tr("One athlete is analysed in this trial.");
    if (id == "review.accept" || id == "review.mend")
      reason = first({reason, episode ? QString() : tr("Go to an episode first (N).")});
    if (id == "review.let_go" && !episode && !model_.joint() && !session_.cursor().range())
      reason = first({reason, tr("Nothing is held.")});
    if (id == "review.accept_harmless" && reason.isEmpty() && model_.HarmlessEpisodes().empty())
      reason = tr("Every open episode matters to 3D.");
    if (id == "review.mend" && reason.isEmpty() && episode->act == EpisodeAct::kMovePoints)
      reason = tr("Drag the points where they belong.");
    Commands::SetReason(action, reason);
  }
}

void ReviewPage::MendEpisode() {
  const std::optional<Episode> episode = EpisodeInHand();
  if (!episode) return;
  model_.Act([&](TrialReview& review) { return review.Mend(*episode); });
}

}  // namespace kinora::ui
