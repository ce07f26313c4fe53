#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/util/options.h"

namespace kinora {

// What a network's file does not say about itself, and what must be known to run it. An installed network is a folder
// with its original file and this, as card.json. Plain values: reading and writing is in card_json.h.
enum class NetworkTask { kDetector, kPose };
enum class ColourOrder { kRgb, kBgr };
enum class TensorLayout { kNchw, kNhwc };

// How the network's outputs become boxes or points. The equations stand beside the decoders in models/pose.
enum class DecoderKind {
  kRtmdet,      // three maps 1 x H x W x 5 = class logit, left, top, right, bottom in pixels
  kYolox,       // 1 x A x (5 + classes), undecoded: centre, log size, objectness, classes (already 0 to 1)
  kDetections,  // 1 x N x (4 + classes) boxes with scores; or, from an export that chose, 1 x N x 5 and 1 x N labels
  kBlazePoseDetector,  // 1 x 2254 x 12 and 1 x 2254 x 1, anchors of strides 8, 16, 32, 32, 32
  kHeatmap,            // 1 x K x h x w, maximum and a quarter of a cell towards the larger neighbour
  kHeatmapDark,        // 1 x K x h x w, second-order maximum of the logarithm (DARK)
  kSimcc,              // two outputs 1 x K x (bins along x), 1 x K x (bins along y)
  kBlazePose           // 1 x 195 landmarks, 1 x 1 presence, 1 x 64 x 64 x 39 heat map
};

// Where the picture lies in a detector's input when their shapes differ.
enum class Letterbox { kCentre, kTopLeft };

std::vector<EnumName> NamesOf(NetworkTask);
std::vector<EnumName> NamesOf(ColourOrder);
std::vector<EnumName> NamesOf(TensorLayout);
std::vector<EnumName> NamesOf(DecoderKind);
std::vector<EnumName> NamesOf(Letterbox);

struct Card {
  std::string name;         // what a person types: lower case letters, digits, hyphens
  std::string description;  // one line
  NetworkTask task = NetworkTask::kPose;
  std::string file;    // the network's own file, beside the card
  std::string source;  // where it came from
  std::string licence;
  std::optional<std::string> sha256;  // of the file; empty = not known before the first installation

  int width_px = 0;  // of the network's input
  int height_px = 0;
  TensorLayout layout = TensorLayout::kNchw;
  ColourOrder colour = ColourOrder::kRgb;
  std::array<double, 3> mean = {0, 0, 0};  // in the network's channel order; input = (value 0..255 - mean) / deviation
  std::array<double, 3> deviation = {1, 1, 1};
  Letterbox letterbox = Letterbox::kCentre;  // detectors
  double letterbox_value = 114;              // 0..255, what surrounds the picture
  double crop_padding = 1.25;                // pose: the box is made this much larger before it is cropped

  DecoderKind decoder = DecoderKind::kHeatmap;
  std::string keypoint_set;          // pose: a name of core/motion/keypoint_set.h
  double simcc_split = 2;            // SimCC: bins per input pixel
  int person_class = 0;              // detectors of several classes
  std::vector<std::string> outputs;  // tensors to take, in the decoder's order; empty = the file's own outputs

  std::filesystem::path folder;  // where it is installed; not part of the JSON

  std::filesystem::path path() const { return folder / file; }
};

// Throws Error (user) that names the field that is missing or impossible: an input without size, a pose network without
// keypoint set, a name that could not be a folder.
void CheckCard(const Card& card);

}  // namespace kinora
