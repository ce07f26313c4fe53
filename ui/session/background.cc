#include "ui/session/background.h"

#include <chrono>
#include <mutex>

#include "ui/theme/shown.h"

namespace kinora::ui {
namespace {

constexpr auto kReportEvery = std::chrono::milliseconds(50);

// Thins progress out to twenty reports a second; each step's first and last always come.
class Thinned {
 public:
  bool Wants(std::string_view step, double done, double total) {
    const std::scoped_lock lock(mutex_);
    const auto now = std::chrono::steady_clock::now();
    if (step == step_ && done < total && now - last_ < kReportEvery) return false;
    step_ = step;
    last_ = now;
    return true;
  }

 private:
  std::mutex mutex_;
  std::string step_;
  std::chrono::steady_clock::time_point last_;
};

}  // namespace

Background::Background(Session& session, QObject* parent) : QObject(parent), session_(session) {}

Background::~Background() {
  thread_.request_stop();
}

void Background::Stop() {
  thread_.request_stop();
}

void Background::Start(const QString& what, std::function<Finish(const Job& job)> work) {
  thread_ = std::jthread();  // stops and waits for the former
  const quint64 run = ++run_;
  what_ = what;
  running_ = true;
  Q_EMIT started();
  thread_ = std::jthread([this, run, work = std::move(work)](const std::stop_token& stop) {
    const auto thinned = std::make_shared<Thinned>();
    const Job job(stop, [this, run, thinned](std::string_view step, double done, double total) {
      if (!thinned->Wants(step, done, total)) return;
      const QString text = Shown(step);
      QMetaObject::invokeMethod(
          this,
          [this, run, text, done, total] {
            if (run == run_) Q_EMIT progressed(text, done, total);
          },
          Qt::QueuedConnection);
    });
    Finish finish;
    std::exception_ptr failure;
    try {
      finish = work(job);
    } catch (...) {
      failure = std::current_exception();
    }
    QMetaObject::invokeMethod(
        this, [this, run, finish, failure] { End(run, finish, failure); }, Qt::QueuedConnection);
  });
}

void Background::End(quint64 run, const Finish& finish, const std::exception_ptr& failure) {
  if (run != run_) return;
  running_ = false;
  const bool well = session_.Guard([&] {
    if (failure) std::rethrow_exception(failure);
    if (finish) finish();
  });
  Q_EMIT finished(well);
}

CaptureProject Background::OpenToRead(const std::filesystem::path& folder) {
  return CaptureProject::Open(folder, {.write = false, .journal = {}, .owner_token = {}});
}

CaptureProject Background::OpenToWrite(const std::filesystem::path& folder) {
  return CaptureProject::Open(folder, {.write = true, .journal = {}, .owner_token = {}, .same_program = true});
}

}  // namespace kinora::ui
