#include "projects/review/take_stored.h"

#include <algorithm>
#include <utility>

#include "core/util/error.h"
#include "projects/result_json.h"
#include "projects/review/review_start.h"
#include "projects/store/codecs.h"

namespace kinora {

TakeStored::TakeStored(CaptureProject& project, const TrialReview& review)
    : project_(project), results_(CurrentResults(project, review.trial().trial)), revision_(review.revision()) {
  Find(review, results_.triangulation, kCodecTrajectory3D);
  Find(review, results_.filter, kCodecTrajectory3D);
  Find(review, results_.angles, kCodecJointAngles);
}

void TakeStored::Find(const TrialReview& review, const std::string& result, std::string_view codec) {
  for (const ChunkPlace& place : ListChunks(project_.database(), result)) {
    const auto athlete = std::ranges::find(review.trial().athletes, place.athlete, &Athlete::id);
    if (place.codec == codec && athlete != review.trial().athletes.end())
      parts_.push_back({&result, static_cast<std::size_t>(athlete - review.trial().athletes.begin()), place});
  }
}

bool TakeStored::Step(TrialReview& review) {
  if (done_) return true;
  if (review.revision() != revision_) return false;
  if (next_ == parts_.size()) {
    Finish(review);
    return true;
  }
  const Part& part = parts_[next_++];
  const Chunk chunk = ReadChunk(project_.database(), *part.result, part.place);
  const std::string where = DescribeChunk(project_.database(), *part.result, part.place);
  SolvedAthlete& solved = review.ForStored(part.athlete);
  if (part.result == &results_.triangulation)
    DecodeTrajectory3D(chunk.blob, part.place.first, where, solved.triangulated.trajectory);
  else if (part.result == &results_.filter)
    DecodeTrajectory3D(chunk.blob, part.place.first, where, solved.cleaned.filtered);
  else
    DecodeJointAngles(chunk.blob, part.place.first, where, solved.angles);
  return true;
}

void TakeStored::Finish(TrialReview& review) {
  const ReviewTrial& trial = review.trial();
  for (std::size_t i = 0; i < trial.athletes.size(); ++i) {
    const auto text = ReadText(project_.database(), results_.triangulation, {}, trial.athletes[i].id);
    TriangulationNotes notes = TriangulationNotesFromJson(text.value_or(""), trial.name);
    SolvedAthlete& solved = review.ForStored(i);
    solved.triangulated.noise = std::move(notes.noise);
    solved.triangulated.fit = std::move(notes.fit);
    solved.triangulated.quality = std::move(notes.quality);
    solved.angle_points = PointsOfClinicalAngles(solved.cleaned.filtered, trial.options.angles);
  }
  review.TakenStored(ReadStoredEpisodes(project_, trial));
  done_ = true;
}

}  // namespace kinora
