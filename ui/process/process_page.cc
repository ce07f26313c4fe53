#include "ui/process/process_page.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/util/error.h"
#include "models/registry/install.h"
#include "projects/process_json.h"
#include "projects/run_settings.h"
#include "projects/settings.h"
#include "ui/process/choice_card.h"
#include "ui/process/options_form.h"
#include "ui/process/run_estimate.h"
#include "ui/process/run_pane.h"
#include "ui/process/trial_panel.h"
#include "ui/process/trials_view.h"
#include "ui/theme/empty_pane.h"
#include "ui/theme/shown.h"
#include "ui/theme/theme.h"

namespace kinora::ui {
namespace {

constexpr int kDrawerWidth = 460, kDrawerLetters = 48;

}  // namespace

ProcessPage::ProcessPage(Session& session, Commands& commands, QWidget* parent)
    : Page(parent), session_(session), queue_(session), model_(session, queue_, this) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(kGapLarge, kGapLarge, kGapLarge, kGapLarge);
  column->setSpacing(kGapWide);
  column->addLayout(MakeTop());
  column->addWidget(MakeMiddle(), 1);

  connect(&session_, &Session::projectChanged, this, &ProcessPage::RecordsChanged);
  connect(&session_, &Session::recordsChanged, this, &ProcessPage::RecordsChanged);
  connect(&session_, &Session::resultsChanged, this, [this] { Survey(); });
  connect(&session_, &Session::trialChanged, this, &ProcessPage::ShowStanding);
  connect(&session_, &Session::resultsChanged, this, &ProcessPage::ShowStanding);
  connect(&session_, &Session::standingChanged, this, &ProcessPage::ShowStanding);
  connect(&session_, &Session::standingChanged, this, &ProcessPage::SurveySoon);
  connect(&session_, &Session::editsChanged, this, [this] {
    SurveySoon();
    ShowStanding();
  });
  connect(&queue_, &ProcessQueue::changed, this, [this] {
    if (queue_.busy()) session_.Withdraw("queue");  // what was said of the run before
    panel_->Refresh();
    ShowEstimate();
  });
  connect(&queue_, &ProcessQueue::progressed, panel_, &TrialPanel::Refresh);
  connect(&queue_, &ProcessQueue::emptied, this, &ProcessPage::QueueEmptied);
  connect(&model_, &TrialsModel::chosenChanged, this, &ProcessPage::ShowEstimate);
  connect(this, &ProcessPage::surveyed, this, &ProcessPage::ShowEstimate);
  connect(&device_, &DeviceQuery::answered, this, [this] { run_->SetDevice(device_.name(), device_.why_not_gpu()); });
  connect(view_, &TrialsView::currentTrialChanged, this, [this] { panel_->SetTrial(view_->CurrentTrial()); });
  connect(view_, &TrialsView::opened, this, &ProcessPage::Open);
  connect(view_, &TrialsView::cancelAsked, &queue_, &ProcessQueue::Cancel);
  connect(panel_, &TrialPanel::openAsked, this, &ProcessPage::Open);
  connect(panel_, &TrialPanel::retryAsked, this, [this](const std::string& trial) {
    if (const TrialLine* line = model_.LineAt(model_.RowOf(trial))) Start({line});
  });
  connect(form_, &OptionsForm::edited, this, &ProcessPage::OptionsEdited);
  connect(run_, &RunPane::startAsked, this, &ProcessPage::StartRun);
  connect(run_, &RunPane::focusGivenUp, view_, [this] { view_->setFocus(); });  // Enter opens the worst trial
  AddCommands(commands);
  nothing_->Say(tr("Trials stand here once their videos are added."), tr("Add videos…"), "file-video",
                [add = commands.Find("project.add_videos")] { add->trigger(); });
  RecordsChanged();
}

ProcessPage::~ProcessPage() = default;

QLayout* ProcessPage::MakeTop() {
  auto* row = new QHBoxLayout;
  row->setSpacing(kGapWide);
  fast_ = new ChoiceCard("gauge", this);
  accurate_ = new ChoiceCard("crosshair", this);
  run_ = new RunPane(queue_, this);
  row->addWidget(fast_, 1);
  row->addWidget(accurate_, 1);
  row->addWidget(run_, 1);
  for (ChoiceCard* card : {fast_, accurate_}) {
    connect(card, &ChoiceCard::picked, this, [this, card] { Pick(card->choice()); });
    connect(card, &ChoiceCard::installAsked, this, [this, card] { Install(card); });
    connect(card, &ChoiceCard::installCancelled, &install_, &NetworkInstall::Cancel);
  }
  const auto ended = [this] {
    if (installing_) installing_->ShowInstalling({}, 0, 0);
    installing_ = nullptr;
    ShowChoices();
    if (session_.is_open()) session_.StandingChanged();  // another file of a network makes results out of date
  };
  connect(&install_, &NetworkInstall::progressed, this, [this](const QString& what, double done, double total) {
    if (installing_) installing_->ShowInstalling(what, done, total);
  });
  connect(&install_, &NetworkInstall::finished, this, ended);
  connect(&install_, &NetworkInstall::cancelled, this, ended);
  connect(&install_, &NetworkInstall::failed, this, [this, ended](const Notice& notice) {
    ended();
    session_.Say(notice);
  });
  return row;
}

