#pragma once

namespace kinora {

// The tables of a project, as its first version made them; migrations.cc carries them on. Keys are UUIDs. Times of day
// are ISO 8601 in UTC; times within a recording are integers in nanoseconds, or in a video's own time base where it
// says so.
extern const char* const kSchemaVersion1;

}  // namespace kinora
