#include "projects/review/stored_pictures.h"

#include <algorithm>
#include <list>
#include <mutex>
#include <utility>

#include "core/motion/keypoint_set.h"
#include "projects/store/codecs.h"
#include "projects/store/results.h"

namespace kinora {
namespace {

std::size_t BytesOf(const std::vector<Frame2D>& frames) {
  std::size_t bytes = frames.size() * sizeof(Frame2D);
  for (const Frame2D& frame : frames)
    for (const TrackedPerson& person : frame.people)
      bytes += sizeof(TrackedPerson) + person.keypoints.points.size() * sizeof(Keypoint2D);
  return bytes;
}

}  // namespace

struct StoredPictures::Store {
  struct Kept {
    ChunkPlace place;
    std::vector<Frame2D> frames;
    std::size_t bytes = 0;
  };

  Store(const std::string& file, std::string of_result)
      : database(file, Database::Mode::kReadOnly), result(std::move(of_result)) {}

  // The pictures of a chunk; valid until the next call.
  const std::vector<Frame2D>& FramesOf(const ChunkPlace& place) {
    const auto there = std::ranges::find(kept, place, &Kept::place);
    if (there != kept.end()) {
      kept.splice(kept.begin(), kept, there);
      return kept.front().frames;
    }
    const Chunk chunk = ReadChunk(database, result, place);
    std::vector<Frame2D> frames = DecodeFrames2D(chunk.blob, DescribeChunk(database, result, place)).frames;
    const std::size_t bytes = BytesOf(frames);
    kept_bytes += bytes;
    kept.push_front({place, std::move(frames), bytes});
    while (kept.size() > 1 && kept_bytes > most_bytes) {
      kept_bytes -= kept.back().bytes;
      kept.pop_back();
    }
    return kept.front().frames;
  }

  std::mutex mutex;
  Database database;
  std::string result;
  std::vector<std::string> camera_ids;
  std::vector<std::vector<ChunkPlace>> places;  // of each camera, in order
  std::size_t most_bytes = 0;
  std::list<Kept> kept;  // what was asked for last comes first
  std::size_t kept_bytes = 0;
  std::optional<Error> problem;  // the first one
  bool told = false;
};

StoredPictures::StoredPictures(CaptureProject& project, const std::string& result,
                               const std::vector<std::string>& camera_ids, std::size_t kept_bytes)
    : store_(std::make_unique<Store>(project.database().file(), result)) {
  store_->camera_ids = camera_ids;
  store_->most_bytes = kept_bytes;
  store_->places.resize(camera_ids.size());
  for (const ChunkPlace& place : ListChunks(store_->database, result)) {
    if (place.codec != kCodecFrames2D || place.camera.empty()) continue;
    const auto camera = std::ranges::find(camera_ids, place.camera);
    if (camera != camera_ids.end())
      store_->places[static_cast<std::size_t>(camera - camera_ids.begin())].push_back(place);
  }
}

StoredPictures::~StoredPictures() = default;

Frame2D StoredPictures::At(std::size_t camera, std::size_t picture) const {
  const std::lock_guard lock(store_->mutex);
  auto left = static_cast<std::int64_t>(picture);
  for (const ChunkPlace& place : store_->places[camera]) {
    if (left >= place.count) {
      left -= place.count;
      continue;
    }
    try {
      const std::vector<Frame2D>& frames = store_->FramesOf(place);
      if (static_cast<std::size_t>(left) < frames.size()) return frames[static_cast<std::size_t>(left)];
    } catch (const Error& error) {
      if (!store_->problem) store_->problem = error;
    }
    break;
  }
  return {};
}

std::optional<Error> StoredPictures::TakeProblem() const {
  const std::lock_guard lock(store_->mutex);
  if (!store_->problem || std::exchange(store_->told, true)) return std::nullopt;
  return store_->problem;
}

void StoredPictures::Forget() const {
  const std::lock_guard lock(store_->mutex);
  store_->kept.clear();
  store_->kept_bytes = 0;
}

CameraTracks2D StoredPictures::All(std::size_t camera, const Job& job) const {
  const std::lock_guard lock(store_->mutex);
  std::optional<CameraTracks2D> tracks;
  const std::string& id = store_->camera_ids[camera];
  if (!id.empty()) tracks = ReadTracks2D(store_->database, store_->result, id, job);
  return tracks ? *std::move(tracks) : CameraTracks2D{{}, &CommonJoints(), {}};
}

}  // namespace kinora
