#include "models/import/onnx_suppression.h"

#include <algorithm>
#include <set>

#include "core/util/error.h"

namespace kinora::nn::onnx {
namespace {

bool ReadsAny(const NodeProto& node, const std::set<std::string>& names) {
  return std::any_of(node.inputs.begin(), node.inputs.end(), [&](const std::string& n) { return names.contains(n); });
}

// Everything computed from the suppression's result. The nodes of a file are in an order in which they can be computed.
std::set<std::string> Behind(const Model& model, const NodeProto& suppression) {
  std::set<std::string> behind(suppression.outputs.begin(), suppression.outputs.end());
  for (const NodeProto& node : model.nodes)
    if (ReadsAny(node, behind)) behind.insert(node.outputs.begin(), node.outputs.end());
  behind.erase("");
  return behind;
}

void DropUnneeded(Model& model) {
  std::set<std::string> needed;
  for (const ValueInfo& output : model.outputs) needed.insert(output.name);
  std::vector<NodeProto> kept;
  for (std::size_t n = model.nodes.size(); n-- > 0;) {
    NodeProto& node = model.nodes[n];
    if (std::none_of(node.outputs.begin(), node.outputs.end(), [&](const auto& o) { return needed.contains(o); }))
      continue;
    needed.insert(node.inputs.begin(), node.inputs.end());
    kept.push_back(std::move(node));
  }
  std::reverse(kept.begin(), kept.end());
  model.nodes = std::move(kept);
}

NodeProto Joined(const NodeProto& suppression, const std::string& scores, const std::string& output) {
  Attribute last;
  last.i = 2;
  return {suppression.name + "/rows", "Concat", "", {suppression.inputs[0], scores}, {output}, {{"axis", last}}};
}

}  // namespace

void CutOffSuppression(Model& model) {
  const auto is_suppression = [](const NodeProto& node) { return node.op_type == "NonMaxSuppression"; };
  const auto found = std::find_if(model.nodes.begin(), model.nodes.end(), is_suppression);
  if (found == model.nodes.end()) return;
  const NodeProto suppression = *found;
  const auto corners = suppression.attributes.find("center_point_box");
  if (std::count_if(model.nodes.begin(), model.nodes.end(), is_suppression) > 1 || suppression.inputs.size() < 2 ||
      (corners != suppression.attributes.end() && corners->second.i != 0)) {
    throw Error(ErrorKind::kFile, "the network suppresses overlapping boxes in a way that is not known",
                suppression.name, "export the network without its non-maximum suppression");
  }
  const std::set<std::string> behind = Behind(model, suppression);
  std::vector<ValueInfo> outputs;
  std::string rows;
  for (const ValueInfo& output : model.outputs) {
    if (!behind.contains(output.name)) {
      outputs.push_back(output);
    } else if (rows.empty()) {
      rows = output.name;
      outputs.push_back(output);
    }
  }
  if (rows.empty()) return;
  std::erase_if(model.nodes, [&](const NodeProto& node) {
    return std::any_of(node.outputs.begin(), node.outputs.end(), [&](const auto& o) { return behind.contains(o); });
  });
  Attribute order;
  order.ints = {0, 2, 1};  // N x classes x A to rows
  const std::string scores = suppression.name + "/scores";
  model.nodes.push_back({scores, "Transpose", "", {suppression.inputs[1]}, {scores}, {{"perm", order}}});
  model.nodes.push_back(Joined(suppression, scores, rows));
  model.outputs = std::move(outputs);
  DropUnneeded(model);
}

}  // namespace kinora::nn::onnx
