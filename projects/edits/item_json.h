#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "projects/edits/layer.h"

namespace kinora {

// One item of a layer as a key and a value, both JSON: what edits store. Only for .cc files of projects/edits.
nlohmann::json JsonOf(const PointKey& key);
nlohmann::json JsonOf(const PointEdit& edit);
nlohmann::json JsonOf(const AnchorKey& key);
nlohmann::json JsonOf(const BoxPx& box);
nlohmann::json JsonOf(const SwapKey& key);
nlohmann::json JsonOf(const IgnoreKey& key);
nlohmann::json JsonOf(const GapKey& key);
nlohmann::json JsonOf(const GapEdit& edit);
nlohmann::json JsonOfLeftOut(const std::string& camera);

// Puts an item into the layer, or takes it out where `value` is null. Throws Error (file) for what is no item.
void Apply(const nlohmann::json& key, const nlohmann::json& value, EditLayer& layer, const std::string& where);

}  // namespace kinora
