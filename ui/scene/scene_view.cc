#include "ui/scene/scene_view.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QToolTip>
#include <QVBoxLayout>
#include <QWheelEvent>
#include <cmath>

#include "ui/scene/scene_camera.h"
#include "ui/scene/scene_canvas.h"
#include "ui/scene/scene_geometry.h"
#include "ui/scene/scene_keys.h"
#include "ui/scene/scene_labels.h"
#include "ui/scene/scene_render.h"
#include "ui/scene/scene_tools.h"
#include "ui/theme/joint_text.h"
#include "ui/theme/text.h"
#include "ui/theme/theme.h"

namespace kinora::ui {
namespace {

constexpr double kPickRadius = 12;       // pixels
constexpr double kClickSlack = 4;        // pixels that a click may wander
constexpr double kTurnPerPixel = 0.008;  // radians
constexpr double kNotch = 120;           // 15 degrees of a wheel

}  // namespace

struct SceneView::Data {
  std::shared_ptr<const SceneContent> content = std::make_shared<SceneContent>();
  SceneOptions options;
  qint64 sample = 0;

  Turntable table;
  std::optional<std::size_t> through;       // the camera that is looked through
  std::optional<Eigen::Vector3d> followed;  // where the person was when last followed
  bool fitted = false;

  std::unique_ptr<SceneRender> render;
  SceneCanvas* canvas = nullptr;
  SceneLabels* labels = nullptr;
  SceneTools* tools = nullptr;
  QWidget* pane = nullptr;  // where the picture is

  QPointF pressed, last;
  bool dragging = false;

