#include "lifting/clock_offsets.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "core/synthetic/rigs.h"
#include "core/synthetic/scene.h"
#include "core/synthetic/walker.h"

namespace kinora {
namespace {

// A walk seen by cameras whose clocks are wrong: `rig` is what people believe, `truth` what was so.
class ClockOffsets : public testing::Test {
 protected:
  void SetUp() override {
    truth_ = synthetic::RingRig({.cameras = 4});
    walkers_.emplace_back(
        synthetic::WalkerOptions{.path = {.start_m = {0, -1.2}, .heading_rad = 0, .curvature_per_m = 1 / 1.2}});
  }

  std::vector<ClockOffset> Find(const std::vector<double>& wrong_s, const synthetic::NoiseOptions& noise,
                                std::int64_t frames = 240) {
    // The cameras' pictures are taken at the times that their true clocks say.
    CameraRig rig = truth_;
    for (std::size_t c = 0; c < wrong_s.size(); ++c) truth_.cameras[c].clock_offset_s += wrong_s[c];
    const auto scene = synthetic::ProjectScene(walkers_, truth_, Timeline{0, 60, 1, frames}, Halpe26(), noise);
    return FindClockOffsets(rig, scene.cameras);
  }

  CameraRig truth_;
  std::vector<synthetic::Walker> walkers_;
};

TEST_F(ClockOffsets, AreFoundWithinAMillisecondWithTwoPixelsOfNoise) {
  const std::vector<double> wrong = {0, 0.1, -0.237, 0.0421};
  const auto found = Find(wrong, {.seed = 1, .pixel_sd_px = 2, .identities = true});
  for (std::size_t c = 0; c < wrong.size(); ++c) {
    ASSERT_TRUE(found[c].found) << c << found[c].note;
    EXPECT_NEAR(found[c].shift_s, wrong[c], 0.001) << c;
    EXPECT_LT(std::abs(found[c].shift_s - wrong[c]), 4 * found[c].sd_s + 1e-9) << c << " sd " << found[c].sd_s;
    EXPECT_LT(found[c].sd_s, 0.002) << c;
  }
}

// Short walks past the cameras: errors in units of the standard deviation that was said.
TEST_F(ClockOffsets, HaveTheCertaintyThatIsSaid) {
  walkers_.clear();
  walkers_.emplace_back(synthetic::WalkerOptions{.path = synthetic::PathBetween({-1.0, -0.3}, {1.0, -0.3})});
  double sum = 0, count = 0, largest = 0;
  for (std::uint64_t seed = 1; seed <= 25; ++seed) {
    truth_ = synthetic::RingRig({.cameras = 4});
    const std::vector<double> wrong = {0, 0.004, -0.1, 0.03};
    const auto found = Find(wrong, {.seed = seed, .pixel_sd_px = 2, .identities = true}, 90);
    for (std::size_t c = 1; c < wrong.size(); ++c) {
      ASSERT_TRUE(found[c].found);
      const double far = (found[c].shift_s - wrong[c]) / found[c].sd_s;
      sum += far * far, count += 1, largest = std::max(largest, std::abs(far));
      EXPECT_LT(found[c].sd_s, 0.008);
    }
  }
  EXPECT_GT(std::sqrt(sum / count), 0.6);
  EXPECT_LT(std::sqrt(sum / count), 1.5);
  EXPECT_LT(largest, 5);
}

TEST_F(ClockOffsets, OfClocksThatAreRightAreNil) {
  for (const ClockOffset& one : Find({0, 0, 0, 0}, {.seed = 2, .pixel_sd_px = 3, .identities = true})) {
    ASSERT_TRUE(one.found) << one.note;
    EXPECT_NEAR(one.shift_s, 0, 0.003);
    EXPECT_LE(std::abs(one.shift_s), 3 * one.sd_s);
  }
}

TEST_F(ClockOffsets, DoNotMoveWithACalibrationThatIsALittleOff) {
  const std::vector<double> wrong = {0, 0, 0.15, 0};
  CameraRig believed = truth_;
  for (std::size_t c = 0; c < wrong.size(); ++c) truth_.cameras[c].clock_offset_s += wrong[c];
  const auto scene = synthetic::ProjectScene(walkers_, truth_, Timeline{0, 60, 1, 300}, Halpe26(),
                                             {.seed = 3, .pixel_sd_px = 2, .identities = true});
  believed.cameras[1].camera.cx_px += 8;  // as a knock to the camera does
  const auto found = FindClockOffsets(believed, scene.cameras);
  for (std::size_t c = 0; c < wrong.size(); ++c) EXPECT_NEAR(found[c].shift_s, wrong[c], 0.006) << c;
}

TEST_F(ClockOffsets, AreFoundWithTwoPeopleAndOutliers) {
  walkers_.emplace_back(synthetic::WalkerOptions{
      .height_m = 1.62,
      .phase = 0.35,
      .path = {.start_m = {0, 1.2}, .heading_rad = std::numbers::pi, .curvature_per_m = 1 / 1.2}});
  const std::vector<double> wrong = {0, 0.3, 0, -0.05};
  const auto found = Find(wrong, {.seed = 4,
                                  .pixel_sd_px = 2,
                                  .outlier_rate = 0.03,
                                  .missing_point_rate = 0.05,
                                  .missing_person_rate = 0.03,
                                  .identities = true});
  for (std::size_t c = 0; c < wrong.size(); ++c) {
    ASSERT_TRUE(found[c].found) << c;
    EXPECT_NEAR(found[c].shift_s, wrong[c], 0.004) << c << " sd " << found[c].sd_s;
  }
}

TEST_F(ClockOffsets, OfPeopleWhoStandStillAreNotFoundAndThatIsSaid) {
  walkers_.clear();
  walkers_.emplace_back(synthetic::WalkerOptions{.speed_mps = 1e-4, .stride_time_s = 1e4, .path = {}});
  for (const ClockOffset& one : Find({0, 0.1, 0, 0}, {.seed = 5, .pixel_sd_px = 2, .identities = true})) {
    EXPECT_FALSE(one.found);
    EXPECT_FALSE(one.note.empty());
    EXPECT_EQ(one.shift_s, 0);
  }
}

TEST_F(ClockOffsets, LeaveOutACameraWithoutPoints) {
  auto scene = synthetic::ProjectScene(walkers_, truth_, Timeline{0, 60, 1, 240}, Halpe26(),
                                       {.seed = 6, .pixel_sd_px = 2, .identities = true});
  scene.cameras[2].frames.clear();
  const auto found = FindClockOffsets(truth_, scene.cameras);
  EXPECT_TRUE(found[0].found && found[1].found && found[3].found);
  EXPECT_FALSE(found[2].found);
  EXPECT_EQ(found[2].note, "it has no 2D points");
}

}  // namespace
}  // namespace kinora
