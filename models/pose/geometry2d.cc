#include "models/pose/geometry2d.h"

#include <algorithm>
#include <cmath>

namespace kinora {

Affine2 ImageFromInput(const Region& region, int width_px, int height_px) {
  const double cos = std::cos(region.angle), sin = std::sin(region.angle);
  const double step_x = region.width / width_px, step_y = region.height / height_px;
  Affine2 map{cos * step_x, -sin * step_y, 0, sin * step_x, cos * step_y, 0};
  const Point2 centre = map(0.5 * width_px, 0.5 * height_px);
  map.c = region.centre_x - centre.x;
  map.f = region.centre_y - centre.y;
  return map;
}

BoxPx BoundsOf(const Region& region) {
  const double cos = std::abs(std::cos(region.angle)), sin = std::abs(std::sin(region.angle));
  const double half_width = 0.5 * (cos * region.width + sin * region.height);
  const double half_height = 0.5 * (sin * region.width + cos * region.height);
  return {static_cast<float>(region.centre_x - half_width), static_cast<float>(region.centre_y - half_height),
          static_cast<float>(region.centre_x + half_width), static_cast<float>(region.centre_y + half_height)};
}

Region RegionOfBox(const BoxPx& box, double padding, double aspect_ratio) {
  Region region;
  region.centre_x = 0.5 * (static_cast<double>(box.x0) + box.x1);
  region.centre_y = 0.5 * (static_cast<double>(box.y0) + box.y1);
  const double width = padding * (static_cast<double>(box.x1) - box.x0);
  const double height = padding * (static_cast<double>(box.y1) - box.y0);
  region.width = std::max(width, height * aspect_ratio);
  region.height = std::max(height, width / aspect_ratio);
  return region;
}

LetterboxFit FitLetterbox(int image_width, int image_height, int width_px, int height_px, bool centred) {
  const double scale =
      std::min(static_cast<double>(width_px) / image_width, static_cast<double>(height_px) / image_height);
  const int inner_width = std::clamp(static_cast<int>(std::lround(image_width * scale)), 1, width_px);
  const int inner_height = std::clamp(static_cast<int>(std::lround(image_height * scale)), 1, height_px);
  LetterboxFit fit;
  fit.x0 = centred ? (width_px - inner_width) / 2 : 0;
  fit.y0 = centred ? (height_px - inner_height) / 2 : 0;
  fit.x1 = fit.x0 + inner_width;
  fit.y1 = fit.y0 + inner_height;
  const double step_x = static_cast<double>(image_width) / inner_width;
  const double step_y = static_cast<double>(image_height) / inner_height;
  fit.image_from_input = {step_x, 0, (0.5 - fit.x0) * step_x - 0.5, 0, step_y, (0.5 - fit.y0) * step_y - 0.5};
  return fit;
}

}  // namespace kinora
