#include "models/pose/tracker2d.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/motion/keypoint_set.h"

namespace kinora {
namespace {

// A detection and a followed person of at least this overlap are the same.
constexpr float kSameOverlap = 0.3F;
// Below this the box of the points has lost part of the person: look where the detector says.
constexpr float kAgreeOverlap = 0.5F;
// A followed person whom this many detections in a row missed, though the pose network still answers, is given up.
constexpr std::int32_t kMaxUnconfirmed = 2;
// How much more often the detector looks where people hide each other.
constexpr int kCrowdHurry = 5;
// Two regions show one person when their points are this similar.
constexpr double kDoubleSimilarity = 0.8;

// Somebody in front of or behind somebody else.
bool AnyOverlap(const std::vector<FollowedRegion>& regions) {
  for (std::size_t i = 0; i < regions.size(); ++i)
    for (std::size_t j = i + 1; j < regions.size(); ++j)
      if (IntersectionOverUnion(regions[i].box, regions[j].box) > 0) return true;
  return false;
}

// A detector that tells where to look is compared by that: its square is much larger than the person's box.
float OverlapOf(const FollowedRegion& followed, const FoundPerson& found) {
  if (found.region) return IntersectionOverUnion(BoundsOf(followed.region), BoundsOf(*found.region));
  return IntersectionOverUnion(followed.box, found.detection.box);
}

}  // namespace

// One camera's picture on its way through a step.
struct Tracker2D::Camera {
  struct Candidate {
    FollowedRegion followed;
    PoseQuery query;
    std::optional<PoseResult> result;  // empty before the pose network looked
  };

  const PictureView* picture = nullptr;
  CameraState state;
  bool detected = false;  // in this picture
  bool lost = false;      // somebody who was seen is no longer
  std::vector<Candidate> candidates;
};

Tracker2D::Tracker2D(std::unique_ptr<Detector> detector, std::unique_ptr<PoseEstimator> estimator,
                     const FollowOptions& options)
    : detector_(std::move(detector)), estimator_(std::move(estimator)), options_(options) {}

Tracker2D::~Tracker2D() = default;

std::vector<std::vector<Person2D>> Tracker2D::Step(std::span<CameraState> states, std::span<const PictureView> pictures,
                                                   const Job& job) {
  std::vector<Camera> cameras(states.size());
  std::vector<std::size_t> due;
  for (std::size_t c = 0; c < cameras.size(); ++c) {
    Camera& camera = cameras[c];
    camera.picture = &pictures[c];
    camera.state = states[c];
    for (const FollowedRegion& followed : camera.state.regions)
      camera.candidates.push_back({followed, {camera.picture, followed.region, followed.filter, false}, std::nullopt});
    if (camera.candidates.empty() || TimeToDetect(camera.state)) due.push_back(c);
  }
  Detect(cameras, due, job);
  Estimate(cameras, job);
  due.clear();
  for (std::size_t c = 0; c < cameras.size(); ++c) {
    const auto& candidates = cameras[c].candidates;
    const bool lost = std::any_of(candidates.begin(), candidates.end(), [](const Camera::Candidate& one) {
      return one.followed.sure && !one.result->present;
    });
    if (lost && !cameras[c].detected) due.push_back(c);
    cameras[c].lost = cameras[c].lost || lost;
  }
  if (!due.empty()) {
    for (const std::size_t c : due)
      std::erase_if(cameras[c].candidates, [](const Camera::Candidate& one) { return !one.result->present; });
    Detect(cameras, due, job);
    Estimate(cameras, job);
  }

  std::vector<std::vector<Person2D>> people(cameras.size());
  for (std::size_t c = 0; c < cameras.size(); ++c) {
    DropDoubles(cameras[c]);
    Advance(cameras[c], people[c]);
  }
  for (std::size_t c = 0; c < cameras.size(); ++c) states[c] = std::move(cameras[c].state);
  return people;
}

bool Tracker2D::TimeToDetect(const CameraState& state) const {
  const int waited = state.since_detection + 1;
  if (options_.detect_every == 0 || waited < options_.detect_every / kCrowdHurry) return false;
  return waited >= options_.detect_every || state.watch > 0 || AnyOverlap(state.regions);
}

// The state for the next picture, and the people of this one.
void Tracker2D::Advance(Camera& camera, std::vector<Person2D>& people) const {
  camera.state.regions.clear();
  for (Camera::Candidate& one : camera.candidates) {
    if (!one.result->present) continue;
    one.followed.region = one.result->next;
    one.followed.filter = one.result->filter;
    one.followed.box = one.result->keypoints.box;
    camera.state.regions.push_back(one.followed);
    people.push_back({one.followed.id, std::move(one.result->keypoints), one.followed.sure});
  }
  camera.state.since_detection = camera.detected ? 0 : camera.state.since_detection + 1;
  camera.state.watch = camera.lost ? options_.detect_every : std::max(0, camera.state.watch - 1);
  ++camera.state.pictures;
}

void Tracker2D::Detect(std::vector<Camera>& cameras, const std::vector<std::size_t>& which, const Job& job) {
  if (which.empty()) return;
  std::vector<const PictureView*> pictures;
  for (const std::size_t c : which) pictures.push_back(cameras[c].picture);
  const auto found = detector_->Detect(pictures, job);
  for (std::size_t i = 0; i < which.size(); ++i) {
    cameras[which[i]].detected = true;
    Merge(cameras[which[i]], found[i]);
  }
}

// Pairs followed people with detections, best overlap first; what is left of the detections is new.
void Tracker2D::Merge(Camera& camera, const std::vector<FoundPerson>& found) const {
  struct Pair {
    float overlap;
    std::size_t candidate, detection;
  };
  std::vector<Pair> pairs;
  for (std::size_t i = 0; i < camera.candidates.size(); ++i)
    for (std::size_t j = 0; j < found.size(); ++j) {
      const float overlap = OverlapOf(camera.candidates[i].followed, found[j]);
      if (overlap >= kSameOverlap) pairs.push_back({overlap, i, j});
    }
  std::stable_sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) { return a.overlap > b.overlap; });
  std::vector<bool> confirmed(camera.candidates.size()), taken(found.size());
  for (const Pair& pair : pairs) {
    if (confirmed[pair.candidate] || taken[pair.detection]) continue;
    confirmed[pair.candidate] = taken[pair.detection] = true;
    Camera::Candidate& one = camera.candidates[pair.candidate];
    one.followed.unconfirmed = 0;
    one.followed.sure = one.followed.sure || found[pair.detection].detection.score >= options_.sure_score;
    if (pair.overlap < kAgreeOverlap && !one.result)
      one.query = estimator_->QueryOf(*camera.picture, found[pair.detection]);
  }
  std::vector<Camera::Candidate> kept;
  for (std::size_t i = 0; i < camera.candidates.size(); ++i) {
    Camera::Candidate& one = camera.candidates[i];
    if (!confirmed[i] && ++one.followed.unconfirmed > kMaxUnconfirmed) {
      camera.lost = camera.lost || one.followed.sure;
      continue;
    }
    kept.push_back(std::move(one));
  }
  for (std::size_t j = 0; j < found.size() && static_cast<int>(kept.size()) < options_.max_people; ++j) {
    if (taken[j]) continue;
    const PoseQuery query = estimator_->QueryOf(*camera.picture, found[j]);
    const bool sure = found[j].detection.score >= options_.sure_score;
    kept.push_back({{camera.state.next_id++, query.region, found[j].detection.box, {}, 0, sure}, query, std::nullopt});
  }
  camera.candidates = std::move(kept);
}

