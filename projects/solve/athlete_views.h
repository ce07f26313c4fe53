#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/motion/keypoints2d.h"
#include "core/motion/timeline.h"
#include "lifting/clean_sequence.h"
#include "lifting/person_across_views.h"
#include "lifting/seen_sequence.h"
#include "projects/edits/apply.h"
#include "projects/edits/layer.h"

namespace kinora {

// An athlete who is analysed: the row's id, and the tracks that association found for them.
struct AthleteTracks {
  std::string athlete;
  PersonAcrossViews person;
};

// For each athlete the track that is them in each picture of one camera (tracks.frames), -1 for none: as association
// found it, and as anchors say otherwise. `camera_id` is the camera's row, `index` its place in the rig.
std::vector<std::vector<std::int32_t>> TracksOfAthletes(const EditLayer& layer, const std::string& camera_id,
                                                        std::size_t index, const CameraTracks2D& tracks,
                                                        std::span<const AthleteTracks> athletes,
                                                        std::vector<Unmatched>* unmatched = nullptr);

// What one camera saw of each athlete, with people's edits laid over: identities, then points.
std::vector<PersonView> ViewsInCamera(const EditLayer& layer, const std::string& camera_id, std::size_t index,
                                      const CameraTracks2D& tracks, std::span<const AthleteTracks> athletes,
                                      std::vector<Unmatched>* unmatched = nullptr);

// What each camera saw of each athlete, with people's edits laid over: identities, then points. [athlete][camera], for
// all cameras of the rig. `camera_ids` and `tracks` are in the rig's order.
std::vector<std::vector<PersonView>> ViewsOfAthletes(const EditLayer& layer, std::span<const std::string> camera_ids,
                                                     std::span<const CameraTracks2D> tracks,
                                                     std::span<const AthleteTracks> athletes,
                                                     std::vector<Unmatched>* unmatched = nullptr);

// The layer's gaps of an athlete, in samples of the timeline, in the layer's order.
std::vector<GapChoice> GapChoicesOf(const EditLayer& layer, const std::string& athlete, const Timeline& timeline);

}  // namespace kinora
