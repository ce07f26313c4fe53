#include "core/media/frame_lane.h"

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <utility>

#include "core/media/libav.h"
#include "core/media/proxy.h"
#include "core/util/error.h"
#include "core/util/job.h"

namespace kinora {
namespace {

// What is about to be ready is finished although something newer is wanted, and so is what lies on the way to it:
// otherwise a steady drag, or playing a video that decodes slowly, would never show anything.
constexpr double kAboutToBeReady_s = 0.03;
constexpr double kLongestWithoutPicture_s = 0.4;
// Decoding ahead never goes a longer way than this for one picture …
constexpr double kLongestWayAhead_s = 1.5;
// … and steps of at most so many pictures count as motion, larger ones as jumps.
constexpr std::int64_t kLargestStep = 30;
// Pictures kept before the one that is wanted, where the motion does not go backwards.
constexpr std::size_t kKeptBefore = 12;
constexpr std::size_t kAheadAgainstMotion = 4;

// The message names the file; its whole path would only hide what there is to do.
std::string SentenceOf(const std::exception& problem) {
  const auto* error = dynamic_cast<const Error*>(&problem);
  if (!error) return problem.what();
  return error->remedy().empty() ? error->message() : error->message() + ": " + error->remedy();
}

}  // namespace

FrameLane::FrameLane(FrameServer::Camera camera, const std::filesystem::path& video, const std::filesystem::path& proxy,
                     const FrameServer::Options& options, const FrameServer::Receiver& receiver, PictureCache& cache)
    : camera_(camera), video_file_(video), options_(options), receiver_(receiver), cache_(cache) {
  if (!proxy.empty()) new_proxy_ = proxy;
  thread_ = std::jthread([this](const std::stop_token& stop) { Run(stop); });
}

void FrameLane::Request(const FrameServer::Wanted& wanted, std::uint64_t number) {
  {
    const std::scoped_lock lock(mutex_);
    asked_ = Asked{wanted, number};
  }
  news_.notify_one();
}

void FrameLane::SetProxy(const std::filesystem::path& proxy) {
  {
    const std::scoped_lock lock(mutex_);
    new_proxy_ = proxy;
  }
  news_.notify_one();
}

bool FrameLane::HasNews() const {
  const std::scoped_lock lock(mutex_);
  return asked_ || new_proxy_;
}

void FrameLane::Run(const std::stop_token& stop) {
  OpenVideo(stop);
  while (!stop.stop_requested()) {
    std::optional<std::filesystem::path> proxy;
    std::optional<Asked> asked;
    {
      std::unique_lock lock(mutex_);
      if (around_.done) news_.wait(lock, stop, [&] { return asked_ || new_proxy_; });
      if (stop.stop_requested()) return;
      proxy = std::exchange(new_proxy_, std::nullopt);
      if (!proxy) asked = std::exchange(asked_, std::nullopt);
    }
    if (proxy) {
      OpenProxy(*proxy, stop);
    } else if (asked) {
      Serve(*asked, stop);
    } else {
      DecodeAhead(stop);
    }
  }
}

void FrameLane::TellOpened(const std::string& problem) const {
  if (receiver_.opened) receiver_.opened({camera_, index_, proxy_.has_value(), problem});
}

void FrameLane::OpenVideo(const std::stop_token& stop) {
  try {
    video_.emplace(VideoReader(video_file_, {.decoder_threads = options_.decoder_threads}, Job(stop, {})), cache_,
                   camera_, false);
    index_ = std::make_shared<const VideoIndex>(video_->index());
  } catch (const Cancelled&) {
    return;
  } catch (const std::exception& error) {  // Error, or no memory
    video_problem_ = SentenceOf(error);
  }
  // Where a proxy is waiting, opening it says both.
  const bool says_more = [&] {
    const std::scoped_lock lock(mutex_);
    return new_proxy_.has_value();
  }();
  if (!video_ || !says_more) TellOpened(video_problem_);
}

void FrameLane::OpenProxy(const std::filesystem::path& file, const std::stop_token& stop) {
  const bool had_one = proxy_.has_value();
  proxy_.reset();
  if (had_one) cache_.ForgetProxy(camera_);
  if (!video_) return;
  std::string problem;
  if (!file.empty()) {
    try {
      VideoReader reader(file, {.decoder_threads = 1}, Job(stop, {}));
      problem = WhyNotThisProxy(reader.index());
      if (problem.empty()) proxy_.emplace(std::move(reader), cache_, camera_, true);
    } catch (const Cancelled&) {
      return;
    } catch (const std::exception& error) {
      problem = SentenceOf(error);
    }
  }
  TellOpened(problem);
}

std::string FrameLane::WhyNotThisProxy(const VideoIndex& proxy) const {
  const VideoIndex& video = video_->index();
  const std::string name = libav::Utf8(video_file_.filename());
  if (proxy.pts.size() != video.pts.size()) {
    return fmt::format("the review proxy of {} has {} pictures where the video has {}", name, proxy.pts.size(),
                       video.pts.size());
  }
  const std::int64_t delay_ns = ProxyDelayNs(video);
  for (std::size_t frame = 0; frame < video.pts.size(); ++frame) {
    if (proxy.TimeNs(frame) != video.TimeNs(frame) + delay_ns) {
      return fmt::format("picture {} of the review proxy of {} has another time than the video's", frame, name);
    }
  }
  return {};
}

void FrameLane::Serve(const Asked& asked, const std::stop_token& stop) {
  around_.done = true;
  if (!unanswered_since_) unanswered_since_ = std::chrono::steady_clock::now();
  if (!video_) return DeliverProblem(asked, 0, video_problem_);
  const VideoIndex& index = *index_;
  if (asked.wanted.frame && *asked.wanted.frame >= index.pts.size()) {
    return DeliverProblem(asked, *asked.wanted.frame, fmt::format("the video has only {} pictures", index.pts.size()));
  }
  const std::size_t frame = FrameOf(asked.wanted);
  if (!asked.wanted.frame && !IsFilmedAt(asked.wanted.time_ns)) {
    return DeliverProblem(asked, frame,
                          fmt::format("nothing was filmed at this time: the video lasts from {:.3f} to {:.3f} s",
                                      1e-9 * static_cast<double>(index.TimeNs(0)),
                                      1e-9 * static_cast<double>(index.TimeNs(index.pts.size() - 1))));
  }
  const std::int64_t step = static_cast<std::int64_t>(frame) - static_cast<std::int64_t>(around_.frame);
  if (step != 0) around_.direction = step > kLargestStep || step < -kLargestStep ? 0 : step > 0 ? 1 : -1;
  around_.frame = frame;
  around_.proxy = proxy_ && !asked.wanted.exact;
  FrameTrack* track = around_.proxy && !video_->Has(frame) ? &*proxy_ : &*video_;
  try {
    PictureCache::Entry picture;
    try {
      picture = Find(*track, frame, stop);
    } catch (const Error&) {
      if (track == &*video_) throw;
      track = &*video_;  // a damaged proxy is no reason to show nothing
      picture = Find(*track, frame, stop);
    }
    if (!picture) return;
    Deliver(asked, frame, *track, *picture);
  } catch (const std::exception& error) {  // Error, or no memory
    DeliverProblem(asked, frame, SentenceOf(error));
  }
  around_.done = false;
}

PictureCache::Entry FrameLane::Find(FrameTrack& track, std::size_t frame, const std::stop_token& stop) {
  if (PictureCache::Entry kept = cache_.Find(track.KeyOf(frame))) return kept;
  const std::size_t before = KeptBefore(track);
  return track.Read(frame, frame > before ? frame - before : 0, [&](std::size_t pictures_left) {
    return stop.stop_requested() || IsOvertaken(track, frame, pictures_left);
  });
}

// Going backwards each picture would be decoded from its key frame anew: as many as the cache has room for are kept on
// the way to the first of them.
std::size_t FrameLane::KeptBefore(const FrameTrack& track) const {
  if (around_.direction >= 0) return kKeptBefore;
  const std::size_t bytes = PictureCache::BytesOf(track.index().width_px, track.index().height_px);
  constexpr std::size_t kShareOfCache = 8;  // four cameras, and as much again ahead
  return std::max(kKeptBefore, options_.cache_bytes / kShareOfCache / bytes);
}

bool FrameLane::IsOvertaken(const FrameTrack& track, std::size_t frame, std::size_t pictures_left) const {
  std::optional<Asked> newer;
  {
    const std::scoped_lock lock(mutex_);
    newer = asked_;
  }
  if (!newer || static_cast<double>(pictures_left) * track.seconds_per_picture() <= kAboutToBeReady_s) return false;
  const std::size_t next = FrameOf(newer->wanted);
  const bool uses_proxy = proxy_ && !newer->wanted.exact && &track == &*video_;
  if (!uses_proxy && next >= frame && track.EntryFor(next) == track.EntryFor(frame)) return false;
  const std::chrono::duration<double> dark = std::chrono::steady_clock::now() - *unanswered_since_;
  return dark.count() < kLongestWithoutPicture_s;
}

// Not longer before the first or after the last picture than pictures last on average: otherwise a picture would stand
// still and pass for the present one.
bool FrameLane::IsFilmedAt(std::int64_t time_ns) const {
  const double rate_hz = index_->MeanRateHz();
  const auto slack_ns = static_cast<std::int64_t>(rate_hz > 0 ? 1e9 / rate_hz : 1e9);
  return time_ns >= index_->TimeNs(0) - slack_ns && time_ns <= index_->TimeNs(index_->pts.size() - 1) + slack_ns;
}

// The last picture where there are not so many.
std::size_t FrameLane::FrameOf(const FrameServer::Wanted& wanted) const {
  return wanted.frame ? std::min(*wanted.frame, index_->pts.size() - 1) : index_->FrameNearest(wanted.time_ns);
}

void FrameLane::Deliver(const Asked& asked, std::size_t frame, const FrameTrack& track, const YuvImage& picture) {
  const bool is_proxy = &track != &*video_;
  FrameServer::Picture answer{camera_, asked.number, frame, index_->TimeNs(frame), is_proxy, {}, {}};
  ScreenConverter& converter = is_proxy ? proxy_converter_ : video_converter_;
  answer.pixels = converter.Convert(picture, asked.wanted.view, index_->rotation_deg);
  unanswered_since_.reset();
  if (receiver_.picture) receiver_.picture(answer);
}

void FrameLane::DeliverProblem(const Asked& asked, std::size_t frame, const std::string& problem) {
  const std::int64_t pts_ns = index_ && frame < index_->pts.size() ? index_->TimeNs(frame) : asked.wanted.time_ns;
  unanswered_since_.reset();
  if (receiver_.picture) receiver_.picture({camera_, asked.number, frame, pts_ns, false, {}, problem});
}

std::optional<std::size_t> FrameLane::NextAhead(const FrameTrack& track) const {
  const int ahead = around_.direction < 0 ? -1 : 1;
  const auto look = [&](int direction, std::size_t most) -> std::optional<std::size_t> {
    for (std::size_t step = 1; step <= most; ++step) {
      if (direction < 0 && step > around_.frame) return std::nullopt;
      const std::size_t frame = direction < 0 ? around_.frame - step : around_.frame + step;
      if (frame >= track.index().pts.size()) return std::nullopt;
      if (!track.Has(frame)) return frame;
    }
    return std::nullopt;
  };
  // Backwards a whole stretch is decoded at once, well before it is needed.
  const std::size_t far = ahead < 0 ? std::max(options_.ahead, KeptBefore(track) / 2) : options_.ahead;
  if (const auto frame = look(ahead, far)) return frame;
  return look(-ahead, kAheadAgainstMotion);
}

void FrameLane::DecodeAhead(const std::stop_token& stop) {
  FrameTrack& track = around_.proxy && proxy_ ? *proxy_ : *video_;
  const auto frame = NextAhead(track);
  const bool is_far =
      frame && static_cast<double>(track.DistanceTo(*frame)) * track.seconds_per_picture() > kLongestWayAhead_s;
  if (!frame || is_far) {
    around_.done = true;
    return;
  }
  try {
    const std::size_t before = *frame < around_.frame ? KeptBefore(track) : 0;
    track.Read(*frame, *frame > before ? *frame - before : 0,
               [&](std::size_t) { return stop.stop_requested() || HasNews(); });
  } catch (const std::exception&) {  // said when it is asked for
    around_.done = true;
  }
}

}  // namespace kinora
