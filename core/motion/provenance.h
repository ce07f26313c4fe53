#pragma once

#include <cstdint>
#include <string_view>

namespace kinora {

// Where a sample comes from. Every sample of every result carries one; a gap is never zero and never a frozen value.
// The numbers are stored in projects: never change them.
enum class Provenance : std::uint8_t {
  kMissing = 0,
  kMeasured = 1,      // a network saw it, or cameras that saw it were triangulated
  kInterpolated = 2,  // filled between measured samples
  kEdited = 3,        // a person moved it
  kLifted = 4         // inferred from one view by a temporal network
};

constexpr std::string_view NameOf(Provenance provenance) {
  switch (provenance) {
    case Provenance::kMissing:
      return "missing";
    case Provenance::kMeasured:
      return "measured";
    case Provenance::kInterpolated:
      return "interpolated";
    case Provenance::kEdited:
      return "edited";
    case Provenance::kLifted:
      return "lifted";
  }
  return "missing";
}

}  // namespace kinora
