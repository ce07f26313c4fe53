#pragma once

#include <ATen/ATen.h>

#include <cstdint>
#include <vector>

namespace kinora::nn::test {

inline uint32_t Hashed(uint32_t i) {
  uint32_t h = i * 2654435761U + 974711U;
  h ^= h >> 15;
  h *= 2246822519U;
  h ^= h >> 13;
  h *= 3266489917U;
  return h ^ (h >> 16);
}

// The input that tests/data/models/make_parity.py describes.
inline at::Tensor ReferenceInput(const std::vector<int64_t>& shape, float low, float high) {
  at::Tensor x = at::empty(shape);
  auto* data = x.mutable_data_ptr<float>();
  for (int64_t i = 0; i < x.numel(); ++i) {
    data[i] = low + (high - low) * (static_cast<float>(Hashed(static_cast<uint32_t>(i)) >> 8) / 16777216.F);
  }
  return x;
}

}  // namespace kinora::nn::test
