// What the desktop's 3D view and curves cost per picture, from the change to the window's pixels:
//   xvfb-run -a -s "-screen 0 1280x900x24 +extension GLX" bench_desktop
// Prints the least and the middle of many single pictures, and the middle of the window thread's own work, which other
// programs on the machine move little. (Software OpenGL works on threads of its own besides.)

#include <fmt/core.h>

#include <QApplication>
#include <QElapsedTimer>
#include <algorithm>
#include <ctime>
#include <functional>
#include <random>
#include <vector>

#include "tests/ui/walk_scene.h"
#include "ui/plots/curve_view.h"
#include "ui/scene/scene_view.h"
#include "ui/session/time_cursor.h"
#include "ui/shell/desktop.h"
#include "ui/theme/theme.h"

namespace {

using namespace kinora;
using namespace kinora::ui;

constexpr int kPictures = 300;

double ThreadMs() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) * 1e-6;
}

void Time(const char* what, const std::function<void(int)>& change) {
  std::vector<double> ms, work;
  for (int i = 0; i < kPictures; ++i) {
    QElapsedTimer timer;
    timer.start();
    const double before = ThreadMs();
    change(i);
    QCoreApplication::processEvents();  // paints what changed
    ms.push_back(static_cast<double>(timer.nsecsElapsed()) * 1e-6);
    work.push_back(ThreadMs() - before);
  }
  std::sort(ms.begin(), ms.end());
  std::sort(work.begin(), work.end());
  fmt::print("{:44} least {:6.2f} ms, middle {:6.2f} ms; work, middle {:6.2f} ms, 95 % within {:6.2f} ms\n", what,
             ms.front(), ms[ms.size() / 2], work[work.size() / 2], work[work.size() * 95 / 100]);
}

void ShowAndSettle(QWidget& widget) {
  widget.show();
  for (int i = 0; i < 20; ++i) QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
}

void TimeScene() {
  SceneView view;
  view.resize(1000, 732);  // 1000 x 700 below its buttons
  ShowAndSettle(view);
  if (!view.has_graphics()) {
    fmt::print("no OpenGL\n");
    return;
  }
  view.SetContent(test::WalkScene(600, 8));
  Time("3D 1000 x 700: next sample", [&](int i) { view.SetSample(i + 1); });
  SceneOptions options;
  options.follow = options.fine_grid = options.ellipsoids = true;
  options.trails = {Joint::kAnkleL, Joint::kAnkleR, Joint::kWristL, Joint::kWristR};
  view.SetOptions(options);
  Time("3D 1000 x 700: next sample, everything on", [&](int i) { view.SetSample(300 - i); });
}

// 20 noisy curves with bands, four to a panel, 20,000 samples each.
CurveContent TwentyCurves() {
  CurveContent content;
  content.timeline = {.rate_numerator = 200, .count = 20000};
  std::mt19937 random(1);
  std::normal_distribution<double> noise(0, 1);
  for (int p = 0; p < 5; ++p) {
    PlotPanel panel{.id = QString::number(p),
                    .title = QStringLiteral("Knee flexion"),
                    .unit = QStringLiteral("deg"),
                    .positive = QStringLiteral("flexion"),
                    .note = {},
                    .curves = {}};
    for (int c = 0; c < 4; ++c) {
      PlotCurve curve;
      curve.side = c % 2 == 0 ? Side::kLeft : Side::kRight;
      for (int i = 0; i < 20000; ++i) {
        curve.value.push_back(30 * std::sin(i * 0.03 + c) + noise(random));
        curve.sd.push_back(1.5);
        curve.provenance.push_back(i / 500 % 7 == 3 ? Provenance::kInterpolated : Provenance::kMeasured);
      }
      panel.curves.push_back(std::move(curve));
    }
    content.panels.push_back(std::move(panel));
  }
  return content;
}

void TimeCurves() {
  const CurveContent content = TwentyCurves();
  TimeCursor cursor;
  cursor.SetTimeline(content.timeline);
  CurveView view(&cursor);
  view.resize(1000, 700);
  view.SetContent(content);
  ShowAndSettle(view);
  Time("20 curves: cursor", [&](int i) { cursor.SetSample(100 + 37 * i); });
  view.SetVisibleTime(0, 50);
  Time("20 curves: pan, half of the trial in sight", [&](int i) { view.SetVisibleTime(0.1 * i, 50 + 0.1 * i); });
  view.SetVisibleTime(0, 2);
  Time("20 curves: pan, two seconds in sight", [&](int i) { view.SetVisibleTime(0.1 * i, 2 + 0.1 * i); });
  Time("20 curves: new content", [&](int) { view.SetContent(content); });
}

}  // namespace

int main(int argc, char** argv) {
  PrepareGraphics();
  QApplication app(argc, argv);
  SetLook(app, Look::kDark);
  TimeScene();
  TimeCurves();
  return 0;
}
