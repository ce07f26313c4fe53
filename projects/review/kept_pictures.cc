#include "projects/review/kept_pictures.h"

#include <atomic>

#include "projects/review/stored_pictures.h"

namespace kinora {
namespace {

std::atomic<std::size_t> kept_bytes = StoredPictures::kKeptBytes;

}  // namespace

std::size_t KeptPictureBytes() {
  return kept_bytes;
}

KeepFewPictures::KeepFewPictures(std::size_t bytes) {
  kept_bytes = bytes;
}

KeepFewPictures::~KeepFewPictures() {
  kept_bytes = StoredPictures::kKeptBytes;
}

}  // namespace kinora
