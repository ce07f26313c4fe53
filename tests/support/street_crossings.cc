#include "tests/support/street_crossings.h"

#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/support/paths.h"

namespace kinora::test {
namespace {

constexpr float kSameBox = 0.4F;  // intersection over union with the labelled box

std::int32_t IdentityOf(const StreetIdentities& identities, const nlohmann::json& moment, std::size_t person) {
  const auto& box = moment["boxes"][person];
  const BoxPx labelled{box[0].get<float>(), box[1].get<float>(), box[2].get<float>(), box[3].get<float>()};
  const auto people = identities.find(moment["frame"].get<int>());
  if (people == identities.end()) return -1;
  float best = kSameBox;
  std::int32_t identity = -1;
  for (const auto& [id, seen] : people->second) {
    if (id < 0 || IntersectionOverUnion(labelled, seen) <= best) continue;
    best = IntersectionOverUnion(labelled, seen);
    identity = id;
  }
  return identity;
}

}  // namespace

double PartWithoutSwitch(const StreetIdentities& identities) {
  std::ifstream in(DataFile("street_crossings.json"));
  const nlohmann::json labels = nlohmann::json::parse(in);
  int kept = 0;
  for (const auto& crossing : labels["crossings"]) {
    const auto &before = crossing["before"], &after = crossing["after"];
    const std::int32_t a = IdentityOf(identities, before, 0), b = IdentityOf(identities, before, 1);
    const std::int32_t a2 = IdentityOf(identities, after, 0), b2 = IdentityOf(identities, after, 1);
    const bool same = a >= 0 && b >= 0 && a != b && a2 == a && b2 == b;
    kept += same;
    if (!same) std::printf("switched (%d, %d -> %d, %d): %s\n", a, b, a2, b2, crossing.dump().c_str());
  }
  std::printf("%d of %zu crossings without a switch\n", kept, labels["crossings"].size());
  return kept / static_cast<double>(labels["crossings"].size());
}

}  // namespace kinora::test
