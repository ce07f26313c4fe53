#pragma once

#include <vector>

#include "core/util/job.h"
#include "projects/edits/layer.h"
#include "projects/project.h"
#include "projects/records.h"
#include "projects/review/episodes.h"
#include "projects/review/picture_view.h"
#include "projects/review/review_trial.h"

namespace kinora {

// All that a TrialReview begins with: read in another thread, by a project that was opened there, and handed over.
struct ReviewStart {
  ReviewBasis basis;
  EditLayer layer;                   // as it was when this was read: it decides `tracks`
  std::vector<PersonTracks> tracks;  // of each athlete
  std::vector<Episode> episodes;     // as the last run of `process` left them
  bool summarised = false;           // it looked for them; older versions did not
};

// Throws Error (user) where the trial was not processed, Cancelled when it is stopped: within some tens of
// milliseconds. Reports "2D points of cam01", "3D points and angles".
ReviewStart ReadReviewStart(CaptureProject& project, const Trial& trial, const Job& job = {});

// The doubtful episodes that the trial's summary tells of; none where there is no summary.
std::vector<Episode> ReadStoredEpisodes(CaptureProject& project, const ReviewTrial& trial);

// Which track is whom in each picture, for all athletes and cameras, under these edits.
std::vector<PersonTracks> ResolveTracks(const ReviewTrial& trial, const EditLayer& layer, const Job& job = {});

}  // namespace kinora
