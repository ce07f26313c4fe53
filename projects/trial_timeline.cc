#include "projects/trial_timeline.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <utility>

#include "core/util/error.h"

namespace kinora {
namespace {

constexpr auto kHowTheyMeet = "check which videos belong to the trial, and their start times (--starts-at)";

struct Span {
  const Video* video;
  double first_s;
  double last_s;
};

Span SpanOf(const Video& video) {
  const VideoClock clock = ClockOf(video);
  const double unit = static_cast<double>(video.time_base_numerator) / static_cast<double>(video.time_base_denominator);
  return {&video, clock.TrialSeconds(static_cast<double>(video.first_pts) * unit),
          clock.TrialSeconds(static_cast<double>(video.last_pts) * unit)};
}

void NoteRates(std::span<const Video> videos, double highest_hz, std::vector<std::string>& notes) {
  constexpr double kSameRate = 1e-3;
  for (const Video& video : videos) {
    if (std::abs(video.CaptureRateHz() - highest_hz) > kSameRate * highest_hz)
      notes.push_back(
          fmt::format("{} filmed at {:.4g} Hz, the trial's clock runs at {:.4g} Hz: its points are "
                      "interpolated; if the file is slow motion, say at what rate it was filmed",
                      video.camera_name, video.CaptureRateHz(), highest_hz));
    if (!video.constant_rate)
      notes.push_back(fmt::format("{} has a variable rate of pictures: their exact times are used", video.camera_name));
  }
}

void NoteLengths(std::span<const Span> spans, const Timeline& timeline, std::vector<std::string>& notes) {
  const double step = 1 / timeline.rate_hz();
  const double end = timeline.TimeOf(timeline.count - 1);
  for (const Span& span : spans) {
    const auto missing_head = std::llround((span.first_s - timeline.TimeOf(0)) / step);
    const auto missing_tail = std::llround((end - span.last_s) / step);
    if (missing_head > 0 || missing_tail > 0)
      notes.push_back(fmt::format("{} is missing {} samples at the start and {} at the end of the trial",
                                  span.video->camera_name, std::max(0LL, missing_head), std::max(0LL, missing_tail)));
    else if (missing_head < 0 || missing_tail < 0)
      notes.push_back(fmt::format("{} films {} samples more than the trial is long; they are not used",
                                  span.video->camera_name, -missing_head - missing_tail));
  }
}

// The first and the last moment that two cameras film (or the only one); nothing where there is none. In between there
// may be times of a single camera.
std::optional<std::pair<double, double>> FilmedByTwo(std::span<const Span> spans) {
  const auto by_two = [&](double time_s) {
    const auto films = [&](const Span& span) { return span.first_s <= time_s && time_s <= span.last_s; };
    return std::ranges::count_if(spans, films) >= std::min<std::ptrdiff_t>(2, std::ssize(spans));
  };
  std::optional<std::pair<double, double>> both;
  for (const Span& span : spans) {
    if (by_two(span.first_s)) both = {std::min(both ? both->first : span.first_s, span.first_s), 0};
  }
  if (!both) return {};
  both->second = both->first;
  for (const Span& span : spans) {
    if (by_two(span.last_s)) both->second = std::max(both->second, span.last_s);
  }
  return both;
}

}  // namespace

void RationalRate(double rate_hz, std::int64_t& numerator, std::int64_t& denominator) {
  for (const std::int64_t base : {std::int64_t{1}, std::int64_t{1001}, std::int64_t{1000}}) {
    const double scale = base == 1001 ? 1001.0 / 1000.0 : 1;
    numerator = std::llround(rate_hz * scale) * (base == 1001 ? 1000 : 1);
    denominator = base == 1001 ? 1001 : 1;
    // Rates are typed and stored with two decimals at least.
    if (std::abs(static_cast<double>(numerator) / static_cast<double>(denominator) - rate_hz) < 1e-4 * rate_hz &&
        numerator > 0)
      return;
  }
  numerator = std::max<std::int64_t>(1, std::llround(rate_hz * 1000));
  denominator = 1000;
  const std::int64_t common = std::gcd(numerator, denominator);
  numerator /= common;
  denominator /= common;
}

BuiltTimeline BuildTimeline(std::span<const Video> videos) {
  if (videos.empty())
    throw Error(ErrorKind::kUser, "the trial has no videos", {}, "add them with `kinora-cli add-videos`");
  std::vector<Span> spans;
  for (const Video& video : videos) spans.push_back(SpanOf(video));
  const Span& reference = *std::ranges::max_element(spans, [](const Span& a, const Span& b) {
    constexpr double kSameRate = 1 + 1e-6;
    return a.video->CaptureRateHz() * kSameRate < b.video->CaptureRateHz();
  });
  BuiltTimeline built;
  Timeline& timeline = built.timeline;
  if (reference.video->capture_rate_hz || !reference.video->constant_rate) {
    RationalRate(reference.video->CaptureRateHz(), timeline.rate_numerator, timeline.rate_denominator);
  } else {
    timeline.rate_numerator = reference.video->rate_numerator;
    timeline.rate_denominator = reference.video->rate_denominator;
  }
  const auto filmed = FilmedByTwo(spans);
  if (!filmed)
    throw Error(ErrorKind::kUser, "the videos never show the same moment", reference.video->path, kHowTheyMeet);
  const auto [start, end] = *filmed;
  constexpr double kRounding = 1e-3;  // of a sample
  const double rate = timeline.rate_hz();
  const double steps = std::ceil((start - reference.first_s) * rate - kRounding);
  const double t0 = reference.first_s + steps / rate;
  timeline.t0_ns = std::llround(t0 * 1e9);
  timeline.count = static_cast<std::int64_t>(std::floor((end - t0) * rate + kRounding)) + 1;
  if (timeline.count < 1)
    throw Error(ErrorKind::kUser, "the videos never show the same moment", reference.video->path, kHowTheyMeet);
  NoteRates(videos, reference.video->CaptureRateHz(), built.notes);
  NoteLengths(spans, timeline, built.notes);
  return built;
}

}  // namespace kinora
