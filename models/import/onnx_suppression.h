#pragma once

#include "models/import/onnx_proto.h"

namespace kinora::nn::onnx {

// Exports of detectors (those that MMDeploy makes, for instance) often end with NonMaxSuppression and the picking of
// what it kept. How many boxes that leaves depends on the picture, and which thresholds it applies was settled by
// whoever exported; we suppress overlaps ourselves, with the thresholds of the run. So the network is cut off before
// it: outputs that depend on the suppression become one, named like the first of them, of A rows for each picture:
// x0, y0, x1, y1 and the score of each class, N x A x (4 + classes). Other outputs stay.
// Nodes that no output needs any more go. A model without NonMaxSuppression stays as it is.
// Throws Error (file) where there is more than one, or its boxes are not given by their corners.
void CutOffSuppression(Model& model);

}  // namespace kinora::nn::onnx
