#pragma once

#include <QPointF>
#include <QRectF>
#include <QSize>
#include <QSizeF>
#include <QTransform>
#include <optional>

namespace kinora::ui {

// Where a picture lies in a widget: turned upright, zoomed and panned. Points of a picture are in pixels as stored,
// before it is turned, with the centre of the top-left pixel at (0, 0); points of the widget are in logical pixels with
// the corner at (0, 0).
class PictureView {
 public:
  // `turn_deg`: clockwise, as the video's rotation flag says. Shows the whole picture again when either changes.
  void SetPicture(QSize stored_px, int turn_deg);
  void SetWidgetSize(QSizeF size);
  // Height of what is written along the widget's top edge: a part that is zoomed to lies below it.
  void SetCoveredTop(double height);
  QSize stored_px() const { return stored_; }
  QSizeF upright_px() const;
  int turn_deg() const { return turn_deg_; }

  void Fit();                                     // the whole picture, in the middle
  void ZoomTo(const QRectF& stored_px);           // this part as large as it goes; kept when the widget changes size
  void ZoomAt(const QPointF& at, double factor);  // the point under the mouse stays where it is
  void Pan(const QPointF& by);                    // in widget pixels
  bool shows_all() const { return !part_ && !free_; }

  double scale() const { return scale_; }  // widget pixels a picture pixel
  QRectF PictureRect() const;              // of the whole upright picture, in the widget
  QPointF ToWidget(const QPointF& stored_px) const;
  QPointF ToStored(const QPointF& widget) const;
  // For painting in picture coordinates whose zero is the corner, not the centre, of the top-left pixel.
  QTransform CornersToWidget() const;
  // A step on the screen as a step in the stored picture, in picture pixels.
  QPointF TurnedBack(const QPointF& upright_step) const;

 private:
  QTransform StoredToUpright() const;
  void Apply();
  void Clamp();
  double FitScale(const QSizeF& size, double covered = 0) const;
  double CoveredTop() const;

  QSize stored_{0, 0};
  int turn_deg_ = 0;
  QSizeF widget_{1, 1};
  double covered_top_ = 0;
  double scale_ = 1;
  QPointF centre_;              // of the widget, in the upright picture
  std::optional<QRectF> part_;  // of the upright picture, asked for by ZoomTo
  bool free_ = false;           // zoomed or panned by hand
};

}  // namespace kinora::ui