QWidget* ProcessPage::MakeMiddle() {
  auto* middle = new QWidget(this);
  auto* row = new QHBoxLayout(middle);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(kGapWide);
  auto* left = new QVBoxLayout;
  auto* bar = new QHBoxLayout;
  auto* heading = new QLabel(tr("Trials"), middle);
  heading->setProperty("kind", "heading");
  auto* all = new QPushButton(tr("Tick all"), middle);
  auto* none = new QPushButton(tr("Tick none"), middle);
  auto* worst = new QPushButton(tr("Worst first"), middle);
  worst->setObjectName("worst_first");
  recalculate_ = new QPushButton(Icon("refresh-cw"), {}, middle);
  recalculate_->setObjectName("recalculate");
  recalculate_->hide();
  for (QPushButton* button : {all, none, worst}) button->setProperty("kind", "flat");
  advanced_ = new QPushButton(Icon("settings"), {}, middle);
  advanced_->setObjectName("advanced");
  advanced_->setCheckable(true);
  bar->addWidget(heading);
  bar->addWidget(all);
  bar->addWidget(none);
  bar->addStretch(1);
  bar->addWidget(recalculate_);
  bar->addWidget(worst);
  bar->addWidget(advanced_);
  view_ = new TrialsView(model_, middle);
  nothing_ = new EmptyPane(middle);
  left->addLayout(bar);
  left->addWidget(view_, 1);
  left->addWidget(nothing_, 1);
  panel_ = new TrialPanel(session_, queue_, model_, middle);
  left->addSpacing(kGap);
  left->addWidget(panel_);
  row->addLayout(left, 1);
  drawer_ = new QFrame(middle);
  drawer_->setProperty("kind", "pane");
  drawer_->setFixedWidth(std::max(kDrawerWidth, kDrawerLetters * fontMetrics().averageCharWidth()));
  auto* inside = new QVBoxLayout(drawer_);
  form_ = new OptionsForm(drawer_);
  inside->addWidget(form_);
  drawer_->hide();
  row->addWidget(drawer_);
  connect(all, &QPushButton::clicked, this, [this] { model_.ChooseAll(true); });
  connect(none, &QPushButton::clicked, this, [this] { model_.ChooseAll(false); });
  connect(recalculate_, &QPushButton::clicked, this, [this] { Recalculate(OutOfDate()); });
  connect(worst, &QPushButton::clicked, view_, &TrialsView::SortWorstFirst);
  connect(advanced_, &QPushButton::toggled, drawer_, &QWidget::setVisible);
  return middle;
}

void ProcessPage::AddCommands(Commands& commands) {
  const QString group = tr("Process");
  start_ = commands.Add({"process.start",
                         group,
                         tr("Process the ticked trials"),
                         tr("Begin, or go on where it was stopped"),
                         "play",
                         {QKeySequence("F5")}},
                        [this] { StartRun(); });
  recalculate_command_ = commands.Add({"process.recalculate", group, tr("Recalculate what is out of date"),
                                       tr("What follows the 2D points; no network runs"), "refresh-cw"},
                                      [this] { Recalculate(OutOfDate()); });
  commands.Add({"process.pause", group, tr("Pause or go on with processing"), tr("Keeps the queue"), "pause"},
               [this] { queue_.SetPaused(!queue_.paused()); });
  commands.Add({"process.stop", group, tr("Stop processing"), tr("What is finished stays"), "x"},
               [this] { queue_.CancelAll(); });
  commands.Add({"process.advanced", group, tr("Show all options"), tr("Every option of every stage"), "settings"},
               [this] { advanced_->toggle(); });
}

// As they are stored: also after a choice was undone.
void ProcessPage::ReadOptions() {
  ProcessOptions options;
  AccurateChoice(InstalledNetworks(ModelsFolder())).Choose(options);
  if (session_.is_open()) {
    session_.Guard([&] {
      if (const auto stored = ReadSetting(session_.project(), kProjectScope, kSettingProcessOptions))
        options = ProcessOptionsFromJson(*stored, "how trials are processed");
    });
  }
  form_->SetOptions(options);
  ShowChoices();
}

