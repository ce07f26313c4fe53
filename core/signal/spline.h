#pragma once

#include <span>
#include <vector>

namespace kinora {

// A curve through knots (x ascending), a cubic between each two.
class PiecewiseCubic {
 public:
  // At least one knot; slopes are dy/dx at the knots. Cubic Hermite pieces.
  PiecewiseCubic(std::vector<double> x, std::vector<double> y, std::vector<double> slopes);

  double front() const { return x_.front(); }
  double back() const { return x_.back(); }

  // NaN outside [front, back]: never extrapolated.
  double Value(double x) const;
  double Derivative(double x) const;
  double SecondDerivative(double x) const;

 private:
  struct Piece {
    double h, t, y0, y1, m0, m1;  // width, place within it (0 to 1), ends, slopes times width
  };
  bool Holds(double x) const { return x >= front() && x <= back(); }
  Piece PieceAt(double x) const;

  std::vector<double> x_, y_, slopes_;
};

// Twice continuously differentiable. Natural: no curvature at the ends. Not-a-knot: the first two and the last two
// pieces are one cubic each (needs four knots; a parabola with three, a line with two). Linear in y. Throws Error
// (internal) where x is not strictly ascending or there is no knot.
PiecewiseCubic NaturalSpline(std::span<const double> x, std::span<const double> y);
PiecewiseCubic NotAKnotSpline(std::span<const double> x, std::span<const double> y);

// Once continuously differentiable and monotone wherever the knots are: never overshoots (Fritsch & Butland 1984, SIAM
// J. Sci. Stat. Comput. 5:300). Not linear in y.
PiecewiseCubic PchipSpline(std::span<const double> x, std::span<const double> y);

// Straight pieces.
double InterpolateLinear(std::span<const double> x, std::span<const double> y, double at);

}  // namespace kinora
