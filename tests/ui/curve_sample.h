#pragma once

#include "ui/plots/curve_content.h"

namespace kinora::test {

// Panels of a left and a right curve each, made of sines, at 60 Hz, in degrees: left = 30 sin(2 pi t / 1.1 s), right
// 24 of the same half a cycle later, both with an SD of 2. The left curve has a gap from 30 to 40 %, is interpolated
// from 50 to 55 %, and edited at 60 to 61 % of the trial. Foot strikes of the right side at whole 1.1 s, of the left
// half a cycle later, toe-offs 62 % of a cycle after.
ui::CurveContent CurveSample(int panels = 3, qint64 samples = 600);

}  // namespace kinora::test
