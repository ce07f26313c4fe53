#include "core/synthetic/scene.h"

#include <Eigen/Geometry>
#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>
#include <random>
#include <utility>

namespace kinora::synthetic {
namespace {

using Random = std::mt19937_64;

double Uniform(Random& random) {
  return std::uniform_real_distribution<double>(0, 1)(random);
}
bool Happens(Random& random, double rate) {
  return rate > 0 && Uniform(random) < rate;
}
double Normal(Random& random, double sd) {
  return sd > 0 ? std::normal_distribution<double>(0, sd)(random) : 0;
}

bool InPicture(const Camera& camera, const Eigen::Vector2d& px) {
  return px.x() >= 0 && px.y() >= 0 && px.x() < camera.width_px && px.y() < camera.height_px;
}

void SpoilPoint(Random& random, const NoiseOptions& noise, Keypoint2D& point) {
  point.x_px += static_cast<float>(Normal(random, noise.pixel_sd_px));
  point.y_px += static_cast<float>(Normal(random, noise.pixel_sd_px));
  point.score = static_cast<float>(0.95 - 0.2 * Uniform(random));
  if (Happens(random, noise.outlier_rate)) {
    const double angle = 2 * std::numbers::pi * Uniform(random);
    const double distance = noise.outlier_px * (1 + 2 * Uniform(random));
    point.x_px += static_cast<float>(distance * std::cos(angle));
    point.y_px += static_cast<float>(distance * std::sin(angle));
    point.score = static_cast<float>(0.2 + 0.7 * Uniform(random));
  }
  if (Happens(random, noise.missing_point_rate)) point = {};
}

void Spoil(Random& random, const NoiseOptions& noise, const KeypointSet& set, Keypoints2D& person) {
  for (Keypoint2D& point : person.points) {
    if (!point.missing()) SpoilPoint(random, noise, point);
  }
  if (Happens(random, noise.swap_rate)) {
    for (const auto& [left, right] : set.left_right) {
      std::swap(person.points[static_cast<std::size_t>(left)], person.points[static_cast<std::size_t>(right)]);
    }
  }
  for (float* edge : {&person.box.x0, &person.box.y0, &person.box.x1, &person.box.y1}) {
    *edge += static_cast<float>(Normal(random, noise.pixel_sd_px));
  }
  person.score = static_cast<float>(0.9 - 0.2 * Uniform(random));
}

// A person's shape somewhere else in the picture.
Keypoints2D FalsePerson(Random& random, const Camera& camera, const Keypoints2D& shape) {
  Keypoints2D person = shape;
  const auto dx = static_cast<float>(Uniform(random) * camera.width_px) - shape.box.x0;
  const auto dy = static_cast<float>(Uniform(random) * camera.height_px) - shape.box.y0;
  person.box = {shape.box.x0 + dx, shape.box.y0 + dy, shape.box.x1 + dx, shape.box.y1 + dy};
  for (Keypoint2D& point : person.points) {
    point.x_px += dx + static_cast<float>(Normal(random, 10));
    point.y_px += dy + static_cast<float>(Normal(random, 10));
    point.score *= 0.6F;
  }
  person.score = static_cast<float>(0.3 + 0.3 * Uniform(random));
  return person;
}

// The tracks that a camera's tracker believes in, one per walker.
class Identities {
 public:
  Identities(std::size_t people, const NoiseOptions& noise) : noise_(noise) {
    for (std::size_t i = 0; i < people; ++i) tracks_.push_back(next_++);
  }

  void Step(Random& random) {
    for (std::int32_t& track : tracks_) {
      if (Happens(random, noise_.identity_break_rate)) track = next_++;
    }
    if (tracks_.size() > 1 && Happens(random, noise_.identity_switch_rate)) {
      const std::size_t a = random() % tracks_.size();
      const std::size_t b = (a + 1 + random() % (tracks_.size() - 1)) % tracks_.size();
      std::swap(tracks_[a], tracks_[b]);
    }
  }

