// The recording `balancing`: one athlete, and cameras whose lists of people often hold somebody else too.
#include <gtest/gtest.h>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "calibration/rig_files.h"
#include "core/io/openpose_json.h"
#include "lifting/association.h"
#include "lifting/choose_person.h"
#include "models/tracking/person_tracker.h"
#include "tests/support/paths.h"

namespace kinora {
namespace {

std::vector<CameraTracks2D> ReadAndTrack(const std::filesystem::path& folder) {
  std::vector<CameraTracks2D> cameras;
  for (int c = 1; c <= 4; ++c) {
    OpenPoseReadOptions options;
    options.set = &Body25B();
    cameras.push_back(ReadOpenPoseFolder(folder / "openpose-body25b" / fmt::format("cam0{}_json", c), options).value);
    PersonTracker tracker;
    for (Frame2D& frame : cameras.back().frames) {
      std::vector<Keypoints2D> people;
      for (const TrackedPerson& person : frame.people) people.push_back(person.keypoints);
      const auto identities = tracker.Update(frame.pts_ns, people, Body25B());
      for (std::size_t i = 0; i < identities.size(); ++i) frame.people[i].track = identities[i];
    }
  }
  return cameras;
}

// Median over the points of how far they moved; 0 where the two share none.
double MedianStepPx(const Keypoints2D& a, const Keypoints2D& b) {
  std::vector<double> steps;
  for (std::size_t i = 0; i < a.points.size(); ++i) {
    if (a.points[i].missing() || b.points[i].missing()) continue;
    steps.push_back(std::hypot(static_cast<double>(a.points[i].x_px - b.points[i].x_px),
                               static_cast<double>(a.points[i].y_px - b.points[i].y_px)));
  }
  if (steps.empty()) return 0;
  std::nth_element(steps.begin(), steps.begin() + static_cast<std::ptrdiff_t>(steps.size() / 2), steps.end());
  return steps[steps.size() / 2];
}

TEST(AssociateBalancing, FindsTheOneAthleteInAllFourCameras) {
  const auto folder = test::SharedFile("data/balancing");
  KINORA_SKIP_WITHOUT(folder);
  const CameraRig rig = ReadRig(folder / "calibration" / "Calib_qualisys.toml");
  const std::vector<CameraTracks2D> tracks = ReadAndTrack(folder);
  const Association result = AssociatePeople(rig, tracks);
  for (const CameraPart& part : result.cameras) {
    std::printf("%s: %zu of %zu people placed in %zu pictures, misfit %.2f %s\n", part.camera.c_str(),
                part.people_placed, part.people_seen, part.pictures_with_people, part.misfit, part.note.c_str());
    EXPECT_EQ(part.note, "");
  }
  ASSERT_FALSE(result.people.empty());
  for (const PersonChoice choice : {PersonChoice::kLargest, PersonChoice::kMostCentral, PersonChoice::kIndex}) {
    const auto chosen = ChoosePeople(result.people, tracks, rig, {.choice = choice});
    ASSERT_EQ(chosen, (std::vector<std::size_t>{0}));
  }
  const std::vector<std::size_t> pictures = PicturesWith(result.people[0], tracks);
  for (std::size_t c = 0; c < 4; ++c) EXPECT_GE(pictures[c], 98U) << tracks[c].camera;
  EXPECT_EQ(ViewsOfPerson(result.people[0], tracks).size(), 4U);
  // The other person of cameras 1 and 2 is hundreds of pixels away: a wrong choice would make the athlete jump.
  for (std::size_t c = 0; c < 4; ++c) {
    const Keypoints2D* before = nullptr;
    for (const Frame2D& frame : tracks[c].frames) {
      const TrackedPerson* athlete = FindPerson(result.people[0], c, frame);
      if (!athlete) continue;
      if (before) {
        EXPECT_LT(MedianStepPx(*before, athlete->keypoints), 40) << tracks[c].camera << " at " << frame.pts_ns;
      }
      before = &athlete->keypoints;
    }
  }
  std::printf("%zu people\n", result.people.size());
}

// The athlete balances with the arms out: a camera that takes the one for the other puts half of the limbs far off.
TEST(AssociateBalancing, KeepsTheAthleteWhereACameraExchangesTheArms) {
  const auto folder = test::SharedFile("data/balancing");
  KINORA_SKIP_WITHOUT(folder);
  const CameraRig rig = ReadRig(folder / "calibration" / "Calib_qualisys.toml");
  const std::vector<CameraTracks2D> clean = ReadAndTrack(folder);
  for (std::size_t c = 0; c < 4; ++c) {
    std::vector<CameraTracks2D> tracks = clean;
    for (Frame2D& frame : tracks[c].frames) {
      for (TrackedPerson& person : frame.people) {
        for (const auto& [left, right] : {std::pair{Joint::kShoulderL, Joint::kShoulderR},
                                          {Joint::kElbowL, Joint::kElbowR},
                                          {Joint::kWristL, Joint::kWristR}})
          std::swap(person.keypoints.points[static_cast<std::size_t>(*Body25B().IndexOf(left))],
                    person.keypoints.points[static_cast<std::size_t>(*Body25B().IndexOf(right))]);
      }
    }
    const Association result = AssociatePeople(rig, tracks);
    ASSERT_FALSE(result.people.empty());
    const std::vector<std::size_t> pictures = PicturesWith(result.people[0], tracks);
    std::printf("arms exchanged in %s: the athlete is in %zu %zu %zu %zu pictures\n", tracks[c].camera.c_str(),
                pictures[0], pictures[1], pictures[2], pictures[3]);
    for (std::size_t other = 0; other < 4; ++other) EXPECT_GE(pictures[other], 98U) << tracks[other].camera;
  }
}

}  // namespace
}  // namespace kinora
