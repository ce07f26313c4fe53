#include "projects/export/csv_preview.h"

#include <algorithm>

#include "core/util/error.h"
#include "projects/export/export_plan.h"
#include "projects/store/first_chunk.h"
#include "projects/trial_results.h"

namespace kinora {
namespace {

Timeline First(Timeline timeline, std::int64_t samples) {
  timeline.count = std::min(timeline.count, samples);
  return timeline;
}

Trajectory3D First(Trajectory3D trajectory, std::int64_t samples) {
  trajectory.timeline = First(trajectory.timeline, samples);
  trajectory.samples.resize(static_cast<std::size_t>(trajectory.timeline.count) * trajectory.joints.size());
  return trajectory;
}

JointAngles First(JointAngles angles, std::int64_t samples) {
  angles.timeline = First(angles.timeline, samples);
  for (AngleSeries& series : angles.series) series.samples.resize(static_cast<std::size_t>(angles.timeline.count));
  return angles;
}

}  // namespace

CsvPreview PreviewCsv(CaptureProject& project, const Trial& trial, const ExportOptions& options, std::int64_t samples) {
  const ExportSubject subject = SubjectOf(project, trial);
  const TrialResults results = CurrentResults(project, trial);
  CsvPreview preview;
  if (subject.athletes.empty()) return preview;
  const std::string& athlete = subject.athletes.front().id;
  const std::optional<Trajectory3D> trajectory = ReadFirstTrajectory3D(project.database(), results.filter, athlete);
  const std::optional<JointAngles> angles = ReadFirstJointAngles(project.database(), results.angles, athlete);
  const FileMetadata metadata{subject.participant, subject.session, subject.trial, trial.condition, {}, {}, {}};
  const CsvOptions csv = CsvOptionsOf(options);
  if (trajectory) {
    for (const Joint joint : trajectory->joints) preview.joints.emplace_back(NameOf(joint));
    const Trajectory3D some = First(SelectJoints(*trajectory, options.joints), samples);
    preview.trajectories = ParseCsv(CsvText(some, metadata, csv), subject.trial).value;
  }
  if (angles) {
    for (const AngleSeries& series : angles->series) {
      if (std::ranges::find(preview.angles, series.name) == preview.angles.end()) preview.angles.push_back(series.name);
    }
    const JointAngles some = First(SelectAngles(*angles, options.angles), samples);
    preview.angle_table = ParseCsv(CsvText(some, metadata, csv), subject.trial).value;
  }
  return preview;
}

}  // namespace kinora
