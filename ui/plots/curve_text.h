#pragma once

#include <QString>
#include <cstdint>

#include "ui/plots/prepared_curves.h"

namespace kinora::ui {

// "left", "right", "P03 squat 2, left"; empty for the only curve in the middle.
QString NameOf(const PlotCurve& curve);
// "34.2 ± 1.1" in the panel's decimals; "–" in a gap.
QString ValueText(const PlotPanel& panel, const PlotCurve& curve, std::int64_t sample);
// All that is known of one sample, for the hover: quantity, side, value with unit ± SD, time and frame, source, sign.
QString SampleText(const PreparedCurves& curves, std::size_t panel, std::size_t curve, std::int64_t sample);
// The same of a gait cycle at a percentage: mean ± SD between n cycles.
QString CycleText(const PreparedCurves& curves, std::size_t panel, std::size_t curve, double percent);

}  // namespace kinora::ui
