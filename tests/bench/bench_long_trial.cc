// What long recordings and large projects cost in the desktop: time, stalls of the window, memory.
//   bench_long_trial make-trial FOLDER MINUTES   # one trial of four cameras at 60 Hz, processed
//   bench_long_trial make-project FOLDER TRIALS  # trials of ten seconds, processed
//   xvfb-run -a -s "-screen 0 1280x900x24 +extension GLX" bench_long_trial review FOLDER
//   xvfb-run -a -s "-screen 0 1280x900x24 +extension GLX" bench_long_trial open FOLDER
// A stall is the longest time in which the interface thread answered nothing: between two beats of a timer of 5 ms.
// The trial's points are a walk's, 33 points a picture; its videos are 1920 x 1080 and six seconds long whatever the
// trial is, which fills the cache of pictures many times over. (The index of an hour's video is 32 MB more each.)

#include <fmt/core.h>

#include <QApplication>
#include <QElapsedTimer>
#include <QStackedWidget>
#include <QTest>
#include <QTimer>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <string>

#include "core/media/video_reader.h"
#include "core/media/video_writer.h"
#include "core/motion/keypoint_set.h"
#include "core/synthetic/rigs.h"
#include "core/synthetic/scene.h"
#include "core/synthetic/walker.h"
#include "core/util/error.h"
#include "projects/review/finish_trial.h"
#include "projects/videos.h"
#include "tests/projects/review/synthetic_review.h"
#include "ui/export/export_page.h"
#include "ui/review/review_page.h"
#include "ui/shell/desktop.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"
#include "ui/video/video_cell.h"
#include "ui/video/video_grid.h"

namespace {

using namespace kinora;
using namespace kinora::ui;

constexpr int kVideoPictures = 360;
constexpr int kPatienceMs = 900'000;

// ---- What is measured ----

double MegabytesOf(const std::string& field) {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.rfind(field + ":", 0) == 0) return std::strtod(line.c_str() + field.size() + 1, nullptr) / 1024;
  return 0;
}

void ForgetPeak() {
  std::ofstream("/proc/self/clear_refs") << "5";
}

class Beats : public QObject {
 public:
  Beats() {
    timer_.setInterval(5);
    timer_.setTimerType(Qt::PreciseTimer);
    connect(&timer_, &QTimer::timeout, this, [this] { Beat(); });
    timer_.start();
  }
  void Start() {
    longest_ms_ = 0;
    since_.start();
    whole_.start();
    ForgetPeak();
  }
  void Tell(const std::string& what) {
    Beat();
    fmt::print("{:58} {:8.0f} ms, stall {:7.0f} ms, memory {:6.0f} MB (own {:6.0f}), peak {:6.0f} MB\n", what,
               static_cast<double>(whole_.nsecsElapsed()) * 1e-6, longest_ms_, MegabytesOf("VmRSS"),
               MegabytesOf("RssAnon"), MegabytesOf("VmHWM"));
    std::fflush(stdout);
  }

 private:
  void Beat() {
    if (!since_.isValid()) since_.start();
    longest_ms_ = std::max(longest_ms_, static_cast<double>(since_.nsecsElapsed()) * 1e-6);
    since_.start();
  }
  QTimer timer_;
  QElapsedTimer since_, whole_;
  double longest_ms_ = 0;
};

bool WaitFor(const std::function<bool()>& done) {
  return QTest::qWaitFor(done, kPatienceMs);
}

// ---- The projects ----

void AddVideos(CaptureProject& project, const Trial& trial, const CameraRig& rig, int width_px, int height_px,
               int pictures) {
  for (const RigCamera& camera : rig.cameras) {
    const std::filesystem::path file = project.folder() / "media" / (trial.label + "_" + camera.camera.name + ".mp4");
    VideoWriter writer(file, {.width_px = width_px, .height_px = height_px});
    Image picture(width_px, height_px);
    for (int i = 0; i < pictures; ++i) writer.Write(picture, std::llround(i / 60.0 * 1e9));
    writer.Finish();
    AddVideo(project, trial, camera.camera.name, file, VideoReader(file));
  }
}

