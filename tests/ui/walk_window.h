#pragma once

#include <gtest/gtest.h>

#include <memory>

#include "tests/support/paths.h"
#include "tests/ui/walk_project.h"
#include "ui/shell/main_window.h"

namespace kinora::test {

// A window on a project that needs no network, and the worker to process it.
class WalkWindow : public testing::Test {
 protected:
  static constexpr int kLongMs = 60'000;  // only ever waited for by a test that fails

  void SetUp() override;
  void TearDown() override;

  // An active one, as large as interface asks at least, without a project …
  void ShowWindow();
  // … and with this one.
  void OpenWindow(const std::filesystem::path& folder);

  const TemporaryFolder folder_;
  std::unique_ptr<WalkProject> project_;
  std::unique_ptr<ui::MainWindow> window_;
};

}  // namespace kinora::test
