// What the mouse and the keys do to a VideoCell.
#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>
#include <cmath>

#include "ui/video/video_cell.h"

namespace kinora::ui {
namespace {

constexpr double kReach_px = 12;        // how near to a point the mouse must come; 24 px across
constexpr double kZoomPerNotch = 1.25;  // 15 degrees of a wheel
constexpr double kNotch = 120;
constexpr double kNudge_px = 1, kFineNudge_px = 0.1;

QPointF ArrowOf(int key) {
  switch (key) {
    case Qt::Key_Left:
      return {-1, 0};
    case Qt::Key_Right:
      return {1, 0};
    case Qt::Key_Up:
      return {0, -1};
    case Qt::Key_Down:
      return {0, 1};
    default:
      return {};
  }
}

}  // namespace

QPointF VideoCell::PlaceOf(const JointRef& joint) const {
  if (held_place_ && held_ == joint) return *held_place_;
  const Keypoint2D* point = overlay_.Find(joint);
  return point ? QPointF(static_cast<double>(point->x_px), static_cast<double>(point->y_px)) : QPointF();
}

std::optional<JointRef> VideoCell::JointAt(const QPointF& widget) const {
  if (!overlays_visible_ || !problem_.isEmpty() || view_.stored_px().isEmpty()) return std::nullopt;
  return overlay_.Nearest(view_.ToStored(widget), kReach_px / view_.scale());
}

void VideoCell::Hover(const QPointF& at) {
  const auto joint = JointAt(at);
  if (joint == hovered_) return;
  hovered_ = joint;
  setCursor(joint ? Qt::PointingHandCursor : space_held_ ? Qt::OpenHandCursor : Qt::ArrowCursor);
  Q_EMIT jointHovered(joint);
  update();
}

void VideoCell::MoveHeld(const QPointF& stored_px) {
  held_place_ = stored_px;
  Q_EMIT dragMoved(*held_, stored_px);
  update();
}

// Ends whatever the mouse holds, without effect.
void VideoCell::LetGo() {
  const auto joint = held_;
  const bool was_dragging = hold_ == Hold::kJoint;
  hold_ = Hold::kNothing;
  held_.reset();
  held_place_.reset();
  unsetCursor();
  if (was_dragging) Q_EMIT dragCancelled(*joint);
  update();
}

void VideoCell::mousePressEvent(QMouseEvent* event) {
  setFocus(Qt::MouseFocusReason);
  Q_EMIT activated();
  if (hold_ != Hold::kNothing) return;  // a second button changes nothing
  pressed_at_ = last_at_ = event->position();
  const bool pans = event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && space_held_);
  if (pans) {
    hold_ = Hold::kPan;
    panned_with_space_ = space_held_;
    setCursor(Qt::ClosedHandCursor);
  } else if (event->button() == Qt::LeftButton) {
    hold_ = Hold::kPress;
    held_ = JointAt(event->position());
    held_place_.reset();
    if (held_) grab_offset_ = PlaceOf(*held_) - view_.ToStored(event->position());
  }
}

void VideoCell::mouseMoveEvent(QMouseEvent* event) {
  const QPointF at = event->position();
  if (hold_ == Hold::kNothing) return Hover(at);
  if (hold_ == Hold::kPan) {
    view_.Pan(at - last_at_);
    last_at_ = at;
    return ViewChanged();
  }
  if (!held_) return;
  if (hold_ == Hold::kPress) {
    if ((at - pressed_at_).manhattanLength() < QApplication::startDragDistance() / 3.0) return;
    hold_ = Hold::kJoint;
    Q_EMIT dragStarted(*held_);
    if (hold_ != Hold::kJoint) return;  // the owner does not let it be moved
  }
  MoveHeld(view_.ToStored(at) + grab_offset_);
}

