#include "core/media/frame_lane.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
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
// Steps of at most so many pictures count as motion, larger ones as jumps.
constexpr std::int64_t kLargestStep = 30;
// A step that comes later than this says nothing of how quickly the cursor moves.
constexpr double kSlowestStep_s = 1;
// Who is looked at goes before those that have waited by less than this longer.
constexpr std::int64_t kLookedAtFirst_ns = 1'000'000'000;
// A way of so many pictures back from the cursor is left to a decoder of its own.
constexpr std::size_t kWorthASecondDecoder = 12;
// Of a proxy so many pictures are kept around the cursor: any other is there within a few milliseconds.
constexpr std::size_t kProxyRoom = 32;

// The message names the file; its whole path would only hide what there is to do.
std::string SentenceOf(const std::exception& problem) {
  const auto* error = dynamic_cast<const Error*>(&problem);
  if (!error) return problem.what();
  return error->remedy().empty() ? error->message() : error->message() + ": " + error->remedy();
}

}  // namespace

FrameLanes::FrameLanes(FrameServer::Receiver to, const FrameServer::Options& how)
    : receiver(std::move(to)),
      options(how),
      decoders_at_once(how.decoders_at_once > 0 ? how.decoders_at_once
                                                : std::max(1, static_cast<int>(std::thread::hardware_concurrency()) /
                                                                  std::max(1, how.decoder_threads))),
      cache(how.cache_bytes),
      turns(decoders_at_once) {}

FrameLane::FrameLane(FrameServer::Camera camera, const std::filesystem::path& video, const std::filesystem::path& proxy,
                     FrameLanes& common)
    : camera_(camera), video_file_(video), common_(common) {
  if (!proxy.empty()) new_proxy_ = proxy;
  thread_ = std::jthread([this](const std::stop_token& stop) { Run(stop); });
}

void FrameLane::Request(const FrameServer::Wanted& wanted, std::uint64_t number) {
  {
    const std::scoped_lock lock(mutex_);
    asked_ = Asked{wanted, number};
  }
  news_.notify_one();
  common_.turns.Wake();
}

void FrameLane::SetProxy(const std::filesystem::path& proxy) {
  {
    const std::scoped_lock lock(mutex_);
    new_proxy_ = proxy;
  }
  news_.notify_one();
  common_.turns.Wake();
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
  if (common_.receiver.opened) common_.receiver.opened({camera_, index_, proxy_ != nullptr, problem});
}

