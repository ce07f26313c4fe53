#include "projects/reports/style.h"

#include <algorithm>

namespace kinora::reports {

QColor ColourOf(Side side) {
  switch (side) {
    case Side::kLeft:
      return kLeft;
    case Side::kRight:
      return kRight;
    case Side::kMiddle:
      break;
  }
  return kMiddle;
}

QColor ColourOf(Joint from, Joint to) {
  const Side a = SideOf(from), b = SideOf(to);
  if (a == b) return ColourOf(a);
  if (a == Side::kMiddle) return ColourOf(b);
  if (b == Side::kMiddle) return ColourOf(a);
  return kMiddle;
}

double OpacityOf(double score) {
  return 0.35 + 0.65 * std::clamp(score, 0.0, 1.0);
}

QFont TextFont(double pixels, bool bold) {
  QFont font("DejaVu Sans");
  font.setPixelSize(std::max(1, static_cast<int>(pixels + 0.5)));
  font.setBold(bold);
  return font;
}

}  // namespace kinora::reports
