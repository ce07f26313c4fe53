#pragma once

#include <QWidget>
#include <functional>

#include "ui/scene/scene_camera.h"
#include "ui/scene/scene_content.h"
#include "ui/scene/scene_geometry.h"

namespace kinora::ui {

// What is written over the 3D picture: names of cameras, metres along the axes, and what the marks mean.
class SceneLabels : public QWidget {
  Q_OBJECT
 public:
  struct Source {
    std::function<SceneEye(const QSizeF&)> eye;
    std::function<const SceneContent&()> content;
    std::function<const SceneOptions&()> options;
  };
  SceneLabels(Source source, QWidget* parent);
  void ContentChanged();  // looks anew at what there is to explain

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void DrawCameraNames(QPainter& painter, const SceneEye& eye) const;
  void DrawAxes(QPainter& painter, const SceneEye& eye) const;
  void DrawLegend(QPainter& painter) const;

  Source source_;
  FloorExtent floor_;
  bool people_ = false;
  bool seen_[5] = {};  // by provenance
};

}  // namespace kinora::ui
