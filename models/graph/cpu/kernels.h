#pragma once

#include <cstddef>
#include <cstdint>

#include "models/graph/ops.h"

// The inner loops of a network on a CPU, compiled three times (baseline, AVX2, AVX-512) and chosen when the program
// starts. Pictures are N, H, W, C: "row" means the channels of one pixel, contiguous; "pitch" the distance in floats
// from one pixel to the next, which is larger than the number of channels where the tensor is a slice of another.
namespace kinora::nn::cpu {

using Index = std::ptrdiff_t;

// What happens to a sum before it is stored: activation(sum [+ residual]), or activation(sum) + residual.
struct Epilogue {
  UnaryKind kind = UnaryKind::kClip;  // one for which IsFusable() holds
  float alpha = 0;
  float beta = 0;
  const float* residual = nullptr;  // same rows as the output
  Index residual_pitch = 0;
  Index residual_channels = 0;  // may be fewer than the output has: the rest gets nothing added
  bool residual_after = false;
};

// Channels [first, first + count) of the output, in one pass of the inner loop. `count` vectors of kernels.width
// channels.
struct Panel {
  int first_vector = 0;
  int vectors = 0;
  Index weights = 0;  // where its packed weights begin
};

// A dense convolution as a product of matrices: output row r = sum over taps of input row (r, tap) x weights of the
// tap. A 1x1 convolution with stride 1 is `direct`: row r of the output needs row r of the input only.
struct GemmArgs {
  const float* input = nullptr;
  Index input_pitch = 0;
  Index channels = 0;  // of the input: K of each tap
  bool direct = true;
  // Where not direct:
  int taps_y = 1, taps_x = 1;
  Index stride_y = 1, stride_x = 1, dilation_y = 1, dilation_x = 1, pad_top = 0, pad_left = 0;
  Index height = 0, width = 0, out_height = 0, out_width = 0;
  Index row_pitch = 0, image_pitch = 0;  // floats from a line of pixels, a picture, to the next
  const float* zeros = nullptr;          // `channels` zeros: what lies outside of the picture

