#include "lifting/clean_sequence.h"

#include "lifting/filter_covariance.h"

namespace kinora {

CleanedSequence CleanSequence(const Trajectory3D& trajectory, const CleanOptions& options, const ViewNoise* noise,
                              std::span<const GapChoice> choices) {
  Check(options);
  CleanedSequence cleaned{.filtered = trajectory, .rejected = {}, .filled = {}};
  cleaned.rejected.resize(trajectory.joints.size());
  cleaned.filled.resize(trajectory.joints.size());
  if (options.reject_outliers) cleaned.rejected = RejectOutliers(cleaned.filtered, options.outliers);
  if (options.fill_gaps || !choices.empty()) {
    const auto wanted = [&](std::size_t joint, const SampleRun& gap, bool usual) {
      bool fill = usual && options.fill_gaps;
      for (const GapChoice& choice : choices) {
        if (choice.joint == trajectory.joints[joint] && choice.first < static_cast<std::int64_t>(gap.end()) &&
            choice.last >= static_cast<std::int64_t>(gap.first))
          fill = choice.fill;
      }
      return fill;
    };
    const auto gaps = FillGaps(cleaned.filtered, options.gaps, wanted);
    for (std::size_t joint = 0; joint < gaps.size(); ++joint) {
      for (const SampleRun& gap : gaps[joint]) cleaned.filled[joint] += static_cast<std::int64_t>(gap.count);
    }
  }
  if (options.filter) LowPassWithTrueCovariance(options.low_pass, noise, cleaned.filtered);
  return cleaned;
}

}  // namespace kinora
