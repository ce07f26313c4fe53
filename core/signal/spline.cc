#include "core/signal/spline.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "core/util/error.h"

namespace kinora {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

void CheckKnots(std::span<const double> x, std::span<const double> y) {
  if (x.empty() || x.size() != y.size())
    throw Error(ErrorKind::kInternal, "a spline needs as many values as knots, and at least one", "spline");
  for (std::size_t i = 1; i < x.size(); ++i)
    if (!(x[i] > x[i - 1])) throw Error(ErrorKind::kInternal, "the knots of a spline are not ascending", "spline");
}

struct Differences {
  std::vector<double> width, secant;  // between knots i and i + 1
};
Differences DifferencesOf(std::span<const double> x, std::span<const double> y) {
  Differences d;
  for (std::size_t i = 0; i + 1 < x.size(); ++i) {
    d.width.push_back(x[i + 1] - x[i]);
    d.secant.push_back((y[i + 1] - y[i]) / d.width.back());
  }
  return d;
}

// Solves a tridiagonal system (Thomas); diagonally dominant here, so no pivoting.
std::vector<double> SolveTridiagonal(const std::vector<double>& lower, std::vector<double> diagonal,
                                     const std::vector<double>& upper, std::vector<double> right) {
  const std::size_t n = diagonal.size();
  for (std::size_t i = 1; i < n; ++i) {
    const double factor = lower[i] / diagonal[i - 1];
    diagonal[i] -= factor * upper[i - 1];
    right[i] -= factor * right[i - 1];
  }
  for (std::size_t i = n; i-- > 0;) {
    if (i + 1 < n) right[i] -= upper[i] * right[i + 1];
    right[i] /= diagonal[i];
  }
  return right;
}

// Slopes that make the second derivative continuous at the inner knots; the ends' rows are given.
struct EndRow {
  double diagonal, other, right;  // diagonal * slope_end + other * slope_neighbour = right
};
std::vector<double> SmoothSlopes(const Differences& d, const EndRow& front, const EndRow& back) {
  const std::size_t n = d.width.size() + 1;
  std::vector<double> lower(n), diagonal(n), upper(n), right(n);
  diagonal[0] = front.diagonal, upper[0] = front.other, right[0] = front.right;
  for (std::size_t i = 1; i + 1 < n; ++i) {
    lower[i] = d.width[i];
    diagonal[i] = 2 * (d.width[i - 1] + d.width[i]);
    upper[i] = d.width[i - 1];
    right[i] = 3 * (d.width[i] * d.secant[i - 1] + d.width[i - 1] * d.secant[i]);
  }
  diagonal[n - 1] = back.diagonal, lower[n - 1] = back.other, right[n - 1] = back.right;
  return SolveTridiagonal(lower, std::move(diagonal), upper, std::move(right));
}

// h0, s0: the end's piece; h1, s1: its neighbour. One cubic over both pieces.
EndRow NotAKnotRow(double h0, double s0, double h1, double s1) {
  const double sum = h0 + h1;
  return {h1, sum, ((h0 + 2 * sum) * h1 * s0 + h0 * h0 * s1) / sum};
}

// Three knots: the parabola through them.
std::vector<double> ParabolaSlopes(const Differences& d) {
  const double middle = (d.secant[0] * d.width[1] + d.secant[1] * d.width[0]) / (d.width[0] + d.width[1]);
  return {2 * d.secant[0] - middle, middle, 2 * d.secant[1] - middle};
}

PiecewiseCubic FewKnots(std::span<const double> x, std::span<const double> y, const Differences& d) {
  const double slope = d.secant.empty() ? 0 : d.secant[0];
  return {{x.begin(), x.end()}, {y.begin(), y.end()}, std::vector<double>(x.size(), slope)};
}

// Three-point formula at an end, bent back where it would overshoot.
double PchipEndSlope(double h0, double s0, double h1, double s1) {
  const double slope = ((2 * h0 + h1) * s0 - h0 * s1) / (h0 + h1);
  if (slope * s0 <= 0) return 0;
  if (s0 * s1 <= 0 && std::abs(slope) > 3 * std::abs(s0)) return 3 * s0;
  return slope;
}

}  // namespace

PiecewiseCubic::PiecewiseCubic(std::vector<double> x, std::vector<double> y, std::vector<double> slopes)
    : x_(std::move(x)), y_(std::move(y)), slopes_(std::move(slopes)) {}

