#include "projects/solve/solve_trial.h"

#include <utility>

namespace kinora {

TriangulatedSequence SolveTriangulation(const CameraRig& rig, std::span<const PersonView> views,
                                        const Timeline& timeline, const SolveOptions& options, int threads,
                                        const Job& job) {
  return TriangulateSequence(rig, views, timeline, options.triangulation, threads, job);
}

CleanedSequence SolveCleaning(const Trajectory3D& raw, const ViewNoise& noise, std::span<const GapChoice> gaps,
                              const SolveOptions& options) {
  CleanedSequence cleaned = CleanSequence(raw, options.cleaning, &noise, gaps);
  cleaned.unfiltered = {};
  return cleaned;
}

JointAngles SolveAngles(const Trajectory3D& filtered, const SolveOptions& options) {
  return ClinicalAngles(filtered, options.angles);
}

SolvedAthlete Solve(const CameraRig& rig, std::span<const PersonView> views, std::span<const GapChoice> gaps,
                    const Timeline& timeline, const SolveOptions& options, int threads, const Job& job) {
  SolvedAthlete solved;
  solved.triangulated = SolveTriangulation(rig, views, timeline, options, threads, job);
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
