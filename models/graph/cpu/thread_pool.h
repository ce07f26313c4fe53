#pragma once

#include <atomic>
#include <cstddef>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace kinora::nn::cpu {

// Threads that share the loops of a network. A network has hundreds of loops of some microseconds, so a thread that has
// nothing to do looks for work for a short while before it sleeps. One caller at a time.
class ThreadPool {
 public:
  // `threads` counts the caller.
  explicit ThreadPool(int threads);
  ~ThreadPool();
  ThreadPool(const ThreadPool&) = delete;
  ThreadPool& operator=(const ThreadPool&) = delete;

  int threads() const { return static_cast<int>(workers_.size()) + 1; }

  // Calls body(i) once for every i in [0, count), on any thread.
  template <typename Body>
  void Run(int count, const Body& body) {
    if (workers_.empty() || count <= 1) {
      for (int i = 0; i < count; ++i) body(i);
      return;
    }
    RunShared(
        count, [](const void* b, int i) { (*static_cast<const Body*>(b))(i); }, &body);
  }

  // The pool for this number of threads, shared by all plans; made when first asked for.
  static std::shared_ptr<ThreadPool> Shared(int threads);

 private:
  using Call = void (*)(const void* body, int i);
  void RunShared(int count, Call call, const void* body);
  void Work();
  // Takes items of the loop numbered `round` until none is left.
  void TakeItems(unsigned round);

  std::vector<std::thread> workers_;
  // The loop's number in the upper half, how many of its items are left to take in the lower: whoever is late finds
  // either another number or nothing to take, and touches nothing else.
  alignas(64) std::atomic<unsigned long long> open_{0};
  alignas(64) std::atomic<int> left_{0};
  alignas(64) std::atomic<unsigned> round_{0};
  Call call_ = nullptr;
  const void* body_ = nullptr;
  std::atomic<bool> stop_{false};
};

}  // namespace kinora::nn::cpu
