#include "models/pose/device.h"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>

#include "core/util/error.h"
#include "models/graph/plan.h"

namespace kinora {
namespace {

// The first graphics card the driver knows, by the driver's own listing; empty without driver or card.
std::string NameOfGpu() {
  std::error_code none;
  for (const auto& entry : std::filesystem::directory_iterator("/proc/driver/nvidia/gpus", none)) {
    std::ifstream in(entry.path() / "information");
    for (std::string line; std::getline(in, line);)
      if (line.starts_with("Model:")) return line.substr(line.find_first_not_of(" \t", sizeof "Model:" - 1));
  }
  return {};
}

// `why` is the executor's own reason, which knows LibTorch but not the machine.
std::string WhyNotGpu(const std::string& gpu, const std::string& why) {
  const bool driver = !gpu.empty() || std::filesystem::exists("/dev/nvidiactl");
  if (!driver) return "this machine shows no NVIDIA GPU with a loaded driver (" + why + ")";
  return (gpu.empty() ? std::string("a GPU") : gpu) + " is here, but " + why +
         ": run scripts/setup on this machine again";
}

}  // namespace

DeviceReport ChooseDevice(DeviceChoice choice, int threads) {
  const std::string gpu = NameOfGpu();
  const nn::DeviceReport found =
      nn::ChooseDevice(choice == DeviceChoice::kCpu ? nn::DeviceKind::kCpu : nn::DeviceKind::kAuto);
  DeviceReport report;
  report.cuda = found.kind == nn::DeviceKind::kCuda;
  if (report.cuda) {
    report.name = gpu.empty() ? found.name : gpu;
    return report;
  }
  report.name = threads == 1 ? "processor, 1 thread" : fmt::format("processor, {:d} threads", threads);
  report.why_not_gpu = choice == DeviceChoice::kCpu ? "the processor was asked for" : WhyNotGpu(gpu, found.why_no_gpu);
  if (choice == DeviceChoice::kCuda)
    throw Error(ErrorKind::kDevice, "no GPU can be used: " + report.why_not_gpu, "device",
                "or choose the processor: --device cpu");
  return report;
}

}  // namespace kinora
