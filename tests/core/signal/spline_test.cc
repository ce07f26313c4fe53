#include "core/signal/spline.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/util/error.h"
#include "tests/support/paths.h"
#include "tests/support/table.h"

namespace kinora {
namespace {

TEST(Spline, AgreesWithSciPy) {
  const auto knots = test::ReadTable(test::DataFile("signal/knots.txt"));
  const auto expected = test::ReadTable(test::DataFile("signal/splines.txt"));
  const auto natural = NaturalSpline(knots["x"], knots["y"]);
  const auto not_a_knot = NotAKnotSpline(knots["x"], knots["y"]);
  const auto pchip = PchipSpline(knots["x"], knots["y"]);
  for (std::size_t i = 0; i < expected["x"].size(); ++i) {
    const double x = expected["x"][i];
    EXPECT_NEAR(natural.Value(x), expected["natural"][i], 1e-12) << x;
    EXPECT_NEAR(natural.Derivative(x), expected["natural_d1"][i], 1e-11) << x;
    EXPECT_NEAR(natural.SecondDerivative(x), expected["natural_d2"][i], 1e-10) << x;
    EXPECT_NEAR(not_a_knot.Value(x), expected["not_a_knot"][i], 1e-12) << x;
    EXPECT_NEAR(not_a_knot.Derivative(x), expected["not_a_knot_d1"][i], 1e-11) << x;
    EXPECT_NEAR(pchip.Value(x), expected["pchip"][i], 1e-12) << x;
    EXPECT_NEAR(pchip.Derivative(x), expected["pchip_d1"][i], 1e-11) << x;
  }
}

TEST(Spline, NotAKnotReproducesACubic) {
  const std::vector<double> x = {-1, 0, 0.5, 2, 3};
  const auto cubic = [](double t) { return 1 + t - 2 * t * t + 0.5 * t * t * t; };
  std::vector<double> y;
  for (const double t : x) y.push_back(cubic(t));
  const auto curve = NotAKnotSpline(x, y);
  for (double t = -1; t <= 3; t += 0.1) EXPECT_NEAR(curve.Value(t), cubic(t), 1e-12);
}

TEST(Spline, FewKnotsGiveAConstantALineAndAParabola) {
  const std::vector<double> x = {0, 1, 3}, y = {1, 2, 10};
  for (const auto& make : {NaturalSpline, NotAKnotSpline, PchipSpline}) {
    EXPECT_EQ(make(std::span(x).first(1), std::span(y).first(1)).Value(0), 1);
    EXPECT_NEAR(make(std::span(x).first(2), std::span(y).first(2)).Value(0.5), 1.5, 1e-15);
  }
  EXPECT_NEAR(NotAKnotSpline(x, y).Value(2), 5, 1e-12);  // 1 + x^2 - 0·x at 0, 1, 3
}

TEST(Spline, NeverExtrapolates) {
  const std::vector<double> x = {0, 1, 3}, y = {1, 2, 10};
  const auto curve = NaturalSpline(x, y);
  EXPECT_TRUE(std::isnan(curve.Value(-0.001)));
  EXPECT_TRUE(std::isnan(curve.Value(3.001)));
  EXPECT_TRUE(std::isnan(curve.Derivative(4)));
  EXPECT_TRUE(std::isnan(InterpolateLinear(x, y, 3.1)));
  EXPECT_NEAR(InterpolateLinear(x, y, 2), 6, 1e-15);
}

TEST(Spline, RefusesKnotsOutOfOrder) {
  const std::vector<double> x = {0, 2, 2}, y = {1, 2, 3};
  EXPECT_THROW(NaturalSpline(x, y), Error);
  EXPECT_THROW(PchipSpline({}, {}), Error);
}

}  // namespace
}  // namespace kinora
