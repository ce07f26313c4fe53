#include "projects/reports/curves.h"

#include <gtest/gtest.h>

#include <QImage>
#include <QPainter>
#include <cmath>

#include "projects/reports/canvas.h"

namespace kinora::reports {
namespace {

// An hour at 60 Hz, with a peak of a single sample; gaps and a filled stretch.
CurvePlot Hour() {
  constexpr std::size_t kSamples = 216'000, kPeak = 54'321;
  Curve curve;
  curve.label = "left";
  curve.colour = Qt::red;
  for (std::size_t i = 0; i < kSamples; ++i) {
    const bool gap = i > 100'000 && i < 104'000;
    curve.x.push_back(static_cast<double>(i) / 60);
    curve.y.push_back(gap ? std::nan("") : i == kPeak ? 100 : 10 * std::sin(0.1 * static_cast<double>(i)));
    curve.sd.push_back(1);
    curve.provenance.push_back(i > 150'000 && i < 160'000 ? Provenance::kInterpolated : Provenance::kMeasured);
  }
  return {.title = "Knee flexion", .x_label = "time (s)", .y_label = "deg", .curves = {curve}, .cursor_x = {}};
}

int RedIn(const QImage& image, const QRect& part) {
  int red = 0;
  for (int y = part.top(); y <= part.bottom(); ++y)
    for (int x = part.left(); x <= part.right(); ++x) {
      const QColor colour = image.pixelColor(x, y);
      red += colour.red() > 200 && colour.green() < 120;
    }
  return red;
}

TEST(Curves, OfAnHourAreDrawnAtOnceAndKeepASinglePeak) {
  EnsureGraphics();
  QImage image(1800, 900, QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  DrawCurves(painter, QRectF(0, 0, 1800, 900), Hour(), 24);
  painter.end();
  // The curve itself lies in the lowest sixth; only the peak reaches above it, in a pixel or two.
  const int peak = RedIn(image, QRect(300, 200, 1400, 300));
  EXPECT_GT(peak, 200);
  EXPECT_LT(peak, 2500);
  EXPECT_GT(RedIn(image, QRect(300, 620, 1400, 200)), 20'000);
  // The gap stays one.
  const int gap = 110 + static_cast<int>(102'000.0 / 216'000 * 1660);
  EXPECT_EQ(RedIn(image, QRect(gap - 8, 200, 8, 600)), 0);
}

}  // namespace
}  // namespace kinora::reports
