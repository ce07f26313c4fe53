#include "ui/scene/scene_part.h"

#include <vtkActor.h>
#include <vtkCellArray.h>
#include <vtkNew.h>
#include <vtkPointData.h>
#include <vtkPoints.h>
#include <vtkPolyData.h>
#include <vtkPolyDataMapper.h>
#include <vtkProperty.h>
#include <vtkShaderProperty.h>
#include <vtkUnsignedCharArray.h>

namespace kinora::ui {
namespace {

// What of a point's square is left out, with `p` from -1 to 1. The same shapes as on videos.
const char* OutsideOf(ScenePart::Kind kind) {
  switch (kind) {
    case ScenePart::Kind::kDisc:
      return "dot(p, p) > 1.0";
    case ScenePart::Kind::kRing:
      return "dot(p, p) > 1.0 || dot(p, p) < 0.3";
    case ScenePart::Kind::kSquare:
      return "max(abs(p.x), abs(p.y)) > 0.9";
    case ScenePart::Kind::kDiamond:
      return "abs(p.x) + abs(p.y) > 1.0";
    case ScenePart::Kind::kLines:
    case ScenePart::Kind::kSurface:
      break;
  }
  return nullptr;
}

}  // namespace

struct ScenePart::Data {
  Kind kind;
  vtkNew<vtkPoints> points;
  vtkNew<vtkUnsignedCharArray> colours;
  vtkNew<vtkCellArray> cells;
  vtkNew<vtkPolyData> shape;
  vtkNew<vtkPolyDataMapper> mapper;
  vtkNew<vtkActor> actor;
  bool translucent = false;
};

ScenePart::ScenePart(Kind kind) : data_(std::make_unique<Data>()) {
  Data& d = *data_;
  d.kind = kind;
  d.colours->SetName("colour");
  d.colours->SetNumberOfComponents(4);
  d.shape->SetPoints(d.points);
  d.shape->GetPointData()->SetScalars(d.colours);
  d.mapper->SetInputData(d.shape);
  d.mapper->SetColorModeToDirectScalars();
  d.actor->SetMapper(d.mapper);
  d.actor->PickableOff();
  const char* outside = OutsideOf(kind);
  if (outside != nullptr) {
    d.shape->SetVerts(d.cells);
    d.actor->GetShaderProperty()->AddFragmentShaderReplacement(
        "//VTK::Color::Impl", true,
        std::string("//VTK::Color::Impl\n  vec2 p = 2.0 * gl_PointCoord - 1.0;\n  if (") + outside + ") discard;\n",
        false);
  } else if (kind == Kind::kLines) {
    d.shape->SetLines(d.cells);
  } else {
    d.shape->SetPolys(d.cells);
  }
  if (kind != Kind::kSurface) d.actor->GetProperty()->LightingOff();
  if (outside != nullptr) {
    // A joint's mark lies on the bones that end in it.
    d.mapper->SetResolveCoincidentTopologyToPolygonOffset();
    d.mapper->SetRelativeCoincidentTopologyPointOffsetParameter(-40);
  }
  Clear();
  Update();
}

ScenePart::~ScenePart() = default;

void ScenePart::Clear() {
  data_->points->Reset();
  data_->colours->Reset();
  data_->cells->Reset();
  data_->translucent = false;
}

int ScenePart::Add(const Eigen::Vector3d& point, const QColor& colour) {
  Data& d = *data_;
  const vtkIdType id = d.points->InsertNextPoint(point.data());
  const unsigned char rgba[4] = {static_cast<unsigned char>(colour.red()), static_cast<unsigned char>(colour.green()),
                                 static_cast<unsigned char>(colour.blue()), static_cast<unsigned char>(colour.alpha())};
  d.colours->InsertNextTypedTuple(rgba);
  d.translucent |= colour.alpha() < 255;
  if (d.kind != Kind::kLines && d.kind != Kind::kSurface) d.cells->InsertNextCell(1, &id);
  return static_cast<int>(id);
}

void ScenePart::AddLine(int from, int to) {
  const vtkIdType ends[2] = {from, to};
  data_->cells->InsertNextCell(2, ends);
}

void ScenePart::AddTriangle(int a, int b, int c) {
  const vtkIdType corners[3] = {a, b, c};
  data_->cells->InsertNextCell(3, corners);
}

void ScenePart::Update() {
  Data& d = *data_;
  d.points->Modified();
  d.colours->Modified();
  d.cells->Modified();
  d.shape->Modified();
  // Said, so that VTK need not look through the colours.
  d.actor->SetForceOpaque(!d.translucent);
  d.actor->SetForceTranslucent(d.translucent);
}

void ScenePart::SetWidth(double width_px) {
  data_->actor->GetProperty()->SetPointSize(static_cast<float>(width_px));
  data_->actor->GetProperty()->SetLineWidth(static_cast<float>(width_px));
}

void ScenePart::SetVisible(bool visible) {
  data_->actor->SetVisibility(visible);
}

vtkActor* ScenePart::actor() const {
  return data_->actor;
}

}  // namespace kinora::ui
