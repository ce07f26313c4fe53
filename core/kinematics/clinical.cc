#include "core/kinematics/clinical.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include "core/kinematics/angle_definition.h"
#include "core/kinematics/angle_uncertainty.h"
#include "core/kinematics/unwrap.h"
#include "core/motion/weakest.h"

namespace kinora {
namespace {

constexpr double kDegree = std::numbers::pi / 180;

struct Frame {
  JointPositions pose;
  PoseCovariance covariance;
  std::array<Provenance, kJointCount> provenance{};
};

Frame FrameAt(const Trajectory3D& trajectory, std::int64_t index, const ClinicalOptions& options) {
  Frame frame;
  for (std::size_t j = 0; j < trajectory.joints.size(); ++j) {
    const Sample3D& sample = trajectory.At(index, j);
    if (sample.missing()) continue;
    const Joint joint = trajectory.joints[j];
    frame.pose[joint] = sample.position_m;
    frame.covariance[joint] = sample.covariance_m2;
    if (!sample.covariance_m2.known() && options.assumed_point_sd_m > 0)
      frame.covariance[joint] = std::pow(options.assumed_point_sd_m, 2) * Eigen::Matrix3d::Identity();
    frame.provenance[static_cast<std::size_t>(joint)] = sample.provenance;
  }
  return frame;
}

AngleSample SampleAt(const AngleDefinition& definition, const Frame& frame, const ClinicalOptions& options) {
  AngleSample sample;
  const double value = ValueOf(definition, frame.pose);
  if (std::isnan(value)) return sample;
  if (definition.determined && !definition.determined(frame.pose)) return sample;
  const bool hinge = static_cast<bool>(definition.hinge_flexion);
  if (hinge && !(definition.hinge_flexion(frame.pose) >= options.min_hinge_flexion_deg * kDegree)) return sample;
  const double sd = StandardDeviationOf(definition, frame.pose, frame.covariance);
  if (hinge && !(sd <= options.max_hinge_sd_deg * kDegree)) return sample;
  sample.value_rad = value;
  sample.sd_rad = sd;
  sample.provenance = Provenance::kMeasured;
  for (const Joint joint : definition.points)
    sample.provenance = Weaker(sample.provenance, frame.provenance[static_cast<std::size_t>(joint)]);
  return sample;
}

void Append(std::vector<AngleDefinition>& all, std::vector<AngleDefinition> some, Side side = Side::kMiddle) {
  for (AngleDefinition& definition : some) {
    definition.side = side;
    all.push_back(std::move(definition));
  }
}

std::vector<AngleDefinition> DefinitionsFor(const Trajectory3D& trajectory, const ClinicalOptions& options) {
  DefinitionContext context;
  context.landmarks = LandmarksOf(trajectory);
  context.singularity_rad = options.singularity_deg * kDegree;
  const auto progression = ProgressionOf(trajectory, options.progression, options.progression_deg * kDegree);
  context.lab = progression ? LabFrame(progression->angle_rad) : SegmentFrame::Constant(std::nan(""));
  if (progression) context.progression = progression->words;
  std::vector<AngleDefinition> all;
  Append(all, PelvisAngles(context));
  const bool trunk = !context.landmarks.trunk_top.empty();
  if (trunk) Append(all, TrunkAngles(context));
  for (const Side side : {Side::kLeft, Side::kRight}) {
    if (trunk) Append(all, HipAngles(context, side), side);
    Append(all, KneeAngles(context, side), side);
    Append(all, AnkleAngles(context, side), side);
    if (trunk) Append(all, ShoulderAngles(context, side), side);
    Append(all, ElbowAngles(context, side), side);
    Append(all, WristAngles(context, side), side);
  }
  if (trunk) Append(all, HeadAngles(context));
  std::erase_if(all, [&](const AngleDefinition& definition) {
    return std::any_of(definition.points.begin(), definition.points.end(),
                       [&](Joint joint) { return !context.landmarks.seen[static_cast<std::size_t>(joint)]; });
  });
  return all;
}

}  // namespace

JointAngles ClinicalAngles(const Trajectory3D& trajectory, const ClinicalOptions& options) {
  Check(options, "joint angles");
  const std::vector<AngleDefinition> definitions = DefinitionsFor(trajectory, options);
  JointAngles angles{AngleConvention::kClinical3D, trajectory.timeline, {}};
  for (const AngleDefinition& definition : definitions)
    angles.series.push_back({definition.name, definition.side, definition.positive, definition.note, {}});
  for (std::int64_t index = 0; index < trajectory.timeline.count; ++index) {
    const Frame frame = FrameAt(trajectory, index, options);
    for (std::size_t i = 0; i < definitions.size(); ++i)
      angles.series[i].samples.push_back(SampleAt(definitions[i], frame, options));
  }
  for (AngleSeries& series : angles.series) UnwrapInTime(series.samples);
  return angles;
}

std::vector<std::vector<Joint>> PointsOfClinicalAngles(const Trajectory3D& trajectory, const ClinicalOptions& options) {
  std::vector<std::vector<Joint>> points;
  for (AngleDefinition& definition : DefinitionsFor(trajectory, options))
    points.push_back(std::move(definition.points));
  return points;
}

}  // namespace kinora
