#pragma once

#include <QObject>
#include <QString>
#include <functional>
#include <stop_token>
#include <thread>
#include <vector>

#include "projects/proxies.h"

namespace kinora::ui {

// Writes review proxies one after the other in a thread of its own and of low priority, so that review goes on beside
// it. Whatever stops it leaves no half proxy under its name; Start goes on with those that are missing.
class ProxyMaker : public QObject {
  Q_OBJECT
 public:
  explicit ProxyMaker(QObject* parent = nullptr) : QObject(parent) {}
  ~ProxyMaker() override;  // stops, within a picture's time

  // Takes the place of what is under way. Says by failed() where the disk has no room for all; none is written then.
  void Start(std::vector<ProxyTask> tasks);
  void Cancel();
  bool running() const { return running_; }

 Q_SIGNALS:
  // `done` 0 … 1 over all videos; `seconds_left` negative while it is not known.
  void progressed(double done, double seconds_left, const QString& camera);
  void made(const QString& video_id, const QString& file);
  void failed(const QString& camera, const QString& problem);  // and goes on with the next
  void finished(bool complete);                                // false after Cancel or where one failed

 private:
  void Write(const std::vector<ProxyTask>& tasks, const std::stop_token& stop, int run);
  // Runs in the interface thread, unless another Start or Cancel came since.
  void Tell(int run, std::function<void()> what);

  int run_ = 0;
  bool running_ = false;
  std::jthread thread_;
};

}  // namespace kinora::ui
