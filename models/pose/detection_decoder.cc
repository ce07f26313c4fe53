#include "models/pose/detection_decoder.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "core/util/error.h"

namespace kinora {
namespace {

std::string ShapeText(const TensorView& tensor) {
  std::string text;
  for (const std::int64_t d : tensor.shape) text += (text.empty() ? "" : "x") + std::to_string(d);
  return text;
}

[[noreturn]] void WrongShape(const TensorView& tensor, const std::string& expected) {
  throw Error(
      ErrorKind::kFile,
      fmt::format("the detector's output has the shape {}, its decoder expects {}", ShapeText(tensor), expected),
      tensor.name, "name the decoder that fits the network in its card");
}

float Sigmoid(float x) {
  return 1 / (1 + std::exp(-x));
}

void SortByScore(std::vector<Detection>& detections) {
  std::stable_sort(detections.begin(), detections.end(),
                   [](const Detection& a, const Detection& b) { return a.score > b.score; });
}

}  // namespace

std::vector<Detection> DecodeRtmdet(std::span<const TensorView> maps, int input_width_px, double min_score) {
  std::vector<Detection> found;
  // Comparing logits spares an exponential for each of thousands of empty cells.
  const double safe = std::clamp(min_score, 1e-6, 1 - 1e-6);
  const auto min_logit = static_cast<float>(std::log(safe / (1 - safe)));
  for (const TensorView& map : maps) {
    const bool three = map.shape.size() == 3 && map.shape[2] == 5 && map.shape[1] > 0;
    if (!three) WrongShape(map, "height x width x 5");
    const std::int64_t height = map.shape[0], width = map.shape[1];
    const auto stride = static_cast<float>(input_width_px) / static_cast<float>(width);
    const float* cell = map.data;
    for (std::int64_t y = 0; y < height; ++y)
      for (std::int64_t x = 0; x < width; ++x, cell += 5) {
        if (cell[0] < min_logit) continue;
        const float px = static_cast<float>(x) * stride, py = static_cast<float>(y) * stride;
        found.push_back({{px - cell[1], py - cell[2], px + cell[3], py + cell[4]}, Sigmoid(cell[0])});
      }
  }
  SortByScore(found);
  return found;
}

std::vector<Detection> DecodeYolox(const TensorView& rows, int input_width_px, int input_height_px, int person_class,
                                   double min_score) {
  constexpr std::array kStrides = {8, 16, 32};
  std::int64_t cells = 0;
  for (const int stride : kStrides)
    cells += static_cast<std::int64_t>(input_width_px / stride) * (input_height_px / stride);
  if (rows.shape.size() != 2 || rows.shape[0] != cells || rows.shape[1] < 6 + person_class)
    WrongShape(rows, fmt::format("{} x (5 + classes)", cells));
  std::vector<Detection> found;
  const float* row = rows.data;
  for (const int stride : kStrides) {
    const auto step = static_cast<float>(stride);
    for (int y = 0; y < input_height_px / stride; ++y)
      for (int x = 0; x < input_width_px / stride; ++x, row += rows.shape[1]) {
        const float score = row[4] * row[5 + person_class];
        if (!(static_cast<double>(score) >= min_score)) continue;
        const float cx = (row[0] + static_cast<float>(x)) * step, cy = (row[1] + static_cast<float>(y)) * step;
        const float half_width = 0.5F * std::exp(row[2]) * step, half_height = 0.5F * std::exp(row[3]) * step;
        found.push_back({{cx - half_width, cy - half_height, cx + half_width, cy + half_height}, score});
      }
  }
  SortByScore(found);
  return found;
}

std::vector<Detection> DecodeDetections(const TensorView& boxes, const TensorView* labels, int person_class,
                                        double min_score) {
  const int column = 4 + (labels ? 0 : person_class);
  if (boxes.shape.size() != 2 || boxes.shape[1] <= column) WrongShape(boxes, "boxes x (4 + classes)");
  if (labels && labels->size() != static_cast<std::size_t>(boxes.shape[0])) WrongShape(*labels, "one label a box");
  std::vector<Detection> found;
  for (std::int64_t i = 0; i < boxes.shape[0]; ++i) {
    const float* row = boxes.data + i * boxes.shape[1];
    if (!(static_cast<double>(row[column]) >= min_score)) continue;
    if (labels && std::lround(labels->data[i]) != person_class) continue;
    found.push_back({{row[0], row[1], row[2], row[3]}, row[column]});
  }
  SortByScore(found);
  return found;
}

std::vector<Detection> SuppressOverlaps(std::vector<Detection> detections, double max_overlap) {
  SortByScore(detections);
  std::vector<Detection> kept;
  for (const Detection& candidate : detections) {
    const bool covered = std::any_of(kept.begin(), kept.end(), [&](const Detection& better) {
      return static_cast<double>(IntersectionOverUnion(better.box, candidate.box)) > max_overlap;
    });
    if (!covered) kept.push_back(candidate);
  }
  return kept;
}

}  // namespace kinora
