#pragma once

#include <QFontMetricsF>
#include <QWidget>
#include <functional>
#include <vector>

#include "ui/scene/scene_camera.h"
#include "ui/scene/scene_content.h"
#include "ui/scene/scene_geometry.h"

namespace kinora::ui {

// What stands beside a metre of an axis, in the view's pixels.
struct AxisLabel {
  QRectF room;  // all inside the view
  QString text;
  bool names_axis = false;  // "X 3 m"; the others are numbers alone
};
// Those that have their room in a view of this size: no two of an axis in each other, none cut at an edge.
std::vector<AxisLabel> AxisLabels(const SceneEye& eye, const QSizeF& view, const FloorExtent& floor,
                                  const QFontMetricsF& metrics);

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
  void ContentChanged();        // looks anew at what there is to explain
  void SetFramed(bool framed);  // the view has the keyboard's focus

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void DrawCameraNames(QPainter& painter, const SceneEye& eye) const;
  void DrawAxes(QPainter& painter, const SceneEye& eye) const;
  void DrawLegend(QPainter& painter) const;

  Source source_;
  FloorExtent floor_;
  bool people_ = false;
  bool framed_ = false;
  bool seen_[5] = {};  // by provenance
};

}  // namespace kinora::ui
