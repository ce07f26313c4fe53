#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/motion/joint_angles.h"
#include "core/motion/keypoints2d.h"
#include "core/motion/trajectory3d.h"
#include "core/util/job.h"
#include "projects/store/database.h"

namespace kinora {

// What stages compute, kept in chunks. A stage commits a chunk as soon as its frames are done; killed at any moment,
// the project holds every committed chunk, and the next run with the same key goes on after it.

inline constexpr std::int64_t kFramesPerChunk = 256;

struct ResultRow {
  std::string id;
  std::string trial;
  std::string stage;       // see stages.h
  std::string key;         // see stage_key.h
  std::string inputs;      // canonical JSON that the key is the hash of
  std::string edits;       // the edits that were read, canonical JSON
  std::string provenance;  // JSON: device, threads, versions
  std::string created_utc;
  std::optional<std::string> finished_utc;  // empty while chunks are missing
};

// Where a chunk belongs within its result. Camera and athlete are rows' ids, empty where the result has none.
struct ChunkPlace {
  std::string codec;  // see codecs.h
  std::string camera;
  std::string athlete;
  std::int64_t first = 0;
  std::int64_t count = 0;
  bool operator==(const ChunkPlace&) const = default;
};

struct Chunk {
  ChunkPlace place;
  std::vector<std::byte> blob;
  // What the stage must know to go on after this chunk as if it had never stopped (tracks, regions of interest); its
  // own format, versioned by the stage's version. Empty where there is nothing to know.
  std::vector<std::byte> state;
};

// The result of this key, made when it is not there: a run that was killed finds its chunks again.
ResultRow OpenResult(Database& database, const std::string& trial, std::string_view stage, const std::string& key,
                     const std::string& inputs, const std::string& edits = "[]");
std::optional<ResultRow> FindResult(Database& database, const std::string& trial, std::string_view stage,
                                    const std::string& key);
std::optional<ResultRow> ResultById(Database& database, const std::string& id);
// The trial's results, newest last; of one stage, or of all where `stage` is empty.
std::vector<ResultRow> ListResults(Database& database, const std::string& trial, std::string_view stage = {});
// The newest finished result of a stage, whatever its key: what is shown while a new one is computed.
std::optional<ResultRow> LatestFinished(Database& database, const std::string& trial, std::string_view stage);

// All chunks or none; those already there in the same place are replaced. Throws Error (file) on a full disk: what was
// committed before stays.
void CommitChunks(Database& database, const std::string& result, std::span<const Chunk> chunks);
// Says that nothing is missing. `provenance` is JSON.
void FinishResult(Database& database, const std::string& result, const std::string& provenance);
void RemoveResult(Database& database, const std::string& result);
// Takes over finished chunks of another result: those of frames that a change did not touch.
void CopyChunks(Database& database, const std::string& from_result, const std::string& to_result,
                std::span<const ChunkPlace> places);

// In order of codec, camera, athlete, first frame.
std::vector<ChunkPlace> ListChunks(Database& database, const std::string& result);
// Throws Error (file) where it is not there.
Chunk ReadChunk(Database& database, const std::string& result, const ChunkPlace& place);
// Chunks that are no longer as they were written (a failing disk, a copy that was cut short). Reads them all.
std::vector<ChunkPlace> DamagedChunks(Database& database, const std::string& result, const Job& job = {});
// Takes these chunks away, and those behind them in their series, and opens the result again: the stage goes on there.
void Reopen(Database& database, const std::string& result, std::span<const ChunkPlace> damaged);
// How many frames from frame 0 on are there without a gap; the state of the chunk that ends there goes into `state`.
std::int64_t CommittedFrames(Database& database, const std::string& result, std::string_view codec,
                             const std::string& camera = {}, const std::string& athlete = {},
                             std::vector<std::byte>* state = nullptr);

// "pose2d 1a2b3c4d, camera cam01, frames 256 to 511": names a chunk in errors.
std::string DescribeChunk(Database& database, const std::string& result, const ChunkPlace& place);

// Whole values, put together from their chunks; empty where there is none. Throw Error (file) that names the damaged
// chunk. They report chunks to the job, and obey its stop between two of them.
// Without points, people have their tracks, boxes and scores only.
enum class Points2D { kRead, kLeaveOut };
std::optional<CameraTracks2D> ReadTracks2D(Database& database, const std::string& result, const std::string& camera,
                                           const Job& job = {}, Points2D points = Points2D::kRead);
std::optional<Trajectory3D> ReadTrajectory3D(Database& database, const std::string& result, const std::string& athlete,
                                             const Job& job = {});
std::optional<JointAngles> ReadJointAngles(Database& database, const std::string& result, const std::string& athlete,
                                           const Job& job = {});
std::optional<std::string> ReadText(Database& database, const std::string& result, const std::string& camera = {},
                                    const std::string& athlete = {});

// Chunks made of values, for CommitChunks. `first` is where frames[0] lies in the camera's video.
std::vector<Chunk> ChunksOfFrames2D(const KeypointSet& set, std::span<const Frame2D> frames, std::int64_t first,
                                    const std::string& camera, std::vector<std::byte> state = {});
std::vector<Chunk> ChunksOfTrajectory3D(const Trajectory3D& trajectory, std::int64_t first, std::int64_t count,
                                        const std::string& athlete);
std::vector<Chunk> ChunksOfJointAngles(const JointAngles& angles, std::int64_t first, std::int64_t count,
                                       const std::string& athlete);
Chunk ChunkOfText(std::string_view text, const std::string& camera = {}, const std::string& athlete = {});

}  // namespace kinora
