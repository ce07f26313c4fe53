#include "tests/ui/story.h"

#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>

#include "core/io/c3d.h"
#include "core/io/csv_motion.h"
#include "core/io/storage.h"
#include "core/io/trc.h"
#include "projects/calibrations.h"
#include "projects/verdicts.h"
#include "tests/ui/picture.h"
#include "ui/export/export_page.h"
#include "ui/process/process_page.h"
#include "ui/process/trials_model.h"
#include "ui/process/trials_view.h"
#include "ui/start/new_project.h"
#include "ui/start/sample.h"
#include "ui/video/video_cell.h"
#include "ui/video/video_grid.h"

namespace kinora::test {
namespace fs = std::filesystem;
using namespace ui;

namespace {

fs::path FileThatEndsWith(const fs::path& folder, const std::string& end) {
  for (const fs::directory_entry& entry : fs::directory_iterator(folder))
    if (entry.path().filename().string().ends_with(end)) return entry.path();
  ADD_FAILURE() << "no file " << end << " in " << folder;
  return {};
}

// The file against the stored result, everywhere.
void ExpectMarkers(const Trajectory3D& truth, const MarkerTable& file, double tolerance_m, const char* what) {
  ASSERT_EQ(file.frames(), static_cast<std::size_t>(truth.timeline.count)) << what;
  ASSERT_EQ(file.names.size(), truth.joints.size()) << what;
  for (std::int64_t i = 0; i < truth.timeline.count; ++i) {
    for (std::size_t j = 0; j < truth.joints.size(); ++j) {
      const Eigen::Vector3d& position = file.At(static_cast<std::size_t>(i), j);
      ASSERT_EQ(position.allFinite(), !truth.At(i, j).missing()) << what << " " << i << " " << file.names[j];
      if (!position.allFinite()) continue;
      ASSERT_LT((position - truth.At(i, j).position_m).norm(), tolerance_m) << what << " " << i << " " << file.names[j];
    }
  }
}

}  // namespace

void Story::SetUp() {
  home_ = qgetenv("HOME");
  config_ = qgetenv("XDG_CONFIG_HOME");
  qputenv("KINORA_CLI", KINORA_CLI);
  qputenv("HOME", QByteArray::fromStdString(folder_.path().string()));
  qputenv("XDG_CONFIG_HOME", QByteArray::fromStdString((folder_.path() / "config").string()));
}

void Story::TearDown() {
  Quit();
  qputenv("HOME", home_);
  config_.isNull() ? qunsetenv("XDG_CONFIG_HOME") : qputenv("XDG_CONFIG_HOME", config_);
  qunsetenv("KINORA_CLI");
}

void Story::Start() {
  window_ = std::make_unique<MainWindow>();
  window_->resize(1280, 800);
  window_->show();
  ASSERT_TRUE(QTest::qWaitForWindowExposed(window_.get()));
  QApplication::setActiveWindow(window_.get());  // no window manager does it on a virtual screen
  window_->Begin({});
  Shot("start");
}

void Story::Quit() {
  if (window_) window_->close();
  window_.reset();
}

void Story::ClickPage(const QString& name) {
  auto* button = window_->findChild<QToolButton*>("page " + name);
  ASSERT_NE(button, nullptr);
  QTest::mouseClick(button, Qt::LeftButton);
  ASSERT_EQ(window_->CurrentPage(), name);
}

void Story::Press(int key, Qt::KeyboardModifiers modifiers) {
  QTest::keyClick(&review().videos(), static_cast<Qt::Key>(key), modifiers);
}

bool Story::WaitFor(const std::function<bool()>& done) const {
  return QTest::qWaitFor(done, kPatienceMs);
}

void Story::Shot(const QString& name) const {
  SaveShot(*window_, "story_" + name);
}

void Story::MakeProject(const QString& study) {
  auto* sheet = window_->findChild<NewProject*>("new project");
  ASSERT_NE(sheet, nullptr);
  const auto type = [&](const char* field, const QString& text) {
    auto* line = sheet->findChild<QLineEdit*>(field);
    line->selectAll();
    QTest::keyClicks(line, text);
  };
  type("study", study);
  type("folder", QString::fromStdString(ProjectFolder().string()));
  EXPECT_FALSE(sheet->findChild<QLineEdit*>("calibration")->text().isEmpty());
  SaveShot(*sheet, "story_new_project");
  QSignalSpy closed(sheet, &QDialog::finished);
  auto* make = sheet->findChild<QPushButton*>("make");
  ASSERT_TRUE(make->isEnabled()) << make->toolTip().toStdString();
  QTest::mouseClick(make, Qt::LeftButton);
  ASSERT_TRUE(closed.wait(kPatienceMs));
  QApplication::setActiveWindow(window_.get());
  ASSERT_EQ(window_->CurrentPage(), "Project");
  Shot("project");
}

void Story::OpenSample() {
  project_ = SampleProjectFolder();
  QTest::mouseClick(window_->findChild<QPushButton*>("project.sample"), Qt::LeftButton);
  ASSERT_TRUE(WaitFor([&] { return window_->session().is_open() && !window_->findChild<NewProject*>(); }));
  QApplication::setActiveWindow(window_.get());
  ASSERT_EQ(window_->CurrentPage(), "Project");
  Shot("project");
}

void Story::LookAtCalibration(int cameras) {
  ASSERT_NO_FATAL_FAILURE(ClickPage("Calibration"));
  EXPECT_EQ(window_->PageNamed("Calibration")->state(), Page::State::kDone);
  EXPECT_EQ(window_->findChild<QTableWidget*>("cameras")->rowCount(), cameras);
  Shot("calibration");
}

void Story::Process() {
  ASSERT_NO_FATAL_FAILURE(ClickPage("Process"));
  auto* page = static_cast<ProcessPage*>(window_->PageNamed("Process"));
  auto* start = page->findChild<QPushButton*>("start_run");
  ASSERT_TRUE(WaitFor([&] { return start->isEnabled(); })) << start->toolTip().toStdString();
  Shot("process");
  QSignalSpy emptied(&page->queue(), &ProcessQueue::emptied);
  QTest::mouseClick(start, Qt::LeftButton);
  ASSERT_TRUE(emptied.wait(kPatienceMs));
  ASSERT_EQ(emptied.at(0).at(1).toInt(), 0) << page->queue().items().front().error.message.toStdString();
  auto* view = page->findChild<TrialsView*>("trials");
  const auto state = [&] { return view->model()->index(0, TrialsModel::kState).data().toString(); };
  ASSERT_TRUE(WaitFor([&] { return state() == "Done"; })) << state().toStdString();
  ASSERT_TRUE(WaitFor([&] { return !view->model()->index(0, TrialsModel::kMissing).data().toString().isEmpty(); }));
  EXPECT_EQ(page->state(), Page::State::kDone);
  Shot("processed");
}

void Story::OpenTrialByEnter() {
  ASSERT_NO_FATAL_FAILURE(ClickPage("Process"));
  auto* view = window_->PageNamed("Process")->findChild<TrialsView*>("trials");
  const auto state = [&] { return view->model()->index(0, TrialsModel::kState).data().toString(); };
  ASSERT_TRUE(WaitFor([&] { return state() == "Done"; })) << state().toStdString();
  QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                    view->visualRect(view->model()->index(0, TrialsModel::kState)).center());
  QTest::keyClick(view, Qt::Key_Return);
  ASSERT_EQ(window_->CurrentPage(), "Review");
  ASSERT_TRUE(WaitFor([&] { return review().model().loaded(); })) << review().model().why_not().toStdString();
  ASSERT_TRUE(WaitFor([&] { return !review().model().solving(); }));
  ASSERT_TRUE(WaitFor([&] {
    for (int cell = 0; cell < review().videos().camera_count(); ++cell)
      if (!review().videos().shown(cell)) return false;
    return review().videos().camera_count() > 0;
  }));
  Shot("review");
}

