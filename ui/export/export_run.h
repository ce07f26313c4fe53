#pragma once

#include <QObject>
#include <QStringList>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include "projects/export/export_options.h"
#include "ui/session/notice.h"

namespace kinora::ui {

struct ExportRequest {
  std::filesystem::path project;    // folder
  std::vector<std::string> trials;  // ids
  std::filesystem::path folder;     // where to
  ExportOptions options;
};

// What came of it.
struct ExportReport {
  std::vector<std::filesystem::path> files;  // and folders
  std::vector<std::string> trials;           // whose files were written
  QStringList notes;                         // what was left out and why
  std::vector<Notice> failures;              // a trial that fails does not stop the others
  bool cancelled = false;
};

// Writes the files of trials in a thread of its own, with the project opened for reading a second time.
class ExportRun : public QObject {
  Q_OBJECT
 public:
  using QObject::QObject;
  ~ExportRun() override;

  void Start(const ExportRequest& request);  // only while none runs
  void Cancel();                             // within a second; a file that is half written does not appear
  bool running() const { return running_; }

 Q_SIGNALS:
  void progressed(const QString& what, double done, double total);  // total 0: unknown
  void ended(const kinora::ui::ExportReport& report);

 private:
  ExportReport Run(const ExportRequest& request, const std::stop_token& stop);  // in the thread

  std::jthread thread_;
  bool running_ = false;
};

}  // namespace kinora::ui
