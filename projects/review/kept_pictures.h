#pragma once

#include <cstddef>

namespace kinora {

// How many bytes of 2D points a review that is opened now keeps in memory (stored_pictures.h).
std::size_t KeptPictureBytes();

// While this lives, it is so many: for tests, in which a picture shall really come from the store.
class KeepFewPictures {
 public:
  explicit KeepFewPictures(std::size_t bytes);
  ~KeepFewPictures();
  KeepFewPictures(const KeepFewPictures&) = delete;
  KeepFewPictures& operator=(const KeepFewPictures&) = delete;
};

}  // namespace kinora
