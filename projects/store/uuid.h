#pragma once

#include <string>

namespace kinora {

// The key of every row: a random UUID (RFC 4122, version 4) as 36 lower-case characters. Rows made on two machines
// never collide, so projects can be merged.
std::string NewUuid();

// "2026-03-09T14:05:07Z"
std::string UtcNow();

}  // namespace kinora
