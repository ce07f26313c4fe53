#include "ui/video/picture_view.h"

#include <algorithm>

namespace kinora::ui {
namespace {

constexpr double kLargestScale = 40;  // widget pixels a picture pixel
constexpr double kMostCovered = 0.3;  // of the height that is kept free; in the least widgets the picture counts more

}  // namespace

void PictureView::SetPicture(QSize stored_px, int turn_deg) {
  if (stored_px == stored_ && turn_deg == turn_deg_) return;
  stored_ = stored_px;
  turn_deg_ = turn_deg;
  Fit();
}

void PictureView::SetWidgetSize(QSizeF size) {
  widget_ = size;
  Apply();
}

void PictureView::SetCoveredTop(double height) {
  covered_top_ = height;
  Apply();
}

double PictureView::CoveredTop() const {
  return std::min(covered_top_, kMostCovered * widget_.height());
}

QSizeF PictureView::upright_px() const {
  const QSizeF size = stored_;
  return turn_deg_ % 180 == 0 ? size : size.transposed();
}

void PictureView::Fit() {
  part_.reset();
  free_ = false;
  Apply();
}

void PictureView::ZoomTo(const QRectF& stored_px) {
  const QRectF whole(QPointF(0, 0), upright_px());
  const QRectF part = StoredToUpright().mapRect(stored_px.translated(0.5, 0.5)).intersected(whole);
  if (part.isEmpty()) return;
  part_ = part;
  free_ = false;
  Apply();
}

void PictureView::ZoomAt(const QPointF& at, double factor) {
  const QPointF from_middle = at - QPointF(widget_.width(), widget_.height()) / 2;
  const double least = std::min(FitScale(upright_px()), 1.0);
  const double scale = std::clamp(scale_ * factor, least, kLargestScale);
  centre_ += from_middle / scale_ - from_middle / scale;
  scale_ = scale;
  part_.reset();
  free_ = scale > least;
  if (!free_) return Fit();
  Clamp();
}

void PictureView::Pan(const QPointF& by) {
  centre_ -= by / scale_;
  part_.reset();
  free_ = true;
  Clamp();
}

double PictureView::FitScale(const QSizeF& size, double covered) const {
  if (size.isEmpty() || widget_.isEmpty()) return 1;
  return std::min(widget_.width() / size.width(), (widget_.height() - covered) / size.height());
}

void PictureView::Apply() {
  if (free_) return Clamp();
  const QRectF part = part_.value_or(QRectF(QPointF(0, 0), upright_px()));
  const double covered = part_ ? CoveredTop() : 0;
  scale_ = std::min(FitScale(part.size(), covered), kLargestScale);
  centre_ = part.center() - QPointF(0, covered / 2 / scale_);
}

// The middle of the widget stays on the picture: it cannot be lost.
void PictureView::Clamp() {
  const QSizeF size = upright_px();
  centre_ = {std::clamp(centre_.x(), 0.0, size.width()), std::clamp(centre_.y(), 0.0, size.height())};
}

QRectF PictureView::PictureRect() const {
  const QPointF middle(widget_.width() / 2, widget_.height() / 2);
  return {middle - centre_ * scale_, upright_px() * scale_};
}

QTransform PictureView::StoredToUpright() const {
  const double width = stored_.width(), height = stored_.height();
  switch (turn_deg_) {
    case 90:
      return {0, 1, -1, 0, height, 0};
    case 180:
      return {-1, 0, 0, -1, width, height};
    case 270:
      return {0, -1, 1, 0, 0, width};
    default:
      return {};
  }
}

QTransform PictureView::CornersToWidget() const {
  const QPointF origin = PictureRect().topLeft();
  return StoredToUpright() * QTransform(scale_, 0, 0, scale_, origin.x(), origin.y());
}

QPointF PictureView::ToWidget(const QPointF& stored_px) const {
  return CornersToWidget().map(stored_px + QPointF(0.5, 0.5));
}

QPointF PictureView::ToStored(const QPointF& widget) const {
  return CornersToWidget().inverted().map(widget) - QPointF(0.5, 0.5);
}

QPointF PictureView::TurnedBack(const QPointF& upright_step) const {
  const QTransform back = StoredToUpright().inverted();
  return back.map(upright_step) - back.map(QPointF(0, 0));
}

}  // namespace kinora::ui
