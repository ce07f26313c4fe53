#pragma once

#include <QFileDialog>
#include <QStringList>
#include <filesystem>
#include <functional>
#include <vector>

class QMimeData;

namespace kinora::ui {

// Asks for files or a folder without a nested event loop: `then` is called with what was chosen, and not at all when
// nothing was. The folder that was looked into is remembered between calls.
void ChooseFile(QWidget* parent, const QString& title, const QString& filter, std::function<void(const QString&)> then);
void ChooseFiles(QWidget* parent, const QString& title, const QString& filter,
                 std::function<void(const QStringList&)> then);
void ChooseFolder(QWidget* parent, const QString& title, std::function<void(const QString&)> then);

// What was dropped, as far as it is files or folders of this computer.
std::vector<std::filesystem::path> LocalFiles(const QMimeData& dropped);

}  // namespace kinora::ui