  SceneEye Eye(const QSizeF& view) const { return through ? EyeOf(content->rig.cameras[*through], view) : table.Eye(); }
  // The viewer leaves the camera's place when they begin to turn.
  void LeaveCamera() {
    if (!through) return;
    const SceneEye eye = Eye(QSizeF(pane->size()));
    const Eigen::Vector3d middle = MiddleOfPerson(*content, sample).value_or(BallAround(*content).centre_m);
    through.reset();
    table = TurntableOf(eye, std::max(0.5, (middle - eye.position_m).norm()));
  }
  void Redraw() {
    if (canvas != nullptr) canvas->update();
    if (labels != nullptr) labels->update();
  }
  void Follow() {
    const auto now = options.follow ? MiddleOfPerson(*content, sample) : std::nullopt;
    if (!now) return;
    table.focus_m += *now - followed.value_or(table.focus_m);
    followed = now;
  }
  std::optional<std::pair<int, Joint>> JointAt(const SceneView& view, const QPointF& place) const;
  QString TextOf(int athlete, Joint joint) const;
};

std::optional<std::pair<int, Joint>> SceneView::Data::JointAt(const SceneView& view, const QPointF& place) const {
  std::optional<std::pair<int, Joint>> best;
  double nearest = kPickRadius;
  for (std::size_t a = 0; a < content->athletes.size(); ++a) {
    if (!content->athletes[a].trajectory) continue;
    for (const Joint joint : content->athletes[a].trajectory->joints) {
      const auto at = view.PlaceOf(static_cast<int>(a), joint);
      if (!at) continue;
      const double distance = std::hypot(at->x() - place.x(), at->y() - place.y());
      if (distance >= nearest) continue;
      nearest = distance;
      best = {static_cast<int>(a), joint};
    }
  }
  return best;
}

QString SceneView::Data::TextOf(int athlete, Joint joint) const {
  const SceneAthlete& person = content->athletes[static_cast<std::size_t>(athlete)];
  const Sample3D& s =
      person.trajectory->At(FrameOf(person, sample), static_cast<std::size_t>(person.trajectory->IndexOf(joint)));
  QString text = person.name.isEmpty() ? JointText(joint) : person.name + ", " + JointText(joint);
  text += QStringLiteral("\n") + tr("X %1  Y %2  Z %3 m")
                                     .arg(NumberText(s.position_m.x(), 3))
                                     .arg(NumberText(s.position_m.y(), 3))
                                     .arg(NumberText(s.position_m.z(), 3));
  const Eigen::Vector3d sd = s.covariance_m2.variances().cwiseMax(0).cwiseSqrt() * 1000;
  if (s.covariance_m2.known() && sd.maxCoeff() > 0) {
    text +=
        QStringLiteral("\n") +
        tr("± %1, %2, %3 mm (1 SD)").arg(NumberText(sd.x(), 0)).arg(NumberText(sd.y(), 0)).arg(NumberText(sd.z(), 0));
  }
  text += QStringLiteral("\n") + ProvenanceText(s.provenance);
  if (std::isfinite(s.reprojection_error_px)) {
    text += tr(", reprojection error %1 px").arg(NumberText(static_cast<double>(s.reprojection_error_px), 1));
  }
  return text;
}

SceneView::SceneView(QWidget* parent) : QWidget(parent), data_(std::make_unique<Data>()) {
  Data& d = *data_;
  setMinimumSize(240, 160);
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(tr("3D view"));
  setAccessibleDescription(SceneKeysHelp());
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  d.tools = new SceneTools(this);
  column->addWidget(d.tools);
  d.pane = new QWidget(this);
  d.pane->setAttribute(Qt::WA_TransparentForMouseEvents);
  column->addWidget(d.pane, 1);
  auto* inside = new QVBoxLayout(d.pane);
  inside->setContentsMargins(0, 0, 0, 0);
  if (!GraphicsWork()) {
    auto* sorry =
        new QLabel(tr("The 3D view needs OpenGL 3.2, which this computer's graphics driver does not offer. "
                      "Everything else works without it. An update of the graphics driver may help."));
    sorry->setObjectName("scene_without_graphics");
    sorry->setProperty("kind", "soft");
    sorry->setWordWrap(true);
    sorry->setAlignment(Qt::AlignCenter);
    sorry->setMargin(kGapHuge);
    inside->addWidget(sorry);
    d.tools->setEnabled(false);
    return;
  }
  d.render = std::make_unique<SceneRender>();
  const auto eye = [&d](const QSizeF& size) { return d.Eye(size); };
  d.canvas = new SceneCanvas(*d.render, eye, d.pane);
  inside->addWidget(d.canvas);
  d.canvas->installEventFilter(this);
  d.labels = new SceneLabels(
      {eye, [&d]() -> const SceneContent& { return *d.content; }, [&d]() -> const SceneOptions& { return d.options; }},
      d.canvas);
  d.render->SetContent(d.content);
  d.render->SetOptions(d.options, devicePixelRatioF());
  d.tools->SetCameras({});
  d.tools->ShowOptions(d.options);
}

SceneView::~SceneView() {
  delete data_->canvas;  // before what it draws
}

bool SceneView::has_graphics() const {
  return data_->canvas != nullptr;
}

void SceneView::SetContent(SceneContent content) {
  Data& d = *data_;
  d.content = std::make_shared<SceneContent>(std::move(content));
  if (d.through && *d.through >= d.content->rig.cameras.size()) d.through.reset();
  d.followed.reset();
  if (!has_graphics()) return;
  d.render->SetContent(d.content);
  d.tools->SetCameras(d.content->rig);
  d.labels->ContentChanged();
  if (!d.fitted) Fit();
  d.Follow();
  d.Redraw();
}

void SceneView::SetSample(qint64 sample) {
  Data& d = *data_;
  if (d.sample == sample) return;
  d.sample = sample;
  if (!has_graphics()) return;
  d.Follow();
  d.render->SetSample(sample);
  d.Redraw();
}

const SceneOptions& SceneView::options() const {
  return data_->options;
}

void SceneView::SetOptions(const SceneOptions& options) {
  Data& d = *data_;
  if (options == d.options) return;
  const bool begins_to_follow = options.follow && !d.options.follow;
  d.options = options;
  if (begins_to_follow) d.followed.reset();
  if (has_graphics()) {
    d.Follow();
    d.render->SetOptions(options, devicePixelRatioF());
    d.tools->ShowOptions(options);
    d.Redraw();
  }
  Q_EMIT optionsChanged();
}

void SceneView::SetSelected(std::optional<std::pair<int, Joint>> joint) {
  if (!has_graphics()) return;
  data_->render->SetSelected(joint);
  data_->Redraw();
}

void SceneView::Show(StandardView view) {
  Data& d = *data_;
  constexpr double kQuarter = std::numbers::pi / 2;
  d.LeaveCamera();
  const double ahead = HeadingOfPerson(*d.content, d.sample).value_or(0);
  const bool top = view == StandardView::kTop;
  const double turn = view == StandardView::kBack || top ? 2 * kQuarter
                      : view == StandardView::kLeft      ? kQuarter
                      : view == StandardView::kRight     ? -kQuarter
                                                         : 0;
  d.table.azimuth_rad = std::remainder(ahead + turn, 4 * kQuarter);
  d.table.elevation_rad = top ? kQuarter - 1e-3 : 0.08;
  if (const auto middle = MiddleOfPerson(*d.content, d.sample)) d.table.focus_m = *middle;
  d.Redraw();
}

void SceneView::LookThrough(std::size_t camera) {
  Data& d = *data_;
  if (camera >= d.content->rig.cameras.size()) return;
  d.through = camera;
  d.Redraw();
}

void SceneView::Fit() {
  Data& d = *data_;
  const SceneBall ball = BallAround(*d.content);
  if (ball.radius_m <= 0) return;
  d.LeaveCamera();
  d.table.Fit(ball.centre_m, ball.radius_m, QSizeF(d.pane->size()));
  d.fitted = true;
  d.followed.reset();
  d.Redraw();
}

std::optional<QPointF> SceneView::PlaceOf(int athlete, Joint joint) const {
  const Data& d = *data_;
  if (!has_graphics() || athlete < 0 || athlete >= static_cast<int>(d.content->athletes.size())) return std::nullopt;
  const SceneAthlete& person = d.content->athletes[static_cast<std::size_t>(athlete)];
  const std::int64_t frame = FrameOf(person, d.sample);
  const int j = frame < 0 ? -1 : person.trajectory->IndexOf(joint);
  if (j < 0) return std::nullopt;
  const Sample3D& sample = person.trajectory->At(frame, static_cast<std::size_t>(j));
  if (sample.missing() || !sample.position_m.allFinite()) return std::nullopt;
  const QSizeF view(d.pane->size());
  const auto place = PlaceInView(d.Eye(view), view, sample.position_m);
  if (!place) return std::nullopt;
  return *place + QPointF(d.pane->pos());
}

QImage SceneView::Picture() {
  Data& d = *data_;
  if (!has_graphics()) return {};
  QImage image = d.canvas->SmoothPicture();
  image.setDevicePixelRatio(devicePixelRatioF());
  d.labels->SetFramed(false);  // whoever keeps the picture has no keys for it
  d.labels->render(&image, QPoint(), QRegion(), QWidget::RenderFlags());
  d.labels->SetFramed(hasFocus());
  return image;
}

// The canvas also changes size where the view does not: its row of buttons grows.
bool SceneView::eventFilter(QObject* watched, QEvent* event) {
  if (watched == data_->canvas && event->type() == QEvent::Resize && data_->labels != nullptr)
    data_->labels->setGeometry(data_->canvas->rect());
  return QWidget::eventFilter(watched, event);
}

void SceneView::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  Data& d = *data_;
  if (!has_graphics()) return;
  layout()->activate();
  d.pane->layout()->activate();
  d.render->SetOptions(d.options, devicePixelRatioF());
}

