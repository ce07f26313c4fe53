#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "core/geometry/rig.h"
#include "core/motion/keypoints2d.h"
#include "core/util/options.h"
#include "lifting/person_across_views.h"

namespace kinora {

enum class PersonChoice {
  kLargest,      // who fills the most of the pictures over the trial
  kMostCentral,  // who is nearest to the pictures' middles over the trial
  kIndex,        // by number
  kAll
};
std::vector<EnumName> NamesOf(PersonChoice);

struct PersonChoiceOptions {
  PersonChoice choice = PersonChoice::kLargest;
  int index = 0;   // of PersonChoice::kIndex: 0 is the person in most pictures
  int people = 1;  // how many, of kLargest and kMostCentral
};

template <class Visitor>
void Describe(Visitor& visit, PersonChoiceOptions& options) {
  visit("choice", options.choice, {.help = "Who is analysed: the largest, the most central, one by number, or all"});
  visit("index", options.index, {.min = 0, .max = 1000, .help = "The person's number; 0 is in most pictures"});
  visit("people", options.people, {.min = 1, .max = 1000, .help = "How many people are analysed"});
}

// Indices into `people` of those to analyse, the best first. Sizes and places are parts of each camera's picture and
// mean over all of its pictures, so that somebody who only walks through counts little; a camera that never sees
// anybody has no say. Throws Error (user) when there is nobody, or nobody of that number, and says how many there are.
std::vector<std::size_t> ChoosePeople(std::span<const PersonAcrossViews> people, std::span<const CameraTracks2D> tracks,
                                      const CameraRig& rig, const PersonChoiceOptions& options = {});

}  // namespace kinora
