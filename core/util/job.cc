#include "core/util/job.h"

#include <utility>

namespace kinora {

Job::Job(std::stop_token stop, ProgressFn progress) : stop_(std::move(stop)), progress_(std::move(progress)) {}

void Job::CheckStop() const {
  if (stop_.stop_requested()) throw Cancelled{};
}

void Job::Report(std::string_view what, double done, double total) const {
  if (progress_) progress_(what, done, total);
}

}  // namespace kinora
