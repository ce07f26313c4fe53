#pragma once

#include <QImage>
#include <QWidget>
#include <optional>

#include "core/media/frame_server.h"
#include "core/media/screen_picture.h"
#include "ui/video/cell_overlay.h"
#include "ui/video/picture_view.h"

class QLabel;
class QPushButton;

namespace kinora::ui {

// One camera's picture with what was found in it drawn on top. Shows what it is given and says what the user does; it
// computes nothing. All places are in pixels of the stored, unrotated picture, whatever the zoom, turn and scale.
//
// Mouse: press and drag on a point moves it, a click selects it, elsewhere a click says where; the wheel zooms at the
// mouse; the middle button, or the left with Space held, pans; a double click shows the whole picture. Keys, while it
// has the focus: Alt with arrows moves the selected point by 1 px (with Shift 0.1 px); Esc lets a dragged point go.
class VideoCell : public QWidget {
  Q_OBJECT
 public:
  explicit VideoCell(QWidget* parent = nullptr);

  void SetCamera(const QString& name);
  const QString& camera() const { return camera_; }
  // As soon as it is known, so that overlays and zoom fit before the first picture comes.
  void SetPictureSize(QSize stored_px, int turn_deg);
  // A picture, or the sentence that says why there is none at this time.
  void SetPicture(const FrameServer::Picture& picture);
  // The whole video is missing or broken: the sentence, and "Locate…" where another file would help. Empty: it is fine.
  void SetProblem(const QString& problem, bool can_locate);
  const QString& problem() const { return problem_; }
  // The camera takes no part in what is shown: its picture is dim, and the tooltip says why. Empty: it does.
  void SetAside(const QString& why);

  void SetOverlay(CellOverlay overlay);
  const CellOverlay& overlay() const { return overlay_; }
  void SetOverlaysVisible(bool visible);  // everything that covers the picture, names and times too
  void SetActive(bool active);            // the camera that keys act on: a frame in the accent's colour

  void SetBrightness(float brightness);  // −1 … 1
  void SetContrast(float contrast);      // 0 … 4
  // Where the camera's name stands, along the top edge: what is zoomed to lies below it.
  QRectF CaptionRect() const;
  // "cam01 · 00:01.350 · picture 81 · exact"; where that is too long the name in short, or alone.
  QString Caption() const;
  // Size in device pixels and look of the picture that would suit the cell now.
  ScreenView WantedView() const;

  void Fit();
  void ZoomTo(const QRectF& stored_px);  // kept when the cell changes size
  const PictureView& view() const { return view_; }
  std::optional<JointRef> JointAt(const QPointF& widget) const;

  QSize sizeHint() const override { return {480, 360}; }
  QSize minimumSizeHint() const override { return {120, 90}; }

 Q_SIGNALS:
  void wantedViewChanged();
  void jointClicked(kinora::ui::JointRef joint);
  void pictureClicked(QPointF stored_px);  // beside every point
  void dragStarted(kinora::ui::JointRef joint);
  void dragMoved(kinora::ui::JointRef joint, QPointF stored_px);
  void dragFinished(kinora::ui::JointRef joint, QPointF stored_px);
  void dragCancelled(kinora::ui::JointRef joint);
  void jointHovered(std::optional<kinora::ui::JointRef> joint);
  void activated();  // pressed or focused
  void playAsked();  // Space without panning
  void locateAsked();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void keyReleaseEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  bool event(QEvent* event) override;

 private:
  enum class Hold { kNothing, kPress, kJoint, kPan };

  void PaintPicture(QPainter& painter) const;
  void Hover(const QPointF& at);
  void Nudge(const QPointF& upright_step);
  void MoveHeld(const QPointF& stored_px);
  void LetGo();
  bool IsNudge(const QKeyEvent& key) const;
  void PlaceProblem();
  void PaintCaption(QPainter& painter) const;
  QFont CaptionFont() const;
  void ViewChanged();
  QPointF PlaceOf(const JointRef& joint) const;

  QString camera_;
  PictureView view_;
  QImage image_;
  std::size_t frame_ = 0;
  std::int64_t pts_ns_ = 0;
  bool has_picture_ = false;
  bool from_proxy_ = false;
  QString picture_problem_;
  QString problem_, aside_;
  bool can_locate_ = false;
  CellOverlay overlay_;
  bool overlays_visible_ = true;
  bool active_ = false;
  float brightness_ = 0, contrast_ = 1;
  ScreenView last_view_;

  Hold hold_ = Hold::kNothing;
  std::optional<JointRef> hovered_, held_;
  QPointF pressed_at_, last_at_, grab_offset_;
  std::optional<QPointF> held_place_;  // where the user put the held point, until the owner's overlay has it
  bool space_held_ = false, panned_with_space_ = false;

  QLabel* problem_label_;
  QPushButton* locate_;
};

// The picture without a copy: the image shares its memory.
QImage ToImage(const ScreenPicture& picture);

}  // namespace kinora::ui
