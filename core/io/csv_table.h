#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/io/partial.h"

namespace kinora {

// Comma-separated values after RFC 4180: UTF-8, the first line names the columns, cells with separators, quotes or line
// breaks are quoted. Whatever the locale, the decimal sign is the one of the style.
struct CsvStyle {
  // Semicolons between cells and commas in numbers, for Excel where the computer's language wants them.
  bool semicolon_and_decimal_comma = false;
  // Shortest exact numbers instead of rounded ones.
  bool full_precision = false;
};

// Writes tables row by row.
class CsvWriter {
 public:
  explicit CsvWriter(const CsvStyle& style) : style_(style) {}

  void Text(std::string_view cell);
  void Number(double value, int decimals);  // an empty cell where not finite; no trailing zeros
  void Empty() { Separate(); }
  void EndRow();
  const std::string& text() const { return text_; }
  // What was written since, which the writer then forgets.
  std::string Take() { return std::exchange(text_, {}); }

 private:
  void Separate();

  CsvStyle style_;
  std::string text_;
  bool row_begun_ = false;
};

// A table as text. Every row has as many cells as there are columns.
struct CsvTable {
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;
  bool decimal_comma = false;

  // Index of a column, or -1.
  int IndexOf(std::string_view column) const;
};

// Tells commas from semicolons by the first line. A last row that is cut off, and rows of another length, end the
// reading with a warning. Throws Error (file): empty, no UTF-8, a quote that never ends in the first line, two columns
// of a name.
Partial<CsvTable> ParseCsv(std::string_view text, const std::string& where);

// The number in a cell; NaN for an empty one. Throws Error (file) for anything else.
double CsvNumber(const CsvTable& table, std::size_t row, std::size_t column, const std::string& where);

}  // namespace kinora
