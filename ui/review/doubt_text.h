#pragma once

#include <QString>
#include <vector>

#include "projects/review/doubt.h"

namespace kinora::ui {

// "No longer in 3D: left heel, left big toe and 4 more. …": why a sample is as doubtful as the strip shows it, a
// sentence or two; empty where nothing is doubtful.
QString DoubtText(const std::vector<DoubtCurve::Reason>& reasons);

}  // namespace kinora::ui
