#include <gtest/gtest.h>

#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <span>
#include <stdexcept>
#include <string>

#include "models/tracking/person_tracker.h"
#include "tests/support/paths.h"

namespace kinora {
namespace {

constexpr std::int64_t kFrame_ns = 100'000'000;  // the recording has 10 pictures a second
constexpr float kSameBox = 0.4F;                 // intersection over union with the labelled box
constexpr double kCrossingsWithoutSwitch = 0.9;

struct Found {
  std::vector<Keypoints2D> people;
  std::vector<Appearance> appearances;
};

// What make_street_detections.py wrote; its layout is described there.
class Reader {
 public:
  explicit Reader(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    bytes_.assign(std::istreambuf_iterator<char>(in), {});
  }

  std::map<int, Found> Frames() {
    std::map<int, Found> frames;
    for (int segment = Get<std::uint16_t>(); segment > 0; --segment) {
      const int first = Get<std::uint16_t>(), count = Get<std::uint16_t>();
      for (int frame = first; frame < first + count; ++frame) ReadFrame(frames[frame]);
    }
    EXPECT_EQ(at_, bytes_.size());
    return frames;
  }

 private:
  template <class T>
  T Get() {
    T value;
    if (at_ + sizeof value > bytes_.size()) throw std::runtime_error("the fixture ends early");
    std::memcpy(&value, bytes_.data() + at_, sizeof value);
    at_ += sizeof value;
    return value;
  }
  float Pixels() { return static_cast<float>(Get<std::int16_t>()) / 4; }
  float Part() { return static_cast<float>(Get<std::uint8_t>()) / 255; }

  void ReadFrame(Found& frame) {
    for (int people = Get<std::uint8_t>(); people > 0; --people) {
      Keypoints2D person;
      for (float* edge : {&person.box.x0, &person.box.y0, &person.box.x1, &person.box.y1}) *edge = Pixels();
      person.score = Part();
      for (int k = 0; k < 17; ++k) {
        const float x = Pixels(), y = Pixels(), score = Part();
        person.points.push_back({x, y, score, Provenance::kMeasured});
      }
      Appearance appearance;
      const int bins = Get<std::uint8_t>();
      if (bins > 0) appearance.bins.assign(250, 0);
      for (int i = 0; i < bins; ++i) {
        const auto bin = static_cast<std::size_t>(Get<std::uint8_t>());
        appearance.bins[bin] = Part();
      }
      frame.people.push_back(std::move(person));
      frame.appearances.push_back(std::move(appearance));
    }
  }

  std::string bytes_;
  std::size_t at_ = 0;
};

using Identities = std::map<int, std::vector<std::pair<std::int32_t, BoxPx>>>;  // by frame

Identities Track(const std::map<int, Found>& frames, bool with_colours) {
  PersonTracker tracker;
  Identities identities;
  for (const auto& [frame, found] : frames) {
    const std::span<const Appearance> colours = with_colours ? found.appearances : std::span<const Appearance>();
    const auto ids = tracker.Update(frame * kFrame_ns, found.people, Coco17(), colours);
    for (std::size_t i = 0; i < ids.size(); ++i) identities[frame].emplace_back(ids[i], found.people[i].box);
  }
  return identities;
}

std::int32_t IdentityOf(const Identities& identities, const nlohmann::json& moment, std::size_t person) {
  const auto& box = moment["boxes"][person];
  const BoxPx labelled{box[0].get<float>(), box[1].get<float>(), box[2].get<float>(), box[3].get<float>()};
  float best = kSameBox;
  std::int32_t identity = -1;
  for (const auto& [id, seen] : identities.at(moment["frame"].get<int>())) {
    if (id < 0 || IntersectionOverUnion(labelled, seen) <= best) continue;
    best = IntersectionOverUnion(labelled, seen);
    identity = id;
  }
  return identity;
}

// The part of the labelled crossings after which both people have the identities they had before. Somebody without an
// identity counts as a switch.
double PartWithoutSwitch(const Identities& identities) {
  std::ifstream in(test::DataFile("street_crossings.json"));
  const nlohmann::json labels = nlohmann::json::parse(in);
  int kept = 0;
  for (const auto& crossing : labels["crossings"]) {
    const auto &before = crossing["before"], &after = crossing["after"];
    const std::int32_t a = IdentityOf(identities, before, 0), b = IdentityOf(identities, before, 1);
    const bool same =
        a >= 0 && b >= 0 && a != b && IdentityOf(identities, after, 0) == a && IdentityOf(identities, after, 1) == b;
    kept += same;
    if (!same) std::printf("switched: %s\n", crossing.dump().c_str());
  }
  std::printf("%d of %zu crossings without a switch\n", kept, labels["crossings"].size());
  return kept / static_cast<double>(labels["crossings"].size());
}

// The detections come from make_street_detections.py, the crossings were labelled by eye (see the README beside them).
TEST(StreetCrossings, IdentitiesSurvive) {
  const auto frames = Reader(test::DataFile("street_detections.bin")).Frames();
  EXPECT_GE(PartWithoutSwitch(Track(frames, true)), kCrossingsWithoutSwitch);
}

TEST(StreetCrossings, MostIdentitiesSurviveWithoutColours) {
  const auto frames = Reader(test::DataFile("street_detections.bin")).Frames();
  EXPECT_GE(PartWithoutSwitch(Track(frames, false)), 0.7);
}

}  // namespace
}  // namespace kinora
