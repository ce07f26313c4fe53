#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/motion/joint.h"

namespace kinora {

// What happened. The numbers are stored in projects: never change them.
enum class EventKind : std::uint8_t {
  kFootStrike = 0,
  kToeOff = 1,
  kCustom = 2  // named by its label: "deepest squat", "apex"
};
enum class EventSource : std::uint8_t {
  kDetected = 0,
  kEdited = 1,
  kRemoved = 2  // detected once and taken away by a person: no event, but kept so that detection does not bring it back
};

// A moment of a trial.
struct GaitEvent {
  Side side = Side::kMiddle;
  EventKind kind = EventKind::kFootStrike;
  std::string label;  // of custom events; empty otherwise
  double time_s = 0;  // trial time, between samples too
  EventSource source = EventSource::kDetected;
};

// "Foot Strike", "Toe Off": as C3D files and other tools spell them. Custom events give their label.
std::string_view NameOf(const GaitEvent& event);

// By time, then side, then kind.
bool Earlier(const GaitEvent& a, const GaitEvent& b);

}  // namespace kinora
