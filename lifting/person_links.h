#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "lifting/association.h"
#include "lifting/sightings.h"
#include "lifting/window_clusters.h"

namespace kinora {

// A person over all windows: by number of the window.
struct LinkedPerson {
  std::map<std::size_t, WindowPerson> windows;
};

// Finds out which people of consecutive windows are the same: by where the known ones must be by now, and by the tracks
// they share. Windows are in order of time; their people go over into the result.
std::vector<LinkedPerson> LinkPeople(const Sightings& all, std::vector<PeopleOfWindow>& windows,
                                     const AssociationOptions& options);

}  // namespace kinora