void FrameLane::OpenVideo(const std::stop_token& stop) {
  try {
    VideoReader reader(video_file_, {.decoder_threads = common_.options.decoder_threads}, Job(stop, {}));
    video_ = std::make_unique<FrameTrack>(std::move(reader), common_.cache, camera_, false);
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
  const bool had_one = proxy_ != nullptr;
  proxy_.reset();
  if (had_one) common_.cache.ForgetProxy(camera_);
  if (!video_) return;
  std::string problem;
  if (!file.empty()) {
    try {
      VideoReader reader(file, {.decoder_threads = 1}, Job(stop, {}));
      problem = WhyNotThisProxy(reader.index());
      if (problem.empty()) proxy_ = std::make_unique<FrameTrack>(std::move(reader), common_.cache, camera_, true);
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
  MoveTo(frame);
  around_.proxy = proxy_ && !asked.wanted.exact;
  common_.cache.SetWindow(camera_, false, WindowOf(*video_));
  if (proxy_) common_.cache.SetWindow(camera_, true, WindowOf(*proxy_));
  FrameTrack* track = around_.proxy && !video_->Has(frame) ? proxy_.get() : &NearestTo(frame);
  try {
    PictureCache::Entry picture;
    try {
      picture = Find(*track, frame, asked.wanted.looked_at, stop);
    } catch (const Error&) {
      if (!track->is_proxy()) throw;
      track = &NearestTo(frame);  // a damaged proxy is no reason to show nothing
      picture = Find(*track, frame, asked.wanted.looked_at, stop);
    }
    if (!picture) return;
    Deliver(asked, frame, *track, *picture);
  } catch (const std::exception& error) {  // Error, or no memory
    DeliverProblem(asked, frame, SentenceOf(error));
  }
  around_.done = false;
}

void FrameLane::MoveTo(std::size_t frame) {
  FrameMotion& motion = around_.motion;
  const auto now = std::chrono::steady_clock::now();
  const std::int64_t step = static_cast<std::int64_t>(frame) - static_cast<std::int64_t>(motion.frame);
  const double took_s = std::chrono::duration<double>(now - std::exchange(around_.since, now)).count();
  motion.frame = frame;
  if (step == 0) return;
  const int direction = step > kLargestStep || step < -kLargestStep ? 0 : step > 0 ? 1 : -1;
  const bool goes_on = direction != 0 && direction == motion.direction && took_s < kSlowestStep_s;
  const double steps_per_s = goes_on ? static_cast<double>(std::abs(step)) / std::max(took_s, 1e-3) : 0;
  motion.steps_per_s = motion.steps_per_s > 0 && goes_on ? 0.8 * motion.steps_per_s + 0.2 * steps_per_s : steps_per_s;
  motion.direction = direction;
}

PictureCache::Entry FrameLane::Find(FrameTrack& track, std::size_t frame, bool looked_at, const std::stop_token& stop) {
  if (PictureCache::Entry kept = common_.cache.Find(track.KeyOf(frame))) return kept;
  const std::int64_t since_ns = unanswered_since_->time_since_epoch() / std::chrono::nanoseconds(1);
  return Decode(track, StretchTo(around_.motion, WindowOf(track), frame, track.DistanceTo(frame)),
                {false, since_ns - (looked_at ? kLookedAtFirst_ns : 0), camera_}, stop,
                [&](std::size_t left) { return IsOvertaken(track, frame, left); });
}

PictureCache::Entry FrameLane::Decode(FrameTrack& track, const FrameStretch& stretch, const DecodeTurns::Rank& rank,
                                      const std::stop_token& stop, const Overtaken& overtaken) {
  DecodeTurns::Turn turn(common_.turns, rank);
  return track.Read(stretch, [&](std::size_t left) {
    const auto gone = [&] { return stop.stop_requested() || overtaken(left); };
    return gone() || !turn.Hold(stop, gone);
  });
}

// Of the two decoders the one that comes to this picture sooner; it is then the one at the cursor.
FrameTrack& FrameLane::NearestTo(std::size_t frame) {
  if (back_ && back_->DistanceTo(frame) < video_->DistanceTo(frame)) std::swap(video_, back_);
  return *video_;
}

// For pictures before the cursor: the decoder at the cursor shall stay there.
FrameTrack& FrameLane::BackTrack(std::size_t frame) {
  if (!back_ && video_->DistanceTo(frame) >= kWorthASecondDecoder) back_ = video_->Another();
  return back_ ? *back_ : *video_;
}

// Each camera's share of the cache, less what its proxy needs of it.
FrameWindow FrameLane::WindowOf(const FrameTrack& track) const {
  const auto bytes_of = [](const FrameTrack& one) {
    return PictureCache::BytesOf(one.index().width_px, one.index().height_px);
  };
  const std::size_t pictures = track.index().pts.size();
  std::size_t share = common_.cache.most_bytes() / std::max<std::size_t>(1, common_.cameras);
  const std::size_t proxy_share = proxy_ ? std::min(share / 4, kProxyRoom * bytes_of(*proxy_)) : 0;
  share = track.is_proxy() ? proxy_share : share - proxy_share;
  const std::size_t room = share / bytes_of(track);
  return WindowAround(around_.motion, pictures, room, common_.options.ahead);
}

bool FrameLane::IsOvertaken(const FrameTrack& track, std::size_t frame, std::size_t pictures_left) const {
  std::optional<Asked> newer;
  {
    const std::scoped_lock lock(mutex_);
    newer = asked_;
  }
  if (!newer || static_cast<double>(pictures_left) * track.seconds_per_picture() <= kAboutToBeReady_s) return false;
  const std::size_t next = FrameOf(newer->wanted);
  const bool uses_proxy = proxy_ && !newer->wanted.exact && !track.is_proxy();
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
  const bool is_proxy = track.is_proxy();
  FrameServer::Picture answer{camera_, asked.number, frame, index_->TimeNs(frame), is_proxy, {}, {}};
  ScreenConverter& converter = is_proxy ? proxy_converter_ : video_converter_;
  answer.pixels = converter.Convert(picture, asked.wanted.view, index_->rotation_deg);
  unanswered_since_.reset();
  if (common_.receiver.picture) common_.receiver.picture(answer);
}

void FrameLane::DeliverProblem(const Asked& asked, std::size_t frame, const std::string& problem) {
  const std::int64_t pts_ns = index_ && frame < index_->pts.size() ? index_->TimeNs(frame) : asked.wanted.time_ns;
  unanswered_since_.reset();
  if (common_.receiver.picture) common_.receiver.picture({camera_, asked.number, frame, pts_ns, false, {}, problem});
}

void FrameLane::DecodeAhead(const std::stop_token& stop) {
  const bool proxy = around_.proxy && proxy_;
  const auto track_to = [&](std::size_t frame) -> FrameTrack& {
    return proxy ? *proxy_ : frame < around_.motion.frame ? BackTrack(frame) : NearestTo(frame);
  };
  try {
    // The other cameras decode ahead at the same time.
    const double at_once = static_cast<double>(common_.cameras) / common_.decoders_at_once;
    const FramesKnown known{[&](std::size_t frame) { return (proxy ? *proxy_ : *video_).Has(frame); },
                            [&](std::size_t frame) {
                              const FrameTrack& track = track_to(frame);
                              return static_cast<double>(track.DistanceTo(frame)) * track.seconds_per_picture() *
                                     std::max(1.0, at_once);
                            }};
    const FrameWindow window = WindowOf(proxy ? *proxy_ : *video_);
    const auto stretch = NextStretch(around_.motion, window, common_.options.ahead, known);
    around_.done = !stretch;
    if (!stretch) return;
    Decode(track_to(stretch->frame), *stretch, {true, 0, camera_}, stop, [&](std::size_t) { return HasNews(); });
  } catch (const std::exception&) {  // said when it is asked for
    around_.done = true;
  }
}

}  // namespace kinora
