#pragma once

#include <ATen/core/Tensor.h>

#include <span>

#include "models/pose/preprocess.h"

namespace kinora {

// The same as SampleCrop as tensor operations, for networks that run on a GPU: the picture goes there once, as bytes,
// and every crop of it is sampled where the network runs.

// 3 x H x W float, R, G, B in 0..255, on the device.
at::Tensor UploadPicture(const PictureView& picture, const at::Device& device);

// The input of one crop, in the format's layout without the batch dimension. `picture` is what UploadPicture gave.
at::Tensor SampleCropOnDevice(const at::Tensor& picture, const Crop& crop, const InputFormat& format);

}  // namespace kinora
