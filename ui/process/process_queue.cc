#include "ui/process/process_queue.h"

#include <algorithm>

#include "projects/process_json.h"

namespace kinora::ui {
namespace {

using State = QueueItem::State;

constexpr auto kNetworksStep = "finding joints";

bool Active(const QueueItem& item) {
  return item.state == State::kWaiting || item.state == State::kRunning;
}

QString DeviceOf(const QueueItem& item) {
  const auto names = NamesOf(item.options.engine.device);
  for (const EnumName& name : names) {
    if (name.value == static_cast<int>(item.options.engine.device)) {
      return QString::fromUtf8(name.name.data(), static_cast<qsizetype>(name.name.size()));
    }
  }
  return {};
}

QString PoseOf(const QueueItem& item) {
  return QString::fromStdString(item.options.networks.pose);
}

}  // namespace

ProcessQueue::ProcessQueue(Session& session, QObject* parent) : QObject(parent), session_(session) {
  clock_.start();
  connect(&worker_, &WorkerClient::progressed, this, &ProcessQueue::Progressed);
  connect(&worker_, &WorkerClient::finished, this, [this](const QJsonObject& outcome) {
    if (QueueItem* item = Running()) item->outcome = outcome;
    End(State::kDone);
  });
  connect(&worker_, &WorkerClient::cancelled, this, [this] { End(paused_ ? State::kWaiting : State::kStopped); });
  connect(&worker_, &WorkerClient::failed, this, [this](const WorkerError& error) {
    if (QueueItem* item = Running()) item->error = error;
    End(State::kFailed);
  });
  connect(&session_, &Session::projectChanged, this, &ProcessQueue::ProjectChanged);
  connect(&session_, &Session::recordsChanged, this, &ProcessQueue::DropDeleted);
}

void ProcessQueue::Add(std::vector<QueueItem> items) {
  for (QueueItem& item : items) {
    const QueueItem* known = Find(item.trial);
    if (known && Active(*known)) continue;
    std::erase_if(items_, [&](const QueueItem& old) { return old.trial == item.trial; });
    item.state = State::kWaiting;
    if (item.cameras > 0) {
      if (const auto rate = RateFor(item)) item.seconds_left = static_cast<double>(item.pictures) / *rate;
    }
    items_.push_back(std::move(item));
  }
  Q_EMIT changed();
  StartNext();
}

void ProcessQueue::Cancel(const std::string& trial) {
  for (QueueItem& item : items_) {
    if (item.trial != trial || !Active(item)) continue;
    if (item.state == State::kRunning) return worker_.Cancel();
    item.state = State::kStopped;
  }
  Q_EMIT changed();
}

void ProcessQueue::CancelAll() {
  paused_ = false;
  for (QueueItem& item : items_) {
    if (item.state == State::kWaiting) item.state = State::kStopped;
  }
  worker_.Cancel();
  Q_EMIT changed();
}

void ProcessQueue::SetPaused(bool paused) {
  if (paused == paused_) return;
  paused_ = paused;
  if (paused) {
    worker_.Cancel();
  } else {
    StartNext();
  }
  Q_EMIT changed();
}

const QueueItem* ProcessQueue::Find(const std::string& trial) const {
  const auto found = std::ranges::find(items_, trial, &QueueItem::trial);
  return found == items_.end() ? nullptr : &*found;
}

int ProcessQueue::waiting() const {
  return static_cast<int>(
      std::ranges::count_if(items_, [](const QueueItem& item) { return item.state == State::kWaiting; }));
}

QueueItem* ProcessQueue::Running() {
  const auto found = std::ranges::find_if(
      items_, [&](const QueueItem& item) { return item.trial == running_ && item.state == State::kRunning; });
  return found == items_.end() ? nullptr : &*found;
}

std::optional<double> ProcessQueue::SecondsLeft() const {
  double seconds = 0;
  for (const QueueItem& item : items_) {
    if (!Active(item)) continue;
    if (item.seconds_left) {
      seconds += *item.seconds_left;
    } else if (item.cameras > 0) {
      const std::optional<double> rate = RateFor(item);
      if (!rate) return std::nullopt;
      seconds += static_cast<double>(item.pictures) / *rate;
    }
  }
  return seconds;
}

void ProcessQueue::StartNext() {
  if (worker_.running() || paused_ || !session_.is_open()) return;
  const auto next = std::ranges::find(items_, State::kWaiting, &QueueItem::state);
  if (next == items_.end()) return;
  next->state = State::kRunning;
  next->step = tr("Starting");
  next->done = next->total = next->part = 0;
  running_ = next->trial;
  step_.Clear();
  CaptureProject& project = session_.project();
  worker_.Start({QString::fromStdString(project.folder().string()), next->name,
                 QString::fromStdString(ProcessOptionsJson(next->options)),
                 QString::fromStdString(project.OwnerToken()), next->options.keep_pose2d});
  Q_EMIT changed();
}

void ProcessQueue::Progressed(const QString& what, double done, double total) {
  QueueItem* item = Running();
  if (!item) return;
  if (what != step_.what()) NoteRate();
  step_.Report(what, done, total, static_cast<double>(clock_.elapsed()) / 1000);
  item->step = StepText(what);
  item->done = done;
  item->total = total;
  item->part = std::max(item->part, PartOfRun(what, done, total, item->cameras > 0));
  if (what == QLatin1String(kNetworksStep)) {
    if (const auto left = step_.SecondsLeft()) item->seconds_left = left;
  } else if (item->part > 0 && item->cameras > 0 && what != QLatin1String("loading networks") &&
             what != QLatin1String("index")) {
    item->seconds_left = step_.SecondsLeft();  // what follows the networks is a matter of seconds
  }
  Q_EMIT progressed(item->trial);
}

// Measured speed is kept: the next run's time is told by it.
void ProcessQueue::NoteRate() {
  const QueueItem* item = Running();
  if (!item || item->cameras <= 0 || step_.what() != QLatin1String(kNetworksStep)) return;
  if (const auto steps = step_.UnitsPerSecond()) RememberRate(PoseOf(*item), DeviceOf(*item), *steps * item->cameras);
}

std::optional<double> ProcessQueue::RateFor(const QueueItem& item) const {
  return RememberedRate(PoseOf(item), DeviceOf(item));
}

void ProcessQueue::End(State state) {
  NoteRate();
  const QueueItem* item = Running();
  const std::string trial = item ? running_ : std::string();
  if (QueueItem* running = Running()) {
    running->state = state;
    running->seconds_left.reset();
    if (state == State::kDone) running->part = 1;
  }
  running_.clear();
  if (!trial.empty()) {
    if (state == State::kDone) {
      session_.ResultsChanged(trial);
    } else {
      session_.RecordsChanged();  // the worker may have set the trial's timeline
    }
  }
  StartNext();
  Q_EMIT changed();
  if (busy() || trial.empty()) return;
  const auto count = [&](State wanted) {
    return static_cast<int>(std::ranges::count(items_, wanted, &QueueItem::state));
  };
  Q_EMIT emptied(count(State::kDone), count(State::kFailed), count(State::kStopped));
}

// Trials that were deleted are not processed any further.
void ProcessQueue::DropDeleted() {
  std::vector<std::string> gone;
  session_.Guard([&] {
    for (const QueueItem& item : items_) {
      if (Active(item) && session_.is_open() && !TrialById(session_.project(), item.trial)) gone.push_back(item.trial);
    }
  });
  for (const std::string& trial : gone) Cancel(trial);
}

void ProcessQueue::ProjectChanged() {
  items_.clear();
  running_.clear();
  paused_ = false;
  worker_.Cancel();
  Q_EMIT changed();
}

}  // namespace kinora::ui
