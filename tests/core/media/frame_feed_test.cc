#include "core/media/frame_feed.h"

#include <gtest/gtest.h>

#include <cstring>
#include <filesystem>
#include <stop_token>

#include "core/media/video_reader.h"
#include "core/util/error.h"
#include "tests/support/paths.h"

namespace kinora {
namespace {

class FrameFeedOnRecording : public testing::Test {
 protected:
  void SetUp() override {
    for (const char* name : {"cam01", "cam03"}) {
      const auto file = test::SharedFile(std::string("data/balancing/videos/") + name + ".mp4");
      KINORA_SKIP_WITHOUT(file);
      sources_.push_back({.file = file});
    }
  }
  std::vector<FrameFeed::Source> sources_;
};

TEST_F(FrameFeedOnRecording, HandsOutEveryPictureOfEveryVideoInOrder) {
  sources_[1].first = 90;
  sources_[1].end = 95;
  FrameFeed feed(sources_, {});
  for (std::size_t s = 0; s < sources_.size(); ++s) {
    VideoReader reader(sources_[s].file);
    std::size_t expected = sources_[s].first;
    while (const auto frame = feed.Next(s)) {
      ASSERT_EQ(frame->frame, expected);
      EXPECT_EQ(frame->pts_ns, reader.index().TimeNs(expected));
      EXPECT_TRUE(frame->problem.empty());
      if (expected % 10 == 0) {
        YuvImage alone;
        reader.ReadFrameYuv(expected, alone);
        for (int y = 0; y < alone.height; y += 100)
          EXPECT_EQ(std::memcmp(alone.planes[0] + y * alone.strides[0],
                                frame->picture.planes[0] + y * frame->picture.strides[0],
                                static_cast<std::size_t>(alone.width)),
                    0);
      }
      ++expected;
    }
    EXPECT_EQ(expected, s == 0 ? reader.frame_count() : 95u);
  }
}

TEST_F(FrameFeedOnRecording, EndsWhenItIsLeftInTheMiddle) {
  FrameFeed feed(sources_, {});
  EXPECT_TRUE(feed.Next(0));
}

TEST_F(FrameFeedOnRecording, ObeysAStop) {
  std::stop_source stop;
  FrameFeed feed(sources_, {}, Job(stop.get_token(), {}));
  EXPECT_TRUE(feed.Next(1));
  stop.request_stop();
  EXPECT_THROW(feed.Next(1), Cancelled);
}

TEST(FrameFeed, NamesTheVideoThatCannotBeOpened) {
  try {
    const FrameFeed feed({{.file = "/nowhere/cam01.mp4"}}, {});
    FAIL();
  } catch (const Error& error) {
    EXPECT_NE(error.where().find("cam01.mp4"), std::string::npos);
  }
}

}  // namespace
}  // namespace kinora
