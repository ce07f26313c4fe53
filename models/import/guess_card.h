#pragma once

#include <filesystem>

#include "models/graph/graph.h"
#include "models/registry/card.h"

namespace kinora::nn {

// A card for a network that nobody described, from the shapes of its input and outputs: RTMDet's three maps, YOLOX's
// rows, boxes with labels, heat maps, SimCC, BlazePose; the number of points tells the keypoint set. Colours and
// normalisation cannot be seen in a file: those that the family was published with are taken (see the card, and correct
// it). Throws Error (user) that says what could not be told and how to say it: a card.json by hand.
Card GuessCard(const Graph& graph, const std::filesystem::path& file);

}  // namespace kinora::nn
