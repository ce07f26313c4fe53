#include "core/kinematics/planar.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <random>

#include "core/kinematics/floor_angle.h"
#include "core/synthetic/walker.h"
#include "tests/core/kinematics/figure.h"
#include "tests/support/paths.h"
#include "tests/support/table.h"

namespace kinora {
namespace {

using test::DegreesOf;
using test::FindSeries;

constexpr double kDegree = std::numbers::pi / 180;
constexpr double kTolerance_deg = 1e-6 / kDegree;

// A flat figure seen from its right, facing right: segment by segment from its angles, y up. Degrees, pixels.
struct FlatSide {
  double hip = 0, knee = 0, ankle = 0, shoulder = 0, elbow = 0, wrist = 0;
};
struct FlatFigure {
  double trunk = 90;
  FlatSide left, right;
};
using Points = std::map<Joint, Eigen::Vector2d>;

Eigen::Vector2d Towards(double degrees, double length) {
  return length * Eigen::Vector2d(std::cos(degrees * kDegree), std::sin(degrees * kDegree));
}

void AddSide(Points& points, const FlatFigure& figure, const FlatSide& side, bool right) {
  const auto at = [&](Joint left) -> Eigen::Vector2d& { return points[right ? MirrorOf(left) : left]; };
  const double thigh = figure.trunk + 180 + side.hip, shank = thigh - side.knee, foot = shank + 90 + side.ankle;
  const double arm = figure.trunk + 180 + side.shoulder, forearm = arm + side.elbow, hand = forearm + side.wrist;
  at(Joint::kHipL) = points[Joint::kMidHip];
  at(Joint::kKneeL) = at(Joint::kHipL) + Towards(thigh, 100);
  at(Joint::kAnkleL) = at(Joint::kKneeL) + Towards(shank, 98);
  at(Joint::kHeelL) = at(Joint::kAnkleL) + Towards(foot, -12) + Towards(foot - 90, 15);
  at(Joint::kBigToeL) = at(Joint::kHeelL) + Towards(foot, 55);
  at(Joint::kShoulderL) = points[Joint::kNeck];
  at(Joint::kElbowL) = at(Joint::kShoulderL) + Towards(arm, 70);
  at(Joint::kWristL) = at(Joint::kElbowL) + Towards(forearm, 60);
  at(Joint::kIndexL) = at(Joint::kWristL) + Towards(hand, 22);
}

Points PointsOf(const FlatFigure& figure) {
  Points points;
  points[Joint::kMidHip] = {600, 500};
  points[Joint::kNeck] = points[Joint::kMidHip] + Towards(figure.trunk, 130);
  points[Joint::kHeadTop] = points[Joint::kNeck] + Towards(figure.trunk, 60);
  AddSide(points, figure, figure.left, false);
  AddSide(points, figure, figure.right, true);
  return points;
}

Trajectory2D TrialOf(const std::vector<FlatFigure>& figures, bool facing_left = false) {
  std::vector<Joint> joints;
  for (const auto& [joint, point] : PointsOf(figures.front())) joints.push_back(joint);
  auto trial =
      Trajectory2D::Missing({.rate_numerator = 60, .count = static_cast<std::int64_t>(figures.size())}, joints);
  for (std::size_t f = 0; f < figures.size(); ++f) {
    Points points = PointsOf(figures[f]);
    for (std::size_t j = 0; j < joints.size(); ++j) {
      const Eigen::Vector2d up = points[joints[j]];
      trial.At(static_cast<std::int64_t>(f), j) = {.position_px = {facing_left ? 1200 - up.x() : up.x(), 1000 - up.y()},
                                                   .provenance = Provenance::kMeasured};
    }
  }
  return trial;
}
Trajectory2D TrialOf(const FlatFigure& figure, bool facing_left = false) {
  return TrialOf(std::vector{figure}, facing_left);
}
PlanarOptions Options(FacingChoice facing) {
  return {.facing = facing, .floor = FloorChoice::kLevel};
}
JointAngles AnglesOf(const FlatFigure& figure) {
  return PlanarAngles(TrialOf(figure), Options(FacingChoice::kRight));
}

// ---- signs in words ----

template <class Change>
void ExpectPositiveBothWays(const char* name, Change change) {
  FlatFigure figure;
  change(figure.left);
  change(figure.right);
  for (const bool left : {false, true}) {
    const auto angles = PlanarAngles(TrialOf(figure, left), Options(left ? FacingChoice::kLeft : FacingChoice::kRight));
    EXPECT_NEAR(DegreesOf(angles, name, Side::kLeft), 20, kTolerance_deg) << name;
    EXPECT_NEAR(DegreesOf(angles, name, Side::kRight), 20, kTolerance_deg) << name;
  }
}

TEST(PlanarSigns, AStandingFigureIsZeroEverywhereAndItsSegmentsStand) {
  const JointAngles angles = AnglesOf({});
  for (const Side side : {Side::kLeft, Side::kRight}) {
    for (const char* name : {"ankle_dorsiflexion", "knee_flexion", "hip_flexion", "shoulder_flexion", "elbow_flexion",
                             "wrist_flexion", "foot_segment"})
      EXPECT_NEAR(DegreesOf(angles, name, side), 0, kTolerance_deg) << name;
    for (const char* name : {"shank_segment", "thigh_segment", "arm_segment", "forearm_segment", "hand_segment"})
      EXPECT_NEAR(DegreesOf(angles, name, side), -90, kTolerance_deg) << name;
  }
  EXPECT_NEAR(DegreesOf(angles, "trunk_segment"), 90, kTolerance_deg);
  EXPECT_NEAR(DegreesOf(angles, "head_segment"), 90, kTolerance_deg);
}
TEST(PlanarSigns, KneeFlexionIsPositiveWhenTheHeelGoesBack) {
  ExpectPositiveBothWays("knee_flexion", [](FlatSide& side) { side.knee = 20; });
}
TEST(PlanarSigns, HipFlexionIsPositiveWhenTheKneeComesForward) {
  ExpectPositiveBothWays("hip_flexion", [](FlatSide& side) { side.hip = 20; });
}
TEST(PlanarSigns, DorsiflexionIsPositiveWhenTheToesGoUp) {
  ExpectPositiveBothWays("ankle_dorsiflexion", [](FlatSide& side) { side.ankle = 20; });
}
TEST(PlanarSigns, ShoulderFlexionIsPositiveWhenTheArmComesForward) {
  ExpectPositiveBothWays("shoulder_flexion", [](FlatSide& side) { side.shoulder = 20; });
}
TEST(PlanarSigns, ElbowFlexionIsPositiveWhenTheHandComesForward) {
  ExpectPositiveBothWays("elbow_flexion", [](FlatSide& side) { side.elbow = 20; });
}
TEST(PlanarSigns, WristFlexionIsPositiveWhenTheFingersComeForward) {
  ExpectPositiveBothWays("wrist_flexion", [](FlatSide& side) { side.wrist = 20; });
  EXPECT_NE(FindSeries(AnglesOf({}), "wrist_flexion", Side::kLeft)->note.find("forearm supinated"), std::string::npos);
}
TEST(PlanarSigns, SegmentsAreAnticlockwisePositiveAndTheTrunkIsUsedAsItIs) {
  FlatFigure leaning;
  leaning.trunk = 70;  // forward
  EXPECT_NEAR(DegreesOf(AnglesOf(leaning), "trunk_segment"), 70, kTolerance_deg);
  const auto left = PlanarAngles(TrialOf(leaning, true), Options(FacingChoice::kLeft));
  EXPECT_NEAR(DegreesOf(left, "trunk_segment"), 110, kTolerance_deg);
  EXPECT_NEAR(DegreesOf(left, "head_segment"), 70, kTolerance_deg);
  EXPECT_NEAR(DegreesOf(left, "hip_flexion", Side::kLeft), 0, kTolerance_deg);
}

// ---- forward kinematics and back ----

TEST(Planar, GivesBackTheAnglesAFigureWasBuiltFrom) {
  std::mt19937 random(4);
  const auto draw = [&](double low, double high) { return std::uniform_real_distribution<double>(low, high)(random); };
  for (int trial = 0; trial < 100; ++trial) {
    FlatFigure figure;
    figure.trunk = draw(40, 120);
    for (FlatSide* side : {&figure.left, &figure.right})
      *side = {draw(-30, 120), draw(-5, 150), draw(-50, 40), draw(-60, 170), draw(-5, 150), draw(-80, 80)};
    for (const bool left : {false, true}) {
      const auto angles =
          PlanarAngles(TrialOf(figure, left), Options(left ? FacingChoice::kLeft : FacingChoice::kRight));
      for (const Side side : {Side::kLeft, Side::kRight}) {
        const FlatSide& f = side == Side::kLeft ? figure.left : figure.right;
        EXPECT_NEAR(DegreesOf(angles, "hip_flexion", side), f.hip, kTolerance_deg);
        EXPECT_NEAR(DegreesOf(angles, "knee_flexion", side), f.knee, kTolerance_deg);
        EXPECT_NEAR(DegreesOf(angles, "ankle_dorsiflexion", side), f.ankle, kTolerance_deg);
        EXPECT_NEAR(DegreesOf(angles, "shoulder_flexion", side), f.shoulder, kTolerance_deg);
        EXPECT_NEAR(DegreesOf(angles, "elbow_flexion", side), f.elbow, kTolerance_deg);
        EXPECT_NEAR(DegreesOf(angles, "wrist_flexion", side), f.wrist, kTolerance_deg);
        const double thigh = figure.trunk - 180 + f.hip;
        EXPECT_NEAR(DegreesOf(angles, "thigh_segment", side), thigh, kTolerance_deg);
        EXPECT_NEAR(std::remainder(DegreesOf(angles, "shank_segment", side) - (thigh - f.knee), 360), 0,
                    kTolerance_deg);
      }
    }
  }
}

TEST(Planar, AgreesWithPose2Sim) {
  const auto table = test::ReadTable(test::DataFile("kinematics/planar_reference.txt"));
  std::vector<Joint> joints;
  for (int joint = 0; joint < kJointCount; ++joint) {
    const std::string column = std::string(NameOf(static_cast<Joint>(joint))) + "_x";
    if (std::find(table.names.begin(), table.names.end(), column) != table.names.end())
      joints.push_back(static_cast<Joint>(joint));
  }
  const std::map<std::string, std::string> limbs = {
      {"ankle_dorsiflexion", "ankle"},  {"knee_flexion", "knee"},           {"hip_flexion", "hip"},
      {"shoulder_flexion", "shoulder"}, {"elbow_flexion", "elbow"},         {"wrist_flexion", "wrist"},
      {"foot_segment", "foot"},         {"shank_segment", "shank"},         {"thigh_segment", "thigh"},
      {"arm_segment", "arm"},           {"forearm_segment", "forearm"},     {"hand_segment", "hand"},
      {"pelvis_segment", "pelvis"},     {"shoulders_segment", "shoulders"}, {"trunk_segment", "trunk"},
      {"head_segment", "head"}};
  int compared = 0;
  for (std::size_t row = 0; row < table.columns[0].size(); ++row) {  // one by one: nothing to unwrap
    auto trial = Trajectory2D::Missing({.count = 1}, joints);
    for (std::size_t j = 0; j < joints.size(); ++j) {
      const std::string name(NameOf(joints[j]));
      trial.At(0, j).position_px = {table[name + "_x"][row], table[name + "_y"][row]};
      trial.At(0, j).provenance = Provenance::kMeasured;
    }
    for (const AngleSeries& series : PlanarAngles(trial, Options(FacingChoice::kRight)).series) {
      std::string column = limbs.at(series.name);
      if (series.side != Side::kMiddle) column = (series.side == Side::kLeft ? "left_" : "right_") + column;
      if (column == "left_wrist") continue;  // see the script
      EXPECT_NEAR(series.samples[0].value_rad / kDegree, table[column][row], 1e-6) << column << " " << row;
      ++compared;
    }
  }
  EXPECT_EQ(compared, 24 * 27);
}

TEST(Planar, TowardsAndAwayFromTheCameraBothArmsRaisedSidewaysAreFlexed) {
  // Towards the camera the left arm is on the picture's right.
  FlatFigure figure;
  figure.left.shoulder = 40;
  figure.right.shoulder = -40;
  const auto front = PlanarAngles(TrialOf(figure), Options(FacingChoice::kFront));
  EXPECT_NEAR(DegreesOf(front, "shoulder_flexion", Side::kLeft), 40, kTolerance_deg);
  EXPECT_NEAR(DegreesOf(front, "shoulder_flexion", Side::kRight), 40, kTolerance_deg);
  const auto back = PlanarAngles(TrialOf(figure, true), Options(FacingChoice::kBack));
  EXPECT_NEAR(DegreesOf(back, "shoulder_flexion", Side::kLeft), 40, kTolerance_deg);
  EXPECT_NEAR(DegreesOf(back, "shoulder_flexion", Side::kRight), 40, kTolerance_deg);
}

TEST(Planar, AnArmGoingOverheadDoesNotJump) {
  std::vector<FlatFigure> figures;
  for (int i = 0; i <= 40; ++i) {
    FlatFigure figure;
    figure.right.shoulder = 5.0 * i;  // 0 to 200
    figures.push_back(figure);
  }
  const auto angles = PlanarAngles(TrialOf(figures), Options(FacingChoice::kRight));
  for (std::size_t i = 0; i < figures.size(); ++i)
    EXPECT_NEAR(DegreesOf(angles, "shoulder_flexion", Side::kRight, i), 5.0 * static_cast<double>(i), kTolerance_deg);
}

TEST(Planar, TheHipLinesSlopeRepeatsAfterHalfATurn) {
  const std::vector<Joint> joints = {Joint::kHipL, Joint::kHipR};
  auto trial = Trajectory2D::Missing({.count = 1}, joints);
  trial.At(0, 0) = {.position_px = {100, 110}, .provenance = Provenance::kMeasured};
  trial.At(0, 1) = {.position_px = {200, 100}, .provenance = Provenance::kMeasured};
  EXPECT_NEAR(DegreesOf(PlanarAngles(trial), "pelvis_segment"), std::atan(0.1) / kDegree, kTolerance_deg);
}

TEST(Planar, TheFloorsSlopeIsSubtractedFromSegmentsOnly) {
  FlatFigure figure;
  figure.right.knee = 30;
  const auto level = AnglesOf(figure);
  for (const bool left : {false, true}) {
    PlanarOptions sloped{.facing = left ? FacingChoice::kLeft : FacingChoice::kRight,
                         .floor = FloorChoice::kGiven,
                         .floor_deg = left ? -5.0 : 5.0};
    const auto angles = PlanarAngles(TrialOf(figure, left), sloped);
    EXPECT_NEAR(DegreesOf(angles, "shank_segment", Side::kRight), DegreesOf(level, "shank_segment", Side::kRight) - 5,
                kTolerance_deg);
    EXPECT_NEAR(DegreesOf(angles, "knee_flexion", Side::kRight), 30, kTolerance_deg);
  }
}

TEST(Planar, MissingPointsAndAbsentOnes) {
  auto trial = TrialOf(FlatFigure{});
  trial.At(0, static_cast<std::size_t>(trial.IndexOf(Joint::kKneeL))) = Sample2D{};
  trial.At(0, static_cast<std::size_t>(trial.IndexOf(Joint::kAnkleR))).provenance = Provenance::kInterpolated;
  const auto angles = PlanarAngles(trial, Options(FacingChoice::kRight));
  EXPECT_TRUE(std::isnan(DegreesOf(angles, "knee_flexion", Side::kLeft)));
  EXPECT_EQ(FindSeries(angles, "knee_flexion", Side::kLeft)->samples[0].provenance, Provenance::kMissing);
  EXPECT_EQ(FindSeries(angles, "knee_flexion", Side::kRight)->samples[0].provenance, Provenance::kInterpolated);
  const std::vector<Joint> legs = {Joint::kHipL, Joint::kKneeL, Joint::kAnkleL};
  const auto few = PlanarAngles(Trajectory2D::Missing({.count = 1}, legs));
  EXPECT_EQ(FindSeries(few, "elbow_flexion", Side::kLeft), nullptr);
  EXPECT_NE(FindSeries(few, "knee_flexion", Side::kLeft), nullptr);
}

TEST(Planar, MidHipAndNeckAreMadeOfHipsAndShouldersWhereANetworkHasNone) {
  FlatFigure figure;
  figure.right.hip = 25;
  const Trajectory2D whole = TrialOf(figure);
  std::vector<Joint> joints;
  for (const Joint joint : whole.joints)
    if (joint != Joint::kMidHip && joint != Joint::kNeck) joints.push_back(joint);
  auto trial = Trajectory2D::Missing(whole.timeline, joints);
  for (std::size_t j = 0; j < joints.size(); ++j)
    trial.At(0, j) = whole.At(0, static_cast<std::size_t>(whole.IndexOf(joints[j])));
  EXPECT_NEAR(DegreesOf(PlanarAngles(trial, Options(FacingChoice::kRight)), "hip_flexion", Side::kRight), 25,
              kTolerance_deg);
}

TEST(Planar, StandardDeviationsAreWhatRepeatedNoiseShows) {
  constexpr int kDraws = 5000;
  constexpr double kSd_px = 1.0;
  FlatFigure figure{.trunk = 80, .left = {20, 30, 5, 30, 40, 10}, .right = {-10, 15, -8, -20, 25, 5}};
  auto trial = TrialOf(std::vector<FlatFigure>(kDraws, figure));
  std::mt19937 random(8);
  std::normal_distribution<double> noise(0, kSd_px);
  for (Sample2D& sample : trial.samples) {
    sample.position_px += Eigen::Vector2d(noise(random), 1.5 * noise(random));
    sample.covariance_px2 = Eigen::Vector2d(1, 2.25).asDiagonal();
  }
  const auto angles = PlanarAngles(trial, Options(FacingChoice::kRight));
  for (const AngleSeries& series : angles.series) {
    if (series.name == "pelvis_segment" || series.name == "shoulders_segment") continue;  // of no length here
    double sum = 0, squares = 0, claimed = 0;
    for (const AngleSample& sample : series.samples) {
      sum += sample.value_rad / kDraws;
      squares += sample.value_rad * sample.value_rad / kDraws;
      claimed += sample.sd_rad / kDraws;
    }
    EXPECT_NEAR(claimed / std::sqrt(squares - sum * sum), 1, 0.1) << series.name;
  }
  EXPECT_TRUE(std::isnan(AnglesOf(figure).series[0].samples[0].sd_rad));
}

// ---- facing and floor, on a person walking past a camera ----

// 200 pixels a metre, looking along the world's +y: what walks along +x faces right.
Trajectory2D SeenFromTheSide(const Trajectory3D& world) {
  auto seen = Trajectory2D::Missing(world.timeline, world.joints);
  for (std::size_t i = 0; i < world.samples.size(); ++i)
    seen.samples[i] = {
        .position_px = {800 + 200 * world.samples[i].position_m.x(), 900 - 200 * world.samples[i].position_m.z()},
        .provenance = Provenance::kMeasured};
  return seen;
}
Trajectory2D Pass(double heading_rad, std::int64_t count = 180) {
  const std::vector<Joint> joints = {Joint::kHipL,   Joint::kHipR,  Joint::kKneeL, Joint::kKneeR,   Joint::kAnkleL,
                                     Joint::kAnkleR, Joint::kHeelL, Joint::kHeelR, Joint::kBigToeL, Joint::kBigToeR};
  synthetic::WalkerOptions options;
  options.path.heading_rad = heading_rad;
  return SeenFromTheSide(synthetic::Walker(options).Sample({.rate_numerator = 60, .count = count}, joints));
}
void AddNoise(Trajectory2D& trial, double sd_px) {
  std::mt19937 random(6);
  std::normal_distribution<double> noise(0, sd_px);
  for (Sample2D& sample : trial.samples) sample.position_px += Eigen::Vector2d(noise(random), noise(random));
}

TEST(PlanarFacing, IsTheWayAPersonWalks) {
  EXPECT_EQ(FindFacing(Pass(0)), (std::vector<FacingSpan>{{0, Facing::kRight}}));
  EXPECT_EQ(FindFacing(Pass(std::numbers::pi)), (std::vector<FacingSpan>{{0, Facing::kLeft}}));
}

TEST(PlanarFacing, IsDecidedOncePerPassThroughNoiseAndSwappedFeet) {
  Trajectory2D there = Pass(0);
  const Trajectory2D back = Pass(std::numbers::pi);
  there.timeline.count += back.timeline.count;
  there.samples.insert(there.samples.end(), back.samples.begin(), back.samples.end());
  AddNoise(there, 15);                                // a foot is about 50 pixels long
  for (std::int64_t frame = 60; frame < 66; ++frame)  // heel and toe taken for each other
    for (const auto& [heel, toe] : {std::pair(6u, 8u), std::pair(7u, 9u)})
      std::swap(there.At(frame, heel).position_px, there.At(frame, toe).position_px);
  const auto spans = FindFacing(there);
  ASSERT_EQ(spans.size(), 2u);
  EXPECT_EQ(spans[0].facing, Facing::kRight);
  EXPECT_EQ(spans[1].facing, Facing::kLeft);
  EXPECT_NEAR(static_cast<double>(spans[1].first), 180, 30);
}

TEST(PlanarFacing, APersonWalkingBackwardsStillFacesForward) {
  Trajectory2D trial = Pass(0);
  std::vector<Sample2D> reversed;
  for (std::int64_t frame = trial.timeline.count; frame-- > 0;)
    for (std::size_t j = 0; j < trial.joints.size(); ++j) reversed.push_back(trial.At(frame, j));
  trial.samples = reversed;
  EXPECT_EQ(FindFacing(trial), (std::vector<FacingSpan>{{0, Facing::kRight}}));
}

TEST(PlanarFacing, CanBeEdited) {
  const FacingSpan edited[] = {{0, Facing::kRight}, {90, Facing::kLeft}};
  const auto angles = PlanarAngles(Pass(0), {}, edited);
  const AngleSeries* knee = FindSeries(angles, "knee_flexion", Side::kRight);
  EXPECT_GT(knee->samples[80].value_rad, 0);
  EXPECT_LT(knee->samples[100].value_rad, 0);
  EXPECT_NE(knee->note.find("faces right, from 1.50 s left"), std::string::npos);
}

TEST(PlanarFacing, AWalkersKneeIsTheSameBothWays) {
  const auto right = PlanarAngles(Pass(0)), left = PlanarAngles(Pass(std::numbers::pi));
  for (std::size_t f = 0; f < 180; ++f)
    EXPECT_NEAR(DegreesOf(right, "knee_flexion", Side::kLeft, f), DegreesOf(left, "knee_flexion", Side::kLeft, f),
                1e-6);
}

TEST(PlanarFloor, IsFoundFromTheStandingFeet) {
  for (const double slope : {-3.0, 0.0, 4.0}) {
    Trajectory2D trial = Pass(0, 240);
    AddNoise(trial, 2);
    const double c = std::cos(slope * kDegree), s = std::sin(slope * kDegree);
    for (Sample2D& sample : trial.samples)
      sample.position_px = Eigen::Vector2d(c * sample.position_px.x() + s * sample.position_px.y(),
                                           -s * sample.position_px.x() + c * sample.position_px.y());
    ASSERT_TRUE(FloorAngleOf(trial).has_value());
    EXPECT_NEAR(*FloorAngleOf(trial) / kDegree, slope, 0.3);
  }
  EXPECT_FALSE(FloorAngleOf(Pass(0, 20)).has_value());
}

}  // namespace
}  // namespace kinora
