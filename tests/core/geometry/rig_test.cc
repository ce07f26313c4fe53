#include "core/geometry/rig.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "core/util/error.h"

namespace kinora {
namespace {

CameraRig RigOf(std::initializer_list<const char*> names) {
  CameraRig rig;
  for (const char* name : names) rig.cameras.emplace_back().camera.name = name;
  return rig;
}

TEST(CameraNames, AreEqualWithoutCaseSeparatorsAndLeadingZeros) {
  for (const char* name : {"cam_01", "cam01", "Cam1", "CAM-1", "cam 001", "cam.1"}) {
    EXPECT_EQ(CanonicalCameraName(name), "cam1") << name;
  }
  EXPECT_EQ(CanonicalCameraName("cam_10"), "cam10");
  EXPECT_EQ(CanonicalCameraName("cam_00"), "cam0");
  EXPECT_EQ(CanonicalCameraName("0"), "0");
  EXPECT_EQ(CanonicalCameraName("103"), "103");
  EXPECT_EQ(CanonicalCameraName("Caméra_02"), "caméra2");
}

TEST(CameraNames, FindTheirCamera) {
  const CameraRig rig = RigOf({"cam_01", "cam_02", "cam_10"});
  EXPECT_EQ(FindCamera(rig, "Cam10"), 2u);
  EXPECT_EQ(FindCamera(rig, "cam2"), 1u);
}

TEST(CameraNames, ThatFitNothingOrTwoListTheChoices) {
  try {
    FindCamera(RigOf({"left", "right"}), "top");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kUser);
    EXPECT_THAT(error.remedy(), testing::HasSubstr("left, right"));
  }
  try {
    FindCamera(RigOf({"cam_1", "cam_01"}), "cam1");
    FAIL();
  } catch (const Error& error) {
    EXPECT_THAT(error.message(), testing::AllOf(testing::HasSubstr("cam_1"), testing::HasSubstr("cam_01")));
  }
}

}  // namespace
}  // namespace kinora
