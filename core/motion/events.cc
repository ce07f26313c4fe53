#include "core/motion/events.h"

#include <tuple>

namespace kinora {

std::string_view NameOf(const GaitEvent& event) {
  switch (event.kind) {
    case EventKind::kFootStrike:
      return "Foot Strike";
    case EventKind::kToeOff:
      return "Toe Off";
    case EventKind::kCustom:
      return event.label;
  }
  return event.label;
}

bool Earlier(const GaitEvent& a, const GaitEvent& b) {
  return std::tie(a.time_s, a.side, a.kind) < std::tie(b.time_s, b.side, b.kind);
}

}  // namespace kinora
