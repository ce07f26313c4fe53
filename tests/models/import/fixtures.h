#pragma once

#include <cstddef>
#include <cstdint>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/support/paths.h"

namespace kinora::nn::test {

inline std::vector<std::byte> FromBase64(const std::string& text) {
  const std::string digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::vector<std::byte> bytes;
  uint32_t bits = 0;
  int count = 0;
  for (const char c : text) {
    if (c == '=') break;
    bits = (bits << 6) | static_cast<uint32_t>(digits.find(c));
    count += 6;
    if (count >= 8) {
      count -= 8;
      bytes.push_back(static_cast<std::byte>((bits >> count) & 0xFF));
    }
  }
  return bytes;
}

inline nlohmann::json ReadFixture(const std::string& name) {
  std::ifstream stream(kinora::test::DataFile("models/" + name));
  return nlohmann::json::parse(stream);
}

// Whole networks as people export them, very narrow (make_architectures.py). One that was named before is that one
// again, with more pictures.
inline const nlohmann::json& Architectures() {
  static const nlohmann::json cases = [] {
    nlohmann::json all = ReadFixture("architectures.json");
    for (nlohmann::json& entry : all)
      for (const nlohmann::json& other : all)
        if (other["name"] == entry["network"]) entry["network"] = other["network"];
    return all;
  }();
  return cases;
}

// The file of the architecture of that name.
inline std::vector<std::byte> Architecture(const std::string& name) {
  for (const nlohmann::json& entry : Architectures())
    if (entry["name"] == name) return FromBase64(entry["network"].get<std::string>());
  return {};
}

}  // namespace kinora::nn::test
