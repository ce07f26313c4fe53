#include "projects/reports/summary_picture.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "core/util/error.h"
#include "projects/reports/curves.h"
#include "projects/reports/overlay.h"
#include "projects/reports/pictures.h"
#include "tests/support/paths.h"

namespace kinora::reports {
namespace {

struct Rgb {
  int r, g, b;
};

Rgb PixelOf(const Image& image, int x, int y) {
  const std::uint8_t* p = image.Row(y) + 3 * x;
  return {p[0], p[1], p[2]};
}

Keypoints2D OnePerson() {
  Keypoints2D person;
  person.points.resize(Coco17().points.size());
  auto put = [&](Joint joint, float x, float y) {
    person.points[static_cast<std::size_t>(*Coco17().IndexOf(joint))] = {x, y, 1, Provenance::kMeasured};
  };
  put(Joint::kHipL, 30, 20);
  put(Joint::kKneeL, 30, 80);
  put(Joint::kHipR, 70, 20);
  put(Joint::kKneeR, 70, 80);
  return person;
}

TEST(Overlay, DrawsEachSideInItsColourWhereTheBoneIs) {
  Image picture(100, 100);
  DrawSkeleton(picture, Coco17(), OnePerson(), {});
  const Rgb left = PixelOf(picture, 30, 50), right = PixelOf(picture, 70, 50), beside = PixelOf(picture, 50, 60);
  EXPECT_GT(left.r, 150);  // vermilion
  EXPECT_LT(left.b, 60);
  EXPECT_GT(right.b, 120);  // blue
  EXPECT_LT(right.r, 60);
  EXPECT_EQ(beside.r + beside.g + beside.b, 0);
}

TEST(Overlay, DrawsNothingForMissingPoints) {
  Image picture(100, 100);
  Keypoints2D person = OnePerson();
  for (auto& point : person.points) point.provenance = Provenance::kMissing;
  DrawSkeleton(picture, Coco17(), person, {});
  for (int y = 0; y < 100; ++y)
    for (int x = 0; x < 300; ++x) ASSERT_EQ(picture.Row(y)[x], 0);
}

TEST(Curves, TicksAreRoundAndInside) {
  for (const auto& [low, high] : {std::pair{-37.2, 81.0}, {0.001, 0.0042}, {-5.0, -4.0}}) {
    const auto ticks = RoundTicks(low, high, 6);
    ASSERT_GE(ticks.size(), 2u);
    EXPECT_LE(ticks.size(), 7u);
    for (const double tick : ticks) {
      EXPECT_GE(tick, low - 1e-9);
      EXPECT_LE(tick, high + 1e-9);
    }
  }
  EXPECT_TRUE(RoundTicks(1, 1, 6).empty());
}

TEST(Pictures, SurviveWritingAndReading) {
  const test::TemporaryFolder folder;
  Image image(7, 5);
  for (int y = 0; y < 5; ++y)
    for (int x = 0; x < 21; ++x) image.Row(y)[x] = static_cast<std::uint8_t>(y * 40 + x);
  const auto file = folder.path() / "zwölf.png";
  WritePicture(image, file);
  const Image read = ReadPicture(file);
  ASSERT_EQ(read.width(), 7);
  ASSERT_EQ(read.height(), 5);
  for (int y = 0; y < 5; ++y)
    for (int x = 0; x < 21; ++x) ASSERT_EQ(read.Row(y)[x], image.Row(y)[x]);
  EXPECT_THROW(WritePicture(image, folder.path() / "absent" / "a.png"), Error);
  EXPECT_THROW(ReadPicture(folder.path() / "absent.png"), Error);
}

TEST(Summary, DrawsEveryPartWithoutAnyOfThemToo) {
  const Image empty = DrawSummary(Summary{}, 400, 300);
  EXPECT_EQ(empty.width(), 400);
  Timeline timeline{0, 60, 1, 50};
  const std::array joints = {Joint::kHipL, Joint::kHipR, Joint::kKneeL, Joint::kKneeR};
  Trajectory3D trajectory = Trajectory3D::Missing(timeline, joints);
  for (std::int64_t f = 0; f < 50; ++f)
    for (std::size_t j = 0; j < 4; ++j) {
      trajectory.At(f, j).position_m = {0.1 * static_cast<double>(j % 2), 0.01 * static_cast<double>(f),
                                        j < 2 ? 1 : 0.5};
      trajectory.At(f, j).provenance = Provenance::kMeasured;
    }
  JointAngles angles{AngleConvention::kClinical3D, timeline, {}};
  AngleSeries series{"knee_flexion", Side::kLeft, "flexion", "", {}};
  for (int i = 0; i < 50; ++i) series.samples.push_back({std::sin(i * 0.2), 0.05, Provenance::kMeasured});
  angles.series.push_back(series);
  CameraRig rig;
  Summary summary{"Title", "subtitle", {}, &trajectory, &rig, &angles, 25};
  CameraPanel panel{"cam01", Image(100, 100), &Coco17(), OnePerson()};
  for (int i = 0; i < 5; ++i) summary.cameras.push_back(panel);
  const Image picture = DrawSummary(summary, 800, 600);
  int coloured = 0;  // the left curve's vermilion in the lower right, where the knee plot is
  for (int y = 400; y < 600; ++y)
    for (int x = 350; x < 800; ++x) coloured += PixelOf(picture, x, y).r > 180 && PixelOf(picture, x, y).b < 60;
  EXPECT_GT(coloured, 80);
}

}  // namespace
}  // namespace kinora::reports
