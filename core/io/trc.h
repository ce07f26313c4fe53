#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "core/io/marker_table.h"
#include "core/io/partial.h"

namespace kinora {

// TRC, the marker file of Motion Analysis and OpenSim: tab separated text, Y up. At this boundary
// (X, Y, Z) of the file = (y, z, x) of our world, for reading and writing alike.

enum class TrcUnit : std::uint8_t { kMetres, kMillimetres };

struct TrcOptions {
  TrcUnit unit = TrcUnit::kMetres;
  bool turn_to_y_up = true;  // false: axes as they are, for a world that has Y up already
};

// Missing samples are empty cells ("nan" for the last marker: OpenSim drops empty cells at the end of a row). Names
// keep their letters; tabs and line breaks become "_". Throws Error (file).
void WriteTrc(const std::filesystem::path& path, const MarkerTable& markers, const TrcOptions& options = {});

// Takes what it can from files that break the rules: short rows, missing labels, a wrong number of frames, a cut-off
// end, each with a warning. Throws Error (file) where there is no header or no whole row.
Partial<MarkerTable> ReadTrc(const std::filesystem::path& path, bool turn_from_y_up = true);
Partial<MarkerTable> ParseTrc(std::string_view text, const std::string& where, bool turn_from_y_up = true);

}  // namespace kinora
