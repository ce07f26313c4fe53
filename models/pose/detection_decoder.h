#pragma once

#include <span>
#include <vector>

#include "core/motion/keypoints2d.h"
#include "models/pose/tensor_view.h"

namespace kinora {

// Detectors' outputs to boxes, in pixels of the network's input, in falling order of score. All throw Error (file) when
// the outputs do not have the shapes they are meant for.

// RTMDet (Lyu et al. 2022): for each stride a map H x W x 5 of class logit and the distances left, top, right, bottom
// in pixels from the cell's point (x stride, y stride). The stride follows from the input's width.
std::vector<Detection> DecodeRtmdet(std::span<const TensorView> maps, int input_width_px, double min_score);

// YOLOX (Ge et al. 2021): A x (5 + classes) rows over the cells of strides 8, 16, 32, row by row; centre = (offset +
// cell) stride, size = exp(value) stride, score = objectness x class probability.
std::vector<Detection> DecodeYolox(const TensorView& rows, int input_width_px, int input_height_px, int person_class,
                                   double min_score);

// Rows of boxes: N x (4 + classes) of x0, y0, x1, y1 and each class's score. With `labels` (N), exports that chose a
// class themselves: N x 5 and one score.
std::vector<Detection> DecodeDetections(const TensorView& boxes, const TensorView* labels, int person_class,
                                        double min_score);

// Greedy non-maximum suppression: keeps a box unless one of higher score overlaps it by more than max_overlap (IoU).
// Equal scores keep their order, so that the result depends on nothing else.
std::vector<Detection> SuppressOverlaps(std::vector<Detection> detections, double max_overlap);

}  // namespace kinora
