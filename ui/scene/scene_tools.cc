#include "ui/scene/scene_tools.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

#include "ui/theme/theme.h"

namespace kinora::ui {
namespace {

const std::vector<Joint>& UsualTrails() {
  static const std::vector<Joint> trails = {Joint::kAnkleL, Joint::kAnkleR, Joint::kWristL, Joint::kWristR};
  return trails;
}

QToolButton* FlatButton(QHBoxLayout* row, const QString& name, const QString& text, const QString& help) {
  auto* button = new QToolButton;
  button->setObjectName(name);
  button->setProperty("kind", "flat");
  button->setText(text);
  button->setToolTip(help);
  button->setMinimumSize(kRowHeight, kRowHeight);
  row->addWidget(button);
  return button;
}

QToolButton* IconButton(QHBoxLayout* row, const QString& name, const QString& icon, const QString& help) {
  QToolButton* button = FlatButton(row, name, {}, help);
  button->setIcon(Icon(icon));
  button->setAccessibleName(help);
  return button;
}

}  // namespace

SceneTools::SceneTools(SceneView* view) : QWidget(view), view_(view) {
  using View = SceneView::StandardView;
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(kGapTiny, 2, kGapTiny, 2);
  row->setSpacing(2);
  const auto add_view = [&](const char* name, const QString& text, const QString& help, View which) {
    connect(FlatButton(row, name, text, help), &QToolButton::clicked, view_, [this, which] { view_->Show(which); });
  };
  add_view("scene_front", tr("Front"), tr("See the person from the front"), View::kFront);
  add_view("scene_left", tr("Left"), tr("See the person's left side"), View::kLeft);
  add_view("scene_right", tr("Right"), tr("See the person's right side"), View::kRight);
  add_view("scene_top", tr("Top"), tr("See the person from above"), View::kTop);
  QToolButton* cameras = FlatButton(row, "scene_cameras", tr("Camera"), tr("See what a camera sees"));
  cameras_button_ = cameras;
  cameras_ = new QMenu(this);
  cameras->setMenu(cameras_);
  cameras->setPopupMode(QToolButton::InstantPopup);
  row->addStretch();

  QToolButton* follow = IconButton(row, "scene_follow", "crosshair", tr("Follow the person"));
  follow->setCheckable(true);
  auto* follow_action = new QAction(this);
  connect(follow, &QToolButton::clicked, view_, [this](bool on) {
    SceneOptions options = view_->options();
    options.follow = on;
    view_->SetOptions(options);
  });
  connect(follow_action, &QAction::toggled, follow, &QToolButton::setChecked);
  follow_action->setCheckable(true);
  toggles_.emplace_back(follow_action, [](const SceneOptions& o) { return o.follow; });
  connect(IconButton(row, "scene_fit", "maximize", tr("Fit the whole trial into the view (Home)")),
          &QToolButton::clicked, view_, &SceneView::Fit);
  QToolButton* show = IconButton(row, "scene_show", "eye", tr("Choose what is shown"));
  show->setPopupMode(QToolButton::InstantPopup);
  auto* menu = new QMenu(this);
  show->setMenu(menu);
  using O = SceneOptions;
  AddToggle(
      menu, tr("Floor, squares of 1 m"), [](O& o, bool on) { o.grid = on; }, [](const O& o) { return o.grid; });
  AddToggle(
      menu, tr("Floor, squares of 10 cm"), [](O& o, bool on) { o.fine_grid = on; },
      [](const O& o) { return o.fine_grid; });
  AddToggle(
      menu, tr("Cameras"), [](O& o, bool on) { o.cameras = on; }, [](const O& o) { return o.cameras; });
  AddToggle(
      menu, tr("Trails of ankles and wrists"),
      [](O& o, bool on) { o.trails = on ? UsualTrails() : std::vector<Joint>(); },
      [](const O& o) { return !o.trails.empty(); });
  AddToggle(
      menu, tr("Uncertainty of joints, as ellipsoids"), [](O& o, bool on) { o.ellipsoids = on; },
      [](const O& o) { return o.ellipsoids; });
  menu->addSeparator();
  AddToggle(
      menu, tr("Colours by where points come from"),
      [](O& o, bool on) { o.colour = on ? O::Colour::kProvenance : O::Colour::kSide; },
      [](const O& o) { return o.colour == O::Colour::kProvenance; });
}

QAction* SceneTools::AddToggle(QMenu* menu, const QString& text, std::function<void(SceneOptions&, bool)> set,
                               std::function<bool(const SceneOptions&)> get) {
  QAction* action = menu->addAction(text);
  action->setCheckable(true);
  connect(action, &QAction::triggered, view_, [this, set = std::move(set)](bool on) {
    SceneOptions options = view_->options();
    set(options, on);
    view_->SetOptions(options);
  });
  toggles_.emplace_back(action, std::move(get));
  return action;
}

void SceneTools::SetCameras(const CameraRig& rig) {
  cameras_->clear();
  for (std::size_t i = 0; i < rig.cameras.size(); ++i) {
    QAction* action = cameras_->addAction(QString::fromStdString(rig.cameras[i].camera.name));
    connect(action, &QAction::triggered, view_, [this, i] { view_->LookThrough(i); });
  }
  cameras_button_->setEnabled(!rig.cameras.empty());
  cameras_button_->setToolTip(rig.cameras.empty() ? tr("There is no calibration yet, so no camera has a place")
                                                  : tr("See what a camera sees"));
}

void SceneTools::ShowOptions(const SceneOptions& options) {
  for (const auto& [action, get] : toggles_) action->setChecked(get(options));
}

}  // namespace kinora::ui
