#pragma once

#include <vector>

#include "projects/review/doubt_scene.h"
#include "projects/review/episodes.h"

namespace kinora {

// What is wrong with the 3D joints themselves, whichever cameras saw them.

// Joints that are missing between present samples, or were filled by the program over longer than options say. The
// camera is the one that sees the joint most often otherwise.
std::vector<Episode> FindGapEpisodes(const DoubtScene& scene, const EpisodeOptions& options);

// Segments that leave their median length.
std::vector<Episode> FindBoneJumps(const DoubtScene& scene, const EpisodeOptions& options);

// Joints that fewer than two cameras see surely, for a while.
std::vector<Episode> FindLowScores(const DoubtScene& scene, const EpisodeOptions& options);

}  // namespace kinora
