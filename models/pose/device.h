#pragma once

#include <string>

#include "models/registry/engine_options.h"

namespace kinora {

// Where networks run, and why not on a GPU where they do not: shown to the user before every run.
struct DeviceReport {
  bool cuda = false;
  std::string name;         // "NVIDIA H100 80GB HBM3", or "processor, 2 threads"
  std::string why_not_gpu;  // a sentence with what could be done; empty where a GPU is used
};

// Chooses. Throws Error (device) where CUDA was asked for and is not to be had.
DeviceReport ChooseDevice(DeviceChoice choice, int threads);

}  // namespace kinora
