#pragma once

#include <span>

namespace kinora {

// a[0] + a[1] x + a[2] x^2 + …
double EvaluatePolynomial(std::span<const double> coefficients, double x);

// The smallest root in (0, limit] at which a polynomial with a[0] > 0 stops being positive; `limit` itself, plus
// nothing, when it is positive on the whole range: then infinity is returned. Exact to the last bits: the intervals
// between the roots of the derivative (found the same way) hold one root each, and that is bisected.
// At most 12 coefficients.
double FirstZeroOfPositive(std::span<const double> coefficients, double limit);

}  // namespace kinora
