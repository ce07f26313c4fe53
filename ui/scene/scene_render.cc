#include "ui/scene/scene_render.h"

#include <vtkActor.h>
#include <vtkCallbackCommand.h>
#include <vtkCamera.h>
#include <vtkGenericOpenGLRenderWindow.h>
#include <vtkNew.h>
#include <vtkOpenGLFramebufferObject.h>
#include <vtkOpenGLState.h>
#include <vtkRenderer.h>

#include <QOpenGLContext>
#include <QOpenGLExtraFunctions>
#include <numbers>

#include "ui/scene/scene_fill.h"
#include "ui/theme/theme.h"

namespace kinora::ui {
namespace {

constexpr int kSamplesOfAPixel = 4;  // of smooth pictures
constexpr double kBonePx = 3, kTrailPx = 2, kMarkPx = 8, kSelectedPx = 16;

// VTK asks by events whether the context is current. It must not be made current again where it is: that would undo
// the widget's own bindings.
struct ContextAnswers {
  std::function<bool()> is_current;
  std::function<void()> make_current;
};

void Answer(vtkObject*, unsigned long event, void* client, void* call) {
  const auto& answers = *static_cast<ContextAnswers*>(client);
  if (event == vtkCommand::WindowMakeCurrentEvent) {
    if (answers.is_current && !answers.is_current()) answers.make_current();
  } else if (event == vtkCommand::WindowIsCurrentEvent) {
    *static_cast<bool*>(call) = answers.is_current && answers.is_current();
  } else if (event == vtkCommand::WindowSupportsOpenGLEvent) {
    *static_cast<int*>(call) = 1;
  } else if (event == vtkCommand::WindowIsDirectEvent) {
    *static_cast<int*>(call) = 1;
  }
}

}  // namespace

struct SceneRender::Data {
  vtkNew<vtkGenericOpenGLRenderWindow> window;
  vtkNew<vtkRenderer> renderer;
  vtkNew<vtkCallbackCommand> answer;
  ContextAnswers answers;

  ScenePart fine_grid{ScenePart::Kind::kLines}, grid{ScenePart::Kind::kLines}, axes{ScenePart::Kind::kLines};
  ScenePart cameras{ScenePart::Kind::kLines}, trails{ScenePart::Kind::kLines}, bones{ScenePart::Kind::kLines};
  ScenePart measured{ScenePart::Kind::kDisc}, interpolated{ScenePart::Kind::kRing}, edited{ScenePart::Kind::kSquare},
      lifted{ScenePart::Kind::kDiamond}, selected{ScenePart::Kind::kRing};
  ScenePart ellipsoids{ScenePart::Kind::kSurface};

  std::shared_ptr<const SceneContent> content = std::make_shared<SceneContent>();
  SceneOptions options;
  qint64 sample = 0;
  std::optional<std::pair<int, Joint>> chosen;

