// The Review page's acts on what is shown and how: layouts, cameras, light, the 3D view, other trials.

#include "ui/plots/curve_view.h"
#include "ui/review/review_page.h"
#include "ui/review/trial_overlay.h"
#include "ui/scene/scene_keys.h"
#include "ui/scene/scene_view.h"
#include "ui/video/light_menu.h"
#include "ui/video/video_grid.h"

namespace kinora::ui {

void ReviewPage::AddViewCommands() {
  const QString view = tr("View");
  const std::array<QString, 4> names = {tr("Layout: balanced"), tr("Layout: videos"), tr("Layout: 3D"),
                                        tr("Layout: curves")};
  for (int i = 1; i <= 4; ++i) {
    AddReviewCommand({.id = QString("view.layout%1").arg(i),
                      .group = view,
                      .text = names[static_cast<std::size_t>(i - 1)],
                      .help = tr("Give the panes of the Review page other shares"),
                      .icon = {},
                      .keys = {QKeySequence(QString("Alt+%1").arg(i))}},
                     [this, i] { SetLayout(i); });
  }
  for (int i = 1; i <= 9; ++i) {
    AddReviewCommand({.id = QString("view.camera%1").arg(i),
                      .group = view,
                      .text = tr("Camera %1 large").arg(i),
                      .help = tr("Show one camera large and the others in a strip"),
                      .icon = {},
                      .keys = {QKeySequence(QString::number(i))}},
                     [this, i] {
                       if (i > videos_->camera_count()) return;
                       videos_->SetLarge(i - 1);
                       videos_->SetActive(i - 1);
                     });
  }
  AddReviewCommand({.id = "view.grid",
                    .group = view,
                    .text = tr("All cameras in a grid"),
                    .help = tr("Show all cameras of one size"),
                    .icon = "layout-grid",
                    .keys = {QKeySequence("0")}},
                   [this] { videos_->SetLarge({}); });
  AddReviewCommand({.id = "view.overlays",
                    .group = view,
                    .text = tr("Hide or show what covers the picture"),
                    .help = tr("Skeletons, names and lines over the videos"),
                    .icon = "eye",
                    .keys = {QKeySequence("H")}},
                   [this] {
                     overlays_ = !overlays_;
                     videos_->SetOverlaysVisible(overlays_);
                   });
  AddReviewCommand({.id = "view.light",
                    .group = view,
                    .text = tr("Brightness of the videos…"),
                    .help = tr("Brightness and contrast, as they are shown: what is analysed does not change"),
                    .icon = "sun",
                    .keys = {QKeySequence("L")}},
                   [this] { AskLight(); });
  AddReviewCommand({.id = "review.follow",
                    .group = view,
                    .text = tr("Zoom to the athlete"),
                    .help = tr("Each camera shows the part of the picture in which the athlete moves, or all of it"),
                    .icon = "scan",
                    .keys = {QKeySequence("F")}},
                   [this] {
                     follow_ = !follow_;
                     ZoomToAthlete();
                   });
  AddReviewCommand({.id = "view.cycles",
                    .group = view,
                    .text = tr("Curves over time or over the gait cycle"),
                    .help = tr("Lay the cycles of each side over each other, with mean and spread"),
                    .icon = "percent",
                    .keys = {QKeySequence("C")},
                    .checkable = true},
                   [this] {
                     const bool time = curves_->axis() == CurveView::Axis::kTime;
                     curves_->SetAxis(time ? CurveView::Axis::kCycle : CurveView::Axis::kTime);
                   });
}

void ReviewPage::AddOverlayCommands() {
  const QString view = tr("View");
  AddReviewCommand({.id = "view.lay_over",
                    .group = view,
                    .text = tr("Lay a trial over…"),
                    .help = tr("Another trial's curves and skeleton, faintly behind this one's"),
                    .icon = "layers",
                    .keys = {QKeySequence("O")}},
                   [this] { overlay_->Choose(); });
  AddReviewCommand({.id = "view.overlay_later",
                    .group = view,
                    .text = tr("The laid-over trial one frame later"),
                    .help = tr("Shifts it against this one"),
                    .icon = {},
                    .keys = {QKeySequence("Ctrl+.")}},
                   [this] { overlay_->Shift(1); });
  AddReviewCommand({.id = "view.overlay_earlier",
                    .group = view,
                    .text = tr("The laid-over trial one frame earlier"),
                    .help = tr("Shifts it against this one"),
                    .icon = {},
                    .keys = {QKeySequence("Ctrl+,")}},
                   [this] { overlay_->Shift(-1); });
}

void ReviewPage::AddSceneCommands() {
  const QString view = tr("View");
  AddReviewCommand({.id = "scene.keys",
                    .group = view,
                    .text = tr("3D: turn by keys"),
                    .help = SceneKeysHelp(),
                    .icon = "box",
                    .keys = {QKeySequence("D")}},
                   [this] { scene_->setFocus(Qt::ShortcutFocusReason); });
  const auto add = [&](const char* id, const QString& text, const QString& help, std::function<void()> run) {
    AddReviewCommand({.id = id, .group = view, .text = text, .help = help, .icon = "box", .keys = {}}, std::move(run));
  };
  using View = SceneView::StandardView;
  add("scene.front", tr("3D: from the front"), tr("See the person from the front"),
      [this] { scene_->Show(View::kFront); });
  add("scene.back", tr("3D: from behind"), tr("See the person from behind"), [this] { scene_->Show(View::kBack); });
  add("scene.left", tr("3D: from the left"), tr("See the person's left side"), [this] { scene_->Show(View::kLeft); });
  add("scene.right", tr("3D: from the right"), tr("See the person's right side"),
      [this] { scene_->Show(View::kRight); });
  add("scene.top", tr("3D: from above"), tr("See the person from above"), [this] { scene_->Show(View::kTop); });
  add("scene.camera", tr("3D: what the chosen camera sees"), tr("The 3D view takes the place of that camera"), [this] {
    if (model_.loaded()) scene_->LookThrough(model_.camera());
  });
  add("scene.fit", tr("3D: the whole trial"), tr("Fit the whole trial into the view"), [this] { scene_->Fit(); });
}

void ReviewPage::AskLight() {
  if (light_ == nullptr) {
    light_ = new LightMenu(this);
    connect(light_, &LightMenu::changed, this, [this] {
      videos_->SetBrightness(light_->brightness());
      videos_->SetContrast(light_->contrast());
    });
  }
  light_->popup(videos_->mapToGlobal(QPoint(std::max(0, videos_->width() - light_->sizeHint().width()), 0)));
}

}  // namespace kinora::ui
