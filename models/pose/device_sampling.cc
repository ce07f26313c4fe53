#include <ATen/ATen.h>

#include "models/pose/device_sampling_internal.h"

namespace kinora {
namespace {

constexpr std::int64_t kBilinear = 0, kZeros = 0, kNearestPixel = 1;

at::Tensor UploadPlane(const std::uint8_t* data, std::int64_t rows, std::int64_t columns, std::int64_t stride,
                       const at::Device& device) {
  // from_blob wants a pointer to change; nothing is written.
  auto* bytes = const_cast<std::uint8_t*>(data);
  return at::from_blob(bytes, {rows, columns}, {stride, 1}, at::kByte).to(device).to(at::kFloat);
}

// Coordinates in pixels to grid_sample's -1..1 with aligned corners: -1 is the first pixel's centre, 1 the last's.
at::Tensor Grid(const at::Tensor& u, const at::Tensor& v, std::int64_t width, std::int64_t height) {
  const auto scale = [](std::int64_t size) { return 2.0 / static_cast<double>(std::max<std::int64_t>(size - 1, 1)); };
  return at::stack({u * scale(width) - 1, v * scale(height) - 1}, -1).unsqueeze(0).to(at::kFloat);
}

at::Tensor Sample(const at::Tensor& planes, const at::Tensor& u, const at::Tensor& v, std::int64_t padding) {
  const at::Tensor grid = Grid(u, v, planes.size(-1), planes.size(-2));
  return at::grid_sampler_2d(planes.unsqueeze(0), grid, kBilinear, padding, true).squeeze(0);
}

// x and y of every cell of a grid.
std::pair<at::Tensor, at::Tensor> Cells(std::int64_t width, std::int64_t height, const at::Device& device) {
  const auto options = at::TensorOptions().dtype(at::kDouble).device(device);
  const at::Tensor x = at::arange(width, options).unsqueeze(0).expand({height, width});
  const at::Tensor y = at::arange(height, options).unsqueeze(1).expand({height, width});
  return {x, y};
}

at::Tensor RgbOfPlanes(const PictureView& p, const at::Device& device) {
  const std::int64_t cw = (p.width + 1) / 2, ch = (p.height + 1) / 2;
  const at::Tensor luma = p.y_scale * (UploadPlane(p.planes[0], p.height, p.width, p.strides[0], device) - p.y_offset);
  const auto [x, y] = Cells(p.width, p.height, device);
  const auto chroma = [&](std::size_t plane) {
    const at::Tensor coded = UploadPlane(p.planes[plane], ch, cw, p.strides[plane], device).unsqueeze(0);
    return Sample(coded, 0.5 * x, 0.5 * y - 0.25, kNearestPixel).squeeze(0) - 128;
  };
  const at::Tensor u = chroma(1), v = chroma(2);
  return at::stack({luma + p.r_v * v, luma + p.g_u * u + p.g_v * v, luma + p.b_u * u}).clamp(0, 255);
}

}  // namespace

at::Tensor UploadPicture(const PictureView& picture, const at::Device& device) {
  if (!picture.rgb) return RgbOfPlanes(picture, device);
  const at::Tensor rows =
      UploadPlane(picture.rgb, picture.height, std::int64_t{3} * picture.width, picture.rgb_stride, device);
  return rows.reshape({picture.height, picture.width, 3}).permute({2, 0, 1}).contiguous();
}

at::Tensor SampleCropOnDevice(const at::Tensor& picture, const Crop& crop, const InputFormat& format) {
  const Affine2& m = crop.image_from_input;
  const auto [x, y] = Cells(format.width_px, format.height_px, picture.device());
  const at::Tensor u = m.a * x + m.b * y + m.c, v = m.d * x + m.e * y + m.f;
  const auto border = static_cast<double>(crop.border_value);
  at::Tensor sampled;
  if (crop.border == Border::kReplicate)
    sampled = Sample(picture, u, v, kNearestPixel);
  else
    sampled = Sample(picture - border, u, v, kZeros) + border;  // zeros beyond the edge then mean the border's value
  if (crop.x1 != 0) {
    const at::Tensor inside =
        (x >= crop.x0).logical_and(x < crop.x1).logical_and(y >= crop.y0).logical_and(y < crop.y1);
    sampled = at::where(inside.unsqueeze(0), sampled, at::full({}, border, sampled.options()));
  }
  if (format.bgr) sampled = sampled.flip(0);
  const auto channels = [&](const std::array<float, 3>& values) {
    return at::tensor(at::ArrayRef<float>(values.data(), 3)).to(picture.device()).view({3, 1, 1});
  };
  sampled = (sampled - channels(format.mean)) / channels(format.deviation);
  return format.channels_last ? sampled.permute({1, 2, 0}).contiguous() : sampled.contiguous();
}

}  // namespace kinora
