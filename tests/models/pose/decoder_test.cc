#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "core/util/error.h"
#include "models/pose/blazepose.h"
#include "models/pose/detection_decoder.h"
#include "models/pose/keypoint_decoder.h"

namespace kinora {
namespace {

using testing::FloatNear;

struct Tensor {
  std::vector<std::int64_t> shape;
  std::vector<float> values;

  explicit Tensor(std::vector<std::int64_t> s, float fill = 0) : shape(std::move(s)) {
    values.assign(TensorView{"", shape, nullptr}.size(), fill);
  }
  TensorView view() const { return {"tensor", shape, values.data()}; }
};

TEST(DecodeRtmdet, ReadsBoxesFromDistancesAndSortsThem) {
  std::vector<Tensor> maps = {Tensor({40, 40, 5}, -20), Tensor({20, 20, 5}, -20), Tensor({10, 10, 5}, -20)};
  // Column 3, row 2 of stride 16: the point (48, 32).
  float* cell = &maps[1].values[(2 * 20 + 3) * 5];
  std::copy_n(std::vector<float>{2, 10, 20, 30, 40}.data(), 5, cell);
  cell = &maps[0].values[0];
  std::copy_n(std::vector<float>{4, 1, 2, 3, 4}.data(), 5, cell);
  const std::vector views = {maps[0].view(), maps[1].view(), maps[2].view()};
  const std::vector<Detection> found = DecodeRtmdet(views, 320, 0.5);
  ASSERT_EQ(found.size(), 2u);
  EXPECT_FLOAT_EQ(found[0].score, 1 / (1 + std::exp(-4.0F)));
  EXPECT_FLOAT_EQ(found[1].box.x0, 38);
  EXPECT_FLOAT_EQ(found[1].box.y0, 12);
  EXPECT_FLOAT_EQ(found[1].box.x1, 78);
  EXPECT_FLOAT_EQ(found[1].box.y1, 72);
}

TEST(DecodeYolox, ReadsACellOfTheCoarsestStride) {
  Tensor rows({64 * 64 / 64 + 16 + 4, 7});
  // 64 x 64 input: 64 cells of stride 8, 16 of 16, 4 of 32; the last is column 1, row 1 of stride 32.
  float* row = &rows.values[83 * 7];
  std::copy_n(std::vector<float>{0.5F, -0.25F, 0, std::log(2.0F), 0.8F, 0.1F, 0.75F}.data(), 7, row);
  const std::vector<Detection> found = DecodeYolox(rows.view(), 64, 64, 1, 0.3);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_NEAR(found[0].score, 0.6F, 1e-6F);
  EXPECT_FLOAT_EQ(found[0].box.x0, 48 - 16);
  EXPECT_FLOAT_EQ(found[0].box.y0, 24 - 32);
  EXPECT_FLOAT_EQ(found[0].box.x1, 48 + 16);
  EXPECT_FLOAT_EQ(found[0].box.y1, 24 + 32);
}

TEST(DecodeYolox, RefusesAnOutputOfAnotherInputSize) {
  EXPECT_THROW(DecodeYolox(Tensor({3549, 85}).view(), 640, 640, 0, 0.3), Error);
}

TEST(DecodeDetections, KeepsPeopleOnly) {
  Tensor boxes({3, 5});
  boxes.values = {0, 0, 10, 10, 0.5F, 5, 5, 20, 20, 0.9F, 1, 1, 2, 2, 0.95F};
  Tensor labels({3});
  labels.values = {0, 0, 2};
  const TensorView label_view = labels.view();
  const std::vector<Detection> found = DecodeDetections(boxes.view(), &label_view, 0, 0.3);
  ASSERT_EQ(found.size(), 2u);
  EXPECT_FLOAT_EQ(found[0].score, 0.9F);
}

TEST(DecodeDetections, TakesThePersonsScoreOfSeveralClasses) {
  Tensor boxes({2, 6});
  boxes.values = {0, 0, 10, 10, 0.1F, 0.9F, 5, 5, 20, 20, 0.8F, 0.2F};
  ASSERT_EQ(DecodeDetections(boxes.view(), nullptr, 0, 0.3).size(), 1u);
  EXPECT_FLOAT_EQ(DecodeDetections(boxes.view(), nullptr, 0, 0.3)[0].score, 0.8F);
  EXPECT_FLOAT_EQ(DecodeDetections(boxes.view(), nullptr, 1, 0.3)[0].score, 0.9F);
  EXPECT_THROW(DecodeDetections(boxes.view(), nullptr, 2, 0.3), Error);
}

TEST(SuppressOverlaps, KeepsTheBestOfEachPerson) {
  const std::vector<Detection> kept = SuppressOverlaps(
      {{{0, 0, 10, 10}, 0.5F}, {{1, 0, 11, 10}, 0.9F}, {{100, 0, 110, 10}, 0.3F}, {{4, 0, 14, 10}, 0.8F}}, 0.6);
  ASSERT_EQ(kept.size(), 3u);
  EXPECT_FLOAT_EQ(kept[0].score, 0.9F);
  EXPECT_FLOAT_EQ(kept[1].score, 0.8F);
  EXPECT_FLOAT_EQ(kept[2].score, 0.3F);
}

// A Gaussian of two cells around a point between cells.
Tensor GaussianMap(double x, double y, int width, int height) {
  Tensor map({1, height, width});
  for (int r = 0; r < height; ++r)
    for (int c = 0; c < width; ++c)
      map.values[static_cast<std::size_t>(r * width + c)] =
          0.8F * static_cast<float>(std::exp(-((c - x) * (c - x) + (r - y) * (r - y)) / (2 * 2.0 * 2.0)));
  return map;
}

TEST(DecodeHeatmaps, MovesAQuarterTowardsTheLargerNeighbour) {
  const Tensor map = GaussianMap(20.4, 30.8, 48, 64);
  const InputPoint point = DecodeHeatmaps(map.view(), 192, 256)[0];
  EXPECT_FLOAT_EQ(point.x, 4 * 20.25F);
  EXPECT_FLOAT_EQ(point.y, 4 * 30.75F);
  EXPECT_NEAR(point.score, 0.8F, 0.05F);
}

TEST(DecodeHeatmaps, GivesNoScoreToAnEmptyMap) {
  EXPECT_EQ(DecodeHeatmaps(Tensor({2, 64, 48}).view(), 192, 256)[1].score, 0);
}

TEST(DecodeHeatmapsDark, FindsTheCentreOfAGaussianWithinAHundredthOfACell) {
  for (const auto& [x, y] : {std::pair(20.4, 30.8), std::pair(7.0, 9.5), std::pair(40.1, 11.3)}) {
    const Tensor map = GaussianMap(x, y, 48, 64);
    const InputPoint point = DecodeHeatmapsDark(map.view(), 192, 256)[0];
    EXPECT_NEAR(static_cast<double>(point.x), 4 * x, 4 * 0.01);
    EXPECT_NEAR(static_cast<double>(point.y), 4 * y, 4 * 0.01);
  }
}

TEST(DecodeHeatmapsDark, StaysAtAMaximumOnTheEdge) {
  Tensor map({1, 64, 48});
  map.values[0] = 1;
  EXPECT_EQ(DecodeHeatmapsDark(map.view(), 192, 256)[0].x, 0);
}

TEST(DecodeSimcc, TakesTheMaximaAndTheLowerScore) {
  Tensor x({2, 384}), y({2, 512});
  x.values[101] = 0.7F;
  y.values[333] = 0.9F;
  const std::vector<InputPoint> points = DecodeSimcc(x.view(), y.view(), 2);
  EXPECT_FLOAT_EQ(points[0].x, 50.5F);
  EXPECT_FLOAT_EQ(points[0].y, 166.5F);
  EXPECT_FLOAT_EQ(points[0].score, 0.7F);
  EXPECT_EQ(points[1].score, 0);
}

constexpr std::int64_t kAnchors = 2254;

TEST(BlazePoseDetector, AveragesOverlappingDetectionsByScore) {
  Tensor boxes({kAnchors, 12}), scores({kAnchors, 1}, -50);
  // Both anchors of the first cell (centre (4, 4)) see one person, at slightly different places.
  for (int i = 0; i < 2; ++i) {
    float* row = &boxes.values[static_cast<std::size_t>(i) * 12];
    const float shift = i == 0 ? 0.0F : 4.0F;
    std::copy_n(std::vector<float>{96 + shift, 96, 60, 60, 96 + shift, 106, 96 + shift, 56, 0, 0, 0, 0}.data(), 12,
                row);
  }
  scores.values[0] = 3;
  scores.values[1] = 0;
  const auto people = DecodeBlazePoseDetector(boxes.view(), scores.view(), 224, 0.5);
  ASSERT_EQ(people.size(), 1u);
  const double first = 1 / (1 + std::exp(-3.0)), second = 0.5;
  EXPECT_NEAR(people[0].points[0].x, 100 + 4 * second / (first + second), 1e-5);
  EXPECT_NEAR(people[0].points[0].y, 110, 1e-5);
  EXPECT_NEAR(static_cast<double>(people[0].score), first, 1e-6);
}

TEST(BlazePoseDetector, PutsTheCoarseAnchorsLast) {
  Tensor boxes({kAnchors, 12}), scores({kAnchors, 1}, -50);
  scores.values[kAnchors - 1] = 3;
  boxes.values[(kAnchors - 1) * 12 + 2] = boxes.values[(kAnchors - 1) * 12 + 3] = 10;
  const auto people = DecodeBlazePoseDetector(boxes.view(), scores.view(), 224, 0.5);
  ASSERT_EQ(people.size(), 1u);
  EXPECT_NEAR(people[0].points[0].x, 6.5 * 32, 1e-9);
  EXPECT_NEAR(people[0].points[0].y, 6.5 * 32, 1e-9);
}

TEST(RegionOfAlignment, IsUprightForAStandingPersonAndTurnedForALyingOne) {
  const Region standing = RegionOfAlignment({100, 200}, {100, 100});
  EXPECT_NEAR(standing.angle, 0, 1e-12);
  EXPECT_NEAR(standing.width, 250, 1e-9);
  // The head to the right: the region's up points right, a clockwise quarter.
  EXPECT_NEAR(RegionOfAlignment({100, 200}, {200, 200}).angle, std::numbers::pi / 2, 1e-12);
}

TEST(BlazePoseLandmarks, MoveToTheWeightedMeanOfTheHeatMap) {
  Tensor values({195}), heatmap({64, 64, 39}, -30);
  values.values[5 * 7 + 0] = 130;
  values.values[5 * 7 + 1] = 66;
  values.values[5 * 7 + 3] = 0;
  // Two equal cells beside the landmark's own (32, 16).
  heatmap.values[(16 * 64 + 33) * 39 + 7] = 4;
  heatmap.values[(17 * 64 + 34) * 39 + 7] = 4;
  const TensorView view = heatmap.view();
  const auto plain = DecodeBlazePoseLandmarks(values.view(), nullptr, 256);
  EXPECT_NEAR(plain[7].x, 130, 1e-9);
  EXPECT_NEAR(plain[7].visibility, 0.5, 1e-9);
  const auto refined = DecodeBlazePoseLandmarks(values.view(), &view, 256);
  EXPECT_NEAR(refined[7].x, 33.5 * 4, 1e-6);
  EXPECT_NEAR(refined[7].y, 16.5 * 4, 1e-6);
  // Where nothing is above one half, the landmark stays.
  EXPECT_NEAR(refined[8].x, 0, 1e-9);
}

TEST(BlazePoseLandmarks, FarOutsideTheInputStay) {
  Tensor values({195}), heatmap({64, 64, 39}, 5);
  values.values[0] = 1e9F;
  values.values[1] = -1e9F;
  const TensorView view = heatmap.view();
  EXPECT_EQ(DecodeBlazePoseLandmarks(values.view(), &view, 256)[0].x, 1e9);
}

}  // namespace
}  // namespace kinora
