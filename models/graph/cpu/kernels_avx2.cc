// Compiled for AVX2 (see models/CMakeLists.txt). Includes no header with inline functions besides the intrinsics.
#if defined(__x86_64__)
#include <immintrin.h>

#include "models/graph/cpu/kernels.h"

namespace kinora::nn::cpu {
namespace {

#include "models/graph/cpu/simd.inc"
// Order matters: the kernels use the vectors.
#include "models/graph/cpu/depthwise.inc"
#include "models/graph/cpu/elementwise.inc"
#include "models/graph/cpu/gemm.inc"
#include "models/graph/cpu/planes.inc"

constexpr Kernels kKernels = {"AVX2", kWidth, kMaxVectors, kPlanesBlock, Gemm, Dot,       Depthwise,
                              Planes, Pool,   Resize,      Rows,         Mean, Interleave};

}  // namespace

const Kernels& Avx2Kernels() {
  return kKernels;
}

}  // namespace kinora::nn::cpu
#endif
