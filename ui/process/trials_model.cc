#include "ui/process/trials_model.h"

#include <QColor>
#include <QIcon>
#include <QLocale>
#include <algorithm>
#include <cmath>

#include "projects/imported_pose2d.h"
#include "projects/options_json.h"
#include "projects/run_settings.h"
#include "projects/settings.h"
#include "projects/videos.h"
#include "ui/theme/theme.h"

namespace kinora::ui {
namespace {

using State = QueueItem::State;

TrialLine LineOf(CaptureProject& project, const Trial& trial) {
  TrialLine line;
  line.trial = trial.id;
  line.name = QString::fromStdString(FullName(project, trial));
  const bool imported = ImportedPose2DKey(project, trial.id).has_value();
  line.samples = trial.timeline.count;
  if (trial.timeline.count > 0) line.seconds = static_cast<double>(trial.timeline.count) / trial.timeline.rate_hz();
  for (const Video& video : ListVideos(project, trial.id)) {
    if (!imported) ++line.cameras;
    if (!imported) line.pictures += video.frame_count;
    if (trial.timeline.count == 0) line.samples = std::max<qint64>(line.samples, video.frame_count);
    if (trial.timeline.count == 0 && video.CaptureRateHz() > 0)
      line.seconds = std::max(line.seconds, static_cast<double>(video.frame_count) / video.CaptureRateHz());
  }
  line.who = WantedPeople(project, trial.id).value_or(PersonChoiceOptions());
  line.verdict = VerdictOf(project, trial.id);
  return line;
}

}  // namespace

TrialsModel::TrialsModel(Session& session, ProcessQueue& queue, QObject* parent)
    : QAbstractTableModel(parent), session_(session), queue_(queue) {
  connect(&queue_, &ProcessQueue::changed, this, &TrialsModel::QueueChanged);
  connect(&queue_, &ProcessQueue::progressed, this, [this](const std::string& trial) {
    const int row = RowOf(trial);
    if (row >= 0) Q_EMIT dataChanged(index(row, kState), index(row, kState));
  });
}

void TrialsModel::QueueChanged() {
  if (!lines_.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
}

void TrialsModel::Reload() {
  std::vector<TrialLine> lines;
  if (session_.is_open()) {
    session_.Guard([&] {
      for (const Trial& trial : ListTrials(session_.project())) lines.push_back(LineOf(session_.project(), trial));
    });
  }
  for (TrialLine& line : lines) {
    const int row = RowOf(line.trial);
    if (row < 0) continue;
    line.chosen = lines_[static_cast<std::size_t>(row)].chosen;
    line.said = lines_[static_cast<std::size_t>(row)].said;
    line.survey = std::move(lines_[static_cast<std::size_t>(row)].survey);
  }
  const bool same = std::ranges::equal(lines, lines_, {}, &TrialLine::trial, &TrialLine::trial);
  if (same) {
    lines_ = std::move(lines);
    QueueChanged();
  } else {
    beginResetModel();
    lines_ = std::move(lines);
    endResetModel();
  }
  Q_EMIT chosenChanged();
}

void TrialsModel::TakeSurvey(const TrialSurvey& survey) {
  const int row = RowOf(survey.trial);
  if (row < 0) return;
  TrialLine& line = lines_[static_cast<std::size_t>(row)];
  line.survey = survey;
  const bool done = survey.row.state == TrialState::kDone;
  if (done && !Active(line)) line.said = line.said && line.chosen;
  if (!line.said) line.chosen = survey.obstacle.isEmpty() && !done;
  Q_EMIT dataChanged(index(row, 0), index(row, kColumns - 1));
  Q_EMIT chosenChanged();
}

void TrialsModel::TakeRow(const TrialRow& row) {
  const TrialLine* line = LineAt(RowOf(row.trial.id));
  if (!line || !line->survey) return;
  TrialSurvey survey = *line->survey;
  survey.row = row;
  survey.processed = row.standing.processed;
  TakeSurvey(survey);
}

const TrialLine* TrialsModel::LineAt(int row) const {
  return row >= 0 && row < rowCount() ? &lines_[static_cast<std::size_t>(row)] : nullptr;
}

int TrialsModel::RowOf(const std::string& trial) const {
  const auto found = std::ranges::find(lines_, trial, &TrialLine::trial);
  return found == lines_.end() ? -1 : static_cast<int>(found - lines_.begin());
}

void TrialsModel::ChooseAll(bool chosen) {
  for (TrialLine& line : lines_) {
    line.chosen = chosen && !(line.survey && !line.survey->obstacle.isEmpty());
    line.said = line.chosen == chosen;  // what an obstacle holds back is ticked once that is gone
  }
  QueueChanged();
  Q_EMIT chosenChanged();
}

int TrialsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(lines_.size());
}

int TrialsModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : kColumns;
}

bool TrialsModel::Active(const TrialLine& line) const {
  const QueueItem* item = queue_.Find(line.trial);
  return item && (item->state == State::kWaiting || item->state == State::kRunning);
}

