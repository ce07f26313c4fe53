// Pictures of every page, for the README and for looking at.
//   kinora_screenshots FOLDER [PROJECT]: without a project, of a made study
//   kinora_screenshots --all FOLDER: every page and sheet in the states that are hard to lay out
// KINORA_LOOK=light for the light look; KINORA_LANGUAGE=de for German; KINORA_WIDTH and KINORA_HEIGHT in pixels;
// KINORA_LETTERS in points.

#include <gtest/gtest.h>

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <optional>

#include "projects/records.h"
#include "tests/ui/tools/gait_study.h"
#include "tests/ui/tour.h"
#include "ui/process/process_page.h"
#include "ui/process/trials_view.h"
#include "ui/session/time_cursor.h"
#include "ui/shell/desktop.h"
#include "ui/shell/main_window.h"
#include "ui/theme/language.h"
#include "ui/theme/theme.h"

namespace {

// Its path stands in the pictures: always the same one. One that somebody else made is left alone.
class StudyFolder {
 public:
  StudyFolder() {
    if (std::filesystem::exists(path_) && !std::filesystem::exists(mark_)) return;
    std::filesystem::remove_all(path_);
    std::filesystem::create_directories(path_);
    std::ofstream(mark_) << "kinora_screenshots removes this folder\n";
    ours_ = true;
  }
  ~StudyFolder() {
    if (ours_) std::filesystem::remove_all(path_);
  }
  StudyFolder(const StudyFolder&) = delete;
  StudyFolder& operator=(const StudyFolder&) = delete;
  bool ours() const { return ours_; }
  const std::filesystem::path& path() const { return path_; }

 private:
  const std::filesystem::path path_ = std::filesystem::temp_directory_path() / "Kinora";
  const std::filesystem::path mark_ = path_ / ".screenshots";
  bool ours_ = false;
};

int NumberFrom(const char* variable, int otherwise) {
  const int number = qEnvironmentVariableIntValue(variable);
  return number > 0 ? number : otherwise;
}

// The pages of a project, its first trial in hand.
int ShootPages(const QDir& folder, const QSize& size, const std::filesystem::path& project) {
  constexpr int kSettleMs = 1500;  // pictures are decoded beside the window
  constexpr int kPatienceMs = 60'000;
  QDir().mkpath(folder.path());
  qputenv("KINORA_CLI", KINORA_CLI);
  kinora::ui::MainWindow window;
  window.resize(size);
  window.show();
  if (!QTest::qWaitForWindowExposed(&window)) return 1;
  const auto shoot = [&](const QString& name) { window.grab().save(folder.filePath(name + ".png")); };
  shoot("start");
  auto* process = window.findChild<kinora::ui::ProcessPage*>();
  QSignalSpy surveyed(process, &kinora::ui::ProcessPage::surveyed);
  if (!window.session().Open(project) || !surveyed.wait(kPatienceMs)) return 1;
  window.session().SelectTrial(ListTrials(window.session().project()).front().id);
  for (const char* page : {"Project", "Calibration", "Process", "Review", "Export"}) {
    window.ShowPage(kinora::ui::MainWindow::tr(page));
    if (QString(page) == "Process") {
      const auto* device = process->findChild<QLabel*>("device");
      const auto found = [&] { return !device->toolTip().isEmpty(); };
      if (!QTest::qWaitFor(found, kPatienceMs)) return 1;
      process->findChild<kinora::ui::TrialsView*>()->SelectTrial(window.session().trial()->id);
    }
    QTest::qWait(kSettleMs);
    if (QString(page) == "Review") {
      window.session().cursor().SetSample(window.session().cursor().timeline().count / 2);
      QTest::qWait(2 * kSettleMs);
    }
    shoot(QString(page).toLower());
  }
  window.ShowPage(kinora::ui::MainWindow::tr("Review"));
  window.commands().Find("review.next_episode")->trigger();
  QTest::qWait(2 * kSettleMs);
  shoot("review_episode");
  return 0;
}

int ShootAll(const QDir& folder, const QSize& size) {
  constexpr int kSettleMs = 700;  // pictures are decoded beside the window
  constexpr int kVideoWidth = 640;
  QDir().mkpath(folder.path());
  kinora::test::Tour tour(kVideoWidth);
  tour.Run(size, [&](const QString& name, QWidget& shown) {
    QTest::qWait(kSettleMs);
    shown.grab().save(folder.filePath(name + ".png"));
  });
  return testing::Test::HasFailure() ? 1 : 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: kinora_screenshots FOLDER [PROJECT]\n");
    return 2;
  }
  const bool all = argc > 2 && std::string_view(argv[1]) == "--all";
  std::optional<StudyFolder> place;
  std::filesystem::path project = argc > 2 ? argv[2] : "";
  if (project.empty()) {
    place.emplace();
    if (!place->ours()) {
      std::fprintf(stderr, "%s is there already: move it away\n", place->path().c_str());
      return 1;
    }
    project = kinora::test::MakeGaitStudy(place->path());
    if (testing::Test::HasFailure()) return 1;
  }
  const QTemporaryDir settings;
  QSettings::setDefaultFormat(QSettings::IniFormat);
  QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
  kinora::ui::PrepareGraphics();
  QApplication app(argc, argv);
  const bool light = qEnvironmentVariable("KINORA_LOOK") == "light";
  kinora::ui::SetLook(app, light ? kinora::ui::Look::kLight : kinora::ui::Look::kDark);
  if (const QString language = qEnvironmentVariable("KINORA_LANGUAGE"); !language.isEmpty())
    kinora::ui::LoadLanguage(app, language);
  QFont font = QApplication::font();
  font.setPointSize(NumberFrom("KINORA_LETTERS", font.pointSize()));
  QApplication::setFont(font);
  const QSize size(NumberFrom("KINORA_WIDTH", 1280), NumberFrom("KINORA_HEIGHT", 800));
  if (all) return ShootAll(QDir(QString::fromLocal8Bit(argv[2])), size);
  return ShootPages(QDir(QString::fromLocal8Bit(argv[1])), size, project);
}
