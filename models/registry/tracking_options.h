#pragma once

#include "core/util/options.h"

namespace kinora {

// How identities are followed in one camera (models/tracking).
struct TrackingOptions {
  double birth_score = 0.45;  // a detection from this score on begins a track of its own
  double keep_score = 0.2;    // and from this score on it may go on an existing one
  double lost_s = 3.0;        // how long somebody may be hidden and still be recognised
  double acceleration = 1.5;  // heights per second squared
  double posture_weight = 2;
  double appearance_weight = 2;
  double new_person_cost = 14;
};

template <class Visitor>
void Describe(Visitor& visit, TrackingOptions& options) {
  visit("birth_score", options.birth_score,
        {.min = 0, .max = 1, .help = "Detections from this score on begin a new identity"});
  visit("keep_score", options.keep_score,
        {.min = 0, .max = 1, .help = "Detections from this score on continue a known identity"});
  visit("lost", options.lost_s,
        {.unit = "s", .min = 0, .max = 60, .help = "How long a person may be hidden and keep the identity"});
  visit("acceleration", options.acceleration,
        {.unit = "heights/s2", .min = 0.01, .max = 100, .help = "How suddenly people change speed", .advanced = true});
  visit("posture_weight", options.posture_weight,
        {.min = 0, .max = 100, .help = "Weight of the posture's similarity", .advanced = true});
  visit("appearance_weight", options.appearance_weight,
        {.min = 0, .max = 100, .help = "Weight of the clothes' colours", .advanced = true});
  visit("new_person_cost", options.new_person_cost,
        {.min = 0, .max = 1000, .help = "Misfit from which on somebody is taken for a new person", .advanced = true});
}

}  // namespace kinora
