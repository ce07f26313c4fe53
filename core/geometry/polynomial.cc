#include "core/geometry/polynomial.h"

#include <array>
#include <cassert>
#include <cstddef>
#include <limits>

namespace kinora {
namespace {

constexpr std::size_t kMaxCoefficients = 12;

struct Roots {
  std::array<double, kMaxCoefficients> at{};
  std::size_t count = 0;
};

double BisectSignChange(std::span<const double> coefficients, double low, double high) {
  const bool low_is_positive = EvaluatePolynomial(coefficients, low) > 0;
  for (int i = 0; i < 200; ++i) {
    const double middle = 0.5 * (low + high);
    if (middle <= low || middle >= high) break;
    ((EvaluatePolynomial(coefficients, middle) > 0) == low_is_positive ? low : high) = middle;
  }
  return high;
}

// Where the polynomial changes its sign in (0, limit], in increasing order.
Roots SignChanges(std::span<const double> coefficients, double limit) {
  Roots roots;
  if (coefficients.size() < 2) return roots;
  std::array<double, kMaxCoefficients> derivative{};
  for (std::size_t i = 1; i < coefficients.size(); ++i) derivative[i - 1] = static_cast<double>(i) * coefficients[i];
  const Roots turns = SignChanges(std::span(derivative).first(coefficients.size() - 1), limit);
  double low = 0;
  for (std::size_t i = 0; i <= turns.count; ++i) {
    const double high = i < turns.count ? turns.at[i] : limit;
    const bool changes = (EvaluatePolynomial(coefficients, low) > 0) != (EvaluatePolynomial(coefficients, high) > 0);
    if (changes) roots.at[roots.count++] = BisectSignChange(coefficients, low, high);
    low = high;
  }
  return roots;
}

}  // namespace

double EvaluatePolynomial(std::span<const double> coefficients, double x) {
  double value = 0;
  for (std::size_t i = coefficients.size(); i-- > 0;) value = value * x + coefficients[i];
  return value;
}

double FirstZeroOfPositive(std::span<const double> coefficients, double limit) {
  assert(coefficients.size() <= kMaxCoefficients && !coefficients.empty() && coefficients[0] > 0);
  // Cheap and enough for nearly every lens: the negative terms are at their worst at the limit.
  double worst = coefficients[0];
  double power = 1;
  for (std::size_t i = 1; i < coefficients.size(); ++i) {
    power *= limit;
    if (coefficients[i] < 0) worst += coefficients[i] * power;
  }
  if (worst > 0) return std::numeric_limits<double>::infinity();
  const Roots roots = SignChanges(coefficients, limit);
  return roots.count > 0 ? roots.at[0] : std::numeric_limits<double>::infinity();
}

}  // namespace kinora
