#include "tests/support/mutate.h"

#include <algorithm>
#include <array>

namespace kinora::test {
namespace {

constexpr std::array<std::string_view, 16> kNumbers = {
    "0",     "-1",   "1e308",  "-1e308",     "nan",  "inf", "-inf",        "99999999999999999999",
    "65536", "-0.0", "1e-320", "2147483648", "0x1F", "",    "-2147483649", "4294967296"};
constexpr std::size_t kLongestBlock = 600;

bool IsNumberByte(char c) {
  return (c >= '0' && c <= '9') || c == '.' || c == '-';
}

}  // namespace

std::string Mutator::Next() {
  std::string bytes = original_;
  for (std::size_t changes = 1 + Below(4); changes > 0; --changes) Change(bytes);
  return bytes;
}

void Mutator::Change(std::string& bytes) {
  if (bytes.empty()) return;
  switch (Below(7)) {
    case 0:
      for (std::size_t n = 1 + Below(8); n > 0; --n) bytes[Below(bytes.size())] ^= static_cast<char>(1U << Below(8));
      break;
    case 1:
      bytes.resize(Below(bytes.size()));
      break;
    case 2:
      MoveBlock(bytes);
      break;
    case 3:
      bytes.erase(Below(bytes.size()), 1 + Below(kLongestBlock));
      break;
    case 4: {
      const std::size_t at = Below(bytes.size());
      const char fill = static_cast<char>(std::array{0x00, 0xFF, 0x7F, 0x80, 0x0A, 0x09}[Below(6)]);
      std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>(at), std::min(1 + Below(16), bytes.size() - at), fill);
      break;
    }
    default:
      ReplaceNumber(bytes);
  }
}

// The written number at or after a random place; in a binary file without one, nothing.
void Mutator::ReplaceNumber(std::string& bytes) {
  const auto from = bytes.begin() + static_cast<std::ptrdiff_t>(Below(bytes.size()));
  const auto first = std::find_if(from, bytes.end(), IsNumberByte);
  const auto last = std::find_if_not(first, bytes.end(), IsNumberByte);
  const std::string_view number = kNumbers[Below(kNumbers.size())];
  bytes.replace(first, last, number.begin(), number.end());
}

void Mutator::MoveBlock(std::string& bytes) {
  const std::size_t at = Below(bytes.size());
  const std::string block = bytes.substr(at, 1 + Below(kLongestBlock));
  if (Below(2)) bytes.erase(at, block.size());
  bytes.insert(Below(bytes.size() + 1), block);
}

}  // namespace kinora::test
