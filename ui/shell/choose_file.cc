#include "ui/shell/choose_file.h"

#include <QDir>
#include <QMimeData>
#include <QSettings>
#include <QUrl>

namespace kinora::ui {
namespace {

constexpr auto kLastFolder = "last_folder";

void Choose(QWidget* parent, const QString& title, const QString& filter, QFileDialog::FileMode mode,
            std::function<void(const QStringList&)> then) {
  auto* dialog = new QFileDialog(parent, title, QSettings().value(kLastFolder).toString(), filter);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(mode);
  if (mode == QFileDialog::Directory) dialog->setOption(QFileDialog::ShowDirsOnly);
  QObject::connect(dialog, &QFileDialog::filesSelected, parent,
                   [dialog, then = std::move(then)](const QStringList& files) {
                     QSettings().setValue(kLastFolder, dialog->directory().absolutePath());
                     if (!files.isEmpty()) then(files);
                   });
  dialog->open();
}

}  // namespace

void ChooseFile(QWidget* parent, const QString& title, const QString& filter,
                std::function<void(const QString&)> then) {
  Choose(parent, title, filter, QFileDialog::ExistingFile,
         [then = std::move(then)](const QStringList& files) { then(files.front()); });
}

void ChooseFiles(QWidget* parent, const QString& title, const QString& filter,
                 std::function<void(const QStringList&)> then) {
  Choose(parent, title, filter, QFileDialog::ExistingFiles, std::move(then));
}

void ChooseFolder(QWidget* parent, const QString& title, std::function<void(const QString&)> then) {
  Choose(parent, title, {}, QFileDialog::Directory,
         [then = std::move(then)](const QStringList& files) { then(files.front()); });
}

std::vector<std::filesystem::path> LocalFiles(const QMimeData& dropped) {
  std::vector<std::filesystem::path> files;
  for (const QUrl& url : dropped.urls()) {
    if (url.isLocalFile()) files.emplace_back(url.toLocalFile().toStdString());
  }
  return files;
}

}  // namespace kinora::ui
