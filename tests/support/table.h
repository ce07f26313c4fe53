#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace kinora::test {

// A small fixture of numbers: column names in the first line, then rows separated by blanks. Throws std::runtime_error.
struct Table {
  std::vector<std::string> names;
  std::vector<std::vector<double>> columns;

  const std::vector<double>& operator[](const std::string& name) const;
};
Table ReadTable(const std::filesystem::path& file);

}  // namespace kinora::test
