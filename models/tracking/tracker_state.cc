#include <bit>
#include <cstring>
#include <type_traits>

#include "core/util/error.h"
#include "models/tracking/person_tracker.h"

namespace kinora {
namespace {

static_assert(std::endian::native == std::endian::little);
constexpr std::uint32_t kVersion = 1;
constexpr std::size_t kMostItems = 1 << 20;

struct Writer {
  std::string bytes;

  template <class T>
  requires std::is_trivially_copyable_v<T>
  void Put(const T& value) { bytes.append(reinterpret_cast<const char*>(&value), sizeof value); }
};

struct Reader {
  std::string_view bytes;

  template <class T>
  requires std::is_trivially_copyable_v<T>
  void Get(T& value) {
    if (bytes.size() < sizeof value) Fail();
    std::memcpy(&value, bytes.data(), sizeof value);
    bytes.remove_prefix(sizeof value);
  }
  std::size_t GetCount() {
    std::uint32_t count = 0;
    Get(count);
    if (count > kMostItems || count > bytes.size()) Fail();
    return count;
  }
  [[noreturn]] static void Fail() {
    throw Error(ErrorKind::kInternal, "the stored state of the tracker cannot be read", {},
                "process the camera again from its beginning");
  }
};

void PutCount(Writer& out, std::size_t count) {
  out.Put(static_cast<std::uint32_t>(count));
}

void Put(Writer& out, const Keypoints2D& person) {
  out.Put(person.box);
  out.Put(person.score);
  PutCount(out, person.points.size());
  for (const Keypoint2D& point : person.points) {
    out.Put(point.x_px);
    out.Put(point.y_px);
    out.Put(point.score);
    out.Put(point.provenance);
  }
}

void Get(Reader& in, Keypoints2D& person) {
  in.Get(person.box);
  in.Get(person.score);
  person.points.resize(in.GetCount());
  for (Keypoint2D& point : person.points) {
    in.Get(point.x_px);
    in.Get(point.y_px);
    in.Get(point.score);
    in.Get(point.provenance);
  }
}

void Put(Writer& out, const PersonTracker::Track& track) {
  out.Put(track.id);
  out.Put(track.motion.axes);
  out.Put(track.seen_ns);
  out.Put(track.seen_times);
  Put(out, track.last);
  PutCount(out, track.appearance.bins.size());
  for (const float bin : track.appearance.bins) out.Put(bin);
}

void Get(Reader& in, PersonTracker::Track& track) {
  in.Get(track.id);
  in.Get(track.motion.axes);
  in.Get(track.seen_ns);
  in.Get(track.seen_times);
  Get(in, track.last);
  track.appearance.bins.resize(in.GetCount());
  for (float& bin : track.appearance.bins) in.Get(bin);
}

}  // namespace

std::string EncodeState(const PersonTracker::State& state) {
  Writer out;
  out.Put(kVersion);
  out.Put(static_cast<std::uint8_t>(state.started));
  out.Put(state.now_ns);
  out.Put(state.next_id);
  PutCount(out, state.tracks.size());
  for (const PersonTracker::Track& track : state.tracks) Put(out, track);
  return out.bytes;
}

PersonTracker::State DecodeState(std::string_view bytes) {
  Reader in{bytes};
  std::uint32_t version = 0;
  std::uint8_t started = 0;
  PersonTracker::State state;
  in.Get(version);
  if (version != kVersion) Reader::Fail();
  in.Get(started);
  state.started = started != 0;
  in.Get(state.now_ns);
  in.Get(state.next_id);
  state.tracks.resize(in.GetCount());
  for (PersonTracker::Track& track : state.tracks) Get(in, track);
  if (!in.bytes.empty()) Reader::Fail();
  return state;
}

}  // namespace kinora
