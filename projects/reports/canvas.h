#pragma once

#include <QImage>

#include "core/media/image.h"

namespace kinora::reports {

// A view of the image's own pixels for QPainter: draws straight into it. Valid as long as the image is.
QImage CanvasOf(Image& image);
QImage CanvasOf(const Image& image);  // read only

// Creates the QGuiApplication that text and fonts need, without a window system, unless there is one already.
void EnsureGraphics();

}  // namespace kinora::reports
