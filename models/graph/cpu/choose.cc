#include "models/graph/cpu/kernels.h"

namespace kinora::nn::cpu {

const Kernels& ChooseKernels(int instruction_set) {
  const int wanted = instruction_set == 0 ? 3 : instruction_set;
#if defined(__x86_64__)
  __builtin_cpu_init();
  if (wanted >= 3 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
      __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl")) {
    return Avx512Kernels();
  }
  if (wanted >= 2 && __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return Avx2Kernels();
#endif
  static_cast<void>(wanted);
  return BaselineKernels();
}

}  // namespace kinora::nn::cpu