  void FillStill();
  void FillMoving();
  void FillSelected();
};

void SceneRender::Data::FillStill() {
  const FloorExtent floor = FloorOf(*content);
  const Tokens& dark = TokensOf(Look::kDark);
  FillGrid(grid, floor, 1, dark.line);
  FillGrid(fine_grid, floor, 0.1, dark.raised);
  FillAxes(axes, floor);
  FillCameras(cameras, content->rig);
}

void SceneRender::Data::FillMoving() {
  FillBones(bones, *content, options.colour, sample);
  FillMarks({&measured, &interpolated, &edited, &lifted}, *content, options.colour, sample);
  if (!options.trails.empty()) FillTrails(trails, *content, options, sample);
  if (options.ellipsoids) FillEllipsoids(ellipsoids, *content, options, sample);
  FillSelected();
}

void SceneRender::Data::FillSelected() {
  selected.Clear();
  if (chosen && chosen->first >= 0 && chosen->first < static_cast<int>(content->athletes.size())) {
    const SceneAthlete& athlete = content->athletes[static_cast<std::size_t>(chosen->first)];
    const std::int64_t frame = FrameOf(athlete, sample);
    const int j = frame < 0 ? -1 : athlete.trajectory->IndexOf(chosen->second);
    if (j >= 0) {
      const Sample3D& seen = athlete.trajectory->At(frame, static_cast<std::size_t>(j));
      if (!seen.missing() && seen.position_m.allFinite()) {
        selected.Add(seen.position_m, TokensOf(Look::kDark).accent);
      }
    }
  }
  selected.Update();
}

SceneRender::SceneRender() : data_(std::make_unique<Data>()) {
  Data& d = *data_;
  d.window->SetReadyForRendering(false);
  d.window->SetOwnContext(false);
  d.window->SetMultiSamples(0);
  d.window->SetFrameBlitModeToNoBlit();
  d.window->AddRenderer(d.renderer);
  d.answer->SetClientData(&d.answers);
  d.answer->SetCallback(&Answer);
  for (const auto event : {vtkCommand::WindowMakeCurrentEvent, vtkCommand::WindowIsCurrentEvent,
                           vtkCommand::WindowSupportsOpenGLEvent, vtkCommand::WindowIsDirectEvent}) {
    d.window->AddObserver(event, d.answer);
  }
  const QColor ground = TokensOf(Look::kDark).video;
  d.renderer->SetBackground(ground.redF(), ground.greenF(), ground.blueF());
  for (const ScenePart* part : {&d.fine_grid, &d.grid, &d.axes, &d.cameras, &d.trails, &d.bones, &d.measured,
                                &d.interpolated, &d.edited, &d.lifted, &d.selected, &d.ellipsoids}) {
    d.renderer->AddActor(part->actor());
  }
}

SceneRender::~SceneRender() = default;

void SceneRender::SetContent(std::shared_ptr<const SceneContent> content) {
  data_->content = std::move(content);
  data_->FillStill();
  data_->FillMoving();
}

void SceneRender::SetOptions(const SceneOptions& options, double ratio) {
  Data& d = *data_;
  d.options = options;
  d.grid.SetVisible(options.grid);
  d.axes.SetVisible(options.grid);
  d.fine_grid.SetVisible(options.grid && options.fine_grid);
  d.cameras.SetVisible(options.cameras);
  d.trails.SetVisible(!options.trails.empty());
  d.ellipsoids.SetVisible(options.ellipsoids);
  for (ScenePart* part : {&d.grid, &d.fine_grid, &d.axes, &d.cameras}) part->SetWidth(ratio);
  d.trails.SetWidth(kTrailPx * ratio);
  d.bones.SetWidth(kBonePx * ratio);
  for (ScenePart* part : {&d.measured, &d.interpolated, &d.edited, &d.lifted}) part->SetWidth(kMarkPx * ratio);
  d.selected.SetWidth(kSelectedPx * ratio);
  d.FillMoving();
}

void SceneRender::SetSample(qint64 sample) {
  data_->sample = sample;
  data_->FillMoving();
}

void SceneRender::SetSelected(std::optional<std::pair<int, Joint>> joint) {
  data_->chosen = joint;
  data_->FillSelected();
}

void SceneRender::Start(std::function<bool()> is_current, std::function<void()> make_current) {
  Data& d = *data_;
  d.answers = {std::move(is_current), std::move(make_current)};
  d.window->SetForceMaximumHardwareLineWidth(1);  // wide lines by VTK's shaders: drivers of core contexts refuse them
  d.window->SetReadyForRendering(true);
  d.window->SetMapped(true);
  d.window->OpenGLInit();
}

void SceneRender::Draw(const SceneEye& eye, int width, int height, unsigned framebuffer, bool smooth) {
  Data& d = *data_;
  vtkCamera* camera = d.renderer->GetActiveCamera();
  camera->SetPosition(eye.position_m.data());
  camera->SetFocalPoint(eye.focus_m.data());
  camera->SetViewUp(eye.up.data());
  camera->SetViewAngle(eye.view_angle_rad * 180 / std::numbers::pi);
  camera->SetWindowCenter(-eye.centre.x(), -eye.centre.y());
  d.window->SetSize(width, height);
  d.window->SetMultiSamples(smooth ? kSamplesOfAPixel : 0);
  d.renderer->ResetCameraClippingRange();

  // The widget's painting has changed what VTK believes of the context.
  vtkOpenGLState* state = d.window->GetState();
  state->Reset();
  state->vtkglDepthFunc(GL_LEQUAL);
  d.window->Render();

  state->Reset();
  QOpenGLExtraFunctions& gl = *QOpenGLContext::currentContext()->extraFunctions();
  gl.glDisable(GL_SCISSOR_TEST);
  gl.glBindFramebuffer(GL_DRAW_FRAMEBUFFER, framebuffer);
  d.window->GetDisplayFramebuffer()->Bind(GL_READ_FRAMEBUFFER);
  d.window->GetDisplayFramebuffer()->ActivateReadBuffer(0);
  gl.glBlitFramebuffer(0, 0, width, height, 0, 0, width, height, GL_COLOR_BUFFER_BIT, GL_NEAREST);
  gl.glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
  // What is not opaque would let the window's ground shine through.
  gl.glColorMask(GL_FALSE, GL_FALSE, GL_FALSE, GL_TRUE);
  gl.glClearColor(0, 0, 0, 1);
  gl.glClear(GL_COLOR_BUFFER_BIT);
  gl.glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
}

void SceneRender::Finish() {
  data_->window->Finalize();
  data_->window->SetReadyForRendering(false);
}

}  // namespace kinora::ui
