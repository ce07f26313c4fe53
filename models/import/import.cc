#include "models/import/import.h"

#include <fmt/format.h>

#include <fstream>
#include <vector>

#include "core/util/error.h"
#include "models/graph/passes.h"
#include "models/graph/specialise.h"
#include "models/import/onnx.h"
#include "models/import/tflite.h"

namespace kinora::nn {
namespace {

std::vector<std::byte> ReadAll(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary | std::ios::ate);
  const std::streamoff size = stream ? static_cast<std::streamoff>(stream.tellg()) : -1;
  if (size < 0) {
    throw Error(ErrorKind::kFile, "the network file cannot be read", file.string(),
                "check the path and the permissions");
  }
  if (static_cast<std::size_t>(size) > kMaxNetworkBytes) {
    throw Error(ErrorKind::kFile, "the network file is larger than 2 GB", file.string());
  }
  std::vector<std::byte> bytes(static_cast<std::size_t>(size));
  stream.seekg(0);
  stream.read(reinterpret_cast<char*>(bytes.data()), size);
  if (!stream) throw Error(ErrorKind::kFile, "the network file cannot be read to its end", file.string());
  return bytes;
}

bool IsTflite(std::span<const std::byte> content) {
  return content.size() >= 8 && std::string_view(reinterpret_cast<const char*>(content.data()) + 4, 4) == "TFL3";
}

}  // namespace

Graph ImportNetwork(std::span<const std::byte> content, const std::string& name) {
  try {
    const Graph graph = IsTflite(content) ? ImportTflite(content) : ImportOnnx(content);
    return WithFreeBatch(FoldConstants(graph));
  } catch (const Error& error) {
    const std::string where = error.where().empty() ? name : fmt::format("{}, {}", name, error.where());
    throw Error(error.kind() == ErrorKind::kInternal ? ErrorKind::kFile : error.kind(), error.message(), where,
                error.remedy());
  }
}

Graph ImportNetwork(const std::filesystem::path& file) {
  return ImportNetwork(ReadAll(file), file.string());
}

}  // namespace kinora::nn