void ProcessPage::RecordsChanged() {
  ReadOptions();
  model_.Reload();
  const bool any = model_.rowCount() > 0;
  view_->setVisible(any);
  nothing_->setVisible(!any);
  if (view_->CurrentTrial().empty() && session_.trial()) view_->SelectTrial(session_.trial()->id);
  panel_->SetTrial(view_->CurrentTrial());
  Survey();
  ShowStanding();
}

ProcessOptions ProcessPage::options() const {
  ProcessOptions options;
  session_.Guard([&] { options = form_->options(); });
  return options;
}

void ProcessPage::Pick(const NetworkChoice& choice) {
  ProcessOptions chosen = options();
  choice.Choose(chosen);
  form_->SetOptions(chosen);
  OptionsEdited();
}

void ProcessPage::OptionsEdited() {
  ShowChoices();
  StoreOptions();
}

// What was chosen is what results are compared with from then on (trial_standing.h).
void ProcessPage::StoreOptions() {
  if (!session_.is_open() || session_.read_only()) return;
  if (session_.Guard([&] { ChooseOptions(session_.project(), form_->options()); })) session_.StandingChanged();
}

void ProcessPage::ShowChoices() {
  installed_ = InstalledNetworks(ModelsFolder());
  fast_->SetChoice(FastChoice(installed_));
  accurate_->SetChoice(AccurateChoice(installed_));
  const ProcessOptions chosen = options();
  fast_->SetChosen(fast_->choice().IsChosen(chosen));
  accurate_->SetChosen(accurate_->choice().IsChosen(chosen));
  // What a card brings along is no change of a person's.
  ProcessOptions normal;
  for (const ChoiceCard* card : {fast_, accurate_}) {
    if (card->chosen()) card->choice().Choose(normal);
  }
  form_->SetNormal(normal);
  const int changed = form_->changed_count();
  advanced_->setText(changed > 0 ? tr("Advanced · %1 changed").arg(changed) : tr("Advanced"));
  ShowEstimate();
}

void ProcessPage::Install(ChoiceCard* card) {
  if (install_.running()) return;
  installing_ = card;
  card->ShowInstalling(tr("Asking for it"), 0, 0);
  install_.Start(card->choice().missing);
}

void ProcessPage::Open(const std::string& trial) {
  const TrialLine* line = model_.LineAt(model_.RowOf(trial));
  if (!line) return;
  const TrialSummary::Doubt* worst = line->survey ? line->survey->row.WorstDoubt() : nullptr;
  Q_EMIT openTrial(trial, worst ? worst->first_sample : -1);
}

void ProcessPage::ShowStanding() {
  in_hand_.reset();
  if (session_.is_open() && session_.trial()) {
    session_.Guard([&] { in_hand_ = ReadTrialRow(session_.project(), *session_.trial(), installed_); });
    if (in_hand_) model_.TakeRow(*in_hand_);
    panel_->Refresh();
  }
  Q_EMIT stateChanged();
}

Page::State ProcessPage::state() const {
  if (!in_hand_) return State::kNothing;
  switch (in_hand_->state) {
    case TrialState::kDone:
      return State::kDone;
    case TrialState::kStale:
      return State::kStale;
    case TrialState::kFailed:
    case TrialState::kMissing:
      break;
  }
  return State::kMissing;
}

QString ProcessPage::StateText() const {
  if (!in_hand_) return {};
  const QString sentence = Shown(in_hand_->sentence);
  switch (in_hand_->state) {
    case TrialState::kFailed:
      return tr("This trial's last run failed: %1").arg(sentence);
    case TrialState::kStale:
      return tr("This trial is out of date: %1.").arg(sentence);
    case TrialState::kDone:
      return tr("This trial is processed.");
    case TrialState::kMissing:
      break;
  }
  return tr("This trial is not processed yet.");
}

void ProcessPage::Entered() {
  device_.Ask();
  ShowChoices();
  ShowStanding();
  if (survey_when_shown_) {
    survey_when_shown_ = false;
    Survey();
  }
  if (session_.trial()) view_->SelectTrial(session_.trial()->id);
}

QString ProcessPage::Busy() const {
  if (!queue_.busy()) return {};
  const int left = queue_.waiting() + 1;
  return left == 1 ? tr("A trial is being processed.") : tr("%1 trials are being processed.").arg(left);
}

void ProcessPage::Stop() {
  queue_.CancelAll();
}

}  // namespace kinora::ui
