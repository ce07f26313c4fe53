// Values put together from chunks, and cut into them.

#include "core/motion/keypoint_set.h"
#include "core/util/error.h"
#include "projects/store/codecs.h"
#include "projects/store/results.h"

namespace kinora {
namespace {

// Calls decode(blob, first, where) for each chunk of one codec, camera and athlete, in order. False where there is
// none.
template <class Decode>
bool ForEachChunk(Database& database, const std::string& result, std::string_view codec, const std::string& camera,
                  const std::string& athlete, const Job& job, Decode decode) {
  std::vector<ChunkPlace> places = ListChunks(database, result);
  std::erase_if(places, [&](const ChunkPlace& place) {
    return place.codec != codec || place.camera != camera || place.athlete != athlete;
  });
  for (std::size_t i = 0; i < places.size(); ++i) {
    job.CheckStop();
    const Chunk chunk = ReadChunk(database, result, places[i]);
    decode(chunk, DescribeChunk(database, result, places[i]));
    job.Report("reading results", static_cast<double>(i + 1), static_cast<double>(places.size()));
  }
  return !places.empty();
}

std::string CameraName(Database& database, const std::string& camera) {
  Statement rows = database.Query("SELECT name FROM camera WHERE id = ?", camera);
  return rows.Next() ? rows.Text(0) : std::string();
}

std::vector<Chunk> ChunksOf(std::vector<EncodedPart> parts, std::string_view codec, const std::string& camera,
                            const std::string& athlete) {
  std::vector<Chunk> chunks;
  for (EncodedPart& part : parts)
    chunks.push_back({{std::string(codec), camera, athlete, part.first, part.count}, std::move(part.blob), {}});
  return chunks;
}

}  // namespace

std::optional<CameraTracks2D> ReadTracks2D(Database& database, const std::string& result, const std::string& camera,
                                           const Job& job, Points2D points) {
  CameraTracks2D tracks;
  tracks.camera = CameraName(database, camera);
  const bool any = ForEachChunk(database, result, kCodecFrames2D, camera, {}, job,
                                [&](const Chunk& chunk, const std::string& where) {
                                  DecodedFrames2D part = DecodeFrames2D(chunk.blob, where);
                                  if (tracks.set && tracks.set != part.set)
                                    throw Error(ErrorKind::kFile, "the parts of a result have different keypoint sets",
                                                where, "process the trial again");
                                  tracks.set = part.set;
                                  if (points == Points2D::kLeaveOut)
                                    for (Frame2D& frame : part.frames)
                                      for (TrackedPerson& person : frame.people)
                                        std::vector<Keypoint2D>().swap(person.keypoints.points);
                                  for (Frame2D& frame : part.frames) tracks.frames.push_back(std::move(frame));
                                });
  return any ? std::optional(std::move(tracks)) : std::nullopt;
}

std::optional<Trajectory3D> ReadTrajectory3D(Database& database, const std::string& result, const std::string& athlete,
                                             const Job& job) {
  Trajectory3D trajectory;
  const bool any = ForEachChunk(database, result, kCodecTrajectory3D, {}, athlete, job,
                                [&](const Chunk& chunk, const std::string& where) {
                                  DecodeTrajectory3D(chunk.blob, chunk.place.first, where, trajectory);
                                });
  return any ? std::optional(std::move(trajectory)) : std::nullopt;
}

std::optional<JointAngles> ReadJointAngles(Database& database, const std::string& result, const std::string& athlete,
                                           const Job& job) {
  JointAngles angles;
  const bool any = ForEachChunk(database, result, kCodecJointAngles, {}, athlete, job,
                                [&](const Chunk& chunk, const std::string& where) {
                                  DecodeJointAngles(chunk.blob, chunk.place.first, where, angles);
                                });
  return any ? std::optional(std::move(angles)) : std::nullopt;
}

std::optional<std::string> ReadText(Database& database, const std::string& result, const std::string& camera,
                                    const std::string& athlete) {
  std::string text;
  const bool any =
      ForEachChunk(database, result, kCodecText, camera, athlete, Job(),
                   [&](const Chunk& chunk, const std::string& where) { text += DecodeText(chunk.blob, where); });
  return any ? std::optional(std::move(text)) : std::nullopt;
}

std::vector<Chunk> ChunksOfFrames2D(const KeypointSet& set, std::span<const Frame2D> frames, std::int64_t first,
                                    const std::string& camera, std::vector<std::byte> state) {
  std::vector<Chunk> chunks = ChunksOf(EncodeFrames2D(set, frames, first), kCodecFrames2D, camera, {});
  if (!chunks.empty()) chunks.back().state = std::move(state);
  return chunks;
}

std::vector<Chunk> ChunksOfTrajectory3D(const Trajectory3D& trajectory, std::int64_t first, std::int64_t count,
                                        const std::string& athlete) {
  return ChunksOf(EncodeTrajectory3D(trajectory, first, count), kCodecTrajectory3D, {}, athlete);
}

std::vector<Chunk> ChunksOfJointAngles(const JointAngles& angles, std::int64_t first, std::int64_t count,
                                       const std::string& athlete) {
  return ChunksOf(EncodeJointAngles(angles, first, count), kCodecJointAngles, {}, athlete);
}

Chunk ChunkOfText(std::string_view text, const std::string& camera, const std::string& athlete) {
  return {{std::string(kCodecText), camera, athlete, 0, 1}, EncodeText(text), {}};
}

}  // namespace kinora
