#include <ATen/ATen.h>
#include <gtest/gtest.h>

#include <random>
#include <vector>

#include "core/media/yuv_image.h"
#include "models/pose/device_sampling_internal.h"

namespace kinora {
namespace {

// Grey levels: single precision of grid_sample's coordinates times the steepest slope of noise.
constexpr double kToleranceLevels = 0.1;

std::vector<std::uint8_t> Noise(std::size_t count) {
  std::mt19937 random(7);
  std::vector<std::uint8_t> bytes(count);
  for (auto& byte : bytes) byte = static_cast<std::uint8_t>(random() & 255U);
  return bytes;
}

void ExpectSame(const PictureView& view, const Crop& crop, const InputFormat& format, double tolerance) {
  std::vector<float> expected(format.size());
  SampleCrop(crop, format, expected.data());
  const at::Tensor got = SampleCropOnDevice(UploadPicture(view, at::kCPU), crop, format);
  ASSERT_EQ(static_cast<std::size_t>(got.numel()), expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i)
    ASSERT_NEAR(static_cast<double>(got.data_ptr<float>()[i]), static_cast<double>(expected[i]), tolerance) << i;
}

TEST(SampleCropOnDevice, EqualsTheKernelForTurnedCrops) {
  Image image(97, 61);
  const auto noise = Noise(97 * 61 * 3);
  std::copy(noise.begin(), noise.end(), image.data());
  const PictureView view(image);
  const InputFormat format{48, 64, true, true, {1, 2, 3}, {2, 3, 4}};
  for (const Border border : {Border::kConstant, Border::kReplicate})
    ExpectSame(view, {&view, ImageFromInput({40, 30, 70, 90, 0.4}, 48, 64), border, 50}, format, kToleranceLevels);
}

TEST(SampleCropOnDevice, EqualsTheKernelForALetterbox) {
  Image image(61, 97);
  const auto noise = Noise(97 * 61 * 3);
  std::copy(noise.begin(), noise.end(), image.data());
  const PictureView view(image);
  const LetterboxFit fit = FitLetterbox(61, 97, 40, 40, true);
  ExpectSame(view, {&view, fit.image_from_input, Border::kReplicate, 114, fit.x0, fit.y0, fit.x1, fit.y1}, {40, 40},
             kToleranceLevels);
}

TEST(SampleCropOnDevice, EqualsTheKernelForPlanes) {
  YuvImage image;
  image.width = 61;
  image.height = 49;
  const std::size_t luma = 61 * 49, chroma = 31 * 25;
  auto noise = Noise(luma + 2 * chroma);
  // Mild colours: strong ones are clamped, which the two do before and after interpolating.
  for (std::size_t i = 0; i < noise.size(); ++i) noise[i] = static_cast<std::uint8_t>(100 + noise[i] / 8);
  image.planes = {noise.data(), noise.data() + luma, noise.data() + luma + chroma};
  image.strides = {61, 31, 31};
  const PictureView view(image);
  // At whole pixels, where interpolating before or after the conversion is the same.
  ExpectSame(view, {&view, {1, 0, 3, 0, 1, 5}}, {40, 40}, kToleranceLevels);
  ExpectSame(view, {&view, {1, 0, -10, 0, 1, -20}, Border::kReplicate}, {80, 80}, kToleranceLevels);
}

}  // namespace
}  // namespace kinora
