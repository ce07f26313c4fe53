#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/io/partial.h"

namespace kinora {

// OpenSim's tables: .mot (motion) and .sto (storage). A header that ends with "endheader", a row of column names that
// begins with "time", then rows of numbers. Values are as in the file: degrees where in_degrees says so.
struct StorageTable {
  std::string name;                // first line: "Coordinates"
  bool in_degrees = true;          // of the columns that are angles
  std::vector<std::string> notes;  // header lines that are no key=value
  std::vector<std::string> columns;
  std::vector<double> values;  // row-major; not a number where missing

  std::size_t rows() const { return columns.empty() ? 0 : values.size() / columns.size(); }
  double At(std::size_t row, std::size_t column) const { return values[row * columns.size() + column]; }
};

// .sto carries the keys that OpenSim's newer tables want (DataType, version 3); .mot has version 1, or, where
// numbers are missing, version 3 (OpenSim 4.0 and later): they are written as "nan". Throws Error (file).
void WriteMot(const std::filesystem::path& path, const StorageTable& table);
void WriteSto(const std::filesystem::path& path, const StorageTable& table);

// Reads both. Rows cut off at the end, and counts that do not fit, are warnings. Throws Error (file) where there is no
// header, no "time" column or no whole row.
Partial<StorageTable> ReadStorage(const std::filesystem::path& path);
Partial<StorageTable> ParseStorage(std::string_view text, const std::string& where);

}  // namespace kinora
