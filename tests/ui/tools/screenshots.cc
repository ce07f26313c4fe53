// Pictures of every page, for the README and for looking at: screenshots PROJECT FOLDER [light].

#include <QApplication>
#include <QDir>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <cstdio>

#include "ui/review/review_page.h"
#include "ui/shell/desktop.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"

int main(int argc, char** argv) {
  using kinora::ui::MainWindow;
  if (argc < 3) {
    std::fprintf(stderr, "usage: screenshots PROJECT FOLDER [light]\n");
    return 2;
  }
  const QTemporaryDir settings;
  QSettings::setDefaultFormat(QSettings::IniFormat);
  QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
  kinora::ui::PrepareGraphics();
  QApplication app(argc, argv);
  const bool light = argc > 3 && QString(argv[3]) == "light";
  kinora::ui::SetLook(app, light ? kinora::ui::Look::kLight : kinora::ui::Look::kDark);
  const QDir folder(QString::fromLocal8Bit(argv[2]));
  QDir().mkpath(folder.path());
  MainWindow window;
  window.resize(
      qEnvironmentVariableIntValue("KINORA_WIDTH") > 0 ? qEnvironmentVariableIntValue("KINORA_WIDTH") : 1280,
      qEnvironmentVariableIntValue("KINORA_HEIGHT") > 0 ? qEnvironmentVariableIntValue("KINORA_HEIGHT") : 800);
  window.show();
  if (!QTest::qWaitForWindowExposed(&window)) return 1;
  const auto shoot = [&](const QString& name) { window.grab().save(folder.filePath(name + ".png")); };
  shoot("start");
  if (!window.session().Open(argv[1])) return 1;
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
