#include "core/io/trc.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/util/error.h"
#include "core/util/file_io.h"
#include "core/util/text.h"

namespace kinora {
namespace {

constexpr double kMaxRate_hz = 1e6;

struct Header {
  double rate_hz = 0;
  std::optional<long long> frames, markers;
  double metres_per_unit = 1e-3;
};

[[noreturn]] void Fail(const std::string& message, const std::string& where) {
  throw Error(ErrorKind::kFile, message, where, "export the file anew from the program it comes from");
}

double MetresPerUnit(std::string_view unit, std::vector<std::string>& warnings) {
  if (SameIgnoringCase(unit, "mm")) return 1e-3;
  if (SameIgnoringCase(unit, "m") || SameIgnoringCase(unit, "meters")) return 1;
  if (SameIgnoringCase(unit, "cm")) return 1e-2;
  warnings.push_back(fmt::format("the unit of length is \"{}\"; millimetres were assumed", unit));
  return 1e-3;
}

// Lines 2 and 3: keys and values.
Header HeaderFrom(std::string_view keys, std::string_view values, const std::string& where,
                  std::vector<std::string>& warnings) {
  const auto names = SplitCells(keys, '\t'), cells = SplitCells(values, '\t');
  std::string_view unit;
  Header header;
  for (std::size_t i = 0; i < std::min(names.size(), cells.size()); ++i) {
    const std::string_view key = TrimSpaces(names[i]), cell = TrimSpaces(cells[i]);
    if (key == "DataRate") header.rate_hz = ParseDouble(cell).value_or(0);
    if (key == "NumFrames") header.frames = ParseInteger(cell);
    if (key == "NumMarkers") header.markers = ParseInteger(cell);
    if (key == "Units") unit = cell;
  }
  if (!(header.rate_hz > 0 && header.rate_hz <= kMaxRate_hz)) Fail("DataRate is missing or impossible", where);
  header.metres_per_unit = MetresPerUnit(unit, warnings);
  return header;
}

// Line 4: Frame#, Time, then a name in every third cell.
std::vector<std::string> NamesFrom(std::string_view line) {
  const auto cells = SplitCells(line, '\t');
  std::vector<std::string> names;
  for (std::size_t i = 2; i < cells.size(); i += 3) names.emplace_back(TrimSpaces(cells[i]));
  while (!names.empty() && names.back().empty()) names.pop_back();
  return names;
}

// Cells of a row without the empty ones that some programs add at the end.
std::size_t FilledCells(const std::vector<std::string_view>& cells) {
  std::size_t count = cells.size();
  while (count > 0 && TrimSpaces(cells[count - 1]).empty()) --count;
  return count;
}

bool IsDataRow(const std::vector<std::string_view>& cells) {
  return cells.size() >= 2 && ParseDouble(cells[0]) && ParseDouble(cells[1]);
}

// How many markers the rows speak of, for files whose header names none.
std::size_t MarkersInRows(const std::vector<std::string_view>& lines, std::size_t first) {
  std::size_t most = 0;
  for (std::size_t i = first; i < lines.size(); ++i) {
    const std::size_t filled = FilledCells(SplitCells(lines[i], '\t'));
    most = std::max(most, filled > 2 ? (filled - 2 + 2) / 3 : 0);
  }
  return most;
}

// Some headers name fewer markers than the rows hold, or none.
void NumberUnnamedMarkers(const std::vector<std::string_view>& lines, const Header& header,
                          Partial<MarkerTable>& read) {
  const std::size_t named = read.value.names.size();
  const auto announced = static_cast<std::size_t>(std::max<long long>(0, header.markers.value_or(0)));
  if (announced == named && named > 0) return;
  const std::size_t in_rows = MarkersInRows(lines, 5);
  const std::size_t wanted = named == 0 ? in_rows : std::max(named, std::min(announced, in_rows));
  for (std::size_t m = named; m < wanted; ++m) read.value.names.push_back(fmt::format("M{}", m + 1));
  read.warnings.push_back(
      fmt::format("the header announces {} markers and names {}; {} are in the rows, and those "
                  "without a name were numbered",
                  announced, named, in_rows));
}

class RowReader {
 public:
  RowReader(const Header& header, bool turn, MarkerTable& table) : header_(header), turn_(turn), table_(table) {}

  void Add(const std::vector<std::string_view>& cells) {
    table_.times_s.push_back(*ParseDouble(cells[1]));
    if (cells.size() < 2 + 3 * table_.names.size()) ++short_rows_;
    if (FilledCells(cells) > 2 + 3 * table_.names.size()) ++long_rows_;
    for (std::size_t m = 0; m < table_.names.size(); ++m) table_.positions_m.push_back(PositionAt(cells, 2 + 3 * m));
  }

  void Warn(std::vector<std::string>& warnings) const {
    if (short_rows_ > 0)
      warnings.push_back(
          fmt::format("{} rows are shorter than the header says; what they lack is missing", short_rows_));
    if (long_rows_ > 0)
      warnings.push_back(fmt::format("{} rows are longer than the header says; the rest was left out", long_rows_));
    if (bad_cells_ > 0)
      warnings.push_back(
          fmt::format("{} positions are not made of three plausible numbers and are missing", bad_cells_));
  }

