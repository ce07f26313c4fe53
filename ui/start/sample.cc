#include "ui/start/sample.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

namespace kinora::ui {
namespace {

namespace fs = std::filesystem;

fs::path SampleFolder() {
  const QByteArray named = qgetenv("KINORA_SAMPLE");
  if (!named.isEmpty()) return named.toStdString();
  // build/<preset>/bin/kinora: the repository is three folders up.
  fs::path folder = QCoreApplication::applicationDirPath().toStdString();
  for (int up = 0; up < 4; ++up, folder = folder.parent_path()) {
    if (fs::is_directory(folder / ".deps" / "sample")) return folder / ".deps" / "sample";
  }
  return {};
}

}  // namespace

fs::path SampleProjectFolder() {
  return QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
      .filePath("Kinora/Sample")
      .toStdString();
}

std::vector<fs::path> SampleFiles() {
  const fs::path folder = SampleFolder();
  if (folder.empty() || !fs::is_directory(folder / "videos") || !fs::is_directory(folder / "calibration")) return {};
  std::vector<fs::path> files = {folder / "videos"};
  for (const fs::directory_entry& entry : fs::directory_iterator(folder / "calibration")) {
    const std::string name = entry.path().filename().string();
    if (name.ends_with(".qca.txt") || name.ends_with(".toml")) files.push_back(entry.path());
  }
  return files;
}

}  // namespace kinora::ui
