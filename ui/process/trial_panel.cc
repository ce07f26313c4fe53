#include "ui/process/trial_panel.h"

#include <QComboBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QVBoxLayout>
#include <algorithm>

#include "core/util/error.h"
#include "ui/theme/elided_label.h"
#include "ui/theme/theme.h"

namespace kinora::ui {
namespace {

constexpr auto kWhoSetting = "verdict/who";
constexpr int kVerdictWidth = 280;
constexpr int kHeight = 164;
constexpr int kDoubtsTold = 3;
constexpr int kNotesTold = 3;

// Every quantity with missing samples, the worst first.
QString MissingText(const TrialSummary& summary) {
  std::vector<TrialSummary::Missing> missing = summary.missing;
  std::ranges::stable_sort(missing, std::ranges::greater(), &TrialSummary::Missing::percent);
  QStringList all;
  for (const TrialSummary::Missing& one : missing) {
    if (one.percent > 0)
      all << TrialPanel::tr("%1 %2 %").arg(QuantityText(one), QLocale().toString(one.percent, 'f', 1));
  }
  return all.isEmpty() ? TrialPanel::tr("No sample of any joint angle is missing.")
                       : TrialPanel::tr("Missing samples: %1.").arg(all.join(QStringLiteral(", ")));
}

void StoryOfDoubts(const TrialRow& row, QStringList& story) {
  if (!row.summary) {
    story << TrialPanel::tr("Processed by an older version: process it again to have its figures here.");
    return;
  }
  if (row.summary->doubts.empty()) story << TrialPanel::tr("Nothing is doubtful, or all of it was accepted.");
  for (const TrialSummary::Doubt& doubt : row.summary->doubts) {
    if (&doubt - row.summary->doubts.data() >= kDoubtsTold) break;
    story << "• " + QString::fromStdString(doubt.sentence);
  }
  story << MissingText(*row.summary);
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
  verdict_ = new QComboBox(this);
  verdict_->setObjectName("verdict");
  verdict_->addItems({tr("Usable"), tr("Usable with a note"), tr("Excluded")});
  reason_ = new QLineEdit(this);
  reason_->setObjectName("verdict_reason");
  reason_->setMinimumWidth(kVerdictWidth);
  who_ = new QLineEdit(QSettings().value(kWhoSetting).toString(), this);
  who_->setObjectName("verdict_who");
  who_->setPlaceholderText(tr("Your name"));
  who_->setToolTip(tr("Your name"));
  save_ = new QPushButton(Icon("save"), tr("Save verdict"), this);
  save_->setObjectName("verdict_save");
  saved_ = new QLabel(this);
  saved_->setProperty("kind", "soft");
  auto* first = new QHBoxLayout;
  first->addWidget(verdict_);
  first->addWidget(who_, 1);
  auto* last = new QHBoxLayout;
  last->addWidget(saved_, 1);
  last->addWidget(save_);
  column->addWidget(heading);
  column->addLayout(first);
  column->addWidget(reason_);
  column->addLayout(last);
  column->addStretch(1);
  connect(verdict_, &QComboBox::activated, this, &TrialPanel::VerdictTyped);
  connect(reason_, &QLineEdit::textEdited, this, &TrialPanel::VerdictTyped);
  connect(who_, &QLineEdit::textEdited, this, &TrialPanel::VerdictTyped);
  connect(reason_, &QLineEdit::returnPressed, save_, &QPushButton::click);
  connect(save_, &QPushButton::clicked, this, &TrialPanel::SaveVerdict);
  return column;
}

void TrialPanel::SetTrial(const std::string& trial) {
  trial_ = trial;
  details_->setChecked(false);
  if (const TrialLine* line = model_.LineAt(model_.RowOf(trial_))) ShowVerdict(*line);
  Refresh();
}

void TrialPanel::Refresh() {
  const TrialLine* line = model_.LineAt(model_.RowOf(trial_));
  setVisible(line != nullptr);
  if (!line) return;
  name_->setText(line->name);
  ShowStory(*line);
}

void TrialPanel::ShowStory(const TrialLine& line) {
  const QueueItem* item = queue_.Find(line.trial);
  const bool failed = item && item->state == QueueItem::State::kFailed;
  const bool processed = line.survey && line.survey->processed;
  QStringList story;
  if (failed) {
    const Notice error =
        NoticeOf(Error(ErrorKind::kUser, item->error.message.toStdString(), {}, item->error.remedy.toStdString()));
    story << error.text << error.remedy << item->error.where;
    if (details_->isChecked()) story << item->error.details;
  } else if (line.survey && !line.survey->obstacle.isEmpty()) {
    story << line.survey->obstacle << line.survey->obstacle_remedy;
  } else if (item && item->state == QueueItem::State::kDone) {
    const QJsonObject device = item->outcome["device"].toObject();
    const QString ran = device["name"].toString();
    const QString networks = item->outcome["networks"].toString(), why = device["why_not_gpu"].toString();
    if (ran.isEmpty()) {
      story << tr("The 2D points were there already.");
    } else {
      story << (why.isEmpty() ? tr("2D points by %1, on %2.").arg(networks, ran)
                              : tr("2D points by %1, on %2, because %3.").arg(networks, ran, why));
    }
    const QJsonArray notes = item->outcome["notes"].toArray();
    for (int i = 0; i < std::min<int>(kNotesTold, static_cast<int>(notes.size())); ++i)
      story << "• " + notes[i].toString();
    if (notes.size() > kNotesTold) story << tr("• and %1 more").arg(notes.size() - kNotesTold);
    if (processed) StoryOfDoubts(line.survey->row, story);
  } else if (item && item->state == QueueItem::State::kRunning) {
    story << tr("It is being processed: %1.").arg(item->step.toLower());
  } else if (item && item->state == QueueItem::State::kWaiting) {
    story << tr("It waits for the trials before it.");
  } else if (item && item->state == QueueItem::State::kStopped) {
    story << tr("It was stopped. What was finished is kept: processing it again goes on there.");
  } else if (line.survey && line.survey->row.state == TrialState::kFailed) {
    story << QString::fromStdString(line.survey->row.sentence);
  } else if (processed) {
    StoryOfDoubts(line.survey->row, story);
  } else if (line.survey) {
    story << tr("Not processed yet.");
  }
  story.removeAll(QString());
  story_->setText(story.join('\n'));
  open_->setVisible(processed);
  retry_->setVisible(failed);
  details_->setVisible(failed && !item->error.details.isEmpty());
}

void TrialPanel::ShowVerdict(const TrialLine& line) {
  const bool there = line.verdict.has_value();
  verdict_->setCurrentIndex(there ? static_cast<int>(line.verdict->kind) : 0);
  reason_->setText(there ? QString::fromStdString(line.verdict->reason) : QString());
  const QDateTime when =
      there ? QDateTime::fromString(QString::fromStdString(line.verdict->when_utc), Qt::ISODate) : QDateTime();
  saved_->setText(there ? tr("%1, %2").arg(QString::fromStdString(line.verdict->who),
                                           QLocale().toString(when.toLocalTime(), QLocale::ShortFormat))
                        : tr("No verdict yet"));
  VerdictTyped();
}

void TrialPanel::VerdictTyped() {
  const bool needs_reason = verdict_->currentIndex() != static_cast<int>(VerdictKind::kUsable);
  reason_->setPlaceholderText(needs_reason ? tr("Why? (needed)") : tr("Reason (if there is one)"));
  QString why_not;
  if (session_.read_only()) why_not = tr("The project can only be read.");
  if (needs_reason && reason_->text().trimmed().isEmpty()) why_not = tr("Say why first.");
  save_->setEnabled(why_not.isEmpty());
  save_->setToolTip(why_not.isEmpty() ? tr("Stored in the project, with name and time") : why_not);
}

void TrialPanel::SaveVerdict() {
  if (!save_->isEnabled()) return;
  const Verdict verdict{static_cast<VerdictKind>(verdict_->currentIndex()),
                        {},
                        reason_->text().trimmed().toStdString(),
                        who_->text().trimmed().toStdString(),
                        {}};
  if (!session_.Guard([&] { SetVerdict(session_.project(), trial_, verdict); })) return;
  QSettings().setValue(kWhoSetting, who_->text().trimmed());
  const std::string trial = trial_;
  session_.RecordsChanged();
  if (const TrialLine* line = model_.LineAt(model_.RowOf(trial))) ShowVerdict(*line);
  Q_EMIT verdictSaved(trial);
}

}  // namespace kinora::ui
