#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <string_view>

namespace kinora::test {

// Makes damaged files out of a good one, the same ones for the same seed: bits turned, the end cut off, blocks moved,
// copied, removed or overwritten, numbers replaced by huge, negative, fractional and impossible ones.
class Mutator {
 public:
  Mutator(std::string_view original, std::uint32_t seed) : original_(original), random_(seed) {}

  std::string Next();  // one to four changes of the original

 private:
  std::size_t Below(std::size_t bound) { return bound ? random_() % bound : 0; }
  void Change(std::string& bytes);
  void ReplaceNumber(std::string& bytes);
  void MoveBlock(std::string& bytes);

  std::string original_;
  std::mt19937 random_;
};

}  // namespace kinora::test
