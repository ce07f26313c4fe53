#include <fmt/format.h>

#include "core/motion/keypoint_set.h"
#include "core/util/error.h"
#include "projects/store/blob.h"
#include "projects/store/codecs.h"

namespace kinora {
namespace {

constexpr std::uint16_t kVersion = 1;
constexpr std::size_t kPersonBytes = 4 + 5 * 4;  // track, box, score
constexpr std::size_t kPointBytes = 3 * 4 + 1;

std::size_t ContentBytes(const KeypointSet& set, std::span<const Frame2D> frames) {
  std::size_t people = 0;
  for (const Frame2D& frame : frames) people += frame.people.size();
  return 64 + frames.size() * 12 + people * (kPersonBytes + set.points.size() * kPointBytes);
}

template <class Visit>
void ForEachPerson(std::span<const Frame2D> frames, Visit visit) {
  for (const Frame2D& frame : frames)
    for (const TrackedPerson& person : frame.people) visit(person);
}

template <class Visit>
void ForEachPoint(std::span<const Frame2D> frames, Visit visit) {
  ForEachPerson(frames, [&](const TrackedPerson& person) {
    for (const Keypoint2D& point : person.keypoints.points) visit(point);
  });
}

std::vector<std::byte> Encode(const KeypointSet& set, std::span<const Frame2D> frames) {
  BlobWriter out;
  out.PutText(set.name);
  out.Put(static_cast<std::uint32_t>(set.points.size()));
  out.Put(static_cast<std::uint32_t>(frames.size()));
  for (const Frame2D& frame : frames) out.Put(frame.pts_ns);
  for (const Frame2D& frame : frames) out.Put(static_cast<std::uint32_t>(frame.people.size()));
  ForEachPerson(frames, [&](const TrackedPerson& person) {
    if (person.keypoints.points.size() != set.points.size())
      throw Error(ErrorKind::kInternal, fmt::format("a person has {} points, {} has {}", person.keypoints.points.size(),
                                                    set.name, set.points.size()));
    const BoxPx& box = person.keypoints.box;
    out.Put(person.track);
    for (const float value : {box.x0, box.y0, box.x1, box.y1, person.keypoints.score}) out.Put(value);
  });
  ForEachPoint(frames, [&](const Keypoint2D& point) { out.Put(point.x_px); });
  ForEachPoint(frames, [&](const Keypoint2D& point) { out.Put(point.y_px); });
  ForEachPoint(frames, [&](const Keypoint2D& point) { out.Put(point.score); });
  ForEachPoint(frames, [&](const Keypoint2D& point) { out.Put(static_cast<std::uint8_t>(point.provenance)); });
  return PackBlob(out.bytes(), kVersion);
}

template <class Visit>
void ForEachPointIn(std::vector<Frame2D>& frames, Visit visit) {
  for (Frame2D& frame : frames)
    for (TrackedPerson& person : frame.people)
      for (Keypoint2D& point : person.keypoints.points) visit(point);
}

void ReadPeople(BlobReader& in, std::size_t points, std::vector<Frame2D>& frames) {
  for (Frame2D& frame : frames) frame.people.resize(in.GetCount(kPersonBytes));
  for (Frame2D& frame : frames) {
    for (TrackedPerson& person : frame.people) {
      person.track = in.Get<std::int32_t>();
      BoxPx& box = person.keypoints.box;
      for (float* value : {&box.x0, &box.y0, &box.x1, &box.y1, &person.keypoints.score}) *value = in.Get<float>();
      person.keypoints.points.resize(points);
    }
  }
}

}  // namespace

std::vector<EncodedPart> EncodeFrames2D(const KeypointSet& set, std::span<const Frame2D> frames, std::int64_t first) {
  if (frames.empty()) return {};
  if (ContentBytes(set, frames) <= kMaxBlobBytes || frames.size() == 1)
    return {{first, static_cast<std::int64_t>(frames.size()), Encode(set, frames)}};
  const std::size_t half = frames.size() / 2;
  std::vector<EncodedPart> parts = EncodeFrames2D(set, frames.first(half), first);
  for (EncodedPart& part : EncodeFrames2D(set, frames.subspan(half), first + static_cast<std::int64_t>(half)))
    parts.push_back(std::move(part));
  return parts;
}

DecodedFrames2D DecodeFrames2D(std::span<const std::byte> blob, const std::string& where) {
  const UnpackedBlob unpacked = UnpackBlob(blob, kVersion, where);
  BlobReader in(unpacked.content, where);
  DecodedFrames2D decoded;
  decoded.set = &KeypointSetNamed(in.GetText());
  const auto points = in.Get<std::uint32_t>();
  if (points != decoded.set->points.size()) in.FailDamaged("its number of points is not that of its keypoint set");
  decoded.frames.resize(in.GetCount(12));
  for (Frame2D& frame : decoded.frames) frame.pts_ns = in.Get<std::int64_t>();
  ReadPeople(in, points, decoded.frames);
  ForEachPointIn(decoded.frames, [&](Keypoint2D& point) { point.x_px = in.Get<float>(); });
  ForEachPointIn(decoded.frames, [&](Keypoint2D& point) { point.y_px = in.Get<float>(); });
  ForEachPointIn(decoded.frames, [&](Keypoint2D& point) { point.score = in.Get<float>(); });
  ForEachPointIn(decoded.frames, [&](Keypoint2D& point) {
    const auto value = in.Get<std::uint8_t>();
    if (value > static_cast<std::uint8_t>(Provenance::kLifted)) in.FailDamaged("it holds an unknown provenance");
    point.provenance = static_cast<Provenance>(value);
  });
  in.ExpectEnd();
  return decoded;
}

}  // namespace kinora
