#pragma once

#include <QWidget>
#include <functional>

#include "ui/scene/scene_content.h"
#include "ui/scene/scene_view.h"

class QMenu;

namespace kinora::ui {

// The row of buttons above the 3D picture.
class SceneTools : public QWidget {
  Q_OBJECT
 public:
  explicit SceneTools(SceneView* view);
  void SetCameras(const CameraRig& rig);
  void ShowOptions(const SceneOptions& options);

 private:
  QAction* AddToggle(QMenu* menu, const QString& text, std::function<void(SceneOptions&, bool)> set,
                     std::function<bool(const SceneOptions&)> get);

  SceneView* view_;
  QMenu* cameras_;
  QWidget* cameras_button_;
  std::vector<std::pair<QAction*, std::function<bool(const SceneOptions&)>>> toggles_;
};

}  // namespace kinora::ui