 private:
  Eigen::Vector3d PositionAt(const std::vector<std::string_view>& cells, std::size_t first) {
    Eigen::Vector3d position;
    int empty = 0, bad = 0;
    for (std::size_t k = 0; k < 3; ++k) {
      const std::string_view cell = first + k < cells.size() ? TrimSpaces(cells[first + k]) : std::string_view();
      const std::optional<double> number = ParseDouble(cell);
      if (cell.empty() || SameIgnoringCase(cell, "nan"))
        ++empty;
      else if (!number || !(std::abs(*number) < 1e9))
        ++bad;
      position[static_cast<Eigen::Index>(k)] = number.value_or(0);
    }
    if (bad > 0 || (empty > 0 && empty < 3)) ++bad_cells_;
    if (bad > 0 || empty > 0) return MissingPosition();
    position *= header_.metres_per_unit;
    return turn_ ? ZUpFromYUp(position) : position;
  }

  const Header& header_;
  bool turn_;
  MarkerTable& table_;
  std::size_t short_rows_ = 0, long_rows_ = 0, bad_cells_ = 0;
};

// Short rows of many named markers would take far more memory than the text: what that could be is bounded by its size.
void ReadRows(const std::vector<std::string_view>& lines, bool last_line_is_whole, const Header& header, bool turn,
              std::size_t max_positions, Partial<MarkerTable>& read) {
  RowReader rows(header, turn, read.value);
  const std::size_t whole = 2 + 3 * read.value.names.size();
  for (std::size_t i = 5; i < lines.size(); ++i) {
    if (TrimSpaces(lines[i]).empty()) continue;
    const auto cells = SplitCells(lines[i], '\t');
    const bool cut = i + 1 == lines.size() && !last_line_is_whole && cells.size() < whole;
    if (cut || !IsDataRow(cells)) {
      read.warnings.push_back(cut ? fmt::format("the file ends inside frame {}; {} frames were read",
                                                read.value.frames() + 1, read.value.frames())
                                  : fmt::format("line {} is no row of numbers; what follows was left out", i + 1));
      break;
    }
    if (read.value.positions_m.size() + read.value.names.size() > max_positions) {
      read.warnings.push_back(fmt::format("the rows are nearly empty; those after line {} were left out", i));
      break;
    }
    rows.Add(cells);
  }
  rows.Warn(read.warnings);
}

std::string Sanitised(std::string name) {
  for (char& c : name)
    if (static_cast<unsigned char>(c) < 0x20) c = '_';
  return name;
}

}  // namespace

Partial<MarkerTable> ParseTrc(std::string_view text, const std::string& where, bool turn_from_y_up) {
  const std::vector<std::string_view> lines = SplitLines(text);
  if (lines.empty()) Fail("the file is empty", where);
  if (!lines[0].starts_with("PathFileType")) Fail("this is not a TRC file: its first line is no PathFileType", where);
  if (lines.size() < 5) Fail(fmt::format("the file ends in its header, after line {}", lines.size()), where);
  Partial<MarkerTable> read;
  const Header header = HeaderFrom(lines[1], lines[2], where, read.warnings);
  read.value.rate_hz = header.rate_hz;
  read.value.names = NamesFrom(lines[3]);
  NumberUnnamedMarkers(lines, header, read);
  const bool whole_end = text.ends_with('\n') || text.ends_with('\r');
  ReadRows(lines, whole_end, header, turn_from_y_up, text.size(), read);
  if (read.value.frames() == 0 || read.value.names.empty()) Fail("the file holds no row of positions", where);
  if (header.frames && *header.frames != static_cast<long long>(read.value.frames()))
    read.warnings.push_back(
        fmt::format("the header announces {} frames; {} were read", *header.frames, read.value.frames()));
  return read;
}

Partial<MarkerTable> ReadTrc(const std::filesystem::path& path, bool turn_from_y_up) {
  return ParseTrc(ReadWholeFile(path), path.string(), turn_from_y_up);
}

void WriteTrc(const std::filesystem::path& path, const MarkerTable& markers, const TrcOptions& options) {
  const double units_per_metre = options.unit == TrcUnit::kMetres ? 1 : 1000;
  const std::string rate = FormatDouble(markers.rate_hz);
  const std::size_t frames = markers.frames(), count = markers.names.size();
  std::string text = fmt::format("PathFileType\t4\t(X/Y/Z)\t{}\n", Sanitised(path.filename().string()));
  text += "DataRate\tCameraRate\tNumFrames\tNumMarkers\tUnits\tOrigDataRate\tOrigDataStartFrame\tOrigNumFrames\n";
  text += fmt::format("{0}\t{0}\t{1}\t{2}\t{3}\t{0}\t1\t{1}\n", rate, frames, count,
                      options.unit == TrcUnit::kMetres ? "m" : "mm");
  text += "Frame#\tTime";
  // The last name has no cells after its own: a reader counts 3 N + 2 cells from the numbers.
  for (const std::string& name : markers.names) text += fmt::format("\t{}\t\t", Sanitised(name));
  text += "\n\t";
  for (std::size_t m = 1; m <= count; ++m) text += fmt::format("\tX{0}\tY{0}\tZ{0}", m);
  text += "\n\n";
  for (std::size_t f = 0; f < frames; ++f) {
    text += fmt::format("{}\t{}", f + 1, FormatDouble(std::round(markers.times_s[f] * 1e9) / 1e9));
    for (std::size_t m = 0; m < count; ++m) {
      const Eigen::Vector3d& ours = markers.At(f, m);
      const Eigen::Vector3d position = (options.turn_to_y_up ? YUpFromZUp(ours) : ours) * units_per_metre;
      if (position.allFinite())
        text += fmt::format("\t{:.9g}\t{:.9g}\t{:.9g}", position.x(), position.y(), position.z());
      else  // OpenSim drops an empty cell at a row's end and then misses it
        text += m + 1 < count ? "\t\t\t" : "\tnan\tnan\tnan";
    }
    text += '\n';
  }
  WriteWholeFile(path, text);
}

}  // namespace kinora
