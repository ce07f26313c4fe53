#pragma once

#include <string>
#include <vector>

#include "lifting/person_across_views.h"
#include "projects/solve/solve_trial.h"
#include "projects/store/results.h"

namespace kinora {

// An athlete's part of a stage's result, as it is kept (store/results.h). `athlete` is the row's id.
std::vector<Chunk> ChunksOfTriangulation(const TriangulatedSequence& sequence, const PersonAcrossViews& person,
                                         const std::string& athlete);
std::vector<Chunk> ChunksOfCleaning(const CleanedSequence& cleaned, const std::string& athlete);
std::vector<Chunk> ChunksOfAngles(const JointAngles& angles, const std::string& athlete);

}  // namespace kinora
