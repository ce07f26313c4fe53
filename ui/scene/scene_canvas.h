#pragma once

#include <QOpenGLWidget>
#include <QTimer>
#include <functional>
#include <memory>

#include "ui/scene/scene_render.h"

namespace kinora::ui {

// Whether this computer draws with OpenGL 3.2 at all. Tried once; KINORA_NO_OPENGL=1 in the environment says no.
bool GraphicsWork();

// The surface that a SceneRender draws on: VTK's own Qt widget is of another Qt on some systems. What moves is drawn
// quickly; once it rests it is drawn again with smooth edges.
class SceneCanvas : public QOpenGLWidget {
 public:
  // `eye`: from where to look, asked at every picture with the view's size.
  SceneCanvas(SceneRender& render, std::function<SceneEye(const QSizeF&)> eye, QWidget* parent);
  ~SceneCanvas() override;
  bool is_smooth() const { return smooth_; }  // the picture that is shown
  QImage SmoothPicture();

 protected:
  void initializeGL() override;
  void paintGL() override;

 private:
  void Release();

  SceneRender& render_;
  std::function<SceneEye(const QSizeF&)> eye_;
  bool started_ = false;
  QTimer rest_;
  bool rests_ = false, smooth_ = false;
};

}  // namespace kinora::ui
