#include <algorithm>

#include "projects/store/blob.h"
#include "projects/store/codec_timeline.h"
#include "projects/store/codecs.h"

namespace kinora {
namespace {

constexpr std::uint16_t kVersion = 1;
constexpr std::size_t kSampleBytes = 2 * sizeof(double) + 1;
constexpr std::uint64_t kMaxSamples = std::uint64_t{1} << 30;

template <class Visit>
void ForEachSample(const JointAngles& angles, std::int64_t first, std::int64_t count, Visit visit) {
  for (const AngleSeries& series : angles.series)
    for (std::int64_t i = first; i < first + count; ++i) visit(series.samples[static_cast<std::size_t>(i)]);
}

template <class Visit>
void ForEachSampleIn(JointAngles& angles, std::int64_t first, std::int64_t count, Visit visit) {
  for (AngleSeries& series : angles.series)
    for (std::int64_t i = first; i < first + count; ++i) visit(series.samples[static_cast<std::size_t>(i)]);
}

std::vector<std::byte> Encode(const JointAngles& angles, std::int64_t first, std::int64_t count) {
  BlobWriter out;
  out.Put(static_cast<std::uint8_t>(angles.convention));
  PutTimeline(out, angles.timeline);
  out.Put(static_cast<std::uint32_t>(angles.series.size()));
  for (const AngleSeries& series : angles.series) {
    out.PutText(series.name);
    out.Put(static_cast<std::uint8_t>(series.side));
    out.PutText(series.positive);
    out.PutText(series.note);
  }
  out.Put(static_cast<std::uint32_t>(count));
  ForEachSample(angles, first, count, [&](const AngleSample& sample) { out.Put(sample.value_rad); });
  ForEachSample(angles, first, count, [&](const AngleSample& sample) { out.Put(sample.sd_rad); });
  ForEachSample(angles, first, count,
                [&](const AngleSample& sample) { out.Put(static_cast<std::uint8_t>(sample.provenance)); });
  return PackBlob(out.bytes(), kVersion);
}

JointAngles ReadHead(BlobReader& in) {
  JointAngles angles;
  const auto convention = in.Get<std::uint8_t>();
  if (convention > static_cast<std::uint8_t>(AngleConvention::kPlanar)) in.FailDamaged("its convention is unknown");
  angles.convention = static_cast<AngleConvention>(convention);
  angles.timeline = GetTimeline(in);
  angles.series.resize(in.GetCount(13));
  for (AngleSeries& series : angles.series) {
    series.name = in.GetText();
    const auto side = in.Get<std::uint8_t>();
    if (side > static_cast<std::uint8_t>(Side::kRight)) in.FailDamaged("it holds an unknown side");
    series.side = static_cast<Side>(side);
    series.positive = in.GetText();
    series.note = in.GetText();
  }
  return angles;
}

bool SameHead(const JointAngles& a, const JointAngles& b) {
  return a.convention == b.convention && a.timeline == b.timeline &&
         std::ranges::equal(a.series, b.series, [](const AngleSeries& x, const AngleSeries& y) {
           return x.name == y.name && x.side == y.side && x.positive == y.positive && x.note == y.note;
         });
}

// How many samples follow the head, looked over.
std::int64_t CountAfter(BlobReader& in, const JointAngles& head, std::int64_t first) {
  // An athlete of whom no angle could be worked out has samples of nothing.
  const std::int64_t count =
      head.series.empty() ? in.Get<std::uint32_t>() : in.GetCount(kSampleBytes * head.series.size());
  if (first < 0 || count > head.timeline.count - first) in.FailDamaged("it does not lie on its timeline");
  if (static_cast<std::uint64_t>(head.timeline.count) > kMaxSamples / std::max<std::size_t>(head.series.size(), 1))
    in.FailDamaged("its size is not plausible");
  return count;
}

void ReadSamples(BlobReader& in, std::int64_t first, std::int64_t count, JointAngles& into) {
  ForEachSampleIn(into, first, count, [&](AngleSample& sample) { sample.value_rad = in.Get<double>(); });
  ForEachSampleIn(into, first, count, [&](AngleSample& sample) { sample.sd_rad = in.Get<double>(); });
  ForEachSampleIn(into, first, count, [&](AngleSample& sample) { sample.provenance = GetProvenance(in); });
  in.ExpectEnd();
}

}  // namespace

std::vector<EncodedPart> EncodeJointAngles(const JointAngles& angles, std::int64_t first, std::int64_t count) {
  return EncodeInParts(first, count, kSampleBytes * angles.series.size(),
                       [&](std::int64_t begin, std::int64_t size) { return Encode(angles, begin, size); });
}

JointAngles DecodeFirstJointAngles(std::span<const std::byte> blob, const std::string& where) {
  const UnpackedBlob unpacked = UnpackBlob(blob, kVersion, where);
  BlobReader in(unpacked.content, where);
  JointAngles angles = ReadHead(in);
  const std::int64_t count = CountAfter(in, angles, 0);
  angles.timeline.count = count;
  for (AngleSeries& series : angles.series) series.samples.resize(static_cast<std::size_t>(count));
  ReadSamples(in, 0, count, angles);
  return angles;
}

void DecodeJointAngles(std::span<const std::byte> blob, std::int64_t first, const std::string& where,
                       JointAngles& into) {
  const UnpackedBlob unpacked = UnpackBlob(blob, kVersion, where);
  BlobReader in(unpacked.content, where);
  JointAngles head = ReadHead(in);
  const std::int64_t count = CountAfter(in, head, first);
  if (into.series.empty()) {
    for (AngleSeries& series : head.series) series.samples.resize(static_cast<std::size_t>(head.timeline.count));
    into = std::move(head);
  } else if (!SameHead(into, head)) {
    in.FailDamaged("it does not fit to the parts before it");
  }
  ReadSamples(in, first, count, into);
}

}  // namespace kinora
