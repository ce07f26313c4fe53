#include "ui/video/proxy_maker.h"

#include <chrono>
#include <exception>
#include <utility>

#include "core/media/proxy.h"
#include "core/util/error.h"
#include "core/util/job.h"
#include "ui/theme/shown.h"

#ifdef __linux__
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace kinora::ui {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds kBetweenReports{100};
constexpr double kKnownAfter_s = 1;

void LowerPriority() {
#ifdef __linux__
  constexpr int kNice = 10;
  // On Linux a thread has a niceness of its own.
  setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), kNice);
#endif
}

}  // namespace

ProxyMaker::~ProxyMaker() {
  ++run_;
  thread_ = {};
}

void ProxyMaker::Start(std::vector<ProxyTask> tasks) {
  Cancel();
  if (tasks.empty()) {
    Q_EMIT finished(true);
    return;
  }
  try {
    CheckRoomFor(tasks);
  } catch (const Error& error) {
    Q_EMIT failed({}, Shown(error.message()) + ": " + Shown(error.remedy()));
    Q_EMIT finished(false);
    return;
  }
  running_ = true;
  thread_ = std::jthread([this, tasks = std::move(tasks), run = run_](const std::stop_token& stop) {
    LowerPriority();
    Write(tasks, stop, run);
  });
}

void ProxyMaker::Cancel() {
  ++run_;  // what the thread has said and was not heard yet no longer counts
  thread_ = {};
  if (std::exchange(running_, false)) Q_EMIT finished(false);
}

void ProxyMaker::Tell(int run, std::function<void()> what) {
  QMetaObject::invokeMethod(
      this,
      [this, run, what = std::move(what)] {
        if (run == run_) what();
      },
      Qt::QueuedConnection);
}

void ProxyMaker::Write(const std::vector<ProxyTask>& tasks, const std::stop_token& stop, int run) {
  const auto all = static_cast<double>(BytesOf(tasks));
  double before = 0;
  bool complete = true;
  const auto began = Clock::now();
  auto reported = began - kBetweenReports;
  for (const ProxyTask& task : tasks) {
    const QString camera = QString::fromStdString(task.camera_name);
    const auto report = [&](std::string_view what, double done, double total) {
      if (what != "proxy" || total <= 0 || Clock::now() - reported < kBetweenReports) return;
      reported = Clock::now();
      const double share = all > 0 ? (before + static_cast<double>(task.bytes) * done / total) / all : 0;
      const double spent = std::chrono::duration<double>(reported - began).count();
      const double left = spent > kKnownAfter_s && share > 0 ? spent * (1 - share) / share : -1;
      Tell(run, [this, share, left, camera] { Q_EMIT progressed(share, left, camera); });
    };
    try {
      WriteProxy(task.video, task.proxy, Job(stop, report));
      Tell(run, [this, id = QString::fromStdString(task.video_id), file = QString::fromStdString(task.proxy.string())] {
        Q_EMIT made(id, file);
      });
    } catch (const Cancelled&) {
      return;
    } catch (const std::exception& error) {  // Error, or no memory: the others may still succeed
      complete = false;
      const auto* ours = dynamic_cast<const Error*>(&error);
      const QString problem =
          ours ? Shown(ours->message()) + ": " + Shown(ours->remedy()) : Shown(std::string_view(error.what()));
      Tell(run, [this, camera, problem] { Q_EMIT failed(camera, problem); });
    }
    before += static_cast<double>(task.bytes);
  }
  Tell(run, [this, complete] {
    running_ = false;
    Q_EMIT finished(complete);
  });
}

}  // namespace kinora::ui
