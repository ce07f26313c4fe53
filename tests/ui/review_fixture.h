#pragma once

#include <gtest/gtest.h>

#include "core/synthetic/scene.h"
#include "tests/projects/review/synthetic_review.h"
#include "tests/support/paths.h"
#include "ui/review/review_page.h"
#include "ui/shell/main_window.h"

namespace kinora::test {

// A walking person filmed by four cameras for 1.5 s, with the 2D points of the truth, but for a swap of left and right
// in one camera; processed, and open on the Review page.
class Review : public testing::Test {
 protected:
  static constexpr int kPatienceMs = 20000;
  static constexpr std::size_t kSwappedCamera = 1;
  static constexpr int kFirstSwapped = 14, kLastSwapped = 22;

  void SetUp() override;
  // Athletes besides the first.
  virtual std::vector<synthetic::WalkerOptions> Others() const { return {}; }
  // What else is to be seen, and further trials.
  virtual void ChangeScene(synthetic::SceneTracks&) {}
  virtual void MoreTrials(ReviewProject&, const synthetic::SceneTracks&) {}

  // As typed over the videos.
  void Key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
  bool WaitForPicture(int cell, qint64 sample);
  bool WaitUntilSolved();

  const TemporaryFolder folder_;
  CameraRig rig_;
  ui::MainWindow window_;
  ui::ReviewPage* page_ = nullptr;
};

}  // namespace kinora::test
