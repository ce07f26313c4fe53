#include "projects/solve/solve_trial.h"

#include <utility>

namespace kinora {

SeenSequence SeeAthlete(const CameraRig& rig, std::span<const PersonView> views, const Timeline& timeline,
                        const SolveOptions& options) {
  return SeeOnTimeline(rig, views, timeline, options.triangulation.minimum_score);
}

TriangulatedSequence SolveTriangulation(const CameraRig& rig, SeenSequence& seen, const SolveOptions& options,
                                        int threads, const Job& job) {
  return TriangulateSequence(rig, seen, options.triangulation, threads, job);
}

CleanedSequence SolveCleaning(const Trajectory3D& raw, const ViewNoise& noise, std::span<const GapChoice> gaps,
                              const SolveOptions& options) {
  return CleanSequence(raw, options.cleaning, &noise, gaps);
}

JointAngles SolveAngles(const Trajectory3D& filtered, const SolveOptions& options) {
  return ClinicalAngles(filtered, options.angles);
}

SolvedAthlete Solve(const CameraRig& rig, SeenSequence& seen, std::span<const GapChoice> gaps,
                    const SolveOptions& options, int threads, const Job& job) {
  SolvedAthlete solved;
  solved.triangulated = SolveTriangulation(rig, seen, options, threads, job);
  job.Report("cleaning and filtering", 0, 0);
  job.CheckStop();
  solved.cleaned = SolveCleaning(solved.triangulated.trajectory, solved.triangulated.noise, gaps, options);
  job.Report("joint angles", 0, 0);
  job.CheckStop();
  solved.angles = SolveAngles(solved.cleaned.filtered, options);
  solved.angle_points = PointsOfClinicalAngles(solved.cleaned.filtered, options.angles);
  return solved;
}

}  // namespace kinora
