#include "lifting/clean_sequence.h"

#include "lifting/filter_covariance.h"

namespace kinora {

CleanedSequence CleanSequence(const Trajectory3D& trajectory, const CleanOptions& options, const ViewNoise* noise) {
  Check(options);
  CleanedSequence cleaned{.unfiltered = trajectory, .filtered = {}, .rejected = {}, .filled = {}};
  cleaned.rejected.resize(trajectory.joints.size());
  cleaned.filled.resize(trajectory.joints.size());
  if (options.reject_outliers) cleaned.rejected = RejectOutliers(cleaned.unfiltered, options.outliers);
  if (options.fill_gaps) {
    const auto gaps = FillGaps(cleaned.unfiltered, options.gaps);
    for (std::size_t joint = 0; joint < gaps.size(); ++joint) {
      for (const SampleRun& gap : gaps[joint]) cleaned.filled[joint] += static_cast<std::int64_t>(gap.count);
    }
  }
  cleaned.filtered =
      options.filter ? LowPassWithTrueCovariance(cleaned.unfiltered, options.low_pass, noise) : cleaned.unfiltered;
  return cleaned;
}

}  // namespace kinora
