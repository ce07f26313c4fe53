#include "core/io/csv_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <unordered_set>

#include "core/util/error.h"
#include "core/util/text.h"

namespace kinora {
namespace {

[[noreturn]] void Fail(const std::string& message, const std::string& where) {
  throw Error(ErrorKind::kFile, message, where, "export the file anew, or mend it in a text editor");
}

// Takes cells and rows off a text.
class CsvCursor {
 public:
  CsvCursor(std::string_view text, char separator) : text_(text), separator_(separator) {}

  bool at_end() const { return at_ >= text_.size(); }
  // The file ended inside the row: no line end after its last cell.
  bool cut() const { return cut_; }

  std::vector<std::string> Row() {
    std::vector<std::string> cells;
    do cells.push_back(Cell());
    while (Skip(separator_));
    cut_ = at_end();
    if (Skip('\r')) cut_ = at_end();
    if (Skip('\n')) cut_ = false;
    return cells;
  }

 private:
  bool Skip(char c) {
    if (at_end() || text_[at_] != c) return false;
    ++at_;
    return true;
  }

  std::string Cell() {
    if (Skip('"')) return QuotedRest();
    const std::size_t first = at_;
    while (!at_end() && text_[at_] != separator_ && text_[at_] != '\n' && text_[at_] != '\r') ++at_;
    return std::string(text_.substr(first, at_ - first));
  }

  std::string QuotedRest() {
    std::string cell;
    while (!at_end()) {
      const char c = text_[at_++];
      if (c == '"' && !Skip('"')) break;
      cell += c;
    }
    // What stands between the closing quote and the next separator belongs to no cell.
    while (!at_end() && text_[at_] != separator_ && text_[at_] != '\n' && text_[at_] != '\r') ++at_;
    return cell;
  }

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
  bool cut_ = false;
};

char SeparatorOf(std::string_view text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  const auto count = [&](char c) { return std::count(line.begin(), line.end(), c); };
  return count(';') > count(',') ? ';' : ',';
}

}  // namespace

void CsvWriter::Separate() {
  if (row_begun_) text_ += style_.semicolon_and_decimal_comma ? ';' : ',';
  row_begun_ = true;
}

void CsvWriter::Text(std::string_view cell) {
  Separate();
  const bool quote = cell.find_first_of(",;\"\r\n") != std::string_view::npos ||
                     (!cell.empty() && (cell.front() == ' ' || cell.back() == ' '));
  if (!quote) {
    text_ += cell;
    return;
  }
  text_ += '"';
  for (const char c : cell) {
    if (c == '"') text_ += '"';
    text_ += c;
  }
  text_ += '"';
}

void CsvWriter::Number(double value, int decimals) {
  Separate();
  if (!std::isfinite(value)) return;
  std::string number = style_.full_precision ? FormatDouble(value) : fmt::format("{:.{}f}", value, decimals);
  if (!style_.full_precision && number.find('.') != std::string::npos) {
    number.erase(number.find_last_not_of('0') + 1);
    if (number.back() == '.') number.pop_back();
    if (number == "-0") number = "0";
  }
  if (style_.semicolon_and_decimal_comma) std::replace(number.begin(), number.end(), '.', ',');
  text_ += number;
}

void CsvWriter::EndRow() {
  text_ += "\r\n";
  row_begun_ = false;
}

int CsvTable::IndexOf(std::string_view column) const {
  const auto found = std::find(columns.begin(), columns.end(), column);
  return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

Partial<CsvTable> ParseCsv(std::string_view text, const std::string& where) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  if (TrimSpaces(text).empty()) Fail("the file is empty", where);
  if (!IsUtf8(text)) Fail("the file is not in UTF-8", where);
  Partial<CsvTable> read;
  const char separator = SeparatorOf(text);
  read.value.decimal_comma = separator == ';';
  CsvCursor cursor(text, separator);
  read.value.columns = cursor.Row();
  std::unordered_set<std::string_view> names;
  for (const std::string& name : read.value.columns)
    if (!names.insert(name).second) Fail(fmt::format("two columns are named \"{}\"", name.substr(0, 80)), where);
  while (!cursor.at_end()) {
    std::vector<std::string> row = cursor.Row();
    const std::size_t number = read.value.rows.size() + 1;
    // A last number without its line end may have lost digits.
    if (cursor.cut()) {
      read.warnings.push_back(fmt::format("the file ends inside row {}; {} rows were read", number, number - 1));
      break;
    }
    if (row.size() == 1 && row[0].empty()) continue;
    if (row.size() != read.value.columns.size()) {
      read.warnings.push_back(fmt::format("row {} has {} cells instead of {}; it and what follows were left out",
                                          number, row.size(), read.value.columns.size()));
      break;
    }
    read.value.rows.push_back(std::move(row));
  }
  return read;
}

double CsvNumber(const CsvTable& table, std::size_t row, std::size_t column, const std::string& where) {
  std::string cell = table.rows[row][column];
  if (TrimSpaces(cell).empty()) return std::numeric_limits<double>::quiet_NaN();
  if (table.decimal_comma) std::replace(cell.begin(), cell.end(), ',', '.');
  const std::optional<double> number = ParseDouble(cell);
  if (!number || !(std::abs(*number) < 1e12))
    Fail(fmt::format("row {}, column {} holds no plausible number: \"{}\"", row + 1,
                     table.columns[column].substr(0, 80), cell.substr(0, 40)),
         where);
  return *number;
}

}  // namespace kinora
