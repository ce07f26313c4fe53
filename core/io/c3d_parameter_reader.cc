#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "core/io/c3d_parameters.h"
#include "core/util/text.h"

namespace kinora::c3d {
namespace {

constexpr std::size_t kMaxParameters = 20'000;

std::string TextOf(std::string_view bytes) {
  const std::size_t zero = bytes.find('\0');
  return std::string(TrimSpaces(bytes.substr(0, zero)));
}

// The value of one parameter: type, dimensions, data. False where it does not fit into `end`.
bool ReadValue(const Bytes& bytes, std::size_t at, std::size_t end, C3dParameter& parameter) {
  if (at + 2 > end) return false;
  const int type = bytes.I8(at);
  const std::size_t dimensions = bytes.U8(at + 1);
  at += 2;
  if (at + dimensions > end) return false;
  std::size_t count = 1;
  for (std::size_t d = 0; d < dimensions; ++d) {
    parameter.dimensions.push_back(bytes.U8(at + d));
    count *= parameter.dimensions.back();
    if (count > bytes.size()) return false;
  }
  at += dimensions;
  const std::size_t size = type == 4 ? 4 : type == 2 ? 2 : 1;
  if ((type != -1 && type != 1 && type != 2 && type != 4) || at + count * size > end) return false;
  if (type == -1) {
    const std::size_t length = parameter.dimensions.empty() ? 1 : parameter.dimensions.front();
    for (std::size_t i = 0; length > 0 && i < count / length; ++i)
      parameter.texts.push_back(TextOf(bytes.Text(at + i * length, length)));
    return true;
  }
  for (std::size_t i = 0; i < count; ++i)
    parameter.numbers.push_back(type == 4   ? static_cast<double>(bytes.F32(at + 4 * i))
                                : type == 2 ? bytes.I16(at + 2 * i)
                                            : bytes.I8(at + i));
  return true;
}

struct Group {
  int id;
  std::string name;
};

}  // namespace

std::vector<C3dParameter> ReadParameters(const Bytes& bytes, std::size_t start, std::vector<std::string>& warnings) {
  std::vector<C3dParameter> parameters;
  std::vector<int> owners;
  std::vector<Group> groups;
  std::size_t at = start + 4;
  std::size_t held = 0;  // bytes of values: records that overlap could make more of them than the file has
  const auto stop = [&](const char* why) { warnings.push_back(fmt::format("the parameters are damaged: {}", why)); };
  while (bytes.Has(at, 2) && parameters.size() + groups.size() < kMaxParameters) {
    const auto length = static_cast<std::size_t>(std::abs(static_cast<int>(bytes.I8(at))));
    const int id = bytes.I8(at + 1);
    if (length == 0) break;
    if (!bytes.Has(at + 2, length + 2)) {
      stop("they end inside a name");
      break;
    }
    const std::string name = TextOf(bytes.Text(at + 2, length));
    const std::size_t pointer = at + 2 + length;
    const std::size_t offset = bytes.U16(pointer);
    const std::size_t next = offset == 0 ? bytes.size() : pointer + offset;
    if (next > bytes.size()) {
      stop("an entry points beyond the file");
      break;
    }
    if (id < 0) {
      groups.push_back({-id, name});
    } else {
      C3dParameter parameter{{}, name, {}, {}, {}};
      if (ReadValue(bytes, pointer + 2, next, parameter)) {
        held += parameter.numbers.size() + 32 * parameter.texts.size();
        owners.push_back(id);
        parameters.push_back(std::move(parameter));
      } else {
        stop(fmt::format("{} does not fit its place", name).c_str());
      }
      if (held > bytes.size() + (1 << 20)) {
        stop("they hold more than the file");
        break;
      }
    }
    if (offset == 0) break;
    at = next;
  }
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    const auto owner = std::find_if(groups.begin(), groups.end(), [&](const Group& g) { return g.id == owners[i]; });
    if (owner != groups.end()) parameters[i].group = owner->name;
  }
  return parameters;
}

}  // namespace kinora::c3d
