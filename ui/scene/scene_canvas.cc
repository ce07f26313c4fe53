#include "ui/scene/scene_canvas.h"

#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <utility>

namespace kinora::ui {
namespace {

constexpr int kRest_ms = 120;  // longer than between two pictures of what moves

bool TryGraphics() {
  QOffscreenSurface surface;
  surface.create();
  QOpenGLContext context;
  if (!surface.isValid() || !context.create() || !context.makeCurrent(&surface)) return false;
  const bool enough = context.format().version() >= qMakePair(3, 2) && !context.isOpenGLES();
  context.doneCurrent();
  return enough;
}

}  // namespace

bool GraphicsWork() {
  static const bool work = TryGraphics();
  return work && qEnvironmentVariableIntValue("KINORA_NO_OPENGL") == 0;
}

SceneCanvas::SceneCanvas(SceneRender& render, std::function<SceneEye(const QSizeF&)> eye, QWidget* parent)
    : QOpenGLWidget(parent), render_(render), eye_(std::move(eye)) {
  rest_.setSingleShot(true);
  rest_.setInterval(kRest_ms);
  connect(&rest_, &QTimer::timeout, this, [this] {
    rests_ = true;
    update();
  });
  setAttribute(Qt::WA_TransparentForMouseEvents);  // the view above handles the mouse
}

SceneCanvas::~SceneCanvas() {
  if (context() == nullptr) return;
  disconnect(context(), &QOpenGLContext::aboutToBeDestroyed, this, nullptr);
  makeCurrent();
  Release();
  doneCurrent();
}

void SceneCanvas::initializeGL() {
  // Called again after the widget moved to another window and got another context there.
  connect(context(), &QOpenGLContext::aboutToBeDestroyed, this, [this] {
    makeCurrent();
    Release();
    doneCurrent();
  });
  render_.Start([this] { return QOpenGLContext::currentContext() == context(); }, [this] { makeCurrent(); });
  started_ = true;
}

void SceneCanvas::paintGL() {
  if (!started_) return;
  smooth_ = std::exchange(rests_, false);
  if (!smooth_) rest_.start();
  const double ratio = devicePixelRatioF();
  render_.Draw(eye_(QSizeF(size())), static_cast<int>(std::lround(width() * ratio)),
               static_cast<int>(std::lround(height() * ratio)), defaultFramebufferObject(), smooth_);
}

QImage SceneCanvas::SmoothPicture() {
  rests_ = true;
  return grabFramebuffer();
}

void SceneCanvas::Release() {
  if (started_) render_.Finish();
  started_ = false;
}

}  // namespace kinora::ui
