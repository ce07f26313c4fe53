#include "models/pose/top_down_estimator.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <limits>
#include <optional>
#include <utility>

#include "core/util/error.h"
#include "models/pose/keypoint_decoder.h"

namespace kinora {
namespace {

// Points below this do not say where the person is.
constexpr float kSeenScore = 0.2F;
// A body reaches beyond its outermost joints: the top of the head, the soles, the thickness of trunk and arms. Shares
// of the longer side of the joints' box (the box of a person in profile is thin, the person is not): medians of what
// RTMDet adds to the points that PP-TinyPose finds in it.
constexpr float kMarginTop = 0.07F, kMarginBottom = 0.10F, kMarginSide = 0.05F;

std::optional<BoxPx> BoxOfSeen(const std::vector<Keypoint2D>& points) {
  constexpr float kFar = std::numeric_limits<float>::max();
  BoxPx box{kFar, kFar, -kFar, -kFar};
  int seen = 0;
  for (const Keypoint2D& point : points) {
    if (point.score < kSeenScore) continue;
    ++seen;
    box = {std::min(box.x0, point.x_px), std::min(box.y0, point.y_px), std::max(box.x1, point.x_px),
           std::max(box.y1, point.y_px)};
  }
  if (seen < 3) return std::nullopt;
  const float side = std::max(box.height(), box.width());
  return BoxPx{box.x0 - kMarginSide * side, box.y0 - kMarginTop * side, box.x1 + kMarginSide * side,
               box.y1 + kMarginBottom * side};
}

// The mean of the better half: hidden limbs do not make a person absent.
float ScoreOf(const std::vector<Keypoint2D>& points) {
  std::vector<float> scores;
  for (const Keypoint2D& point : points) scores.push_back(point.score);
  std::sort(scores.begin(), scores.end(), std::greater<>());
  const std::size_t half = std::max<std::size_t>(1, scores.size() / 2);
  float sum = 0;
  for (std::size_t i = 0; i < half; ++i) sum += scores[i];
  return sum / static_cast<float>(half);
}

class TopDownEstimator final : public PoseEstimator {
 public:
  TopDownEstimator(const Card& card, std::unique_ptr<CropNetwork> network, const PoseEstimatorOptions& options)
      : card_(card), set_(KeypointSetNamed(card.keypoint_set)), network_(std::move(network)), options_(options) {}

  const KeypointSet& keypoint_set() const override { return set_; }

  PoseQuery QueryOf(const PictureView& picture, const FoundPerson& person) const override {
    return {&picture, RegionAround(person.detection.box), {}, true};
  }

  std::vector<PoseResult> Estimate(std::span<const PoseQuery> queries, const Job& job) override {
    const InputFormat& format = network_->format();
    std::vector<Crop> crops;
    for (const PoseQuery& query : queries)
      crops.push_back({query.picture, ImageFromInput(query.region, format.width_px, format.height_px)});
    std::vector<PoseResult> results(queries.size());
    network_->Run(
        crops,
        [&](std::size_t i, std::span<const TensorView> outputs) {
          results[i] = ResultOf(outputs, crops[i].image_from_input, queries[i].region);
        },
        job);
    return results;
  }

 private:
  Region RegionAround(const BoxPx& box) const {
    return RegionOfBox(box, card_.crop_padding, static_cast<double>(card_.width_px) / card_.height_px);
  }

  std::vector<InputPoint> Decode(std::span<const TensorView> outputs) const {
    switch (card_.decoder) {
      case DecoderKind::kHeatmap:
        return DecodeHeatmaps(outputs[0], card_.width_px, card_.height_px);
      case DecoderKind::kHeatmapDark:
        return DecodeHeatmapsDark(outputs[0], card_.width_px, card_.height_px);
      default:
        if (outputs.size() < 2)
          throw Error(ErrorKind::kFile, "the pose network has one output, SimCC needs two", card_.name,
                      "name the decoder that fits the network in its card");
        return DecodeSimcc(outputs[0], outputs[1], card_.simcc_split);
    }
  }

  PoseResult ResultOf(std::span<const TensorView> outputs, const Affine2& map, const Region& region) const {
    const std::vector<InputPoint> points = Decode(outputs);
    if (points.size() != set_.points.size())
      throw Error(ErrorKind::kFile,
                  fmt::format("the network finds {} points, its keypoint set {} has {}", points.size(), set_.name,
                              set_.points.size()),
                  card_.name, "name the keypoint set that fits the network in its card");
    PoseResult result;
    for (const InputPoint& point : points) {
      const Point2 at = map(static_cast<double>(point.x), static_cast<double>(point.y));
      const Provenance provenance = point.score > 0 ? Provenance::kMeasured : Provenance::kMissing;
      result.keypoints.points.push_back({static_cast<float>(at.x), static_cast<float>(at.y), point.score, provenance});
    }
    result.keypoints.score = ScoreOf(result.keypoints.points);
    const auto box = BoxOfSeen(result.keypoints.points);
    result.present = box && static_cast<double>(result.keypoints.score) >= options_.min_score;
    result.keypoints.box = box.value_or(BoundsOf(region));
    result.next = RegionAround(result.keypoints.box);
    return result;
  }

  Card card_;
  const KeypointSet& set_;
  std::unique_ptr<CropNetwork> network_;
  PoseEstimatorOptions options_;
};

}  // namespace

std::unique_ptr<PoseEstimator> MakeTopDownEstimator(const Card& card, std::unique_ptr<CropNetwork> network,
                                                    const PoseEstimatorOptions& options) {
  return std::make_unique<TopDownEstimator>(card, std::move(network), options);
}

}  // namespace kinora
