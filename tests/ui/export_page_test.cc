// The Export page clicked through: choices, preview, what would be replaced, files that read back.

#include "ui/export/export_page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <fstream>

#include "core/io/c3d.h"
#include "core/io/csv_motion.h"
#include "core/io/storage.h"
#include "core/io/trc.h"
#include "core/media/video_reader.h"
#include "projects/events.h"
#include "projects/trial_view.h"
#include "tests/support/paths.h"
#include "tests/ui/picture.h"
#include "tests/ui/walk_project.h"
#include "ui/export/format_list.h"
#include "ui/export/tick_list.h"
#include "ui/shell/main_window.h"

namespace kinora::ui {
namespace {

namespace fs = std::filesystem;
constexpr int kLongMs = 60'000;  // only ever waited for by a test that fails

class ExportPageTest : public testing::Test {
 protected:
  void SetUp() override {
    test::WalkProject project(folder_.path() / "study");
    trial_ = project.AddTrial("walk", {.seed = 2, .pixel_sd_px = 0.7, .identities = true});
    project.AddTrial("later", {.seed = 3, .pixel_sd_px = 0.7, .identities = true});
    project.AddVideos("walk");
    project.Process("walk");
    window_ = std::make_unique<MainWindow>();
    window_->resize(1280, 800);
    window_->show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(window_.get()));
    page_ = static_cast<ExportPage*>(window_->PageNamed("Export"));
    ASSERT_TRUE(page_);
    QSignalSpy previewed(page_, &ExportPage::previewed);
    ASSERT_TRUE(window_->session().Open(project.folder()));
    window_->ShowPage("Export");
    ASSERT_TRUE(previewed.wait(kLongMs));
  }

  template <class T>
  T* Child(const char* name) {
    return page_->findChild<T*>(name);
  }
  void WaitForPreview(const std::function<void()>& act) {
    QSignalSpy previewed(page_, &ExportPage::previewed);
    act();
    ASSERT_TRUE(previewed.wait(kLongMs));
  }
  void Export() {
    auto* start = Child<QPushButton>("export_start");
    ASSERT_TRUE(start->isEnabled()) << start->toolTip().toStdString();
    WaitForPreview([&] { QTest::mouseClick(start, Qt::LeftButton); });
  }
  fs::path File(const char* what) const {
    return folder_.path() / "study" / "exports" / (std::string("P01_day1_walk_") + what);
  }

