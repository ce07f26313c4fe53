#include "tests/ui/german.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QTranslator>

#include "ui/theme/language.h"

namespace kinora::test {

German::German() {
  EXPECT_TRUE(ui::LoadLanguage(*qApp, "de"));
}

German::~German() {
  for (QTranslator* translator : qApp->findChildren<QTranslator*>()) delete translator;
  QLocale::setDefault(before_);
}

}  // namespace kinora::test
