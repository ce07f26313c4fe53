#pragma once

// libav's C interface with owners for its objects. Included by the .cc files of this folder and by no public header.

#include <filesystem>
#include <memory>
#include <string>

#include "core/util/error.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/display.h>
#include <libavutil/imgutils.h>
#include <libavutil/opt.h>
#include <libavutil/pixdesc.h>
#include <libswscale/swscale.h>
}

namespace kinora::libav {

struct Free {
  void operator()(AVFormatContext* context) const { avformat_close_input(&context); }
  void operator()(AVCodecContext* context) const { avcodec_free_context(&context); }
  void operator()(AVCodecParserContext* parser) const { av_parser_close(parser); }
  void operator()(AVFrame* frame) const { av_frame_free(&frame); }
  void operator()(AVPacket* packet) const { av_packet_free(&packet); }
  void operator()(SwsContext* scaler) const { sws_freeContext(scaler); }
};
template <class T>
using Owned = std::unique_ptr<T, Free>;

// Throw Error (internal) where memory is lacking.
Owned<AVFrame> NewFrame();
Owned<AVPacket> NewPacket();

// Keeps libav's own messages off the terminal; what matters becomes an Error. Cheap to call again.
void SilenceMessages();

// UTF-8 with the protocol in front, so that a colon in a name is not taken for one.
std::string Url(const std::filesystem::path& file);
std::string Utf8(const std::filesystem::path& file);

// "cam01.mp4 <what>", with the whole path as the place.
Error FileError(const std::filesystem::path& file, const std::string& what, const std::string& remedy);

// libav's words for one of its negative codes.
std::string TextOf(int code);

}  // namespace kinora::libav
