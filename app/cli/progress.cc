#include "app/cli/progress.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace kinora::cli {
namespace {

constexpr int kBarWidth = 20;

std::string Minutes(double seconds) {
  const auto whole = static_cast<long long>(std::ceil(seconds));
  if (whole >= 3600) return fmt::format("{}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60);
  return fmt::format("{}:{:02}", whole / 60, whole % 60);
}

}  // namespace

std::string ProgressLine(std::string_view what, double done, double total, double elapsed_s) {
  if (!(total > 0)) return fmt::format("{}  {:.0f}  {} so far", what, done, Minutes(elapsed_s));
  const double part = std::clamp(done / total, 0.0, 1.0);
  const auto filled = static_cast<std::size_t>(std::lround(part * kBarWidth));
  std::string line = fmt::format("{}  [{}{}] {:3.0f} %  {:.0f}/{:.0f}", what, std::string(filled, '#'),
                                 std::string(kBarWidth - filled, '-'), std::floor(part * 100), done, total);
  if (part >= 1) return line + fmt::format("  done in {}", Minutes(elapsed_s));
  // The first moments say nothing about the rest.
  if (part > 0 && elapsed_s > 0.5) line += fmt::format("  {} left", Minutes(elapsed_s * (1 - part) / part));
  return line;
}

void ProgressDisplay::Report(std::string_view what, double done, double total) {
  const std::scoped_lock lock(mutex_);
  const Clock::time_point now = Clock::now();
  if (what != what_) {
    EndLocked();
    what_ = what;
    began_ = now;
    drawn_ = {};
    tenths_ = -1;
    complete_ = false;
  }
  if (complete_) return;
  const bool last = total > 0 && done >= total;
  const int tenths = total > 0 ? static_cast<int>(10 * done / total) : 0;
  const auto interval = std::chrono::milliseconds(terminal_ ? 100 : total > 0 ? 0 : 10'000);
  if (!last && now - drawn_ < interval) return;
  if (!last && !terminal_ && total > 0 && tenths == tenths_) return;
  tenths_ = tenths;
  drawn_ = now;
  Draw(done, total, last);
}

void ProgressDisplay::Draw(double done, double total, bool last) {
  const std::string line =
      ProgressLine(what_, done, total, std::chrono::duration<double>(Clock::now() - began_).count());
  fmt::print(out_, "{}{}{}", terminal_ ? "\r" : "", line, terminal_ ? "\x1b[K" : "\n");
  if (terminal_ && last) fmt::print(out_, "\n");
  complete_ = last;
  std::fflush(out_);
}

void ProgressDisplay::End() {
  const std::scoped_lock lock(mutex_);
  EndLocked();
}

void ProgressDisplay::EndLocked() {
  if (terminal_ && !what_.empty() && !complete_) fmt::print(out_, "\n");
  what_.clear();
}

}  // namespace kinora::cli