double TrialsModel::Badness(const TrialLine& line) const {
  const QueueItem* item = queue_.Find(line.trial);
  if (item && item->state == State::kFailed) return 1e6;
  if (!line.survey) return 0;
  if (line.survey->row.state == TrialState::kFailed) return 1e6;
  if (!line.survey->obstacle.isEmpty()) return 9e5;
  if (!line.survey->processed) return 8e5;
  // Stale ones before those that are done; those with a verdict are looked after.
  const double stale = line.survey->row.state == TrialState::kStale ? 1e5 : 0;
  return line.survey->row.badness + stale - (line.verdict ? 1e4 : 0);
}

QVariant TrialsModel::SortKey(const TrialLine& line, int column) const {
  const TrialSurvey* survey = line.survey ? &*line.survey : nullptr;
  switch (column) {
    case kState:
      return -Badness(line);  // the first in ascending order is the worst
    case kMissing: {
      const auto worst = survey ? survey->WorstMissing() : std::nullopt;
      return worst ? worst->second : -1.0;
    }
    case kVerdict:
      return line.verdict ? static_cast<int>(line.verdict->kind) : -1;
    case kBias:
      return survey && survey->row.summary ? survey->row.summary->bias_px : -1.0;
    case kSync:
      return survey && survey->row.summary ? survey->row.summary->largest_offset_s : -1.0;
    default:
      return Text(line, column);
  }
}

QVariant TrialsModel::data(const QModelIndex& index, int role) const {
  const TrialLine* line = LineAt(index.row());
  if (!line) return {};
  const int column = index.column();
  switch (role) {
    case Qt::DisplayRole:
      return Text(*line, column);
    case Qt::EditRole:
      return Text(*line, column);
    case Qt::ToolTipRole:
      return Tip(*line, column);
    case Qt::ForegroundRole:
      return Colour(*line, column);
    case Qt::CheckStateRole:
      return column == kName ? QVariant(line->chosen ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::DecorationRole:
      return column == kCancel && Active(*line) ? QVariant(Icon("x")) : QVariant();
    case kPartRole:
      return column == kState ? QVariant(PartOf(*line)) : QVariant();
    case kWhoRole:
      return column == kWho ? QVariant(QString::fromStdString(OptionsJson(line->who))) : QVariant();
    case kSortRole:
      return SortKey(*line, column);
    case kTrialRole:
      return QString::fromStdString(line->trial);
    default:
      return {};
  }
}

bool TrialsModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (!LineAt(index.row())) return false;
  TrialLine& line = lines_[static_cast<std::size_t>(index.row())];
  if (index.column() == kName && role == Qt::CheckStateRole) {
    line.chosen = value.toInt() == Qt::Checked;
    line.said = true;
  } else if (index.column() == kWho && role == kWhoRole) {
    const bool kept = session_.Guard([&] {
      const auto who = OptionsFromJson<PersonChoiceOptions>(value.toString().toStdString(), "who is analysed");
      if (!session_.read_only()) ChoosePeople(session_.project(), line.trial, who);
      line.who = who;
    });
    if (!kept) return false;
    session_.StandingChanged();
  } else {
    return false;
  }
  Q_EMIT dataChanged(index, index);
  Q_EMIT chosenChanged();
  return true;
}

QVariant TrialsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  const QStringList titles = {
      tr("Trial"),       tr("Who is analysed"),       tr("State"),    {},          tr("Verdict"), tr("Sync"),
      tr("Camera bias"), tr("Missing (leg flexion)"), tr("Doubtful"), tr("Swaps"), tr("Cycles")};
  const QStringList tips = {
      tr("Ticked trials are processed"),
      tr("Whose joints are followed; click to choose"),
      tr("Click to have the worst first"),
      {},
      tr("What was decided about the trial"),
      tr("Largest difference of a camera's clock from the trial's"),
      tr("How far the worst camera disagrees with the others, in pixels"),
      tr("Of hip, knee and ankle flexion, the one with the most missing samples; those of the other joint angles "
         "stand below the table"),
      tr("Doubtful episodes of all quantities that nobody has accepted yet; Review counts those of the "
         "quantities that are ticked there"),
      tr("Doubtful episodes of left and right"),
      tr("Cycles between events, left and right")};
  if (role == Qt::DisplayRole) return titles.value(section);
  if (role == Qt::ToolTipRole) return tips.value(section);
  if (role == Qt::TextAlignmentRole) return int(Qt::AlignLeft | Qt::AlignVCenter);
  return {};
}

Qt::ItemFlags TrialsModel::flags(const QModelIndex& index) const {
  Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
  if (index.column() == kName) flags |= Qt::ItemIsUserCheckable;
  if (index.column() == kWho && LineAt(index.row()) && !Active(*LineAt(index.row()))) flags |= Qt::ItemIsEditable;
  return flags;
}

}  // namespace kinora::ui
