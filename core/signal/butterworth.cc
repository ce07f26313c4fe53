#include "core/signal/butterworth.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "core/signal/runs.h"

namespace kinora {
namespace {

// One section b0 + b1 z^-1 + b2 z^-2 over 1 + a1 z^-1 + a2 z^-2, of gain 1 at 0 Hz.
struct Section {
  double b0, b1, b2, a1, a2;
};

struct Design {
  std::vector<Section> sections;
  std::size_t memory;  // samples after which a pass has forgotten all but 1e-10
};

double DesignTangent(double rate_hz, const ButterworthOptions& options) {
  const double tangent = std::tan(std::numbers::pi * options.cutoff_hz / rate_hz);
  return tangent / std::pow(std::numbers::sqrt2 - 1, 0.5 / options.order);
}

void CheckRate(double rate_hz, const ButterworthOptions& options) {
  Check(options, "low-pass filter");
  if (!(rate_hz > 0) || !std::isfinite(rate_hz))
    throw Error(ErrorKind::kUser, fmt::format("the frame rate is {} Hz", rate_hz), "low-pass filter",
                "set the camera's capture rate");
  if (options.cutoff_hz >= rate_hz / 2)
    throw Error(
        ErrorKind::kUser,
        fmt::format("the cut-off {:g} Hz is not below half the frame rate of {:g} Hz", options.cutoff_hz, rate_hz),
        "low-pass filter", fmt::format("choose a cut-off below {:g} Hz, or no filter", rate_hz / 2));
}

// Bilinear transform of the analogue prototype's pole pairs, frequencies prewarped by the tangent.
Design DesignPass(double rate_hz, const ButterworthOptions& options) {
  CheckRate(rate_hz, options);
  const double w = DesignTangent(rate_hz, options);
  Design design{{}, 0};
  double slowest = 0;  // largest pole radius
  for (int k = 0; k < options.order / 2; ++k) {
    const double damping = 2 * std::sin(std::numbers::pi * (2 * k + 1) / (2.0 * options.order));
    const double scale = 1 / (1 + damping * w + w * w);
    const double b = w * w * scale;
    const double a1 = 2 * (w * w - 1) * scale;
    const double a2 = (1 - damping * w + w * w) * scale;
    design.sections.push_back({b, 2 * b, b, a1, a2});
    const double discriminant = a1 * a1 / 4 - a2;
    const double radius = discriminant < 0 ? std::sqrt(a2) : std::abs(a1) / 2 + std::sqrt(discriminant);
    slowest = std::max(slowest, radius);
  }
  if (options.order % 2 == 1) {
    const double scale = 1 / (1 + w);
    design.sections.push_back({w * scale, w * scale, 0, (w - 1) * scale, 0});
    slowest = std::max(slowest, std::abs(w - 1) * scale);
  }
  const double samples = slowest > 1e-3 ? std::log(1e-10) / std::log(slowest) : 4;
  design.memory = static_cast<std::size_t>(std::ceil(samples)) + 4 * design.sections.size();
  return design;
}

// One section over the values, in place (transposed direct form II), beginning in the steady state of values[0].
void RunSection(const Section& s, std::span<double> values) {
  double z1 = (1 - s.b0) * values[0];  // of a section with gain 1 the steady output is the input
  double z2 = (s.b2 - s.a2) * values[0];
  for (double& value : values) {
    const double x = value;
    const double y = s.b0 * x + z1;
    z1 = s.b1 * x - s.a1 * y + z2;
    z2 = s.b2 * x - s.a2 * y;
    value = y;
  }
}

void RunBothPasses(const Design& design, std::vector<double>& values) {
  for (int pass = 0; pass < 2; ++pass) {
    for (const Section& section : design.sections) RunSection(section, values);
    std::reverse(values.begin(), values.end());
  }
}

// Index m of the odd continuation of a run of n samples that is zero at both ends: sign and index within the run.
struct Reflected {
  double sign;
  std::size_t index;
};
Reflected Reflect(long m, long n) {
  const long period = 2 * (n - 1);
  long r = m % period;
  if (r < 0) r += period;
  return r < n ? Reflected{1, static_cast<std::size_t>(r)} : Reflected{-1, static_cast<std::size_t>(period - r)};
}

// The line through both ends is taken off first and put back after: the filter leaves lines as they are, and what is
// left can be continued by odd reflection as far as one likes.
void FilterRun(const Design& design, std::span<double> run) {
  const long n = static_cast<long>(run.size());
  if (n <= 2) return;
  const double first = run.front();
  const double slope = (run.back() - first) / static_cast<double>(n - 1);
  const long pad = static_cast<long>(design.memory);
  std::vector<double> extended(static_cast<std::size_t>(n + 2 * pad));
  for (long i = -pad; i < n + pad; ++i) {
    const Reflected at = Reflect(i, n);
    extended[static_cast<std::size_t>(i + pad)] =
        at.sign * (run[at.index] - first - slope * static_cast<double>(at.index));
  }
  RunBothPasses(design, extended);
  for (long i = 1; i < n - 1; ++i)
    run[static_cast<std::size_t>(i)] =
        extended[static_cast<std::size_t>(i + pad)] + first + slope * static_cast<double>(i);
}

// Row i of the linear map that FilterRun is, by folding the impulse response at the ends.
void WeightsAt(std::span<const double> response, std::size_t i, std::vector<double>& weights) {
  const long n = static_cast<long>(weights.size());
  const long half = static_cast<long>(response.size() / 2);
  std::fill(weights.begin(), weights.end(), 0.0);
  double ramp = 0;  // sum of sign * weight * index / (n - 1)
  double sum = 0;   // sum of sign * weight
  for (long k = -half; k <= half; ++k) {
    const Reflected at = Reflect(static_cast<long>(i) + k, n);
    const double weight = at.sign * response[static_cast<std::size_t>(k + half)];
    weights[at.index] += weight;
    sum += weight;
    ramp += weight * static_cast<double>(at.index) / static_cast<double>(n - 1);
  }
  const double position = static_cast<double>(i) / static_cast<double>(n - 1);
  weights.front() += (1 - position) - (sum - ramp);
  weights.back() += position - ramp;
}

}  // namespace

std::vector<double> LowPass(std::span<const double> values, double rate_hz, const ButterworthOptions& options) {
  const Design design = DesignPass(rate_hz, options);
  std::vector<double> filtered(values.begin(), values.end());
  for (const SampleRun& run : PresentRuns(values)) FilterRun(design, std::span(filtered).subspan(run.first, run.count));
  return filtered;
}

double LowPassGain(double frequency_hz, double rate_hz, const ButterworthOptions& options) {
  CheckRate(rate_hz, options);
  const double w = std::tan(std::numbers::pi * frequency_hz / rate_hz);
  return 1 / (1 + std::pow(w / DesignTangent(rate_hz, options), 2 * options.order));
}

double DesignCutoffHz(double rate_hz, const ButterworthOptions& options) {
  CheckRate(rate_hz, options);
  return rate_hz / std::numbers::pi * std::atan(DesignTangent(rate_hz, options));
}

std::vector<double> EffectiveImpulseResponse(double rate_hz, const ButterworthOptions& options, double tolerance) {
  const Design design = DesignPass(rate_hz, options);
  std::vector<double> response(4 * design.memory + 1, 0.0);
  const std::size_t middle = 2 * design.memory;
  response[middle] = 1;
  RunBothPasses(design, response);
  double total = 0;
  for (const double weight : response) total += std::abs(weight);
  double rest = 0;
  std::size_t cut = 0;
  while (cut < middle && rest + 2 * std::abs(response[cut]) <= tolerance * total) rest += 2 * std::abs(response[cut++]);
  return {response.begin() + static_cast<std::ptrdiff_t>(cut), response.end() - static_cast<std::ptrdiff_t>(cut)};
}

std::vector<double> PropagateVariance(std::span<const double> variances, double rate_hz,
                                      const ButterworthOptions& options) {
  const std::vector<double> response = EffectiveImpulseResponse(rate_hz, options, 1e-6);
  const long half = static_cast<long>(response.size() / 2);
  std::vector<double> filtered(variances.begin(), variances.end());
  std::vector<double> weights;
  for (const SampleRun& run : PresentRuns(variances)) {
    if (run.count <= 2) continue;
    const long n = static_cast<long>(run.count);
    weights.assign(run.count, 0.0);
    for (long i = 1; i < n - 1; ++i) {
      double sum = 0;
      if (i >= half && i + half < n) {
        for (long k = -half; k <= half; ++k) {
          const double weight = response[static_cast<std::size_t>(k + half)];
          sum += weight * weight * variances[run.first + static_cast<std::size_t>(i + k)];
        }
      } else {
        WeightsAt(response, static_cast<std::size_t>(i), weights);
        for (std::size_t j = 0; j < weights.size(); ++j) sum += weights[j] * weights[j] * variances[run.first + j];
      }
      filtered[run.first + static_cast<std::size_t>(i)] = sum;
    }
  }
  return filtered;
}

}  // namespace kinora