bool Story::GoToDoubtfulKnee(Joint knee) {
  ReviewModel& model = review().model();
  const std::size_t most = model.OpenEpisodes().size();
  for (std::size_t i = 0; i < most; ++i) {
    Press(Qt::Key_N);
    if (!model.episode()) return false;
    const auto& episode = *model.episode();
    if (!episode.camera || episode.joints.empty() || episode.joints.front() != knee) continue;
    const auto sample = window_->session().cursor().sample();
    EXPECT_EQ(sample, episode.first_sample);
    EXPECT_TRUE(WaitFor([&] {
      const auto shown = review().videos().shown(review().videos().active());
      return shown && shown->frame == static_cast<std::size_t>(sample);
    }));
    Shot("episode");
    return true;
  }
  return false;
}

PointPlace Story::PlaceAtCursor(std::size_t camera, Joint joint) const {
  return {.athlete = 0, .camera = camera, .pts_ns = review().model().PtsAtCursor(camera), .joint = joint};
}

void Story::Drag(std::size_t camera, Joint joint, const QPointF& by_px) {
  const auto number = static_cast<int>(camera);
  VideoCell& cell = review().videos().cell(number);
  const auto sample = window_->session().cursor().sample();
  ASSERT_TRUE(WaitFor([&] {
    const auto shown = review().videos().shown(number);
    return shown && shown->frame == static_cast<std::size_t>(sample);
  }));
  const auto ref = RefOf(cell.overlay(), 0, joint);
  ASSERT_TRUE(ref);
  const Keypoint2D* point = cell.overlay().Find(*ref);
  const QPointF at(static_cast<double>(point->x_px), static_cast<double>(point->y_px));
  const QPoint from = cell.view().ToWidget(at).toPoint(), to = cell.view().ToWidget(at + by_px).toPoint();
  ASSERT_TRUE(cell.rect().contains(from) && cell.rect().contains(to));
  QTest::mousePress(&cell, Qt::LeftButton, {}, from);
  QTest::mouseMove(&cell, (from + to) / 2);
  QTest::mouseMove(&cell, to);
  Shot("drag");
  QTest::mouseRelease(&cell, Qt::LeftButton, {}, to);
  ASSERT_TRUE(review().model().review().PointAt(PlaceAtCursor(camera, joint)).edited);
  ASSERT_NO_FATAL_FAILURE(WaitUntilStored());
  Shot("dragged");
}

