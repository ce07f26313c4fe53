#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/motion/keypoints2d.h"
#include "core/util/error.h"
#include "core/util/job.h"
#include "projects/project.h"

namespace kinora {

// The 2D points of a trial's pictures, read from the store as they are asked for: those of an hour of four cameras
// would fill half a gigabyte. What was read last is kept, up to kKeptBytes. May be asked by several threads at once;
// has a connection of its own to the project's database.
class StoredPictures {
 public:
  static constexpr std::size_t kKeptBytes = std::size_t{48} << 20;

  // Of this 2D result; `camera_ids` are the cameras' rows, empty for one without pictures. Throws Error (file).
  StoredPictures(CaptureProject& project, const std::string& result, const std::vector<std::string>& camera_ids,
                 std::size_t kept_bytes = kKeptBytes);
  ~StoredPictures();
  StoredPictures(const StoredPictures&) = delete;
  StoredPictures& operator=(const StoredPictures&) = delete;

  // A picture by its place among those of its camera, all people with their points. Nobody where it can no longer be
  // read (a drive that was taken away): TakeProblem says why.
  Frame2D At(std::size_t camera, std::size_t picture) const;
  // Why a picture could not be read: to be told to the person. Given once, however many pictures follow.
  std::optional<Error> TakeProblem() const;
  // Gives the memory of what is kept back, for as long as nobody looks.
  void Forget() const;
  // All pictures of a camera. Throws Error (file), Cancelled.
  CameraTracks2D All(std::size_t camera, const Job& job = {}) const;

 private:
  struct Store;
  std::unique_ptr<Store> store_;
};

}  // namespace kinora
