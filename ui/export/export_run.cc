#include "ui/export/export_run.h"

#include <chrono>

#include "core/util/error.h"
#include "core/util/job.h"
#include "projects/export/export.h"
#include "ui/theme/shown.h"

namespace kinora::ui {
namespace {

constexpr auto kBetweenReports = std::chrono::milliseconds(50);

}  // namespace

ExportRun::~ExportRun() = default;  // stops the thread and waits for it

void ExportRun::Cancel() {
  thread_.request_stop();
}

void ExportRun::Start(const ExportRequest& request) {
  Q_ASSERT(!running_);
  running_ = true;
  thread_ = std::jthread([this, request](const std::stop_token& stop) {
    const ExportReport report = Run(request, stop);
    QMetaObject::invokeMethod(
        this,
        [this, report] {
          running_ = false;
          Q_EMIT ended(report);
        },
        Qt::QueuedConnection);
  });
}

ExportReport ExportRun::Run(const ExportRequest& request, const std::stop_token& stop) {
  ExportReport report;
  auto told = std::chrono::steady_clock::time_point();
  const Job job(stop, [this, &told](std::string_view what, double done, double total) {
    const auto now = std::chrono::steady_clock::now();
    if (total > 0 && now - told < kBetweenReports && done < total) return;
    told = now;
    const QString text = Shown(what);
    QMetaObject::invokeMethod(
        this, [this, text, done, total] { Q_EMIT progressed(text, done, total); }, Qt::QueuedConnection);
  });
  const auto export_one = [&](CaptureProject& project, const std::string& id) {
    const std::optional<Trial> trial = TrialById(project, id);
    if (!trial) return;
    const ExportOutcome outcome = ExportTrial(project, *trial, request.folder, request.options, job);
    report.trials.push_back(id);
    report.files.insert(report.files.end(), outcome.files.begin(), outcome.files.end());
    for (const std::string& note : outcome.notes) report.notes << Shown(note);
  };
  try {
    CaptureProject project = CaptureProject::Open(request.project, {.write = false, .journal = {}, .owner_token = {}});
    for (const std::string& id : request.trials) {
      try {
        export_one(project, id);
      } catch (const Error& error) {
        report.failures.push_back(NoticeOf(error));
      }
    }
  } catch (const Cancelled&) {
    report.cancelled = true;
  } catch (const Error& error) {
    report.failures.push_back(NoticeOf(error));
  } catch (const std::exception& error) {
    report.failures.push_back(NoticeOf(Error(ErrorKind::kInternal, error.what(), {}, "try again")));
  }
  return report;
}

}  // namespace kinora::ui
