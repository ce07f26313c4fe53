#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "core/io/c3d.h"
#include "core/io/c3d_bytes.h"
#include "core/io/c3d_parameters.h"
#include "core/util/error.h"
#include "core/util/file_io.h"
#include "core/util/text.h"

namespace kinora {
namespace {

using c3d::Bytes;
using c3d::kBlock;
using c3d::Processor;

[[noreturn]] void Fail(const std::string& message, const std::string& where) {
  throw Error(ErrorKind::kFile, message, where, "export the file anew from the program it comes from");
}

struct Header {
  std::size_t parameter_block = 2;
  std::size_t points = 0, analog_per_frame = 0, analog_samples = 0;
  std::size_t first = 1, last = 0;
  double scale = -1;
  std::size_t data_block = 0;
  double rate_hz = 0;
};

// Some files begin with empty blocks; everything counts from the first block that is not.
std::string_view WithoutLeadingZeros(std::string_view bytes) {
  while (bytes.size() >= kBlock && bytes[0] == 0 && bytes[1] == 0) bytes.remove_prefix(kBlock);
  return bytes;
}

Processor ProcessorOf(std::string_view bytes, std::size_t parameter_start, std::vector<std::string>& warnings) {
  const int number = parameter_start + 4 <= bytes.size() ? static_cast<unsigned char>(bytes[parameter_start + 3]) : 0;
  if (number >= 84 && number <= 86) return static_cast<Processor>(number);
  warnings.push_back("the file does not say which processor wrote it; Intel was assumed");
  return Processor::kIntel;
}

Header HeaderFrom(const Bytes& bytes) {
  Header header;
  header.parameter_block = bytes.U8(0);
  header.points = bytes.U16(2);
  header.analog_per_frame = bytes.U16(4);
  header.first = bytes.U16(6);
  header.last = bytes.U16(8);
  header.scale = bytes.F32(12);
  header.data_block = bytes.U16(16);
  header.analog_samples = bytes.U16(18);
  header.rate_hz = bytes.F32(20);
  return header;
}

// One number of a parameter.
std::optional<double> NumberOf(const C3dTrial& trial, std::string_view group, std::string_view name,
                               std::size_t index = 0) {
  const C3dParameter* parameter = FindParameter(trial, group, name);
  if (!parameter || index >= parameter->numbers.size() || !std::isfinite(parameter->numbers[index]))
    return std::nullopt;
  return parameter->numbers[index];
}

// 16-bit counts were signed once.
std::size_t Unsigned16(double value) {
  return static_cast<std::size_t>(
      static_cast<std::uint16_t>(static_cast<std::int64_t>(std::clamp(value, -32768.0, 65535.0))));
}

std::optional<std::size_t> FieldOf(const C3dTrial& trial, std::string_view name) {
  const auto low = NumberOf(trial, "TRIAL", name, 0), high = NumberOf(trial, "TRIAL", name, 1);
  if (!low || !high) return std::nullopt;
  return Unsigned16(*low) + (Unsigned16(*high) << 16);
}

// How many frames the file claims; at most as many as fit are read.
std::size_t FramesOf(const Header& header, C3dTrial& trial) {
  trial.first_frame = static_cast<std::int64_t>(header.first);
  std::size_t frames = header.last >= header.first ? header.last - header.first + 1 : 0;
  const auto start = FieldOf(trial, "ACTUAL_START_FIELD"), end = FieldOf(trial, "ACTUAL_END_FIELD");
  if (start && end && *end >= *start && *start > 0) {
    const std::size_t actual = *end - *start + 1;
    // The header's numbers have 16 bits: these hold what does not fit there, and nothing else.
    if (actual == frames || (actual > frames && header.last >= 65535)) {
      trial.first_frame = static_cast<std::int64_t>(*start);
      return actual;
    }
  }
  if (header.last < 65535) return frames;
  if (const auto longer = NumberOf(trial, "POINT", "LONG_FRAMES"); longer && *longer > 65535 && *longer < 1e9)
    return static_cast<std::size_t>(*longer);
  return frames;
}

// LABELS, then LABELS2, LABELS3, …; what has none is numbered.
std::vector<std::string> LabelsOf(const C3dTrial& trial, std::string_view group, std::string_view kind,
                                  std::size_t count) {
  std::vector<std::string> labels;
  for (int part = 1; labels.size() < count; ++part) {
    const C3dParameter* found =
        FindParameter(trial, group, part == 1 ? std::string(kind) : fmt::format("{}{}", kind, part));
    if (!found) break;
    labels.insert(labels.end(), found->texts.begin(), found->texts.end());
  }
  labels.resize(count);
  for (std::size_t i = 0; i < count; ++i)
    if (labels[i].empty())
      labels[i] = fmt::format("{}{}", group == "POINT" ? "M" : group == "ANALOG" ? "A" : "S", i + 1);
  return labels;
}

double MetresPerUnit(const C3dTrial& trial, std::vector<std::string>& warnings) {
  const C3dParameter* units = FindParameter(trial, "POINT", "UNITS");
  const std::string unit = units && !units->texts.empty() ? units->texts.front() : "";
  if (SameIgnoringCase(unit, "mm")) return 1e-3;
  if (SameIgnoringCase(unit, "cm")) return 1e-2;
  if (SameIgnoringCase(unit, "m") || SameIgnoringCase(unit, "meters")) return 1;
  warnings.push_back(unit.empty() ? "the file names no unit of length; millimetres were assumed"
                                  : fmt::format("the unit of length is \"{}\"; millimetres were assumed", unit));
  return 1e-3;
}

// Where the frames lie in the file.
struct Layout {
  std::size_t points, analog_per_frame, frames, start;
  bool real;  // floats, else 16-bit integers
  std::size_t number_size() const { return real ? 4 : 2; }
  std::size_t frame_size() const { return (4 * points + analog_per_frame) * number_size(); }
};

C3dPoint PointAt(const Bytes& bytes, std::size_t at, bool real, double scale, double metres) {
  C3dPoint point;
  Eigen::Vector3d raw;
  int word;
  if (real) {
    raw = {bytes.F32(at), bytes.F32(at + 4), bytes.F32(at + 8)};
    const float value = bytes.F32(at + 12);
    word = value >= 0 && value <= 65535 ? static_cast<int>(value) : -1;
  } else {
    raw = Eigen::Vector3d(bytes.I16(at), bytes.I16(at + 2), bytes.I16(at + 4)) * scale;
    word = bytes.I16(at + 6);
  }
  if (word < 0 || !raw.allFinite()) return point;
  point.position_m = raw * metres;
  point.residual_m = (word & 0xFF) * scale * metres;
  point.cameras = static_cast<std::uint8_t>((word >> 8) & 0x7F);
  return point;
}

struct AnalogScale {
  double general = 1;
  std::vector<double> scale, offset;
  bool is_unsigned = false;
};

AnalogScale AnalogScaleOf(const C3dTrial& trial, std::size_t channels) {
  AnalogScale scale;
  scale.general = NumberOf(trial, "ANALOG", "GEN_SCALE").value_or(1);
  const C3dParameter* format = FindParameter(trial, "ANALOG", "FORMAT");
  scale.is_unsigned = format && !format->texts.empty() && SameIgnoringCase(format->texts.front(), "UNSIGNED");
  for (std::size_t c = 0; c < channels; ++c) {
    scale.scale.push_back(NumberOf(trial, "ANALOG", "SCALE", c).value_or(1));
    const double offset = NumberOf(trial, "ANALOG", "OFFSET", c).value_or(0);
    scale.offset.push_back(scale.is_unsigned ? static_cast<double>(Unsigned16(offset)) : offset);
  }
  return scale;
}

void ReadFrames(const Bytes& bytes, const Layout& layout, double scale, double metres, C3dTrial& trial) {
  const std::size_t channels = trial.analog_labels.size();
  const AnalogScale analog = AnalogScaleOf(trial, channels);
  trial.points.reserve(layout.frames * layout.points);
  trial.analog.reserve(layout.frames * layout.analog_per_frame);
  for (std::size_t f = 0; f < layout.frames; ++f) {
    std::size_t at = layout.start + f * layout.frame_size();
    for (std::size_t p = 0; p < layout.points; ++p, at += 4 * layout.number_size())
      trial.points.push_back(PointAt(bytes, at, layout.real, scale, metres));
    for (std::size_t a = 0; a < layout.analog_per_frame; ++a, at += layout.number_size()) {
      const std::size_t c = channels ? a % channels : 0;
      const double raw = layout.real          ? static_cast<double>(bytes.F32(at))
                         : analog.is_unsigned ? bytes.U16(at)
                                              : bytes.I16(at);
      const double value = (raw - analog.offset[c]) * analog.scale[c] * analog.general;
      // A damaged scale may lie beyond what a float holds.
      trial.analog.push_back(std::abs(value) < 3e38 ? static_cast<float>(value) : std::nanf(""));
    }
  }
}

// Some headers give the number of analogue channels instead of channels times samples a frame: believed where so many
// samples fit into the file.
void MendAnalogCount(const Bytes& bytes, const C3dTrial& trial, Header& header, std::vector<std::string>& warnings) {
  const std::size_t channels = Unsigned16(NumberOf(trial, "ANALOG", "USED").value_or(0));
  const std::size_t expected = channels * header.analog_samples;
  if (channels == 0 || header.analog_per_frame != channels || expected <= channels) return;
  const std::size_t frames = header.last >= header.first ? header.last - header.first + 1 : 0;
  const std::size_t number_size = header.scale < 0 ? 4 : 2;
  const std::size_t start = header.data_block > 0 ? (header.data_block - 1) * kBlock : 0;
  if (!bytes.Has(start, frames * (4 * header.points + expected) * number_size)) return;
  warnings.push_back(
      fmt::format("the header announces {} analogue samples a frame; {} channels of {} samples were read",
                  header.analog_per_frame, channels, header.analog_samples));
  header.analog_per_frame = expected;
}

Layout LayoutOf(const Bytes& bytes, const Header& header, C3dTrial& trial, double scale, const std::string& where,
                std::vector<std::string>& warnings) {
  Layout layout{header.points, header.analog_per_frame, FramesOf(header, trial), 0, scale < 0};
  const auto used = NumberOf(trial, "POINT", "USED");
  if (used && Unsigned16(*used) != header.points)
    warnings.push_back(fmt::format("the header announces {} points, the parameters {}; the header was followed",
                                   header.points, Unsigned16(*used)));
  std::size_t block = header.data_block;
  if (block == 0) block = Unsigned16(NumberOf(trial, "POINT", "DATA_START").value_or(0));
  layout.start = (block - 1) * kBlock;
  if (block == 0 || layout.start >= bytes.size())
    Fail("the header says of no place in the file where the data begin", where);
  if (layout.frame_size() == 0) Fail("the file holds neither points nor analogue samples", where);
  const std::size_t fit = (bytes.size() - layout.start) / layout.frame_size();
  if (fit < layout.frames) {
    warnings.push_back(
        fmt::format("the file ends inside frame {}; {} of {} frames were read", fit + 1, fit, layout.frames));
    layout.frames = fit;
  }
  if (layout.frames == 0) Fail("the file holds no whole frame", where);
  return layout;
}

void SetRates(const Header& header, const Layout& layout, C3dTrial& trial, std::vector<std::string>& warnings) {
  const double parameter = NumberOf(trial, "POINT", "RATE").value_or(0);
  const auto plausible = [](double rate) { return rate > 1e-3 && rate < 1e6; };
  trial.rate_hz = plausible(header.rate_hz) ? header.rate_hz : plausible(parameter) ? parameter : 0;
  if (plausible(header.rate_hz) && plausible(parameter) && std::abs(parameter / header.rate_hz - 1) > 1e-4)
    warnings.push_back(fmt::format("the header's rate is {:g} Hz, the parameters' {:g}; the header was followed",
                                   header.rate_hz, parameter));
  if (trial.rate_hz == 0) warnings.push_back("the file names no frame rate");
  if (layout.analog_per_frame == 0) return;
  std::size_t samples = std::max<std::size_t>(1, header.analog_samples);
  if (layout.analog_per_frame % samples != 0) {
    warnings.push_back("the analogue samples of a frame do not divide by their rate; one a frame was assumed");
    samples = 1;
  }
  trial.analog_rate_hz = trial.rate_hz * static_cast<double>(samples);
  trial.analog_labels = LabelsOf(trial, "ANALOG", "LABELS", layout.analog_per_frame / samples);
}

void ReadEvents(C3dTrial& trial) {
  const C3dParameter* times = FindParameter(trial, "EVENT", "TIMES");
  const C3dParameter* labels = FindParameter(trial, "EVENT", "LABELS");
  const C3dParameter* contexts = FindParameter(trial, "EVENT", "CONTEXTS");
  if (!times) return;
  for (std::size_t i = 0; 2 * i + 1 < times->numbers.size(); ++i) {
    C3dEvent event;
    if (labels && i < labels->texts.size()) event.label = labels->texts[i];
    if (contexts && i < contexts->texts.size()) event.context = contexts->texts[i];
    event.time_s = 60 * times->numbers[2 * i] + times->numbers[2 * i + 1];
    trial.events.push_back(std::move(event));
  }
}

// ROTATION: 4x4 matrices by columns, then a reliability, below 0 where missing.
void ReadPoses(const Bytes& bytes, std::size_t frames, double metres, C3dTrial& trial,
               std::vector<std::string>& warnings) {
  const std::size_t used = Unsigned16(NumberOf(trial, "ROTATION", "USED").value_or(0));
  const std::size_t block = Unsigned16(NumberOf(trial, "ROTATION", "DATA_START").value_or(0));
  constexpr std::size_t kPoseBytes = 17 * 4;
  if (used == 0 || block == 0) return;
  const std::size_t start = (block - 1) * kBlock;
  const double rate = NumberOf(trial, "ROTATION", "RATE").value_or(trial.rate_hz);
  if (std::abs(rate - trial.rate_hz) > 1e-3 * trial.rate_hz || !bytes.Has(start, used * frames * kPoseBytes)) {
    warnings.push_back("the poses of segments are cut off or have a rate of their own; left out");
    return;
  }
  trial.segments = LabelsOf(trial, "ROTATION", "LABELS", used);
  trial.poses.reserve(used * frames);
  for (std::size_t i = 0; i < used * frames; ++i) {
    Eigen::Matrix4d pose;
    for (std::size_t k = 0; k < 16; ++k)
      pose(static_cast<Eigen::Index>(k % 4), static_cast<Eigen::Index>(k / 4)) =
          bytes.F32(start + i * kPoseBytes + 4 * k);
    pose.block<3, 1>(0, 3) *= metres;
    const bool missing = !(bytes.F32(start + i * kPoseBytes + 64) >= 0);
    trial.poses.push_back(missing ? Eigen::Matrix4d::Constant(std::nan("")) : pose);
  }
}

}  // namespace

const C3dParameter* FindParameter(const C3dTrial& trial, std::string_view group, std::string_view name) {
  for (const C3dParameter& parameter : trial.parameters)
    if (SameIgnoringCase(parameter.group, group) && SameIgnoringCase(parameter.name, name)) return &parameter;
  return nullptr;
}

Partial<C3dTrial> ParseC3d(std::string_view content, const std::string& where) {
  const std::string_view data = WithoutLeadingZeros(content);
  if (data.size() < kBlock || data[1] != 0x50) Fail("this is not a C3D file", where);
  Partial<C3dTrial> read;
  C3dTrial& trial = read.value;
  const std::size_t parameter_block = static_cast<unsigned char>(data[0]);
  if (parameter_block == 0) Fail("the header says of no place where the parameters begin", where);
  const std::size_t parameter_start = (parameter_block - 1) * kBlock;
  const Bytes bytes(data, ProcessorOf(data, parameter_start, read.warnings));
  Header header = HeaderFrom(bytes);
  if (bytes.Has(parameter_start, 4)) trial.parameters = c3d::ReadParameters(bytes, parameter_start, read.warnings);
  if (trial.parameters.empty()) read.warnings.push_back("the file holds no parameters; points were numbered");
  MendAnalogCount(bytes, trial, header, read.warnings);
  // The sign of the scale says whether the data are floats; a file that lacks it is judged by its parameters.
  double scale = header.scale;
  if (!std::isfinite(scale) || scale == 0) scale = NumberOf(trial, "POINT", "SCALE").value_or(-1);
  const Layout layout = LayoutOf(bytes, header, trial, scale, where, read.warnings);
  SetRates(header, layout, trial, read.warnings);
  trial.labels = LabelsOf(trial, "POINT", "LABELS", layout.points);
  const double metres = MetresPerUnit(trial, read.warnings);
  ReadFrames(bytes, layout, std::abs(scale), metres, trial);
  ReadEvents(trial);
  ReadPoses(bytes, layout.frames, metres, trial, read.warnings);
  return read;
}

Partial<C3dTrial> ReadC3d(const std::filesystem::path& path) {
  return ParseC3d(ReadWholeFile(path), path.string());
}

MarkerTable MarkersFromC3d(const C3dTrial& trial) {
  MarkerTable markers;
  markers.rate_hz = trial.rate_hz;
  markers.names = trial.labels;
  for (std::size_t f = 0; f < trial.frames(); ++f) {
    const double frame = static_cast<double>(trial.first_frame - 1) + static_cast<double>(f);
    markers.times_s.push_back(trial.rate_hz > 0 ? frame / trial.rate_hz : 0);
  }
  for (const C3dPoint& point : trial.points) markers.positions_m.push_back(point.position_m);
  return markers;
}

}  // namespace kinora
