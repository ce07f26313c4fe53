// What the Export page says of numbers that are out of date, and of files that were written.

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <algorithm>

#include "projects/export/export_record.h"
#include "ui/export/export_page.h"
#include "ui/export/tick_list.h"
#include "ui/theme/shown.h"
#include "ui/theme/theme.h"

namespace kinora::ui {
namespace {

constexpr int kTrialsNamed = 3;

}  // namespace

void ExportPage::MakeStaleRow(QWidget* foot) {
  stale_row_ = new QWidget(foot);
  auto* stale = new QHBoxLayout(stale_row_);
  stale->setContentsMargins(0, 0, 0, 0);
  stale_ = new QLabel(stale_row_);
  stale_->setObjectName("export_stale");
  stale_->setProperty("kind", "warn");
  stale_->setWordWrap(true);
  recalculate_ = new QPushButton(Icon("refresh-cw"), {}, stale_row_);
  recalculate_->setObjectName("export_recalculate");
  stale->addWidget(stale_, 1);
  stale->addWidget(recalculate_);
  connect(recalculate_, &QPushButton::clicked, this, [this] {
    std::vector<std::string> trials;
    for (const QString& id : TickedOutOfDate()) {
      if (out_of_date_.at(id).mend == TrialMend::kRecalculate) trials.push_back(id.toStdString());
    }
    Q_EMIT recalculateWanted(trials);
  });
}

QStringList ExportPage::TickedOutOfDate() const {
  QStringList ids;
  for (const QString& id : trials_->Ticked()) {
    if (out_of_date_.contains(id)) ids << id;
  }
  return ids;
}

// Out-of-date numbers are written only by a button that says so.
void ExportPage::ShowOutOfDate() {
  const QStringList stale = TickedOutOfDate();
  stale_row_->setVisible(!stale.isEmpty() && !run_.running());
  if (stale.isEmpty()) return;
  QStringList told;
  qsizetype mended = 0;
  for (const QString& id : stale) {
    const OutOfDate& one = out_of_date_.at(id);
    if (told.size() < kTrialsNamed) told << tr("%1 (%2)").arg(one.name, one.why);
    mended += one.mend == TrialMend::kRecalculate ? 1 : 0;
  }
  const qsizetype more = stale.size() - told.size();
  stale_->setText(
      tr("Out of date: %1%2.").arg(told.join(tr(", ")), more > 0 ? tr(" and %1 more").arg(more) : QString()) +
      (mended < stale.size() ? tr(" The Process page brings what needs networks up to date.") : QString()));
  recalculate_->setVisible(mended > 0);
  recalculate_->setText(mended == 1 ? tr("Recalculate 1 trial") : tr("Recalculate %1 trials").arg(mended));
  recalculate_->setEnabled(!session_.read_only());
  recalculate_->setToolTip(session_.read_only() ? tr("The project can only be read.")
                                                : tr("What follows the 2D points; no network runs"));
}

void ExportPage::ShowStartOrStop(bool running) {
  QPushButton* comes = running ? stop_ : start_;
  QPushButton* goes = running ? start_ : stop_;
  const bool had_keyboard = window()->focusWidget() == goes;
  comes->show();
  if (had_keyboard) {
    comes->setEnabled(true);
    comes->setFocus();
  }
  goes->hide();
}

QStringList ExportPage::InWords(const QStringList& notes) const {
  QStringList words = notes;
  words.removeDuplicates();
  for (const std::string& angle : answer_.csv.angles) {
    const QString name = ShownName(angle);
    const QString as_in_files = "\\b" + QRegularExpression::escape(QString::fromStdString(angle));
    words.replaceInStrings(QRegularExpression(as_in_files + "_l\\b"), name + " L");
    words.replaceInStrings(QRegularExpression(as_in_files + "_r\\b"), name + " R");
    words.replaceInStrings(QRegularExpression(as_in_files + "\\b"), name);
  }
  for (QString& note : words) {
    if (!note.isEmpty()) note[0] = note[0].toUpper();
    if (!note.endsWith('.')) note += '.';
  }
  // Long lists of names last, so that what is short is read.
  std::ranges::stable_sort(words, {}, [](const QString& note) { return note.size(); });
  return words;
}

QString ExportPage::InShort(const QStringList& notes) {
  constexpr qsizetype kMostLetters = 240;
  QString text;
  for (qsizetype i = 0; i < notes.size(); ++i) {
    const bool fits =
        text.isEmpty() ? notes[i].size() <= kMostLetters : text.size() + 1 + notes[i].size() <= kMostLetters;
    if (!fits) {
      const qsizetype more = notes.size() - i;
      return (text + ' ' + (more == 1 ? tr("One more note: point here.") : tr("%1 more notes: point here.").arg(more)))
          .trimmed();
    }
    text += (text.isEmpty() ? "" : " ") + notes[i];
  }
  return text;
}

Page::State ExportPage::state() const {
  if (!session_.is_open() || !session_.trial()) return State::kNothing;
  State state = State::kNothing;
  session_.Guard([&] {
    const Trial& trial = *session_.trial();
    const ExportStanding written = ExportStandingOf(session_.project(), trial);
    if (written == ExportStanding::kNever) return;
    const bool stale = written == ExportStanding::kFormer || StandingOf(session_.project(), trial).stale();
    state = stale ? State::kStale : State::kDone;
  });
  return state;
}

QString ExportPage::StateText() const {
  switch (state()) {
    case State::kDone:
      return tr("This trial's files are written.");
    case State::kStale:
      return tr("This trial's files were written, and its numbers are others since or out of date.");
    case State::kNothing:
    case State::kMissing:
      break;
  }
  return session_.trial() ? tr("No files of this trial were written yet.") : QString();
}

}  // namespace kinora::ui
