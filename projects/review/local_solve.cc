#include "projects/review/local_solve.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include "core/kinematics/unwrap.h"
#include "lifting/refit.h"
#include "projects/review/picture_view.h"

namespace kinora {
namespace {

// How far around a changed sample the filter carries the change, and how much more it must see to be right there.
constexpr double kReachS = 0.5;
constexpr double kMarginS = 1.0;

bool SameSeen(const Sight& a, const Sight& b) {
  return a.score == b.score && (a.score == 0 || a.px == b.px);
}

bool SameAngle(const AngleSample& a, const AngleSample& b) {
  const auto same = [](double x, double y) { return x == y || (std::isnan(x) && std::isnan(y)); };
  return a.provenance == b.provenance && same(a.value_rad, b.value_rad) && same(a.sd_rad, b.sd_rad);
}

// Results of older versions know nothing of their views: as if all were equal.
ViewFit PlainFit(const SeenSequence& seen, const SequenceOptions& options) {
  const std::size_t entries = seen.joints.size() * seen.cameras;
  return {.joints = seen.joints,
          .cameras = seen.cameras,
          .offset_px = std::vector<Eigen::Vector2d>(entries, Eigen::Vector2d::Zero()),
          .scatter_px = std::vector<double>(entries, options.start_noise_px),
          .weight_px = std::vector<double>(entries, options.start_noise_px)};
}

Timeline PartOf(const Timeline& timeline, std::int64_t first, std::int64_t count) {
  Timeline part = timeline;
  part.t0_ns = std::llround(timeline.TimeOf(first) * 1e9);
  part.count = count;
  return part;
}

Trajectory3D PartOf(const Trajectory3D& whole, std::int64_t first, std::int64_t count) {
  Trajectory3D part{PartOf(whole.timeline, first, count), whole.joints, {}};
  const auto begin = whole.samples.begin() + first * static_cast<std::int64_t>(whole.joints.size());
  part.samples.assign(begin, begin + count * static_cast<std::int64_t>(whole.joints.size()));
  return part;
}

}  // namespace

struct LocalSolve::Stretch {
  LocalState state;
  std::shared_ptr<const SolvedAthlete> solved;
  EditLayer layer;                    // before
  std::int64_t first = 0, count = 0;  // what is given back
  std::int64_t from = 0;              // what is looked at: [from, from + timeline.count)
  Timeline timeline;
  SeenSequence seen;  // before
  ViewFit fit;
  Trajectory3D raw;  // before
  ClinicalOptions angle_options;

  std::vector<PersonView> ViewsUnder(const EditLayer& edits, const PersonTracks& tracks) const {
    std::vector<PersonView> views;
    const ReviewTrial& trial = *state.trial;
    for (std::size_t c = 0; c < trial.cameras(); ++c) {
      // Points between two pictures lie on a cubic through four.
      const double margin_s = 3 / trial.trial.timeline.rate_hz() + 0.1;
      views.push_back(ViewInPictures({&trial, state.athlete, &edits, &tracks}, c,
                                     trial.PtsAt(c, timeline.TimeOf(0) - margin_s),
                                     trial.PtsAt(c, timeline.TimeOf(timeline.count - 1) + margin_s)));
    }
    return views;
  }

  SeenSequence See(std::span<const PersonView> views) const {
    return SeeAthlete(state.trial->rig, views, timeline, state.trial->options);
  }

