#include "ui/shell/about.h"

#include <gtest/gtest.h>

#include <QRegularExpression>

namespace kinora::ui {
namespace {

TEST(About, SaysTheVersionOfEveryLibrary) {
  const QRegularExpression version("^[0-9]+\\.[0-9]+");
  ASSERT_FALSE(Components().empty());
  for (const Component& component : Components()) {
    EXPECT_TRUE(version.match(component.version).hasMatch())
        << component.name.toStdString() << ": " << component.version.toStdString();
    EXPECT_FALSE(component.licence.isEmpty());
  }
}

}  // namespace
}  // namespace kinora::ui