synthetic::SceneTracks SceneOf(const CameraRig& rig, const Timeline& timeline, std::uint64_t seed) {
  const std::vector<synthetic::Walker> walkers = {
      synthetic::Walker({.path = {.start_m = {0, -1.2}, .heading_rad = 0, .curvature_per_m = 1 / 1.2}})};
  return synthetic::ProjectScene(walkers, rig, timeline, BlazePose33(),
                                 {.seed = seed,
                                  .pixel_sd_px = 1.5,
                                  .outlier_rate = 2e-4,
                                  .missing_point_rate = 2e-3,
                                  .swap_rate = 1e-4,
                                  .identities = true});
}

void MakeTrial(const std::filesystem::path& folder, double minutes) {
  const CameraRig rig = synthetic::RingRig({.cameras = 4});
  const Timeline timeline{0, 60, 1, std::llround(minutes * 60 * 60)};
  test::ReviewProject made = test::MakeReviewProject(folder, rig, timeline, SceneOf(rig, timeline, 3).cameras);
  AddVideos(*made.project, made.trial, rig, 1920, 1080, kVideoPictures);
  SetTimeline(*made.project, made.trial.id, timeline);
  FinishTrial(*made.project, made.trial, EventTemplate::kWalk, Job());
}

void MakeProject(const std::filesystem::path& folder, int trials) {
  const CameraRig rig = synthetic::RingRig({.cameras = 4, .f_px = 466, .width_px = 640, .height_px = 360});
  const Timeline timeline{0, 60, 1, 600};
  test::ReviewProject made = test::MakeReviewProject(folder, rig, timeline, SceneOf(rig, timeline, 1).cameras);
  for (int i = 0; i < trials; ++i) {
    const Trial trial = i == 0 ? made.trial : EnsureTrial(*made.project, made.trial.session, fmt::format("walk{}", i));
    SetTimeline(*made.project, trial.id, timeline);
    Trial timed = trial;
    timed.timeline = timeline;
    if (i > 0)
      test::StoreResults(*made.project, timed, rig, SceneOf(rig, timeline, static_cast<std::uint64_t>(i)).cameras);
    AddVideos(*made.project, timed, rig, 640, 360, 30);
    SetTimeline(*made.project, trial.id, timeline);
    FinishTrial(*made.project, timed, EventTemplate::kWalk, Job());
  }
}

// ---- The window ----

void FillCache(MainWindow& window, ReviewPage& page) {
  TimeCursor& cursor = window.session().cursor();
  for (int i = 0; i < kVideoPictures - 1; ++i) {
    cursor.SetSample(i);
    WaitFor([&] {
      for (int c = 0; c < page.videos().camera_count(); ++c) {
        const auto shown = page.videos().shown(c);
        if (!shown || !shown->exact || shown->frame != static_cast<std::size_t>(i)) return false;
      }
      return true;
    });
  }
}

void Drag(ReviewPage& page, Beats& beats) {
  VideoCell& cell = page.videos().cell(0);
  const auto ref = RefOf(cell.overlay(), 0, Joint::kKneeR);
  if (!ref) {
    fmt::print("no knee to drag\n");
    return;
  }
  const Keypoint2D point = *cell.overlay().Find(*ref);
  const QPoint from = cell.view().ToWidget({point.x_px, point.y_px}).toPoint();
  const auto at = [&](int shift) { return from + QPoint(shift, 0); };
  QTest::mousePress(&cell, Qt::LeftButton, {}, at(0));
  beats.Start();
  QTest::mouseMove(&cell, at(12));
  QCoreApplication::processEvents();
  beats.Tell("drag: first movement");
  for (int i = 0; i < 5; ++i) {
    beats.Start();
    QTest::mouseMove(&cell, at(13 + 2 * i));
    QCoreApplication::processEvents();
    beats.Tell("drag: next movement");
  }
  beats.Start();
  QTest::mouseRelease(&cell, Qt::LeftButton, {}, at(30));
  QCoreApplication::processEvents();
  beats.Tell("drop");
}

