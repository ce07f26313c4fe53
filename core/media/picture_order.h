#pragma once

#include <cstdint>
#include <vector>

#include "core/media/container.h"
#include "core/media/packet_table.h"
#include "core/util/job.h"

namespace kinora {

// Numbers the shown pictures by their presentation times: sets `frame` of every packet that shows one, and
// packet_of_frame and reorder_depth. Packets whose times are unknown, that are cut, or whose `shown` is false get no
// number.
void NumberByTime(PacketTable& table, const std::vector<bool>& shown);

// For containers whose packets lack times (AVI with B-frames, program streams) or hold single fields: decodes the whole
// video once, to learn which packets show a picture and in which order, and gives the pictures without a time the
// decoding times in ascending order, shifted to agree with the times that are known. Returns which packets show a
// picture. Throws Error (file) where there are no times at all.
std::vector<bool> TimesByDecoding(PacketTable& table, const std::filesystem::path& file, const Job& job);

}  // namespace kinora
