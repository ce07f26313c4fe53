#include "projects/export/export_options.h"

#include <gtest/gtest.h>

#include <array>

#include "core/util/error.h"

namespace kinora {
namespace {

Trajectory3D ThreeJoints() {
  static constexpr std::array kJoints = {Joint::kKneeL, Joint::kKneeR, Joint::kNeck};
  Trajectory3D trajectory = Trajectory3D::Missing({0, 50, 1, 2}, kJoints);
  for (std::int64_t f = 0; f < 2; ++f)
    for (std::size_t j = 0; j < 3; ++j)
      trajectory.At(f, j).position_m = Eigen::Vector3d(static_cast<double>(f), static_cast<double>(j), 0);
  return trajectory;
}

TEST(ExportOptions, AJointWithoutItsSideMeansBoth) {
  const Trajectory3D knees = SelectJoints(ThreeJoints(), "knee");
  EXPECT_EQ(knees.joints, (std::vector{Joint::kKneeL, Joint::kKneeR}));
  ASSERT_EQ(knees.samples.size(), 4u);
  EXPECT_EQ(knees.At(1, 1).position_m, Eigen::Vector3d(1, 1, 0));
  EXPECT_EQ(SelectJoints(ThreeJoints(), "neck, r_knee").joints, (std::vector{Joint::kKneeR, Joint::kNeck}));
  EXPECT_EQ(SelectJoints(ThreeJoints(), "").joints.size(), 3u);
}

TEST(ExportOptions, AnUnknownNameListsWhatThereIs) {
  try {
    SelectJoints(ThreeJoints(), "knee,kneecap");
    FAIL();
  } catch (const Error& error) {
    EXPECT_NE(error.message().find("kneecap"), std::string::npos);
    EXPECT_NE(error.remedy().find("knee, neck"), std::string::npos);
  }
}

TEST(ExportOptions, AnAngleWithoutItsSideMeansBoth) {
  JointAngles angles;
  for (const Side side : {Side::kLeft, Side::kRight}) angles.series.push_back({"knee_flexion", side, {}, {}, {}});
  angles.series.push_back({"pelvis_obliquity", Side::kMiddle, {}, {}, {}});
  EXPECT_EQ(SelectAngles(angles, "knee_flexion").series.size(), 2u);
  EXPECT_EQ(SelectAngles(angles, "knee_flexion_l,pelvis_obliquity").series.size(), 2u);
  EXPECT_THROW(SelectAngles(angles, "hip"), Error);
}

}  // namespace
}  // namespace kinora
