#pragma once

#include <filesystem>
#include <vector>

namespace kinora::ui {

// Where the sample's project is made, and found again.
std::filesystem::path SampleProjectFolder();

// The sample recording's folder of videos and its calibration file: in $KINORA_SAMPLE, else beside the program's
// repository, where scripts/sample puts it. Empty where it is not on this computer.
std::vector<std::filesystem::path> SampleFiles();

}  // namespace kinora::ui
