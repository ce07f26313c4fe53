#include "tests/ui/picture.h"

#include <QApplication>
#include <QDir>
#include <QWidget>
#include <cstdio>
#include <limits>

#include "tests/support/paths.h"
#include "ui/theme/theme.h"

namespace kinora::test {
namespace {

double MeanDifference(const QImage& a, const QImage& b) {
  double sum = 0;
  for (int y = 0; y < a.height(); ++y) {
    for (int x = 0; x < a.width(); ++x) {
      const QRgb p = a.pixel(x, y), q = b.pixel(x, y);
      sum += std::abs(qRed(p) - qRed(q)) + std::abs(qGreen(p) - qGreen(q)) + std::abs(qBlue(p) - qBlue(q));
    }
  }
  return sum / (3.0 * a.width() * a.height());
}

}  // namespace

void SaveShot(const QImage& picture, const QString& name) {
  const QString folder = qEnvironmentVariable("KINORA_SHOTS");
  if (folder.isEmpty()) return;
  QDir().mkpath(folder);
  picture.save(folder + "/" + name + ".png");
}

void SaveShot(QWidget& widget, const QString& name) {
  if (!qEnvironmentVariableIsEmpty("KINORA_SHOTS")) SaveShot(widget.grab().toImage(), name);
}

void SaveShots(QWidget& widget, const QString& name) {
  if (qEnvironmentVariableIsEmpty("KINORA_SHOTS")) return;
  const ui::Look look = ui::CurrentLook();
  for (const auto& [each, suffix] : {std::pair(ui::Look::kDark, ""), std::pair(ui::Look::kLight, "_light")}) {
    ui::SetLook(*qApp, each);
    QCoreApplication::sendPostedEvents();  // layouts of texts that changed just now
    SaveShot(widget, name + suffix);
  }
  ui::SetLook(*qApp, look);
}

int CountColour(const QImage& picture, const QColor& colour, int slack) {
  int count = 0;
  for (int y = 0; y < picture.height(); ++y) {
    for (int x = 0; x < picture.width(); ++x) {
      const QColor c = picture.pixelColor(x, y);
      count += std::abs(c.red() - colour.red()) <= slack && std::abs(c.green() - colour.green()) <= slack &&
               std::abs(c.blue() - colour.blue()) <= slack;
    }
  }
  return count;
}

double DifferenceFromBaseline(const QImage& picture, const QString& name, double limit, int shrink) {
  const QSize size = (QSizeF(picture.size()) / (picture.devicePixelRatio() * shrink)).toSize();
  QImage small =
      picture.convertToFormat(QImage::Format_RGB32).scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
  small.setDevicePixelRatio(1);
  const QString stored = QString::fromStdString(DataFile("ui").string()) + "/" + name + ".png";
  if (qEnvironmentVariableIntValue("KINORA_NEW_BASELINES") != 0) {
    QDir().mkpath(QFileInfo(stored).path());
    small.save(stored);
  }
  const QImage baseline = QImage(stored).convertToFormat(QImage::Format_RGB32);
  const double difference =
      baseline.size() == small.size() ? MeanDifference(baseline, small) : std::numeric_limits<double>::infinity();
  if (!(difference <= limit)) {
    const QString made = name + ".new.png";
    small.save(made);
    std::printf("%s differs by %.2f from its baseline; see %s\n", qPrintable(name), difference, qPrintable(made));
  }
  return difference;
}

}  // namespace kinora::test
