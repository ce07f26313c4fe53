#include "models/tracking/person_tracker.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "core/util/assignment.h"
#include "core/util/error.h"

namespace kinora {
namespace {

constexpr double kPersonPartOfBox = 0.53;    // a person's area as a part of the box's, COCO's mean
constexpr double kAppearanceScatter = 0.15;  // Bhattacharyya distance of the same person a moment later, 1 SD
constexpr double kStudentFreedom = 2;        // colours may change suddenly in light and shade: long tails
constexpr double kAppearanceUpdate = 0.1;
constexpr double kPostureForgotten_s = 1.0;
constexpr double kUnsureMayBeLost_s = 0.5;
constexpr double kOverlapSpoilsColours = 0.15;
constexpr double kInsideSomebody = 0.65;

BoxMotion::Noise NoiseOf(const TrackingOptions& options) {
  return {.acceleration = options.acceleration};
}

// The part of the smaller box that the other covers.
double Covered(const BoxPx& a, const BoxPx& b) {
  const BoxPx both{std::max(a.x0, b.x0), std::max(a.y0, b.y0), std::min(a.x1, b.x1), std::min(a.y1, b.y1)};
  const float smaller = std::min(a.area(), b.area());
  return smaller > 0 ? static_cast<double>(both.area() / smaller) : 0;
}

// A posture moved and scaled as its box was.
Keypoints2D Moved(const Keypoints2D& person, const BoxPx& to) {
  const BoxPx& from = person.box;
  const float scale = from.height() > 0 ? to.height() / from.height() : 1;
  const float from_x = 0.5F * (from.x0 + from.x1), from_y = 0.5F * (from.y0 + from.y1);
  const float to_x = 0.5F * (to.x0 + to.x1), to_y = 0.5F * (to.y0 + to.y1);
  Keypoints2D moved = person;
  for (Keypoint2D& point : moved.points) {
    point.x_px = to_x + scale * (point.x_px - from_x);
    point.y_px = to_y + scale * (point.y_px - from_y);
  }
  return moved;
}

double Seconds(std::int64_t from_ns, std::int64_t to_ns) {
  return static_cast<double>(to_ns - from_ns) * 1e-9;
}

}  // namespace

struct PersonTracker::Frame {
  std::int64_t pts_ns;
  std::span<const Keypoints2D> people;
  const KeypointSet& set;
  std::span<const Appearance> appearances;
  std::vector<std::int32_t> identities;
};

PersonTracker::PersonTracker(const TrackingOptions& options, State state)
    : options_(options), state_(std::move(state)) {
  Check(options_, "tracking");
}

void PersonTracker::Advance(std::int64_t pts_ns) {
  if (state_.started && pts_ns <= state_.now_ns) {
    throw Error(ErrorKind::kInternal, "the tracker was given a picture that is not later than the one before");
  }
  const double step = state_.started ? Seconds(state_.now_ns, pts_ns) : 0;
  state_.started = true;
  state_.now_ns = pts_ns;
  std::erase_if(state_.tracks,
                [&](const Track& track) { return Seconds(track.seen_ns, pts_ns) > options_.lost_s + 1e-9; });
  for (Track& track : state_.tracks) track.motion.Predict(step, NoiseOf(options_));
}

double PersonTracker::Cost(const Track& track, const Frame& frame, std::size_t person) const {
  const Keypoints2D& seen = frame.people[person];
  double cost = track.motion.Misfit(seen.box, NoiseOf(options_));
  const double unseen_s = Seconds(track.seen_ns, frame.pts_ns);
  if (unseen_s < kPostureForgotten_s) {
    const double area = kPersonPartOfBox * static_cast<double>(seen.box.area());
    const double similar = ObjectKeypointSimilarity(frame.set, Moved(track.last, track.motion.box()), seen, area);
    cost += options_.posture_weight * (1 - similar) * (1 - unseen_s / kPostureForgotten_s);
  }
  if (!frame.appearances.empty() && frame.appearances[person].known() && track.appearance.known()) {
    const double off = Distance(track.appearance, frame.appearances[person]) / kAppearanceScatter;
    cost += options_.appearance_weight * kStudentFreedom * std::log1p(off * off / kStudentFreedom);
  }
  return cost;
}

// Pairs the people of a range of scores that have no identity yet with the tracks that have nobody.
void PersonTracker::Match(Frame& frame, double from_score, double below_score, double longest_lost_s) {
  std::vector<std::size_t> tracks, people;
  for (std::size_t i = 0; i < state_.tracks.size(); ++i) {
    const double unseen_s = Seconds(state_.tracks[i].seen_ns, frame.pts_ns);
    if (unseen_s > 0 && unseen_s <= longest_lost_s) tracks.push_back(i);
  }
  for (std::size_t i = 0; i < frame.people.size(); ++i) {
    const double score = static_cast<double>(frame.people[i].score);
    if (frame.identities[i] < 0 && score >= from_score && score < below_score) people.push_back(i);
  }
  Eigen::MatrixXd cost(static_cast<Eigen::Index>(tracks.size()), static_cast<Eigen::Index>(people.size()));
  for (std::size_t row = 0; row < tracks.size(); ++row) {
    for (std::size_t column = 0; column < people.size(); ++column) {
      cost(static_cast<Eigen::Index>(row), static_cast<Eigen::Index>(column)) =
          Cost(state_.tracks[tracks[row]], frame, people[column]);
    }
  }
  const std::vector<int> column_of = AssignRows(cost, options_.new_person_cost);
  for (std::size_t row = 0; row < tracks.size(); ++row) {
    if (column_of[row] < 0) continue;
    const std::size_t person = people[static_cast<std::size_t>(column_of[row])];
    Take(state_.tracks[tracks[row]], frame, person);
    frame.identities[person] = state_.tracks[tracks[row]].id;
  }
}

void PersonTracker::Take(Track& track, const Frame& frame, std::size_t person) {
  const Keypoints2D& seen = frame.people[person];
  track.motion.Correct(seen.box, NoiseOf(options_));
  track.seen_ns = frame.pts_ns;
  ++track.seen_times;
  track.last = seen;
  if (frame.appearances.empty()) return;
  for (std::size_t other = 0; other < frame.people.size(); ++other) {
    if (other != person && Covered(seen.box, frame.people[other].box) > kOverlapSpoilsColours) return;
  }
  Blend(track.appearance, frame.appearances[person], kAppearanceUpdate);
}

void PersonTracker::Begin(Frame& frame) {
  for (std::size_t person = 0; person < frame.people.size(); ++person) {
    const Keypoints2D& seen = frame.people[person];
    if (frame.identities[person] >= 0 || static_cast<double>(seen.score) < options_.birth_score) continue;
    bool inside = false;
    for (std::size_t other = 0; other < frame.people.size(); ++other) {
      inside = inside || (frame.identities[other] >= 0 && Covered(seen.box, frame.people[other].box) > kInsideSomebody);
    }
    if (inside) continue;
    state_.tracks.push_back({.id = state_.next_id++,
                             .motion = BoxMotion(seen.box, NoiseOf(options_)),
                             .seen_ns = frame.pts_ns,
                             .seen_times = 1,
                             .last = seen,
                             .appearance = {}});
    if (!frame.appearances.empty()) state_.tracks.back().appearance = frame.appearances[person];
    frame.identities[person] = state_.tracks.back().id;
  }
}

std::vector<std::int32_t> PersonTracker::Update(std::int64_t pts_ns, std::span<const Keypoints2D> people,
                                                const KeypointSet& set, std::span<const Appearance> appearances) {
  Advance(pts_ns);
  Frame frame{pts_ns, people, set, appearances, std::vector<std::int32_t>(people.size(), -1)};
  Match(frame, options_.birth_score, std::numeric_limits<double>::infinity(), options_.lost_s);
  Match(frame, options_.keep_score, options_.birth_score, kUnsureMayBeLost_s);
  Begin(frame);
  return std::move(frame.identities);
}

std::vector<std::int32_t> PersonTracker::Update(std::int64_t pts_ns, std::span<const Keypoints2D> people,
                                                const KeypointSet& set, const Image* image) {
  std::vector<Appearance> appearances;
  if (image) {
    for (const Keypoints2D& person : people) appearances.push_back(AppearanceOf(*image, person, set));
  }
  return Update(pts_ns, people, set, std::span<const Appearance>(appearances));
}

}  // namespace kinora
