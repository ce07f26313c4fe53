#include "models/pose/blazepose.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/util/error.h"

namespace kinora {
namespace {

constexpr int kDetectorValues = 12;
constexpr double kSuppressionOverlap = 0.3;
constexpr double kRegionScale = 1.25;
constexpr int kHeatmapKernel = 7;
constexpr double kHeatmapConfidence = 0.5;

double Sigmoid(double x) {
  return 1 / (1 + std::exp(-x));
}

[[noreturn]] void WrongShape(const TensorView& tensor) {
  throw Error(ErrorKind::kFile, "the network's outputs are not those of BlazePose", tensor.name,
              "install the file of the npm package @mediapipe/pose, or name another decoder in the network's card");
}

// Centres of the anchors as fractions of the input.
std::vector<Point2> Anchors(int input_px) {
  struct Layer {
    int stride, anchors_a_cell;
  };
  constexpr std::array kLayers = {Layer{8, 2}, Layer{16, 2}, Layer{32, 6}};
  std::vector<Point2> anchors;
  for (const Layer& layer : kLayers) {
    const int cells = (input_px + layer.stride - 1) / layer.stride;
    for (int y = 0; y < cells; ++y)
      for (int x = 0; x < cells; ++x)
        for (int i = 0; i < layer.anchors_a_cell; ++i) anchors.push_back({(x + 0.5) / cells, (y + 0.5) / cells});
  }
  return anchors;
}

BlazePoseDetection DetectionOf(const float* row, const Point2& anchor, double score, int input_px) {
  const double ax = anchor.x * input_px, ay = anchor.y * input_px;
  BlazePoseDetection found;
  const double cx = ax + static_cast<double>(row[0]), cy = ay + static_cast<double>(row[1]);
  const double half_width = 0.5 * static_cast<double>(row[2]), half_height = 0.5 * static_cast<double>(row[3]);
  found.box = {static_cast<float>(cx - half_width), static_cast<float>(cy - half_height),
               static_cast<float>(cx + half_width), static_cast<float>(cy + half_height)};
  found.score = static_cast<float>(score);
  for (std::size_t k = 0; k < found.points.size(); ++k)
    found.points[k] = {ax + static_cast<double>(row[4 + 2 * k]), ay + static_cast<double>(row[5 + 2 * k])};
  return found;
}

// The mean of detections of one person, weighted by score; the best one's score.
BlazePoseDetection Merge(std::span<const BlazePoseDetection> group) {
  BlazePoseDetection merged;
  merged.score = group.front().score;
  double total = 0;
  std::array<double, 4> box{};
  for (const BlazePoseDetection& one : group) {
    const double weight = static_cast<double>(one.score);
    total += weight;
    const std::array corners = {one.box.x0, one.box.y0, one.box.x1, one.box.y1};
    for (std::size_t i = 0; i < 4; ++i) {
      box[i] += weight * static_cast<double>(corners[i]);
      merged.points[i].x += weight * one.points[i].x;
      merged.points[i].y += weight * one.points[i].y;
    }
  }
  for (Point2& point : merged.points) point = {point.x / total, point.y / total};
  merged.box = {static_cast<float>(box[0] / total), static_cast<float>(box[1] / total),
                static_cast<float>(box[2] / total), static_cast<float>(box[3] / total)};
  return merged;
}

std::vector<BlazePoseDetection> MergeOverlaps(std::vector<BlazePoseDetection> candidates) {
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const BlazePoseDetection& a, const BlazePoseDetection& b) { return a.score > b.score; });
  std::vector<BlazePoseDetection> people;
  while (!candidates.empty()) {
    const BoxPx best = candidates.front().box;
    // The best one belongs to its own group even if its box is degenerate.
    const auto rest = std::stable_partition(candidates.begin() + 1, candidates.end(), [&](const BlazePoseDetection& c) {
      return static_cast<double>(IntersectionOverUnion(best, c.box)) > kSuppressionOverlap;
    });
    people.push_back(Merge(std::span(candidates.begin(), rest)));
    candidates.erase(candidates.begin(), rest);
  }
  return people;
}

