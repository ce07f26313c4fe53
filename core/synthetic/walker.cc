#include "core/synthetic/walker.h"

#include <Eigen/Geometry>
#include <algorithm>
#include <cmath>

namespace kinora::synthetic {
namespace {

using Eigen::Vector2d;
using Eigen::Vector3d;
constexpr double kPi = std::numbers::pi;
constexpr double kDegree = kPi / 180;

// Foot pitch, toes up positive: lands on the heel, is flat, leaves from the toes.
constexpr double kLandingPitch = 20 * kDegree;
constexpr double kLeavingPitch = -65 * kDegree;
constexpr double kFlatFrom = 0.12;
constexpr double kFlatTo = 0.34;
constexpr double kSteepestAt = 0.70;   // the foot turns back after the toes have left
constexpr double kSwingLift = 0.02;    // fraction of stature
constexpr double kUnderPelvis = 0.25;  // phase of stance at which the pelvis passes over the ankle

// Rises from 0 to 1 over [0, 1] with zero first and second derivatives at both ends.
double SmoothStep(double t) {
  t = std::clamp(t, 0.0, 1.0);
  return t * t * t * (10 + t * (6 * t - 15));
}

double SideSign(Side side) {
  return side == Side::kLeft ? 1 : -1;
}  // along "left"

Joint OnSide(Joint left, Side side) {
  return side == Side::kLeft ? left : MirrorOf(left);
}

double PitchAt(double phase) {
  if (phase < kFlatFrom) return kLandingPitch * (1 - SmoothStep(phase / kFlatFrom));
  if (phase < kFlatTo) return 0;
  if (phase < kSteepestAt) return kLeavingPitch * SmoothStep((phase - kFlatTo) / (kSteepestAt - kFlatTo));
  const double back = SmoothStep((phase - kSteepestAt) / (1 - kSteepestAt));
  return kLeavingPitch + (kLandingPitch - kLeavingPitch) * back;
}

// How far a foot in swing has gone from one stand to the next.
double SwingAt(double phase) {
  const double t = std::max(0.0, (phase - Walker::kToeOffPhase) / (1 - Walker::kToeOffPhase));
  return t * t * (3 - 2 * t);
}

// The larger of two smooth functions, rounded off where they cross: above both by at most round / 2.
double SmoothMax(double a, double b, double round) {
  return 0.5 * (a + b + std::hypot(a - b, round));
}

// Axes forward, left and up of someone who walks towards `heading`.
Eigen::Matrix3d FrameOf(double heading) {
  return Eigen::AngleAxisd(heading, Vector3d::UnitZ()).toRotationMatrix();
}

}  // namespace

BodyLengths BodyOfHeight(double h) {
  return {.thigh = 0.245 * h,
          .shank = 0.246 * h,
          .ankle_height = 0.039 * h,
          .heel_back = 0.032 * h,
          .toe_forward = 0.105 * h,
          .foot_half_width = 0.020 * h,
          .hip_half_width = 0.049 * h,
          .trunk = 0.288 * h,
          .shoulder_half_width = 0.105 * h,
          .neck_to_head_top = 0.182 * h,
          .head_half_width = 0.043 * h,
          .upper_arm = 0.186 * h,
          .forearm = 0.146 * h,
          .hand = 0.050 * h};
}

Vector2d Path::At(double arc) const {
  // The chord of the arc, written with sinc so that straight paths need no case of their own.
  const double half = 0.5 * curvature_per_m * arc;
  const double sinc = std::abs(half) < 1e-6 ? 1 - half * half / 6 : std::sin(half) / half;
  const double direction = heading_rad + half;
  return start_m + arc * sinc * Vector2d(std::cos(direction), std::sin(direction));
}

Path PathBetween(const Vector2d& from, const Vector2d& to) {
  const Vector2d d = to - from;
  return {.start_m = from, .heading_rad = std::atan2(d.y(), d.x())};
}

// The pelvis's middle and axes (forward, left, up), and the same of the shoulders.
struct Walker::Pelvis {
  Vector3d mid_hip;
  Eigen::Matrix3d axes;
  Vector3d mid_shoulder;
  Eigen::Matrix3d shoulder_axes;
};

// A foot: its ankle and its own axes (forward, left, up).
struct Walker::Foot {
  Vector3d ankle;
  Eigen::Matrix3d axes;
};

Walker::Walker(const WalkerOptions& options) : options_(options), body_(BodyOfHeight(options.height_m)) {
  hip_height_m_ = HighestHip();  // measured from the floor while it is still 0
}

double Walker::StridesAt(double time_s, Side side) const {
  const double right = options_.phase + time_s / options_.stride_time_s;
  return side == Side::kLeft ? right - 0.5 : right;
}

Walker::Pelvis Walker::PelvisAt(double time_s) const {
  const double angle = 2 * kPi * StridesAt(time_s, Side::kRight);
  const double arc = options_.speed_mps * time_s;
  const Eigen::Matrix3d path = FrameOf(options_.path.HeadingAt(arc));
  const double h = options_.height_m;
  Pelvis pelvis;
  // Lowest in double support (right foot strike), over the standing foot in the middle of its stance.
  const double rise = -0.011 * h * std::cos(2 * angle);
  const double sway = -0.012 * h * std::sin(angle);
  const Vector2d floor = options_.path.At(arc);
  pelvis.mid_hip = Vector3d(floor.x(), floor.y(), hip_height_m_ + rise) + path * Vector3d(0, sway, 0);
  // The pelvis turns with the leading leg and drops on the side of the swinging one.
  const double yaw = 5 * kDegree * std::cos(angle);
  const double obliquity = 3 * kDegree * std::sin(angle);
  pelvis.axes = path * Eigen::AngleAxisd(yaw, Vector3d::UnitZ()).toRotationMatrix() *
                Eigen::AngleAxisd(-obliquity, Vector3d::UnitX()).toRotationMatrix();
  // The trunk leans forward a little, and the shoulders turn against the pelvis.
  const Vector3d lean = path * Vector3d(std::sin(4 * kDegree), 0, std::cos(4 * kDegree));
  pelvis.mid_shoulder = pelvis.mid_hip + body_.trunk * lean;
  pelvis.shoulder_axes = path * Eigen::AngleAxisd(-0.8 * yaw, Vector3d::UnitZ()).toRotationMatrix();
  return pelvis;
}

Walker::Foot Walker::FootAt(double time_s, Side side) const {
  const double strides = StridesAt(time_s, side);
  const double phase = strides - std::floor(strides);
  const double stride_m = options_.speed_mps * options_.stride_time_s;
  const double swing = SwingAt(phase);
  const double passed = std::floor(strides) + kUnderPelvis;
  const double shift = side == Side::kLeft ? 0.5 : 0.0;
  const double arc = stride_m * (passed + shift - options_.phase + swing);
  const Eigen::Matrix3d path = FrameOf(options_.path.HeadingAt(arc));
  const double pitch = PitchAt(phase);
  const Eigen::Matrix3d turn = Eigen::AngleAxisd(-pitch, Vector3d::UnitY()).toRotationMatrix();
  // The foot turns about the heel or the toes, whichever is on the floor; in swing it goes over from one to the other.
  const Vector3d heel(-body_.heel_back, 0, -body_.ankle_height);
  const Vector3d toe(body_.toe_forward, 0, -body_.ankle_height);
  const Vector3d about_heel = heel - turn * heel;
  const Vector3d about_toe = toe - turn * toe;
  Vector3d moved = phase < kFlatTo ? about_heel : about_toe;
  if (phase > kToeOffPhase) {
    // Neither heel nor toes may dip below the floor, which each turn about the other would do.
    const double arch = 4 * swing * (1 - swing);
    moved = (1 - swing) * about_toe + swing * about_heel;
    moved.z() = SmoothMax(about_toe.z(), about_heel.z(), 0.02 * arch) + kSwingLift * options_.height_m * arch;
  }
  const Vector3d in_path(0, SideSign(side) * body_.hip_half_width * 0.9, body_.ankle_height);
  const Vector2d floor = options_.path.At(arc);
  return {Vector3d(floor.x(), floor.y(), 0) + path * (in_path + moved), path * turn};
}

// The hip's mean height at which the more stretched leg of a stride is just short of straight.
double Walker::HighestHip() const {
  constexpr int kSteps = 400;
  const double reach = 0.997 * (body_.thigh + body_.shank);
  double highest = 10;
  for (int i = 0; i < kSteps; ++i) {
    const double time = options_.stride_time_s * i / kSteps;
    const Pelvis pelvis = PelvisAt(time);
    for (const Side side : {Side::kLeft, Side::kRight}) {
      const Vector3d hip = pelvis.mid_hip + pelvis.axes * Vector3d(0, SideSign(side) * body_.hip_half_width, 0);
      const Vector3d ankle = FootAt(time, side).ankle;
      const double across2 = (hip - ankle).head<2>().squaredNorm();
      const double up = std::sqrt(std::max(0.0, reach * reach - across2));
      highest = std::min(highest, ankle.z() + up - hip.z());
    }
  }
  return highest;
}

void Walker::PlaceLeg(const Pelvis& pelvis, double time_s, Side side, Pose3D& pose) const {
  const Foot foot = FootAt(time_s, side);
  const Vector3d hip = pelvis.mid_hip + pelvis.axes * Vector3d(0, SideSign(side) * body_.hip_half_width, 0);
  const Vector3d to_ankle = foot.ankle - hip;
  const double length = to_ankle.norm();
  const Vector3d along = to_ankle / length;
  // The knee bends forward in the plane of the leg and the pelvis's forward axis.
  Vector3d forward = pelvis.axes.col(0);
  forward = (forward - forward.dot(along) * along).normalized();
  const double a = (body_.thigh * body_.thigh - body_.shank * body_.shank + length * length) / (2 * length);
  const double out = std::sqrt(std::max(0.0, body_.thigh * body_.thigh - a * a));
  pose[OnSide(Joint::kHipL, side)] = hip;
  pose[OnSide(Joint::kKneeL, side)] = hip + a * along + out * forward;
  pose[OnSide(Joint::kAnkleL, side)] = foot.ankle;
  const double outward = SideSign(side);
  const auto on_foot = [&](double x, double y) {
    return Vector3d(foot.ankle + foot.axes * Vector3d(x, outward * y, -body_.ankle_height));
  };
  pose[OnSide(Joint::kHeelL, side)] = on_foot(-body_.heel_back, 0);
  pose[OnSide(Joint::kBigToeL, side)] = on_foot(body_.toe_forward, -body_.foot_half_width);
  pose[OnSide(Joint::kSmallToeL, side)] = on_foot(body_.toe_forward, body_.foot_half_width);
}

namespace {

double ElbowFlexion(double strides) {
  return (22 - 12 * std::cos(2 * kPi * strides)) * kDegree;
}

}  // namespace

void Walker::PlaceArm(const Pelvis& pelvis, double time_s, Side side, Pose3D& pose) const {
  const double strides = StridesAt(time_s, side);
  const double outward = SideSign(side);
  // The arm swings against the leg of its side.
  const double flexion = (-4 - 20 * std::cos(2 * kPi * strides)) * kDegree;
  const double elbow = ElbowFlexion(strides);
  const Eigen::Matrix3d arm = pelvis.shoulder_axes *
                              Eigen::AngleAxisd(outward * 8 * kDegree, Vector3d::UnitX()).toRotationMatrix() *
                              Eigen::AngleAxisd(-flexion, Vector3d::UnitY()).toRotationMatrix();
  const Eigen::Matrix3d forearm = arm * Eigen::AngleAxisd(-elbow, Vector3d::UnitY()).toRotationMatrix();
  const Vector3d shoulder =
      pelvis.mid_shoulder + pelvis.shoulder_axes * Vector3d(0, outward * body_.shoulder_half_width, 0);
  const Vector3d wrist = shoulder - body_.upper_arm * arm.col(2) - body_.forearm * forearm.col(2);
  pose[OnSide(Joint::kShoulderL, side)] = shoulder;
  pose[OnSide(Joint::kElbowL, side)] = shoulder - body_.upper_arm * arm.col(2);
  pose[OnSide(Joint::kWristL, side)] = wrist;
  // Palm towards the thigh: thumb and index in front, little finger behind.
  pose[OnSide(Joint::kThumbL, side)] = wrist + forearm * Vector3d(0.6, -0.2 * outward, -0.5) * body_.hand;
  pose[OnSide(Joint::kIndexL, side)] = wrist + forearm * Vector3d(0.4, 0, -1) * body_.hand;
  pose[OnSide(Joint::kPinkyL, side)] = wrist + forearm * Vector3d(-0.4, 0, -0.95) * body_.hand;
}

void Walker::PlaceHead(const Pelvis& pelvis, Pose3D& pose) const {
  const double top = body_.neck_to_head_top, half = body_.head_half_width;
  const Eigen::Matrix3d& axes = pelvis.shoulder_axes;
  const auto at = [&](double x, double y, double z) {
    return Vector3d(pelvis.mid_shoulder + axes * Vector3d(x, y, z));
  };
  pose[Joint::kNeck] = pelvis.mid_shoulder;
  pose[Joint::kHeadTop] = at(0.1 * top, 0, top);
  pose[Joint::kNose] = at(0.45 * top, 0, 0.55 * top);
  pose[Joint::kEyeL] = at(0.38 * top, 0.45 * half, 0.65 * top);
  pose[Joint::kEyeR] = at(0.38 * top, -0.45 * half, 0.65 * top);
  pose[Joint::kEarL] = at(0.08 * top, half, 0.6 * top);
  pose[Joint::kEarR] = at(0.08 * top, -half, 0.6 * top);
}

Pose3D Walker::PoseAt(double time_s) const {
  const Pelvis pelvis = PelvisAt(time_s);
  Pose3D pose;
  pose[Joint::kMidHip] = pelvis.mid_hip;
  PlaceHead(pelvis, pose);
  for (const Side side : {Side::kLeft, Side::kRight}) {
    PlaceLeg(pelvis, time_s, side, pose);
    PlaceArm(pelvis, time_s, side, pose);
  }
  return pose;
}

LimbAngles Walker::AnglesAt(double time_s, Side side) const {
  const Pose3D pose = PoseAt(time_s);
  const Foot foot = FootAt(time_s, side);
  const Vector3d hip = pose[OnSide(Joint::kHipL, side)];
  const Vector3d thigh = (pose[OnSide(Joint::kKneeL, side)] - hip) / body_.thigh;
  const Vector3d shank = (foot.ankle - pose[OnSide(Joint::kKneeL, side)]) / body_.shank;
  const Vector3d right = (pose[Joint::kHipR] - pose[Joint::kHipL]).normalized();
  const Vector3d forward = (pose[Joint::kNeck] - pose[Joint::kMidHip]).cross(right).normalized();
  LimbAngles angles;
  angles.hip_flexion = std::atan2(thigh.dot(forward), -thigh.dot(right.cross(forward)));
  angles.hip_abduction = -SideSign(side) * std::asin(thigh.dot(right));
  // Law of cosines in the triangle hip, knee, ankle.
  const double t = body_.thigh, s = body_.shank, d2 = (foot.ankle - hip).squaredNorm();
  angles.knee_flexion = kPi - std::acos(std::clamp((t * t + s * s - d2) / (2 * t * s), -1.0, 1.0));
  // The foot's forward axis is the line from the heel to the middle of the toes.
  angles.ankle_dorsiflexion = -std::asin(std::clamp(foot.axes.col(0).dot(shank), -1.0, 1.0));
  angles.elbow_flexion = ElbowFlexion(StridesAt(time_s, side));
  return angles;
}

std::vector<double> Walker::TimesOfPhase(Side side, double phase, double from_s, double to_s) const {
  std::vector<double> times;
  const double first = std::ceil(StridesAt(from_s, side) - phase - 1e-12);
  for (double stride = first;; ++stride) {
    const double time = (stride + phase - StridesAt(0, side)) * options_.stride_time_s;
    if (time >= to_s) return times;
    times.push_back(time);
  }
}

std::vector<double> Walker::FootStrikes(Side side, double from_s, double to_s) const {
  return TimesOfPhase(side, 0, from_s, to_s);
}

std::vector<double> Walker::ToeOffs(Side side, double from_s, double to_s) const {
  return TimesOfPhase(side, kToeOffPhase, from_s, to_s);
}

Trajectory3D Walker::Sample(const Timeline& timeline, std::span<const Joint> joints) const {
  Trajectory3D trajectory;
  trajectory.timeline = timeline;
  trajectory.joints.assign(joints.begin(), joints.end());
  trajectory.samples.reserve(static_cast<std::size_t>(timeline.count) * joints.size());
  for (std::int64_t frame = 0; frame < timeline.count; ++frame) {
    const Pose3D pose = PoseAt(timeline.TimeOf(frame));
    for (const Joint joint : joints) {
      Sample3D sample;
      sample.position_m = pose[joint];
      sample.covariance_m2 = Eigen::Matrix3d::Zero();
      sample.provenance = Provenance::kMeasured;
      sample.reprojection_error_px = 0;
      trajectory.samples.push_back(sample);
    }
  }
  return trajectory;
}

}  // namespace kinora::synthetic
