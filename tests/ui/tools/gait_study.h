#pragma once

#include <filesystem>

namespace kinora::test {

// A study as one meets it on a Tuesday morning, made: participant P01, session "Day 1", four walks before four cameras.
// The first has left and right exchanged in a camera for a while, the second was looked at and found usable, in the
// third nobody was found, the fourth was not processed yet. Returns the project's folder, FOLDER/Gait study.
std::filesystem::path MakeGaitStudy(const std::filesystem::path& folder);

}  // namespace kinora::test
