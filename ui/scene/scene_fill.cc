#include "ui/scene/scene_fill.h"

#include <Eigen/Eigenvalues>
#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>

#include "core/motion/keypoint_set.h"
#include "core/motion/weakest.h"
#include "projects/reports/style.h"
#include "ui/theme/theme.h"

namespace kinora::ui {
namespace {

using Eigen::Vector3d;

constexpr float kFaint = 0.33F;

const Tokens& Dark() {
  return TokensOf(Look::kDark);
}

QColor With(QColor colour, float opacity) {
  colour.setAlphaF(colour.alphaF() * opacity);
  return colour;
}

struct PersonAt {
  const SceneAthlete& athlete;
  std::int64_t frame;
  float opacity;

  const Sample3D* Seen(std::size_t joint) const {
    const Sample3D& sample = athlete.trajectory->At(frame, joint);
    return sample.missing() || !sample.position_m.allFinite() ? nullptr : &sample;
  }
};

void ForEachPerson(const SceneContent& content, qint64 sample, const std::function<void(const PersonAt&)>& act) {
  for (const SceneAthlete& athlete : content.athletes) {
    const std::int64_t frame = FrameOf(athlete, sample);
    if (frame >= 0) act({athlete, frame, athlete.faint ? kFaint : 1.0F});
  }
}

void AddSegment(ScenePart& part, const Vector3d& from, const Vector3d& to, const QColor& colour) {
  const int a = part.Add(from, colour);
  part.AddLine(a, part.Add(to, colour));
}

// A ball of radius 1 as rows of points from pole to pole.
constexpr int kRows = 6, kColumns = 10;
Vector3d OnBall(int row, int column) {
  const double polar = std::numbers::pi * row / kRows, turn = 2 * std::numbers::pi * column / kColumns;
  return {std::sin(polar) * std::cos(turn), std::sin(polar) * std::sin(turn), std::cos(polar)};
}

void AddEllipsoid(ScenePart& surface, const Vector3d& centre, const Eigen::Matrix3d& shape, const QColor& colour) {
  int first = 0;
  for (int row = 0; row <= kRows; ++row) {
    for (int column = 0; column < kColumns; ++column) {
      const int id = surface.Add(centre + shape * OnBall(row, column), colour);
      if (row == 0 && column == 0) first = id;
    }
  }
  for (int row = 0; row < kRows; ++row) {
    for (int column = 0; column < kColumns; ++column) {
      const int next = (column + 1) % kColumns;
      const int a = first + row * kColumns + column, b = first + row * kColumns + next;
      surface.AddTriangle(a, a + kColumns, b);
      surface.AddTriangle(b, a + kColumns, b + kColumns);
    }
  }
}

}  // namespace

QColor SceneColourOf(Provenance provenance) {
  switch (provenance) {
    case Provenance::kInterpolated:
      return Dark().warn;
    case Provenance::kEdited:
      return Dark().accent;
    case Provenance::kLifted:
      return {0xB7, 0x94, 0xF6};
    case Provenance::kMeasured:
    case Provenance::kMissing:
      break;
  }
  return Dark().ink;
}

void FillGrid(ScenePart& lines, const FloorExtent& floor, double step_m, const QColor& colour) {
  lines.Clear();
  const auto count = [&](int low, int high) { return static_cast<int>(std::lround((high - low) / step_m)); };
  for (int i = 0; i <= count(floor.x_low_m, floor.x_high_m); ++i) {
    const double x = floor.x_low_m + i * step_m;
    AddSegment(lines, {x, static_cast<double>(floor.y_low_m), 0}, {x, static_cast<double>(floor.y_high_m), 0}, colour);
  }
  for (int i = 0; i <= count(floor.y_low_m, floor.y_high_m); ++i) {
    const double y = floor.y_low_m + i * step_m;
    AddSegment(lines, {static_cast<double>(floor.x_low_m), y, 0}, {static_cast<double>(floor.x_high_m), y, 0}, colour);
  }
  lines.Update();
}

void FillAxes(ScenePart& lines, const FloorExtent& floor) {
  lines.Clear();
  const QColor colour = Dark().ink_soft;
  constexpr double kAbove = 0.004;  // the grid's lines lie in the same places
  AddSegment(lines, {0, 0, kAbove}, {std::max(1.0, static_cast<double>(floor.x_high_m)), 0, kAbove}, colour);
  AddSegment(lines, {0, 0, kAbove}, {0, std::max(1.0, static_cast<double>(floor.y_high_m)), kAbove}, colour);
  AddSegment(lines, {0, 0, 0}, {0, 0, 1}, colour);
  lines.Update();
}

void FillCameras(ScenePart& lines, const CameraRig& rig) {
  lines.Clear();
  const QColor colour = Dark().ink_soft;
  for (const RigCamera& camera : rig.cameras) {
    const auto points = PyramidOf(camera, kPyramidDepth_m);
    for (std::size_t i = 1; i <= 4; ++i) {
      AddSegment(lines, points[0], points[i], colour);
      AddSegment(lines, points[i], points[i % 4 + 1], colour);
    }
    // A stroke over the picture's upper edge says which way is up.
    AddSegment(lines, points[1], points[1] + (points[1] - points[4]) * 0.2, colour);
    AddSegment(lines, points[2], points[2] + (points[2] - points[3]) * 0.2, colour);
    AddSegment(lines, points[1] + (points[1] - points[4]) * 0.2, points[2] + (points[2] - points[3]) * 0.2, colour);
  }
  lines.Update();
}

void FillBones(ScenePart& lines, const SceneContent& content, SceneOptions::Colour colour, qint64 sample) {
  lines.Clear();
  ForEachPerson(content, sample, [&](const PersonAt& person) {
    const Trajectory3D& trajectory = *person.athlete.trajectory;
    for (const JointBone& bone : CommonBones()) {
      const int from = trajectory.IndexOf(bone.from), to = trajectory.IndexOf(bone.to);
      if (from < 0 || to < 0) continue;
      const Sample3D* a = person.Seen(static_cast<std::size_t>(from));
      const Sample3D* b = person.Seen(static_cast<std::size_t>(to));
      if (a == nullptr || b == nullptr) continue;
      const QColor ink = colour == SceneOptions::Colour::kSide ? reports::ColourOf(bone.from, bone.to)
                                                               : SceneColourOf(Weaker(a->provenance, b->provenance));
      AddSegment(lines, a->position_m, b->position_m, With(ink, person.opacity));
    }
  });
  lines.Update();
}

void FillMarks(const MarkParts& marks, const SceneContent& content, SceneOptions::Colour colour, qint64 sample) {
  for (ScenePart* part : marks) part->Clear();
  ForEachPerson(content, sample, [&](const PersonAt& person) {
    const Trajectory3D& trajectory = *person.athlete.trajectory;
    for (std::size_t j = 0; j < trajectory.joints.size(); ++j) {
      const Sample3D* seen = person.Seen(j);
      if (seen == nullptr) continue;
      const QColor ink = colour == SceneOptions::Colour::kSide ? reports::ColourOf(SideOf(trajectory.joints[j]))
                                                               : SceneColourOf(seen->provenance);
      const auto kind = static_cast<std::size_t>(seen->provenance) - static_cast<std::size_t>(Provenance::kMeasured);
      marks[std::min(kind, marks.size() - 1)]->Add(seen->position_m, With(ink, person.opacity));
    }
  });
  for (ScenePart* part : marks) part->Update();
}

void FillTrails(ScenePart& lines, const SceneContent& content, const SceneOptions& options, qint64 sample) {
  lines.Clear();
  ForEachPerson(content, sample, [&](const PersonAt& person) {
    const Trajectory3D& trajectory = *person.athlete.trajectory;
    const double samples = options.trail_s * trajectory.timeline.rate_hz();
    const auto length = static_cast<std::int64_t>(std::clamp(samples, 0.0, 5000.0));
    for (const Joint joint : options.trails) {
      const int j = trajectory.IndexOf(joint);
      if (j < 0) continue;
      const QColor ink = reports::ColourOf(SideOf(joint));
      int before = -1;
      for (std::int64_t f = std::max<std::int64_t>(0, person.frame - length); f <= person.frame; ++f) {
        const Sample3D& s = trajectory.At(f, static_cast<std::size_t>(j));
        const float age = static_cast<float>(person.frame - f) / static_cast<float>(length + 1);
        const bool seen = !s.missing() && s.position_m.allFinite();
        const int id = seen ? lines.Add(s.position_m, With(ink, person.opacity * (1 - age))) : -1;
        if (id >= 0 && before >= 0) lines.AddLine(before, id);
        before = id;
      }
    }
  });
  lines.Update();
}

void FillEllipsoids(ScenePart& surface, const SceneContent& content, const SceneOptions& options, qint64 sample) {
  surface.Clear();
  ForEachPerson(content, sample, [&](const PersonAt& person) {
    const Trajectory3D& trajectory = *person.athlete.trajectory;
    for (std::size_t j = 0; j < trajectory.joints.size(); ++j) {
      const Sample3D* seen = person.Seen(j);
      if (seen == nullptr || !seen->covariance_m2.known()) continue;
      const Eigen::SelfAdjointEigenSolver<Eigen::Matrix3d> axes(seen->covariance_m2.matrix());
      const Vector3d sds = axes.eigenvalues().cwiseMax(0).cwiseSqrt() * options.ellipsoid_sds;
      const QColor ink = options.colour == SceneOptions::Colour::kSide ? reports::ColourOf(SideOf(trajectory.joints[j]))
                                                                       : SceneColourOf(seen->provenance);
      AddEllipsoid(surface, seen->position_m, axes.eigenvectors() * sds.asDiagonal(),
                   With(ink, 0.35F * person.opacity));
    }
  });
  surface.Update();
}

}  // namespace kinora::ui
