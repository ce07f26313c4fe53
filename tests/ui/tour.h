#pragma once

#include <QSize>
#include <QString>
#include <functional>

#include "tests/support/paths.h"
#include "tests/ui/studies.h"

class QWidget;

namespace kinora::ui {
class MainWindow;
}

namespace kinora::test {

// Every page and sheet of the desktop, in the states that are hard to lay out: nothing there yet, one camera and eight,
// the longest names, a missing video, a failed trial, a running queue. `look` is called with each, by a name that sorts
// in this order; it may wait for pictures to arrive. Where a state cannot be reached a test fails.
class Tour {
 public:
  using Look = std::function<void(const QString& name, QWidget& shown)>;
  // Makes the projects, with videos so wide.
  explicit Tour(int width_px = 320);
  // Once for each size and look; the settings are those of a first start.
  void Run(const QSize& size, const Look& look);

 private:
  void First(ui::MainWindow& window);
  void WithoutTrials(ui::MainWindow& window);
  void OneCamera(ui::MainWindow& window);
  void Project(ui::MainWindow& window);
  void Process(ui::MainWindow& window);
  void Review(ui::MainWindow& window);
  void Sheets(ui::MainWindow& window);
  void AllPages(ui::MainWindow& window, const QString& name);
  bool Open(ui::MainWindow& window, const Study& study);
  void Show(ui::MainWindow& window, const char* page);
  void LookAt(const QString& name, QWidget& shown);
  // The sheet that a command opens; closed afterwards.
  void LookAtSheet(ui::MainWindow& window, const char* command, const char* object, const QString& name);

  TemporaryFolder folder_;
  Study empty_, one_, long_;
  Look look_;
};

}  // namespace kinora::test
