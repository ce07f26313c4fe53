// Networks that somebody exported, from the file to people in a picture. Their weights are random: so is what they see.

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <random>

#include "models/import/guess_card.h"
#include "models/import/import.h"
#include "models/pose/pose_engine.h"
#include "models/registry/install.h"
#include "models/registry/manifest.h"
#include "tests/models/import/fixtures.h"
#include "tests/support/paths.h"

namespace kinora {
namespace {

namespace fs = std::filesystem;

// Installed as `kinora-cli models import FILE [--as LISTED]` does it.
Card Installed(const std::string& architecture, const fs::path& folder, const std::string& listed = {}) {
  const fs::path file = folder / (architecture.substr(0, architecture.find(' ')) + ".onnx");
  const std::vector<std::byte> bytes = nn::test::Architecture(architecture);
  std::ofstream(file, std::ios::binary)
      .write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  const nn::Graph graph = nn::ImportNetwork(file);
  Card card = listed.empty() ? nn::GuessCard(graph, file) : ManifestEntryNamed(listed).card;
  if (!listed.empty()) {
    // The fixtures take small pictures.
    card.width_px = 96;
    card.height_px = 64;
    card.sha256.reset();
  }
  return ImportFile(file, card, folder / "models");
}

Image Noise() {
  Image image(160, 120);
  std::mt19937 random(5);
  for (int i = 0; i < 160 * 120 * 3; ++i) image.data()[i] = static_cast<std::uint8_t>(random());
  return image;
}

void ExpectPeople(const Card& detector, const Card& pose) {
  EngineOptions options;
  options.device = DeviceChoice::kCpu;
  options.threads = 1;
  options.max_people = 3;
  options.detector_score = options.unsure_score = 0.01;
  options.pose_score = 0;
  const auto engine = MakePoseEngine(detector, pose, options);
  std::vector<CameraState> states(2);
  const std::vector<Image> pictures{Noise(), Noise()};
  for (int step = 0; step < 3; ++step) {
    const auto people = engine->Step(states, std::span<const Image>(pictures));
    ASSERT_EQ(people.size(), 2u);
    ASSERT_EQ(people[0].size(), people[1].size());
    EXPECT_TRUE(step > 0 || !people[0].empty());
    for (const Person2D& person : people[0])
      for (const Keypoint2D& point : person.keypoints.points) ASSERT_TRUE(std::isfinite(point.x_px + point.y_px));
  }
}

TEST(ImportedNetworks, RtmdetAndRtmposeRun) {
  const test::TemporaryFolder folder;
  ExpectPeople(Installed("rtmdet 17 x 1", folder.path()), Installed("rtmpose 11 x 1", folder.path()));
}

TEST(ImportedNetworks, ADetectorWithItsOwnSuppressionRunsAsTheListedOneItIs) {
  const test::TemporaryFolder folder;
  ExpectPeople(Installed("end_to_end 11 x 1", folder.path(), "rtmdet-nano"),
               Installed("rtmpose 18 graph x 1", folder.path()));
}

TEST(ImportedNetworks, AVitposeRuns) {
  const test::TemporaryFolder folder;
  ExpectPeople(Installed("rtmdet 17 x 1", folder.path()), Installed("vitpose 17 x 1", folder.path()));
}

}  // namespace
}  // namespace kinora
