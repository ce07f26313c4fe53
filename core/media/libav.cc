#include "core/media/libav.h"

#include <array>
#include <mutex>

namespace kinora::libav {
namespace {

template <class T>
Owned<T> NotNull(T* object) {
  if (!object) throw Error(ErrorKind::kInternal, "not enough memory for a picture", {}, "close other programs");
  return Owned<T>(object);
}

void DropMessage(void*, int, const char*, va_list) {}

}  // namespace

Owned<AVFrame> NewFrame() {
  return NotNull(av_frame_alloc());
}
Owned<AVPacket> NewPacket() {
  return NotNull(av_packet_alloc());
}

void SilenceMessages() {
  static std::once_flag once;
  std::call_once(once, [] { av_log_set_callback(DropMessage); });
}

std::string Utf8(const std::filesystem::path& file) {
  const std::u8string text = file.u8string();
  return std::string(text.begin(), text.end());
}

std::string Url(const std::filesystem::path& file) {
  return "file:" + Utf8(file);
}

Error FileError(const std::filesystem::path& file, const std::string& what, const std::string& remedy) {
  const std::string name = Utf8(file.has_filename() ? file.filename() : file);
  return Error(ErrorKind::kFile, name + " " + what, Utf8(file), remedy);
}

std::string TextOf(int code) {
  std::array<char, AV_ERROR_MAX_STRING_SIZE> text{};
  av_strerror(code, text.data(), text.size());
  return text.data();
}

}  // namespace kinora::libav
