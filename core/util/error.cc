#include "core/util/error.h"

#include <algorithm>
#include <utility>

namespace kinora {
namespace {

std::string OneLine(const std::string& message, const std::string& where, const std::string& remedy) {
  std::string line = message;
  if (!where.empty()) line += " (" + where + ")";
  if (!remedy.empty()) line += ": " + remedy;
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
  return line;
}

}  // namespace

Error::Error(ErrorKind kind, std::string message, std::string where, std::string remedy)
    : kind_(kind), message_(std::move(message)), where_(std::move(where)), remedy_(std::move(remedy)) {
  line_ = OneLine(message_, where_, remedy_);
}

int ExitCode(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::kUser:
    case ErrorKind::kFile:
      return 2;
    case ErrorKind::kDevice:
      return 3;
    case ErrorKind::kInternal:
      return 1;
  }
  return 1;
}

}  // namespace kinora
