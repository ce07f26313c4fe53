#include "tests/support/table.h"

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace kinora::test {

const std::vector<double>& Table::operator[](const std::string& name) const {
  for (std::size_t i = 0; i < names.size(); ++i)
    if (names[i] == name) return columns[i];
  throw std::runtime_error("no column " + name);
}

Table ReadTable(const std::filesystem::path& file) {
  std::ifstream in(file);
  std::string line;
  if (!std::getline(in, line)) throw std::runtime_error("cannot read " + file.string());
  Table table;
  std::istringstream head(line);
  for (std::string name; head >> name;) table.names.push_back(name);
  table.columns.resize(table.names.size());
  while (std::getline(in, line)) {
    std::istringstream row(line);
    for (auto& column : table.columns) {
      double value = 0;
      if (!(row >> value)) throw std::runtime_error("a short row in " + file.string());
      column.push_back(value);
    }
  }
  return table;
}

}  // namespace kinora::test