  // The raw samples anew where the cameras see something else; joints that changed are marked.
  Trajectory3D RawAfter(const SeenSequence& after, std::vector<bool>& changed) const;
  void CleanAfter(const Trajectory3D& raw_after, const EditLayer& edits, const std::vector<bool>& changed,
                  LocalChange& change) const;
  void AnglesAfter(LocalChange& change) const;
  std::vector<bool> JointsOfGaps(const EditLayer& edits) const;
};

Trajectory3D LocalSolve::Stretch::RawAfter(const SeenSequence& after, std::vector<bool>& changed) const {
  Trajectory3D result = raw;
  const auto& options = state.trial->options.triangulation;
  for (std::size_t j = 0; j < after.joints.size(); ++j) {
    const int column = raw.IndexOf(after.joints[j]);
    if (column < 0) continue;
    const auto to = static_cast<std::size_t>(column);
    for (std::int64_t f = 0; f < timeline.count; ++f) {
      const auto now = after.At(j, f), was = seen.At(j, f);
      const std::size_t slot = after.Slot(j, f);
      std::uint64_t other =
          (after.edited[slot] ^ seen.edited[slot]) | (after.interpolated[slot] ^ seen.interpolated[slot]);
      for (std::size_t c = 0; c < after.cameras; ++c)
        if (!SameSeen(now[c], was[c])) other |= std::uint64_t{1} << c;
      if (!other) continue;
      changed[to] = true;
      result.At(f, to) =
          RefitSample(state.trial->views, after, j, f, raw.At(f, to), other, fit, solved->triangulated.noise, options);
    }
  }
  for (const DerivedJoint& middle : seen.derived) {
    const int column = raw.IndexOf(middle.joint), a = raw.IndexOf(middle.first), b = raw.IndexOf(middle.second);
    if (column < 0 || a < 0 || b < 0) continue;
    if (!changed[static_cast<std::size_t>(a)] && !changed[static_cast<std::size_t>(b)]) continue;
    changed[static_cast<std::size_t>(column)] = true;
    for (std::int64_t f = 0; f < timeline.count; ++f)
      result.At(f, static_cast<std::size_t>(column)) =
          MiddleOf(result.At(f, static_cast<std::size_t>(a)), result.At(f, static_cast<std::size_t>(b)));
  }
  return result;
}

std::vector<bool> LocalSolve::Stretch::JointsOfGaps(const EditLayer& edits) const {
  std::vector<bool> touched(raw.joints.size());
  const std::string& athlete = state.trial->athletes[state.athlete].id;
  const auto compare = [&](const EditLayer& one, const EditLayer& other) {
    for (const auto& [key, edit] : one.gaps) {
      const auto found = other.gaps.find(key);
      const int column = raw.IndexOf(key.joint);
      if (key.athlete == athlete && column >= 0 && (found == other.gaps.end() || found->second != edit))
        touched[static_cast<std::size_t>(column)] = true;
    }
  };
  compare(layer, edits);
  compare(edits, layer);
  return touched;
}

void LocalSolve::Stretch::CleanAfter(const Trajectory3D& raw_after, const EditLayer& edits,
                                     const std::vector<bool>& changed, LocalChange& change) const {
  std::vector<Joint> joints;
  std::vector<std::size_t> columns;
  for (std::size_t j = 0; j < changed.size(); ++j)
    if (changed[j]) joints.push_back(raw.joints[j]), columns.push_back(j);
  if (joints.empty()) return;
  Trajectory3D some = Trajectory3D::Missing(timeline, joints);
  for (std::int64_t f = 0; f < timeline.count; ++f)
    for (std::size_t j = 0; j < columns.size(); ++j) some.At(f, j) = raw_after.At(f, columns[j]);
  std::vector<GapChoice> gaps =
      GapChoicesOf(edits, state.trial->athletes[state.athlete].id, state.trial->trial.timeline);
  for (GapChoice& gap : gaps) gap.first -= from, gap.last -= from;
  const CleanedSequence cleaned = SolveCleaning(some, solved->triangulated.noise, gaps, state.trial->options);
  for (std::size_t j = 0; j < joints.size(); ++j) {
    LocalChange::JointCurve curve{joints[j], {}, {}};
    for (std::int64_t f = first - from; f < first - from + count; ++f) {
      curve.raw.push_back(some.At(f, j));
      curve.filtered.push_back(cleaned.filtered.At(f, j));
    }
    change.joints.push_back(std::move(curve));
  }
}

void LocalSolve::Stretch::AnglesAfter(LocalChange& change) const {
  Trajectory3D filtered = PartOf(solved->cleaned.filtered, first, count);
  for (const LocalChange::JointCurve& curve : change.joints) {
    const int column = filtered.IndexOf(curve.joint);
    if (column < 0) continue;
    for (std::int64_t f = 0; f < count; ++f)
      filtered.At(f, static_cast<std::size_t>(column)) = curve.filtered[static_cast<std::size_t>(f)];
  }
  JointAngles angles = ClinicalAngles(filtered, angle_options);
  for (std::size_t s = 0; s < solved->angles.series.size(); ++s) {
    const AngleSeries& was = solved->angles.series[s];
    const auto now = std::ranges::find_if(
        angles.series, [&](const AngleSeries& series) { return series.name == was.name && series.side == was.side; });
    LocalChange::AngleCurve curve{s, {}};
    bool differs = false;
    double turn = 0;  // of the last sample that was there before: whole turns to where the curve runs
    for (std::int64_t f = 0; f < count; ++f) {
      const AngleSample& before = was.samples[static_cast<std::size_t>(first + f)];
      AngleSample sample = now == angles.series.end() ? AngleSample() : now->samples[static_cast<std::size_t>(f)];
      if (!std::isnan(before.value_rad) && !std::isnan(sample.value_rad))
        turn = 2 * std::numbers::pi * std::round((before.value_rad - sample.value_rad) / (2 * std::numbers::pi));
      sample.value_rad += turn;
      differs = differs || !SameAngle(before, sample);
      curve.samples.push_back(sample);
    }
    if (differs) change.angles.push_back(std::move(curve));
  }
}

LocalSolve::LocalSolve(const LocalState& before, std::shared_ptr<const SolvedAthlete> solved, std::int64_t first,
                       std::int64_t last)
    : stretch_(std::make_unique<Stretch>()) {
  Stretch& s = *stretch_;
  s.state = before;
  s.solved = std::move(solved);
  s.layer = *before.layer;
  const Trajectory3D& raw = s.solved->triangulated.trajectory;
  const Timeline& timeline = raw.timeline;
  const auto samples = [&](double seconds) {
    return static_cast<std::int64_t>(std::ceil(seconds * timeline.rate_hz()));
  };
  const std::int64_t end = std::min(last + 1 + samples(kReachS), timeline.count);
  s.first = std::max<std::int64_t>(first - samples(kReachS), 0);
  s.count = std::max<std::int64_t>(std::min(end - s.first, samples(kLongestS)), 0);
  s.from = std::max<std::int64_t>(s.first - samples(kMarginS), 0);
  const std::int64_t to = std::min(s.first + s.count + samples(kMarginS), timeline.count);
  s.timeline = PartOf(timeline, s.from, std::max<std::int64_t>(to - s.from, 0));
  s.raw = PartOf(raw, s.from, s.timeline.count);
  const std::vector<PersonView> views = s.ViewsUnder(s.layer, *before.tracks);
  s.seen = s.See(views);
  s.fit = s.solved->triangulated.fit;
  if (s.fit.joints.empty()) s.fit = PlainFit(s.seen, before.trial->options.triangulation);
  // The direction of progression is one for the whole trial.
  s.angle_options = before.trial->options.angles;
  const auto progression = ProgressionOf(s.solved->cleaned.filtered, s.angle_options.progression,
                                         s.angle_options.progression_deg * std::numbers::pi / 180);
  if (progression) {
    s.angle_options.progression = ProgressionChoice::kGiven;
    s.angle_options.progression_deg = Wrapped(progression->angle_rad) * 180 / std::numbers::pi;
  }
}

LocalSolve::~LocalSolve() = default;
LocalSolve::LocalSolve(LocalSolve&&) noexcept = default;

LocalChange LocalSolve::After(const EditLayer& layer, const PersonTracks& tracks) const {
  const Stretch& s = *stretch_;
  LocalChange change{.first = s.first, .count = s.count, .joints = {}, .angles = {}};
  if (s.count == 0 || s.raw.joints.empty()) return change;
  std::vector<bool> changed = s.JointsOfGaps(layer);
  const Trajectory3D raw_after = s.RawAfter(s.See(s.ViewsUnder(layer, tracks)), changed);
  s.CleanAfter(raw_after, layer, changed, change);
  if (!change.joints.empty()) s.AnglesAfter(change);
  return change;
}

const LocalChange::JointCurve* LocalChange::Of(Joint joint) const {
  for (const JointCurve& curve : joints)
    if (curve.joint == joint) return &curve;
  return nullptr;
}

void Apply(const LocalChange& change, SolvedAthlete& solved) {
  for (const LocalChange::JointCurve& curve : change.joints) {
    Trajectory3D& raw = solved.triangulated.trajectory;
    Trajectory3D& filtered = solved.cleaned.filtered;
    const int column = raw.IndexOf(curve.joint);
    if (column < 0) continue;
    for (std::int64_t f = 0; f < change.count; ++f) {
      raw.At(change.first + f, static_cast<std::size_t>(column)) = curve.raw[static_cast<std::size_t>(f)];
      filtered.At(change.first + f, static_cast<std::size_t>(column)) = curve.filtered[static_cast<std::size_t>(f)];
    }
  }
  for (const LocalChange::AngleCurve& curve : change.angles)
    std::ranges::copy(curve.samples, solved.angles.series[curve.series].samples.begin() + change.first);
}

}  // namespace kinora
