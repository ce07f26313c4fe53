#include "projects/reports/canvas.h"

#include <QGuiApplication>

namespace kinora::reports {
QImage CanvasOf(Image& image) {
  return {image.data(), image.width(), image.height(), static_cast<qsizetype>(image.stride()), QImage::Format_RGB888};
}

QImage CanvasOf(const Image& image) {
  return {image.data(), image.width(), image.height(), static_cast<qsizetype>(image.stride()), QImage::Format_RGB888};
}

void EnsureGraphics() {
  if (QCoreApplication::instance()) return;
  static int argc = 1;
  static char name[] = "kinora";
  static char* argv[] = {name, nullptr};
  if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  // Never deleted: fonts and images of static storage may outlive any place where it could be.
  new QGuiApplication(argc, argv);
}

}  // namespace kinora::reports
