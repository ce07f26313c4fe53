#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kinora {

// Text as files hold it, whatever the locale says.

std::string_view TrimSpaces(std::string_view text);

// The lines of a text, without their ends (LF, CR LF, or a lone CR). A last line end makes no further line. A
// UTF-8 byte order mark at the start is dropped.
std::vector<std::string_view> SplitLines(std::string_view text);

// Cells between separators: n separators make n + 1 cells, untrimmed.
std::vector<std::string_view> SplitCells(std::string_view line, char separator);

// Words between spaces and tabs; no empty ones.
std::vector<std::string_view> SplitWords(std::string_view line);

// The whole trimmed text as a number with a decimal point ("1e-3", "+2", "nan", "-inf" too). Empty where it is anything
// else.
std::optional<double> ParseDouble(std::string_view text);
std::optional<long long> ParseInteger(std::string_view text);

// Shortest text that reads back as the same number.
std::string FormatDouble(double value);

// Lower case of A to Z; other bytes as they are.
std::string AsciiLower(std::string_view text);
// Equal but for the case of A to Z.
bool SameIgnoringCase(std::string_view a, std::string_view b);

// Whether the bytes are well-formed UTF-8.
bool IsUtf8(std::string_view text);

}  // namespace kinora