void Refine(BlazePoseLandmark& landmark, std::size_t index, const TensorView& heatmap, int input_px) {
  const auto height = static_cast<int>(heatmap.shape[0]), width = static_cast<int>(heatmap.shape[1]);
  const std::int64_t count = heatmap.shape[2];
  const double cell_x = static_cast<double>(input_px) / width, cell_y = static_cast<double>(input_px) / height;
  // Compared before the cast: a landmark may lie far outside the input.
  const double column = landmark.x / cell_x, row = landmark.y / cell_y;
  if (!(column >= 0 && column < width && row >= 0 && row < height)) return;
  constexpr int kReach = kHeatmapKernel / 2;
  const int cx = static_cast<int>(column), cy = static_cast<int>(row);
  double sum = 0, sum_x = 0, sum_y = 0, largest = 0;
  for (int y = std::max(0, cy - kReach); y < std::min(height, cy + kReach + 1); ++y)
    for (int x = std::max(0, cx - kReach); x < std::min(width, cx + kReach + 1); ++x) {
      const std::int64_t at = (static_cast<std::int64_t>(y) * width + x) * count + static_cast<std::int64_t>(index);
      const double confidence = Sigmoid(static_cast<double>(heatmap.data[at]));
      sum += confidence;
      largest = std::max(largest, confidence);
      sum_x += confidence * x;
      sum_y += confidence * y;
    }
  if (largest < kHeatmapConfidence || sum <= 0) return;
  landmark.x = sum_x / sum * cell_x;
  landmark.y = sum_y / sum * cell_y;
}

}  // namespace

std::vector<BlazePoseDetection> DecodeBlazePoseDetector(const TensorView& boxes, const TensorView& scores, int input_px,
                                                        double min_score) {
  const std::vector<Point2> anchors = Anchors(input_px);
  if (boxes.size() != anchors.size() * kDetectorValues) WrongShape(boxes);
  if (scores.size() != anchors.size()) WrongShape(scores);
  std::vector<BlazePoseDetection> candidates;
  for (std::size_t i = 0; i < anchors.size(); ++i) {
    const double score = Sigmoid(std::clamp(static_cast<double>(scores.data[i]), -100.0, 100.0));
    if (score < min_score) continue;
    candidates.push_back(DetectionOf(boxes.data + i * kDetectorValues, anchors[i], score, input_px));
  }
  return MergeOverlaps(std::move(candidates));
}

Region RegionOfAlignment(const Point2& hips, const Point2& circle) {
  const double dx = circle.x - hips.x, dy = circle.y - hips.y;
  Region region;
  region.centre_x = hips.x;
  region.centre_y = hips.y;
  region.width = region.height = 2 * kRegionScale * std::hypot(dx, dy);
  // Upright means that the circle's point lies straight above the hips. The remainder brings it to -pi..pi.
  region.angle = std::remainder(std::numbers::pi / 2 - std::atan2(-dy, dx), 2 * std::numbers::pi);
  return region;
}

std::vector<BlazePoseLandmark> DecodeBlazePoseLandmarks(const TensorView& values, const TensorView* heatmap,
                                                        int input_px) {
  if (values.size() != kBlazePoseLandmarks * 5) WrongShape(values);
  if (heatmap && (heatmap->shape.size() != 3 || heatmap->shape[2] != kBlazePoseLandmarks)) WrongShape(*heatmap);
  std::vector<BlazePoseLandmark> landmarks(kBlazePoseLandmarks);
  for (std::size_t i = 0; i < landmarks.size(); ++i) {
    const float* row = values.data + 5 * i;
    landmarks[i] = {static_cast<double>(row[0]), static_cast<double>(row[1]), Sigmoid(static_cast<double>(row[3]))};
    if (heatmap) Refine(landmarks[i], i, *heatmap, input_px);
  }
  return landmarks;
}

}  // namespace kinora
