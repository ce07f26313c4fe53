// Pictures of every page, for the README and for looking at.
//   kinora_screenshots FOLDER [PROJECT]: without a project, of a made walk with a fault
//   kinora_screenshots --all FOLDER: every page and sheet in the states that are hard to lay out
// KINORA_LOOK=light for the light look; KINORA_LANGUAGE=de for German; KINORA_WIDTH and KINORA_HEIGHT in pixels;
// KINORA_LETTERS in points.

#include <gtest/gtest.h>

#include <QApplication>
#include <QDir>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <cstdio>
#include <filesystem>

#include "core/synthetic/scene.h"
#include "projects/video_intake.h"
#include "tests/projects/review/synthetic_review.h"
#include "tests/support/paths.h"
#include "tests/ui/recording.h"
#include "tests/ui/tour.h"
#include "tests/ui/walk_project.h"
#include "ui/review/review_page.h"
#include "ui/shell/desktop.h"
#include "ui/shell/main_window.h"
#include "ui/theme/language.h"
#include "ui/theme/theme.h"

namespace {

// A walk filmed by four cameras, with left and right exchanged in one of them for a while.
void MakeWalk(const std::filesystem::path& folder) {
  using namespace kinora;
  constexpr int kPictures = 90, kWidth = 960;
  const test::Recording recording = test::MakeRecording(folder / "recording", {"walk1"}, 4, kPictures, kWidth);
  const Timeline timeline{.t0_ns = 0, .rate_numerator = 30, .rate_denominator = 1, .count = kPictures};
  synthetic::SceneTracks scene = synthetic::ProjectScene({&recording.walker, 1}, recording.rig, timeline, BlazePose33(),
                                                         {.seed = 5, .pixel_sd_px = 1.5, .identities = true});
  for (std::size_t i = 40; i < 55; ++i) {
    for (TrackedPerson& person : scene.cameras[1].frames[i].people) {
      for (const auto& [left, right] : BlazePose33().left_right)
        std::swap(person.keypoints.points[static_cast<std::size_t>(left)],
                  person.keypoints.points[static_cast<std::size_t>(right)]);
    }
  }
  test::ReviewProject made = test::MakeReviewProject(folder / "project", recording.rig, timeline, scene.cameras);
  std::vector<VideoToTake> videos;
  for (const RigCamera& camera : recording.rig.cameras)
    videos.push_back({.file = recording.trials[0] / (camera.camera.name + ".mp4"),
                      .trial = made.trial.label,
                      .camera = camera.camera.name,
                      .options = {}});
  TakeVideos(*made.project, made.trial.session, videos, OpenVideos(videos));
  // Again with the videos, so that nothing in the pictures is out of date.
  test::ImportPoints(*made.project, made.trial, scene.cameras);
  made.project.reset();
  test::ProcessNow(folder / "project", made.trial.label);
}

int NumberFrom(const char* variable, int otherwise) {
  const int number = qEnvironmentVariableIntValue(variable);
  return number > 0 ? number : otherwise;
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
  using kinora::ui::MainWindow;
  if (argc < 2) {
    std::fprintf(stderr, "usage: kinora_screenshots FOLDER [PROJECT]\n");
    return 2;
  }
  const bool all = argc > 2 && std::string_view(argv[1]) == "--all";
  const kinora::test::TemporaryFolder place;
  std::filesystem::path project = argc > 2 ? argv[2] : "";
  if (project.empty() && !all) {
    MakeWalk(place.path());
    project = place.path() / "project";
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
  const QDir folder(QString::fromLocal8Bit(argv[1]));
  QDir().mkpath(folder.path());
  MainWindow window;
  window.resize(size);
  window.show();
  if (!QTest::qWaitForWindowExposed(&window)) return 1;
  const auto shoot = [&](const QString& name) { window.grab().save(folder.filePath(name + ".png")); };
  shoot("start");
  if (!window.session().Open(project)) return 1;
  constexpr int kSettleMs = 1500;  // pictures are decoded beside the window
  for (const char* page : {"Project", "Calibration", "Process", "Review", "Export"}) {
    if (window.PageNamed(page) == nullptr) continue;
    window.ShowPage(page);
    QTest::qWait(kSettleMs);
    if (QString(page) == "Review") {
      window.session().cursor().SetSample(window.session().cursor().timeline().count / 2);
      QTest::qWait(2 * kSettleMs);
    }
    shoot(QString(page).toLower());
  }
  window.ShowPage("Review");
  window.commands().Find("review.next_episode")->trigger();
  QTest::qWait(2 * kSettleMs);
  shoot("review_episode");
  return 0;
}