  std::int32_t Of(std::size_t person) const { return noise_.identities ? tracks_[person] : -1; }
  std::int32_t New() { return noise_.identities ? next_++ : -1; }

 private:
  const NoiseOptions& noise_;
  std::vector<std::int32_t> tracks_;
  std::int32_t next_ = 0;
};

struct Seen {
  TrackedPerson person;
  int who;
};

std::vector<Seen> TakePicture(Random& random, std::span<const Walker> people, const RigCamera& camera, double time_s,
                              const KeypointSet& set, const NoiseOptions& noise, Identities& identities) {
  std::vector<Seen> seen;
  std::optional<Keypoints2D> false_person;
  const bool wants_false = Happens(random, noise.false_person_rate);
  for (std::size_t i = 0; i < people.size(); ++i) {
    Keypoints2D person = ProjectPose(people[i].PoseAt(time_s), camera, set);
    if (person.score <= 0) continue;
    if (wants_false && !false_person) false_person = FalsePerson(random, camera.camera, person);
    if (Happens(random, noise.missing_person_rate)) continue;
    Spoil(random, noise, set, person);
    seen.push_back({{identities.Of(i), std::move(person)}, static_cast<int>(i)});
  }
  if (false_person) seen.push_back({{identities.New(), std::move(*false_person)}, -1});
  std::shuffle(seen.begin(), seen.end(), random);
  return seen;
}

}  // namespace

Keypoints2D ProjectPose(const Pose3D& pose, const RigCamera& camera, const KeypointSet& set) {
  Keypoints2D person;
  person.points.resize(set.points.size());
  Eigen::AlignedBox2d box;
  for (std::size_t i = 0; i < set.points.size(); ++i) {
    const std::optional<Joint> joint = set.points[i].joint;
    if (!joint) continue;
    const std::optional<Eigen::Vector2d> px = Project(camera.camera, camera.cam_from_world * pose[*joint]);
    if (!px || !InPicture(camera.camera, *px)) continue;
    const Eigen::Vector2d stored = camera.fit.StoredFromCalibrated(*px);
    box.extend(stored);
    person.points[i] = {static_cast<float>(stored.x()), static_cast<float>(stored.y()), 1, Provenance::kMeasured};
  }
  if (box.isEmpty()) return person;
  // A detector's box holds flesh around the joint centres.
  const double margin = 0.06 * box.sizes().y();
  person.box = {static_cast<float>(box.min().x() - margin), static_cast<float>(box.min().y() - margin),
                static_cast<float>(box.max().x() + margin), static_cast<float>(box.max().y() + margin)};
  person.score = 1;
  return person;
}

SceneTracks ProjectScene(std::span<const Walker> people, const CameraRig& rig, const Timeline& timeline,
                         const KeypointSet& set, const NoiseOptions& noise) {
  SceneTracks scene;
  for (std::size_t c = 0; c < rig.cameras.size(); ++c) {
    const RigCamera& camera = rig.cameras[c];
    Random random(noise.seed * 1000003 + c);
    Identities identities(people.size(), noise);
    CameraTracks2D tracks{camera.camera.name, &set, {}};
    std::vector<std::vector<int>> who;
    for (std::int64_t k = 0; k < timeline.count; ++k) {
      const double video_s = timeline.TimeOf(k);
      const double trial_s = camera.clock_offset_s + (1 + camera.clock_drift) * video_s;
      identities.Step(random);
      Frame2D frame{std::llround(video_s * 1e9), {}};
      std::vector<int> truth;
      for (Seen& seen : TakePicture(random, people, camera, trial_s, set, noise, identities)) {
        frame.people.push_back(std::move(seen.person));
        truth.push_back(seen.who);
      }
      tracks.frames.push_back(std::move(frame));
      who.push_back(std::move(truth));
    }
    scene.cameras.push_back(std::move(tracks));
    scene.who.push_back(std::move(who));
  }
  return scene;
}

}  // namespace kinora::synthetic
