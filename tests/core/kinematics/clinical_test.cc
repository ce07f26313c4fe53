#include "core/kinematics/clinical.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <random>

#include "core/kinematics/static_trial.h"
#include "core/synthetic/walker.h"
#include "tests/core/kinematics/figure.h"

namespace kinora {
namespace {

using test::DegreesOf;
using test::Figure;
using test::FigureSide;
using test::FindSeries;
using test::TrialOf;

constexpr double kDegree = std::numbers::pi / 180;
constexpr double kTolerance_deg = 1e-6 / kDegree;  // 1e-6 rad
constexpr double kSmallSd_m = 1e-4;

Trajectory3D Standing() {
  return TrialOf(Figure{}, kSmallSd_m);
}
ClinicalOptions AlongX() {
  return {.progression = ProgressionChoice::kGiven};
}

// Seen along the direction of progression that the figure means.
JointAngles AnglesOf(const Figure& figure) {
  return ClinicalAngles(TrialOf(figure, kSmallSd_m),
                        {.progression = ProgressionChoice::kGiven, .progression_deg = figure.heading});
}

struct Expected {
  const char* name;
  Side side;
  double degrees;
};
std::vector<Expected> ExpectedOf(const Figure& f) {
  std::vector<Expected> all = {{"pelvis_rotation", Side::kMiddle, f.pelvis_rotation},
                               {"pelvis_obliquity", Side::kMiddle, f.pelvis_obliquity},
                               {"trunk_lateral_bend", Side::kMiddle, f.trunk_lateral_bend},
                               {"trunk_axial_rotation", Side::kMiddle, f.trunk_axial_rotation},
                               {"head_rotation", Side::kMiddle, f.head_rotation},
                               {"head_lateral_bend", Side::kMiddle, f.head_lateral_bend},
                               {"head_flexion", Side::kMiddle, f.head_flexion}};
  for (const Side side : {Side::kLeft, Side::kRight}) {
    const FigureSide& s = side == Side::kLeft ? f.left : f.right;
    for (const Expected& e : {Expected{"thigh_trunk_flexion", side, s.hip_flexion},
                              {"hip_abduction", side, s.hip_abduction},
                              {"hip_rotation", side, s.hip_rotation},
                              {"knee_flexion", side, s.knee_flexion},
                              {"ankle_dorsiflexion", side, s.ankle_dorsiflexion},
                              {"ankle_inversion", side, s.ankle_inversion},
                              {"shoulder_elevation", side, s.shoulder_elevation},
                              {"shoulder_plane_of_elevation", side, s.shoulder_plane},
                              {"shoulder_rotation", side, s.shoulder_rotation},
                              {"elbow_flexion", side, s.elbow_flexion},
                              {"wrist_flexion", side, s.wrist_flexion}})
      all.push_back(e);
  }
  return all;
}

Figure RandomFigure(std::mt19937& random) {
  const auto draw = [&](double low, double high) { return std::uniform_real_distribution<double>(low, high)(random); };
  const auto side = [&] {
    return FigureSide{draw(-30, 110), draw(-30, 45), draw(-40, 40),  draw(25, 140), draw(-20, 20), draw(-40, 30),
                      draw(-30, 30),  draw(15, 160), draw(-40, 120), draw(-60, 60), draw(25, 140), draw(0, 70)};
  };
  Figure figure;
  figure.mid_hips_m = {draw(-3, 3), draw(-3, 3), draw(0.5, 1.2)};
  figure.heading = draw(-180, 180);
  figure.pelvis_rotation = draw(-30, 30);
  figure.pelvis_obliquity = draw(-20, 20);
  figure.pelvis_tilt = draw(-20, 60);
  figure.trunk_lateral_bend = draw(-30, 30);
  figure.trunk_axial_rotation = draw(-40, 40);
  figure.head_rotation = draw(-60, 60);
  figure.head_lateral_bend = draw(-30, 30);
  figure.head_flexion = draw(-40, 40);
  figure.left = side();
  figure.right = side();
  return figure;
}

TEST(Clinical, GivesBackTheAnglesAFigureWasBuiltFrom) {
  std::mt19937 random(11);
  for (int trial = 0; trial < 200; ++trial) {
    const Figure figure = RandomFigure(random);
    const JointAngles angles = AnglesOf(figure);
    for (const Expected& e : ExpectedOf(figure))
      ASSERT_NEAR(DegreesOf(angles, e.name, e.side), e.degrees, kTolerance_deg)
          << e.name << (e.side == Side::kLeft ? " left" : " right") << " of figure " << trial;
  }
}

TEST(Clinical, LooksTheSameFromEverywhereInTheWorld) {
  std::mt19937 random(12);
  for (int trial = 0; trial < 30; ++trial) {
    Figure figure = RandomFigure(random);
    const JointAngles here = AnglesOf(figure);
    figure.heading += 77;
    figure.mid_hips_m += Eigen::Vector3d(5, -3, 0.3);
    const JointAngles there = AnglesOf(figure);
    ASSERT_EQ(here.series.size(), there.series.size());
    for (std::size_t i = 0; i < here.series.size(); ++i) {
      const double a = here.series[i].samples[0].value_rad, b = there.series[i].samples[0].value_rad;
      ASSERT_EQ(std::isnan(a), std::isnan(b)) << here.series[i].name;
      if (!std::isnan(a)) {
        EXPECT_NEAR(a, b, 1e-8) << here.series[i].name;
      }
    }
  }
}

Trajectory3D MirroredAcrossXZ(const Trajectory3D& person) {
  Trajectory3D mirrored = person;
  for (std::size_t j = 0; j < person.joints.size(); ++j) {
    const auto other = static_cast<std::size_t>(person.IndexOf(MirrorOf(person.joints[j])));
    mirrored.At(0, other).position_m = Eigen::Vector3d(1, -1, 1).cwiseProduct(person.At(0, j).position_m);
  }
  return mirrored;
}

// Limbs swap their angles; what turns or leans to a side changes sign.
TEST(Clinical, MirroringAPersonSwapsTheSidesAndNothingElse) {
  std::mt19937 random(13);
  for (int trial = 0; trial < 30; ++trial) {
    Figure figure = RandomFigure(random);
    figure.heading = 0;
    const Trajectory3D person = TrialOf(figure, kSmallSd_m);
    const JointAngles a = ClinicalAngles(person, AlongX()), b = ClinicalAngles(MirroredAcrossXZ(person), AlongX());
    for (const AngleSeries& series : a.series) {
      if (std::isnan(series.samples[0].value_rad)) continue;
      const Side other = series.side == Side::kLeft    ? Side::kRight
                         : series.side == Side::kRight ? Side::kLeft
                                                       : Side::kMiddle;
      const bool keeps =
          series.side != Side::kMiddle || series.name == "trunk_inclination_forward" || series.name == "head_flexion";
      const double expected = (keeps ? 1 : -1) * series.samples[0].value_rad;
      EXPECT_NEAR(FindSeries(b, series.name, other)->samples[0].value_rad, expected, 1e-8) << series.name;
    }
  }
}

TEST(Clinical, TheTrunkInTheLaboratoryIsTheOneItWasTiltedBy) {
  Figure figure;
  figure.pelvis_tilt = 25;
  figure.heading = 40;
  EXPECT_NEAR(DegreesOf(AnglesOf(figure), "trunk_inclination_forward"), 25, kTolerance_deg);
  EXPECT_NEAR(DegreesOf(AnglesOf(figure), "thigh_trunk_flexion", Side::kLeft), 0, kTolerance_deg);
}

// The walker's own angles come from closed forms of its construction.
TEST(Clinical, GivesBackAWalkersAnglesAllTheWay) {
  synthetic::WalkerOptions options;
  options.path.heading_rad = 0.7;
  const synthetic::Walker walker(options);
  std::vector<Joint> joints;
  for (int joint = 0; joint < kJointCount; ++joint) joints.push_back(static_cast<Joint>(joint));
  const Trajectory3D trial = walker.Sample({.rate_numerator = 60, .count = 120}, joints);
  const JointAngles angles = ClinicalAngles(trial);
  for (const Side side : {Side::kLeft, Side::kRight}) {
    for (std::int64_t f = 0; f < trial.timeline.count; ++f) {
      const auto truth = walker.AnglesAt(trial.timeline.TimeOf(f), side);
      const auto degrees = [&](const char* name) { return DegreesOf(angles, name, side, static_cast<std::size_t>(f)); };
      ASSERT_NEAR(degrees("thigh_trunk_flexion"), truth.hip_flexion / kDegree, kTolerance_deg) << f;
      ASSERT_NEAR(degrees("hip_abduction"), truth.hip_abduction / kDegree, kTolerance_deg) << f;
      ASSERT_NEAR(degrees("knee_flexion"), truth.knee_flexion / kDegree, kTolerance_deg) << f;
      ASSERT_NEAR(degrees("ankle_dorsiflexion"), truth.ankle_dorsiflexion / kDegree, kTolerance_deg) << f;
      ASSERT_NEAR(degrees("elbow_flexion"), truth.elbow_flexion / kDegree, kTolerance_deg) << f;
    }
  }
}

// ---- what is missing ----

TEST(ClinicalMissing, PelvicTiltAndTheKneesOtherAnglesAreNotGivenAtAll) {
  const JointAngles angles = AnglesOf(Figure{});
  for (const char* name : {"pelvis_tilt", "trunk_flexion"}) EXPECT_EQ(FindSeries(angles, name), nullptr);
  for (const char* name : {"knee_adduction", "knee_abduction", "knee_rotation", "forearm_pronation"})
    EXPECT_EQ(FindSeries(angles, name, Side::kLeft), nullptr);
}

TEST(ClinicalMissing, HipRotationOnlyWhileTheKneeBends) {
  std::vector<Figure> figures(3);
  figures[0].right.knee_flexion = 50;
  figures[1].right.knee_flexion = 15;
  figures[2].right.knee_flexion = 50;
  for (Figure& figure : figures) figure.right.hip_rotation = 12;
  const JointAngles angles = ClinicalAngles(TrialOf(figures, kSmallSd_m), AlongX());
  const AngleSeries* rotation = FindSeries(angles, "hip_rotation", Side::kRight);
  EXPECT_NEAR(rotation->samples[0].value_rad, 12 * kDegree, 1e-6);
  EXPECT_EQ(rotation->samples[1].provenance, Provenance::kMissing);
  EXPECT_TRUE(std::isnan(rotation->samples[1].value_rad));
  EXPECT_NEAR(rotation->samples[2].value_rad, 12 * kDegree, 1e-6);
  EXPECT_NE(rotation->note.find("assumes no varus/valgus"), std::string::npos);
}

TEST(ClinicalMissing, HingeRotationsWithALargeOrUnknownStandardDeviation) {
  Figure figure;
  figure.right.knee_flexion = 60;
  figure.right.elbow_flexion = 60;
  for (const double sd : {0.1, 0.0}) {
    const JointAngles angles = ClinicalAngles(TrialOf(figure, sd), AlongX());
    EXPECT_TRUE(std::isnan(DegreesOf(angles, "hip_rotation", Side::kRight))) << sd;
    EXPECT_TRUE(std::isnan(DegreesOf(angles, "shoulder_rotation", Side::kRight))) << sd;
    EXPECT_NEAR(DegreesOf(angles, "knee_flexion", Side::kRight), 60, kTolerance_deg);
  }
  ClinicalOptions assumed = AlongX();
  assumed.assumed_point_sd_m = 0.005;
  EXPECT_NEAR(DegreesOf(ClinicalAngles(TrialOf(figure), assumed), "hip_rotation", Side::kRight), 0, kTolerance_deg);
}

TEST(ClinicalMissing, ThePlaneOfElevationNearHangingAndOverhead) {
  for (const double elevation : {0.0, 9.0, 171.0, 180.0}) {
    Figure figure;
    figure.right.elbow_flexion = 80;
    figure.right.shoulder_elevation = elevation;
    const JointAngles angles = AnglesOf(figure);
    EXPECT_TRUE(std::isnan(DegreesOf(angles, "shoulder_plane_of_elevation", Side::kRight))) << elevation;
    EXPECT_NEAR(DegreesOf(angles, "shoulder_elevation", Side::kRight), elevation, kTolerance_deg);
    EXPECT_EQ(std::isnan(DegreesOf(angles, "shoulder_rotation", Side::kRight)), elevation > 170) << elevation;
  }
}

TEST(ClinicalMissing, ThighFlexionInASideSplit) {
  Figure figure;
  figure.left.hip_abduction = 85;
  const JointAngles angles = AnglesOf(figure);
  EXPECT_TRUE(std::isnan(DegreesOf(angles, "thigh_trunk_flexion", Side::kLeft)));
  EXPECT_NEAR(DegreesOf(angles, "hip_abduction", Side::kLeft), 85, kTolerance_deg);
}

TEST(ClinicalMissing, EverythingThatNeedsAMissingPoint) {
  Trajectory3D trial = TrialOf(std::vector<Figure>(2), kSmallSd_m);
  trial.At(1, static_cast<std::size_t>(trial.IndexOf(Joint::kKneeR))) = Sample3D{};
  const JointAngles angles = ClinicalAngles(trial, AlongX());
  for (const char* name : {"thigh_trunk_flexion", "hip_abduction", "knee_flexion", "ankle_dorsiflexion"}) {
    EXPECT_FALSE(std::isnan(DegreesOf(angles, name, Side::kRight, 0))) << name;
    EXPECT_TRUE(std::isnan(DegreesOf(angles, name, Side::kRight, 1))) << name;
    EXPECT_FALSE(std::isnan(DegreesOf(angles, name, Side::kLeft, 1))) << name;
  }
}

TEST(ClinicalMissing, SeriesWhosePointsTheTrialNeverHas) {
  const Joint toes[] = {Joint::kSmallToeL, Joint::kSmallToeR};
  const JointAngles angles = ClinicalAngles(test::Without(Standing(), toes), AlongX());
  EXPECT_EQ(FindSeries(angles, "ankle_inversion", Side::kLeft), nullptr);
  EXPECT_EQ(FindSeries(angles, "foot_progression", Side::kLeft), nullptr);
  const AngleSeries* ankle = FindSeries(angles, "ankle_dorsiflexion", Side::kLeft);
  ASSERT_NE(ankle, nullptr);
  EXPECT_NE(ankle->note.find("big toe alone"), std::string::npos);
  const Joint hips[] = {Joint::kHipL, Joint::kHipR};
  for (const AngleSeries& series : ClinicalAngles(test::Without(Standing(), hips), {}).series)
    EXPECT_TRUE(series.name.starts_with("ankle") || series.name.starts_with("elbow") ||
                series.name.starts_with("wrist"))
        << series.name;
}

TEST(ClinicalMissing, TheNeckStandsInForTheShoulders) {
  Figure figure;
  figure.left.hip_flexion = 30;
  const Joint shoulders[] = {Joint::kShoulderL, Joint::kShoulderR};
  const JointAngles angles = ClinicalAngles(test::Without(TrialOf(figure, kSmallSd_m), shoulders), AlongX());
  EXPECT_NEAR(DegreesOf(angles, "thigh_trunk_flexion", Side::kLeft), 30, kTolerance_deg);
  EXPECT_EQ(FindSeries(angles, "trunk_axial_rotation"), nullptr);
  EXPECT_EQ(FindSeries(angles, "shoulder_elevation", Side::kLeft), nullptr);
}

TEST(Clinical, TheWeakestPointsProvenanceCounts) {
  Trajectory3D trial = Standing();
  trial.At(0, static_cast<std::size_t>(trial.IndexOf(Joint::kAnkleL))).provenance = Provenance::kInterpolated;
  trial.At(0, static_cast<std::size_t>(trial.IndexOf(Joint::kKneeL))).provenance = Provenance::kEdited;
  const JointAngles angles = ClinicalAngles(trial, AlongX());
  const auto of = [&](const char* name, Side side) { return FindSeries(angles, name, side)->samples[0].provenance; };
  EXPECT_EQ(of("knee_flexion", Side::kLeft), Provenance::kInterpolated);
  EXPECT_EQ(of("hip_abduction", Side::kLeft), Provenance::kEdited);
  EXPECT_EQ(of("knee_flexion", Side::kRight), Provenance::kMeasured);
}

// ---- time ----

TEST(Clinical, ATurningPersonsRotationGoesOnPastAHalfTurn) {
  std::vector<Figure> figures;
  for (int i = 0; i <= 40; ++i) {
    Figure figure;
    figure.pelvis_rotation = 10.0 * i - 100;
    figures.push_back(figure);
  }
  const JointAngles angles = ClinicalAngles(TrialOf(figures, kSmallSd_m), AlongX());
  for (std::size_t i = 0; i < figures.size(); ++i)
    EXPECT_NEAR(DegreesOf(angles, "pelvis_rotation", Side::kMiddle, i), figures[i].pelvis_rotation, kTolerance_deg);
}

TEST(Clinical, AStaticTrialsMeanIsSubtractedAndSaidSo) {
  Figure still, moving;
  still.right.knee_flexion = 4;
  moving.right.knee_flexion = 64;
  JointAngles angles = AnglesOf(moving);
  SubtractStatic(angles, ClinicalAngles(TrialOf(std::vector<Figure>(5, still), kSmallSd_m), AlongX()));
  EXPECT_NEAR(DegreesOf(angles, "knee_flexion", Side::kRight), 60, kTolerance_deg);
  const auto note = [&](const char* name) { return FindSeries(angles, name, Side::kRight)->note; };
  EXPECT_NE(note("knee_flexion").find("static trial's mean of 4.0° subtracted"), std::string::npos);
  EXPECT_NE(note("hip_rotation").find("nothing subtracted"), std::string::npos);
  JointAngles planar;
  planar.convention = AngleConvention::kPlanar;
  EXPECT_THROW(SubtractStatic(angles, planar), Error);
}

TEST(Clinical, TheDirectionOfProgressionIsThePathOfAWalkAndTheFacingOfAStand) {
  std::vector<Figure> walk(60), stand(60), backwards(60);
  for (std::size_t i = 0; i < 60; ++i) {
    walk[i].heading = stand[i].heading = 30;
    walk[i].pelvis_rotation = 20;
    const double way = 0.03 * static_cast<double>(i);
    walk[i].mid_hips_m += way * Eigen::Vector3d(std::cos(30 * kDegree), std::sin(30 * kDegree), 0);
    backwards[i].mid_hips_m.x() -= way;
  }
  const auto note = [](const std::vector<Figure>& figures) {
    return FindSeries(ClinicalAngles(TrialOf(figures)), "pelvis_rotation")->note;
  };
  EXPECT_NEAR(DegreesOf(ClinicalAngles(TrialOf(walk)), "pelvis_rotation"), 20, 1e-6);
  EXPECT_NE(note(walk).find("path of the hips (30°"), std::string::npos);
  EXPECT_NE(note(stand).find("facing of the hips (30°"), std::string::npos);
  EXPECT_NEAR(DegreesOf(ClinicalAngles(TrialOf(backwards)), "pelvis_rotation"), 0, 1e-6);
}

}  // namespace
}  // namespace kinora
