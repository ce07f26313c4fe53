#include "tests/ui/walk_window.h"

#include <QApplication>
#include <QTest>

namespace kinora::test {

void WalkWindow::SetUp() {
  qputenv("KINORA_CLI", KINORA_CLI);
}

void WalkWindow::TearDown() {
  qunsetenv("KINORA_CLI");
}

void WalkWindow::ShowWindow() {
  window_ = std::make_unique<ui::MainWindow>();
  window_->resize(1280, 800);
  window_->show();
  ASSERT_TRUE(QTest::qWaitForWindowExposed(window_.get()));
  QApplication::setActiveWindow(window_.get());  // no window manager does it on a virtual screen
}

void WalkWindow::OpenWindow(const std::filesystem::path& folder) {
  ASSERT_NO_FATAL_FAILURE(ShowWindow());
  ASSERT_TRUE(window_->session().Open(folder));
}

}  // namespace kinora::test
