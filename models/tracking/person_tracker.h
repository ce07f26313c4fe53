#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/media/image.h"
#include "core/motion/keypoint_set.h"
#include "core/motion/keypoints2d.h"
#include "models/registry/tracking_options.h"
#include "models/tracking/appearance.h"
#include "models/tracking/box_motion.h"

namespace kinora {

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
