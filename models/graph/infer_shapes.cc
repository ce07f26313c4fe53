#include "models/graph/infer_operators.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace kinora::nn {

Shape InferConcat(const Node& node, Infos in) {
  if (in.empty()) FailAt(node, "has no inputs");
  Shape out = in[0].shape;
  const std::size_t axis = ResolveAxis(node, node.As<AxisAttributes>().axis, out.size());
  for (std::size_t i = 1; i < in.size(); ++i) {
    Shape shape = in[i].shape;
    RequireSameType(node, in[0], in[i]);
    RequireRank(node, shape, out.size());
    const int64_t along = shape[axis];
    shape[axis] = out[axis];
    if (shape != out) FailAt(node, fmt::format("cannot join {} and {}", ToString(in[0].shape), ToString(in[i].shape)));
    out[axis] += along;
  }
  return out;
}

std::vector<TensorInfo> InferSplit(const Node& node, Infos in) {
  const std::size_t axis = ResolveAxis(node, node.As<AxisAttributes>().axis, in[0].shape.size());
  const int64_t size = in[0].shape[axis];
  const auto count = static_cast<int64_t>(node.outputs.size());
  std::vector<int64_t> sizes;
  if (node.HasInput(1)) {
    sizes = IntInput(node, in, 1);
  } else {
    const int64_t part = (size + count - 1) / std::max<int64_t>(count, 1);
    for (int64_t i = 0; i < count; ++i) sizes.push_back(std::clamp<int64_t>(size - i * part, 0, part));
  }
  int64_t sum = 0;
  for (const int64_t part : sizes) {
    if (part < 0 || part > size) FailAt(node, "has a part of a wrong size");
    sum += part;
  }
  if (sum != size || sizes.size() != node.outputs.size()) FailAt(node, "has parts that do not make up the whole");
  std::vector<TensorInfo> out;
  for (const int64_t part : sizes) {
    out.push_back({in[0].shape, in[0].type, nullptr});
    out.back().shape[axis] = part;
  }
  return out;
}

std::vector<TensorInfo> InferTopK(const Node& node, Infos in) {
  Shape out = in[0].shape;
  const std::vector<int64_t>& count = IntInput(node, in, 1);
  const std::size_t axis = ResolveAxis(node, node.As<TopKAttributes>().axis, out.size());
  if (count.size() != 1 || count[0] < 0 || count[0] > out[axis] || node.outputs.size() != 2)
    FailAt(node, "asks for more elements than there are");
  out[axis] = count[0];
  return {{out, in[0].type, nullptr}, {out, DataType::kInt64, nullptr}};
}

Shape InferSlice(const Node& node, Infos in) {
  Shape out;
  for (const SliceRange& range : ResolveSlice(node, in)) out.push_back(range.count);
  return out;
}

Shape InferReshape(const Node& node, Infos in) {
  const Shape& x = in[0].shape;
  Shape out = IntInput(node, in, 1);
  int64_t known = 1;
  int rest = -1;
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (out[i] == 0) {
      if (i >= x.size()) FailAt(node, "copies a size that the input does not have");
      out[i] = x[i];
    }
    if (out[i] < -1 || out[i] > kMaxElements) FailAt(node, "asks for an impossible size");
    if (out[i] == -1) {
      if (rest >= 0) FailAt(node, "leaves two sizes open");
      rest = static_cast<int>(i);
    } else if (__builtin_mul_overflow(known, out[i], &known)) {
      FailAt(node, "asks for an impossible size");
    }
  }
  const int64_t count = ElementCount(x);
  if (rest >= 0) out[static_cast<std::size_t>(rest)] = known > 0 ? count / known : 0;
  if ((rest >= 0 && known > 0 && count % known != 0) || (rest < 0 && known != count)) {
    FailAt(node, fmt::format("cannot make {} out of {}", ToString(IntInput(node, in, 1)), ToString(x)));
  }
  return out;
}

Shape InferFlatten(const Node& node, Infos in) {
  const Shape& x = in[0].shape;
  int64_t axis = node.As<AxisAttributes>().axis;
  if (axis < 0) axis += static_cast<int64_t>(x.size());
  if (axis < 0 || axis > static_cast<int64_t>(x.size())) FailAt(node, "has an axis that its input has not");
  return {ElementCount(Shape(x.begin(), x.begin() + axis)), ElementCount(Shape(x.begin() + axis, x.end()))};
}

Shape InferSqueeze(const Node& node, Infos in) {
  const Shape& x = in[0].shape;
  std::vector<bool> drop(x.size(), false);
  if (node.HasInput(1)) {
    for (const int64_t axis : IntInput(node, in, 1)) drop[ResolveAxis(node, axis, x.size())] = true;
  } else {
    for (std::size_t i = 0; i < x.size(); ++i) drop[i] = x[i] == 1;
  }
  Shape out;
  for (std::size_t i = 0; i < x.size(); ++i) {
    if (!drop[i]) out.push_back(x[i]);
    if (drop[i] && x[i] != 1) FailAt(node, "drops a dimension that is not 1");
  }
  return out;
}

