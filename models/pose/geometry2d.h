#pragma once

#include <array>

#include "core/motion/keypoints2d.h"

namespace kinora {

struct Point2 {
  double x = 0, y = 0;
};

// x' = a x + b y + c, y' = d x + e y + f. Pixel coordinates: the centre of the top-left pixel is (0, 0).
struct Affine2 {
  double a = 1, b = 0, c = 0;
  double d = 0, e = 1, f = 0;

  Point2 operator()(double x, double y) const { return {a * x + b * y + c, d * x + e * y + f}; }
};

// A rotated box in a picture, in pixels: what a pose network looks at. The angle turns the box clockwise (as seen, y
// down).
struct Region {
  double centre_x = 0, centre_y = 0;
  double width = 0, height = 0;
  double angle = 0;  // radians

  bool operator==(const Region&) const = default;
};

// From pixels of a network's input of width_px x height_px to pixels of the picture, so that the input covers the
// region: input (0, 0) lies on the region's corner and input (width_px, height_px) on the opposite one. This is the
// convention that the networks were trained and published with (MMPose, MediaPipe): both grids are points, not areas.
Affine2 ImageFromInput(const Region& region, int width_px, int height_px);

// The axis-aligned box around the region.
BoxPx BoundsOf(const Region& region);

// The region of the box, made `padding` times larger and then wider or higher until it has the aspect ratio
// width/height.
Region RegionOfBox(const BoxPx& box, double padding, double aspect_ratio);

// Where a picture lies in a detector's input of another shape: scaled to fit, as an image resize does it (pixels are
// areas: the picture's edges map to edges), the rest filled.
struct LetterboxFit {
  Affine2 image_from_input;
  int x0 = 0, y0 = 0, x1 = 0, y1 = 0;  // the part of the input that holds the picture
};
LetterboxFit FitLetterbox(int image_width, int image_height, int width_px, int height_px, bool centred);

}  // namespace kinora
