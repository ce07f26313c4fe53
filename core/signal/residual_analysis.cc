#include "core/signal/residual_analysis.h"

#include <algorithm>
#include <cmath>

#include "core/signal/butterworth.h"

namespace kinora {
namespace {

constexpr std::size_t kFewestSamples = 16;
constexpr std::size_t kFewestCutoffs = 6;

double ResidualAt(double cutoff_hz, std::span<const std::vector<double>> curves, double rate_hz, int order) {
  double sum = 0;
  std::size_t count = 0;
  for (const std::vector<double>& curve : curves) {
    const std::vector<double> filtered = LowPass(curve, rate_hz, {.cutoff_hz = cutoff_hz, .order = order});
    for (std::size_t i = 0; i < curve.size(); ++i) {
      if (std::isnan(curve[i])) continue;
      sum += (curve[i] - filtered[i]) * (curve[i] - filtered[i]);
      ++count;
    }
  }
  return std::sqrt(sum / static_cast<double>(count));
}

struct Line {
  double intercept, slope, r_squared;
};
Line FitLine(std::span<const double> x, std::span<const double> y) {
  double mx = 0, my = 0, xx = 0, xy = 0, yy = 0;
  const auto n = static_cast<double>(x.size());
  for (std::size_t i = 0; i < x.size(); ++i) mx += x[i] / n, my += y[i] / n;
  for (std::size_t i = 0; i < x.size(); ++i) {
    xx += (x[i] - mx) * (x[i] - mx);
    xy += (x[i] - mx) * (y[i] - my);
    yy += (y[i] - my) * (y[i] - my);
  }
  const double slope = xy / xx;
  return {my - slope * mx, slope, yy > 0 ? xy * xy / (xx * yy) : 1};
}

// The longest tail that is straight enough; the last few cut-offs where none is.
std::size_t TailStart(const ResidualAnalysis& a, double straightness) {
  const std::size_t last = a.cutoffs_hz.size() - kFewestCutoffs;
  for (std::size_t first = 0; first < last; ++first) {
    const std::span x(a.cutoffs_hz), y(a.residuals);
    if (FitLine(x.subspan(first), y.subspan(first)).r_squared >= straightness) return first;
  }
  return last;
}

// The first cut-off whose residual is down to the noise, between two tried ones.
double WhereResidualIs(double level, const ResidualAnalysis& a) {
  for (std::size_t i = 0; i < a.residuals.size(); ++i) {
    if (a.residuals[i] > level) continue;
    if (i == 0) return a.cutoffs_hz[0];
    const double t = (a.residuals[i - 1] - level) / (a.residuals[i - 1] - a.residuals[i]);
    return a.cutoffs_hz[i - 1] + t * (a.cutoffs_hz[i] - a.cutoffs_hz[i - 1]);
  }
  return a.cutoffs_hz.back();
}

}  // namespace

ResidualAnalysis AnalyseResiduals(std::span<const std::vector<double>> curves, double rate_hz,
                                  const ResidualAnalysisOptions& options) {
  Check(options, "residual analysis");
  std::size_t present = 0;
  for (const auto& curve : curves)
    present +=
        static_cast<std::size_t>(std::count_if(curve.begin(), curve.end(), [](double v) { return !std::isnan(v); }));
  if (present < kFewestSamples)
    throw Error(ErrorKind::kUser, "there are too few samples to choose a cut-off from", "residual analysis",
                "give the cut-off, or use a longer trial");
  ResidualAnalysis analysis;
  const double highest = std::min(options.to_hz, 0.45 * rate_hz);
  for (double cutoff = options.from_hz; cutoff <= highest + 1e-9; cutoff += options.step_hz) {
    analysis.cutoffs_hz.push_back(cutoff);
    analysis.residuals.push_back(ResidualAt(cutoff, curves, rate_hz, options.order));
  }
  if (analysis.cutoffs_hz.size() < 2 * kFewestCutoffs)
    throw Error(ErrorKind::kUser, "too few cut-offs fit below half the frame rate", "residual analysis",
                "take a smaller step, or give the cut-off");
  const std::size_t first = TailStart(analysis, options.straightness);
  const Line line =
      FitLine(std::span(analysis.cutoffs_hz).subspan(first), std::span(analysis.residuals).subspan(first));
  analysis.noise_rms = line.intercept;
  analysis.slope = line.slope;
  analysis.line_from_hz = analysis.cutoffs_hz[first];
  analysis.cutoff_hz = WhereResidualIs(line.intercept, analysis);
  return analysis;
}

}  // namespace kinora
