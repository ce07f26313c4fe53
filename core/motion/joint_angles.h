#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "core/motion/joint.h"
#include "core/motion/provenance.h"
#include "core/motion/timeline.h"

namespace kinora {

// Which definitions a set of angles follows: every export says so. See handbook "kinematics" and core/kinematics.
enum class AngleConvention : std::uint8_t { kClinical3D, kPlanar };

struct AngleSample {
  double value_rad = std::numeric_limits<double>::quiet_NaN();
  // Random part of the uncertainty (1 SD), propagated from the points' covariances; NaN where unknown.
  double sd_rad = std::numeric_limits<double>::quiet_NaN();
  Provenance provenance = Provenance::kMissing;  // the weakest of the points it is made of
};

// One degree of freedom over a trial.
struct AngleSeries {
  std::string name;  // "knee_flexion": stored and written to files, with "_l"/"_r" and "_deg" added there
  Side side = Side::kMiddle;
  std::string positive;              // what + means, in words: "flexion"
  std::string note;                  // an assumption the reader must know, e.g. "assumes no varus/valgus"; may be empty
  std::vector<AngleSample> samples;  // one per sample of the timeline
};

struct JointAngles {
  AngleConvention convention = AngleConvention::kClinical3D;
  Timeline timeline;
  std::vector<AngleSeries> series;
};

}  // namespace kinora
