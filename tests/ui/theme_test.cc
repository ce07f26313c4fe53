#include "ui/theme/theme.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QLineEdit>
#include <QScopeGuard>
#include <cmath>

#include "tests/ui/picture.h"

namespace kinora::ui {
namespace {

// WCAG 2.1: relative luminance and contrast ratio.
double Luminance(const QColor& c) {
  const auto linear = [](double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
  return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}
double Contrast(const QColor& a, const QColor& b) {
  const double la = Luminance(a), lb = Luminance(b);
  return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

TEST(Theme, EveryTextCanBeReadOnEveryGround) {
  constexpr double kLeastContrast = 4.5;
  for (const Look look : {Look::kDark, Look::kLight}) {
    const Tokens& t = TokensOf(look);
    for (const QColor& ground : {t.window, t.panel, t.raised}) {
      for (const QColor& text : {t.ink, t.ink_soft, t.good, t.warn, t.bad, t.accent}) {
        EXPECT_GE(Contrast(text, ground), kLeastContrast)
            << text.name().toStdString() << " on " << ground.name().toStdString();
      }
    }
    EXPECT_GE(Contrast(t.on_accent, t.accent), kLeastContrast);
  }
}

// What stands in an empty field is text too.
TEST(Theme, HintsInEmptyFieldsCanBeRead) {
  const Look before = CurrentLook();
  const auto back = qScopeGuard([before] { SetLook(*qApp, before); });
  for (const Look look : {Look::kDark, Look::kLight}) {
    SetLook(*qApp, look);
    QLineEdit field;
    field.setPlaceholderText("WHAT DO YOU WANT");
    field.resize(200, 30);
    const QImage picture = field.grab().toImage();
    EXPECT_GT(test::CountColour(picture, CurrentTokens().ink_soft, 4), 20);
  }
}

int Inked(const QIcon& icon, const QColor& ink) {
  const QImage picture = icon.pixmap(32, 32).toImage();
  int inked = 0;
  for (int y = 0; y < picture.height(); ++y)
    for (int x = 0; x < picture.width(); ++x)
      inked += picture.pixelColor(x, y).alpha() > 200 && picture.pixelColor(x, y).rgb() == ink.rgb();
  return inked;
}

TEST(Theme, IconsTakeTheColourOfTheLook) {
  EXPECT_GT(Inked(Icon("play"), CurrentTokens().ink), 40);
  EXPECT_GT(Inked(IconOnAccent("play"), CurrentTokens().on_accent), 40);
}

}  // namespace
}  // namespace kinora::ui
