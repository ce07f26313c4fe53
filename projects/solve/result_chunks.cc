#include "projects/solve/result_chunks.h"

#include <algorithm>

#include "projects/result_json.h"

namespace kinora {
namespace {

// Calls make(first, count) for each stretch of at most kFramesPerChunk samples, and collects what it gives.
template <class Make>
std::vector<Chunk> InStretches(std::int64_t samples, Make make) {
  std::vector<Chunk> chunks;
  for (std::int64_t first = 0; first < samples; first += kFramesPerChunk)
    for (Chunk& chunk : make(first, std::min(kFramesPerChunk, samples - first))) chunks.push_back(std::move(chunk));
  return chunks;
}

std::vector<Chunk> ChunksOfTrajectory(const Trajectory3D& trajectory, const std::string& athlete) {
  return InStretches(trajectory.timeline.count, [&](std::int64_t first, std::int64_t count) {
    return ChunksOfTrajectory3D(trajectory, first, count, athlete);
  });
}

}  // namespace

std::vector<Chunk> ChunksOfTriangulation(const TriangulatedSequence& sequence, const PersonAcrossViews& person,
                                         const std::string& athlete) {
  std::vector<Chunk> chunks = ChunksOfTrajectory(sequence.trajectory, athlete);
  chunks.push_back(
      ChunkOfText(TriangulationNotesJson({sequence.noise, sequence.quality, person, sequence.fit}), {}, athlete));
  return chunks;
}

std::vector<Chunk> ChunksOfCleaning(const CleanedSequence& cleaned, const std::string& athlete) {
  std::vector<Chunk> chunks = ChunksOfTrajectory(cleaned.filtered, athlete);
  CleaningNotes counts;
  for (const std::int64_t n : cleaned.rejected) counts.rejected += n;
  for (const std::int64_t n : cleaned.filled) counts.filled += n;
  chunks.push_back(ChunkOfText(CleaningNotesJson(counts), {}, athlete));
  return chunks;
}

std::vector<Chunk> ChunksOfAngles(const JointAngles& angles, const std::string& athlete) {
  return InStretches(angles.timeline.count, [&](std::int64_t first, std::int64_t count) {
    return ChunksOfJointAngles(angles, first, count, athlete);
  });
}

}  // namespace kinora
