#pragma once

#include <string>
#include <vector>

namespace kinora {

// What a reader got out of a file: a value, and one plain sentence for each thing that was left out, repaired or
// assumed
// ("the file ends inside frame 37; 36 frames were read"). No warnings: the file was read whole. A file that gives
// nothing usable is an Error (file) instead.
template <class T>
struct Partial {
  T value;
  std::vector<std::string> warnings;
};

}  // namespace kinora
