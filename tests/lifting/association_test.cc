#include "lifting/association.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "core/geometry/view_geometry.h"
#include "core/synthetic/rigs.h"
#include "core/synthetic/scene.h"
#include "core/util/error.h"
#include "lifting/choose_person.h"

namespace kinora {
namespace {

using synthetic::NoiseOptions;
using synthetic::PathBetween;
using synthetic::SceneTracks;
using synthetic::Walker;

const Timeline kFourSeconds{.rate_numerator = 60, .count = 240};

Walker WalkerAlong(const synthetic::Path& path, double height_m, double phase) {
  synthetic::WalkerOptions options;
  options.path = path;
  options.height_m = height_m;
  options.phase = phase;
  options.speed_mps = 0.9;
  return Walker(options);
}

// Two who pass each other at 0.6 m in the middle of the ring.
std::vector<Walker> TwoPeople() {
  return {WalkerAlong(PathBetween({-1.8, 0.3}, {1.8, 0.3}), 1.80, 0.0),
          WalkerAlong(PathBetween({1.8, -0.3}, {-1.8, -0.3}), 1.66, 0.4)};
}

// And one who crosses the ways of both, half a metre from the first.
std::vector<Walker> ThreePeople() {
  std::vector<Walker> people = TwoPeople();
  people.push_back(WalkerAlong(PathBetween({1.1, -1.9}, {0.9, 1.7}), 1.74, 0.7));
  return people;
}

CameraRig FourCameras() {
  return synthetic::RingRig(
      {.cameras = 4, .radius_m = 6, .height_m = 1.8, .lens = DistortionModel::kBrownConrady5, .first_angle_rad = 0.5});
}

struct Counts {
  int right = 0, all = 0;
  double part() const { return static_cast<double>(right) / all; }
};

// How many detections of real people are with the person that most of the same walker's detections are with. False
// people given to somebody count as wrong.
Counts Score(const SceneTracks& scene, const Association& result, std::size_t walkers) {
  std::vector<std::vector<int>> votes(walkers, std::vector<int>(result.people.size(), 0));
  Counts counts;
  const auto each = [&](const auto& visit) {
    for (std::size_t c = 0; c < scene.cameras.size(); ++c) {
      for (std::size_t f = 0; f < scene.cameras[c].frames.size(); ++f) {
        const Frame2D& frame = scene.cameras[c].frames[f];
        for (std::size_t i = 0; i < frame.people.size(); ++i) {
          int given = -1;
          for (std::size_t p = 0; p < result.people.size(); ++p) {
            if (FindPerson(result.people[p], c, frame) == &frame.people[i]) given = static_cast<int>(p);
          }
          visit(scene.who[c][f][i], given);
        }
      }
    }
  };
  each([&](int who, int given) {
    if (who >= 0 && given >= 0) ++votes[static_cast<std::size_t>(who)][static_cast<std::size_t>(given)];
  });
  each([&](int who, int given) {
    if (who < 0 && given < 0) return;
    ++counts.all;
    if (who < 0 || given < 0) return;
    const auto& mine = votes[static_cast<std::size_t>(who)];
    counts.right += std::max_element(mine.begin(), mine.end()) - mine.begin() == given;
  });
  return counts;
}

double PartRight(const std::vector<Walker>& people, const CameraRig& rig, NoiseOptions noise) {
  noise.identities = true;
  Counts sum;
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    noise.seed = seed;
    const SceneTracks scene = ProjectScene(people, rig, kFourSeconds, Coco17(), noise);
    const Association result = AssociatePeople(rig, scene.cameras);
    const Counts counts = Score(scene, result, people.size());
    sum.right += counts.right;
    sum.all += counts.all;
  }
  return sum.part();
}

constexpr double kAlmostAll = 0.99;

TEST(AssociatePeople, TwoPeopleFourCamerasAFifthOfDetectionsMissing) {
  const double right = PartRight(TwoPeople(), FourCameras(), {.pixel_sd_px = 3, .missing_person_rate = 0.2});
  RecordProperty("right", std::to_string(right));
  std::printf("two people, 20 %% missing: %.4f right\n", right);
  EXPECT_GE(right, kAlmostAll);
}

TEST(AssociatePeople, ThreePeopleWithCrossingsAndOutliers) {
  const double right = PartRight(ThreePeople(), FourCameras(),
                                 {.pixel_sd_px = 3,
                                  .outlier_rate = 0.05,
                                  .missing_point_rate = 0.1,
                                  .missing_person_rate = 0.2,
                                  .swap_rate = 0.02});
  std::printf("three people, 20 %% missing, outliers, swaps: %.4f right\n", right);
  EXPECT_GE(right, kAlmostAll);
}

TEST(AssociatePeople, TracksThatChangePersonsWithinACamera) {
  // A switch in each camera every second and a half, a new track as often.
  const double right = PartRight(
      TwoPeople(), FourCameras(),
      {.pixel_sd_px = 3, .missing_person_rate = 0.2, .identity_switch_rate = 0.011, .identity_break_rate = 0.011});
  std::printf("two people, switched and broken tracks: %.4f right\n", right);
  EXPECT_GE(right, kAlmostAll);
}

TEST(AssociatePeople, FalsePeopleBelongToNobody) {
  const double right =
      PartRight(TwoPeople(), FourCameras(), {.pixel_sd_px = 3, .missing_person_rate = 0.2, .false_person_rate = 0.1});
  std::printf("two people, false detections: %.4f right\n", right);
  EXPECT_GE(right, kAlmostAll);
}

TEST(AssociatePeople, ACameraThatSeesOnlyOne) {
  CameraRig rig = FourCameras();
  NoiseOptions noise{.pixel_sd_px = 3, .missing_person_rate = 0.1};
  noise.identities = true;
  SceneTracks scene = ProjectScene(TwoPeople(), rig, kFourSeconds, Coco17(), noise);
  for (std::size_t f = 0; f < scene.cameras[2].frames.size(); ++f) {
    auto& people = scene.cameras[2].frames[f].people;
    for (std::size_t i = people.size(); i-- > 0;) {
      if (scene.who[2][f][i] != 1) continue;
      people.erase(people.begin() + static_cast<std::ptrdiff_t>(i));
      scene.who[2][f].erase(scene.who[2][f].begin() + static_cast<std::ptrdiff_t>(i));
    }
  }
  const Association result = AssociatePeople(rig, scene.cameras);
  EXPECT_GE(Score(scene, result, 2).part(), kAlmostAll);
  ASSERT_EQ(result.people.size(), 2U);
  int with_camera_2 = 0;
  for (const PersonAcrossViews& person : result.people) with_camera_2 += !person.cameras[2].empty();
  EXPECT_EQ(with_camera_2, 1);
  for (const CameraPart& part : result.cameras) EXPECT_EQ(part.note, "");
}

constexpr std::size_t kArms = 6;  // so many of kLimbJoints; the others are the legs'

// Exchanges left and right of kLimbJoints [from, to) of all people that a camera sees in pictures [first, last].
void ExchangePart(CameraTracks2D& camera, std::size_t from, std::size_t to, std::size_t first, std::size_t last) {
  for (std::size_t f = first; f <= last; ++f) {
    for (TrackedPerson& person : camera.frames[f].people) {
      for (std::size_t j = from; j < to; j += 2) {
        const auto left = camera.set->IndexOf(kLimbJoints[j]), right = camera.set->IndexOf(kLimbJoints[j + 1]);
        std::swap(person.keypoints.points[static_cast<std::size_t>(*left)],
                  person.keypoints.points[static_cast<std::size_t>(*right)]);
      }
    }
  }
}

// Arms stretched out to both sides: exchanged ones lie as far off as they can.
void StretchArms(SceneTracks& scene, const Walker& person, const CameraRig& rig) {
  const std::vector<ViewGeometry> views = ViewsOf(rig);
  for (std::size_t c = 0; c < scene.cameras.size(); ++c) {
    for (std::size_t f = 0; f < scene.cameras[c].frames.size(); ++f) {
      const auto pose = person.PoseAt(kFourSeconds.TimeOf(static_cast<std::int64_t>(f)));
      const Eigen::Vector3d left = (pose[Joint::kShoulderL] - pose[Joint::kShoulderR]).normalized();
      for (const auto& [joint, from, along_m] : {std::tuple{Joint::kElbowL, Joint::kShoulderL, 0.3},
                                                 {Joint::kWristL, Joint::kShoulderL, 0.55},
                                                 {Joint::kElbowR, Joint::kShoulderR, -0.3},
                                                 {Joint::kWristR, Joint::kShoulderR, -0.55}}) {
        const auto px = views[c].PixelOf(pose[from] + along_m * left);
        auto& points = scene.cameras[c].frames[f].people.at(0).keypoints.points;
        Keypoint2D& point = points[static_cast<std::size_t>(*scene.cameras[c].set->IndexOf(joint))];
        point.x_px = static_cast<float>(px->x());
        point.y_px = static_cast<float>(px->y());
        point.score = 0.9F;
      }
    }
  }
}

TEST(AssociatePeople, ACameraThatExchangesStretchedArmsStillSeesThePerson) {
  const CameraRig rig = synthetic::RingRig({.cameras = 4, .radius_m = 6, .height_m = 1.8, .first_angle_rad = 0.5});
  const std::vector<Walker> people = {TwoPeople().front()};
  for (std::size_t camera = 0; camera < 4; ++camera) {
    SceneTracks scene =
        ProjectScene(people, rig, kFourSeconds, Coco17(), {.seed = 4, .pixel_sd_px = 3, .identities = true});
    StretchArms(scene, people[0], rig);
    ExchangePart(scene.cameras[camera], 0, kArms, 40, 200);
    const Association result = AssociatePeople(rig, scene.cameras);
    ASSERT_FALSE(result.people.empty());
    const std::vector<std::size_t> pictures = PicturesWith(result.people[0], scene.cameras);
    std::printf("arms exchanged in camera %zu: seen in %zu of 240 pictures\n", camera, pictures[camera]);
    EXPECT_GE(pictures[camera], 238U);
  }
}

// Where only the arms are taken for each other a camera still sees the same person: all of its points count.
TEST(AssociatePeople, ACameraThatExchangesArmsOrLegsStillSeesThePerson) {
  const CameraRig rig = FourCameras();
  for (const std::vector<Walker>& people : {std::vector{TwoPeople().front()}, TwoPeople()}) {
    for (const auto& [from, to] :
         {std::pair{std::size_t{0}, kArms}, {kArms, kLimbJoints.size()}, {std::size_t{0}, kLimbJoints.size()}}) {
      Counts sum;
      std::vector<std::size_t> lost;
      for (std::size_t camera = 0; camera < 4; ++camera) {
        SceneTracks scene =
            ProjectScene(people, rig, kFourSeconds, Coco17(), {.seed = 4, .pixel_sd_px = 3, .identities = true});
        ExchangePart(scene.cameras[camera], from, to, 40, 200);
        const Association result = AssociatePeople(rig, scene.cameras);
        const Counts counts = Score(scene, result, people.size());
        sum.right += counts.right;
        sum.all += counts.all;
        lost.push_back(static_cast<std::size_t>(counts.all - counts.right));
      }
      std::printf("%zu people, limb joints %zu to %zu exchanged: %.4f right, wrong or lost %zu %zu %zu %zu\n",
                  people.size(), from, to, sum.part(), lost[0], lost[1], lost[2], lost[3]);
      EXPECT_GE(sum.part(), kAlmostAll);
    }
  }
}

TEST(AssociatePeople, TwoCamerasAreEnough) {
  const CameraRig rig =
      synthetic::RingRig({.cameras = 2, .radius_m = 6, .height_m = 2.2, .first_angle_rad = 0.3, .arc_rad = 1.4});
  const double right = PartRight(TwoPeople(), rig, {.pixel_sd_px = 2, .missing_person_rate = 0.1});
  std::printf("two people, two cameras: %.4f right\n", right);
  EXPECT_GE(right, 0.97);
}

TEST(AssociatePeople, CamerasOfDifferentRatesClocksAndFits) {
  CameraRig rig = FourCameras();
  rig.cameras[1].clock_offset_s = 0.37;
  rig.cameras[2].fit = {{1.0074, 1.0074}, {0, -7.1}};
  NoiseOptions noise{.pixel_sd_px = 3, .missing_person_rate = 0.2};
  noise.identities = true;
  SceneTracks scene = ProjectScene(TwoPeople(), rig, kFourSeconds, Coco17(), noise);
  // Camera 4 films at half the rate.
  std::vector<Frame2D> frames;
  std::vector<std::vector<int>> who;
  for (std::size_t f = 0; f < scene.cameras[3].frames.size(); f += 2) {
    frames.push_back(scene.cameras[3].frames[f]);
    who.push_back(scene.who[3][f]);
  }
  scene.cameras[3].frames = frames;
  scene.who[3] = who;
  const Association result = AssociatePeople(rig, scene.cameras);
  EXPECT_EQ(result.people.size(), 2U);
  EXPECT_GE(Score(scene, result, 2).part(), kAlmostAll);
}

TEST(AssociatePeople, SomebodyWhoLeavesAndComesBackIsTheSame) {
  const CameraRig rig = FourCameras();
  NoiseOptions noise{.pixel_sd_px = 3};
  noise.identities = true;
  SceneTracks scene = ProjectScene(TwoPeople(), rig, kFourSeconds, Coco17(), noise);
  for (std::size_t c = 0; c < 4; ++c) {
    for (std::size_t f = 90; f < 150; ++f) {
      scene.cameras[c].frames[f].people.clear();
      scene.who[c][f].clear();
    }
    for (std::size_t f = 150; f < 240; ++f) {
      for (TrackedPerson& person : scene.cameras[c].frames[f].people) person.track += 10;
    }
  }
  const Association result = AssociatePeople(rig, scene.cameras);
  EXPECT_EQ(result.people.size(), 2U);
  EXPECT_GE(Score(scene, result, 2).part(), kAlmostAll);
}

TEST(AssociatePeople, NamesCamerasThatGaveNothingAndSaysWhy) {
  CameraRig rig = FourCameras();
  NoiseOptions noise{.pixel_sd_px = 3};
  noise.identities = true;
  SceneTracks scene = ProjectScene(TwoPeople(), rig, kFourSeconds, Coco17(), noise);
  for (Frame2D& frame : scene.cameras[1].frames) frame.people.clear();
  rig.cameras[3].cam_from_world.translation += Eigen::Vector3d(0.5, 1.4, 0);
  const Association result = AssociatePeople(rig, scene.cameras);
  ASSERT_EQ(result.cameras.size(), 4U);
  EXPECT_EQ(result.cameras[0].note, "");
  EXPECT_EQ(result.cameras[1].note, "cam02 saw nobody in 240 pictures");
  EXPECT_NE(result.cameras[3].note.find("calibration"), std::string::npos) << result.cameras[3].note;
  EXPECT_EQ(result.people.size(), 2U);

  for (Frame2D& frame : scene.cameras[0].frames) {
    for (TrackedPerson& person : frame.people) person.track = -1;
  }
  EXPECT_NE(AssociatePeople(rig, scene.cameras).cameras[0].note.find("track them first"), std::string::npos);
}

TEST(AssociatePeople, OneCameraGivesItsTracks) {
  const CameraRig rig = synthetic::RingRig({.cameras = 1, .radius_m = 6});
  NoiseOptions noise;
  noise.identities = true;
  const SceneTracks scene = ProjectScene(TwoPeople(), rig, kFourSeconds, Coco17(), noise);
  const Association result = AssociatePeople(rig, scene.cameras);
  ASSERT_EQ(result.people.size(), 2U);
  EXPECT_EQ(Score(scene, result, 2).part(), 1);
}

TEST(AssociatePeople, RefusesTracksOfOtherCameras) {
  const SceneTracks scene = ProjectScene(TwoPeople(), FourCameras(), kFourSeconds, Coco17());
  EXPECT_THROW(AssociatePeople(synthetic::RingRig({.cameras = 3}), scene.cameras), Error);
  const std::vector<CameraTracks2D> empty(4);
  EXPECT_TRUE(AssociatePeople(FourCameras(), empty).people.empty());
}

TEST(ChoosePeople, ByShareOfThePictureByPlaceAndByNumber) {
  const CameraRig rig = FourCameras();
  // The first stands tall in the middle; the second, smaller, walks at the edge.
  const std::vector<Walker> people = {WalkerAlong({.start_m = {0, 0.4}, .curvature_per_m = -2.5}, 1.9, 0),
                                      WalkerAlong(PathBetween({-1.8, -1.6}, {1.8, -1.6}), 1.3, 0)};
  NoiseOptions noise;
  noise.identities = true;
  SceneTracks scene = ProjectScene(people, rig, kFourSeconds, Coco17(), noise);
  // The tall one is missing in some pictures: number 0 is who is in most.
  for (CameraTracks2D& camera : scene.cameras) {
    for (std::size_t f = 0; f < 20; ++f) std::erase_if(camera.frames[f].people, [](auto& p) { return p.track == 0; });
  }
  const Association result = AssociatePeople(rig, scene.cameras);
  ASSERT_EQ(result.people.size(), 2U);
  const auto track_of = [&](const PersonChoiceOptions& options) {
    return result.people[ChoosePeople(result.people, scene.cameras, rig, options)[0]].cameras[0].front().track;
  };
  EXPECT_EQ(track_of({.choice = PersonChoice::kLargest}), 0);
  EXPECT_EQ(track_of({.choice = PersonChoice::kMostCentral}), 0);
  EXPECT_EQ(track_of({.choice = PersonChoice::kIndex, .index = 0}), 1);
  EXPECT_EQ(ChoosePeople(result.people, scene.cameras, rig, {.choice = PersonChoice::kAll}).size(), 2U);
  EXPECT_EQ(ChoosePeople(result.people, scene.cameras, rig, {.people = 5}).size(), 2U);
  EXPECT_THROW(ChoosePeople(result.people, scene.cameras, rig, {.choice = PersonChoice::kIndex, .index = 2}), Error);
  EXPECT_THROW(ChoosePeople({}, scene.cameras, rig), Error);
}

}  // namespace
}  // namespace kinora
