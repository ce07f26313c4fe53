#pragma once

#include <compare>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <mutex>
#include <set>
#include <stop_token>

namespace kinora {

// Lets only so many decoders run at once as there are cores. Side by side, four decoders on two cores would all be
// ready when the last one is; one after the other, the first two are ready in half that time, and whose picture is
// waited for goes first. May be used from several threads.
class DecodeTurns {
 public:
  // Who goes first: the least.
  struct Rank {
    bool ahead = false;         // nobody waits for it yet
    std::int64_t since_ns = 0;  // since when it is waited for
    std::uint32_t camera = 0;
    auto operator<=>(const Rank&) const = default;
  };

  explicit DecodeTurns(int at_once) : free_(at_once) {}

  // Those who wait look again whether they still want to.
  void Wake();
  std::size_t waiting() const;

  // One decoder's turn, from the first Hold to the end of its life.
  class Turn {
   public:
    using Gone = std::function<bool()>;

    Turn(DecodeTurns& turns, const Rank& rank) : turns_(turns), rank_(rank) {}
    ~Turn();
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;

    // Called before each picture: waits until it is this one's turn, or goes on at once while nobody of better rank
    // waits. False, without a turn, on a stop and where `gone` says that it is not wanted any more; `gone` must not
    // call this class.
    bool Hold(const std::stop_token& stop, const Gone& gone);

   private:
    DecodeTurns& turns_;
    const Rank rank_;
    bool has_ = false;
  };

 private:
  mutable std::mutex mutex_;
  std::condition_variable_any news_;
  int free_;
  std::multiset<Rank> waiting_;
};

}  // namespace kinora
