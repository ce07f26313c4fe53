#include "core/media/packet_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <iterator>
#include <span>
#include <string_view>

#include "core/media/packet_kind.h"
#include "core/media/picture_order.h"
#include "core/util/hash.h"

namespace kinora {
namespace {

// What one pass over the packets leaves behind.
struct Demuxed {
  PacketTable table;
  std::vector<bool> shown;              // neither cut nor invisible
  std::vector<bool> decodable_leading;  // H.265 says so
  bool single_fields = false;
  double end_s = 0;  // of the last packet of any stream
  int stopped_by = AVERROR_EOF;
  bool partial_last = false;
};

PacketRecord RecordOf(const AVPacket& packet) {
  PacketRecord record;
  record.pts = packet.pts;
  record.dts = packet.dts;
  record.position = packet.pos;
  record.size = packet.size;
  record.key = (packet.flags & AV_PKT_FLAG_KEY) != 0;
  record.cut = (packet.flags & AV_PKT_FLAG_DISCARD) != 0;
  return record;
}

void DropLast(Demuxed& demuxed) {
  demuxed.table.packets.pop_back();
  demuxed.shown.pop_back();
  demuxed.decodable_leading.pop_back();
}

Demuxed ReadAllPackets(Container& container, const Job& job) {
  Demuxed demuxed;
  AVFormatContext* format = container.format.get();
  const AVCodecParameters& parameters = *container.stream->codecpar;
  const auto packet = libav::NewPacket();
  FieldDetector fields(parameters);
  const double bytes = format->pb ? static_cast<double>(std::max<std::int64_t>(0, avio_size(format->pb))) : 0;
  bool last_is_corrupt = false;
  for (std::size_t count = 0; (demuxed.stopped_by = av_read_frame(format, packet.get())) >= 0; ++count) {
    if (count % 64 == 0) {
      job.CheckStop();
      job.Report("reading the video", static_cast<double>(std::max<std::int64_t>(0, packet->pos)), bytes);  // text
    }
    const AVStream& stream = *format->streams[packet->stream_index];
    if (packet->pts != AV_NOPTS_VALUE) {
      demuxed.end_s =
          std::max(demuxed.end_s, static_cast<double>(packet->pts + packet->duration) * av_q2d(stream.time_base));
    }
    if (&stream == container.stream && packet->size > 0) {
      demuxed.table.packets.push_back(RecordOf(*packet));
      demuxed.shown.push_back(!demuxed.table.packets.back().cut && !IsInvisible(parameters.codec_id, *packet));
      demuxed.decodable_leading.push_back(IsDecodableLeading(parameters, *packet));
      fields.Look(*packet);
      last_is_corrupt = (packet->flags & AV_PKT_FLAG_CORRUPT) != 0;
    }
    av_packet_unref(packet.get());
  }
  job.CheckStop();
  demuxed.single_fields = fields.FoundSingleFields();
  demuxed.partial_last = last_is_corrupt;
  if (last_is_corrupt) DropLast(demuxed);
  return demuxed;
}

bool LacksTimes(const Demuxed& demuxed) {
  for (std::size_t i = 0; i < demuxed.shown.size(); ++i) {
    if (demuxed.shown[i] && demuxed.table.packets[i].pts == PacketRecord::kUnknown) return true;
  }
  return false;
}

// Pictures at the head that nothing in the file allows to decode: those before the first key frame, and those that
// follow it but are shown before it (their references went with what was cut off), unless they say that they are
// decodable.
std::size_t HideUndecodableHead(Demuxed& demuxed) {
  std::vector<PacketRecord>& packets = demuxed.table.packets;
  const auto key = std::find_if(packets.begin(), packets.end(), [](const PacketRecord& p) { return p.key; });
  if (key == packets.end()) {  // refreshed bit by bit rather than by key frames: decoding begins with the first packet
    packets.front().key = true;
    return 0;
  }
  const auto first = static_cast<std::size_t>(key - packets.begin());
  std::size_t hidden = 0;
  for (std::size_t i = 0; i < packets.size(); ++i) {
    if (i > first && packets[i].key) break;
    const bool before = i < first;
    const bool leads = i > first && packets[i].pts != PacketRecord::kUnknown && packets[i].pts < key->pts;
    if (demuxed.shown[i] && (before || (leads && !demuxed.decodable_leading[i]))) {
      demuxed.shown[i] = false;
      ++hidden;
    }
  }
  return hidden;
}

int RotationOf(const AVStream& stream) {
  std::size_t size = 0;
  const std::uint8_t* data = av_stream_get_side_data(&stream, AV_PKT_DATA_DISPLAYMATRIX, &size);
  if (!data || size < 9 * sizeof(std::int32_t)) return 0;
  std::int32_t matrix[9];
  std::memcpy(matrix, data, sizeof matrix);
  const double counterclockwise = av_display_rotation_get(matrix);
  if (std::isnan(counterclockwise)) return 0;
  const int quarters = static_cast<int>(std::lround(-counterclockwise / 90)) % 4;
  return (quarters + 4) % 4 * 90;
}

std::string HashOf(const PacketTable& table, AVRational time_base) {
  Sha256 hash;
  const auto add = [&](std::int64_t value) {
    std::uint8_t bytes[8];
    for (unsigned i = 0; i < 8; ++i) bytes[i] = static_cast<std::uint8_t>(static_cast<std::uint64_t>(value) >> (8 * i));
    hash.Update(std::as_bytes(std::span(bytes)));
  };
  add(time_base.num);
  add(time_base.den);
  for (const PacketRecord& packet : table.packets) {
    add(packet.pts);
    add(packet.size);
  }
  return hash.Finish();
}

// How many pictures the container announces beyond those that are there. ISO files list every packet, AVI counts them,
// and Matroska gives the length of the whole, from which they are estimated.
std::size_t MissingPictures(const Container& container, const Demuxed& demuxed, const VideoIndex& index,
                            std::size_t listed) {
  const std::string& name = index.container;
  const std::size_t found = demuxed.table.packets.size();
  if (name.starts_with("mov") || name == "avi") {
    const auto counted = static_cast<std::size_t>(std::max<std::int64_t>(0, container.stream->nb_frames));
    const std::size_t announced = name == "avi" ? counted : listed;
    return announced > found ? announced - found : demuxed.partial_last ? 1 : 0;
  }
  if (name.starts_with("matroska") && container.format->duration > 0) {
    const double lacking_s = static_cast<double>(container.format->duration) / AV_TIME_BASE - demuxed.end_s;
    const double pictures = lacking_s * index.MeanRateHz();
    if (pictures > 1.5) return static_cast<std::size_t>(std::llround(pictures));
  }
  return demuxed.partial_last ? 1 : 0;
}

void Warn(VideoIndex& index, const Demuxed& demuxed) {
  if (index.missing_pictures > 0) {
    index.warnings.push_back(fmt::format("the file ends early: {} pictures are there, {} more are announced",
                                         index.pts.size(), index.missing_pictures));
  }
  if (demuxed.stopped_by != AVERROR_EOF) {
    index.warnings.push_back("reading stopped before the end of the file: " + libav::TextOf(demuxed.stopped_by));
  }
  if (index.undecodable_pictures > 0) {
    index.warnings.push_back(
        fmt::format("the first {} pictures of the file cannot be decoded, because what they build on was cut off",
                    index.undecodable_pictures));
  }
}

void Describe(const Container& container, const PacketTable& table, VideoIndex& index) {
  const AVStream& stream = *container.stream;
  index.time_base_numerator = stream.time_base.num;
  index.time_base_denominator = stream.time_base.den;
  index.width_px = stream.codecpar->width;
  index.height_px = stream.codecpar->height;
  index.rotation_deg = RotationOf(stream);
  index.codec = avcodec_get_name(stream.codecpar->codec_id);
  index.container = container.format->iformat->name;
  index.packets_sha256 = HashOf(table, stream.time_base);
  index.pts.reserve(table.packet_of_frame.size());
  for (const std::uint32_t packet : table.packet_of_frame) {
    index.pts.push_back(table.packets[packet].pts);
    if (table.packets[packet].key) index.key_frames.push_back(static_cast<std::uint32_t>(index.pts.size() - 1));
  }
}

[[noreturn]] void ThrowNoPictures(const Container& container, const Demuxed& demuxed, std::size_t undecodable) {
  if (undecodable > 0) {
    throw libav::FileError(container.file, "holds no key frame from which a picture could be decoded",
                           "copy it from the camera again, from the start of the recording");
  }
  const char* what = demuxed.stopped_by == AVERROR_EOF && !demuxed.partial_last
                         ? "holds no pictures"
                         : "was cut off before its first picture";
  throw libav::FileError(container.file, what, "copy it from the camera again");
}

// Elementary streams, for which libav would make times up from a rate that it assumes.
void CheckHasTimes(const Container& container) {
  const std::string_view name = container.format->iformat->name;
  const bool made_up = (container.format->iformat->flags & AVFMT_NOTIMESTAMPS) != 0;
  constexpr std::string_view kBare[] = {"h264", "hevc", "m4v", "mjpeg", "mpegvideo"};
  if (!made_up && std::find(std::begin(kBare), std::end(kBare), name) == std::end(kBare)) return;
  throw libav::FileError(container.file, "is a bare stream without times",
                         "put it into a container with its true rate: ffmpeg -r RATE -i FILE -c copy out.mp4");
}

}  // namespace

std::size_t PacketTable::EntryFor(std::size_t frame) const {
  const std::size_t last = packet_of_frame[frame];
  const std::int64_t pts = packets[last].pts;
  for (std::size_t i = last + 1; i-- > 0;) {
    if (packets[i].key && (packets[i].pts == PacketRecord::kUnknown || packets[i].pts <= pts)) return i;
  }
  return 0;
}

std::size_t PacketTable::EntryBefore(std::size_t packet) const {
  while (packet-- > 0) {
    if (packets[packet].key) return packet;
  }
  return 0;
}

IndexedVideo IndexPackets(Container& container, const Job& job) {
  CheckHasTimes(container);
  const auto listed = static_cast<std::size_t>(std::max(0, avformat_index_get_entries_count(container.stream)));
  Demuxed demuxed = ReadAllPackets(container, job);
  if (demuxed.table.packets.empty()) ThrowNoPictures(container, demuxed, 0);
  if (demuxed.single_fields || LacksTimes(demuxed)) {
    demuxed.shown = TimesByDecoding(demuxed.table, container.file, job);
  }
  IndexedVideo video;
  video.index.undecodable_pictures = HideUndecodableHead(demuxed);
  NumberByTime(demuxed.table, demuxed.shown);
  if (demuxed.table.packet_of_frame.empty()) ThrowNoPictures(container, demuxed, video.index.undecodable_pictures);
  Describe(container, demuxed.table, video.index);
  video.index.missing_pictures = MissingPictures(container, demuxed, video.index, listed);
  Warn(video.index, demuxed);
  video.table = std::move(demuxed.table);
  return video;
}

}  // namespace kinora
