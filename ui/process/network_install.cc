#include "ui/process/network_install.h"

#include <chrono>

#include "core/util/error.h"
#include "models/registry/install.h"
#include "ui/theme/shown.h"

namespace kinora::ui {
namespace {

constexpr auto kBetweenReports = std::chrono::milliseconds(50);

}  // namespace

NetworkInstall::~NetworkInstall() = default;  // stops the thread and waits for it

void NetworkInstall::Cancel() {
  thread_.request_stop();
}

void NetworkInstall::Start(const std::vector<std::string>& names) {
  Q_ASSERT(!running_);
  running_ = true;
  // What the thread says arrives in the interface's thread.
  const auto say = [this](auto what) { QMetaObject::invokeMethod(this, what, Qt::QueuedConnection); };
  thread_ = std::jthread([this, say, names](const std::stop_token& stop) {
    auto told = std::chrono::steady_clock::time_point();
    const Job job(stop, [say, told, this](std::string_view what, double done, double total) mutable {
      const auto now = std::chrono::steady_clock::now();
      if (now - told < kBetweenReports && done < total) return;
      told = now;
      const QString text = Shown(what);
      say([this, text, done, total] { Q_EMIT progressed(text, done, total); });
    });
    const auto end = [this, say](auto emit) {
      say([this, emit] {
        running_ = false;
        emit();
      });
    };
    try {
      for (const std::string& name : names) Install(ManifestEntryNamed(name), ModelsFolder(), job);
      end([this] { Q_EMIT finished(); });
    } catch (const Cancelled&) {
      end([this] { Q_EMIT cancelled(); });
    } catch (const Error& error) {
      const Notice notice = NoticeOf(error);
      end([this, notice] { Q_EMIT failed(notice); });
    } catch (const std::exception& error) {
      const Notice notice = NoticeOf(Error(ErrorKind::kInternal, error.what(), {}, "try again"));
      end([this, notice] { Q_EMIT failed(notice); });
    }
  });
}

}  // namespace kinora::ui
