#include <algorithm>

#include "core/util/error.h"
#include "projects/store/blob.h"
#include "projects/store/codec_timeline.h"
#include "projects/store/codecs.h"

namespace kinora {
namespace {

// 1: covariances as nine numbers in double precision. 2: their lower triangle, row by row, in single precision.
constexpr std::uint16_t kVersion = 2;
constexpr std::size_t kSampleBytes = 3 * sizeof(double) + 6 * sizeof(float) + 1 + 8 + 4;
constexpr std::size_t kFirstSampleBytes = 12 * sizeof(double) + 1 + 8 + 4;
constexpr std::uint64_t kMaxSamples = std::uint64_t{1} << 28;  // a day at 1,000 Hz, with three joints

std::vector<std::byte> Encode(const Trajectory3D& trajectory, std::int64_t first, std::int64_t count) {
  BlobWriter out;
  PutTimeline(out, trajectory.timeline);
  out.Put(static_cast<std::uint32_t>(trajectory.joints.size()));
  for (const Joint joint : trajectory.joints) out.Put(static_cast<std::uint8_t>(joint));
  out.Put(static_cast<std::uint32_t>(count));
  const std::size_t joints = trajectory.joints.size();
  const std::span samples =
      std::span(trajectory.samples)
          .subspan(static_cast<std::size_t>(first) * joints, static_cast<std::size_t>(count) * joints);
  for (int axis = 0; axis < 3; ++axis)
    for (const Sample3D& sample : samples) out.Put(sample.position_m[axis]);
  for (int row = 0; row < 3; ++row)
    for (int col = 0; col <= row; ++col)
      for (const Sample3D& sample : samples) out.Put(static_cast<float>(sample.covariance_m2(row, col)));
  for (const Sample3D& sample : samples) out.Put(static_cast<std::uint8_t>(sample.provenance));
  for (const Sample3D& sample : samples) out.Put(sample.views);
  for (const Sample3D& sample : samples) out.Put(sample.reprojection_error_px);
  return PackBlob(out.bytes(), kVersion);
}

std::vector<Joint> ReadJoints(BlobReader& in) {
  std::vector<Joint> joints(in.GetCount(1));
  for (Joint& joint : joints) {
    const auto value = in.Get<std::uint8_t>();
    if (value >= kJointCount) in.FailDamaged("it holds an unknown joint");
    joint = static_cast<Joint>(value);
  }
  return joints;
}

void ReadCovariances(BlobReader& in, std::uint16_t version, std::span<Sample3D> samples) {
  if (version == 1) {
    for (int entry = 0; entry < 9; ++entry)
      for (Sample3D& sample : samples) sample.covariance_m2.Set(entry % 3, entry / 3, in.Get<double>());
    return;
  }
  for (int row = 0; row < 3; ++row)
    for (int col = 0; col <= row; ++col)
      for (Sample3D& sample : samples) sample.covariance_m2.Set(row, col, in.Get<float>());
}

// A part's place on its timeline, read and looked over.
struct Head {
  Timeline timeline;
  std::vector<Joint> joints;
  std::int64_t count = 0;
};
Head ReadHead(BlobReader& in, std::uint16_t version, std::int64_t first) {
  Head head;
  head.timeline = GetTimeline(in);
  head.joints = ReadJoints(in);
  const std::size_t sample_bytes = version == 1 ? kFirstSampleBytes : kSampleBytes;
  head.count = in.GetCount(sample_bytes * std::max<std::size_t>(head.joints.size(), 1));
  if (first < 0 || head.count > head.timeline.count - first) in.FailDamaged("it does not lie on its timeline");
  if (static_cast<std::uint64_t>(head.timeline.count) > kMaxSamples / std::max<std::size_t>(head.joints.size(), 1))
    in.FailDamaged("its size is not plausible");
  return head;
}

void ReadSamples(BlobReader& in, std::uint16_t version, std::span<Sample3D> samples) {
  for (int axis = 0; axis < 3; ++axis)
    for (Sample3D& sample : samples) sample.position_m[axis] = in.Get<double>();
  ReadCovariances(in, version, samples);
  for (Sample3D& sample : samples) sample.provenance = GetProvenance(in);
  for (Sample3D& sample : samples) sample.views = in.Get<std::uint64_t>();
  for (Sample3D& sample : samples) sample.reprojection_error_px = in.Get<float>();
  in.ExpectEnd();
}

}  // namespace

std::vector<EncodedPart> EncodeTrajectory3D(const Trajectory3D& trajectory, std::int64_t first, std::int64_t count) {
  return EncodeInParts(first, count, kSampleBytes * trajectory.joints.size(),
                       [&](std::int64_t begin, std::int64_t size) { return Encode(trajectory, begin, size); });
}

void DecodeTrajectory3D(std::span<const std::byte> blob, std::int64_t first, const std::string& where,
                        Trajectory3D& into) {
  const UnpackedBlob unpacked = UnpackBlob(blob, kVersion, where);
  BlobReader in(unpacked.content, where);
  const Head head = ReadHead(in, unpacked.content_version, first);
  if (into.joints.empty() && into.samples.empty()) into = Trajectory3D::Missing(head.timeline, head.joints);
  if (into.timeline != head.timeline || into.joints != head.joints)
    in.FailDamaged("it does not fit to the parts before it");
  const std::size_t joints = head.joints.size();
  ReadSamples(in, unpacked.content_version,
              std::span(into.samples)
                  .subspan(static_cast<std::size_t>(first) * joints, static_cast<std::size_t>(head.count) * joints));
}

Trajectory3D DecodeFirstTrajectory3D(std::span<const std::byte> blob, const std::string& where) {
  const UnpackedBlob unpacked = UnpackBlob(blob, kVersion, where);
  BlobReader in(unpacked.content, where);
  Head head = ReadHead(in, unpacked.content_version, 0);
  head.timeline.count = head.count;
  Trajectory3D part = Trajectory3D::Missing(head.timeline, head.joints);
  ReadSamples(in, unpacked.content_version, part.samples);
  return part;
}

}  // namespace kinora
