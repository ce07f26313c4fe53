#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/motion/trajectory3d.h"
#include "lifting/seen_sequence.h"
#include "lifting/view_fit.h"
#include "projects/review/review_trial.h"

namespace kinora {

// One athlete's solved trial, prepared for looking for faults: how far every point that a camera saw lies from where
// the athlete's 3D joint appears there, in standard deviations of that camera and joint (its constant offset taken
// into account), and from where the mirrored joint appears. NaN where nothing was seen or the joint is unknown.
struct DoubtScene {
  const ReviewTrial* trial = nullptr;
  const SolvedAthlete* solved = nullptr;  // of the whole trial
  SeenSequence seen;
  std::int64_t first = 0;              // the sample of the trial that frame 0 is
  std::vector<float> own_sigmas;       // [seen.Slot(joint, frame) * cameras + camera]
  std::vector<float> mirrored_sigmas;  // the same
  std::vector<float> own_px;

  std::size_t cameras() const { return seen.cameras; }
  std::int64_t count() const { return seen.timeline.count; }
  std::size_t At(std::size_t joint, std::int64_t frame, std::size_t camera) const {
    return seen.Slot(joint, frame) * seen.cameras + camera;
  }
  // Presentation time of the camera's picture nearest to a sample.
  std::int64_t PtsOf(std::size_t camera, std::int64_t sample) const;
  std::int64_t SamplesOf(double seconds) const;
};

// `seen`: the whole trial.
DoubtScene MakeDoubtScene(const ReviewTrial& trial, SeenSequence seen, const SolvedAthlete& solved);
// Of samples [first, first + count) alone: frames count from there.
DoubtScene MakeDoubtScene(const ReviewTrial& trial, std::span<const PersonView> views, const SolvedAthlete& solved,
                          std::int64_t first, std::int64_t count);

// Half a squared distance in standard deviations, cut off at five: what a point costs as evidence (NaN: nothing).
double EvidenceOf(float sigmas);
inline constexpr double kMostEvidence = 12.5;

}  // namespace kinora
