#pragma once

#include <functional>
#include <span>

#include "core/util/job.h"
#include "models/pose/preprocess.h"
#include "models/pose/tensor_view.h"

namespace kinora {

// A network that looks at parts of pictures. What it answers for a crop does not depend on the other crops of the call.
class CropNetwork {
 public:
  virtual ~CropNetwork() = default;

  virtual const InputFormat& format() const = 0;

  // Called once for each crop, in order, with the outputs in the order the card names them. The views end with the
  // call.
  using Sink = std::function<void(std::size_t crop, std::span<const TensorView> outputs)>;
  // Throws Cancelled between batches when the job is asked to stop.
  virtual void Run(std::span<const Crop> crops, const Sink& sink, const Job& job) = 0;
};

}  // namespace kinora
