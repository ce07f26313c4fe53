#include "models/pose/keypoint_decoder.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "core/util/error.h"

namespace kinora {
namespace {

[[noreturn]] void WrongShape(const TensorView& tensor, const std::string& expected) {
  throw Error(ErrorKind::kFile, fmt::format("the pose network's output is not {}", expected), tensor.name,
              "name the decoder that fits the network in its card");
}

// One joint's map.
struct Map {
  const float* data;
  int width, height;

  float at(int x, int y) const { return data[static_cast<std::ptrdiff_t>(y) * width + x]; }
};

struct Peak {
  int x = 0, y = 0;
  float value = 0;
};

Peak PeakOf(const Map& map) {
  const float* best = std::max_element(map.data, map.data + static_cast<std::ptrdiff_t>(map.width) * map.height);
  const auto index = static_cast<int>(best - map.data);
  return {index % map.width, index / map.width, *best};
}

struct Offset {
  double x = 0, y = 0;
};

Offset QuarterOffset(const Map& map, const Peak& peak) {
  const auto towards = [](float before, float after) { return after > before ? 0.25 : (after < before ? -0.25 : 0.0); };
  Offset offset;
  if (peak.x > 0 && peak.x < map.width - 1) offset.x = towards(map.at(peak.x - 1, peak.y), map.at(peak.x + 1, peak.y));
  if (peak.y > 0 && peak.y < map.height - 1) offset.y = towards(map.at(peak.x, peak.y - 1), map.at(peak.x, peak.y + 1));
  return offset;
}

// The logarithm of the smoothed map at one cell; outside the map counts as zero.
double SmoothLog(const Map& map, int cx, int cy, const std::array<double, 3>& weights) {
  double sum = 0;
  for (int dy = -1; dy <= 1; ++dy)
    for (int dx = -1; dx <= 1; ++dx) {
      const int x = cx + dx, y = cy + dy;
      if (x < 0 || y < 0 || x >= map.width || y >= map.height) continue;
      sum += weights[static_cast<std::size_t>(dx + 1)] * weights[static_cast<std::size_t>(dy + 1)] *
             static_cast<double>(map.at(x, y));
    }
  return std::log(std::max(sum, 1e-10));
}

Offset ParabolaOffset(const Map& map, const Peak& peak, const std::array<double, 3>& weights) {
  if (peak.x < 2 || peak.y < 2 || peak.x > map.width - 3 || peak.y > map.height - 3) return {};
  const auto log = [&](int dx, int dy) { return SmoothLog(map, peak.x + dx, peak.y + dy, weights); };
  const double centre = log(0, 0);
  const double gx = 0.5 * (log(1, 0) - log(-1, 0)), gy = 0.5 * (log(0, 1) - log(0, -1));
  const double xx = 0.25 * (log(2, 0) - 2 * centre + log(-2, 0));
  const double yy = 0.25 * (log(0, 2) - 2 * centre + log(0, -2));
  const double xy = 0.25 * (log(1, 1) - log(-1, 1) - log(1, -1) + log(-1, -1));
  const double determinant = xx * yy - xy * xy;
  // A flat or saddle-shaped neighbourhood has no maximum to move to.
  if (!(determinant > 1e-12) || !(xx < 0)) return {};
  const Offset offset{-(yy * gx - xy * gy) / determinant, -(xx * gy - xy * gx) / determinant};
  return std::hypot(offset.x, offset.y) <= 2 ? offset : Offset{};
}

template <class Refine>
std::vector<InputPoint> Decode(const TensorView& maps, int input_width_px, int input_height_px, const Refine& refine) {
  if (maps.shape.size() != 3) WrongShape(maps, "points x height x width");
  const auto height = static_cast<int>(maps.shape[1]), width = static_cast<int>(maps.shape[2]);
  const double stride_x = static_cast<double>(input_width_px) / width;
  const double stride_y = static_cast<double>(input_height_px) / height;
  std::vector<InputPoint> points(static_cast<std::size_t>(maps.shape[0]));
  for (std::size_t k = 0; k < points.size(); ++k) {
    const Map map{maps.data + k * static_cast<std::size_t>(width) * static_cast<std::size_t>(height), width, height};
    const Peak peak = PeakOf(map);
    if (!(peak.value > 0)) continue;
    const Offset offset = refine(map, peak);
    points[k] = {static_cast<float>((peak.x + offset.x) * stride_x), static_cast<float>((peak.y + offset.y) * stride_y),
                 std::min(peak.value, 1.0F)};
  }
  return points;
}

}  // namespace

std::vector<InputPoint> DecodeHeatmaps(const TensorView& maps, int input_width_px, int input_height_px) {
  return Decode(maps, input_width_px, input_height_px, QuarterOffset);
}

std::vector<InputPoint> DecodeHeatmapsDark(const TensorView& maps, int input_width_px, int input_height_px,
                                           double blur_cells) {
  const double side = std::exp(-0.5 / (blur_cells * blur_cells));
  const double total = 1 + 2 * side;
  const std::array<double, 3> weights = {side / total, 1 / total, side / total};
  return Decode(maps, input_width_px, input_height_px,
                [&](const Map& map, const Peak& peak) { return ParabolaOffset(map, peak, weights); });
}

std::vector<InputPoint> DecodeSimcc(const TensorView& along_x, const TensorView& along_y, double split) {
  if (along_x.shape.size() != 2 || along_y.shape.size() != 2 || along_x.shape[0] != along_y.shape[0])
    WrongShape(along_x, "points x bins");
  std::vector<InputPoint> points(static_cast<std::size_t>(along_x.shape[0]));
  const auto peak = [](const TensorView& rows, std::size_t k) {
    const float* row = rows.data + k * static_cast<std::size_t>(rows.shape[1]);
    const float* best = std::max_element(row, row + rows.shape[1]);
    return std::pair(static_cast<double>(best - row), *best);
  };
  for (std::size_t k = 0; k < points.size(); ++k) {
    const auto [x, x_value] = peak(along_x, k);
    const auto [y, y_value] = peak(along_y, k);
    const float score = std::min(x_value, y_value);
    if (!(score > 0)) continue;
    points[k] = {static_cast<float>(x / split), static_cast<float>(y / split), std::min(score, 1.0F)};
  }
  return points;
}

}  // namespace kinora
