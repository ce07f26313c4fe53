#include "ui/process/trial_panel.h"

#include <QHBoxLayout>
#include <QJsonArray>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "core/util/error.h"
#include "ui/theme/elided_label.h"
#include "ui/theme/shown.h"
#include "ui/theme/theme.h"
#include "ui/verdict/verdict_form.h"

namespace kinora::ui {
namespace {

constexpr int kHeight = 200;
constexpr int kDoubtsTold = 3;
constexpr int kNotesTold = 3;

// Every quantity with missing samples, the worst first; those of the table's column by themselves.
QStringList MissingTexts(const TrialSummary& summary) {
  std::vector<TrialSummary::Missing> missing = summary.missing;
  std::erase_if(missing, [](const auto& one) { return one.percent <= 0; });
  if (missing.empty()) return {TrialPanel::tr("No sample of any joint angle is missing.")};
  std::ranges::stable_sort(missing, std::ranges::greater(), &TrialSummary::Missing::percent);
  QStringList legs, others;
  for (const TrialSummary::Missing& one : missing) {
    (IsLegFlexion(one) ? legs : others) << TrialPanel::tr("%1 %2 %").arg(QuantityText(one),
                                                                         QLocale().toString(one.percent, 'f', 1));
  }
  QStringList texts = {TrialPanel::tr("No sample of hip, knee and ankle flexion is missing.")};
  if (!legs.isEmpty())
    texts = {TrialPanel::tr("Missing samples of hip, knee and ankle flexion: %1.").arg(legs.join(", "))};
  if (!others.isEmpty()) texts << TrialPanel::tr("Missing samples of other joint angles: %1.").arg(others.join(", "));
  return texts;
}

void StoryOfDoubts(const TrialRow& row, QStringList& story) {
  if (!row.summary) {
    story << TrialPanel::tr("Processed by an older version: process it again to have its figures here.");
    return;
  }
  for (const TrialSummary::LeftOut& one : row.summary->left_out)
    story << TrialPanel::tr("%1 was left out: %2")
                 .arg(QString::fromStdString(one.camera), QString::fromStdString(one.reason));
  story << MissingTexts(*row.summary);
  if (row.summary->doubts.empty()) story << TrialPanel::tr("Nothing is doubtful, or all of it was accepted.");
  for (const TrialSummary::Doubt& doubt : row.summary->doubts) {
    if (&doubt - row.summary->doubts.data() >= kDoubtsTold) break;
    story << "• " + Shown(doubt.sentence);
  }
}

// Where and by what the 2D points were found.
QString StoryOfDevice(const QueueItem& item) {
  const QJsonObject device = item.outcome["device"].toObject();
  const QString ran = Shown(device["name"].toString());
  const QString networks = item.outcome["networks"].toString(), why = Shown(device["why_not_gpu"].toString());
  if (ran.isEmpty()) return TrialPanel::tr("The 2D points were there already.");
  return why.isEmpty() ? TrialPanel::tr("2D points by %1, on %2.").arg(networks, ran)
                       : TrialPanel::tr("2D points by %1, on %2, because %3.").arg(networks, ran, why);
}

void StoryOfNotes(const QueueItem& item, QStringList& story) {
  const QJsonArray notes = item.outcome["notes"].toArray();
  for (int i = 0; i < std::min<int>(kNotesTold, static_cast<int>(notes.size())); ++i)
    story << "• " + Shown(notes[i].toString());
  if (notes.size() > kNotesTold) story << TrialPanel::tr("• and %1 more").arg(notes.size() - kNotesTold);
}

}  // namespace

TrialPanel::TrialPanel(Session& session, ProcessQueue& queue, TrialsModel& model, QWidget* parent)
    : QFrame(parent), session_(session), queue_(queue), model_(model) {
  setProperty("kind", "pane");
  setMinimumHeight(kHeight);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(kGapLarge, kGapWide, kGapLarge, kGapWide);
  row->setSpacing(kGapHuge);
  row->addLayout(MakeStory(), 1);
  row->addLayout(MakeVerdict());
}

QLayout* TrialPanel::MakeStory() {
  auto* column = new QVBoxLayout;
  column->setSpacing(kGap);
  name_ = new ElidedLabel(this, Qt::ElideLeft);
  name_->setProperty("kind", "heading");
  story_ = new QLabel(this);
  story_->setObjectName("trial_story");
  story_->setWordWrap(true);
  story_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  story_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  auto* scroll = new QScrollArea(this);
  scroll->setWidget(story_);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  open_ = new QPushButton(Icon("eye"), tr("Review"), this);
  open_->setObjectName("open_trial");
  open_->setToolTip(tr("Open the trial where it is worst (Enter)"));
  retry_ = new QPushButton(Icon("refresh-cw"), tr("Try again"), this);
  retry_->setObjectName("retry_trial");
  details_ = new QPushButton(Icon("list"), tr("Details"), this);
  details_->setCheckable(true);
  auto* acts = new QHBoxLayout;
  acts->addWidget(open_);
  acts->addWidget(retry_);
  acts->addWidget(details_);
  acts->addStretch(1);
  column->addWidget(name_);
  column->addWidget(scroll, 1);
  column->addLayout(acts);
  connect(open_, &QPushButton::clicked, this, [this] { Q_EMIT openAsked(trial_); });
  connect(retry_, &QPushButton::clicked, this, [this] { Q_EMIT retryAsked(trial_); });
  connect(details_, &QPushButton::toggled, this, &TrialPanel::Refresh);
  return column;
}

QLayout* TrialPanel::MakeVerdict() {
  auto* column = new QVBoxLayout;
  column->setSpacing(kGap);
  auto* heading = new QLabel(tr("Verdict"), this);
  heading->setProperty("kind", "heading");
  verdict_ = new VerdictForm(session_, this);
  column->addWidget(heading);
  column->addWidget(verdict_);
  column->addStretch(1);
  connect(verdict_, &VerdictForm::saved, this, &TrialPanel::verdictSaved);
  return column;
}

void TrialPanel::SetTrial(const std::string& trial) {
  trial_ = trial;
  details_->setChecked(false);
  verdict_->SetTrial(trial_);
  Refresh();
}

void TrialPanel::Refresh() {
  const TrialLine* line = model_.LineAt(model_.RowOf(trial_));
  setVisible(line != nullptr);
  if (!line) return;
  name_->setText(line->name);
  ShowStory(*line);
}

// What holds the trial up or was said of its run comes first, then what the last run that came to its end left:
// also where a later one failed, or a video is missing by now.
void TrialPanel::ShowStory(const TrialLine& line) {
  const QueueItem* item = queue_.Find(line.trial);
  const bool failed = item && item->state == QueueItem::State::kFailed;
  const bool ended = item && item->state == QueueItem::State::kDone;
  const bool processed = line.survey && line.survey->processed;
  QStringList story = StoryOfState(line, item);
  if (processed) StoryOfDoubts(line.survey->row, story);
  if (ended) StoryOfNotes(*item, story);
  if (story.isEmpty() && line.survey) story << tr("Not processed yet.");
  story.removeAll(QString());
  story_->setText(story.join('\n'));
  open_->setVisible(processed);
  retry_->setVisible(failed);
  details_->setVisible(failed && !item->error.details.isEmpty());
}

QStringList TrialPanel::StoryOfState(const TrialLine& line, const QueueItem* item) const {
  if (item && item->state == QueueItem::State::kFailed) {
    const Notice error =
        NoticeOf(Error(ErrorKind::kUser, item->error.message.toStdString(), {}, item->error.remedy.toStdString()));
    QStringList story = {error.text, error.remedy, item->error.where};
    if (details_->isChecked()) story << item->error.details;
    return story;
  }
  if (item && item->state == QueueItem::State::kRunning) return {tr("It is being processed: %1.").arg(item->step)};
  if (item && item->state == QueueItem::State::kWaiting) return {tr("It waits for the trials before it.")};
  if (item && item->state == QueueItem::State::kStopped)
    return {tr("It was stopped. What was finished is kept: processing it again goes on there.")};
  if (!line.survey) return {};
  if (!line.survey->obstacle.isEmpty()) return {line.survey->obstacle, line.survey->obstacle_remedy};
  const TrialRow& row = line.survey->row;
  if (row.state == TrialState::kFailed) return {Shown(row.sentence)};
  if (row.state == TrialState::kStale) return {tr("Out of date: %1.").arg(Shown(row.sentence))};
  return item ? QStringList{StoryOfDevice(*item)} : QStringList();
}

}  // namespace kinora::ui
