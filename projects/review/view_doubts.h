#pragma once

#include <vector>

#include "projects/review/doubt_scene.h"
#include "projects/review/episodes.h"

namespace kinora {

// What single cameras get wrong: found by comparing each with where the others put the athlete.

// Left and right exchanged by one camera: exchanging its points lowers the reprojection error clearly over a run of
// samples. Legs and arms are judged apart; where both are exchanged over the same time it is the body. The points of a
// found run count as exchanged from then on (own_sigmas of the scene become those after the exchange).
std::vector<Episode> FindSwaps(DoubtScene& scene, const EpisodeOptions& options);

// One camera's whole body lies elsewhere: it sees somebody else. The points of a found run are not judged any further
// (they become unknown in the scene). Where the athlete is among the other people of those pictures, the act says who.
std::vector<Episode> FindStrangers(DoubtScene& scene, const EpisodeOptions& options);

// One camera does not have the athlete for some samples, though somebody is in its pictures who fits: as they are, or
// with left and right exchanged, which is why they were not taken for the athlete. Where they are exchanged it counts
// as that, and the act takes the person and exchanges the sides.
std::vector<Episode> FindLost(const DoubtScene& scene);

// One camera's point of one joint lies elsewhere. Neighbouring joints over the same time are one episode.
std::vector<Episode> FindResiduals(const DoubtScene& scene, const EpisodeOptions& options);

}  // namespace kinora
