#include "ui/review/digits.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <cmath>

namespace kinora::ui {

QFont TabularFont(const QFont& font) {
  const QFontMetricsF metrics(font);
  const double width = metrics.horizontalAdvance(QLatin1Char('0'));
  bool even = true;
  for (char digit = '1'; digit <= '9'; ++digit) {
    even &= std::abs(metrics.horizontalAdvance(QLatin1Char(digit)) - width) < 0.01;
  }
  if (even) return font;
  QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
  if (font.pointSizeF() > 0) fixed.setPointSizeF(font.pointSizeF());
  return fixed;
}

}  // namespace kinora::ui
