#pragma once

#include <Eigen/Core>
#include <QColor>
#include <memory>

class vtkActor;

namespace kinora::ui {

// One thing of the 3D scene: coloured points drawn as flat marks, lines, or triangles. Filled anew by Clear, Add… and
// Update; what is drawn with it (buffers, shaders) stays, so that a new sample costs only its points.
class ScenePart {
 public:
  // Marks keep their size on screen at any zoom: measured, interpolated, edited, lifted; and lines of a width.
  enum class Kind { kDisc, kRing, kSquare, kDiamond, kLines, kSurface };
  explicit ScenePart(Kind kind);
  ~ScenePart();

  void Clear();
  // Returns the point's number, for lines and triangles; a mark is a point alone.
  int Add(const Eigen::Vector3d& point_m, const QColor& colour);
  void AddLine(int from, int to);
  void AddTriangle(int a, int b, int c);
  void Update();

  // The mark's diameter or the line's width, in pixels of the screen.
  void SetWidth(double width_px);
  void SetVisible(bool visible);
  vtkActor* actor() const;

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

}  // namespace kinora::ui
