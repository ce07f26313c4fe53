#include "lifting/triangulate_sequence.h"

#include <algorithm>
#include <atomic>
#include <limits>
#include <utility>

#include "core/util/parallel.h"
#include "lifting/common_shift.h"
#include "lifting/joint_fit.h"
#include "lifting/median.h"
#include "lifting/refit.h"
#include "lifting/score_noise.h"

namespace kinora {
namespace {

// Errors further apart than this are taken to be independent.
constexpr double kLongestCorrelationS = 0.5;
// More errors do not tell better what the scores mean and how noisy the cameras are: of longer trials every second
// frame, every third … is looked at.
constexpr std::size_t kMostErrors = std::size_t{1} << 22;
// Offsets of the person by less than this say nothing about a camera, however exact the others are.
constexpr double kLeastLimitPx = 1;

void WriteDerived(std::span<const DerivedJoint> derived, Trajectory3D& trajectory) {
  const auto column = [&](Joint joint) { return static_cast<std::size_t>(trajectory.IndexOf(joint)); };
  for (const DerivedJoint& middle : derived) {
    for (std::int64_t frame = 0; frame < trajectory.timeline.count; ++frame) {
      trajectory.At(frame, column(middle.joint)) =
          MiddleOf(trajectory.At(frame, column(middle.first)), trajectory.At(frame, column(middle.second)));
    }
  }
}

void AddDerived(std::span<const DerivedJoint> derived, ViewNoise& noise) {
  for (const DerivedJoint& middle : derived) {
    const auto first = noise.CorrelationOf(middle.first), second = noise.CorrelationOf(middle.second);
    std::vector<double> mean(std::min(first.size(), second.size()));
    for (std::size_t lag = 0; lag < mean.size(); ++lag) mean[lag] = 0.5 * (first[lag] + second[lag]);
    noise.joints.push_back(middle.joint);
    noise.correlation.push_back(std::move(mean));
    noise.sigma_px.insert(noise.sigma_px.end(), noise.cameras, std::numeric_limits<double>::quiet_NaN());
  }
}

// The joints' fits, all steps in parallel over the joints. While it lives there are weights in place of the sequence's
// scores.
class SequenceFit {
 public:
  SequenceFit(std::span<const ViewGeometry> views, SeenSequence& sequence, const SequenceOptions& options, int threads,
              const Job& job)
      : sequence_(sequence), options_(options), threads_(threads), job_(job) {
    scores_.reserve(sequence.points.size());
    for (const Sight& point : sequence.points) scores_.push_back(point.score);
    for (std::size_t j = 0; j < sequence.joints.size(); ++j) fits_.emplace_back(views, sequence_, j, options);
  }
  SequenceFit(const SequenceFit&) = delete;
  SequenceFit& operator=(const SequenceFit&) = delete;
  ~SequenceFit() {
    for (std::size_t i = 0; i < scores_.size(); ++i) sequence_.points[i].score = scores_[i];
  }

  ViewNoise Run() {
    ForEachJoint([&](std::size_t j) { fits_[j].Start(); });
    for (int round = 0; round < kRounds; ++round) {
      ForEachJoint([&](std::size_t j) { fits_[j].MeasureOffsets(); });
      const std::vector<ViewOffset> person = OffsetsOfPerson();
      ForEachJoint([&](std::size_t j) { fits_[j].SettleOffsets(person); });
      if (round < kRoundsOfWeights) Weigh();
      ForEachJoint([&](std::size_t j) { fits_[j].ChooseAndFit(); });
    }
    ViewNoise noise = Noise();
    ForEachJoint([&](std::size_t j) { fits_[j].FitWithNoise(noise.SigmasOf(j)); });
    noise = Noise();
    const auto lags = static_cast<std::int64_t>(kLongestCorrelationS * sequence_.timeline.rate_hz());
    noise.correlation.resize(fits_.size());
    ForEachJoint([&](std::size_t j) { noise.correlation[j] = fits_[j].Correlation(lags); });
    return noise;
  }

  ViewFit Fit() const {
    ViewFit fit{.joints = sequence_.joints,
                .cameras = sequence_.cameras,
                .offset_px = {},
                .scatter_px = {},
                .weight_px = {},
                .shared_px = {},
                .score_noise = score_noise_};
    for (const JointFit& joint : fits_) joint.AppendTo(fit);
    return fit;
  }

  void Write(const ViewNoise& noise, Trajectory3D& trajectory) const {
    for (std::size_t j = 0; j < fits_.size(); ++j) {
      const auto column = static_cast<std::size_t>(trajectory.IndexOf(sequence_.joints[j]));
      fits_[j].WriteSamples(noise.SigmasOf(j), trajectory, column);
    }
  }

 private:
  static constexpr int kRounds = 3;
  static constexpr int kRoundsOfWeights = 2;
  static constexpr double kSteps = 3 * kRounds + kRoundsOfWeights + 3;