  const float* weights = nullptr;  // packed: panel by panel, [tap][channel][vectors * width]
  const float* bias = nullptr;     // padded to whole vectors
  const Panel* panels = nullptr;
  float* output = nullptr;
  Index output_pitch = 0;
  Index outputs = 0;  // channels of the output
  Epilogue epilogue;
};

// A depthwise convolution with as many outputs as inputs.
struct DepthwiseArgs {
  const float* input = nullptr;
  Index input_pitch = 0, row_pitch = 0, image_pitch = 0;
  Index height = 0, width = 0, channels = 0;
  int kernel_y = 3, kernel_x = 3;
  Index stride_y = 1, stride_x = 1, dilation_y = 1, dilation_x = 1, pad_top = 0, pad_left = 0;
  const float* zeros = nullptr;
  const float* weights = nullptr;  // [tap][channels padded to whole vectors]
  const float* bias = nullptr;
  Index padded_channels = 0;
  float* output = nullptr;
  Index output_pitch = 0;
  Index out_height = 0, out_width = 0;
  Epilogue epilogue;
};

// Some channels of a picture, in any order in memory: floats from a pixel, a line, a picture, a channel to the next.
struct PlanesPart {
  const float* input = nullptr;
  Index pixel = 0, row = 0, image = 0, channel = 0;
  Index channels = 0;
};

// What Kernels::planes takes: so many channels and outputs, strides of 1 or 2, and
// taps_y * channels * stride * columns <= kPlanesScratch.
constexpr Index kPlanesChannels = 16;
constexpr Index kPlanesOutputs = 32;
constexpr Index kPlanesScratch = 32768;

// A dense convolution of few channels, taken from one or more parts.
struct PlanesArgs {
  const PlanesPart* parts = nullptr;
  int part_count = 0;
  Index channels = 0;  // of all parts
  Index height = 0, width = 0;
  int taps_y = 3, taps_x = 3;
  Index stride = 1, pad_top = 0, pad_left = 0;
  const float* weights = nullptr;  // [block of outputs][tap y][channel][tap x][output]; see Kernels::planes_block
  const float* bias = nullptr;     // padded to whole blocks
  float* output = nullptr;
  Index output_pitch = 0, outputs = 0;
  Index out_height = 0, out_width = 0;
  Index columns = 0;  // kept of an input line for each phase of the stride, out_width + taps_x + 16 at least
  Epilogue epilogue;  // without residual
};

struct PoolArgs {
  const float* input = nullptr;
  Index input_pitch = 0, row_pitch = 0, image_pitch = 0;
  Index height = 0, width = 0, channels = 0;
  Index kernel_y = 2, kernel_x = 2, stride_y = 2, stride_x = 2, pad_top = 0, pad_left = 0;
  bool average = false;
  float* output = nullptr;
  Index output_pitch = 0;
  Index out_height = 0, out_width = 0;
};

struct ResizeArgs {
  const float* input = nullptr;
  Index input_pitch = 0, row_pitch = 0, image_pitch = 0, channels = 0;
  const int64_t* low_y = nullptr;
  const int64_t* high_y = nullptr;
  const float* weight_y = nullptr;
  const int64_t* low_x = nullptr;
  const int64_t* high_x = nullptr;
  const float* weight_x = nullptr;
  bool nearest = false;
  float* output = nullptr;
  Index output_pitch = 0;
  Index out_height = 0, out_width = 0;
  const float* addend = nullptr;  // added to each result; same shape as the output
  Index addend_pitch = 0;
  Epilogue epilogue;
};

// y = epilogue(a op b), or epilogue(a) where b is null, for rows of `channels` numbers. A pitch of 0 repeats the row.
struct RowsArgs {
  BinaryKind kind = BinaryKind::kAdd;  // add, subtract, multiply, divide, maximum, minimum
  const float* a = nullptr;
  const float* b = nullptr;
  Index a_pitch = 0, b_pitch = 0;
  float* output = nullptr;
  Index output_pitch = 0;
  Index channels = 0;
  Epilogue epilogue;
};

// One compiled set of kernels. Each function does the part [begin, end) of its work, so that threads can share it.
struct Kernels {
  const char* name;
  int width;         // channels in a vector
  int max_vectors;   // of a panel
  int planes_block;  // outputs of a block in `planes`, where there is more than one output
  void (*gemm)(const GemmArgs&, Index row_begin, Index row_end, Index panel_begin, Index panel_end);
  // The same for very few outputs; weights [output][tap][channels padded to whole vectors], no residual.
  void (*dot)(const GemmArgs&, Index row_begin, Index row_end);
  void (*depthwise)(const DepthwiseArgs&, Index line_begin, Index line_end);  // lines of pixels, N * out_height of them
  void (*planes)(const PlanesArgs&, Index line_begin, Index line_end);
  void (*pool)(const PoolArgs&, Index line_begin, Index line_end);
  void (*resize)(const ResizeArgs&, Index line_begin, Index line_end);
  void (*rows)(const RowsArgs&, Index row_begin, Index row_end);
  // Sums of `count` rows, times `factor`.
  void (*mean)(const float* input, Index pitch, Index count, Index channels, float factor, float* output);
  // output[row][j * groups + i] = inputs[i][row][j], j in [0, channels).
  void (*interleave)(const float* const* inputs, const Index* pitches, Index groups, Index channels, float* output,
                     Index output_pitch, Index row_begin, Index row_end);
};

const Kernels& BaselineKernels();
#if defined(__x86_64__)
const Kernels& Avx2Kernels();
const Kernels& Avx512Kernels();
#endif
// The best set this machine can run; `instruction_set` 1 = baseline, 2 = AVX2, 3 = AVX-512 asks for one (or the next
// lower that runs).
const Kernels& ChooseKernels(int instruction_set = 0);

}  // namespace kinora::nn::cpu
