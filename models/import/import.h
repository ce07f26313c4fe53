#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>

#include "models/graph/graph.h"
#include "models/registry/importer_version.h"

namespace kinora::nn {

// Reads a network file, ONNX or TensorFlow Lite, told apart by its content. Weights of half or double precision become
// single precision. Inputs and outputs keep the layout of the file: N, C, H, W in ONNX, N, H, W, C in TFLite; inside,
// images are N, C, H, W. A file made for one picture at a time takes any number (see WithFreeBatch) where it can.
// Throws Error (file) that names the operator, operator-set version or data type that is not known, or says that the
// file is damaged.
Graph ImportNetwork(const std::filesystem::path& file);

// The same from memory; `name` stands for the file in errors.
Graph ImportNetwork(std::span<const std::byte> content, const std::string& name);

// The largest network file that is read.
inline constexpr std::size_t kMaxNetworkBytes = std::size_t{1} << 31;

}  // namespace kinora::nn
