#pragma once

#include <array>

#include "ui/scene/scene_geometry.h"
#include "ui/scene/scene_part.h"

namespace kinora::ui {

// Puts the content's values into the parts that draw them. Colours are those for the dark ground that the view has in
// both looks.

// Colours by provenance: measured, interpolated, edited, lifted.
QColor SceneColourOf(Provenance provenance);

void FillGrid(ScenePart& lines, const FloorExtent& floor, double step_m, const QColor& colour);
// From the world's zero along the floor to its edges, and 1 m up.
void FillAxes(ScenePart& lines, const FloorExtent& floor);
void FillCameras(ScenePart& lines, const CameraRig& rig);

void FillBones(ScenePart& lines, const SceneContent& content, SceneOptions::Colour colour, qint64 sample);
// In the order of ScenePart's kinds: measured, interpolated, edited, lifted.
using MarkParts = std::array<ScenePart*, 4>;
void FillMarks(const MarkParts& marks, const SceneContent& content, SceneOptions::Colour colour, qint64 sample);
void FillTrails(ScenePart& lines, const SceneContent& content, const SceneOptions& options, qint64 sample);
// The surfaces that lie `options.ellipsoid_sds` standard deviations around each joint.
void FillEllipsoids(ScenePart& surface, const SceneContent& content, const SceneOptions& options, qint64 sample);

}  // namespace kinora::ui
