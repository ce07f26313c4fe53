#include "core/media/picture_decoder.h"

#include <algorithm>
#include <utility>

namespace kinora {
namespace {

// How many key frames further back decoding is tried from, when a picture does not come out.
constexpr int kEarlierEntries = 2;

// More than any camera's; a damaged file can claim anything.
constexpr std::int64_t kMostPixels = 200'000'000;

bool IsDamaged(const AVFrame& frame) {
  return (frame.flags & AV_FRAME_FLAG_CORRUPT) != 0 || frame.decode_error_flags != 0;
}

void ReadOnlyOneStream(const Container& container) {
  for (unsigned i = 0; i < container.format->nb_streams; ++i) {
    AVStream* stream = container.format->streams[i];
    stream->discard = stream == container.stream ? AVDISCARD_DEFAULT : AVDISCARD_ALL;
  }
}

}  // namespace

PictureDecoder::PictureDecoder(Container container, const PacketTable& table, int threads)
    : container_(std::move(container)), table_(table), packet_(libav::NewPacket()), frame_(libav::NewFrame()) {
  *container_.job = Job();  // from here on reading is short, and a stop must not look like a broken file
  ReadOnlyOneStream(container_);
  OpenDecoder(threads);
}

void PictureDecoder::OpenDecoder(int threads) {
  decoder_.reset(avcodec_alloc_context3(container_.codec));
  if (!decoder_ || avcodec_parameters_to_context(decoder_.get(), container_.stream->codecpar) < 0) {
    throw Error(ErrorKind::kInternal, "not enough memory to decode", libav::Utf8(container_.file), {});
  }
  decoder_->thread_count = std::max(1, threads);
  decoder_->max_pixels = kMostPixels;
  decoder_->flags |= AV_CODEC_FLAG_UNALIGNED;  // cropped exactly, wherever rows then begin
  // A decoder that starts with too small a depth shows pictures out of order, and drops some, until it has learnt
  // better.
  decoder_->has_b_frames = std::max(decoder_->has_b_frames, table_.reorder_depth);
  if (const int code = avcodec_open2(decoder_.get(), container_.codec, nullptr); code < 0) {
    throw libav::FileError(container_.file, "cannot be decoded: " + libav::TextOf(code),
                           "convert it to H.264 with a program that can play it");
  }
}

const AVFrame* PictureDecoder::Decode(std::size_t frame, const GiveUp& give_up) {
  gave_up_ = false;
  if (held_ == static_cast<std::int64_t>(frame)) return frame_.get();
  if (undecodable_.contains(frame)) return nullptr;
  if (CanGoOnTo(frame)) {
    if (const AVFrame* picture = GoOnTo(frame, give_up); picture || gave_up_) return picture;
  }
  std::size_t entry = table_.EntryFor(frame);
  for (int attempt = 0; attempt <= kEarlierEntries; ++attempt) {
    if (const AVFrame* picture = DecodeFrom(entry, frame, give_up); picture || gave_up_) return picture;
    if (entry == 0) break;
    entry = table_.EntryBefore(entry);
  }
  undecodable_.insert(frame);
  return nullptr;
}

// Going on is right when the picture still has to come and no key frame lies between that a seek could start from.
bool PictureDecoder::CanGoOnTo(std::size_t frame) const {
  if (!next_packet_ || static_cast<std::int64_t>(frame) <= std::max(passed_, skipped_)) return false;
  return table_.EntryFor(frame) <= *next_packet_;
}

PictureDecoder::Way PictureDecoder::WayTo(std::size_t frame) const {
  if (held_ == static_cast<std::int64_t>(frame)) return {frame, 0};
  const std::size_t last = table_.packet_of_frame[frame];
  if (CanGoOnTo(frame)) {
    const std::size_t left = last >= *next_packet_ ? last + 1 - *next_packet_ : 1;  // 1: on its way out
    return {static_cast<std::size_t>(std::max(passed_, skipped_) + 1), left};
  }
  const std::size_t entry = table_.EntryFor(frame);
  return {FirstFrom(entry, frame), last - entry + 1};
}

// The first picture that comes out on the way from a key packet to a picture.
std::size_t PictureDecoder::FirstFrom(std::size_t entry, std::size_t frame) const {
  std::size_t shown = entry;
  while (table_.packets[shown].frame < 0) ++shown;  // comes to an end at the picture's own packet
  return std::min(static_cast<std::size_t>(table_.packets[shown].frame), frame);
}

const AVFrame* PictureDecoder::DecodeFrom(std::size_t entry, std::size_t frame, const GiveUp& give_up) {
  avcodec_flush_buffers(decoder_.get());
  drained_ = false;
  held_ = -1;
  passed_ = static_cast<std::int64_t>(FirstFrom(entry, frame)) - 1;
  skipped_ = -1;
  if (!SeekTo(entry)) return nullptr;
  return GoOnTo(frame, give_up);
}

const AVFrame* PictureDecoder::GoOnTo(std::size_t frame, const GiveUp& give_up) {
  const auto wanted = static_cast<std::int64_t>(frame);
  for (;;) {
    const int code = avcodec_receive_frame(decoder_.get(), frame_.get());
    if (code == AVERROR(EAGAIN)) {
      if (give_up && give_up(WayTo(frame).packets)) {
        held_ = -1;
        gave_up_ = true;
        return nullptr;
      }
      if (!SendNext(wanted)) return nullptr;
    } else if (code == AVERROR_EOF) {
      held_ = -1;
      next_packet_.reset();
      return nullptr;
    } else if (code == AVERROR(ENOMEM)) {
      throw Error(ErrorKind::kInternal, "not enough memory to decode", libav::Utf8(container_.file), {});
    } else if (code >= 0 && frame_->pts >= 0) {
      passed_ = std::max(passed_, frame_->pts);
      held_ = IsDamaged(*frame_) ? -1 : frame_->pts;
      if (frame_->pts >= wanted) return held_ == wanted ? frame_.get() : nullptr;
    }
  }
}

// Hands the decoder the next packet, or the end. False when the container no longer agrees with the table.
bool PictureDecoder::SendNext(std::int64_t wanted) {
  if (*next_packet_ >= table_.packets.size()) {
    if (!drained_) avcodec_send_packet(decoder_.get(), nullptr);
    drained_ = true;
    return true;
  }
  if (!packet_waits_ && !(ReadPacket() && IsPacket(*next_packet_))) {
    next_packet_.reset();
    held_ = -1;
    return false;
  }
  const std::int64_t number = table_.packets[*next_packet_].frame;
  packet_->pts = number;
  packet_->dts = AV_NOPTS_VALUE;
  // On the way to the wanted picture, H.264's pictures that nothing refers to need no decoding. (Other codecs mark such
  // pictures less strictly or not at all.)
  const bool may_skip = container_.codec->id == AV_CODEC_ID_H264 && number >= 0 && number < wanted;
  if (may_skip) skipped_ = std::max(skipped_, number);
  decoder_->skip_frame = may_skip ? AVDISCARD_NONREF : AVDISCARD_DEFAULT;
  avcodec_send_packet(decoder_.get(), packet_.get());  // what it cannot decode does not come out
  av_packet_unref(packet_.get());
  packet_waits_ = false;
  ++*next_packet_;
  return true;
}

bool PictureDecoder::ReadPacket() {
  for (;;) {
    av_packet_unref(packet_.get());
    if (av_read_frame(container_.format.get(), packet_.get()) < 0) return false;
    if (packet_->stream_index == container_.stream->index && packet_->size > 0) return true;
  }
}

bool PictureDecoder::IsPacket(std::size_t number) const {
  const PacketRecord& record = table_.packets[number];
  const auto agree = [](std::int64_t a, std::int64_t b, std::int64_t unknown) {
    return a == unknown || b == unknown || a == b;
  };
  return record.size == packet_->size && agree(record.position, packet_->pos, -1);
}

// Which packet of the table packet_ is. Time decides between equals: an edit list can show a stretch twice.
std::optional<std::size_t> PictureDecoder::Recognise(std::size_t near) const {
  std::optional<std::size_t> found;
  for (std::size_t step = 0; step < table_.packets.size(); ++step) {
    const std::size_t number = (near + step) % table_.packets.size();
    if (!IsPacket(number)) continue;
    const PacketRecord& record = table_.packets[number];
    if (packet_->pts != AV_NOPTS_VALUE && packet_->pts == record.pts) return number;
    if (packet_->dts != AV_NOPTS_VALUE && packet_->dts == record.dts) return number;
    if (packet_->pos < 0) continue;
    if (found) return std::nullopt;
    found = number;
  }
  return found;
}

// Leaves the wanted packet in packet_, read but not decoded.
bool PictureDecoder::SeekTo(std::size_t packet) {
  if (container_.SeeksByByte()) return TrySeek(packet, SeekBy::kByte) || TrySeek(packet, SeekBy::kReopening);
  return TrySeek(packet, SeekBy::kPts) || TrySeek(packet, SeekBy::kDts) || TrySeek(packet, SeekBy::kByte) ||
         TrySeek(packet, SeekBy::kReopening);
}

bool PictureDecoder::TrySeek(std::size_t packet, SeekBy by) {
  next_packet_.reset();
  packet_waits_ = false;
  const PacketRecord& record = table_.packets[packet];
  if (by == SeekBy::kReopening) {
    container_ = OpenContainer(container_.file, Job());
    ReadOnlyOneStream(container_);
    if (!ReadPacket() || !IsPacket(0)) return false;
    next_packet_ = 0;
  } else {
    const std::int64_t target = by == SeekBy::kPts ? record.pts : by == SeekBy::kDts ? record.dts : record.position;
    if (target == (by == SeekBy::kByte ? -1 : PacketRecord::kUnknown)) return false;
    const int flags = by == SeekBy::kByte ? AVSEEK_FLAG_BYTE : AVSEEK_FLAG_BACKWARD;
    if (av_seek_frame(container_.format.get(), container_.stream->index, target, flags) < 0) return false;
    if (!ReadPacket()) return false;
    next_packet_ = Recognise(packet);
  }
  while (next_packet_ && *next_packet_ < packet && ReadPacket()) ++*next_packet_;
  packet_waits_ = next_packet_ == packet && IsPacket(packet);
  if (!packet_waits_) next_packet_.reset();
  return packet_waits_;
}

}  // namespace kinora
