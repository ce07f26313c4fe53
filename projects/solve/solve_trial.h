#pragma once

#include <span>
#include <vector>

#include "core/geometry/rig.h"
#include "core/kinematics/clinical.h"
#include "core/motion/joint_angles.h"
#include "core/util/job.h"
#include "lifting/clean_sequence.h"
#include "lifting/seen_sequence.h"
#include "lifting/triangulate_sequence.h"

namespace kinora {

// From what the cameras saw of an athlete to joint angles: the one way there, taken by `process` stage by stage and by
// the review in one go, so that what is shown while reviewing is what the next run will store, bit for bit.

// What decides the numbers, as in ProcessOptions.
struct SolveOptions {
  SequenceOptions triangulation;
  CleanOptions cleaning;
  ClinicalOptions angles;
};

struct SolvedAthlete {
  TriangulatedSequence triangulated;  // the raw trajectory, what is known of the views, the quality report
  CleanedSequence cleaned;
  JointAngles angles;
  std::vector<std::vector<Joint>> angle_points;  // the joints that each series of `angles` is made of
};

// The athlete as the cameras saw them; `views` have the athlete's edits laid over (athlete_views.h).
SeenSequence SeeAthlete(const CameraRig& rig, std::span<const PersonView> views, const Timeline& timeline,
                        const SolveOptions& options);

// The steps; `gaps`: the athlete's edits about gaps. `seen` is used while they work and then as it was.
TriangulatedSequence SolveTriangulation(const CameraRig& rig, SeenSequence& seen, const SolveOptions& options,
                                        int threads, const Job& job);
CleanedSequence SolveCleaning(const Trajectory3D& raw, const ViewNoise& noise, std::span<const GapChoice> gaps,
                              const SolveOptions& options);
JointAngles SolveAngles(const Trajectory3D& filtered, const SolveOptions& options);

// All of them. Throws Cancelled within a second of a stop, Error (user) for options out of range.
SolvedAthlete Solve(const CameraRig& rig, SeenSequence& seen, std::span<const GapChoice> gaps,
                    const SolveOptions& options, int threads, const Job& job);

}  // namespace kinora
