#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/util/job.h"
#include "lifting/seen_sequence.h"
#include "projects/edits/layer.h"
#include "projects/review/review_trial.h"

namespace kinora {

// The track that an athlete is in each picture, -1 for none: [camera][picture].
using PersonTracks = std::vector<std::vector<std::int32_t>>;

// One athlete as the cameras see them under a layer of edits. Refers to what somebody else keeps.
struct LocalState {
  const ReviewTrial* trial = nullptr;
  std::size_t athlete = 0;
  const EditLayer* layer = nullptr;
  const PersonTracks* tracks = nullptr;
};

// What a camera sees of the athlete in its pictures [first, last], edits laid over: the same frames as in
// ViewsInTrial, at the cost of those pictures.
PersonView ViewInPictures(const LocalState& state, std::size_t camera, std::int64_t first_pts_ns,
                          std::int64_t last_pts_ns);

// What each camera sees of each athlete over the whole trial: [athlete][camera]. Reads everything; throws Error (file),
// Cancelled.
std::vector<std::vector<PersonView>> ViewsInTrial(const ReviewTrial& trial, const EditLayer& layer,
                                                  const Job& job = {});

}  // namespace kinora
