#include "models/graph/cpu/thread_pool.h"

#include <algorithm>
#include <chrono>
#include <map>

namespace kinora::nn::cpu {
namespace {

// Between two networks of a pipeline lies less than this; a decoder hardly notices it.
constexpr std::chrono::microseconds kLinger{500};
// Some microseconds: how often somebody who waits looks at the clock, or lets others have the core.
constexpr unsigned kSpins = 128;
constexpr unsigned kSpinsToYield = 4096;
constexpr int kMaxItems = 65535;

inline void Pause() {
#if defined(__x86_64__)
  __builtin_ia32_pause();
#endif
}

std::uint64_t Packed(std::uint32_t round, int begin, int end) {
  return (std::uint64_t{round} << 32) | (static_cast<std::uint64_t>(begin) << 16) | static_cast<std::uint64_t>(end);
}

// The next item of a share of this loop, from its front or its back; -1 where there is none.
int Take(std::atomic<std::uint64_t>& share, std::uint32_t round, bool front) {
  std::uint64_t left = share.load(std::memory_order_acquire);
  for (;;) {
    const int begin = static_cast<int>(left >> 16 & 0xFFFFU);
    const int end = static_cast<int>(left & 0xFFFFU);
    if (static_cast<std::uint32_t>(left >> 32) != round || begin >= end) return -1;
    const std::uint64_t after = front ? Packed(round, begin + 1, end) : Packed(round, begin, end - 1);
    if (share.compare_exchange_weak(left, after, std::memory_order_acq_rel, std::memory_order_acquire))
      return front ? begin : end - 1;
  }
}

}  // namespace

ThreadPool::ThreadPool(int threads) : shares_(static_cast<std::size_t>(std::max(threads, 1))) {
  for (int i = 1; i < threads; ++i) workers_.emplace_back([this, i] { Work(i); });
}

ThreadPool::~ThreadPool() {
  stop_ = true;
  Wake();
  for (std::thread& worker : workers_) worker.join();
}

ThreadPool::Turn::Turn(ThreadPool& pool) : pool_(&pool), lock_(pool.turn_, std::try_to_lock) {
  if (!lock_ || pool.workers_.empty()) {
    pool_ = &Alone();
    return;
  }
  pool.busy_ = true;
  pool.Wake();
}

ThreadPool::Turn::~Turn() {
  pool_->busy_ = false;
}

void ThreadPool::Wake() {
  round_.fetch_add(1);
  round_.notify_all();
}

void ThreadPool::RunShared(int count, Call call, const void* body) {
  if (count > kMaxItems) {
    for (int i = 0; i < count; ++i) call(body, i);
    return;
  }
  call_ = call;
  body_ = body;
  unfinished_.store(count, std::memory_order_relaxed);
  const std::uint32_t round = round_.load(std::memory_order_relaxed) + 1;
  const auto threads = static_cast<std::int64_t>(shares_.size());
  for (std::int64_t t = 0; t < threads; ++t) {
    const auto begin = static_cast<int>(t * count / threads);
    const auto end = static_cast<int>((t + 1) * count / threads);
    shares_[static_cast<std::size_t>(t)].left.store(Packed(round, begin, end), std::memory_order_release);
  }
  round_.store(round, std::memory_order_release);
  TakeItems(0, round);
  for (unsigned spin = 1; unfinished_.load(std::memory_order_acquire) != 0; ++spin) {
    Pause();
    if (spin % kSpinsToYield == 0) std::this_thread::yield();
  }
}

void ThreadPool::TakeItems(int me, std::uint32_t round) {
  const auto threads = static_cast<int>(shares_.size());
  for (int t = 0; t < threads; ++t) {
    Share& share = shares_[static_cast<std::size_t>((me + t) % threads)];
    for (int i = Take(share.left, round, t == 0); i >= 0; i = Take(share.left, round, t == 0)) {
      call_(body_, i);
      unfinished_.fetch_sub(1, std::memory_order_acq_rel);
    }
  }
}

std::uint32_t ThreadPool::NextRound(std::uint32_t seen) {
  using Clock = std::chrono::steady_clock;
  Clock::time_point idle_since{};
  for (unsigned spin = 1;; ++spin) {
    const std::uint32_t round = round_.load(std::memory_order_acquire);
    if (round != seen) return round;
    Pause();
    if (spin % kSpins != 0) continue;
    if (spin % kSpinsToYield == 0) std::this_thread::yield();
    if (busy_.load(std::memory_order_relaxed)) {
      idle_since = {};
    } else if (idle_since == Clock::time_point{}) {
      idle_since = Clock::now();
    } else if (Clock::now() - idle_since > kLinger) {
      round_.wait(seen, std::memory_order_acquire);
    }
  }
}

void ThreadPool::Work(int me) {
  std::uint32_t seen = 0;
  while (!stop_) {
    seen = NextRound(seen);
    TakeItems(me, seen);
  }
}

ThreadPool& ThreadPool::Alone() {
  static ThreadPool pool(1);
  return pool;
}

std::shared_ptr<ThreadPool> ThreadPool::Shared(int threads) {
  static std::mutex mutex;
  static std::map<int, std::weak_ptr<ThreadPool>> pools;
  const std::scoped_lock lock(mutex);
  std::shared_ptr<ThreadPool> pool = pools[threads].lock();
  if (!pool) pools[threads] = pool = std::make_shared<ThreadPool>(threads);
  return pool;
}

}  // namespace kinora::nn::cpu
