#include "ui/shell/desktop.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QSettings>
#include <QSurfaceFormat>

#include "ui/shell/main_window.h"
#include "ui/theme/language.h"
#include "ui/theme/theme.h"

namespace kinora::ui {

void PrepareGraphics() {
  QSurfaceFormat format;
  format.setRenderableType(QSurfaceFormat::OpenGL);
  format.setVersion(3, 2);
  format.setProfile(QSurfaceFormat::CoreProfile);
  format.setSwapBehavior(QSurfaceFormat::DoubleBuffer);
  format.setDepthBufferSize(24);
  format.setAlphaBufferSize(8);
  format.setSamples(0);
  format.setSwapInterval(0);
  QSurfaceFormat::setDefaultFormat(format);
  QCoreApplication::setOrganizationName("Kinora");
  QCoreApplication::setApplicationName("Kinora");
  QCoreApplication::setApplicationVersion(KINORA_VERSION);
}

int RunDesktop(int argc, char** argv) {
  PrepareGraphics();
  QApplication app(argc, argv);
  LoadLanguage(app, ChosenLanguage());
  QCommandLineParser arguments;
  arguments.setApplicationDescription(QApplication::translate("main", "Kinora: markerless motion analysis"));
  arguments.addHelpOption();
  arguments.addVersionOption();
  arguments.addPositionalArgument("project", QApplication::translate("main", "The folder of a project to open"),
                                  "[project]");
  arguments.process(app);

  const bool light = QSettings().value("look").toString() == "light";
  SetLook(app, light ? Look::kLight : Look::kDark);
  QApplication::setWindowIcon(QIcon(":/share/kinora.svg"));
  QApplication::setDesktopFileName("kinora");
  MainWindow window;
  window.show();
  window.Begin(arguments.positionalArguments().value(0));
  return QApplication::exec();
}

}  // namespace kinora::ui
