#include "models/import/guess_card.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "core/motion/keypoint_set.h"
#include "core/util/error.h"
#include "models/graph/specialise.h"

namespace kinora::nn {
namespace {

constexpr std::array kImageNetMean = {123.675, 116.28, 103.53};
constexpr std::array kImageNetDeviation = {58.395, 57.12, 57.375};

[[noreturn]] void Unknown(const std::filesystem::path& file, const std::string& what) {
  throw Error(ErrorKind::kUser, "it cannot be told how to use this network: " + what, file.string(),
              "write a card.json for it (see the cards in models/manifest.json) and add --card card.json");
}

std::string NameOf(const std::filesystem::path& file) {
  std::string name = file.stem().string();
  for (char& c : name) {
    const auto byte = static_cast<unsigned char>(c);
    c = std::isalnum(byte) ? static_cast<char>(std::tolower(byte)) : '-';
  }
  return name;
}

void SetInput(const Graph& graph, const std::filesystem::path& file, Card& card) {
  const Shape shape = graph.inputs().size() == 1 ? graph.value(graph.inputs()[0]).shape : Shape();
  if (shape.size() != 4) Unknown(file, "its input is not one picture");
  const bool last = shape[3] == 3;
  if (!last && shape[1] != 3) Unknown(file, "its input " + ToString(shape) + " is no colour picture");
  card.layout = last ? TensorLayout::kNhwc : TensorLayout::kNchw;
  const int64_t height = shape[last ? 1 : 2], width = shape[last ? 2 : 3];
  if (height < 1 || width < 1) Unknown(file, "its input has no fixed size");
  card.width_px = static_cast<int>(width);
  card.height_px = static_cast<int>(height);
}

void Normalise(Card& card, ColourOrder colour) {
  card.colour = colour;
  for (std::size_t i = 0; i < 3; ++i) {
    const std::size_t from = colour == ColourOrder::kRgb ? i : 2 - i;
    card.mean[i] = kImageNetMean[from];
    card.deviation[i] = kImageNetDeviation[from];
  }
}

void MakeDetector(Card& card, DecoderKind decoder) {
  card.task = NetworkTask::kDetector;
  card.decoder = decoder;
  card.letterbox = Letterbox::kTopLeft;
  card.colour = ColourOrder::kBgr;
}

void MakePose(const std::filesystem::path& file, Card& card, DecoderKind decoder, int64_t points) {
  card.task = NetworkTask::kPose;
  card.decoder = decoder;
  Normalise(card, ColourOrder::kRgb);
  for (const KeypointSet* set : {&Coco17(), &Halpe26(), &Body25()})
    if (static_cast<int64_t>(set->points.size()) == points) card.keypoint_set = set->name;
  if (card.keypoint_set.empty()) Unknown(file, fmt::format("no keypoint set with {} points is known", points));
}

int64_t YoloxRows(const Card& card) {
  int64_t rows = 0;
  for (const int stride : {8, 16, 32}) rows += static_cast<int64_t>(card.width_px / stride) * (card.height_px / stride);
  return rows;
}

// See onnx_suppression.h.
bool IsCutOffBeforeSuppression(const Graph& graph) {
  const int producer = graph.outputs().empty() ? -1 : graph.Producers()[static_cast<std::size_t>(graph.outputs()[0])];
  return producer >= 0 && graph.nodes()[static_cast<std::size_t>(producer)].name.ends_with("/rows");
}

bool IsBlazePose(const std::vector<Shape>& outputs, Card& card) {
  const auto has = [&](int64_t count) {
    return std::any_of(outputs.begin(), outputs.end(), [&](const Shape& s) { return ElementCount(s) == count; });
  };
  card.mean = {0, 0, 0};
  if (has(195) && has(1)) {
    card.decoder = DecoderKind::kBlazePose;
    card.keypoint_set = "blazepose33";
    card.deviation = {255, 255, 255};
    return true;
  }
  if (has(2254 * 12) && has(2254)) {
    MakeDetector(card, DecoderKind::kBlazePoseDetector);
    card.colour = ColourOrder::kRgb;
    card.mean = card.deviation = {127.5, 127.5, 127.5};
    card.letterbox = Letterbox::kCentre;
    card.letterbox_value = 0;
    return true;
  }
  return false;
}

}  // namespace

Card GuessCard(const Graph& graph, const std::filesystem::path& file) {
  Card card;
  card.name = NameOf(file);
  card.file = file.filename().string();
  card.source = "imported from " + file.string();
  card.licence = "unknown";
  SetInput(graph, file, card);
  const Graph sized = Specialise(graph, DeclaredShapes(graph));
  std::vector<Shape> outputs;
  for (const ValueId id : sized.outputs()) outputs.push_back(sized.value(id).shape);
  const auto all = [&](std::size_t count, std::size_t rank) {
    return outputs.size() == count &&
           std::all_of(outputs.begin(), outputs.end(), [&](const Shape& s) { return s.size() == rank; });
  };
  if (IsBlazePose(outputs, card)) return card;
  if (IsCutOffBeforeSuppression(graph)) {
    throw Error(ErrorKind::kUser, "this detector could be RTMDet or YOLOX, whose pictures are prepared differently",
                file.string(), "say which: add --as with a network of that family and input size, such as rtmdet-m");
  }
  card.mean = {0, 0, 0};
  card.deviation = {1, 1, 1};
  if (all(3, 4) && std::all_of(outputs.begin(), outputs.end(), [](const Shape& s) { return s[3] == 5; })) {
    MakeDetector(card, DecoderKind::kRtmdet);
    Normalise(card, ColourOrder::kBgr);
  } else if (all(1, 3) && outputs[0][1] == YoloxRows(card) && outputs[0][2] >= 6) {
    MakeDetector(card, DecoderKind::kYolox);
  } else if (all(1, 4)) {
    MakePose(file, card, DecoderKind::kHeatmapDark, outputs[0][1]);
  } else if (all(2, 3) && outputs[0][1] == outputs[1][1]) {
    MakePose(file, card, DecoderKind::kSimcc, outputs[0][1]);
    card.simcc_split = static_cast<double>(outputs[0][2]) / card.width_px;
  } else {
    std::string shapes;
    for (const Shape& shape : outputs) shapes += (shapes.empty() ? "" : ", ") + ToString(shape);
    Unknown(file, "its outputs " + shapes + " are of no known kind");
  }
  return card;
}

}  // namespace kinora::nn
