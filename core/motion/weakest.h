#pragma once

#include "core/motion/provenance.h"

namespace kinora {

// The provenance that counts where a value is made of several: missing, interpolated, lifted, edited, measured, the
// first of these wins.
constexpr int StrengthOf(Provenance provenance) {
  switch (provenance) {
    case Provenance::kMissing:
      return 0;
    case Provenance::kInterpolated:
      return 1;
    case Provenance::kLifted:
      return 2;
    case Provenance::kEdited:
      return 3;
    case Provenance::kMeasured:
      return 4;
  }
  return 0;
}
constexpr Provenance Weaker(Provenance a, Provenance b) {
  return StrengthOf(a) <= StrengthOf(b) ? a : b;
}

}  // namespace kinora
