#include "core/media/video_index.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace kinora {
namespace {

// Products of times and rates in nanosecond time bases exceed 64 bits.
using Wide = __int128;

enum class Fit { kTooSlow, kFits, kTooFast };

// Whether the times pts[i] lie within half a unit of a line whose slope is one picture of the rate p/q: exactly when
// the deviations from that slope spread by at most one unit. Where they do not, which end deviates says on which side
// p/q errs.
Fit FitOfRate(const VideoIndex& index, std::int64_t p, std::int64_t q) {
  const Wide per_unit = Wide(index.time_base_numerator) * p;
  const Wide per_frame = Wide(index.time_base_denominator) * q;
  Wide least = 0;
  Wide most = 0;
  std::size_t at_least = 0;
  std::size_t at_most = 0;
  for (std::size_t i = 0; i < index.pts.size(); ++i) {
    const Wide deviation = Wide(index.pts[i] - index.pts[0]) * per_unit - Wide(i) * per_frame;
    if (deviation < least) least = deviation, at_least = i;
    if (deviation > most) most = deviation, at_most = i;
  }
  if (most - least <= per_unit) return Fit::kFits;
  return at_most > at_least ? Fit::kTooFast : Fit::kTooSlow;
}

// No line fits when the one through both ends is off by more than two units: any that fits differs from it by less than
// one unit over the whole length.
bool IsFarFromConstant(const VideoIndex& index) {
  const Wide frames = Wide(index.pts.size() - 1);
  const Wide length = index.pts.back() - index.pts.front();
  Wide least = 0;
  Wide most = 0;
  for (std::size_t i = 0; i < index.pts.size(); ++i) {
    const Wide deviation = Wide(index.pts[i] - index.pts[0]) * frames - Wide(i) * length;
    least = std::min(least, deviation);
    most = std::max(most, deviation);
  }
  return most - least > 2 * frames;
}

}  // namespace

std::int64_t VideoIndex::TimeNs(std::size_t frame) const {
  const Wide scaled = Wide(pts[frame]) * time_base_numerator * 1'000'000'000;
  const Wide half = time_base_denominator / 2;
  const Wide rounded =
      scaled >= 0 ? (scaled + half) / time_base_denominator : -((-scaled + half) / time_base_denominator);
  return static_cast<std::int64_t>(rounded);
}

std::optional<std::size_t> VideoIndex::FrameAt(std::int64_t time_ns) const {
  std::size_t begin = 0;
  std::size_t end = pts.size();
  while (begin < end) {
    const std::size_t middle = begin + (end - begin) / 2;
    if (TimeNs(middle) <= time_ns)
      begin = middle + 1;
    else
      end = middle;
  }
  if (begin == 0) return std::nullopt;
  return begin - 1;
}

std::size_t VideoIndex::FrameNearest(std::int64_t time_ns) const {
  const std::optional<std::size_t> before = FrameAt(time_ns);
  if (!before) return 0;
  if (*before + 1 == pts.size()) return *before;
  return TimeNs(*before + 1) - time_ns < time_ns - TimeNs(*before) ? *before + 1 : *before;
}

double VideoIndex::MeanRateHz() const {
  if (pts.size() < 2 || pts.back() == pts.front()) return 0;
  const double seconds = static_cast<double>(pts.back() - pts.front()) * static_cast<double>(time_base_numerator) /
                         static_cast<double>(time_base_denominator);
  return static_cast<double>(pts.size() - 1) / seconds;
}

bool VideoIndex::ConstantRate(std::int64_t& numerator, std::int64_t& denominator) const {
  if (pts.size() < 2 || pts.back() == pts.front() || IsFarFromConstant(*this)) return false;
  // Rates that cameras have; among thousands of pictures, a fraction with smaller terms can lie as close to 60000/1001.
  const auto fits = [&](std::int64_t p, std::int64_t q) {
    if (p <= 0 || FitOfRate(*this, p, q) != Fit::kFits) return false;
    numerator = p / std::gcd(p, q);
    denominator = q / std::gcd(p, q);
    return true;
  };
  if (fits(std::llround(MeanRateHz()), 1) || fits(std::llround(MeanRateHz() * 1.001) * 1000, 1001)) return true;
  // Descending the Stern–Brocot tree meets the fraction with the smallest terms first. Rates of cameras lie within a
  // few thousand steps; what lies deeper (a rate that nobody chose) is not called constant.
  constexpr int kMostSteps = 4000;
  std::int64_t low_p = 0, low_q = 1, high_p = 1, high_q = 0;
  for (int step = 0; step < kMostSteps; ++step) {
    const std::int64_t p = low_p + high_p;
    const std::int64_t q = low_q + high_q;
    switch (FitOfRate(*this, p, q)) {
      case Fit::kFits:
        numerator = p;
        denominator = q;
        return true;
      case Fit::kTooSlow:
        low_p = p, low_q = q;
        break;
      case Fit::kTooFast:
        high_p = p, high_q = q;
        break;
    }
    // The two bounds describe the same times to a thousandth of a unit, and neither fits.
    const double units = static_cast<double>(pts.size()) * static_cast<double>(time_base_denominator) /
                         static_cast<double>(time_base_numerator);
    if (units * 1000 < static_cast<double>(low_p) * static_cast<double>(high_p)) return false;
  }
  return false;
}

}  // namespace kinora
