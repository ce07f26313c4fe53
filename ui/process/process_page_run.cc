// What of the Process page begins runs, and reads what they left.

#include <QAbstractSpinBox>
#include <QPushButton>
#include <algorithm>

#include "core/util/error.h"
#include "models/registry/install.h"
#include "projects/run_settings.h"
#include "projects/trial_standing.h"
#include "ui/process/choice_card.h"
#include "ui/process/process_page.h"
#include "ui/process/run_estimate.h"
#include "ui/process/run_pane.h"
#include "ui/process/trial_panel.h"
#include "ui/process/trials_view.h"

namespace kinora::ui {

std::vector<const TrialLine*> ProcessPage::Chosen() const {
  std::vector<const TrialLine*> chosen;
  for (const TrialLine& line : model_.lines()) {
    if (line.chosen) chosen.push_back(&line);
  }
  return chosen;
}

QString ProcessPage::WhyNot() const {
  if (!session_.is_open()) return tr("No project is open.");
  if (session_.read_only()) return tr("The project can only be read.");
  if (model_.rowCount() == 0) return tr("There are no trials yet.");
  const std::vector<const TrialLine*> chosen = Chosen();
  if (chosen.empty()) {
    const bool done = std::ranges::all_of(model_.lines(), [](const TrialLine& line) {
      return line.survey && line.survey->row.state == TrialState::kDone;
    });
    return done ? tr("Every trial is up to date.") : tr("No trial is ticked.");
  }
  const bool needs_networks = std::ranges::any_of(chosen, [](const TrialLine* l) { return l->NeedsNetworks(); });
  for (const ChoiceCard* card : {fast_, accurate_}) {
    if (needs_networks && card->chosen() && !card->choice().missing.empty())
      return tr("Install %1 first.").arg(card->choice().title);
  }
  return {};
}

void ProcessPage::ShowEstimate() {
  const std::filesystem::path folder = session_.is_open() ? session_.project().folder() : std::filesystem::path();
  const bool networks = model_.lines().empty() ||
                        std::ranges::any_of(model_.lines(), [](const TrialLine& l) { return l.NeedsNetworks(); });
  for (ChoiceCard* card : {fast_, accurate_}) card->SetNeeded(networks);
  const QString why_not = WhyNot();
  run_->SetEstimate(EstimateRun(Chosen(), options(), folder), why_not);
  ShowOutOfDate();
  if (start_) Commands::SetReason(start_, queue_.busy() ? tr("It runs already.") : why_not);
}

void ProcessPage::StartRun() {
  // A number that was typed just before the run's key counts too.
  if (auto* field = qobject_cast<QAbstractSpinBox*>(focusWidget())) field->interpretText();
  if (WhyNot().isEmpty()) Start(Chosen());
}

// Whether the trial's 2D points are those that the chosen networks and options would give.
bool ProcessPage::KeepsPoints(const std::string& id) {
  bool keeps = false;
  session_.Guard([&] {
    const std::optional<Trial> trial = TrialById(session_.project(), id);
    if (!trial || !WantedOptions(session_.project(), id)) return;
    const TrialStanding standing = StandingOf(session_.project(), *trial, installed_);
    keeps = standing.processed && standing.mend != TrialMend::kProcess;
  });
  return keeps;
}

std::vector<std::string> ProcessPage::OutOfDate() const {
  std::vector<std::string> trials;
  for (const TrialLine& line : model_.lines()) {
    const QueueItem* item = queue_.Find(line.trial);
    const bool active =
        item && (item->state == QueueItem::State::kWaiting || item->state == QueueItem::State::kRunning);
    if (active || !line.survey || !line.survey->obstacle.isEmpty()) continue;
    const TrialStanding& standing = line.survey->row.standing;
    if (standing.stale() && standing.mend == TrialMend::kRecalculate) trials.push_back(line.trial);
  }
  return trials;
}

void ProcessPage::ShowOutOfDate() {
  const int count = static_cast<int>(OutOfDate().size());
  recalculate_->setVisible(count > 0);
  recalculate_->setText(count == 1 ? tr("Recalculate 1 trial") : tr("Recalculate %1 trials").arg(count));
  recalculate_->setEnabled(!session_.read_only());
  recalculate_->setToolTip(session_.read_only() ? tr("The project can only be read.")
                                                : tr("Brings what follows the 2D points up to date; no network runs"));
  if (!recalculate_command_) return;
  Commands::SetReason(recalculate_command_, count == 0             ? tr("No trial waits for it.")
                                            : session_.read_only() ? tr("The project can only be read.")
                                                                   : QString());
}

void ProcessPage::Recalculate(const std::vector<std::string>& trials) {
  if (!session_.is_open() || session_.read_only()) return;
  std::vector<QueueItem> items;
  for (const std::string& id : trials) {
    const TrialLine* line = model_.LineAt(model_.RowOf(id));
    if (!line) continue;
    QueueItem item;
    item.trial = id;
    item.name = line->name;
    session_.Guard([&] {
      const std::optional<Trial> trial = TrialById(session_.project(), id);
      if (trial) item.options = OptionsToRecalculate(session_.project(), *trial);
    });
    item.options.keep_pose2d = true;
    items.push_back(std::move(item));
  }
  queue_.Add(std::move(items));
}

void ProcessPage::Start(const std::vector<const TrialLine*>& lines) {
  session_.Guard([&] { KeepOptions(session_.project(), options()); });
  std::vector<QueueItem> items;
  for (const TrialLine* line : lines) {
    QueueItem item;
    item.trial = line->trial;
    item.name = line->name;
    item.options = options();
    item.options.person = line->who;
    item.options.keep_pose2d = KeepsPoints(line->trial);
    const bool done = item.options.keep_pose2d || NetworksDone(*line, item.options);
    item.cameras = done ? 0 : line->cameras;
    item.pictures = done ? 0 : line->pictures;
    items.push_back(std::move(item));
  }
  session_.Withdraw("queue");
  queue_.Add(std::move(items));
}

// Figures are read beside the window: a slow drive must not hold it up. One thread at a time; its end is awaited by a
// message, never by joining.
void ProcessPage::Survey() {
  if (surveying_) {
    survey_again_ = true;
    surveyor_.request_stop();
    return;
  }
  survey_again_ = false;
  if (!session_.is_open()) return;
  surveying_ = true;
  surveyor_ = std::jthread(
      [this, folder = session_.project().folder()](const std::stop_token& stop) { SurveyAll(folder, stop); });
}

void ProcessPage::SurveySoon() {
  survey_when_shown_ = !isVisible();
  if (isVisible()) Survey();
}

void ProcessPage::SurveyAll(const std::filesystem::path& folder, const std::stop_token& stop) {
  const auto tell = [this](auto what) { QMetaObject::invokeMethod(this, what, Qt::QueuedConnection); };
  try {
    CaptureProject project = CaptureProject::Open(folder, {.write = false, .journal = {}, .owner_token = {}});
    const std::vector<Card> installed = InstalledNetworks(ModelsFolder());
    tell([this, installed] { installed_ = installed; });
    for (const TrialRow& row : ReadTrialTable(project, installed)) {
      if (stop.stop_requested()) break;
      tell([this, survey = SurveyOf(project, row)] {
        model_.TakeSurvey(survey);  // a trial of another project is not found there
        // What was read may be of before the last change: the trial in hand is read again.
        if (session_.trial() && session_.trial()->id == survey.trial) return ShowStanding();
        panel_->Refresh();
      });
    }
  } catch (const Error& error) {
    tell([this, notice = NoticeOf(error)] { session_.Say(notice); });
  }
  tell([this] {
    surveying_ = false;
    if (survey_again_) Survey();
    if (!surveying_) Q_EMIT surveyed();
  });
}

void ProcessPage::QueueEmptied(int done, int failed, int stopped) {
  QStringList parts;
  if (done > 0) parts << (done == 1 ? tr("1 trial processed") : tr("%1 trials processed").arg(done));
  if (failed > 0) parts << (failed == 1 ? tr("1 trial failed") : tr("%1 trials failed").arg(failed));
  if (stopped > 0) parts << (stopped == 1 ? tr("1 trial stopped") : tr("%1 trials stopped").arg(stopped));
  session_.Withdraw("busy");
  session_.Say({.tone = failed > 0 ? Notice::Tone::kWarning : Notice::Tone::kInfo,
                .text = parts.join(tr(", ")) + ".",
                .remedy = failed > 0 && !isVisible() ? tr("The Process page says why.") : QString(),
                .where = {},
                .acts = {},
                .id = "queue"});
  view_->SortWorstFirst();
  // Not simply the worst of the table: others may have failed as badly long ago.
  const auto has_failed = [](const QueueItem& item) { return item.state == QueueItem::State::kFailed; };
  const QueueItem* current = queue_.Find(view_->CurrentTrial());
  if (current && has_failed(*current)) return;
  const auto first = std::ranges::find_if(queue_.items(), has_failed);
  if (first != queue_.items().end()) view_->SelectTrial(first->trial);
}

}  // namespace kinora::ui
