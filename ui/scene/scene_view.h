#pragma once

#include <QImage>
#include <QWidget>
#include <memory>
#include <optional>

#include "ui/scene/scene_content.h"

namespace kinora::ui {

// The 3D view: people's bones and joints at one sample of the trial, the floor in metres, the cameras, trails, and on
// demand the joints' covariance ellipsoids. Left button turns it about the vertical, middle or right button (or Shift)
// moves it, the wheel comes nearer; a click on a joint picks it. With the focus, which a frame shows, keys do the same:
// Alt with arrows turns (arrows alone are the window's: they step through pictures), with Shift too moves, + and - come
// nearer and go away, Home fits. Marks by provenance as on the videos: measured ●,
// interpolated ○, edited ■, lifted ◆, missing nothing. A row of buttons has the views and what is shown.
// Where the computer has no OpenGL, the pane says so in a sentence and everything here does nothing.
class SceneView : public QWidget {
  Q_OBJECT
 public:
  explicit SceneView(QWidget* parent = nullptr);
  ~SceneView() override;

  // Shows something else. The viewpoint stays, unless there was nothing to see before.
  void SetContent(SceneContent content);
  // The sample of the trial's timeline to show; moves points only. While following, the viewpoint goes along.
  void SetSample(qint64 sample);

  const SceneOptions& options() const;
  void SetOptions(const SceneOptions& options);  // emits optionsChanged where they differ

  // Rings a joint of a person (its place in the content); empty: none.
  void SetSelected(std::optional<std::pair<int, Joint>> joint);

  // As seen from: before, behind, the left or right of the person at this sample (of the world's axes where their hips
  // are missing), and from above.
  enum class StandardView { kFront, kBack, kLeft, kRight, kTop };
  void Show(StandardView view);
  // What a camera of the rig sees (without its distortion), until the view is turned.
  void LookThrough(std::size_t camera);
  // All of the people's ways fit into the view.
  void Fit();

  bool has_graphics() const;
  // Where a joint is drawn, in this widget's pixels; empty where it is missing or behind the viewer.
  std::optional<QPointF> PlaceOf(int athlete, Joint joint) const;
  // The picture as shown, with labels, at the screen's resolution.
  QImage Picture();

 Q_SIGNALS:
  void jointPicked(int athlete, kinora::Joint joint);
  void optionsChanged();  // by the view's own buttons, or SetOptions: the owner may keep them

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void changeEvent(QEvent* event) override;
  bool event(QEvent* event) override;  // tooltips of joints, and keys before commands
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

}  // namespace kinora::ui
