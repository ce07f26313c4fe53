#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "lifting/association.h"
#include "lifting/sightings.h"

namespace kinora {

// A person in one window.
struct WindowPerson {
  // [view]: the tracks, several where the camera lost and found the person; none where it did not see the person.
  std::vector<std::vector<std::int32_t>> tracks;
  std::vector<LimbPose> poses;  // [instant - first], fitted to those tracks; joints unknown where too few saw them
};

// Some instants, [first, last), and the people in them.
struct PeopleOfWindow {
  std::size_t first = 0;
  std::size_t last = 0;
  std::vector<WindowPerson> people;
};

// Finds the people between two instants and appends them as one window, or as several where one does not explain what
// was seen: where a track changes persons, its window is halved until each half is pure or three instants short.
void FindPeople(const Sightings& all, std::size_t first, std::size_t last, const AssociationOptions& options,
                std::vector<PeopleOfWindow>& windows);

// The sighting of the first of these tracks that the view has at an instant, or null.
const Sighting* SightingOfTracks(const Sightings& all, std::size_t view, std::size_t instant,
                                 const std::vector<std::int32_t>& tracks);

}  // namespace kinora
