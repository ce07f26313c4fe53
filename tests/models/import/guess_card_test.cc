#include "models/import/guess_card.h"

#include <gtest/gtest.h>

#include "core/util/error.h"
#include "models/import/import.h"
#include "tests/support/paths.h"

namespace kinora {
namespace {

Card Guess(const std::filesystem::path& file) {
  return nn::GuessCard(nn::ImportNetwork(file), file);
}

TEST(GuessCard, KnowsTinyPoseByItsHeatMaps) {
  const auto file = test::SharedFile("weights/tinypose-256x192/tinypose_256x192.onnx");
  KINORA_SKIP_WITHOUT(file);
  const Card card = Guess(file);
  EXPECT_EQ(card.decoder, DecoderKind::kHeatmapDark);
  EXPECT_EQ(card.keypoint_set, "coco17");
  EXPECT_EQ(card.width_px, 192);
  EXPECT_EQ(card.height_px, 256);
  EXPECT_EQ(card.name, "tinypose-256x192");
}

TEST(GuessCard, KnowsRtmdetByItsMaps) {
  const auto file = test::SharedFile("weights/rtmdet-nano-person/rtmdet-nano.onnx");
  KINORA_SKIP_WITHOUT(file);
  const Card card = Guess(file);
  EXPECT_EQ(card.decoder, DecoderKind::kRtmdet);
  EXPECT_EQ(card.colour, ColourOrder::kBgr);
  EXPECT_DOUBLE_EQ(card.mean[0], 103.53);
}

TEST(GuessCard, KnowsYoloxByItsRows) {
  const auto file = test::SharedFile("weights/yolox-nano/yolox_nano.onnx");
  KINORA_SKIP_WITHOUT(file);
  EXPECT_EQ(Guess(file).decoder, DecoderKind::kYolox);
}

TEST(GuessCard, KnowsBlazePose) {
  const auto pose = test::NetworkFile("pose_landmark_lite.tflite");
  const auto detector = test::NetworkFile("pose_detection.tflite");
  KINORA_SKIP_WITHOUT(pose);
  KINORA_SKIP_WITHOUT(detector);
  EXPECT_EQ(Guess(pose).decoder, DecoderKind::kBlazePose);
  EXPECT_EQ(Guess(detector).decoder, DecoderKind::kBlazePoseDetector);
  EXPECT_EQ(Guess(detector).layout, TensorLayout::kNhwc);
}

TEST(GuessCard, AsksForACardWhereItCannotTell) {
  const auto file = test::SharedFile("weights/marker-augmenter-lower/model.onnx");
  KINORA_SKIP_WITHOUT(file);
  EXPECT_THROW(Guess(file), Error);
}

}  // namespace
}  // namespace kinora
