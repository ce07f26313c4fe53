// What the Process page runs with: options under Advanced, the two cards, networks that are installed.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QDoubleSpinBox>
#include <QLabel>
#include <algorithm>

#include "projects/edits/log.h"
#include "projects/process_json.h"
#include "projects/run_settings.h"
#include "projects/settings.h"
#include "tests/ui/picture.h"
#include "tests/ui/process_window.h"
#include "ui/process/network_install.h"
#include "ui/process/options_form.h"

namespace kinora::ui {
namespace {

using ProcessOptionsTest = test::ProcessPageTest;

TEST_F(ProcessOptionsTest, AChangedOptionIsMarkedKeptAndTakenBack) {
  test::WalkProject project(folder_.path() / "study");
  project.AddTrial("a", {.seed = 1, .pixel_sd_px = 0.7, .identities = true});
  Open(project.folder());
  Click("advanced");
  auto* form = page_->findChild<OptionsForm*>();
  auto* cutoff = qobject_cast<QDoubleSpinBox*>(form->FieldOf("cleaning", "cutoff"));
  ASSERT_TRUE(cutoff);
  const int before = form->changed_count();
  cutoff->setFocus();
  cutoff->selectAll();
  QTest::keyClicks(cutoff, "10");
  QTest::keyClick(cutoff, Qt::Key_Tab);
  EXPECT_EQ(form->changed_count(), before + 1);
  EXPECT_EQ(form->options().cleaning.low_pass.cutoff_hz, 10);
  test::SaveShots(*window_, "process_advanced");
  const auto stored = ReadSetting(window_->session().project(), kProjectScope, "process.options");
  ASSERT_TRUE(stored);
  EXPECT_EQ(ProcessOptionsFromJson(*stored, "").cleaning.low_pass.cutoff_hz, 10);
  QTest::mouseClick(form->findChild<QPushButton*>("reset_options"), Qt::LeftButton);
  EXPECT_EQ(form->changed_count(), 0);
  EXPECT_EQ(page_->options().cleaning.low_pass.cutoff_hz, 6);
  // What a card brings along is nobody's change, and what "all" goes back to.
  QTest::mouseClick(Child<QAbstractButton>("card_fast_button"), Qt::LeftButton, {}, QPoint(8, 12));
  EXPECT_EQ(page_->options().engine.effort, Effort::kFast);
  EXPECT_EQ(Child<QPushButton>("advanced")->text(), "Advanced");
  cutoff->setValue(12);
  EXPECT_THAT(Child<QPushButton>("advanced")->text().toStdString(), testing::HasSubstr("1 changed"));
  QTest::mouseClick(form->findChild<QPushButton*>("reset_options"), Qt::LeftButton);
  EXPECT_EQ(page_->options().engine.effort, Effort::kFast);
}

// Nobody here has a terminal.
TEST_F(ProcessOptionsTest, HowTrialsAreProcessedAndWhoIsAnalysedAreStepsThatAreUndone) {
  test::WalkProject project(folder_.path() / "study");
  const std::string trial = project.AddTrial("a", {.seed = 1, .pixel_sd_px = 0.7, .identities = true});
  Open(project.folder());
  CaptureProject& open = window_->session().project();
  const auto steps = ListEdits(open).size();
  Click("advanced");
  auto* form = page_->findChild<OptionsForm*>();
  auto* cutoff = qobject_cast<QDoubleSpinBox*>(form->FieldOf("cleaning", "cutoff"));
  ASSERT_TRUE(cutoff);
  cutoff->setFocus();
  cutoff->selectAll();
  QTest::keyClicks(cutoff, "10");
  QTest::keyClick(cutoff, Qt::Key_Tab);
  EXPECT_EQ(ListEdits(open).size(), steps + 1) << "one for the number, not for each figure of it";
  const QModelIndex who = View()->model()->index(0, TrialsModel::kWho);
  ASSERT_TRUE(View()->model()->setData(who, R"({"choice":"all"})", TrialsModel::kWhoRole));
  EXPECT_EQ(ListEdits(open).back().label, "choose who is analysed in P01/day1/a");
  QAction* undo = window_->commands().Find("edit.undo");
  undo->trigger();
  EXPECT_EQ(Cell(0, TrialsModel::kWho), "Largest person");
  EXPECT_FALSE(WantedPeople(open, trial));
  undo->trigger();
  EXPECT_EQ(cutoff->value(), 6);
  EXPECT_FALSE(WantedOptions(open, trial)) << "nobody chose any more";
  window_->commands().Find("edit.redo")->trigger();
  EXPECT_EQ(cutoff->value(), 10);
  EXPECT_EQ(WantedOptions(open, trial)->cleaning.low_pass.cutoff_hz, 10);
}

TEST_F(ProcessOptionsTest, NoHelpSendsToTheCommandLine) {
  test::WalkProject project(folder_.path() / "study");
  project.AddTrial("a", {.seed = 1, .pixel_sd_px = 0.7, .identities = true});
  Open(project.folder());
  const auto labels = page_->findChild<OptionsForm*>()->findChildren<QLabel*>();
  EXPECT_GT(std::ranges::count_if(labels, [](const QLabel* label) { return label->text().size() > 40; }), 5);
  for (const QLabel* label : labels) EXPECT_FALSE(label->text().contains("kinora-cli")) << label->text().toStdString();
}

TEST_F(ProcessOptionsTest, ANetworkThatIsMissingIsSaidOnItsCardAndInstalledInTheBackground) {
  const auto file = test::SharedFile("weights/tinypose-256x192/tinypose_256x192.onnx");
  KINORA_SKIP_WITHOUT(file);
  const QByteArray before = qgetenv("KINORA_MODELS");
  const auto models = folder_.path() / "models";
  qputenv("KINORA_MODELS", QByteArray::fromStdString(models.string()));
  test::WalkProject project(folder_.path() / "study");
  project.AddTrial("a", {.seed = 1, .pixel_sd_px = 0.7, .identities = true});
  project.AddVideos("a");
  Open(project.folder());
  auto* install = Child<QPushButton>("card_accurate_install");
  EXPECT_FALSE(install->isVisible());  // its points were imported
  EXPECT_TRUE(Child<QPushButton>("start_run")->isEnabled()) << Child<QPushButton>("start_run")->toolTip().toStdString();
  window_->session().Close();
  project.AddVideos("b");
  ASSERT_TRUE(window_->session().Open(project.folder()));
  window_->ShowPage("Process");
  EXPECT_TRUE(install->isVisible());
  test::SaveShots(*window_, "process_not_installed");
  // Nothing is fetched in a test: the file was put where it belongs, as the error says one may.
  std::filesystem::create_directories(models / "tinypose");
  std::filesystem::copy_file(file, models / "tinypose" / "tinypose_256x192.onnx");
  NetworkInstall background;
  QSignalSpy finished(&background, &NetworkInstall::finished);
  background.Start({"tinypose"});
  ASSERT_TRUE(finished.wait(kLongMs));
  EXPECT_TRUE(std::filesystem::exists(models / "tinypose" / "card.json"));
  std::optional<Notice> told;
  QObject::connect(&background, &NetworkInstall::failed, &background, [&](const Notice& notice) { told = notice; });
  background.Start({"rtmdet-nano-maps"});
  ASSERT_TRUE(QTest::qWaitFor([&] { return told.has_value(); }, kLongMs));
  EXPECT_THAT(told->text.toStdString(), testing::HasSubstr("cannot be downloaded"));
  qputenv("KINORA_MODELS", before);
}

}  // namespace
}  // namespace kinora::ui
