#include "models/tracking/appearance.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <optional>

namespace kinora {
namespace {

constexpr int kSteps = 5;  // per colour channel
constexpr int kBins = kSteps * kSteps * kSteps;
constexpr float kLeastScore = 0.3F;

// The middle of two joints if both are seen well.
std::optional<Keypoint2D> Middle(const Keypoints2D& person, const KeypointSet& set, Joint left, Joint right) {
  const auto l = set.IndexOf(left), r = set.IndexOf(right);
  if (!l || !r) return std::nullopt;
  const Keypoint2D& a = person.points[static_cast<std::size_t>(*l)];
  const Keypoint2D& b = person.points[static_cast<std::size_t>(*r)];
  if (a.missing() || b.missing() || std::min(a.score, b.score) < kLeastScore) return std::nullopt;
  return Keypoint2D{0.5F * (a.x_px + b.x_px), 0.5F * (a.y_px + b.y_px), std::min(a.score, b.score), a.provenance};
}

// A point of the channel axis as two neighbouring bins and the weight of the upper one.
struct SoftBin {
  int lower;
  float upper_weight;
};
SoftBin BinOf(std::uint8_t value) {
  const float at = std::sqrt(static_cast<float>(value) / 255.0F) * (kSteps - 1);
  const int lower = std::min(static_cast<int>(at), kSteps - 2);
  return {lower, at - static_cast<float>(lower)};
}

void Count(const std::uint8_t* rgb, float* bins) {
  const std::array<SoftBin, 3> soft = {BinOf(rgb[0]), BinOf(rgb[1]), BinOf(rgb[2])};
  for (int corner = 0; corner < 8; ++corner) {
    int bin = 0;
    float weight = 1;
    for (std::size_t k = 0; k < 3; ++k) {
      const bool upper = (corner >> k) & 1;
      bin = bin * kSteps + soft[k].lower + (upper ? 1 : 0);
      weight *= upper ? soft[k].upper_weight : 1 - soft[k].upper_weight;
    }
    bins[bin] += weight;
  }
}

// Counts the colours of a limb-like band from one point to another, as wide as `half_width` to each side.
bool CountBand(const Image& image, const Keypoint2D& from, const Keypoint2D& to, float half_width, float* bins) {
  const int y0 = std::max(0, static_cast<int>(std::lround(from.y_px)));
  const int y1 = std::min(image.height() - 1, static_cast<int>(std::lround(to.y_px)));
  int counted = 0;
  for (int y = y0; y <= y1; ++y) {
    const float t = to.y_px > from.y_px ? (static_cast<float>(y) - from.y_px) / (to.y_px - from.y_px) : 0;
    const float middle = from.x_px + std::clamp(t, 0.0F, 1.0F) * (to.x_px - from.x_px);
    const int x0 = std::max(0, static_cast<int>(std::lround(middle - half_width)));
    const int x1 = std::min(image.width() - 1, static_cast<int>(std::lround(middle + half_width)));
    for (int x = x0; x <= x1; ++x, ++counted) Count(image.Row(y) + 3 * x, bins);
  }
  for (int i = 0; i < kBins && counted > 0; ++i) bins[i] /= static_cast<float>(counted);
  return counted > 0;
}

}  // namespace

Appearance AppearanceOf(const Image& image, const Keypoints2D& person, const KeypointSet& set) {
  const BoxPx& box = person.box;
  const float h = box.height(), x = 0.5F * (box.x0 + box.x1);
  if (image.empty() || !(h >= 12)) return {};
  const auto at_height = [&](float part) { return Keypoint2D{x, box.y0 + part * h, 1, Provenance::kMeasured}; };
  const Keypoint2D shoulders = Middle(person, set, Joint::kShoulderL, Joint::kShoulderR).value_or(at_height(0.2F));
  const Keypoint2D hips = Middle(person, set, Joint::kHipL, Joint::kHipR).value_or(at_height(0.5F));
  const Keypoint2D ankles = Middle(person, set, Joint::kAnkleL, Joint::kAnkleR).value_or(at_height(0.9F));
  Appearance appearance;
  appearance.bins.assign(2 * kBins, 0);
  const bool torso = CountBand(image, shoulders, hips, 0.07F * h, appearance.bins.data());
  const bool legs = CountBand(image, hips, ankles, 0.05F * h, appearance.bins.data() + kBins);
  return torso && legs ? appearance : Appearance{};
}

double Distance(const Appearance& a, const Appearance& b) {
  double sum = 0;
  for (std::size_t part = 0; part < 2; ++part) {
    double shared = 0;
    for (std::size_t i = part * kBins; i < (part + 1) * kBins; ++i) {
      shared += std::sqrt(static_cast<double>(a.bins[i]) * static_cast<double>(b.bins[i]));
    }
    sum += std::sqrt(std::max(0.0, 1 - shared));
  }
  return sum / 2;
}

void Blend(Appearance& known, const Appearance& seen, double fraction) {
  if (!seen.known()) return;
  if (!known.known()) {
    known = seen;
    return;
  }
  const auto part = static_cast<float>(fraction);
  for (std::size_t i = 0; i < known.bins.size(); ++i) known.bins[i] += part * (seen.bins[i] - known.bins[i]);
}

}  // namespace kinora
