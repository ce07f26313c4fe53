#include "models/pose/detector.h"

#include <algorithm>
#include <utility>

#include "core/util/error.h"
#include "models/pose/blazepose.h"
#include "models/pose/detection_decoder.h"

namespace kinora {
namespace {

BoxPx Mapped(const BoxPx& box, const Affine2& map) {
  // Detectors' crops are never turned.
  const Point2 low = map(static_cast<double>(box.x0), static_cast<double>(box.y0));
  const Point2 high = map(static_cast<double>(box.x1), static_cast<double>(box.y1));
  return {static_cast<float>(low.x), static_cast<float>(low.y), static_cast<float>(high.x), static_cast<float>(high.y)};
}

BoxPx Clipped(const BoxPx& box, const PictureView& picture) {
  const auto width = static_cast<float>(picture.width), height = static_cast<float>(picture.height);
  return {std::clamp(box.x0, 0.0F, width), std::clamp(box.y0, 0.0F, height), std::clamp(box.x1, 0.0F, width),
          std::clamp(box.y1, 0.0F, height)};
}

class BoxDetector final : public Detector {
 public:
  BoxDetector(const Card& card, std::unique_ptr<CropNetwork> network, const DetectorOptions& options)
      : card_(card), network_(std::move(network)), options_(options) {}

  std::vector<std::vector<FoundPerson>> Detect(std::span<const PictureView* const> pictures, const Job& job) override {
    std::vector<Crop> crops;
    for (const PictureView* picture : pictures) crops.push_back(WholePicture(*picture));
    std::vector<std::vector<FoundPerson>> people(pictures.size());
    network_->Run(
        crops,
        [&](std::size_t i, std::span<const TensorView> outputs) {
          for (const Detection& found : SuppressOverlaps(Decode(outputs), options_.max_overlap)) {
            const BoxPx box = Clipped(Mapped(found.box, crops[i].image_from_input), *pictures[i]);
            if (box.area() > 0) people[i].push_back({{box, found.score}, std::nullopt});
          }
        },
        job);
    return people;
  }

 private:
  Crop WholePicture(const PictureView& picture) const {
    const InputFormat& format = network_->format();
    const LetterboxFit fit = FitLetterbox(picture.width, picture.height, format.width_px, format.height_px,
                                          card_.letterbox == Letterbox::kCentre);
    return {&picture,
            fit.image_from_input,
            Border::kReplicate,
            static_cast<float>(card_.letterbox_value),
            fit.x0,
            fit.y0,
            fit.x1,
            fit.y1};
  }

  std::vector<Detection> Decode(std::span<const TensorView> outputs) const {
    const InputFormat& format = network_->format();
    switch (card_.decoder) {
      case DecoderKind::kRtmdet:
        return DecodeRtmdet(outputs, format.width_px, options_.min_score);
      case DecoderKind::kYolox:
        return DecodeYolox(outputs[0], format.width_px, format.height_px, card_.person_class, options_.min_score);
      default:
        return DecodeDetections(outputs[0], outputs.size() > 1 ? &outputs[1] : nullptr, card_.person_class,
                                options_.min_score);
    }
  }

  Card card_;
  std::unique_ptr<CropNetwork> network_;
  DetectorOptions options_;
};

class BlazePoseDetector final : public Detector {
 public:
  BlazePoseDetector(std::unique_ptr<CropNetwork> network, const DetectorOptions& options)
      : network_(std::move(network)), options_(options) {}

  std::vector<std::vector<FoundPerson>> Detect(std::span<const PictureView* const> pictures, const Job& job) override {
    const int input_px = network_->format().width_px;
    std::vector<Crop> crops;
    for (const PictureView* picture : pictures) {
      const double side = std::max(picture->width, picture->height);
      const Region square{0.5 * picture->width, 0.5 * picture->height, side, side, 0};
      crops.push_back({picture, ImageFromInput(square, input_px, input_px)});
    }
    std::vector<std::vector<FoundPerson>> people(pictures.size());
    network_->Run(
        crops,
        [&](std::size_t i, std::span<const TensorView> outputs) {
          people[i] = Found(outputs, crops[i].image_from_input);
        },
        job);
    return people;
  }

 private:
  std::vector<FoundPerson> Found(std::span<const TensorView> outputs, const Affine2& map) const {
    if (outputs.size() < 2)
      throw Error(ErrorKind::kFile, "the detector does not have BlazePose's two outputs", {},
                  "name the decoder that fits the network in its card");
    const bool boxes_first = outputs[0].size() > outputs[1].size();
    std::vector<FoundPerson> people;
    for (const BlazePoseDetection& found :
         DecodeBlazePoseDetector(outputs[boxes_first ? 0 : 1], outputs[boxes_first ? 1 : 0],
                                 network_->format().width_px, options_.min_score)) {
      const Region region =
          RegionOfAlignment(map(found.points[0].x, found.points[0].y), map(found.points[1].x, found.points[1].y));
      people.push_back({{BoundsOf(region), found.score}, region});
    }
    return people;
  }

  std::unique_ptr<CropNetwork> network_;
  DetectorOptions options_;
};

}  // namespace

std::unique_ptr<Detector> MakeDetector(const Card& card, std::unique_ptr<CropNetwork> network,
                                       const DetectorOptions& options) {
  if (card.task != NetworkTask::kDetector)
    throw Error(ErrorKind::kUser, card.name + " does not find people: it finds the points of one", {},
                "choose a detector, see kinora-cli models list");
  if (card.decoder == DecoderKind::kBlazePoseDetector)
    return std::make_unique<BlazePoseDetector>(std::move(network), options);
  return std::make_unique<BoxDetector>(card, std::move(network), options);
}

}  // namespace kinora
