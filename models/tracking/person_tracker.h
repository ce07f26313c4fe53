#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/media/image.h"
#include "core/motion/keypoint_set.h"
#include "core/motion/keypoints2d.h"
#include "core/util/options.h"
#include "models/tracking/appearance.h"
#include "models/tracking/box_motion.h"

namespace kinora {

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

// Gives the people of one camera identities over time.
//
// Every track predicts where its person is now (BoxMotion); tracks and detections are paired so that the sum of misfits
// is smallest, the misfit being minus the logarithm of the likelihood of position and size, plus the dissimilarity of
// the posture (1 - OKS with the last posture, moved along) and of the clothes' colours. Sure detections are paired
// first and unsure ones afterwards with the tracks that are left (ByteTrack, Zhang et al. 2022); sure ones left over
// are new people unless they lie within somebody already there. A track without a detection goes on for `lost_s` and
// takes its person up again where prediction, size and clothes fit.
class PersonTracker {
 public:
  struct Track {
    std::int32_t id = 0;
    BoxMotion motion;          // at the time of the last update
    std::int64_t seen_ns = 0;  // when a detection was last given to it
    std::int64_t seen_times = 0;
    Keypoints2D last;       // that detection
    Appearance appearance;  // while nobody was in front of or behind the person
  };
  // Everything the tracker remembers: a run that goes on from a stored state gives the numbers of one never
  // interrupted.
  struct State {
    bool started = false;
    std::int64_t now_ns = 0;
    std::int32_t next_id = 0;
    std::vector<Track> tracks;  // ascending id
  };

  PersonTracker() : PersonTracker(TrackingOptions()) {}
  explicit PersonTracker(const TrackingOptions& options) : PersonTracker(options, State()) {}
  PersonTracker(const TrackingOptions& options, State state);

  // The people of the next picture (later than the last one) -> the identity of each, -1 for those too unsure to begin
  // one. `image`, where given, is their picture; all people have the points of `set`.
  // Throws Error (internal) when time does not go forward.
  std::vector<std::int32_t> Update(std::int64_t pts_ns, std::span<const Keypoints2D> people, const KeypointSet& set,
                                   const Image* image = nullptr);
  // The same with the people's appearances as AppearanceOf gave them (as many as people, or none).
  std::vector<std::int32_t> Update(std::int64_t pts_ns, std::span<const Keypoints2D> people, const KeypointSet& set,
                                   std::span<const Appearance> appearances);

  const State& state() const { return state_; }
  const TrackingOptions& options() const { return options_; }

 private:
  struct Frame;
  void Advance(std::int64_t pts_ns);
  double Cost(const Track& track, const Frame& frame, std::size_t person) const;
  void Match(Frame& frame, double from_score, double below_score, double longest_lost_s);
  void Take(Track& track, const Frame& frame, std::size_t person);
  void Begin(Frame& frame);

  TrackingOptions options_;
  State state_;
};

// The state as bytes (little-endian, versioned) and back, exactly. Throws Error (internal) for bytes that are not one.
std::string EncodeState(const PersonTracker::State& state);
PersonTracker::State DecodeState(std::string_view bytes);

}  // namespace kinora