void Tracker2D::Estimate(std::vector<Camera>& cameras, const Job& job) {
  std::vector<PoseQuery> queries;
  std::vector<Camera::Candidate*> asked;
  for (Camera& camera : cameras)
    for (Camera::Candidate& one : camera.candidates) {
      if (one.result) continue;
      queries.push_back(one.query);
      asked.push_back(&one);
    }
  std::vector<PoseResult> results = estimator_->Estimate(queries, job);
  for (std::size_t i = 0; i < asked.size(); ++i) asked[i]->result = std::move(results[i]);
}

void Tracker2D::DropDoubles(Camera& camera) const {
  auto& candidates = camera.candidates;
  std::vector<bool> dropped(candidates.size());
  for (std::size_t i = 0; i < candidates.size(); ++i)
    for (std::size_t j = i + 1; j < candidates.size(); ++j) {
      const PoseResult &a = *candidates[i].result, &b = *candidates[j].result;
      if (dropped[i] || dropped[j] || !a.present || !b.present) continue;
      const double area = static_cast<double>(std::max(a.keypoints.box.area(), b.keypoints.box.area()));
      if (ObjectKeypointSimilarity(keypoint_set(), a.keypoints, b.keypoints, area) <= kDoubleSimilarity) continue;
      // The surer one stays, or else the one that was followed longer.
      const bool second = candidates[i].followed.sure || !candidates[j].followed.sure;
      dropped[second ? j : i] = true;
      camera.lost = camera.lost || candidates[second ? j : i].followed.sure;
    }
  std::size_t i = 0;
  std::erase_if(candidates, [&](const Camera::Candidate&) { return dropped[i++]; });
}

void Forget(CameraState& state, std::int32_t region) {
  std::erase_if(state.regions, [&](const FollowedRegion& followed) { return followed.id == region; });
}

}  // namespace kinora
