#pragma once

#include <QObject>
#include <filesystem>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "projects/export/csv_preview.h"
#include "projects/export/export_options.h"
#include "ui/session/notice.h"

namespace kinora::ui {

// What the Export page wants to know of the files before they are written.
struct PreviewRequest {
  std::filesystem::path project;
  std::vector<std::string> trials;  // ids of those to export
  std::string shown;                // of whose CSV the first rows are shown; empty: none
  std::filesystem::path folder;     // where the files would go
  ExportOptions options;
};
struct PreviewAnswer {
  std::string shown;
  CsvPreview csv;
  std::optional<Notice> problem;                  // why there is no preview
  std::size_t files = 0;                          // that would be written
  std::vector<std::filesystem::path> in_the_way;  // that would be replaced
};

// Answers in a thread of its own; of several questions asked while it reads, only the last is answered.
class PreviewLoader : public QObject {
  Q_OBJECT
 public:
  using QObject::QObject;
  ~PreviewLoader() override;
  void Ask(const PreviewRequest& request);

 Q_SIGNALS:
  void answered(const kinora::ui::PreviewAnswer& answer);

 private:
  void Begin(const PreviewRequest& request);

  std::jthread thread_;
  bool reading_ = false;
  std::optional<PreviewRequest> next_;
};

}  // namespace kinora::ui