void VideoCell::mouseReleaseEvent(QMouseEvent* event) {
  const bool is_pan_button = event->button() == Qt::MiddleButton || event->button() == Qt::LeftButton;
  if (hold_ == Hold::kPan && is_pan_button) {
    hold_ = Hold::kNothing;
    setCursor(space_held_ ? Qt::OpenHandCursor : Qt::ArrowCursor);
    return;
  }
  if (event->button() != Qt::LeftButton) return;
  const Hold held = std::exchange(hold_, Hold::kNothing);
  if (held == Hold::kJoint) {
    // Shown where it was let go until the owner's overlay has it there.
    const JointRef joint = *held_;
    const QPointF place = held_place_.value_or(PlaceOf(joint));
    Q_EMIT dragFinished(joint, place);
  } else if (held == Hold::kPress && held_) {
    const JointRef joint = *std::exchange(held_, std::nullopt);
    Q_EMIT jointClicked(joint);
  } else if (held == Hold::kPress && !view_.stored_px().isEmpty()) {
    Q_EMIT pictureClicked(view_.ToStored(event->position()));
  }
}

void VideoCell::mouseDoubleClickEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton && !JointAt(event->position())) Fit();
}

void VideoCell::wheelEvent(QWheelEvent* event) {
  if (view_.stored_px().isEmpty()) return event->ignore();
  const double notches = event->angleDelta().y() / kNotch;
  if (notches == 0) return event->ignore();
  view_.ZoomAt(event->position(), std::pow(kZoomPerNotch, notches));
  if (hold_ == Hold::kNothing) Hover(event->position());
  ViewChanged();
  event->accept();
}

void VideoCell::leaveEvent(QEvent*) {
  if (hold_ == Hold::kNothing) Hover({-1e6, -1e6});
}

bool VideoCell::IsNudge(const QKeyEvent& key) const {
  return (key.modifiers() & Qt::AltModifier) && !ArrowOf(key.key()).isNull() && overlay_.selected &&
         overlay_.Find(*overlay_.selected) && hold_ == Hold::kNothing;
}

// Keys that mean something here come here first, although they are also keys of commands.
bool VideoCell::event(QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride) {
    const auto& key = static_cast<const QKeyEvent&>(*event);
    const bool is_pan_key = key.key() == Qt::Key_Space && key.modifiers() == Qt::NoModifier;
    const bool lets_go = key.key() == Qt::Key_Escape && hold_ != Hold::kNothing;
    if (is_pan_key || lets_go || IsNudge(key)) {
      event->accept();
      return true;
    }
  }
  return QWidget::event(event);
}

// Steps on the screen: "up" is up in a turned picture too.
void VideoCell::Nudge(const QPointF& upright_step) {
  const JointRef joint = *overlay_.selected;
  const QPointF place = PlaceOf(joint) + view_.TurnedBack(upright_step);
  held_ = joint;
  hold_ = Hold::kJoint;
  Q_EMIT dragStarted(joint);
  if (hold_ != Hold::kJoint) return;
  MoveHeld(place);
  if (hold_ != Hold::kJoint) return;
  hold_ = Hold::kNothing;
  Q_EMIT dragFinished(joint, place);
}

void VideoCell::keyPressEvent(QKeyEvent* event) {
  if (IsNudge(*event)) {
    const double length = (event->modifiers() & Qt::ShiftModifier) ? kFineNudge_px : kNudge_px;
    return Nudge(ArrowOf(event->key()) * length);
  }
  if (event->key() == Qt::Key_Escape && hold_ != Hold::kNothing) return LetGo();
  if (event->key() != Qt::Key_Space || event->modifiers() != Qt::NoModifier) return QWidget::keyPressEvent(event);
  if (event->isAutoRepeat()) return;
  space_held_ = true;
  panned_with_space_ = false;
  if (hold_ == Hold::kNothing) setCursor(Qt::OpenHandCursor);
}

void VideoCell::keyReleaseEvent(QKeyEvent* event) {
  if (event->key() != Qt::Key_Space || !space_held_) return QWidget::keyReleaseEvent(event);
  if (event->isAutoRepeat()) return;
  space_held_ = false;
  if (hold_ == Hold::kNothing) unsetCursor();
  if (!panned_with_space_) Q_EMIT playAsked();
}

void VideoCell::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  Q_EMIT activated();
}

void VideoCell::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  space_held_ = false;
}

}  // namespace kinora::ui
