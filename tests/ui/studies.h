#pragma once

#include <filesystem>
#include <string>

namespace kinora::test {

// Names as long as people make them.
inline constexpr auto kLongStudy = "Balance and jump of adolescent elite volleyball players 2026–2028";
inline constexpr auto kLongParticipant = "Maximiliana-Konstanze Oberhuber-Schwarzenbach";
inline constexpr auto kLongSession = "Second visit, after eight weeks of training";
inline constexpr auto kLongTrial = "Counter-movement jump with arm swing, barefoot, session 2 (repeat)";
inline constexpr auto kLongCamera = "GoPro HERO12 Black, tall tripod by the window";  // with a number before it

// Projects that are hard to lay out.
struct Study {
  std::filesystem::path folder;     // of the project
  std::filesystem::path recording;  // with the videos and their calibration
  std::string trial;                // id of the processed one
};

// No trial yet.
Study MakeEmptyStudy(const std::filesystem::path& folder);

// One camera, nothing calibrated, nothing processed.
Study MakeStudyOfOneCamera(const std::filesystem::path& folder, int width_px = 320);

// Eight cameras and every name long: a walk with left and right exchanged in one camera for a while, processed, one of
// its videos gone; and two more trials that nobody has processed.
Study MakeLongStudy(const std::filesystem::path& folder, int width_px = 320);

// A program in the place of kinora-cli that says on which computer it runs, and of a trial what `says`. Its path.
std::filesystem::path MakeWorker(const std::filesystem::path& folder, const std::string& says);
// Works until it is stopped.
extern const char* const kEndlessWorker;
// Fails with a long explanation.
extern const char* const kFailingWorker;

}  // namespace kinora::test