Shape InferUnsqueeze(const Node& node, Infos in) {
  const Shape& x = in[0].shape;
  const std::vector<int64_t>& axes = IntInput(node, in, 1);
  if (axes.size() > 16) FailAt(node, "adds too many dimensions");
  std::vector<bool> added(x.size() + axes.size(), false);
  for (const int64_t axis : axes) {
    const std::size_t at = ResolveAxis(node, axis, added.size());
    if (added[at]) FailAt(node, "adds a dimension twice");
    added[at] = true;
  }
  Shape out;
  std::size_t next = 0;
  for (const bool is_new : added) out.push_back(is_new ? 1 : x[next++]);
  return out;
}

Shape InferTranspose(const Node& node, Infos in) {
  const auto& permutation = node.As<TransposeAttributes>().permutation;
  const Shape& x = in[0].shape;
  if (permutation.size() != x.size()) FailAt(node, "reorders another number of dimensions than its input has");
  std::vector<bool> seen(x.size(), false);
  Shape out;
  for (const int64_t from : permutation) {
    const std::size_t at = ResolveAxis(node, from, x.size());
    if (seen[at]) FailAt(node, "uses a dimension twice");
    seen[at] = true;
    out.push_back(x[at]);
  }
  return out;
}

Shape InferGather(const Node& node, Infos in) {
  const Shape& x = in[0].shape;
  const std::size_t axis = ResolveAxis(node, node.As<AxisAttributes>().axis, x.size());
  Shape out(x.begin(), x.begin() + static_cast<std::ptrdiff_t>(axis));
  out.insert(out.end(), in[1].shape.begin(), in[1].shape.end());
  out.insert(out.end(), x.begin() + static_cast<std::ptrdiff_t>(axis) + 1, x.end());
  return out;
}

Shape InferTile(const Node& node, Infos in) {
  Shape out = in[0].shape;
  const std::vector<int64_t>& repeats = IntInput(node, in, 1);
  if (repeats.size() != out.size()) FailAt(node, "repeats another number of dimensions than its input has");
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (repeats[i] < 0 || __builtin_mul_overflow(out[i], repeats[i], &out[i]))
      FailAt(node, "asks for an impossible size");
  }
  return out;
}

Shape InferRange(const Node& node, Infos in) {
  RequireSameType(node, in[0], in[1]);
  RequireSameType(node, in[0], in[2]);
  const auto number = [&](std::size_t i) {
    const Constant& c = ConstantInput(node, in, i);
    if (ElementCount(c.shape) != 1) FailAt(node, "takes single numbers");
    return c.type == DataType::kFloat32 ? static_cast<double>(c.floats[0]) : static_cast<double>(c.ints[0]);
  };
  const double count = std::ceil((number(1) - number(0)) / number(2));
  if (!(count <= 1e9)) FailAt(node, "asks for an impossible size");
  return {static_cast<int64_t>(std::max(count, 0.0))};
}

std::vector<SliceRange> ResolveSlice(const Node& node, Infos in) {
  const Shape& x = in[0].shape;
  std::vector<SliceRange> ranges;
  for (const int64_t size : x) ranges.push_back({0, size, 1});
  const auto& starts = IntInput(node, in, 1);
  const auto& ends = IntInput(node, in, 2);
  if (starts.size() != ends.size()) FailAt(node, "has another number of starts than ends");
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const int64_t named =
        node.HasInput(3) ? (i < IntInput(node, in, 3).size() ? IntInput(node, in, 3)[i] : 99) : static_cast<int64_t>(i);
    const std::size_t axis = ResolveAxis(node, named, x.size());
    const int64_t step = node.HasInput(4) ? (i < IntInput(node, in, 4).size() ? IntInput(node, in, 4)[i] : 0) : 1;
    if (step == 0 || step < -kMaxElements || step > kMaxElements) FailAt(node, "has an impossible step");
    const int64_t size = x[axis];
    const auto clamp = [&](int64_t v) {
      const int64_t low = step > 0 ? 0 : -1;
      const int64_t high = step > 0 ? size : size - 1;
      return v < 0 ? (v < -size ? low : v + size) : std::clamp(v, low, std::max(low, high));
    };
    const int64_t start = clamp(starts[i]);
    const int64_t end = clamp(ends[i]);
    const int64_t span = step > 0 ? end - start : start - end;
    const int64_t stride = std::abs(step);
    ranges[axis] = {start, std::max<int64_t>(0, (span + stride - 1) / stride), step};
  }
  return ranges;
}

}  // namespace kinora::nn
