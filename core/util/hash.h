#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "core/util/job.h"

namespace kinora {

// SHA-256 (FIPS 180-4) as 64 lower-case hexadecimal digits.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;

  void Update(std::span<const std::byte> bytes);
  void Update(std::string_view text);
  // The digest of everything so far; the object is used up.
  std::string Finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

std::string Sha256Of(std::string_view text);
// Throws Error (file) when it cannot be read.
std::string Sha256OfFile(const std::filesystem::path& file, const Job& job = {});

}  // namespace kinora
