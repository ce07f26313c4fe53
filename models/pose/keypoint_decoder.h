#pragma once

#include <vector>

#include "models/pose/tensor_view.h"

namespace kinora {

// A point in pixels of the network's input, with the network's confidence.
struct InputPoint {
  float x = 0, y = 0;
  float score = 0;
};

// Pose networks' outputs to points. All throw Error (file) when the outputs do not have the shapes they are meant for.

// Heat maps K x h x w. Plain: the maximum, moved a quarter of a cell towards the larger neighbour on each axis. Cells
// lie at multiples of the stride (input width / w). A map without a positive value gives a point of score 0.
std::vector<InputPoint> DecodeHeatmaps(const TensorView& maps, int input_width_px, int input_height_px);

// The same maps by DARK (Zhang et al. 2020, equations 5 to 8): the logarithm of the map, smoothed by a Gaussian of
// blur_cells, is taken as a parabola around its maximum.
std::vector<InputPoint> DecodeHeatmapsDark(const TensorView& maps, int input_width_px, int input_height_px,
                                           double blur_cells = 0.8);

// SimCC (Li et al. 2022): K x bins along x, K x bins along y; the maxima, `split` bins an input pixel. The score is the
// lower of the two maxima, cut to 0..1.
std::vector<InputPoint> DecodeSimcc(const TensorView& along_x, const TensorView& along_y, double split);

}  // namespace kinora
