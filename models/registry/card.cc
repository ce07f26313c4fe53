#include "models/registry/card.h"

#include <fmt/format.h>

#include <algorithm>

namespace kinora {

std::vector<EnumName> NamesOf(NetworkTask) {
  return {{static_cast<int>(NetworkTask::kDetector), "detector"}, {static_cast<int>(NetworkTask::kPose), "pose"}};
}

std::vector<EnumName> NamesOf(ColourOrder) {
  return {{static_cast<int>(ColourOrder::kRgb), "rgb"}, {static_cast<int>(ColourOrder::kBgr), "bgr"}};
}

std::vector<EnumName> NamesOf(TensorLayout) {
  return {{static_cast<int>(TensorLayout::kNchw), "nchw"}, {static_cast<int>(TensorLayout::kNhwc), "nhwc"}};
}

std::vector<EnumName> NamesOf(DecoderKind) {
  return {{static_cast<int>(DecoderKind::kRtmdet), "rtmdet"},
          {static_cast<int>(DecoderKind::kYolox), "yolox"},
          {static_cast<int>(DecoderKind::kDetections), "detections"},
          {static_cast<int>(DecoderKind::kBlazePoseDetector), "blazepose_detector"},
          {static_cast<int>(DecoderKind::kHeatmap), "heatmap"},
          {static_cast<int>(DecoderKind::kHeatmapDark), "heatmap_dark"},
          {static_cast<int>(DecoderKind::kSimcc), "simcc"},
          {static_cast<int>(DecoderKind::kBlazePose), "blazepose"}};
}

std::vector<EnumName> NamesOf(Letterbox) {
  return {{static_cast<int>(Letterbox::kCentre), "centre"}, {static_cast<int>(Letterbox::kTopLeft), "top_left"}};
}

namespace {

bool IsFolderName(const std::string& name) {
  return !name.empty() && name.front() != '.' && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
  });
}

bool IsFileName(const std::string& name) {
  return !name.empty() && name != "." && name != ".." && name.find('/') == std::string::npos && name != "card.json";
}

bool IsDetectorDecoder(DecoderKind decoder) {
  return decoder == DecoderKind::kRtmdet || decoder == DecoderKind::kYolox || decoder == DecoderKind::kDetections ||
         decoder == DecoderKind::kBlazePoseDetector;
}

}  // namespace

void CheckCard(const Card& card) {
  const auto fail = [&](std::string_view field, std::string_view expected) {
    throw Error(ErrorKind::kUser, fmt::format("the network's card has no usable \"{}\"", field),
                card.name.empty() ? "card.json" : card.name, fmt::format("\"{}\" must be {}", field, expected));
  };
  if (!IsFolderName(card.name)) fail("name", "lower-case letters, digits, '-', '_' and '.'");
  if (!IsFileName(card.file)) fail("file", "the name of the network's file, without a folder");
  constexpr int kLargestInput = 4096;
  if (card.width_px < 1 || card.width_px > kLargestInput) fail("width_px", "the width of the network's input");
  if (card.height_px < 1 || card.height_px > kLargestInput) fail("height_px", "the height of the network's input");
  for (const double d : card.deviation)
    if (!(d > 0)) fail("deviation", "three numbers above zero");
  if (!(card.crop_padding >= 1 && card.crop_padding <= 3)) fail("crop_padding", "a number from 1 to 3");
  if (!(card.simcc_split > 0)) fail("simcc_split", "a number above zero");
  if (IsDetectorDecoder(card.decoder) != (card.task == NetworkTask::kDetector))
    fail("decoder", "one that fits the task: boxes for a detector, points for a pose network");
  if (card.task == NetworkTask::kPose && card.keypoint_set.empty())
    fail("keypoint_set", "the name of the points it finds");
}

}  // namespace kinora
