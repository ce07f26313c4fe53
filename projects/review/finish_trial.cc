#include "projects/review/finish_trial.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/kinematics/cycle_curves.h"
#include "core/motion/limb_figures.h"
#include "projects/calibrations.h"
#include "projects/edits/log.h"
#include "projects/events.h"
#include "projects/review/accepted_episodes.h"
#include "projects/review/episodes.h"
#include "projects/review/picture_view.h"
#include "projects/review/review_start.h"
#include "projects/review/stored_episodes.h"
#include "projects/settings.h"
#include "projects/stages.h"
#include "projects/store/uuid.h"

namespace kinora {
namespace {

void DetectAll(CaptureProject& project, const ReviewBasis& basis, EventTemplate motion) {
  for (std::size_t i = 0; i < basis.athletes.size(); ++i) {
    const SolvedAthlete& solved = *basis.athletes[i];
    SetDetectedEvents(project, basis.trial->trial.id, basis.trial->athletes[i].id,
                      DetectEvents(motion, solved.cleaned.filtered, solved.angles));
  }
}

void AddMissing(const JointAngles& angles, TrialSummary& summary) {
  for (const AngleSeries& series : angles.series) {
    const auto missing =
        std::ranges::count_if(series.samples, [](const AngleSample& s) { return std::isnan(s.value_rad); });
    const double percent =
        series.samples.empty() ? 0 : 100 * static_cast<double>(missing) / static_cast<double>(series.samples.size());
    const auto known = std::ranges::find_if(summary.missing, [&](const TrialSummary::Missing& one) {
      return one.quantity == series.name && one.side == series.side;
    });
    if (known == summary.missing.end())
      summary.missing.push_back({series.name, series.side, percent});
    else
      known->percent = std::max(known->percent, percent);
  }
}

void AddCameras(const ReviewTrial& trial, const EditLayer& layer, const QualityReport& quality, TrialSummary& summary) {
  for (std::size_t c = 0; c < trial.cameras(); ++c) {
    const RigCamera& camera = trial.rig.cameras[c];
    if (const auto out = layer.left_out.find(trial.camera_ids[c]); out != layer.left_out.end()) {
      summary.left_out.push_back({camera.camera.name, out->second});
      continue;
    }
    ++summary.cameras;
    if (std::abs(camera.clock_offset_s) > std::abs(summary.largest_offset_s))
      summary.largest_offset_s = camera.clock_offset_s;
    if (std::abs(camera.clock_drift) > std::abs(summary.largest_drift)) summary.largest_drift = camera.clock_drift;
  }
  for (const CameraBias& bias : quality.cameras) {
    if (bias.samples == 0 || !(bias.bias_px.norm() > summary.bias_px)) continue;
    summary.bias_px = bias.bias_px.norm();
    summary.biased_camera = bias.camera;
    summary.bias_suspect = bias.suspect;
  }
}

void AddCycles(const JointAngles& angles, const std::vector<GaitEvent>& events, TrialSummary& summary) {
  const CycleEvent event = UsualCycleEvent(events);
  std::int64_t counts[3] = {0, 0, 0};
  for (const QuantityCycles& quantity : CyclesOf(angles, events, event)) {
    std::int64_t& count = counts[static_cast<std::size_t>(quantity.cycle)];
    count = std::max(count, static_cast<std::int64_t>(quantity.cycles.size()));
  }
  summary.cycles += counts[0];
  summary.cycles_left += counts[1];
  summary.cycles_right += counts[2];
}

// The doubtful episodes that nobody accepted, the worst first; `known` are all of them where they were found already.
std::vector<Episode> OpenEpisodes(CaptureProject& project, const ReviewBasis& basis, const EditLayer& layer,
                                  const std::vector<Episode>* known, const Job& job) {
  const ReviewTrial& trial = *basis.trial;
  const std::vector<AcceptedEpisode> accepted = ReadAccepted(project, trial.trial.id);
  const auto views = known ? std::vector<std::vector<PersonView>>() : ViewsInTrial(trial, layer, job);
  const std::vector<PersonTracks> tracks = ResolveTracks(trial, layer, job);
  std::vector<Episode> found = known ? *known : std::vector<Episode>();
  for (std::size_t i = 0; i < views.size(); ++i)
    for (Episode& episode : FindEpisodes(trial, i, SeeAthlete(trial.rig, views[i], trial.trial.timeline, trial.options),
                                         *basis.athletes[i], {}, job))
      found.push_back(std::move(episode));
  std::erase_if(found, [&](const Episode& episode) {
    const std::size_t i = episode.athlete;
    return i >= tracks.size() || IsAccepted(episode, accepted, LocalState{&trial, i, &layer, &tracks[i]});
  });
  SortWorstFirst(found);
  return found;
}

}  // namespace

TrialSummary FinishTrial(CaptureProject& project, const Trial& trial, EventTemplate events, const Job& job,
                         const std::vector<Episode>* episodes) {
  const EventTemplate former = TemplateOf(project, trial.id);
  const EventTemplate motion = events == EventTemplate::kAsBefore ? former : events;
  const std::string results = ReadSetting(project, trial.id, kSettingCurrentResults).value_or("");
  if (const auto there = ReadSummary(project, trial.id);
      there && there->failure.empty() && there->results == results && motion == former)
    return *there;
  job.Report("events and doubtful episodes", 0, 0);
  const ReviewBasis basis = ReadReviewBasis(project, trial);
  const EditLayer layer = ReadLayer(project, trial.id);
  const std::vector<Episode> open = OpenEpisodes(project, basis, layer, episodes, job);
  Transaction transaction(project.database());
  SetTemplate(project, trial.id, motion);
  DetectAll(project, basis, motion);
  TrialSummary summary;
  summary.finished_utc = UtcNow();
  summary.edits = LayerDigest(layer);
  summary.gaps = GapsDigest(layer);
  summary.rig = RigDigest(basis.trial->rig);
  summary.results = results;
  summary.limb_percent = basis.athletes.empty() ? 0 : 100;
  for (std::size_t i = 0; i < basis.athletes.size(); ++i) {
    const SolvedAthlete& solved = *basis.athletes[i];
    if (i == 0) {
      AddCameras(*basis.trial, layer, solved.triangulated.quality, summary);
      summary.mean_error_px = solved.triangulated.quality.mean_error_px;
    }
    summary.limb_percent = std::min(summary.limb_percent, LimbFiguresOf(solved.triangulated.trajectory).percent);
    AddMissing(solved.angles, summary);
    AddCycles(solved.angles, ListEvents(project, trial.id, basis.trial->athletes[i].id), summary);
  }
  for (const Episode& episode : open) {
    summary.swaps += episode.cause == EpisodeCause::kLeftRight;
    summary.doubts.push_back(DoubtOf(episode, *basis.trial));
  }
  StoreSummary(project, trial.id, summary);
  transaction.Commit();
  return summary;
}

}  // namespace kinora
