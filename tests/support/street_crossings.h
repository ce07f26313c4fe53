#pragma once

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "core/motion/keypoints2d.h"

namespace kinora::test {

// Who was seen where: for each picture of the street recording the people's identities (-1 = none yet) and boxes.
using StreetIdentities = std::map<int, std::vector<std::pair<std::int32_t, BoxPx>>>;

// The part of the crossings labelled in street_crossings.json after which both people have the identities they had
// before. Somebody who is not found, or has no identity, counts as a switch. Prints the figure and what switched.
double PartWithoutSwitch(const StreetIdentities& identities);

}  // namespace kinora::test
