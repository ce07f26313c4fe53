#pragma once

#include <array>
#include <cstddef>

#include "core/motion/keypoints2d.h"

namespace kinora {

// How a box moves: its centre and height go on at constant velocity, disturbed by random acceleration; its width keeps
// its size. Four Kalman filters that do not disturb each other, in pixels and seconds. A plain value.
class BoxMotion {
 public:
  struct Noise {
    // Standard deviations as fractions of the box's height, so that near and far people are treated alike.
    double measured = 0.05;
    double acceleration = 1.5;  // heights per second squared
    double growth = 0.3;        // the same of height and width
  };
  struct Axis {
    double value = 0, rate = 0;
    double value_variance = 0, covariance = 0, rate_variance = 0;
  };
  enum : std::size_t { kX, kY, kHeight, kWidth, kAxes };

  BoxMotion() = default;
  // Standing still, with a velocity that may be up to some heights per second.
  BoxMotion(const BoxPx& box, const Noise& noise);

  void Predict(double seconds, const Noise& noise);
  void Correct(const BoxPx& box, const Noise& noise);

  BoxPx box() const;
  double height() const { return axes[kHeight].value; }
  // How badly a seen box fits the predicted one: the negative logarithm of the density of its centre and height, in
  // heights, 0 for a perfect fit to a motion known as well as one measurement. Tails are those of Student's t, since a
  // box that is half hidden by something loses its legs. A motion long unseen fits everything a little, nothing well.
  double Misfit(const BoxPx& box, const Noise& noise) const;

  std::array<Axis, kAxes> axes;
};

}  // namespace kinora
