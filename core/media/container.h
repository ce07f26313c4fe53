#pragma once

#include <filesystem>
#include <memory>

#include "core/media/libav.h"
#include "core/util/job.h"

namespace kinora {

// A video file opened for reading packets, and its one video stream.
struct Container {
  std::filesystem::path file;
  std::unique_ptr<Job> job;  // asked by every read whether to go on; libav keeps its address
  libav::Owned<AVFormatContext> format;
  AVStream* stream = nullptr;      // belongs to format
  const AVCodec* codec = nullptr;  // the decoder for it

  // Whether a byte position is the only reliable way to a packet (MPEG transport and program streams).
  bool SeeksByByte() const { return (format->iformat->flags & AVFMT_TS_DISCONT) != 0; }
};

// Throws Error (file) for a file that is not there, is a folder, is empty, is not a video, has no index (an MP4 that
// was cut off), holds only sound, or is coded in a way that this libav cannot decode. Throws Cancelled when the job
// stops. The job must live as long as the container: reading asks it whether to go on.
Container OpenContainer(const std::filesystem::path& file, const Job& job);

}  // namespace kinora
