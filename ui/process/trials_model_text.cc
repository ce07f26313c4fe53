// What the table of trials says, and in which colour.

#include <QColor>
#include <QLocale>
#include <algorithm>

#include "ui/process/trials_model.h"
#include "ui/theme/shown.h"
#include "ui/theme/theme.h"
#include "ui/verdict/verdict_text.h"

namespace kinora::ui {
namespace {

using State = QueueItem::State;

constexpr int kPeopleOffered = 6;
constexpr double kMuchMissingPercent = 10;
constexpr double kTooMuchMissingPercent = 30;

QString Number(double value, int decimals) {
  return QLocale().toString(value, 'f', decimals);
}

}  // namespace

QString WhoText(const PersonChoiceOptions& who) {
  switch (who.choice) {
    case PersonChoice::kLargest:
      return who.people > 1 ? TrialsModel::tr("%1 largest people").arg(who.people) : TrialsModel::tr("Largest person");
    case PersonChoice::kMostCentral:
      return who.people > 1 ? TrialsModel::tr("%1 most central people").arg(who.people)
                            : TrialsModel::tr("Most central");
    case PersonChoice::kAll:
      return TrialsModel::tr("All people");
    case PersonChoice::kIndex:
      return TrialsModel::tr("Person %1").arg(who.index + 1);
  }
  return {};
}

std::vector<PersonChoiceOptions> WhoChoices() {
  std::vector<PersonChoiceOptions> choices = {{PersonChoice::kLargest, 0, 1},
                                              {PersonChoice::kMostCentral, 0, 1},
                                              {PersonChoice::kAll, 0, 1},
                                              {PersonChoice::kLargest, 0, 2}};
  for (int i = 0; i < kPeopleOffered; ++i) choices.push_back({PersonChoice::kIndex, i, 1});
  return choices;
}

QString TrialsModel::StateText(const TrialLine& line) const {
  if (const QueueItem* item = queue_.Find(line.trial)) {
    switch (item->state) {
      case State::kWaiting:
        return queue_.paused() ? tr("Paused") : tr("Waiting");
      case State::kRunning: {
        QString text = item->step;
        if (item->total > 0) text += tr(" %1 %").arg(static_cast<int>(100 * item->done / item->total));
        if (item->seconds_left) text += tr(" · %1 left").arg(DurationText(*item->seconds_left));
        return text;
      }
      case State::kFailed:
        return tr("Failed: %1").arg(item->error.message);
      case State::kStopped:
        return tr("Stopped; goes on where it was");
      case State::kDone:
        break;
    }
  }
  if (!line.survey) return {};
  if (!line.survey->obstacle.isEmpty()) return line.survey->obstacle;
  switch (line.survey->row.state) {
    case TrialState::kFailed:
      return tr("Failed: %1").arg(Shown(line.survey->row.sentence));
    case TrialState::kStale:
      return tr("Out of date: %1").arg(Shown(line.survey->row.sentence));
    case TrialState::kMissing:
    case TrialState::kDone:
      break;
  }
  return line.survey->processed ? tr("Done") : tr("Not processed");
}

double TrialsModel::PartOf(const TrialLine& line) const {
  const QueueItem* item = queue_.Find(line.trial);
  if (!item || item->state == State::kDone || item->state == State::kFailed || item->state == State::kStopped)
    return -1;
  return item->part;
}

QVariant TrialsModel::Text(const TrialLine& line, int column) const {
  const TrialSurvey* survey = line.survey && line.survey->processed ? &*line.survey : nullptr;
  switch (column) {
    case kName:
      return line.name;
    case kWho:
      return WhoText(line.who);
    case kState:
      return StateText(line);
    case kVerdict:
      return line.verdict ? VerdictText(line.verdict->kind) : survey ? tr("None yet") : QVariant();
    case kMissing: {
      const auto worst = line.survey ? line.survey->WorstMissing() : std::nullopt;
      if (worst && worst->second == 0) return tr("0 %");  // of all
      if (worst && worst->second < 1) return tr("< 1 % %1").arg(worst->first);
      return worst ? tr("%1 % %2").arg(Number(worst->second, 0), worst->first) : QVariant();
    }
    default:
      return line.survey && line.survey->row.summary ? Figure(line.survey->row, column) : QVariant();
  }
}

QVariant TrialsModel::Figure(const TrialRow& row, int column) {
  const TrialSummary& summary = *row.summary;
  switch (column) {
    case kSync:
      return tr("%1 ms").arg(Number(1000 * summary.largest_offset_s, 0));
    case kBias:
      return tr("%1 px %2").arg(Number(summary.bias_px, 1), QString::fromStdString(summary.biased_camera));
    case kDoubts:
      return static_cast<int>(row.episodes);
    case kSwaps:
      return static_cast<int>(summary.swaps);
    case kCycles:
      if (summary.cycles_left + summary.cycles_right == 0) return static_cast<int>(summary.cycles);
      return tr("%1 L %2 R").arg(summary.cycles_left).arg(summary.cycles_right);
    default:
      return {};
  }
}

QVariant TrialsModel::Tip(const TrialLine& line, int column) const {
  switch (column) {
    case kName:
      return tr("%1\n%2 s, %3 cameras").arg(line.name, Number(line.seconds, 2)).arg(line.cameras);
    case kState: {
      const QueueItem* item = queue_.Find(line.trial);
      if (item && item->state == State::kFailed)
        return QStringList{item->error.message, item->error.where, item->error.remedy}.join('\n').trimmed();
      if (line.survey && !line.survey->obstacle.isEmpty())
        return QString(line.survey->obstacle + '\n' + line.survey->obstacle_remedy);
      return StateText(line);
    }
    case kVerdict:
      return line.verdict ? QString::fromStdString(line.verdict->reason) : QString();
    case kBias:
      return Text(line, column);  // a long camera's name does not fit
    case kMissing: {
      if (!line.survey || !line.survey->row.summary) return {};
      std::vector<TrialSummary::Missing> missing = line.survey->row.summary->missing;
      std::ranges::stable_sort(missing, std::ranges::greater(), &TrialSummary::Missing::percent);
      QStringList all = {
          tr("Missing samples of every joint angle; the column says the worst of hip, knee and ankle "
             "flexion")};
      for (const TrialSummary::Missing& one : missing)
        all << tr("%1 %  %2").arg(Number(one.percent, 1), QuantityText(one));
      return all.join('\n');
    }
    case kDoubts: {
      const TrialSummary::Doubt* worst = line.survey ? line.survey->row.WorstDoubt() : nullptr;
      if (!worst) return {};
      return tr("%1 of all quantities; Review counts those of the quantities that are ticked there. The worst: %2")
          .arg(line.survey->row.episodes)
          .arg(Shown(worst->sentence));
    }
    case kCancel:
      return Active(line) ? tr("Stop this trial; what is finished stays") : QString();
    default:
      return {};
  }
}

QVariant TrialsModel::Colour(const TrialLine& line, int column) const {
  const Tokens& tokens = CurrentTokens();
  const QueueItem* item = queue_.Find(line.trial);
  if (column == kState) {
    if (item && item->state == State::kFailed) return tokens.bad;
    if (item && item->state == State::kStopped) return tokens.warn;
    if (!Active(line) && line.survey && !line.survey->obstacle.isEmpty()) return tokens.bad;
    if (!Active(line) && line.survey && line.survey->row.state == TrialState::kFailed) return tokens.bad;
    if (!Active(line) && line.survey && line.survey->row.state == TrialState::kStale) return tokens.warn;
    if (!Active(line) && line.survey && line.survey->processed) return tokens.good;
    if (!Active(line)) return tokens.ink_soft;
  }
  if (column == kVerdict && !line.verdict) return tokens.ink_soft;
  if (column == kVerdict && line.verdict->kind == VerdictKind::kExcluded) return tokens.bad;
  if (column == kBias && line.survey && line.survey->row.summary && line.survey->row.summary->bias_suspect)
    return tokens.bad;
  if (column == kMissing && line.survey) {
    const auto worst = line.survey->WorstMissing();
    if (worst && worst->second >= kTooMuchMissingPercent) return tokens.bad;
    if (worst && worst->second >= kMuchMissingPercent) return tokens.warn;
  }
  return {};
}

}  // namespace kinora::ui
