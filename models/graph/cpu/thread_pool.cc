#include "models/graph/cpu/thread_pool.h"

#include <map>

namespace kinora::nn::cpu {
namespace {

// Long enough for the gap between two loops, short enough not to steal from a decoder.
constexpr int kSpins = 4000;

inline void Pause() {
#if defined(__x86_64__)
  __builtin_ia32_pause();
#endif
}

}  // namespace

ThreadPool::ThreadPool(int threads) {
  for (int i = 1; i < threads; ++i) workers_.emplace_back([this] { Work(); });
}

ThreadPool::~ThreadPool() {
  stop_ = true;
  round_.fetch_add(1);
  round_.notify_all();
  for (std::thread& worker : workers_) worker.join();
}

void ThreadPool::RunShared(int count, Call call, const void* body) {
  call_ = call;
  body_ = body;
  left_.store(count, std::memory_order_relaxed);
  const unsigned round = round_.load(std::memory_order_relaxed) + 1;
  open_.store((static_cast<unsigned long long>(round) << 32) | static_cast<unsigned>(count), std::memory_order_release);
  round_.store(round, std::memory_order_release);
  round_.notify_all();
  TakeItems(round);
  while (left_.load(std::memory_order_acquire) != 0) Pause();
}

void ThreadPool::TakeItems(unsigned round) {
  unsigned long long at = open_.load(std::memory_order_acquire);
  while (static_cast<unsigned>(at >> 32) == round && (at & 0xFFFFFFFFU) != 0) {
    if (!open_.compare_exchange_weak(at, at - 1, std::memory_order_acq_rel)) continue;
    call_(body_, static_cast<int>(at & 0xFFFFFFFFU) - 1);
    left_.fetch_sub(1, std::memory_order_acq_rel);
    at = open_.load(std::memory_order_acquire);
  }
}

void ThreadPool::Work() {
  unsigned seen = 0;
  while (!stop_) {
    for (int spin = 0; spin < kSpins && round_.load(std::memory_order_acquire) == seen; ++spin) Pause();
    round_.wait(seen, std::memory_order_acquire);
    seen = round_.load(std::memory_order_acquire);
    TakeItems(seen);
  }
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
