#pragma once

#include <gtest/gtest.h>

#include <QString>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "core/motion/trajectory3d.h"
#include "projects/review/trial_review.h"
#include "projects/trial_view.h"
#include "tests/support/paths.h"
#include "ui/review/review_page.h"
#include "ui/shell/main_window.h"

namespace kinora::test {

// A person at the desktop, from the start page to files: each station is done with the mouse and keys on the real
// widgets, waits for what follows from it, and saves a picture where KINORA_SHOTS names a folder. Everything that is
// made lies in a folder of the test's own, which is the person's home too.
class Story : public testing::Test {
 protected:
  static constexpr int kPatienceMs = 120'000;  // only ever waited for by a test that fails

  void SetUp() override;
  void TearDown() override;

  void Start();  // a new window, as the program begins
  void Quit();

  void ClickPage(const QString& name);
  void Press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
  bool WaitFor(const std::function<bool()>& done) const;

  // The sheet in front is filled in, but for videos and calibration, which it has; "Make the project" is clicked.
  void MakeProject(const QString& study);
  // "Open the sample" on the start page, until its project is made.
  void OpenSample();
  // The calibration was taken over, for this many cameras.
  void LookAtCalibration(int cameras);
  // Processes all trials by the worker, until the table says that they are done.
  void Process();
  // Enter on the first row of the table; until the trial is on the Review page, worked out.
  void OpenTrialByEnter();
  // N, until an episode of one camera names the knee; false where there is none.
  bool GoToDoubtfulKnee(Joint knee);
  // Drags a joint in a cell, at the cursor, from where it is drawn by `by_px` stored pixels.
  void Drag(std::size_t camera, Joint joint, const QPointF& by_px);
  void Undo();
  // What was corrected is worked out and the trial's result.
  void WaitUntilStored();
  // Ctrl+Return and what the sheet asks.
  void GiveVerdict();
  // Export with TRC, CSV, C3D and MOT ticked, into a folder of the project's; the files read back as the stored result.
  void Export(const QString& folder);
  void CloseProject();
  void OpenRecent();  // the first of the list on the start page
  // The window is closed, and another opens the project.
  void Reopen();

  ui::ReviewPage& review() const { return *static_cast<ui::ReviewPage*>(window_->PageNamed("Review")); }
  PointPlace PlaceAtCursor(std::size_t camera, Joint joint) const;
  // Of the result that is stored now.
  TrialView Stored() const;
  void Shot(const QString& name) const;

  const TemporaryFolder folder_;
  std::unique_ptr<ui::MainWindow> window_;
  QByteArray home_, config_;

  // Where the story's project is made.
  std::filesystem::path ProjectFolder() const { return project_.empty() ? folder_.path() / "project" : project_; }
  std::filesystem::path project_;
};

}  // namespace kinora::test
