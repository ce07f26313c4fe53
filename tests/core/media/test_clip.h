#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "core/media/image.h"

namespace kinora::test {

// A video to be made whose every picture carries its own number, as black and white blocks.
struct ClipOptions {
  using Settings = std::vector<std::pair<std::string, std::string>>;

  std::string encoder = "libx264";  // libav's name
  Settings encoder_settings = {};
  std::string container = "mp4";  // libav's name of the muxer
  Settings container_settings = {};
  std::string pixel_format = "yuv420p";
  int width = 128, height = 96;
  int key_frame_distance = 12;
  int b_frames = 0;
  int time_base_numerator = 1, time_base_denominator = 30;
  std::vector<std::int64_t> times = {};  // one per picture, in the time base
  int rotation_deg = 0;                  // clockwise, as a player shall turn it
  bool bt709 = false;
  int first_packet = 0;  // packets before it, in decoding order, are left out, as by a careless cut
};

bool HasEncoder(const std::string& name);
// 0, 1, 2, …
std::vector<std::int64_t> EvenTimes(std::size_t count, std::int64_t step = 1);
void MakeClip(const std::filesystem::path& file, const ClipOptions& options);
// A second of a tone, in the container that the name's ending says.
void MakeSound(const std::filesystem::path& file, const std::string& encoder);

// The number that a picture of such a clip carries; −1 where its blocks do not agree with their own check.
int NumberOf(const Image& image);

// Where the packet of a number, in decoding order, lies in the file.
struct PacketPlace {
  std::int64_t position = 0;
  int size = 0;
};
PacketPlace PlaceOfPacket(const std::filesystem::path& file, int number);

}  // namespace kinora::test

// Skips the running test when libav was built without an encoder.
#define KINORA_SKIP_WITHOUT_ENCODER(name) \
  if (!kinora::test::HasEncoder(name)) GTEST_SKIP() << "this libav build has no encoder " << (name)
