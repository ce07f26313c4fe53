#include "tests/projects/sample_project.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>

#include "core/motion/keypoint_set.h"

namespace kinora::test {
namespace {

bool Same(float a, float b) {
  return std::bit_cast<std::uint32_t>(a) == std::bit_cast<std::uint32_t>(b);
}

bool Same(const Keypoint2D& a, const Keypoint2D& b) {
  return Same(a.x_px, b.x_px) && Same(a.y_px, b.y_px) && Same(a.score, b.score) && a.provenance == b.provenance;
}

bool Same(const TrackedPerson& a, const TrackedPerson& b) {
  const BoxPx& p = a.keypoints.box;
  const BoxPx& q = b.keypoints.box;
  return a.track == b.track && Same(p.x0, q.x0) && Same(p.y0, q.y0) && Same(p.x1, q.x1) && Same(p.y1, q.y1) &&
         Same(a.keypoints.score, b.keypoints.score) &&
         std::ranges::equal(a.keypoints.points, b.keypoints.points,
                            [](const Keypoint2D& x, const Keypoint2D& y) { return Same(x, y); });
}

}  // namespace

SampleProject MakeSampleProject(const std::filesystem::path& folder, int cameras) {
  SampleProject sample{CaptureProject::Create(folder, "Study"), {}, {}, {}};
  const Participant participant = EnsureParticipant(sample.project, "P01");
  const Session session = EnsureSession(sample.project, participant.id, "day1");
  sample.trial = EnsureTrial(sample.project, session.id, "walk1");
  for (int i = 1; i <= cameras; ++i)
    sample.cameras.push_back(EnsureCamera(sample.project, session.id, fmt::format("cam{:02}", i)));
  sample.athlete = EnsureAthlete(sample.project, sample.trial.id, 0);
  return sample;
}

SampleProject OpenSampleProject(const std::filesystem::path& folder) {
  SampleProject sample{CaptureProject::Open(folder), {}, {}, {}};
  sample.trial = FindTrial(sample.project, "");
  sample.cameras = ListCameras(sample.project, sample.trial.session);
  sample.athlete = ListAthletes(sample.project, sample.trial.id).at(0);
  return sample;
}

std::vector<Frame2D> RandomFrames(const KeypointSet& set, int count, std::uint32_t seed, std::int64_t first_pts_ns) {
  std::mt19937 random(seed);
  std::uniform_real_distribution<float> pixel(0, 1920);
  std::uniform_real_distribution<float> unit(0, 1);
  std::vector<Frame2D> frames;
  for (int i = 0; i < count; ++i) {
    Frame2D frame{.pts_ns = first_pts_ns + i * std::int64_t{16'666'667}, .people = {}};
    const int people = 1 + static_cast<int>(random() % 2);
    for (int p = 0; p < people; ++p) {
      TrackedPerson person{
          .track = p, .keypoints = {{pixel(random), pixel(random), pixel(random), pixel(random)}, unit(random), {}}};
      for (std::size_t k = 0; k < set.points.size(); ++k)
        person.keypoints.points.push_back({pixel(random), pixel(random), unit(random),
                                           random() % 10 == 0 ? Provenance::kMissing : Provenance::kMeasured});
      frame.people.push_back(std::move(person));
    }
    frames.push_back(std::move(frame));
  }
  return frames;
}

bool SameBits(const Frame2D& a, const Frame2D& b) {
  return a.pts_ns == b.pts_ns &&
         std::ranges::equal(a.people, b.people,
                            [](const TrackedPerson& x, const TrackedPerson& y) { return Same(x, y); });
}

bool SameBits(const std::vector<Frame2D>& a, const std::vector<Frame2D>& b) {
  return std::ranges::equal(a, b, [](const Frame2D& x, const Frame2D& y) { return SameBits(x, y); });
}

}  // namespace kinora::test
