#include "core/media/frame_server.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <random>
#include <thread>

#include "core/media/picture_cache.h"
#include "core/media/proxy.h"
#include "core/media/video_reader.h"
#include "tests/core/media/test_clip.h"
#include "tests/support/paths.h"

namespace kinora {
namespace {

using test::ClipOptions;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr std::size_t kPictures = 120;

// What a window does with answers: keeps them until the test takes them.
class Inbox {
 public:
  FrameServer::Receiver Receiver() {
    return {[this](const FrameServer::Picture& picture) { Add(pictures_, picture); },
            [this](const FrameServer::Opened& opened) { Add(opened_, opened); }};
  }
  FrameServer::Opened TakeOpened() {
    return Take(opened_, [](const auto&) { return true; });
  }
  // The answer to this request; earlier ones are thrown away.
  FrameServer::Picture TakeAnswer(std::uint64_t request) {
    return Take(pictures_, [&](const auto& picture) { return picture.request == request; });
  }
  FrameServer::Picture TakeAnyOf(const std::vector<std::uint64_t>& requests) {
    return Take(pictures_, [&](const auto& picture) {
      return std::find(requests.begin(), requests.end(), picture.request) != requests.end();
    });
  }
  std::size_t answers() {
    const std::scoped_lock lock(mutex_);
    return total_;
  }

 private:
  template <class T>
  void Add(std::deque<T>& queue, const T& value) {
    const std::scoped_lock lock(mutex_);
    queue.push_back(value);
    if constexpr (std::is_same_v<T, FrameServer::Picture>) ++total_;
    news_.notify_all();
  }
  template <class T, class Is>
  T Take(std::deque<T>& queue, Is is) {
    std::unique_lock lock(mutex_);
    for (;;) {
      while (!queue.empty()) {
        T value = queue.front();
        queue.pop_front();
        if (is(value)) return value;
      }
      if (news_.wait_for(lock, std::chrono::seconds(30)) == std::cv_status::timeout) {
        ADD_FAILURE() << "no answer came";
        return {};
      }
    }
  }

  std::mutex mutex_;
  std::condition_variable news_;
  std::deque<FrameServer::Picture> pictures_;
  std::deque<FrameServer::Opened> opened_;
  std::size_t total_ = 0;
};

Image ToImage(const ScreenPicture& picture) {
  Image image(picture.width, picture.height);
  for (int y = 0; y < picture.height; ++y) {
    for (int x = 0; x < picture.width; ++x) {
      for (int c = 0; c < 3; ++c) image.Row(y)[3 * x + c] = picture.Row(y)[4 * x + 2 - c];
    }
  }
  return image;
}

int NumberOf(const FrameServer::Picture& picture) {
  return picture.pixels.empty() ? -2 : test::NumberOf(ToImage(picture.pixels));
}

class FrameServerOnClip : public testing::Test {
 protected:
  void SetUp() override {
    KINORA_SKIP_WITHOUT_ENCODER("libx264");
    clip_ = {.encoder_settings = {{"preset", "veryfast"}}, .key_frame_distance = 250, .b_frames = 3};
    clip_.times = test::EvenTimes(kPictures);
    video_ = folder_.path() / "cam.mp4";
    test::MakeClip(video_, clip_);
  }
  std::filesystem::path MakeProxy() {
    const auto proxy = folder_.path() / "proxy.mp4";
    WriteProxy(video_, proxy);
    return proxy;
  }

