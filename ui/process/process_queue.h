#pragma once

#include <QElapsedTimer>
#include <QJsonObject>
#include <QObject>
#include <optional>
#include <string>
#include <vector>

#include "projects/process_options.h"
#include "ui/process/work_rate.h"
#include "ui/process/worker_client.h"
#include "ui/session/session.h"

namespace kinora::ui {

// A trial that waits, runs, or ran in this session.
struct QueueItem {
  enum class State {
    kWaiting,
    kRunning,
    kDone,
    kFailed,  // see `error`; the queue went on
    kStopped  // by the person; goes on where it was when it is started again
  };
  std::string trial;    // id
  QString name;         // "P03/day1/squat2"
  int cameras = 0;      // that a network looks at; 0: the 2D points are there
  qint64 pictures = 0;  // of all of them
  ProcessOptions options;
  State state = State::kWaiting;
  QString step;                        // what runs: "Finding joints"
  double done = 0;                     // of that step
  double total = 0;                    // 0: unknown
  double part = 0;                     // of the whole run, 0 to 1
  std::optional<double> seconds_left;  // of the whole run; empty while unknown
  QJsonObject outcome;                 // kDone: what `kinora-cli process --json` says of a trial
  WorkerError error;                   // kFailed
};

// The trials to process, one worker at a time, in order. It belongs to the session, not to a page: it goes on whatever
// is looked at. A failure never stops it. When a trial ends well, Session::ResultsChanged is called for it.
class ProcessQueue : public QObject {
  Q_OBJECT
 public:
  explicit ProcessQueue(Session& session, QObject* parent = nullptr);

  // Puts trials at the end and begins. One that waits or runs already stays where it is; one that ended starts anew.
  void Add(std::vector<QueueItem> items);
  // Takes a waiting trial out, or stops the running one: the next goes on.
  void Cancel(const std::string& trial);
  void CancelAll();
  // Stops the worker and keeps the running trial first in the queue, until SetPaused(false).
  void SetPaused(bool paused);
  bool paused() const { return paused_; }

  const std::vector<QueueItem>& items() const { return items_; }
  const QueueItem* Find(const std::string& trial) const;
  int waiting() const;
  bool busy() const { return waiting() > 0 || worker_.running(); }
  // Of everything that runs or waits; empty while the speed is unknown.
  std::optional<double> SecondsLeft() const;

 Q_SIGNALS:
  void changed();                                   // which trials, or their states
  void progressed(const std::string& trial);        // the running one
  void emptied(int done, int failed, int stopped);  // nothing waits or runs any more

 private:
  QueueItem* Running();
  void StartNext();
  void Progressed(const QString& what, double done, double total);
  void End(QueueItem::State state);
  void NoteRate();
  std::optional<double> RateFor(const QueueItem& item) const;
  void ProjectChanged();
  void DropDeleted();

  Session& session_;
  WorkerClient worker_;
  std::vector<QueueItem> items_;
  std::string running_;  // trial's id
  bool paused_ = false;
  QElapsedTimer clock_;
  StepClock step_;
};

}  // namespace kinora::ui
