#include "core/util/options.h"

#include <fmt/format.h>

namespace kinora::options_internal {

void Checker::Fail(std::string_view name, const OptionInfo& info, double value) const {
  const std::string unit = info.unit.empty() ? "" : fmt::format(" {}", info.unit);
  throw Error(ErrorKind::kUser, fmt::format("the option {} is {:g}{}", name, value, unit), where,
              fmt::format("choose a value from {:g} to {:g}{}", info.min, info.max, unit));
}

}  // namespace kinora::options_internal
