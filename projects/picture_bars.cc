#include "projects/picture_bars.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace kinora {
namespace {

constexpr std::size_t kPictures = 4;
// Encoders smear the picture's edge into the bar; bars seen in practice have means up to 12 of 255 in their last row.
constexpr double kBlack = 16;

// Mean brightness of each row or column.
struct Profile {
  std::vector<double> rows, columns;
};

Profile ProfileOf(const Image& image) {
  const auto width = static_cast<std::size_t>(image.width());
  const auto height = static_cast<std::size_t>(image.height());
  Profile profile{std::vector<double>(height), std::vector<double>(width)};
  for (std::size_t y = 0; y < height; ++y) {
    const std::uint8_t* row = image.Row(static_cast<int>(y));
    for (std::size_t x = 0; x < width; ++x) {
      const double brightness = (row[3 * x] + row[3 * x + 1] + row[3 * x + 2]) / 3.0;
      profile.rows[y] += brightness / static_cast<double>(width);
      profile.columns[x] += brightness / static_cast<double>(height);
    }
  }
  return profile;
}

double BarsOf(const std::vector<double>& brightness) {
  const auto bright = [](double value) { return value >= kBlack; };
  const auto first = std::ranges::find_if(brightness, bright) - brightness.begin();
  const auto last = std::find_if(brightness.rbegin(), brightness.rend(), bright) - brightness.rbegin();
  return static_cast<double>(std::min(first, last));
}

}  // namespace

Bars SeeBars(VideoReader& video) {
  Profile brightest;
  for (std::size_t i = 0; i < kPictures && video.frame_count() > 0; ++i) {
    Profile profile = ProfileOf(video.ReadFrame(i * (video.frame_count() - 1) / (kPictures - 1)));
    if (i == 0) brightest = profile;
    const auto brighter = [](double a, double b) { return std::max(a, b); };
    std::ranges::transform(brightest.rows, profile.rows, brightest.rows.begin(), brighter);
    std::ranges::transform(brightest.columns, profile.columns, brightest.columns.begin(), brighter);
  }
  return {BarsOf(brightest.columns), BarsOf(brightest.rows)};
}

Bars LetterboxBars(PictureSize stored, PictureSize calibrated) {
  const double factor = std::min(static_cast<double>(stored.width_px) / calibrated.width_px,
                                 static_cast<double>(stored.height_px) / calibrated.height_px);
  return {(stored.width_px - factor * calibrated.width_px) / 2, (stored.height_px - factor * calibrated.height_px) / 2};
}

std::optional<FitKind> WorkOutFit(PictureSize stored, PictureSize calibrated, const Bars& seen) {
  if (calibrated == stored) return FitKind::kIdentity;
  constexpr double kBarTolerancePx = 1.5;
  const Bars expected = LetterboxBars(stored, calibrated);
  const bool would_show = std::max(expected.left_right_px, expected.top_bottom_px) > kBarTolerancePx;
  const bool agrees = std::abs(expected.left_right_px - seen.left_right_px) <= kBarTolerancePx &&
                      std::abs(expected.top_bottom_px - seen.top_bottom_px) <= kBarTolerancePx;
  if (would_show && agrees) return FitKind::kLetterbox;
  const double ratio_x = static_cast<double>(stored.width_px) / calibrated.width_px;
  const double ratio_y = static_cast<double>(stored.height_px) / calibrated.height_px;
  constexpr double kSameProportions = 1e-3;
  if (agrees && std::abs(ratio_x / ratio_y - 1) <= kSameProportions) return FitKind::kScale;
  return std::nullopt;
}

}  // namespace kinora
