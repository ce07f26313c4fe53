// How long a network takes: bench_inference FILE BATCH THREADS [RUNS] [profile | plain]
// Prints the least and the median milliseconds of one Run; inference.py compares them with other runtimes.
#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "models/graph/counter.h"
#include "models/graph/plan.h"
#include "models/graph/specialise.h"
#include "models/import/import.h"

namespace {

using kinora::nn::Plan;
using kinora::nn::Shape;

double Milliseconds(Plan& plan, const at::Tensor& input) {
  const auto start = std::chrono::steady_clock::now();
  plan.Run({&input, 1});
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

void PrintProfile(const Plan& plan) {
  struct Sum {
    double ms = 0;
    double giga = 0;
    int steps = 0;
  };
  std::map<std::string, Sum> kinds;
  for (const auto& step : plan.Profile()) {
    Sum& sum = kinds[step.kind];
    sum.ms += step.seconds * 1e3;
    sum.giga += 2e-9 * static_cast<double>(step.multiply_adds);
    ++sum.steps;
    if (std::getenv("KINORA_EACH") != nullptr) {
      fmt::print("  {:24} {:10.2f} us {:8.1f} GFLOP/s  {}\n", step.kind, step.seconds * 1e6,
                 2e-9 * static_cast<double>(step.multiply_adds) / step.seconds, step.name);
    }
  }
  std::vector<std::pair<std::string, Sum>> sorted(kinds.begin(), kinds.end());
  std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.second.ms > b.second.ms; });
  for (const auto& [kind, sum] : sorted) {
    fmt::print("{:24} {:4} steps {:8.3f} ms {:8.1f} GFLOP/s\n", kind, sum.steps, sum.ms, sum.giga / sum.ms * 1e3);
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) {
    std::cerr << "bench_inference FILE BATCH THREADS [RUNS] [profile | plain]\n";
    return 2;
  }
  const int runs = argc > 4 ? std::atoi(argv[4]) : 20;
  const std::string mode = argc > 5 ? argv[5] : "";
  at::set_num_threads(std::atoi(argv[3]));
  const kinora::nn::Graph graph = kinora::nn::ImportNetwork(std::filesystem::path(argv[1]));
  std::vector<Shape> shapes = kinora::nn::DeclaredShapes(graph);
  shapes[0][0] = std::atoi(argv[2]);
  kinora::nn::PlanOptions options;
  options.device = kinora::nn::DeviceKind::kCpu;
  options.plain = mode == "plain";
  options.profile = mode == "profile";
  Plan plan = kinora::nn::Compile(graph, shapes, options);
  const at::Tensor input = at::rand(shapes[0]);
  std::vector<double> times;
  for (int i = 0; i < runs; ++i) times.push_back(Milliseconds(plan, input));
  std::sort(times.begin(), times.end());
  fmt::print("{:.3f} {:.3f}\n", times.front(), times[times.size() / 2]);
  if (options.profile) {
    const auto count = CountOf(kinora::nn::Specialise(graph, shapes));
    fmt::print("{:.3f} G multiply-adds, {:.2f} M parameters, {:.1f} GFLOP/s\n",
               1e-9 * static_cast<double>(count.multiply_adds), 1e-6 * static_cast<double>(count.parameters),
               2e-6 * static_cast<double>(count.multiply_adds) / times.front());
    PrintProfile(plan);
  }
  return 0;
}
