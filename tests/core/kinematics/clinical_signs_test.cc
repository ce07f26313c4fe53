// The signs of the clinical convention, in words, on points moved by hand.
#include <gtest/gtest.h>

#include <cmath>

#include "core/kinematics/clinical.h"
#include "tests/core/kinematics/figure.h"

namespace kinora {
namespace {

using test::DegreesOf;

// A standing figure that faces the world's X, its left towards Y.
Trajectory3D Standing() {
  return test::TrialOf(test::Figure{}, 1e-4);
}

void Move(Trajectory3D& trial, std::initializer_list<Joint> joints, const Eigen::Vector3d& by) {
  for (const Joint joint : joints) trial.At(0, static_cast<std::size_t>(trial.IndexOf(joint))).position_m += by;
}
JointAngles AnglesOf(const Trajectory3D& trial) {
  return ClinicalAngles(trial, {.progression = ProgressionChoice::kGiven});
}
void ExpectBothAbove(const Trajectory3D& trial, const char* name, double degrees) {
  const JointAngles angles = AnglesOf(trial);
  EXPECT_GT(DegreesOf(angles, name, Side::kLeft), degrees);
  EXPECT_GT(DegreesOf(angles, name, Side::kRight), degrees);
}

TEST(ClinicalSigns, AStandingFigureIsZeroAtHipKneeAnkleAndShoulder) {
  const JointAngles angles = AnglesOf(Standing());
  for (const Side side : {Side::kLeft, Side::kRight})
    for (const char* name : {"thigh_trunk_flexion", "hip_abduction", "knee_flexion", "ankle_dorsiflexion",
                             "ankle_inversion", "foot_progression", "shoulder_elevation", "elbow_flexion"})
      EXPECT_NEAR(DegreesOf(angles, name, side), 0, 1e-4) << name;
}

TEST(ClinicalSigns, KneeFlexionIsPositiveWhenTheHeelGoesBack) {
  auto trial = Standing();
  Move(trial, {Joint::kAnkleL, Joint::kAnkleR}, {-0.2, 0, 0.1});
  ExpectBothAbove(trial, "knee_flexion", 20);
}

TEST(ClinicalSigns, AnOverstretchedKneeIsNegative) {
  auto trial = Standing();
  Move(trial, {Joint::kAnkleL, Joint::kAnkleR}, {0.05, 0, 0});
  EXPECT_LT(DegreesOf(AnglesOf(trial), "knee_flexion", Side::kLeft), -5);
  EXPECT_LT(DegreesOf(AnglesOf(trial), "knee_flexion", Side::kRight), -5);
}

TEST(ClinicalSigns, ThighTrunkFlexionIsPositiveWhenTheKneeComesForward) {
  auto trial = Standing();
  Move(trial, {Joint::kKneeL, Joint::kKneeR}, {0.2, 0, 0.05});
  ExpectBothAbove(trial, "thigh_trunk_flexion", 20);
}

TEST(ClinicalSigns, HipAbductionIsPositiveWhenTheLegGoesOutward) {
  auto trial = Standing();
  Move(trial, {Joint::kKneeL}, {0, 0.1, 0});
  Move(trial, {Joint::kKneeR}, {0, -0.1, 0});
  ExpectBothAbove(trial, "hip_abduction", 10);
}

TEST(ClinicalSigns, HipRotationIsInternalWhenTheHeelOfABentKneeGoesOutward) {
  auto trial = Standing();
  Move(trial, {Joint::kAnkleL}, {-0.3, 0.1, 0.2});
  Move(trial, {Joint::kAnkleR}, {-0.3, -0.1, 0.2});
  ExpectBothAbove(trial, "hip_rotation", 10);
}

TEST(ClinicalSigns, DorsiflexionIsPositiveWhenTheToesGoUp) {
  auto trial = Standing();
  Move(trial, {Joint::kBigToeL, Joint::kBigToeR, Joint::kSmallToeL, Joint::kSmallToeR}, {0, 0, 0.05});
  ExpectBothAbove(trial, "ankle_dorsiflexion", 5);
}

TEST(ClinicalSigns, InversionIsPositiveWhenTheBigToesEdgeIsLifted) {
  auto trial = Standing();
  Move(trial, {Joint::kBigToeL, Joint::kBigToeR}, {0, 0, 0.02});
  Move(trial, {Joint::kSmallToeL, Joint::kSmallToeR}, {0, 0, -0.02});
  ExpectBothAbove(trial, "ankle_inversion", 10);
}

TEST(ClinicalSigns, FootProgressionIsPositiveWhenTheToesPointInward) {
  auto trial = Standing();
  Move(trial, {Joint::kBigToeL, Joint::kSmallToeL}, {0, -0.05, 0});
  Move(trial, {Joint::kBigToeR, Joint::kSmallToeR}, {0, 0.05, 0});
  ExpectBothAbove(trial, "foot_progression", 5);
}

TEST(ClinicalSigns, TheKneesProjectionIsPositiveWhenTheKneeFallsInward) {
  auto trial = Standing();
  Move(trial, {Joint::kKneeL}, {0, -0.05, 0});
  Move(trial, {Joint::kKneeR}, {0, 0.05, 0});
  ExpectBothAbove(trial, "knee_frontal_projection", 10);
}

TEST(ClinicalSigns, PelvisRotationIsPositiveWhenTheRightHipComesForward) {
  auto trial = Standing();
  Move(trial, {Joint::kHipR}, {0.05, 0, 0});
  EXPECT_GT(DegreesOf(AnglesOf(trial), "pelvis_rotation"), 5);
}

TEST(ClinicalSigns, PelvisObliquityIsPositiveWhenTheRightHipGoesUp) {
  auto trial = Standing();
  Move(trial, {Joint::kHipR}, {0, 0, 0.05});
  EXPECT_GT(DegreesOf(AnglesOf(trial), "pelvis_obliquity"), 5);
}

TEST(ClinicalSigns, TheTrunkLeansForwardAndToTheRightPositively) {
  auto trial = Standing();
  Move(trial, {Joint::kShoulderL, Joint::kShoulderR}, {0.1, -0.05, 0});
  const JointAngles angles = AnglesOf(trial);
  EXPECT_GT(DegreesOf(angles, "trunk_inclination_forward"), 5);
  EXPECT_GT(DegreesOf(angles, "trunk_inclination_sideways"), 3);
  EXPECT_GT(DegreesOf(angles, "trunk_lateral_bend"), 3);
}

TEST(ClinicalSigns, TrunkAxialRotationIsPositiveWhenTheRightShoulderComesForward) {
  auto trial = Standing();
  Move(trial, {Joint::kShoulderR}, {0.1, 0, 0});
  Move(trial, {Joint::kShoulderL}, {-0.1, 0, 0});
  EXPECT_GT(DegreesOf(AnglesOf(trial), "trunk_axial_rotation"), 10);
}

TEST(ClinicalSigns, AnArmRaisedForwardHasAPlaneOfNinetyAndToTheSideOfZero) {
  auto trial = Standing();
  Move(trial, {Joint::kElbowL, Joint::kElbowR}, {0.3, 0, 0.3});
  for (const Side side : {Side::kLeft, Side::kRight}) {
    EXPECT_NEAR(DegreesOf(AnglesOf(trial), "shoulder_elevation", side), 90, 1e-6);
    EXPECT_NEAR(DegreesOf(AnglesOf(trial), "shoulder_plane_of_elevation", side), 90, 1e-6);
  }
  Move(trial, {Joint::kElbowL}, {-0.3, 0.3, 0});
  Move(trial, {Joint::kElbowR}, {-0.3, -0.3, 0});
  for (const Side side : {Side::kLeft, Side::kRight})
    EXPECT_NEAR(DegreesOf(AnglesOf(trial), "shoulder_plane_of_elevation", side), 0, 1e-6);
}

TEST(ClinicalSigns, ShoulderRotationIsInternalWhenTheHandOfABentElbowGoesToTheBelly) {
  auto trial = Standing();
  Move(trial, {Joint::kWristL}, {0.2, -0.15, 0.26});
  Move(trial, {Joint::kWristR}, {0.2, 0.15, 0.26});
  ExpectBothAbove(trial, "shoulder_rotation", 20);
}

TEST(ClinicalSigns, ElbowFlexionIsPositiveWhenTheHandComesUp) {
  auto trial = Standing();
  Move(trial, {Joint::kWristL, Joint::kWristR}, {0.2, 0, 0.2});
  ExpectBothAbove(trial, "elbow_flexion", 30);
}

TEST(ClinicalSigns, TheHeadNodsForwardTurnsLeftAndBendsRightPositively) {
  auto trial = Standing();
  Move(trial, {Joint::kEyeL, Joint::kEyeR}, {0, 0, -0.05});
  Move(trial, {Joint::kEarR}, {0.03, 0, -0.03});
  const JointAngles angles = AnglesOf(trial);
  EXPECT_GT(DegreesOf(angles, "head_flexion"), 5);
  EXPECT_GT(DegreesOf(angles, "head_rotation"), 5);
  EXPECT_GT(DegreesOf(angles, "head_lateral_bend"), 5);
}

}  // namespace
}  // namespace kinora
