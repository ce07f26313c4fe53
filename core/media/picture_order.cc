#include "core/media/picture_order.h"

#include <algorithm>
#include <numeric>

namespace kinora {
namespace {

// The most pictures decoded before, and shown after, one other. Decoders look back over no more than 16 pictures; twice
// that leaves room for fields.
int ReorderDepth(const PacketTable& table) {
  constexpr std::size_t kFarthest = 32;
  int depth = 0;
  for (std::size_t i = 0; i < table.packets.size(); ++i) {
    if (table.packets[i].frame < 0) continue;
    int later = 0;
    for (std::size_t j = i - std::min(i, kFarthest); j < i; ++j)
      later += table.packets[j].frame > table.packets[i].frame;
    depth = std::max(depth, later);
  }
  return depth;
}

// The numbers of the packets whose pictures come out of the decoder, in the order in which they come.
std::vector<std::size_t> OutputOrder(Container& container, std::size_t packets, const Job& job) {
  libav::Owned<AVCodecContext> decoder(avcodec_alloc_context3(container.codec));
  if (!decoder || avcodec_parameters_to_context(decoder.get(), container.stream->codecpar) < 0) {
    throw Error(ErrorKind::kInternal, "not enough memory to decode", libav::Utf8(container.file), {});
  }
  decoder->thread_count = 0;  // as many as there are cores: order alone is wanted here
  if (const int code = avcodec_open2(decoder.get(), container.codec, nullptr); code < 0) {
    throw libav::FileError(container.file, "cannot be decoded: " + libav::TextOf(code), "convert it to H.264");
  }
  std::vector<std::size_t> order;
  const auto packet = libav::NewPacket();
  const auto frame = libav::NewFrame();
  const auto receive = [&] {
    while (avcodec_receive_frame(decoder.get(), frame.get()) >= 0) {
      if (frame->pts >= 0) order.push_back(static_cast<std::size_t>(frame->pts));
    }
  };
  std::int64_t count = 0;
  while (static_cast<std::size_t>(count) < packets && av_read_frame(container.format.get(), packet.get()) >= 0) {
    if (packet->stream_index == container.stream->index && packet->size > 0) {
      if (count % 8 == 0) {
        job.CheckStop();
        job.Report("reading the video", static_cast<double>(count), static_cast<double>(packets));  // text
      }
      packet->pts = count++;
      packet->dts = AV_NOPTS_VALUE;
      avcodec_send_packet(decoder.get(), packet.get());
      receive();
    }
    av_packet_unref(packet.get());
  }
  avcodec_send_packet(decoder.get(), nullptr);
  receive();
  return order;
}

// Gives the n-th shown picture the n-th decoding time, moved by the median of what the known presentation times say.
void SpreadDecodingTimes(PacketTable& table, const std::vector<std::size_t>& order, const std::filesystem::path& file) {
  std::vector<std::int64_t> times;
  for (const std::size_t packet : order) times.push_back(table.packets[packet].dts);
  if (std::find(times.begin(), times.end(), PacketRecord::kUnknown) != times.end()) {
    throw libav::FileError(file, "gives no times for some of its pictures",
                           "put it into another container: ffmpeg -fflags +genpts -i FILE -c copy out.mp4");
  }
  std::sort(times.begin(), times.end());
  std::vector<std::int64_t> shifts;
  for (std::size_t n = 0; n < order.size(); ++n) {
    const std::int64_t pts = table.packets[order[n]].pts;
    if (pts != PacketRecord::kUnknown) shifts.push_back(pts - times[n]);
  }
  std::int64_t shift = 0;
  if (!shifts.empty()) {
    const auto middle = shifts.begin() + static_cast<std::ptrdiff_t>(shifts.size() / 2);
    std::nth_element(shifts.begin(), middle, shifts.end());
    shift = *middle;
  }
  for (std::size_t n = 0; n < order.size(); ++n) table.packets[order[n]].pts = times[n] + shift;
}

}  // namespace

void NumberByTime(PacketTable& table, const std::vector<bool>& shown) {
  std::vector<std::uint32_t>& order = table.packet_of_frame;
  order.clear();
  for (std::size_t i = 0; i < table.packets.size(); ++i) {
    table.packets[i].frame = -1;
    if (shown[i]) order.push_back(static_cast<std::uint32_t>(i));
  }
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return table.packets[a].pts < table.packets[b].pts; });
  for (std::size_t n = 0; n < order.size(); ++n) table.packets[order[n]].frame = static_cast<std::int64_t>(n);
  table.reorder_depth = ReorderDepth(table);
}

std::vector<bool> TimesByDecoding(PacketTable& table, const std::filesystem::path& file, const Job& job) {
  Container container = OpenContainer(file, job);
  const std::vector<std::size_t> order = OutputOrder(container, table.packets.size(), job);
  std::vector<bool> shown(table.packets.size(), false);
  bool all_known = true;
  for (const std::size_t packet : order) {
    shown[packet] = true;
    all_known = all_known && table.packets[packet].pts != PacketRecord::kUnknown;
  }
  if (!all_known) SpreadDecodingTimes(table, order, file);
  return shown;
}

}  // namespace kinora
