#include <gtest/gtest.h>

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>

#include "ui/shell/desktop.h"
#include "ui/theme/theme.h"

// One application for all tests, with settings of its own, so that nobody's recent projects are touched.
int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  const QTemporaryDir settings;
  QSettings::setDefaultFormat(QSettings::IniFormat);
  QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
  kinora::ui::PrepareGraphics();
  QApplication app(argc, argv);
  kinora::ui::SetLook(app, kinora::ui::Look::kDark);
  return RUN_ALL_TESTS();
}