  test::TemporaryFolder folder_;
  ClipOptions clip_;
  std::filesystem::path video_;
  Inbox inbox_;
};

TEST_F(FrameServerOnClip, ServesAnyPictureExactlyByNumberAndByTime) {
  FrameServer server(inbox_.Receiver());
  const auto camera = server.Open(video_);
  const auto opened = inbox_.TakeOpened();
  ASSERT_TRUE(opened.index) << opened.problem;
  EXPECT_EQ(opened.index->pts.size(), kPictures);
  std::mt19937 random(2);
  for (int i = 0; i < 60; ++i) {
    const std::size_t frame = random() % kPictures;
    FrameServer::Wanted wanted{.exact = i % 2 == 0};
    // Any time nearer to this picture than to its neighbours.
    if (i % 3 != 0) wanted.frame = frame;
    wanted.time_ns = opened.index->TimeNs(frame) + (i % 5 - 2) * 5'000'000;
    const auto picture = inbox_.TakeAnswer(server.Request(camera, wanted));
    EXPECT_THAT(picture.problem, IsEmpty());
    EXPECT_EQ(NumberOf(picture), static_cast<int>(frame));
    EXPECT_EQ(picture.frame, frame);
    EXPECT_EQ(picture.pts_ns, opened.index->TimeNs(frame));
    EXPECT_FALSE(picture.from_proxy);
  }
}

TEST_F(FrameServerOnClip, StepsBothWaysThroughAGroupOfPictures) {
  FrameServer server(inbox_.Receiver());
  const auto camera = server.Open(video_);
  std::vector<std::size_t> path;
  for (std::size_t frame = 100; frame > 60; --frame) path.push_back(frame);
  for (std::size_t frame = 60; frame < 110; ++frame) path.push_back(frame);
  for (const std::size_t frame : path) {
    EXPECT_EQ(NumberOf(inbox_.TakeAnswer(server.Request(camera, {.frame = frame}))), static_cast<int>(frame));
  }
}

// Stretches are decoded in the background and dropped again all the while; each answer must still be the picture asked
// for, and the bound must hold at every moment.
class FrameServerWithCache : public FrameServerOnClip, public testing::WithParamInterface<std::size_t> {};

TEST_P(FrameServerWithCache, ShowsTheTruePictureAtEachStep) {
  const std::size_t most = GetParam() * 3 * PictureCache::BytesOf(clip_.width, clip_.height);
  FrameServer server(inbox_.Receiver(), {.cache_bytes = most, .decoders_at_once = 2});
  std::vector<FrameServer::Camera> cameras;
  for (int i = 0; i < 3; ++i) cameras.push_back(server.Open(video_));
  std::vector<std::size_t> path;
  for (std::size_t frame = 118; frame > 30; --frame) path.push_back(frame);
  for (std::size_t frame = 30; frame < 70; ++frame) path.push_back(frame);
  for (std::size_t frame = 70; frame > 40; frame -= 2) path.push_back(frame);
  std::mt19937 random(3);
  for (int i = 0; i < 20; ++i) path.push_back(random() % kPictures);
  for (const std::size_t frame : path) {
    std::vector<std::uint64_t> requests;
    for (const auto camera : cameras) {
      requests.push_back(server.Request(camera, {.frame = frame, .looked_at = camera == cameras[1]}));
    }
    std::size_t answers = 0;
    while (answers < cameras.size()) {
      const auto picture = inbox_.TakeAnyOf(requests);
      ASSERT_EQ(NumberOf(picture), static_cast<int>(frame));
      EXPECT_EQ(picture.frame, frame);
      EXPECT_LE(server.cached_bytes(), most);
      ++answers;
    }
  }
}
INSTANTIATE_TEST_SUITE_P(Pictures, FrameServerWithCache, testing::Values(1, 4, 15, 60, 200));

TEST_F(FrameServerOnClip, GoesOnTrulyFromRequestsThatWereOvertaken) {
  FrameServer server(inbox_.Receiver(), {.cache_bytes = 12 * PictureCache::BytesOf(clip_.width, clip_.height)});
  const auto camera = server.Open(video_);
  inbox_.TakeOpened();
  std::mt19937 random(8);
  for (int i = 0; i < 150; ++i) {
    std::size_t frame = 0;
    std::uint64_t last = 0;
    for (int request = 0; request < 3; ++request) {
      frame = random() % kPictures;
      last = server.Request(camera, {.frame = frame});
      for (auto wait = random() % 200; wait > 0; --wait) std::this_thread::yield();
    }
    ASSERT_EQ(NumberOf(inbox_.TakeAnswer(last)), static_cast<int>(frame));
  }
}

TEST_F(FrameServerOnClip, AnswersTheNewestOfManyRequests) {
  FrameServer server(inbox_.Receiver());
  const auto camera = server.Open(video_);
  inbox_.TakeOpened();
  std::uint64_t last = 0;
  constexpr std::size_t kRequests = 2000;
  for (std::size_t i = 0; i < kRequests; ++i) {
    last = server.Request(camera, {.frame = i * 37 % kPictures});
  }
  EXPECT_EQ(NumberOf(inbox_.TakeAnswer(last)), static_cast<int>((kRequests - 1) * 37 % kPictures));
  EXPECT_LT(inbox_.answers(), kRequests / 2);
}

TEST_F(FrameServerOnClip, ServesQuickRequestsFromTheProxyAndExactOnesFromTheVideo) {
  const auto proxy = MakeProxy();
  FrameServer server(inbox_.Receiver());
  const auto camera = server.Open(video_, proxy);
  const auto opened = inbox_.TakeOpened();
  EXPECT_TRUE(opened.has_proxy) << opened.problem;
  const auto quick = inbox_.TakeAnswer(server.Request(camera, {.frame = 90}));
  EXPECT_TRUE(quick.from_proxy);
  EXPECT_EQ(NumberOf(quick), 90);
  EXPECT_EQ(quick.pts_ns, opened.index->TimeNs(90));
  const auto exact = inbox_.TakeAnswer(server.Request(camera, {.frame = 90, .exact = true}));
  EXPECT_FALSE(exact.from_proxy);
  EXPECT_EQ(NumberOf(exact), 90);
  // What is there exactly already is not shown worse.
  EXPECT_FALSE(inbox_.TakeAnswer(server.Request(camera, {.frame = 90})).from_proxy);
}

TEST_F(FrameServerOnClip, TakesAProxyThatComesLaterAndLetsItGo) {
  FrameServer server(inbox_.Receiver());
  const auto camera = server.Open(video_);
  EXPECT_FALSE(inbox_.TakeOpened().has_proxy);
  server.SetProxy(camera, MakeProxy());
  EXPECT_TRUE(inbox_.TakeOpened().has_proxy);
  EXPECT_TRUE(inbox_.TakeAnswer(server.Request(camera, {.frame = 70})).from_proxy);
  server.SetProxy(camera, {});
  EXPECT_FALSE(inbox_.TakeOpened().has_proxy);
  EXPECT_FALSE(inbox_.TakeAnswer(server.Request(camera, {.frame = 20})).from_proxy);
}

TEST_F(FrameServerOnClip, RefusesAProxyOfAnotherVideo) {
  const auto other = folder_.path() / "other.mp4";
  clip_.times.back() += 1;
  test::MakeClip(other, clip_);
  const auto proxy = folder_.path() / "proxy.mp4";
  WriteProxy(other, proxy);
  FrameServer server(inbox_.Receiver());
  const auto camera = server.Open(video_, proxy);
  const auto opened = inbox_.TakeOpened();
  EXPECT_FALSE(opened.has_proxy);
  EXPECT_THAT(opened.problem, HasSubstr("another time"));
  const auto picture = inbox_.TakeAnswer(server.Request(camera, {.frame = 5}));
  EXPECT_FALSE(picture.from_proxy);
  EXPECT_EQ(NumberOf(picture), 5);
}

TEST_F(FrameServerOnClip, ScalesToTheCellAndNeverUp) {
  FrameServer server(inbox_.Receiver());
  const auto camera = server.Open(video_);
  const auto small =
      inbox_.TakeAnswer(server.Request(camera, {.frame = 33, .view = {.width_px = 64, .height_px = 999}}));
  EXPECT_EQ(small.pixels.width, 64);
  EXPECT_EQ(small.pixels.height, 48);
  EXPECT_EQ(NumberOf(small), 33);
  const auto large =
      inbox_.TakeAnswer(server.Request(camera, {.frame = 33, .view = {.width_px = 5000, .height_px = 5000}}));
  EXPECT_EQ(large.pixels.width, 128);
  EXPECT_EQ(large.pixels.height, 96);
}

TEST_F(FrameServerOnClip, LightensAndSteepensPictures) {
  FrameServer server(inbox_.Receiver());
  const auto camera = server.Open(video_);
  const auto green = [&](ScreenView view) {
    const auto picture = inbox_.TakeAnswer(server.Request(camera, {.frame = 0, .view = view}));
    double sum = 0;
    for (int y = 0; y < picture.pixels.height; ++y) {
      for (int x = 0; x < picture.pixels.width; ++x) sum += picture.pixels.Row(y)[4 * x + 1];
    }
    return sum / (picture.pixels.width * picture.pixels.height);
  };
  const double plain = green({});
  EXPECT_GT(green({.brightness = 0.2F}), plain + 20);
  EXPECT_LT(green({.contrast = 0.5F}), plain * 0.7);
}

TEST_F(FrameServerOnClip, KeepsNoMoreBytesThanItMay) {
  constexpr std::size_t kMost = 300'000;  // 16 pictures of 128 × 96
  FrameServer server(inbox_.Receiver(), {.cache_bytes = kMost});
  const auto one = server.Open(video_), two = server.Open(video_);
  for (std::size_t frame = 110; frame > 20; frame -= 3) {
    for (const auto camera : {one, two}) {
      EXPECT_EQ(NumberOf(inbox_.TakeAnswer(server.Request(camera, {.frame = frame}))), static_cast<int>(frame));
      EXPECT_LE(server.cached_bytes(), kMost);
    }
  }
  server.Close(one);
  server.Close(two);
  EXPECT_EQ(server.cached_bytes(), 0U);
}

TEST_F(FrameServerOnClip, SaysWhatIsWrongWithAVideoOrARequest) {
  FrameServer server(inbox_.Receiver());
  const auto missing = server.Open(folder_.path() / "none.mp4");
  const auto opened = inbox_.TakeOpened();
  EXPECT_FALSE(opened.index);
  EXPECT_THAT(opened.problem, HasSubstr("none.mp4"));
  const auto answer = inbox_.TakeAnswer(server.Request(missing, {.frame = 5}));
  EXPECT_TRUE(answer.pixels.empty());
  EXPECT_THAT(answer.problem, HasSubstr("none.mp4"));
  const auto camera = server.Open(video_);
  const auto beyond = inbox_.TakeAnswer(server.Request(camera, {.frame = kPictures}));
  EXPECT_THAT(beyond.problem, HasSubstr("only 120 pictures"));
  EXPECT_EQ(NumberOf(inbox_.TakeAnswer(server.Request(camera, {.frame = 7}))), 7);
}

TEST_F(FrameServerOnClip, ShowsNoOldPictureForATimeThatWasNotFilmed) {
  FrameServer server(inbox_.Receiver());
  const auto camera = server.Open(video_);
  const auto opened = inbox_.TakeOpened();
  const std::int64_t step_ns = opened.index->TimeNs(1);
  const std::int64_t last_ns = opened.index->TimeNs(kPictures - 1);
  const auto at = [&](std::int64_t time_ns) { return inbox_.TakeAnswer(server.Request(camera, {.time_ns = time_ns})); };
  EXPECT_EQ(NumberOf(at(last_ns + step_ns / 2)), static_cast<int>(kPictures) - 1);
  EXPECT_EQ(NumberOf(at(-step_ns / 2)), 0);
  for (const std::int64_t time_ns : {last_ns + 2 * step_ns, -2 * step_ns}) {
    const auto answer = at(time_ns);
    EXPECT_TRUE(answer.pixels.empty());
    EXPECT_THAT(answer.problem, HasSubstr("the video lasts from 0.000 to 3.967 s"));
  }
}

TEST_F(FrameServerOnClip, EndsInTheMiddleOfEverything) {
  for (int i = 0; i < 10; ++i) {
    FrameServer server(inbox_.Receiver());
    for (int c = 0; c < 3; ++c) {
      const auto camera = server.Open(video_);
      server.Request(camera, {.frame = 119});
      if (c == i % 3) server.Close(camera);
    }
  }
}

class TurnedClip : public testing::TestWithParam<int> {};

TEST_P(TurnedClip, IsServedUpright) {
  KINORA_SKIP_WITHOUT_ENCODER("libx264");
  const test::TemporaryFolder folder;
  const auto video = folder.path() / "cam.mp4";
  ClipOptions clip{.times = test::EvenTimes(12), .rotation_deg = GetParam()};
  test::MakeClip(video, clip);
  VideoReader reader(video, {.apply_rotation = true});
  const Image upright = reader.ReadFrame(9);
  Inbox inbox;
  FrameServer server(inbox.Receiver());
  const auto answer = inbox.TakeAnswer(server.Request(server.Open(video), {.frame = 9}));
  const Image shown = ToImage(answer.pixels);
  ASSERT_EQ(shown.width(), upright.width());
  ASSERT_EQ(shown.height(), upright.height());
  int most = 0;
  for (std::size_t i = 0; i < upright.stride() * static_cast<std::size_t>(upright.height()); ++i) {
    most = std::max(most, std::abs(int{shown.data()[i]} - int{upright.data()[i]}));
  }
  constexpr int kRounding = 2;
  EXPECT_LE(most, kRounding);
}
INSTANTIATE_TEST_SUITE_P(All, TurnedClip, testing::Values(0, 90, 180, 270));

}  // namespace
}  // namespace kinora
