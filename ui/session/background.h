#pragma once

#include <QObject>
#include <exception>
#include <functional>
#include <memory>
#include <thread>

#include "core/util/job.h"
#include "ui/session/session.h"

namespace kinora::ui {

// One long piece of work beside the interface: a thread with a Job, whose progress and end arrive in the interface
// thread. Starting another one stops the former. The destructor stops and waits (work obeys within a second).
class Background : public QObject {
  Q_OBJECT
 public:
  explicit Background(Session& session, QObject* parent = nullptr);
  ~Background() override;

  // `work` runs in the thread and must touch neither widgets nor the session's project (it reads its own:
  // OpenToRead). What it returns is called in the interface thread when it is done. What it throws becomes a notice.
  using Finish = std::function<void()>;
  void Start(const QString& what, std::function<Finish(const Job& job)> work);
  void Stop();
  bool running() const { return running_; }
  const QString& what() const { return what_; }

  // The project once more, for reading in the work's thread. Whatever is to be written is written by Finish.
  static CaptureProject OpenToRead(const std::filesystem::path& folder);
  // … and for results that are too large to be written in the interface's thread, a few chunks at a time.
  static CaptureProject OpenToWrite(const std::filesystem::path& folder);

 Q_SIGNALS:
  void started();
  void progressed(const QString& step, double done, double total);
  void finished(bool well);

 private:
  void End(quint64 run, const Finish& finish, const std::exception_ptr& failure);

  Session& session_;
  QString what_;
  bool running_ = false;
  quint64 run_ = 0;
  std::jthread thread_;
};

}  // namespace kinora::ui
