#include "calibration/camera_match.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/util/error.h"

namespace kinora {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

CameraRig RigOf(const std::vector<std::string>& names) {
  CameraRig rig;
  for (const std::string& name : names) {
    rig.cameras.emplace_back();
    rig.cameras.back().camera.name = name;
  }
  return rig;
}

std::string MessageOf(const CameraRig& rig, const std::vector<std::string>& videos) {
  try {
    MatchCameras(rig, videos);
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kUser);
    return error.what();
  }
  return "no error";
}

TEST(CameraMatch, NamesMatchWithoutSeparatorsCaseAndLeadingZeros) {
  const std::vector<std::string> videos = {"Cam2", "cam_01"};
  EXPECT_THAT(MatchCameras(RigOf({"cam01", "cam_02", "cam_3"}), videos), ElementsAre(1, 0));
}

TEST(CameraMatch, WhatDoesNotMatchListsTheCamerasOfBothSides) {
  EXPECT_THAT(MessageOf(RigOf({"left", "right"}), {"left", "front"}),
              AllOf(HasSubstr("no camera for front;"), HasSubstr("calibration: left, right"),
                    HasSubstr("videos: left, front")));
  EXPECT_THAT(MessageOf(RigOf({"cam1"}), {"cam1", "cam_1"}), HasSubstr("same camera: cam1 and cam_1"));
}

}  // namespace
}  // namespace kinora