  template <class Body>
  void ForEachJoint(const Body& body) {
    ParallelFor(fits_.size(), threads_, job_, [&](std::size_t j) {
      body(j);
      const double all = kSteps * static_cast<double>(fits_.size());
      job_.Report("triangulate", static_cast<double>(++done_), all);  // text
    });
  }

  // The cameras' offsets by their median over the joints, less a shift of the whole person: see TriangulateSequence.
  std::vector<ViewOffset> OffsetsOfPerson() const {
    std::vector<ViewOffset> person(sequence_.cameras);
    for (std::size_t c = 0; c < person.size(); ++c) {
      std::vector<double> x, y;
      for (const JointFit& fit : fits_) {
        const ViewOffset& offset = fit.Offsets()[c];
        if (!offset.known) continue;
        x.push_back(offset.px.x()), y.push_back(offset.px.y());
        person[c].jacobian += offset.samples * offset.jacobian;
        person[c].information += offset.information;
        person[c].samples += offset.samples;
      }
      person[c].known = !x.empty();
      if (!person[c].known) continue;
      person[c].px = {MedianOf(x), MedianOf(y)};
      person[c].jacobian /= person[c].samples;
    }
    const Eigen::Vector3d shift = CommonShift(person, std::max(options_.noise_floor_px, kLeastLimitPx));
    for (ViewOffset& offset : person) offset.px -= offset.jacobian * shift;
    return person;
  }

  // Of how many frames one is looked at where errors are collected: two a point.
  std::int64_t Stride() const { return static_cast<std::int64_t>(2 * scores_.size() / kMostErrors + 1); }

  // Learns what the scores mean from the fits so far, and gives each point the weight that its score stands for.
  void Weigh() {
    std::vector<std::vector<ScoredError>> of_joint(fits_.size());
    ForEachJoint([&](std::size_t j) { fits_[j].CollectErrors(scores_, Stride(), of_joint[j]); });
    std::vector<ScoredError> errors;
    for (const auto& part : of_joint) errors.insert(errors.end(), part.begin(), part.end());
    score_noise_ = ScoreNoise(std::move(errors));
    for (std::size_t i = 0; i < scores_.size(); ++i) {
      const bool edited = (sequence_.edited[i / sequence_.cameras] >> i % sequence_.cameras & 1) != 0;
      if (!(scores_[i] > 0)) continue;
      sequence_.points[i].score =
          edited ? 1 : static_cast<float>(score_noise_.WeightOf(static_cast<double>(scores_[i])));
    }
  }

  ViewNoise Noise() {
    ViewNoise noise{.joints = sequence_.joints, .cameras = sequence_.cameras, .sigma_px = {}, .correlation = {}};
    std::vector<std::vector<double>> squares(fits_.size() * noise.cameras);
    ParallelFor(fits_.size(), threads_, job_, [&](std::size_t j) {
      fits_[j].CollectResiduals(Stride(), std::span(squares).subspan(j * noise.cameras, noise.cameras));
    });
    noise.sigma_px = PooledSigmas(squares, noise.cameras, options_.start_noise_px);
    return noise;
  }

  SeenSequence& sequence_;
  std::vector<float> scores_;  // of sequence_.points, as the networks gave them
  ScoreNoise score_noise_;
  const SequenceOptions& options_;
  int threads_;
  const Job& job_;
  std::vector<JointFit> fits_;
  std::atomic<std::int64_t> done_ = 0;
};

}  // namespace

TriangulatedSequence TriangulateSequence(const CameraRig& rig, std::span<const PersonView> views,
                                         const Timeline& timeline, const SequenceOptions& options, int threads,
                                         const Job& job) {
  Check(options);
  SeenSequence seen = SeeOnTimeline(rig, views, timeline, options.minimum_score);
  return TriangulateSequence(rig, seen, options, threads, job);
}

TriangulatedSequence TriangulateSequence(const CameraRig& rig, SeenSequence& seen, const SequenceOptions& options,
                                         int threads, const Job& job) {
  Check(options);
  const Timeline& timeline = seen.timeline;
  std::vector<Joint> joints = seen.joints;
  for (const DerivedJoint& middle : seen.derived) joints.push_back(middle.joint);
  std::sort(joints.begin(), joints.end());
  TriangulatedSequence result{
      .trajectory = Trajectory3D::Missing(timeline, joints), .noise = {}, .fit = {}, .quality = {}};
  if (seen.joints.empty() || timeline.count == 0) return result;

  const std::vector<ViewGeometry> geometry = ViewsOf(rig);
  {
    SequenceFit fit(geometry, seen, options, threads, job);
    result.noise = fit.Run();
    result.fit = fit.Fit();
    fit.Write(result.noise, result.trajectory);
  }
  WriteDerived(seen.derived, result.trajectory);
  AddDerived(seen.derived, result.noise);
  result.quality = QualityOf(rig, seen, result.trajectory);
  return result;
}

}  // namespace kinora
