// What happens around the networks, for one person: sampling the crop and decoding the outputs. Wanted: 0.3 ms
// together.
#include <benchmark/benchmark.h>

#include <random>
#include <vector>

#include "core/media/yuv_image.h"
#include "models/pose/blazepose.h"
#include "models/pose/detection_decoder.h"
#include "models/pose/keypoint_decoder.h"
#include "models/pose/preprocess.h"

namespace kinora {
namespace {

constexpr int kWidth = 1080, kHeight = 1920;

std::vector<std::uint8_t> Noise(std::size_t count) {
  std::mt19937 random(1);
  std::vector<std::uint8_t> bytes(count);
  for (auto& byte : bytes) byte = static_cast<std::uint8_t>(random() & 255U);
  return bytes;
}

void Sample(benchmark::State& state, const PictureView& view, const Crop& what, const InputFormat& format) {
  Crop crop = what;
  crop.picture = &view;
  std::vector<float> input(format.size());
  for (auto _ : state) {
    SampleCrop(crop, format, input.data());
    benchmark::DoNotOptimize(input.data());
  }
}

const Region kTurned{540, 960, 900, 900, 0.2};
const InputFormat kBlazePose{256, 256, true, false, {0, 0, 0}, {255, 255, 255}};
const InputFormat kTinyPose{192, 256, false, false, {123, 116, 103}, {58, 57, 57}};

void SampleRgb(benchmark::State& state) {
  Image image(kWidth, kHeight);
  const auto noise = Noise(std::size_t{3} * kWidth * kHeight);
  std::copy(noise.begin(), noise.end(), image.data());
  Sample(state, PictureView(image), {nullptr, ImageFromInput(kTurned, 256, 256)}, kBlazePose);
}
BENCHMARK(SampleRgb)->Name("BlazePose crop from RGB, 256 x 256")->Unit(benchmark::kMicrosecond);

struct Video {
  std::vector<std::uint8_t> bytes = Noise(std::size_t{kWidth} * kHeight * 3 / 2);
  YuvImage image;
  Video() {
    image.width = kWidth;
    image.height = kHeight;
    const std::size_t luma = std::size_t{kWidth} * kHeight;
    image.planes = {bytes.data(), bytes.data() + luma, bytes.data() + luma + luma / 4};
    image.strides = {kWidth, kWidth / 2, kWidth / 2};
  }
};

void SampleYuv(benchmark::State& state) {
  const Video video;
  Sample(state, PictureView(video.image), {nullptr, ImageFromInput(kTurned, 256, 256)}, kBlazePose);
}
BENCHMARK(SampleYuv)->Name("BlazePose crop from planes, 256 x 256")->Unit(benchmark::kMicrosecond);

void SampleTinyPose(benchmark::State& state) {
  const Video video;
  Sample(state, PictureView(video.image), {nullptr, ImageFromInput({540, 960, 675, 900, 0}, 192, 256)}, kTinyPose);
}
BENCHMARK(SampleTinyPose)->Name("TinyPose crop from planes, 192 x 256")->Unit(benchmark::kMicrosecond);

void SampleLetterbox(benchmark::State& state) {
  const Video video;
  const LetterboxFit fit = FitLetterbox(kWidth, kHeight, 320, 320, false);
  Sample(state, PictureView(video.image),
         {nullptr, fit.image_from_input, Border::kReplicate, 114, fit.x0, fit.y0, fit.x1, fit.y1}, {320, 320});
}
BENCHMARK(SampleLetterbox)->Name("RTMDet input from planes, 320 x 320")->Unit(benchmark::kMicrosecond);

void Heatmaps(benchmark::State& state) {
  std::mt19937 random(1);
  std::vector<float> maps(17 * 64 * 48);
  for (float& value : maps) value = static_cast<float>(random() & 1023U) / 1024;
  const TensorView view{"maps", {17, 64, 48}, maps.data()};
  for (auto _ : state) benchmark::DoNotOptimize(DecodeHeatmapsDark(view, 192, 256));
}
BENCHMARK(Heatmaps)->Name("17 heat maps, DARK")->Unit(benchmark::kMicrosecond);

void Landmarks(benchmark::State& state) {
  std::vector<float> values(195, 128), heatmap(64 * 64 * 39, 0.5F);
  const TensorView value_view{"values", {195}, values.data()}, heatmap_view{"heatmap", {64, 64, 39}, heatmap.data()};
  for (auto _ : state) benchmark::DoNotOptimize(DecodeBlazePoseLandmarks(value_view, &heatmap_view, 256));
}
BENCHMARK(Landmarks)->Name("BlazePose landmarks with heat map")->Unit(benchmark::kMicrosecond);

void Detections(benchmark::State& state) {
  std::vector<float> fine(40 * 40 * 5, -8), middle(20 * 20 * 5, -8), coarse(10 * 10 * 5, -8);
  const std::vector<TensorView> maps = {
      {"8", {40, 40, 5}, fine.data()}, {"16", {20, 20, 5}, middle.data()}, {"32", {10, 10, 5}, coarse.data()}};
  for (auto _ : state) benchmark::DoNotOptimize(SuppressOverlaps(DecodeRtmdet(maps, 320, 0.4), 0.6));
}
BENCHMARK(Detections)->Name("RTMDet's maps")->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace kinora

BENCHMARK_MAIN();
