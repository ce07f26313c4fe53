#include "projects/store/first_chunk.h"

#include <algorithm>

#include "projects/store/codecs.h"
#include "projects/store/results.h"

namespace kinora {
namespace {

template <class Motion, class Decode>
std::optional<Motion> FirstOf(Database& database, const std::string& result, std::string_view codec,
                              const std::string& athlete, const Decode& decode) {
  const std::vector<ChunkPlace> places = ListChunks(database, result);
  const auto place = std::ranges::find_if(places, [&](const ChunkPlace& one) {
    return one.codec == codec && one.athlete == athlete && one.camera.empty() && one.first == 0;
  });
  if (place == places.end()) return std::nullopt;
  return decode(ReadChunk(database, result, *place).blob, DescribeChunk(database, result, *place));
}

}  // namespace

std::optional<Trajectory3D> ReadFirstTrajectory3D(Database& database, const std::string& result,
                                                  const std::string& athlete) {
  return FirstOf<Trajectory3D>(database, result, kCodecTrajectory3D, athlete, DecodeFirstTrajectory3D);
}

std::optional<JointAngles> ReadFirstJointAngles(Database& database, const std::string& result,
                                                const std::string& athlete) {
  return FirstOf<JointAngles>(database, result, kCodecJointAngles, athlete, DecodeFirstJointAngles);
}

}  // namespace kinora
