#include "core/media/proxy.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <numeric>
#include <random>
#include <stop_token>

#include "core/media/video_reader.h"
#include "core/util/error.h"
#include "tests/core/media/test_clip.h"
#include "tests/support/paths.h"

namespace kinora {
namespace {

using test::ClipOptions;

constexpr std::size_t kPictures = 40;

std::vector<std::int64_t> UnevenTimes(std::int64_t start) {
  std::mt19937 random(7);
  std::vector<std::int64_t> times{start};
  while (times.size() < kPictures) times.push_back(times.back() + 10 + static_cast<std::int64_t>(random() % 41));
  return times;
}

struct Case {
  std::string name;
  ClipOptions clip;
};
void PrintTo(const Case& one, std::ostream* out) {
  *out << one.name;
}

ClipOptions BFrames(std::vector<std::int64_t> times, int denominator) {
  ClipOptions clip{.encoder_settings = {{"preset", "veryfast"}}, .key_frame_distance = 250, .b_frames = 3};
  clip.time_base_denominator = denominator;
  clip.times = std::move(times);
  return clip;
}

ClipOptions CutByEditList() {
  ClipOptions clip = BFrames(test::EvenTimes(kPictures), 30);
  for (std::int64_t& time : clip.times) time -= 15;
  clip.container_settings = {{"avoid_negative_ts", "disabled"}, {"use_editlist", "1"}};
  return clip;
}

ClipOptions Television() {
  ClipOptions clip = BFrames(test::EvenTimes(kPictures), 30000);
  clip.time_base_numerator = 1001;
  return clip;
}

ClipOptions In(const char* container, ClipOptions clip) {
  clip.container = container;
  return clip;
}

ClipOptions Large(ClipOptions clip) {
  clip.width = 1300;
  clip.height = 700;
  clip.times.resize(12);
  return clip;
}

class ProxyOf : public testing::TestWithParam<Case> {};

TEST_P(ProxyOf, HoldsEveryPictureAtItsTimeAsAKeyFrame) {
  KINORA_SKIP_WITHOUT_ENCODER("libx264");
  const test::TemporaryFolder folder;
  const auto video = folder.path() / "clip", proxy = folder.path() / "proxies" / "p.mp4";
  test::MakeClip(video, GetParam().clip);
  WriteProxy(video, proxy);
  VideoReader original(video), copy(proxy);
  ASSERT_EQ(copy.frame_count(), original.frame_count());
  EXPECT_THAT(copy.index().warnings, testing::IsEmpty());
  std::vector<std::uint32_t> all(original.frame_count());
  std::iota(all.begin(), all.end(), 0U);
  EXPECT_EQ(copy.index().key_frames, all);
  for (std::size_t frame = 0; frame < all.size(); ++frame) {
    EXPECT_EQ(copy.index().TimeNs(frame), original.index().TimeNs(frame)) << frame;
  }
  for (std::size_t frame = 0; frame < all.size(); frame += 3) {
    EXPECT_EQ(test::NumberOf(copy.ReadFrame(frame)), test::NumberOf(original.ReadFrame(frame))) << frame;
  }
  EXPECT_LE(std::max(copy.index().width_px, copy.index().height_px), kProxyLongestSide_px);
}

INSTANTIATE_TEST_SUITE_P(
    All, ProxyOf,
    testing::Values(Case{"variable_rate", BFrames(UnevenTimes(0), 1000)},
                    Case{"late_start", BFrames(UnevenTimes(5'000'000), 90000)},
                    Case{"fine_unit", BFrames(UnevenTimes(0), 1'000'000)}, Case{"television", Television()},
                    Case{"edit_list", CutByEditList()},
                    Case{"matroska", In("matroska", BFrames(UnevenTimes(30), 1000))},
                    Case{"transport_stream", In("mpegts", BFrames(test::EvenTimes(kPictures), 30))},
                    Case{"avi", In("avi", {.encoder = "mpeg4", .times = test::EvenTimes(kPictures)})},
                    Case{"large", Large(BFrames(UnevenTimes(0), 1000))}),
    [](const auto& info) { return info.param.name; });

TEST(Proxy, PlansHalfTheSizeAndWhatItTakes) {
  const ProxyPlan plan = PlanProxy(1080, 1920, 60 * 60);
  EXPECT_EQ(plan.width_px, 540);
  EXPECT_EQ(plan.height_px, 960);
  EXPECT_GT(plan.bytes, 50'000'000U);
  EXPECT_LT(plan.bytes, 150'000'000U);
  EXPECT_EQ(PlanProxy(640, 481, 1).height_px, 482);  // even, as H.264 wants it
  EXPECT_EQ(PlanProxy(640, 481, 1).width_px, 640);
}

TEST(Proxy, LeavesNothingUnderItsNameWhenStopped) {
  KINORA_SKIP_WITHOUT_ENCODER("libx264");
  const test::TemporaryFolder folder;
  const auto video = folder.path() / "clip.mp4", proxy = folder.path() / "p.mp4";
  test::MakeClip(video, BFrames(test::EvenTimes(kPictures), 30));
  std::stop_source stop;
  const Job job(stop.get_token(), [&](std::string_view what, double done, double) {
    if (what == "proxy" && done >= 10) stop.request_stop();
  });
  EXPECT_THROW(WriteProxy(video, proxy, job), Cancelled);
  EXPECT_FALSE(std::filesystem::exists(proxy));
  std::ofstream(folder.path() / "p.mp4.part") << "left by a program that was killed";
  WriteProxy(video, proxy);
  EXPECT_EQ(VideoReader(proxy).frame_count(), kPictures);
  EXPECT_FALSE(std::filesystem::exists(folder.path() / "p.mp4.part"));
}

TEST(Proxy, StandsGreyWhereAPictureDoesNotDecode) {
  KINORA_SKIP_WITHOUT_ENCODER("libx264");
  const test::TemporaryFolder folder;
  const auto video = folder.path() / "clip.mp4", proxy = folder.path() / "p.mp4";
  ClipOptions clip = BFrames(test::EvenTimes(kPictures), 30);
  clip.b_frames = 0;
  clip.key_frame_distance = 1;
  test::MakeClip(video, clip);
  const test::PacketPlace place = test::PlaceOfPacket(video, 20);
  {
    std::fstream file(video, std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(place.position);
    file << std::string(static_cast<std::size_t>(place.size), '\xFF');
  }
  WriteProxy(video, proxy);
  VideoReader copy(proxy);
  ASSERT_EQ(copy.frame_count(), kPictures);
  EXPECT_EQ(test::NumberOf(copy.ReadFrame(19)), 19);
  EXPECT_EQ(test::NumberOf(copy.ReadFrame(20)), -1);
  EXPECT_EQ(test::NumberOf(copy.ReadFrame(21)), 21);
}

TEST(Proxy, SaysWhatKeepsItFromBeingWritten) {
  KINORA_SKIP_WITHOUT_ENCODER("libx264");
  const test::TemporaryFolder folder;
  EXPECT_THROW(WriteProxy(folder.path() / "none.mp4", folder.path() / "p.mp4"), Error);
  const auto video = folder.path() / "clip.mp4";
  test::MakeClip(video, BFrames(test::EvenTimes(3), 30));
  std::ofstream(folder.path() / "file") << "not a folder";
  EXPECT_THROW(WriteProxy(video, folder.path() / "file" / "p.mp4"), Error);
}

}  // namespace
}  // namespace kinora
