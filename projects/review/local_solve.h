#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "core/motion/joint_angles.h"
#include "core/motion/trajectory3d.h"
#include "projects/review/picture_view.h"
#include "projects/solve/solve_trial.h"

namespace kinora {

// 3D and angles of one athlete anew over a short stretch of the trial, after some 2D points changed: the offsets, the
// noise and the choice of views that the solve of the whole trial found stay as they are (lifting/refit.h), and angles
// move by what changed. It differs from the solve of the whole trial by what the change does to those.
struct LocalChange {
  struct JointCurve {
    Joint joint{};
    std::vector<Sample3D> raw;       // as triangulated
    std::vector<Sample3D> filtered;  // cleaned
  };
  struct AngleCurve {
    std::size_t series = 0;  // of SolvedAthlete::angles
    std::vector<AngleSample> samples;
  };

  std::int64_t first = 0;  // sample of the timeline that all curves begin at
  std::int64_t count = 0;
  std::vector<JointCurve> joints;  // those that changed
  std::vector<AngleCurve> angles;  // those that changed

  const JointCurve* Of(Joint joint) const;
};

// A stretch before a change, kept while a point is dragged: everything that does not depend on where it is dragged to.
class LocalSolve {
 public:
  // The change will touch samples [first, last]; half a second around them is worked out, at most kLongestS.
  static constexpr double kLongestS = 4;
  LocalSolve(const LocalState& before, std::shared_ptr<const SolvedAthlete> solved, std::int64_t first,
             std::int64_t last);
  ~LocalSolve();
  LocalSolve(LocalSolve&&) noexcept;

  LocalChange After(const EditLayer& layer, const PersonTracks& tracks) const;

 private:
  struct Stretch;
  std::unique_ptr<Stretch> stretch_;
};

// Puts the curves into their place.
void Apply(const LocalChange& change, SolvedAthlete& solved);

}  // namespace kinora
