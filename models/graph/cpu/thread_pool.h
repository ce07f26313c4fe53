#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace kinora::nn::cpu {

// Threads that share the loops of a network. A network has hundreds of loops of some microseconds: too short to sleep
// between them. Whoever has a Turn keeps the workers looking for work until it ends; they then look on for a moment, in
// case the next network follows at once, and sleep.
//
// Each thread gets a neighbouring share of a loop's items, the same from loop to loop, and helps the others when it has
// done its own: what a thread reads it has mostly written itself, into the cache of its own core.
class ThreadPool {
 public:
  // `threads` counts the caller.
  explicit ThreadPool(int threads);
  ~ThreadPool();
  ThreadPool(const ThreadPool&) = delete;
  ThreadPool& operator=(const ThreadPool&) = delete;

  int threads() const { return static_cast<int>(workers_.size()) + 1; }

  // The use of a pool by one caller. While another has it, pool() is one without workers, and everything is done here.
  class Turn {
   public:
    explicit Turn(ThreadPool& pool);
    ~Turn();
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;
    ThreadPool& pool() { return *pool_; }

   private:
    ThreadPool* pool_;
    std::unique_lock<std::mutex> lock_;
  };

  // Calls body(i) once for every i in [0, count), on any thread; body must not throw. Only for who has the Turn.
  template <typename Body>
  void Run(int count, const Body& body) {
    if (workers_.empty() || count <= 1) {
      for (int i = 0; i < count; ++i) body(i);
      return;
    }
    RunShared(
        count, [](const void* b, int i) { (*static_cast<const Body*>(b))(i); }, &body);
  }

  // One without workers, for any number of callers.
  static ThreadPool& Alone();
  // The pool for this number of threads, shared by all plans; made when first asked for.
  static std::shared_ptr<ThreadPool> Shared(int threads);

 private:
  using Call = void (*)(const void* body, int i);
  // What is left of a thread's share: the loop's number, then from which item to which. Whoever is late finds either
  // another number or nothing to take, and touches nothing else.
  struct alignas(64) Share {
    std::atomic<std::uint64_t> left{0};
  };

  void RunShared(int count, Call call, const void* body);
  void Work(int me);
  // Waits for a loop other than `seen`; returns its number.
  std::uint32_t NextRound(std::uint32_t seen);
  // Does items of this loop until none is left to take.
  void TakeItems(int me, std::uint32_t round);
  void Wake();

  std::vector<std::thread> workers_;
  std::vector<Share> shares_;  // the caller's first
  alignas(64) std::atomic<int> unfinished_{0};
  alignas(64) std::atomic<std::uint32_t> round_{0};
  std::atomic<bool> busy_{false};  // somebody has a Turn
  std::atomic<bool> stop_{false};
  Call call_ = nullptr;
  const void* body_ = nullptr;
  std::mutex turn_;
};

}  // namespace kinora::nn::cpu