void Story::Undo() {
  Press(Qt::Key_Z, Qt::ControlModifier);
  ASSERT_NO_FATAL_FAILURE(WaitUntilStored());
}

void Story::WaitUntilStored() {
  ASSERT_TRUE(WaitFor([&] { return !review().model().solving(); }));
  ASSERT_TRUE(WaitFor([&] { return window_->PageNamed("Process")->state() == Page::State::kDone; }));
}

void Story::GiveVerdict() {
  Press(Qt::Key_Return, Qt::ControlModifier);
  auto* sheet = review().findChild<QDialog*>("verdict");
  ASSERT_NE(sheet, nullptr);
  SaveShot(*sheet, "story_verdict");
  QTest::mouseClick(sheet->findChild<QPushButton*>("verdict_save"), Qt::LeftButton);
  QApplication::setActiveWindow(window_.get());
  const auto verdict = VerdictOf(window_->session().project(), window_->session().trial()->id);
  ASSERT_TRUE(verdict);
  EXPECT_EQ(verdict->kind, VerdictKind::kUsable);
}

void Story::Export(const QString& folder) {
  Press(Qt::Key_E, Qt::ControlModifier);
  ASSERT_EQ(window_->CurrentPage(), "Export");
  auto* page = static_cast<ExportPage*>(window_->PageNamed("Export"));
  for (const char* format : {"csv", "trc", "c3d", "mot"}) {
    auto* tick = page->findChild<QCheckBox*>(QString("format_") + format);
    if (!tick->isChecked()) QTest::mouseClick(tick, Qt::LeftButton, {}, QPoint(8, tick->height() / 2));
    EXPECT_TRUE(tick->isChecked());
  }
  auto* line = page->findChild<QLineEdit*>("export_folder");
  const QString target = QString::fromStdString((ProjectFolder() / "exports").string()) + "/" + folder;
  QSignalSpy previewed(page, &ExportPage::previewed);
  line->setFocus();
  line->selectAll();
  QTest::keyClicks(line, target);
  ASSERT_TRUE(previewed.wait(kPatienceMs));
  Shot("export_" + folder);
  QTest::mouseClick(page->findChild<QPushButton*>("export_start"), Qt::LeftButton);
  ASSERT_TRUE(WaitFor([&] { return page->Busy().isEmpty(); }));
  Shot("exported_" + folder);
  const fs::path files = target.toStdString();
  const TrialView stored = Stored();
  const Trajectory3D& truth = stored.athletes.front().filtered;
  // As many digits as each file has: TRC nine of metres, CSV six behind the point, C3D single precision of millimetres.
  ExpectMarkers(truth, ReadTrc(FileThatEndsWith(files, "trajectories.trc")).value, 1e-8, "TRC");
  ExpectMarkers(truth, MarkersFromTrajectory(ReadTrajectoryCsv(FileThatEndsWith(files, "trajectories.csv")).value),
                2e-6, "CSV");
  ExpectMarkers(truth, MarkersFromC3d(ReadC3d(FileThatEndsWith(files, "trajectories.c3d")).value), 1e-6, "C3D");
  const StorageTable mot = ReadStorage(FileThatEndsWith(files, ".mot")).value;
  EXPECT_EQ(mot.rows(), static_cast<std::size_t>(truth.timeline.count));
  EXPECT_GT(mot.columns.size(), 10U);
}

TrialView Story::Stored() const {
  CaptureProject& project = window_->session().project();
  return ReadTrial(project, *TrialById(project, window_->session().trial()->id));
}

void Story::CloseProject() {
  window_->commands().Find("project.close")->trigger();
  ASSERT_FALSE(window_->session().is_open());
}

void Story::OpenRecent() {
  auto* recent = window_->findChild<QListWidget*>("recent");
  ASSERT_GT(recent->count(), 0);
  QTest::mouseClick(recent->viewport(), Qt::LeftButton, {}, recent->visualItemRect(recent->item(0)).center());
  ASSERT_TRUE(window_->session().is_open());
  EXPECT_EQ(window_->session().project().folder(), ProjectFolder());
}

void Story::Reopen() {
  Quit();
  ASSERT_NO_FATAL_FAILURE(Start());
  EXPECT_FALSE(window_->session().is_open());
  ASSERT_NO_FATAL_FAILURE(OpenRecent());
}

}  // namespace kinora::test
