#include "calibration/image_match.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <random>

#include "core/media/video_reader.h"
#include "core/util/error.h"
#include "tests/support/paths.h"

namespace kinora {
namespace {

using ::testing::HasSubstr;

Image ImageOf(const cv::Mat& rgb) {
  Image image(rgb.cols, rgb.rows);
  cv::Mat(rgb.rows, rgb.cols, CV_8UC3, image.data(), image.stride()).setTo(0);
  rgb.copyTo(cv::Mat(rgb.rows, rgb.cols, CV_8UC3, image.data(), image.stride()));
  return image;
}

// A scene of a few hundred boxes.
cv::Mat Scene(int width, int height, unsigned seed) {
  std::mt19937 random(seed);
  cv::Mat scene(height, width, CV_8UC3, cv::Scalar(120, 110, 100));
  const auto shade = [&] { return static_cast<double>(random() % 256); };
  for (int i = 0; i < 400; ++i) {
    const cv::Rect box(static_cast<int>(random() % static_cast<unsigned>(width)),
                       static_cast<int>(random() % static_cast<unsigned>(height)), 8 + static_cast<int>(random() % 60),
                       8 + static_cast<int>(random() % 60));
    cv::rectangle(scene, box, cv::Scalar(shade(), shade(), shade()), cv::FILLED);
  }
  cv::GaussianBlur(scene, scene, {0, 0}, 1);
  return scene;
}

// What the picture becomes by a fit: stored(u') = calibrated(scale u' + offset), black outside.
cv::Mat Stored(const cv::Mat& calibrated, const ImageFit& fit, PictureSize size) {
  const cv::Matx23d map(fit.scale.x(), 0, fit.offset_px.x(), 0, fit.scale.y(), fit.offset_px.y());
  cv::Mat stored;
  cv::warpAffine(calibrated, stored, map, {size.width_px, size.height_px}, cv::INTER_LINEAR | cv::WARP_INVERSE_MAP);
  return stored;
}

TEST(ImageMatch, EachKindOfFitIsMeasuredAndNamed) {
  const cv::Mat scene = Scene(544, 960, 1);
  const PictureSize calibrated{544, 960}, stored{540, 960};
  for (const FitKind kind : {FitKind::kCrop, FitKind::kScale, FitKind::kLetterbox}) {
    const ImageFit truth = FitOf(kind, stored, calibrated);
    const Image picture = ImageOf(Stored(scene, truth, stored));
    const auto measured = MeasureFit(picture, ImageOf(scene));
    ASSERT_TRUE(measured) << NameOf(kind);
    for (const Eigen::Vector2d& px : {Eigen::Vector2d(0, 0), Eigen::Vector2d(539, 959)})
      EXPECT_LT((measured->fit.CalibratedFromStored(px) - truth.CalibratedFromStored(px)).norm(), 0.7) << NameOf(kind);
    const FitSuggestion suggestion = SuggestFit(picture, ImageOf(scene));
    EXPECT_EQ(suggestion.suggested, kind) << suggestion.reason;
  }
}

TEST(ImageMatch, AnotherSceneIsNotMeasuredAndAnotherChangeIsNoCandidate) {
  const cv::Mat scene = Scene(544, 960, 1);
  EXPECT_FALSE(MeasureFit(ImageOf(Scene(540, 960, 2)), ImageOf(scene)));
  EXPECT_FALSE(SuggestFit(ImageOf(Scene(540, 960, 2)), ImageOf(scene)).suggested);
  ImageFit zoomed;
  zoomed.scale = {0.9, 0.9};
  zoomed.offset_px = {20, 60};
  const FitSuggestion suggestion = SuggestFit(ImageOf(Stored(scene, zoomed, {540, 960})), ImageOf(scene));
  EXPECT_FALSE(suggestion.suggested);
  EXPECT_THAT(suggestion.reason, HasSubstr("none of the candidates"));
  EXPECT_THROW(MeasureFit(Image(), ImageOf(scene)), Error);
}

TEST(ImageMatch, BalancingsFirstTwoVideosAreLetterboxesAndTheOthersAreAsCalibrated) {
  for (int c = 1; c <= 4; ++c) {
    const auto video = test::SharedFile("data/balancing/videos/cam0" + std::to_string(c) + ".mp4");
    const auto picture =
        test::SharedFile("data/balancing/calibration/extrinsics/cam0" + std::to_string(c) + "_ext.png");
    KINORA_SKIP_WITHOUT(video);
    KINORA_SKIP_WITHOUT(picture);
    cv::Mat rgb;
    cv::cvtColor(cv::imread(picture.string(), cv::IMREAD_COLOR), rgb, cv::COLOR_BGR2RGB);
    VideoReader reader(video);
    const FitSuggestion suggestion = SuggestFit(reader.ReadFrame(0), ImageOf(rgb));
    EXPECT_EQ(suggestion.suggested, c <= 2 ? FitKind::kLetterbox : FitKind::kIdentity) << suggestion.reason;
    RecordProperty("cam0" + std::to_string(c), suggestion.reason);
  }
}

}  // namespace
}  // namespace kinora
