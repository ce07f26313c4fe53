#include "models/pose/camera_state.h"

#include <bit>
#include <cstring>
#include <type_traits>

#include "core/util/error.h"

namespace kinora {
namespace {

static_assert(std::endian::native == std::endian::little, "stored states are little-endian");

constexpr std::uint32_t kVersion = 2;

// The fields in their stored order, for both directions.
template <class Visit, class S>
void Header(const Visit& visit, S& state) {
  visit(state.pictures);
  visit(state.since_detection);
  visit(state.next_id);
  visit(state.watch);
}

template <class Visit, class R>
void Fields(const Visit& visit, R& followed) {
  visit(followed.id);
  visit(followed.region.centre_x);
  visit(followed.region.centre_y);
  visit(followed.region.width);
  visit(followed.region.height);
  visit(followed.region.angle);
  visit(followed.box.x0);
  visit(followed.box.y0);
  visit(followed.box.x1);
  visit(followed.box.y1);
  visit(followed.unconfirmed);
  visit(followed.sure);
  visit(followed.filter.started);
  for (auto& axis : followed.filter.axes) {
    visit(axis.value);
    visit(axis.raw);
    visit(axis.speed);
  }
}

[[noreturn]] void Broken() {
  throw Error(ErrorKind::kFile, "the stored state of a camera cannot be read");
}

}  // namespace

bool FollowedRegion::operator==(const FollowedRegion& other) const {
  return id == other.id && region == other.region && box.x0 == other.box.x0 && box.y0 == other.box.y0 &&
         box.x1 == other.box.x1 && box.y1 == other.box.y1 && filter == other.filter &&
         unconfirmed == other.unconfirmed && sure == other.sure;
}

std::string Serialise(const CameraState& state) {
  std::string bytes;
  const auto put = [&](const auto& value) { bytes.append(reinterpret_cast<const char*>(&value), sizeof value); };
  put(kVersion);
  Header(put, state);
  put(static_cast<std::uint32_t>(state.regions.size()));
  for (const FollowedRegion& followed : state.regions) Fields(put, followed);
  return bytes;
}

CameraState CameraStateFrom(std::string_view bytes) {
  const auto take = [&](auto& value) {
    if (bytes.size() < sizeof value) Broken();
    std::memcpy(&value, bytes.data(), sizeof value);
    bytes.remove_prefix(sizeof value);
  };
  std::uint32_t version = 0, count = 0;
  CameraState state;
  take(version);
  if (version != kVersion) Broken();
  Header(take, state);
  take(count);
  for (std::uint32_t i = 0; i < count; ++i) {
    FollowedRegion followed;
    Fields(take, followed);
    state.regions.push_back(followed);
  }
  if (!bytes.empty()) Broken();
  return state;
}

}  // namespace kinora
