#pragma once

#include <filesystem>
#include <span>

#include "core/io/csv_table.h"
#include "core/kinematics/cycle_curves.h"
#include "core/motion/events.h"

namespace kinora {

// Events as CSV, by time: time_s, side (left, right or empty), event ("Foot Strike", "Toe Off", or a custom event's
// label), source (detected, edited). Throws Error (file).
void WriteEventsCsv(const std::filesystem::path& path, std::span<const GaitEvent> events, const CsvStyle& style = {});

// Normalised cycles as CSV, one row a value: quantity, side, cycle_side, cycle (its number from 1, or "mean" and "sd"),
// start_s, end_s, percent, value_deg. Throws Error (file).
void WriteCyclesCsv(const std::filesystem::path& path, std::span<const QuantityCycles> quantities,
                    const CsvStyle& style = {});

}  // namespace kinora
