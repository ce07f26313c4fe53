#include "core/media/decode_turns.h"

namespace kinora {

void DecodeTurns::Wake() {
  const std::scoped_lock lock(mutex_);  // none is between looking and waiting
  news_.notify_all();
}

std::size_t DecodeTurns::waiting() const {
  const std::scoped_lock lock(mutex_);
  return waiting_.size();
}

DecodeTurns::Turn::~Turn() {
  if (!has_) return;
  const std::scoped_lock lock(turns_.mutex_);
  ++turns_.free_;
  turns_.news_.notify_all();
}

bool DecodeTurns::Turn::Hold(const std::stop_token& stop, const Gone& gone) {
  std::unique_lock lock(turns_.mutex_);
  if (has_) {
    if (turns_.waiting_.empty() || !(*turns_.waiting_.begin() < rank_)) return true;
    has_ = false;
    ++turns_.free_;
    turns_.news_.notify_all();
  }
  const auto place = turns_.waiting_.insert(rank_);
  const auto is_next = [&] { return turns_.free_ > 0 && !(*turns_.waiting_.begin() < rank_); };
  bool was_gone = false;
  turns_.news_.wait(lock, stop, [&] { return is_next() || (was_gone = gone()); });
  has_ = !was_gone && !stop.stop_requested() && is_next();
  turns_.waiting_.erase(place);
  if (has_) --turns_.free_;
  turns_.news_.notify_all();  // who comes next may go as well, where there is still a place
  return has_;
}

}  // namespace kinora
