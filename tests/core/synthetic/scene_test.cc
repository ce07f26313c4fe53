#include "core/synthetic/scene.h"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "core/synthetic/render.h"
#include "core/synthetic/rigs.h"

namespace kinora::synthetic {
namespace {

const Timeline kTwoSeconds{.rate_numerator = 60, .count = 120};

std::vector<Walker> TwoPeople() {
  WalkerOptions a, b;
  a.path = PathBetween({-1.5, 0.4}, {1.5, 0.4});
  b.path = PathBetween({1.5, -0.4}, {-1.5, -0.4});
  b.height_m = 1.62;
  return {Walker(a), Walker(b)};
}

TEST(RingRig, LooksAtItsTargetUpright) {
  for (const DistortionModel lens :
       {DistortionModel::kNone, DistortionModel::kBrownConrady4, DistortionModel::kBrownConrady5,
        DistortionModel::kBrownConrady8, DistortionModel::kFisheye}) {
    const CameraRig rig = RingRig({.cameras = 5, .lens = lens});
    ASSERT_EQ(rig.cameras.size(), 5U);
    EXPECT_EQ(rig.cameras[4].camera.name, "cam05");
    for (const RigCamera& camera : rig.cameras) {
      const auto centre = Project(camera.camera, camera.cam_from_world * Eigen::Vector3d(0, 0, 1));
      ASSERT_TRUE(centre);
      EXPECT_NEAR(centre->x(), 959.5, 1e-6);
      EXPECT_NEAR(centre->y(), 539.5, 1e-6);
      const auto above = Project(camera.camera, camera.cam_from_world * Eigen::Vector3d(0, 0, 1.2));
      EXPECT_LT(above->y(), centre->y());
      EXPECT_NEAR(camera.cam_from_world.Inverse().translation.z(), 1.5, 1e-9);
    }
  }
}

TEST(RingRig, LensesAreOneToOneOverThePicture) {
  for (const DistortionModel lens : {DistortionModel::kBrownConrady4, DistortionModel::kBrownConrady5,
                                     DistortionModel::kBrownConrady8, DistortionModel::kFisheye}) {
    const Camera camera = RingRig({.cameras = 1, .lens = lens}).cameras[0].camera;
    for (double x = 0; x < 1920; x += 240) {
      for (double y = 0; y < 1080; y += 135) {
        const auto n = NormalisedFromPixel(camera, {x, y});
        ASSERT_TRUE(n) << x << " " << y;
        EXPECT_LT((PixelFromNormalised(camera, *n) - Eigen::Vector2d(x, y)).norm(), 1e-6);
      }
    }
    const auto corner = NormalisedFromPixel(camera, {0, 0});
    const Eigen::Vector2d plain(camera.fx_px * corner->x() + camera.cx_px, camera.fy_px * corner->y() + camera.cy_px);
    EXPECT_GT(plain.norm(), 10) << "the lens should be plain to see";
  }
}

TEST(ProjectScene, WithoutNoiseIsTheProjection) {
  const std::vector<Walker> people = TwoPeople();
  const CameraRig rig = RingRig({.cameras = 4, .radius_m = 6, .lens = DistortionModel::kBrownConrady5});
  const SceneTracks scene = ProjectScene(people, rig, kTwoSeconds, Halpe26());
  ASSERT_EQ(scene.cameras.size(), 4U);
  std::set<int> first;
  for (std::size_t f = 0; f < 120; ++f) {
    const Frame2D& frame = scene.cameras[2].frames[f];
    ASSERT_EQ(frame.people.size(), 2U);
    first.insert(scene.who[2][f][0]);
    for (std::size_t i = 0; i < 2; ++i) {
      const auto& walker = people[static_cast<std::size_t>(scene.who[2][f][i])];
      const Pose3D pose = walker.PoseAt(static_cast<double>(frame.pts_ns) * 1e-9);
      const auto at = static_cast<std::size_t>(*Halpe26().IndexOf(Joint::kBigToeR));
      const auto px = Project(rig.cameras[2].camera, rig.cameras[2].cam_from_world * pose[Joint::kBigToeR]);
      EXPECT_NEAR(frame.people[i].keypoints.points[at].x_px, px->x(), 1e-3);
      EXPECT_NEAR(frame.people[i].keypoints.points[at].y_px, px->y(), 1e-3);
      EXPECT_EQ(frame.people[i].track, -1);
    }
  }
  EXPECT_EQ(first.size(), 2U) << "the order of people is shuffled";
}

TEST(ProjectScene, NoiseHasTheRatesItWasGiven) {
  const std::vector<Walker> people = TwoPeople();
  const CameraRig rig = RingRig({.cameras = 4, .radius_m = 6});
  NoiseOptions noise;
  noise.pixel_sd_px = 3;
  noise.missing_person_rate = 0.2;
  noise.missing_point_rate = 0.1;
  noise.identities = true;
  const SceneTracks noisy = ProjectScene(people, rig, kTwoSeconds, Coco17(), noise);
  int seen = 0, missing = 0, points = 0;
  double squares = 0;
  for (std::size_t c = 0; c < 4; ++c) {
    for (std::size_t f = 0; f < 120; ++f) {
      for (std::size_t i = 0; i < noisy.who[c][f].size(); ++i) {
        ++seen;
        const int who = noisy.who[c][f][i];
        EXPECT_EQ(noisy.cameras[c].frames[f].people[i].track, who);
        const Pose3D pose = people[static_cast<std::size_t>(who)].PoseAt(kTwoSeconds.TimeOf(static_cast<int>(f)));
        const Keypoints2D truth = ProjectPose(pose, rig.cameras[c], Coco17());
        for (std::size_t k = 0; k < 17; ++k) {
          const Keypoint2D& point = noisy.cameras[c].frames[f].people[i].keypoints.points[k];
          ++points;
          missing += point.missing();
          if (!point.missing()) squares += std::pow(point.x_px - truth.points[k].x_px, 2);
        }
      }
    }
  }
  EXPECT_NEAR(seen / 960.0, 0.8, 0.04);
  EXPECT_NEAR(missing / static_cast<double>(points), 0.1, 0.02);
  EXPECT_NEAR(std::sqrt(squares / (points - missing)), 3, 0.1);
}

TEST(ProjectScene, IsTheSameForTheSameSeedOnly) {
  const std::vector<Walker> people = TwoPeople();
  const CameraRig rig = RingRig({.cameras = 2});
  NoiseOptions noise;
  noise.pixel_sd_px = 2;
  const auto x_of = [&](std::uint64_t seed) {
    noise.seed = seed;
    return ProjectScene(people, rig, kTwoSeconds, Coco17(), noise)
        .cameras[1]
        .frames[50]
        .people[0]
        .keypoints.points[5]
        .x_px;
  };
  EXPECT_EQ(x_of(7), x_of(7));
  EXPECT_NE(x_of(7), x_of(8));
}

TEST(ProjectScene, SwitchesAndBreaksIdentitiesAndAddsFalsePeople) {
  const std::vector<Walker> people = TwoPeople();
  const CameraRig rig = RingRig({.cameras = 1, .radius_m = 6});
  NoiseOptions noise;
  noise.identities = true;
  noise.identity_switch_rate = 0.05;
  noise.false_person_rate = 0.3;
  const SceneTracks scene = ProjectScene(people, rig, kTwoSeconds, Coco17(), noise);
  std::set<int> tracks_of_first;
  int nobody = 0;
  for (std::size_t f = 0; f < 120; ++f) {
    for (std::size_t i = 0; i < scene.who[0][f].size(); ++i) {
      if (scene.who[0][f][i] == 0) tracks_of_first.insert(scene.cameras[0].frames[f].people[i].track);
      nobody += scene.who[0][f][i] == -1;
    }
  }
  EXPECT_EQ(tracks_of_first, (std::set<int>{0, 1}));
  EXPECT_NEAR(nobody, 36, 15);
}

TEST(ProjectScene, ClocksAndImageFitsApply) {
  const std::vector<Walker> people = TwoPeople();
  CameraRig rig = RingRig({.cameras = 2, .radius_m = 6});
  rig.cameras[1] = rig.cameras[0];
  rig.cameras[1].clock_offset_s = 0.25;
  rig.cameras[1].fit = {{1.0074, 1.0074}, {0, -7.1}};
  const SceneTracks scene = ProjectScene(people, rig, kTwoSeconds, Coco17());
  const auto point_of = [&](std::size_t camera, std::size_t frame) {
    const auto& who = scene.who[camera][frame];
    const auto i = static_cast<std::size_t>(std::find(who.begin(), who.end(), 0) - who.begin());
    const Keypoint2D& p = scene.cameras[camera].frames[frame].people[i].keypoints.points[9];
    return Eigen::Vector2d(p.x_px, p.y_px);
  };
  // 0.25 s at 60 Hz are 15 frames.
  EXPECT_LT((rig.cameras[1].fit.CalibratedFromStored(point_of(1, 40)) - point_of(0, 55)).norm(), 1e-3);
}

TEST(RenderPeople, PaintsPeopleWhereTheyAre) {
  const std::vector<Walker> people = TwoPeople();
  const RigCamera camera =
      RingRig({.cameras = 3, .radius_m = 6, .f_px = 700, .width_px = 960, .height_px = 540, .first_angle_rad = 1})
          .cameras[0];
  const std::vector<Pose3D> poses = {people[0].PoseAt(0.3), people[1].PoseAt(0.3)};
  const Image image = RenderPeople(poses, camera);
  ASSERT_EQ(image.width(), 960);
  const Pose3D& pose = poses[0];
  const Eigen::Vector3d chest = 0.5 * (pose[Joint::kNeck] + pose[Joint::kMidHip]);
  const auto px = Project(camera.camera, camera.cam_from_world * chest);
  const std::uint8_t* shirt = image.Row(static_cast<int>(px->y())) + 3 * static_cast<int>(px->x());
  EXPECT_GT(shirt[0], shirt[2] + 50) << "the first person wears red";
  const std::uint8_t* corner = image.Row(2) + 3 * 2;
  EXPECT_EQ(corner[0], corner[2]);
}

}  // namespace
}  // namespace kinora::synthetic
