#include "models/pose/blazepose_estimator.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "core/util/error.h"
#include "models/pose/blazepose.h"

namespace kinora {
namespace {

constexpr std::size_t kBodyLandmarks = 33;
constexpr double kRegionOfBoxPadding = 1.25;

class BlazePoseEstimator final : public PoseEstimator {
 public:
  BlazePoseEstimator(const Card& card, std::unique_ptr<CropNetwork> network, const PoseEstimatorOptions& options)
      : set_(KeypointSetNamed(card.keypoint_set)), network_(std::move(network)), options_(options) {
    if (set_.points.size() != kBodyLandmarks)
      throw Error(ErrorKind::kUser, "BlazePose finds 33 points, its card names another keypoint set", card.name,
                  "write \"keypoint_set\": \"blazepose33\" into the card");
  }

  const KeypointSet& keypoint_set() const override { return set_; }

  PoseQuery QueryOf(const PictureView& picture, const FoundPerson& person) const override {
    if (person.region) return {&picture, *person.region, {}, false};
    return {&picture, RegionOfBox(person.detection.box, kRegionOfBoxPadding, 1), {}, true};
  }

  std::vector<PoseResult> Estimate(std::span<const PoseQuery> queries, const Job& job) override {
    std::vector<PoseResult> results(queries.size());
    std::vector<std::size_t> all(queries.size()), again;
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
    std::vector<Region> regions;
    for (const PoseQuery& query : queries) regions.push_back(query.region);
    Look(queries, regions, all, results, job);
    for (std::size_t i = 0; i < queries.size(); ++i) {
      if (!queries[i].rough || !results[i].present) continue;
      regions[i] = results[i].next;
      again.push_back(i);
    }
    Look(queries, regions, again, results, job);
    return results;
  }

 private:
  void Look(std::span<const PoseQuery> queries, const std::vector<Region>& regions,
            const std::vector<std::size_t>& which, std::vector<PoseResult>& results, const Job& job) {
    const InputFormat& format = network_->format();
    std::vector<Crop> crops;
    for (const std::size_t i : which)
      crops.push_back(
          {queries[i].picture, ImageFromInput(regions[i], format.width_px, format.height_px), Border::kReplicate});
    network_->Run(
        crops,
        [&](std::size_t c, std::span<const TensorView> outputs) {
          results[which[c]] = ResultOf(outputs, crops[c].image_from_input, queries[which[c]].filter);
        },
        job);
  }

  PoseResult ResultOf(std::span<const TensorView> outputs, const Affine2& map, const AlignmentFilter& filter) const {
    const TensorView *values = nullptr, *presence = nullptr, *heatmap = nullptr;
    for (const TensorView& output : outputs) {
      if (output.size() == kBlazePoseLandmarks * 5) values = &output;
      if (output.size() == 1) presence = &output;
      if (output.shape.size() == 3 && output.shape[2] == kBlazePoseLandmarks) heatmap = &output;
    }
    if (!values || !presence)
      throw Error(ErrorKind::kFile, "the network has no outputs of 195 landmark values and of one presence", {},
                  "install the file of the npm package @mediapipe/pose, or name another decoder in the network's card");
    PoseResult result;
    result.keypoints.score = *presence->data;
    result.present = static_cast<double>(*presence->data) >= options_.min_presence;
    if (!result.present) return result;
    const auto landmarks =
        DecodeBlazePoseLandmarks(*values, options_.refine ? heatmap : nullptr, network_->format().width_px);
    for (std::size_t i = 0; i < kBodyLandmarks; ++i) {
      const Point2 point = map(landmarks[i].x, landmarks[i].y);
      result.keypoints.points.push_back({static_cast<float>(point.x), static_cast<float>(point.y),
                                         static_cast<float>(landmarks[i].visibility), Provenance::kMeasured});
    }
    result.keypoints.box = BoxAround(result.keypoints.points);
    Point2 hips = map(landmarks[kBlazePoseHips].x, landmarks[kBlazePoseHips].y);
    Point2 circle = map(landmarks[kBlazePoseCircle].x, landmarks[kBlazePoseCircle].y);
    result.filter = filter;
    result.filter.Apply(hips, circle);
    result.next = RegionOfAlignment(hips, circle);
    // A collapsed or exploded region is nobody, and would never recover.
    if (!(result.next.width >= 4 && result.next.width < 1e5)) result.present = false;
    return result;
  }

  static BoxPx BoxAround(const std::vector<Keypoint2D>& points) {
    constexpr float kFar = std::numeric_limits<float>::max();
    BoxPx box{kFar, kFar, -kFar, -kFar};
    for (const Keypoint2D& point : points)
      box = {std::min(box.x0, point.x_px), std::min(box.y0, point.y_px), std::max(box.x1, point.x_px),
             std::max(box.y1, point.y_px)};
    return box;
  }

  const KeypointSet& set_;
  std::unique_ptr<CropNetwork> network_;
  PoseEstimatorOptions options_;
};

}  // namespace

std::unique_ptr<PoseEstimator> MakeBlazePoseEstimator(const Card& card, std::unique_ptr<CropNetwork> network,
                                                      const PoseEstimatorOptions& options) {
  return std::make_unique<BlazePoseEstimator>(card, std::move(network), options);
}

}  // namespace kinora
