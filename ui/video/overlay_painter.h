#pragma once

#include <QPointF>
#include <optional>

#include "ui/video/cell_overlay.h"
#include "ui/video/picture_view.h"

class QPainter;

namespace kinora::ui {

// What the mouse and the hand do to an overlay while it is drawn.
struct OverlayHands {
  std::optional<JointRef> hovered;
  std::optional<JointRef> held;
  QPointF held_px;  // where the held point is now; stored pixels
};

// Draws an overlay in widget coordinates: bones 2 px, marks of the same size at any zoom, names with a ground of their
// own so that they can be read over any picture.
void PaintOverlay(QPainter& painter, const PictureView& view, const CellOverlay& overlay, const OverlayHands& hands);

// A line of text on a translucent dark ground, its corner at `at`, or where the whole of it is inside.
inline constexpr int kTagMargin_px = 4;  // above and below the letters, together
void PaintTag(QPainter& painter, const QPointF& at, const QString& text, const QColor& ink = Qt::white);

}  // namespace kinora::ui
