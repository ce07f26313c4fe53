#pragma once

#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "tests/ui/notified.h"
#include "tests/ui/walk_window.h"
#include "ui/process/process_page.h"
#include "ui/process/trials_view.h"

namespace kinora::test {

// The Process page of a project, with the worker or a program in its place.
class ProcessPageTest : public WalkWindow {
 protected:
  void Open(const std::filesystem::path& folder) {
    ASSERT_NO_FATAL_FAILURE(ShowWindow());
    page_ = static_cast<ui::ProcessPage*>(window_->PageNamed(ui::MainWindow::tr("Process")));
    ASSERT_TRUE(page_);
    QSignalSpy surveyed(page_, &ui::ProcessPage::surveyed);
    ASSERT_TRUE(window_->session().Open(folder));
    window_->ShowPage(ui::MainWindow::tr("Process"));
    ASSERT_TRUE(surveyed.wait(kLongMs));
  }

  // A program in the place of kinora-cli.
  void UseWorker(const char* script) {
    const QString file = QString::fromStdString((folder_.path() / "worker.sh").string());
    QFile out(file);
    ASSERT_TRUE(out.open(QIODevice::WriteOnly));
    out.write("#!/bin/sh\n");
    out.write(script);
    out.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    out.close();
    qputenv("KINORA_CLI", file.toUtf8());
  }

  template <class T>
  T* Child(const char* name) {
    return page_->findChild<T*>(name);
  }
  void Click(const char* button) { QTest::mouseClick(Child<QPushButton>(button), Qt::LeftButton); }
  ui::TrialsView* View() { return Child<ui::TrialsView>("trials"); }
  void ClickCell(int row, int column) {
    const QModelIndex index = View()->model()->index(row, column);
    QTest::mouseClick(View()->viewport(), Qt::LeftButton, {}, View()->visualRect(index).center());
  }
  QString Cell(int row, int column) { return View()->model()->index(row, column).data().toString(); }
  int RowOf(const QString& name) {
    for (int row = 0; row < View()->model()->rowCount(); ++row) {
      if (Cell(row, ui::TrialsModel::kName) == name) return row;
    }
    return -1;
  }

  QPushButton* Notified(const QString& text) { return test::Notified(*window_, text); }

  ui::ProcessPage* page_ = nullptr;
};

}  // namespace kinora::test
