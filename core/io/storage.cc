#include "core/io/storage.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "core/util/error.h"
#include "core/util/file_io.h"
#include "core/util/text.h"

namespace kinora {
namespace {

struct Announced {
  std::optional<long long> rows, columns;
};

[[noreturn]] void Fail(const std::string& message, const std::string& where) {
  throw Error(ErrorKind::kFile, message, where, "export the file anew from the program it comes from");
}

// One line of the header: key=value (spaces allowed), SIMM's "datarows 12", or a note.
void ReadHeaderLine(std::string_view line, StorageTable& table, Announced& announced) {
  const std::size_t separator = line.find_first_of("= \t");
  const std::string key = AsciiLower(TrimSpaces(line.substr(0, separator)));
  std::string_view value =
      separator == std::string_view::npos ? std::string_view() : TrimSpaces(line.substr(separator));
  if (value.starts_with('=')) value = TrimSpaces(value.substr(1));
  if (key == "nrows" || key == "datarows")
    announced.rows = ParseInteger(value);
  else if (key == "ncolumns" || key == "datacolumns")
    announced.columns = ParseInteger(value);
  else if (key == "indegrees")
    table.in_degrees = SameIgnoringCase(value, "yes");
  else if (key == "name" && table.name.empty())
    table.name = value;
  else if (key != "version" && key != "datatype" && key != "opensimversion" && key != "range" && key != "otherdata")
    table.notes.emplace_back(line);
}

// The index of the line after "endheader".
std::size_t ReadHeader(const std::vector<std::string_view>& lines, StorageTable& table, Announced& announced,
                       const std::string& where) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view line = TrimSpaces(lines[i]);
    if (SameIgnoringCase(line, "endheader")) return i + 1;
    if (line.empty()) continue;
    if (i == 0 && line.find('=') == std::string_view::npos && !line.starts_with("name "))
      table.name = line;
    else
      ReadHeaderLine(line, table, announced);
  }
  Fail("the file has no \"endheader\": it is no .mot or .sto, or it is cut off in its header", where);
}

std::vector<std::string_view> CellsOf(std::string_view line) {
  if (TrimSpaces(line).find('\t') == std::string_view::npos) return SplitWords(line);
  std::vector<std::string_view> cells = SplitCells(TrimSpaces(line), '\t');
  for (std::string_view& cell : cells) cell = TrimSpaces(cell);
  return cells;
}

// Appends a row; false where it is not made of one number a column.
bool AddRow(std::string_view line, StorageTable& table) {
  const std::vector<std::string_view> cells = CellsOf(line);
  if (cells.size() != table.columns.size()) return false;
  std::vector<double> row;
  for (const std::string_view cell : cells) {
    const std::optional<double> number = cell.empty() ? std::numeric_limits<double>::quiet_NaN() : ParseDouble(cell);
    if (!number || std::isinf(*number)) return false;
    row.push_back(*number);
  }
  if (!std::isfinite(row.front())) return false;
  table.values.insert(table.values.end(), row.begin(), row.end());
  return true;
}

void ReadRows(const std::vector<std::string_view>& lines, std::size_t first, Partial<StorageTable>& read) {
  StorageTable& table = read.value;
  for (std::size_t i = first; i < lines.size(); ++i) {
    if (TrimSpaces(lines[i]).empty() || AddRow(lines[i], table)) continue;
    read.warnings.push_back(
        i + 1 == lines.size()
            ? fmt::format("the file ends inside row {}; {} rows were read", table.rows() + 1, table.rows())
            : fmt::format("line {} is no row of {} numbers; it and what follows were left out", i + 1,
                          table.columns.size()));
    return;
  }
}

std::string OneLine(std::string text) {
  for (char& c : text)
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  return text;
}

std::string Body(const StorageTable& table) {
  std::string text;
  for (std::size_t c = 0; c < table.columns.size(); ++c) text += (c ? "\t" : "") + OneLine(table.columns[c]);
  text += '\n';
  for (std::size_t r = 0; r < table.rows(); ++r) {
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      const double value = table.At(r, c);
      text += c ? "\t" : "";
      text += std::isfinite(value) ? fmt::format("{:.10g}", value + 0.0) : "nan";
    }
    text += '\n';
  }
  return text;
}

std::string Notes(const StorageTable& table) {
  std::string text;
  for (const std::string& note : table.notes) text += OneLine(note) + '\n';
  return text;
}

}  // namespace

Partial<StorageTable> ParseStorage(std::string_view text, const std::string& where) {
  const std::vector<std::string_view> lines = SplitLines(text);
  if (lines.empty()) Fail("the file is empty", where);
  Partial<StorageTable> read;
  Announced announced;
  std::size_t next = ReadHeader(lines, read.value, announced, where);
  while (next < lines.size() && TrimSpaces(lines[next]).empty()) ++next;
  if (next == lines.size()) Fail("the file ends after its header", where);
  for (const std::string_view cell : CellsOf(lines[next])) read.value.columns.emplace_back(cell);
  if (!SameIgnoringCase(read.value.columns.front(), "time"))
    Fail(fmt::format("the first column is \"{}\" instead of \"time\"", read.value.columns.front().substr(0, 80)),
         where);
  ReadRows(lines, next + 1, read);
  const auto rows = static_cast<long long>(read.value.rows());
  const auto columns = static_cast<long long>(read.value.columns.size());
  if (rows == 0) Fail("the file holds no whole row of numbers", where);
  if (announced.rows && *announced.rows != rows)
    read.warnings.push_back(fmt::format("the header announces {} rows; {} were read", *announced.rows, rows));
  if (announced.columns && *announced.columns != columns)
    read.warnings.push_back(fmt::format("the header announces {} columns; there are {}", *announced.columns, columns));
  return read;
}

Partial<StorageTable> ReadStorage(const std::filesystem::path& path) {
  return ParseStorage(ReadWholeFile(path), path.string());
}

void WriteMot(const std::filesystem::path& path, const StorageTable& table) {
  // OpenSim's reader of version 1 stops at the first "nan" without a word; that of version 3 keeps it.
  const bool gaps = std::any_of(table.values.begin(), table.values.end(), [](double v) { return !std::isfinite(v); });
  WriteWholeFile(path, fmt::format("{}\nversion={}\n{}nRows={}\nnColumns={}\ninDegrees={}\n{}endheader\n{}",
                                   OneLine(table.name), gaps ? 3 : 1, gaps ? "DataType=double\n" : "", table.rows(),
                                   table.columns.size(), table.in_degrees ? "yes" : "no", Notes(table), Body(table)));
}

void WriteSto(const std::filesystem::path& path, const StorageTable& table) {
  WriteWholeFile(path, fmt::format("name={}\n{}inDegrees={}\nnRows={}\nnColumns={}\nDataType=double\nversion=3\n"
                                   "endheader\n{}",
                                   OneLine(table.name), Notes(table), table.in_degrees ? "yes" : "no", table.rows(),
                                   table.columns.size(), Body(table)));
}

}  // namespace kinora