PiecewiseCubic::Piece PiecewiseCubic::PieceAt(double x) const {
  if (x_.size() == 1) return {1, 0, y_[0], y_[0], 0, 0};
  const auto above = std::upper_bound(x_.begin() + 1, x_.end() - 1, x);
  const auto i = static_cast<std::size_t>(above - x_.begin()) - 1;
  const double h = x_[i + 1] - x_[i];
  return {h, (x - x_[i]) / h, y_[i], y_[i + 1], slopes_[i] * h, slopes_[i + 1] * h};
}

double PiecewiseCubic::Value(double x) const {
  if (!Holds(x)) return kNaN;
  const auto [h, t, y0, y1, m0, m1] = PieceAt(x);
  const double s = 1 - t;
  return s * s * ((1 + 2 * t) * y0 + t * m0) + t * t * ((3 - 2 * t) * y1 - s * m1);
}

double PiecewiseCubic::Derivative(double x) const {
  if (!Holds(x)) return kNaN;
  const auto [h, t, y0, y1, m0, m1] = PieceAt(x);
  return (6 * t * (1 - t) * (y1 - y0) + (1 - t) * (1 - 3 * t) * m0 + t * (3 * t - 2) * m1) / h;
}

double PiecewiseCubic::SecondDerivative(double x) const {
  if (!Holds(x)) return kNaN;
  const auto [h, t, y0, y1, m0, m1] = PieceAt(x);
  return ((6 - 12 * t) * (y1 - y0) + (6 * t - 4) * m0 + (6 * t - 2) * m1) / (h * h);
}

PiecewiseCubic NaturalSpline(std::span<const double> x, std::span<const double> y) {
  CheckKnots(x, y);
  const Differences d = DifferencesOf(x, y);
  if (x.size() <= 2) return FewKnots(x, y, d);
  return {{x.begin(), x.end()},
          {y.begin(), y.end()},
          SmoothSlopes(d, {2, 1, 3 * d.secant.front()}, {2, 1, 3 * d.secant.back()})};
}

PiecewiseCubic NotAKnotSpline(std::span<const double> x, std::span<const double> y) {
  CheckKnots(x, y);
  const Differences d = DifferencesOf(x, y);
  const std::size_t n = x.size();
  if (n <= 2) return FewKnots(x, y, d);
  if (n == 3) return {{x.begin(), x.end()}, {y.begin(), y.end()}, ParabolaSlopes(d)};
  const EndRow front = NotAKnotRow(d.width[0], d.secant[0], d.width[1], d.secant[1]);
  const EndRow back = NotAKnotRow(d.width[n - 2], d.secant[n - 2], d.width[n - 3], d.secant[n - 3]);
  return {{x.begin(), x.end()}, {y.begin(), y.end()}, SmoothSlopes(d, front, back)};
}

PiecewiseCubic PchipSpline(std::span<const double> x, std::span<const double> y) {
  CheckKnots(x, y);
  const Differences d = DifferencesOf(x, y);
  const std::size_t n = x.size();
  if (n <= 2) return FewKnots(x, y, d);
  std::vector<double> slopes(n, 0.0);
  for (std::size_t i = 1; i + 1 < n; ++i) {
    const double s0 = d.secant[i - 1], s1 = d.secant[i];
    if (s0 * s1 <= 0) continue;  // an extremum: level
    const double w0 = 2 * d.width[i] + d.width[i - 1];
    const double w1 = d.width[i] + 2 * d.width[i - 1];
    slopes[i] = (w0 + w1) / (w0 / s0 + w1 / s1);
  }
  slopes[0] = PchipEndSlope(d.width[0], d.secant[0], d.width[1], d.secant[1]);
  slopes[n - 1] = PchipEndSlope(d.width[n - 2], d.secant[n - 2], d.width[n - 3], d.secant[n - 3]);
  return {{x.begin(), x.end()}, {y.begin(), y.end()}, std::move(slopes)};
}

double InterpolateLinear(std::span<const double> x, std::span<const double> y, double at) {
  CheckKnots(x, y);
  if (!(at >= x.front() && at <= x.back())) return kNaN;
  if (x.size() == 1) return y[0];
  const auto above = std::upper_bound(x.begin() + 1, x.end() - 1, at);
  const auto i = static_cast<std::size_t>(above - x.begin()) - 1;
  const double t = (at - x[i]) / (x[i + 1] - x[i]);
  return (1 - t) * y[i] + t * y[i + 1];
}

}  // namespace kinora
