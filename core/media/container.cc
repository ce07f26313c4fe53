#include "core/media/container.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <optional>
#include <system_error>

namespace kinora {
namespace fs = std::filesystem;
namespace {

// What cameras and their programs write, and sound (to be recognised as such). Not playlists and the like, which would
// open other files, nor still pictures and text, which libav would show as videos.
constexpr const char* kContainers =
    "mov,matroska,webm,avi,mpegts,mpeg,mpegvideo,h264,hevc,m4v,mjpeg,ivf,flv,asf,ogg,mxf,dv,nut,gif,yuv4mpegpipe,"
    "wav,mp3,aac,flac,aiff,w64,ac3,amr";

constexpr const char* kConvert =
    "play it in another program; if it plays there, convert it to MP4 (ffmpeg -i FILE out.mp4)";

void CheckReadable(const fs::path& file) {
  std::error_code error;
  const fs::file_status status = fs::status(file, error);
  if (!fs::exists(status)) {
    throw libav::FileError(file, "is not there", "check the name and whether the disk that holds it is connected");
  }
  if (fs::is_directory(status)) throw libav::FileError(file, "is a folder, not a video", "name a video file in it");
  if (!std::ifstream(file, std::ios::binary)) {
    throw libav::FileError(file, std::string("cannot be opened: ") + std::strerror(errno),
                           "check who may read the file");
  }
  if (fs::is_regular_file(status) && fs::file_size(file, error) == 0) {
    throw libav::FileError(file, "is empty (0 bytes)", "copy it from the camera again");
  }
}

std::uint64_t BigEndian(const unsigned char* bytes, int count) {
  std::uint64_t value = 0;
  for (int i = 0; i < count; ++i) value = value << 8U | bytes[i];
  return value;
}

// Walks the boxes of an ISO base media file (ISO/IEC 14496-12, 4.2). True when it is one and its index, the box "moov",
// is absent or cut off.
bool IsMp4WithoutIndex(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::error_code error;
  const std::uint64_t size = fs::file_size(file, error);
  if (error) return false;
  bool is_mp4 = false;
  for (std::uint64_t at = 0; at + 8 <= size;) {
    unsigned char head[16] = {};
    in.seekg(static_cast<std::streamoff>(at));
    in.read(reinterpret_cast<char*>(head), sizeof head);
    in.clear();
    const std::string type(reinterpret_cast<const char*>(head) + 4, 4);
    if (at == 0) is_mp4 = type == "ftyp" || type == "mdat" || type == "wide" || type == "free" || type == "moov";
    if (!is_mp4) return false;
    std::uint64_t length = BigEndian(head, 4);
    if (length == 1) length = BigEndian(head + 8, 8);
    const bool to_the_end = length == 0;
    if (type == "moov") return length > size - at;
    if (to_the_end || length < 8 || length > size - at) break;
    at += length;
  }
  return is_mp4;
}

Error NoIndex(const fs::path& file) {
  return libav::FileError(file, "has no index: the recording or the copy was cut off before its end",
                          "copy it from the camera again; if it is cut off there too, repair it with the camera's own "
                          "program or with untrunc and an intact video of the same camera");
}

Error WhyNotOpened(const fs::path& file, int code) {
  if (IsMp4WithoutIndex(file)) return NoIndex(file);
  return libav::FileError(file, "is not a video that can be read (" + libav::TextOf(code) + ")", kConvert);
}

int StopAsked(void* job) {
  return static_cast<const Job*>(job)->StopRequested() ? 1 : 0;
}

libav::Owned<AVFormatContext> OpenFormat(const fs::path& file, Job& job) {
  AVFormatContext* context = avformat_alloc_context();
  if (!context) throw Error(ErrorKind::kInternal, "not enough memory to open a video", libav::Utf8(file), {});
  context->interrupt_callback = {StopAsked, &job};
  AVDictionary* options = nullptr;
  av_dict_set(&options, "protocol_whitelist", "file", 0);
  av_dict_set(&options, "format_whitelist", kContainers, 0);
  const int code = avformat_open_input(&context, libav::Url(file).c_str(), nullptr, &options);  // frees it on failure
  av_dict_free(&options);
  if (code < 0) {
    job.CheckStop();
    throw WhyNotOpened(file, code);
  }
  libav::Owned<AVFormatContext> opened(context);
  // libav makes do with the part of an index that is there, and may then take any picture for a key frame.
  if (IsMp4WithoutIndex(file)) throw NoIndex(file);
  return opened;
}

// The first of the largest video streams; a cover picture in a sound file is none.
AVStream* ChooseStream(AVFormatContext* format) {
  AVStream* best = nullptr;
  for (unsigned i = 0; i < format->nb_streams; ++i) {
    AVStream* stream = format->streams[i];
    if (stream->codecpar->codec_type != AVMEDIA_TYPE_VIDEO) continue;
    if (stream->disposition & (AV_DISPOSITION_ATTACHED_PIC | AV_DISPOSITION_TIMED_THUMBNAILS)) continue;
    const auto area = [](const AVStream* s) { return std::int64_t{s->codecpar->width} * s->codecpar->height; };
    if (!best || area(stream) > area(best)) best = stream;
  }
  return best;
}

bool HasSound(const AVFormatContext* format) {
  for (unsigned i = 0; i < format->nb_streams; ++i) {
    if (format->streams[i]->codecpar->codec_type == AVMEDIA_TYPE_AUDIO) return true;
  }
  return false;
}

}  // namespace

Container OpenContainer(const fs::path& file, const Job& job) {
  libav::SilenceMessages();
  CheckReadable(file);
  Container container;
  container.file = file;
  container.job = std::make_unique<Job>(job);
  container.format = OpenFormat(file, *container.job);
  const int code = avformat_find_stream_info(container.format.get(), nullptr);
  job.CheckStop();
  container.stream = ChooseStream(container.format.get());
  if (!container.stream) {
    if (HasSound(container.format.get())) {
      throw libav::FileError(file, "holds only sound, no pictures", "choose the file that the camera wrote");
    }
    throw WhyNotOpened(file, code < 0 ? code : AVERROR_INVALIDDATA);
  }
  const AVCodecID id = container.stream->codecpar->codec_id;
  container.codec = avcodec_find_decoder(id);
  if (!container.codec) {
    throw libav::FileError(file, std::string("is coded as ") + avcodec_get_name(id) + ", which cannot be decoded here",
                           "convert it to H.264 with a program that knows this format");
  }
  return container;
}

}  // namespace kinora