void SceneView::mousePressEvent(QMouseEvent* event) {
  data_->pressed = data_->last = event->position();
  data_->dragging = false;
}

void SceneView::mouseMoveEvent(QMouseEvent* event) {
  Data& d = *data_;
  if (event->buttons() == Qt::NoButton || !has_graphics()) return;
  if (!d.dragging && (event->position() - d.pressed).manhattanLength() < kClickSlack) return;
  d.dragging = true;
  d.LeaveCamera();
  const QPointF by = event->position() - d.last;
  d.last = event->position();
  const bool turn = event->buttons() == Qt::LeftButton && !(event->modifiers() & Qt::ShiftModifier);
  if (turn) {
    d.table.Orbit(-by.x() * kTurnPerPixel, by.y() * kTurnPerPixel);
  } else {
    d.table.Pan(by.x(), -by.y(), d.pane->height());
  }
  d.Redraw();
}

void SceneView::mouseReleaseEvent(QMouseEvent* event) {
  Data& d = *data_;
  if (d.dragging || event->button() != Qt::LeftButton || !has_graphics()) return;
  if (const auto joint = d.JointAt(*this, event->position())) Q_EMIT jointPicked(joint->first, joint->second);
}

void SceneView::mouseDoubleClickEvent(QMouseEvent* event) {
  if (!data_->JointAt(*this, event->position())) Fit();
}

void SceneView::wheelEvent(QWheelEvent* event) {
  Data& d = *data_;
  if (!has_graphics()) return;
  d.LeaveCamera();
  d.table.Zoom(std::pow(kSceneNearer, event->angleDelta().y() / kNotch));
  d.Redraw();
  event->accept();
}

void SceneView::keyPressEvent(QKeyEvent* event) {
  Data& d = *data_;
  if (!has_graphics()) return QWidget::keyPressEvent(event);
  if (event->key() == Qt::Key_Home) return Fit();
  const auto move = SceneMoveOf(*event);
  if (!move) return QWidget::keyPressEvent(event);
  d.LeaveCamera();
  move(d.table, d.pane->height());
  d.Redraw();
}

void SceneView::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  if (has_graphics()) data_->labels->SetFramed(true);
}

void SceneView::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  if (has_graphics()) data_->labels->SetFramed(false);
}

void SceneView::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange) data_->Redraw();
}

bool SceneView::event(QEvent* event) {
  // Keys that mean something here come here first, although they might be given to commands too.
  if (event->type() == QEvent::ShortcutOverride && has_graphics()) {
    const auto& key = static_cast<const QKeyEvent&>(*event);
    if (key.key() == Qt::Key_Home || SceneMoveOf(key)) {
      event->accept();
      return true;
    }
  }
  if (event->type() != QEvent::ToolTip || !has_graphics()) return QWidget::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  if (const auto joint = data_->JointAt(*this, QPointF(help->pos()))) {
    QToolTip::showText(help->globalPos(), data_->TextOf(joint->first, joint->second), this);
  } else {
    QToolTip::hideText();
    event->ignore();
  }
  return true;
}

}  // namespace kinora::ui
