#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/motion/keypoint_set.h"
#include "models/registry/card_json.h"
#include "models/registry/manifest.h"

namespace kinora {
namespace {

using testing::HasSubstr;

Card Sample() {
  Card card;
  card.name = "some-net";
  card.description = "a net \"with quotes\"";
  card.task = NetworkTask::kDetector;
  card.file = "net.onnx";
  card.sha256 = std::string(64, 'a');
  card.width_px = 320;
  card.height_px = 256;
  card.layout = TensorLayout::kNhwc;
  card.colour = ColourOrder::kBgr;
  card.mean = {103.53, 116.28, 123.675};
  card.deviation = {57.375, 57.12, 58.395};
  card.letterbox = Letterbox::kTopLeft;
  card.decoder = DecoderKind::kYolox;
  card.outputs = {"boxes"};
  return card;
}

std::string ErrorOf(const auto& act) {
  try {
    act();
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

TEST(Card, ComesBackFromJsonAsItWas) {
  const Card card = Sample();
  EXPECT_EQ(ToJson(CardFromJson(ToJson(card), "test")), ToJson(card));
  const Card read = CardFromJson(ToJson(card), "test");
  EXPECT_EQ(read.mean, card.mean);
  EXPECT_EQ(read.decoder, card.decoder);
  EXPECT_EQ(read.sha256, card.sha256);
}

TEST(Card, KnowsNoHashWhereItIsNull) {
  EXPECT_EQ(CardFromJson(R"({"sha256": null})", "test").sha256, std::nullopt);
}

TEST(Card, RefusesAMisspeltFieldByItsName) {
  EXPECT_THAT(ErrorOf([] { CardFromJson(R"({"maen": [0, 0, 0]})", "test"); }), HasSubstr("maen"));
}

TEST(Card, RefusesAnUnknownDecoderAndListsTheKnown) {
  EXPECT_THAT(ErrorOf([] { CardFromJson(R"({"decoder": "magic"})", "test"); }), HasSubstr("simcc"));
}

TEST(Card, RefusesAValueOfTheWrongType) {
  EXPECT_THAT(ErrorOf([] { CardFromJson(R"({"width_px": "wide"})", "test"); }), HasSubstr("width_px"));
}

TEST(Card, RefusesANameThatLeavesItsFolder) {
  Card card = Sample();
  card.name = "../elsewhere";
  EXPECT_THROW(CheckCard(card), Error);
  card = Sample();
  card.file = "../net.onnx";
  EXPECT_THROW(CheckCard(card), Error);
}

TEST(Card, RefusesAPoseNetworkWithoutPoints) {
  Card card = Sample();
  card.task = NetworkTask::kPose;
  card.decoder = DecoderKind::kSimcc;
  EXPECT_THAT(ErrorOf([&] { CheckCard(card); }), HasSubstr("keypoint_set"));
}

TEST(Manifest, NamesKnownKeypointSetsAndUniqueNetworks) {
  std::set<std::string> names;
  for (const ManifestEntry& entry : Manifest()) {
    EXPECT_TRUE(names.insert(entry.card.name).second) << entry.card.name;
    EXPECT_FALSE(entry.card.licence.empty()) << entry.card.name;
    if (entry.card.task == NetworkTask::kPose) {
      EXPECT_NO_THROW(KeypointSetNamed(entry.card.keypoint_set)) << entry.card.name;
    }
  }
  for (const char* name : {"blazepose-detector", "blazepose-lite", "blazepose-full", "blazepose-heavy", "rtmdet-nano",
                           "rtmdet-m", "rtmpose-s", "rtmpose-m", "rtmpose-l", "rtmpose-m-halpe26", "yolox-tiny"})
    EXPECT_TRUE(names.contains(name)) << name;
}

TEST(Manifest, ListsTheNamesWhereOneIsUnknown) {
  EXPECT_THAT(ErrorOf([] { ManifestEntryNamed("blazepose-huge"); }), HasSubstr("blazepose-heavy"));
}

}  // namespace
}  // namespace kinora
