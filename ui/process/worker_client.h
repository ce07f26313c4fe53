#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QObject>
#include <QProcess>
#include <QString>
#include <QTimer>
#include <optional>

namespace kinora::ui {

// What went wrong in a worker, in its own words, or why it did not come to its end.
struct WorkerError {
  QString message;  // what happened
  QString where;    // file, camera, frame
  QString remedy;   // what to do next
  QString details;  // the end of what it wrote to its error output
};

// One trial to process.
struct WorkerRequest {
  QString project;       // folder
  QString trial;         // full name: "P01/day1/walk"
  QString options_json;  // {"cleaning":{"cutoff":10}}; what is left out keeps its default
  QString owner_token;   // CaptureProject::OwnerToken: both may write then
  bool keep_2d = false;  // from the 2D points that are there: no network runs
  bool solve = false;    // only 3D anew with the corrections, at low priority: nobody waits for it
};

// Runs `kinora-cli worker` for one trial at a time and tells what it says. The network runs there, not here: whatever
// happens to it, the window stays. A worker that was stopped or died loses nothing that it had finished, and the next
// one for the trial goes on there.
class WorkerClient : public QObject {
  Q_OBJECT
 public:
  explicit WorkerClient(QObject* parent = nullptr);
  ~WorkerClient() override;

  // Only while none is running.
  void Start(const WorkerRequest& request);
  // Asks it to stop (SIGTERM); after kPatienceMs it is ended (SIGKILL).
  void Cancel();
  bool running() const { return process_ != nullptr; }

  static constexpr int kPatienceMs = 1000;
  // $KINORA_CLI, or kinora-cli beside this program, or on the PATH.
  static QString Program();

 Q_SIGNALS:
  void began(const QString& trial);
  void progressed(const QString& what, double done, double total);  // total 0: unknown
  // One of these three is the last, once the process is gone and its hold on the project with it.
  void finished(const QJsonObject& outcome);
  void cancelled();
  void failed(const kinora::ui::WorkerError& error);

 private:
  void ReadLines();
  void ReadLine(const QByteArray& line);
  void ReadErrors();
  void Ended(int exit_code, QProcess::ExitStatus status);
  void NotStarted();
  WorkerError Crashed(int exit_code, QProcess::ExitStatus status) const;

  QProcess* process_ = nullptr;
  QTimer patience_;
  QByteArray buffer_;
  QByteArray errors_;
  bool stop_asked_ = false;
  bool said_cancelled_ = false;
  std::optional<QJsonObject> outcome_;
  std::optional<WorkerError> error_;
};

}  // namespace kinora::ui