  test::TemporaryFolder folder_;
  std::string trial_;
  std::unique_ptr<MainWindow> window_;
  ExportPage* page_ = nullptr;
};

TEST_F(ExportPageTest, WritesFilesThatReadBackAsTheResult) {
  auto* curves = Child<QCheckBox>("format_curves");
  WaitForPreview([&] { QTest::mouseClick(curves, Qt::LeftButton, {}, QPoint(8, curves->height() / 2)); });
  ASSERT_TRUE(curves->isChecked());
  test::SaveShots(*window_, "export");
  Export();
  const TrialView view = ReadTrial(window_->session().project(), *TrialById(window_->session().project(), trial_));
  const Trajectory3D& truth = view.athletes.front().filtered;
  const auto trc = ReadTrc(File("trajectories.trc"));
  const auto csv = ReadTrajectoryCsv(File("trajectories.csv"));
  const auto c3d = ReadC3d(File("trajectories.c3d"));
  ASSERT_EQ(trc.value.frames(), 90u);
  for (std::size_t j = 0; j < truth.joints.size(); ++j) {
    const Sample3D& sample = truth.At(45, j);
    if (sample.missing()) continue;
    EXPECT_LT((trc.value.At(45, j) - sample.position_m).norm(), 1e-5);
    EXPECT_LT((csv.value.At(45, j).position_m - sample.position_m).norm(), 2e-6);
    EXPECT_LT((c3d.value.points[45 * c3d.value.labels.size() + j].position_m - sample.position_m).norm(), 1e-5);
  }
  EXPECT_EQ(ReadAnglesCsv(File("angles.csv")).value.series.size(), view.athletes.front().angles.series.size());
  EXPECT_TRUE(fs::exists(File("angles_Rajagopal2015.mot")));
  const QImage figure(QString::fromStdString((File("curves") / "knee_flexion.png").string()));
  EXPECT_EQ(figure.width(), 2125);  // 180 mm at 300 dots an inch
  EXPECT_TRUE(fs::exists(File("summary.png")));
  // What is there now would be replaced, and that is said.
  EXPECT_THAT(Child<QLabel>("export_replaces")->text().toStdString(), testing::HasSubstr("Replaces P01_day1_walk_"));
  test::SaveShots(*window_, "export_again");
}

// One strike of a foot is an event and no cycle: what the button says is what is written, and why not more.
TEST_F(ExportPageTest, AnnouncesAsManyFilesAsItWrites) {
  CaptureProject& project = window_->session().project();
  const std::string athlete = ReadTrial(project, *TrialById(project, trial_)).athletes.front().athlete.id;
  const auto announced = [&] {
    const QString text = Child<QPushButton>("export_start")->text();
    return text.section(' ', 1, 1).toInt();
  };
  const auto strike = [](double time_s) {
    return GaitEvent{.side = Side::kLeft, .kind = EventKind::kFootStrike, .label = {}, .time_s = time_s};
  };
  const auto look_again = [&] { WaitForPreview([&] { Q_EMIT window_->session().resultsChanged(trial_); }); };
  const int before = announced();
  SetEvents(project, trial_, athlete, {strike(0.4), strike(1.2)});
  look_again();
  EXPECT_EQ(announced(), before + 2);  // events and cycles
  SetEvents(project, trial_, athlete, {strike(0.4)});
  look_again();
  EXPECT_EQ(announced(), before + 1);
  QSignalSpy said(&window_->session(), &Session::said);
  Export();
  ASSERT_EQ(said.count(), 1);
  const Notice notice = said.at(0).at(0).value<Notice>();
  EXPECT_EQ(notice.text, QString("%1 files written.").arg(before + 1));
  EXPECT_TRUE(fs::exists(File("events.csv")));
  EXPECT_FALSE(fs::exists(File("cycles.csv")));
  EXPECT_THAT(notice.remedy.toStdString(), testing::HasSubstr("no cycles were written"));
  EXPECT_FALSE(notice.remedy.contains('_')) << notice.remedy.toStdString();  // curves by their names, not the files'
  EXPECT_FALSE(notice.remedy.contains("…")) << notice.remedy.toStdString();
}

// Where one wrote the files, one goes on by keys.
TEST_F(ExportPageTest, KeepsTheKeyboardOnThePage) {
  Child<QPushButton>("export_start")->setFocus();
  WaitForPreview([&] { QTest::keyClick(Child<QPushButton>("export_start"), Qt::Key_Space); });
  EXPECT_EQ(window_->focusWidget(), Child<QPushButton>("export_start"));
}

TEST_F(ExportPageTest, ShowsTheRowsThatWillStandInTheFileAndOnlyTheChosenQuantities) {
  auto* quantities = Child<TickList>("export_quantities");
  auto* table = Child<QTableView>("preview");
  WaitForPreview([&] {
    for (const QString& angle : quantities->Ticked("Joint angles")) {
      if (angle != "knee_flexion") quantities->Tick("Joint angles", angle, false);
    }
  });
  std::vector<std::string> columns;
  for (int c = 0; c < table->model()->columnCount(); ++c)
    columns.push_back(table->model()->headerData(c, Qt::Horizontal).toString().toStdString());
  EXPECT_THAT(columns,
              testing::ElementsAre("time_s", "knee_flexion_l_deg", "knee_flexion_l_sd_deg", "knee_flexion_l_source",
                                   "knee_flexion_r_deg", "knee_flexion_r_sd_deg", "knee_flexion_r_source"));
  const std::string cell = table->model()->index(3, 1).data().toString().toStdString();
  Export();
  std::ifstream in(File("angles.csv"));
  std::string line;
  for (int i = 0; i < 5; ++i) std::getline(in, line);
  EXPECT_THAT(line, testing::HasSubstr("," + cell + ","));
  EXPECT_EQ(ReadAnglesCsv(File("angles.csv")).value.series.size(), 2u);
}

TEST_F(ExportPageTest, LongLayoutIsPreviewedAsRowsOfValues) {
  WaitForPreview([&] { Child<QComboBox>("export_csv_layout")->setCurrentText("long"); });
  auto* table = Child<QTableView>("preview");
  EXPECT_EQ(table->model()->headerData(5, Qt::Horizontal).toString(), "quantity");
}

TEST_F(ExportPageTest, SaysWhyThereIsNothingToWrite) {
  auto* trials = Child<TickList>("export_trials");
  EXPECT_EQ(trials->Ticked().size(), 1);  // the other one is not processed
  WaitForPreview([&] { trials->Tick({}, QString::fromStdString(trial_), false); });
  EXPECT_FALSE(Child<QPushButton>("export_start")->isEnabled());
  EXPECT_EQ(Child<QLabel>("export_replaces")->text(), "No processed trial is ticked.");
}

TEST_F(ExportPageTest, OverlayVideosAreWrittenAndAStoppedOneLeavesNothing) {
  WaitForPreview([&] {
    for (auto* format : page_->findChildren<QCheckBox*>()) {
      if (format->objectName().startsWith("format_")) format->setChecked(format->objectName() == "format_overlay");
    }
  });
  Child<QPushButton>("export_start")->click();
  QTest::mouseClick(Child<QPushButton>("export_stop"), Qt::LeftButton);
  ASSERT_TRUE(QTest::qWaitFor([&] { return page_->Busy().isEmpty(); }, kLongMs));
  EXPECT_FALSE(fs::exists(File("cam04_overlay.mp4")));
  WaitForPreview([] {});
  Export();
  EXPECT_EQ(VideoReader(File("cam04_overlay.mp4")).frame_count(), 90u);
}

TEST_F(ExportPageTest, AFolderThatCannotBeMadeIsSaidInPlace) {
  std::ofstream(folder_.path() / "file") << "x";
  WaitForPreview([&] {
    Child<QLineEdit>("export_folder")->setText(QString::fromStdString((folder_.path() / "file" / "sub").string()));
  });
  QSignalSpy said(&window_->session(), &Session::said);
  Export();
  ASSERT_GE(said.count(), 1);
  EXPECT_THAT(said.at(0).at(0).value<Notice>().text.toStdString(), testing::HasSubstr("cannot be made"));
}

TEST_F(ExportPageTest, FormatsAreNotCutOffInLargeLetters) {
  const QFont before = QApplication::font();
  const auto back = qScopeGuard([before] { QApplication::setFont(before); });
  QFont large = before;
  large.setPointSize(14);
  QApplication::setFont(large);
  MainWindow window;
  window.resize(1280, 800);
  window.show();
  ASSERT_TRUE(window.session().Open(folder_.path() / "study"));
  window.ShowPage("Export");
  const auto* formats = window.PageNamed("Export")->findChild<FormatList*>();
  const QWidget* area = formats->parentWidget();
  EXPECT_TRUE(QTest::qWaitFor([&] { return area->width() >= formats->minimumSizeHint().width(); }));
  test::SaveShot(window, "export_14pt");
  EXPECT_LE(formats->width(), area->width());
}

}  // namespace
}  // namespace kinora::ui