int Review(const std::filesystem::path& folder) {
  MainWindow window;
  window.resize(1280, 800);
  window.show();
  if (!QTest::qWaitForWindowExposed(&window)) return 1;
  auto& page = dynamic_cast<ReviewPage&>(*window.PageNamed("Review"));
  Beats beats;
  QTest::qWait(200);
  beats.Start();
  beats.Tell("start page");
  beats.Start();
  if (!window.session().Open(folder)) return 1;
  QCoreApplication::processEvents();
  beats.Tell("project opened");
  beats.Start();
  window.ShowPage("Review");
  WaitFor([&] { return page.model().loaded(); });
  QCoreApplication::processEvents();
  beats.Tell("Review page usable");
  beats.Start();
  window.session().cursor().SetSample(kVideoPictures / 2);
  WaitFor([&] { return page.videos().shown(0).has_value(); });
  beats.Tell("first picture");
  beats.Start();
  WaitFor([&] { return !page.model().solving(); });
  beats.Tell("episodes known");
  beats.Start();
  FillCache(window, page);
  beats.Tell("cache of pictures filled");
  Drag(page, beats);
  beats.Start();
  WaitFor([&] { return !page.model().solving(); });
  beats.Tell("solved exactly after the drop");
  beats.Start();
  window.commands().Find("edit.undo")->trigger();
  QCoreApplication::processEvents();
  beats.Tell("undo");
  beats.Start();
  WaitFor([&] { return !page.model().solving(); });
  beats.Tell("solved exactly after the undo");
  beats.Start();
  for (int i = 0; i < 10; ++i) {
    window.commands().Find("review.next_episode")->trigger();
    QTest::qWait(50);
  }
  beats.Tell("ten episodes");
  auto& exports = dynamic_cast<ExportPage&>(*window.PageNamed("Export"));
  bool previewed = false;
  QObject::connect(&exports, &ExportPage::previewed, &beats, [&] { previewed = true; });
  beats.Start();
  window.ShowPage("Export");
  WaitFor([&] { return previewed; });
  beats.Tell("Export page with its preview");
  beats.Start();
  window.commands().Find("export.start")->trigger();
  WaitFor([&] { return !exports.is_writing(); });
  beats.Tell("exported (the formats that are ticked at first)");
  return 0;
}

int Open(const std::filesystem::path& folder) {
  MainWindow window;
  window.resize(1280, 800);
  window.show();
  if (!QTest::qWaitForWindowExposed(&window)) return 1;
  Beats beats;
  QTest::qWait(200);
  beats.Start();
  if (!window.session().Open(folder)) return 1;
  window.repaint();
  QCoreApplication::processEvents();
  beats.Tell("opened, " + window.CurrentPage().toStdString() + " page painted");
  beats.Start();
  QTest::qWait(3000);
  beats.Tell("three seconds of waiting after it");
  for (const char* name : {"Project", "Calibration", "Process", "Review", "Export", "Project", "Process"}) {
    beats.Start();
    window.ShowPage(name);
    window.repaint();
    QCoreApplication::processEvents();
    beats.Tell(fmt::format("{} page painted", name));
    beats.Start();
    QTest::qWait(1500);
    beats.Tell("  a second and a half after it");
  }
  return 0;
}

int Run(int argc, char** argv) {
  const std::string what = argc > 2 ? argv[1] : "";
  const std::filesystem::path folder = argc > 2 ? argv[2] : "";
  if (what == "make-trial" && argc > 3) return MakeTrial(folder, std::atof(argv[3])), 0;
  if (what == "make-project" && argc > 3) return MakeProject(folder, std::atoi(argv[3])), 0;
  PrepareGraphics();
  QApplication app(argc, argv);
  QCoreApplication::setOrganizationName("kinora-bench");
  QCoreApplication::setApplicationName("kinora-bench");
  SetLook(app, Look::kDark);
  if (what == "review") return Review(folder);
  if (what == "open") return Open(folder);
  fmt::print(stderr, "see the head of bench_long_trial.cc\n");
  return 2;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return Run(argc, argv);
  } catch (const Error& error) {
    fmt::print(stderr, "{}\n", error.what());
    return 1;
  }
}
