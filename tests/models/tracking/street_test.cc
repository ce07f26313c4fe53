#include <gtest/gtest.h>

#include <cstring>
#include <fstream>
#include <iterator>
#include <map>
#include <span>
#include <stdexcept>
#include <string>

#include "models/tracking/person_tracker.h"
#include "tests/support/paths.h"
#include "tests/support/street_crossings.h"

namespace kinora {
namespace {

constexpr std::int64_t kFrame_ns = 100'000'000;  // the recording has 10 pictures a second
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

test::StreetIdentities Track(const std::map<int, Found>& frames, bool with_colours) {
  PersonTracker tracker;
  test::StreetIdentities identities;
  for (const auto& [frame, found] : frames) {
    const std::span<const Appearance> colours = with_colours ? found.appearances : std::span<const Appearance>();
    const auto ids = tracker.Update(frame * kFrame_ns, found.people, Coco17(), colours);
    for (std::size_t i = 0; i < ids.size(); ++i) identities[frame].emplace_back(ids[i], found.people[i].box);
  }
  return identities;
}

// The detections come from make_street_detections.py, the crossings were labelled by eye (see the README beside them).
TEST(StreetCrossings, IdentitiesSurvive) {
  const auto frames = Reader(test::DataFile("street_detections.bin")).Frames();
  EXPECT_GE(test::PartWithoutSwitch(Track(frames, true)), kCrossingsWithoutSwitch);
}

TEST(StreetCrossings, MostIdentitiesSurviveWithoutColours) {
  const auto frames = Reader(test::DataFile("street_detections.bin")).Frames();
  EXPECT_GE(test::PartWithoutSwitch(Track(frames, false)), 0.7);
}

}  // namespace
}  // namespace kinora
