#pragma once

#include <optional>

#include "calibration/image_fit.h"
#include "core/media/video_reader.h"

namespace kinora {

// Black bars at opposite sides of the pictures, in stored pixels.
struct Bars {
  double left_right_px = 0;
  double top_bottom_px = 0;
};

// The bars that all of some pictures spread over the video show, the smaller of opposite sides. A dark scene gives
// large ones.
Bars SeeBars(VideoReader& video);

// The bars that a letterbox of these sizes has; may be fractions of a pixel.
Bars LetterboxBars(PictureSize stored, PictureSize calibrated);

// What happened to the pictures, where sizes and the bars that were seen leave no doubt: the sizes agree (identity);
// the bars of a letterbox are there within 1.5 px (letterbox); there are none, and the proportions agree within 0.1 %
// (scale). Empty where the picture may have been cut or squeezed: then only a person knows.
std::optional<FitKind> WorkOutFit(PictureSize stored, PictureSize calibrated, const Bars& seen);

}  // namespace kinora
