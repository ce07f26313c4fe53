#!/usr/bin/env python3
"""Makes architectures.json: very narrow networks with random weights, built as the papers describe those that people
export, and what ONNX Runtime computes for them. Needs torch, onnx, onnxscript, onnxruntime. Inputs as in make_parity.py.

- rtmpose: CSPNeXt (Lyu et al. 2022) and a SimCC head with a gated attention unit (Jiang et al. 2023; Hua et al. 2022)
- rtmdet: CSPNeXt, a path aggregation neck and heads that share convolutions but not norms (Lyu et al. 2022)
- vitpose: a plain transformer with two deconvolutions (Xu et al. 2022)
- end_to_end: rtmdet whose boxes go on through top-k, NonMaxSuppression and the picking of what it kept; the reference
  is what goes into the suppression, as rows of box and scores, since the importer cuts it off there
"""

import base64
import io
import json
import pathlib
import warnings

import numpy as np
import onnx
import onnxruntime
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import nn
from torch.nn import functional as F

from make_parity import make_input

warnings.filterwarnings("ignore")


class Unit(nn.Sequential):
    def __init__(self, i, o, k=1, s=1, groups=1):
        super().__init__(nn.Conv2d(i, o, k, s, k // 2, groups=groups, bias=False), nn.BatchNorm2d(o), nn.SiLU())


class Block(nn.Module):
    """3 x 3, then depthwise 5 x 5 and 1 x 1, with the input added."""

    def __init__(self, c):
        super().__init__()
        self.a, self.b, self.c = Unit(c, c, 3), Unit(c, c, 5, groups=c), Unit(c, c)

    def forward(self, x):
        return x + self.c(self.b(self.a(x)))


class Stage(nn.Module):
    """Cross-stage partial layer with channel attention."""

    def __init__(self, i, o, attention=True):
        super().__init__()
        h = o // 2
        self.main, self.short, self.block, self.last = Unit(i, h), Unit(i, h), Block(h), Unit(o, o)
        self.fc = nn.Conv2d(o, o, 1) if attention else None

    def forward(self, x):
        x = torch.cat((self.block(self.main(x)), self.short(x)), 1)
        if self.fc is not None:
            x = x * F.hardsigmoid(self.fc(F.adaptive_avg_pool2d(x, 1)))
        return self.last(x)


class Pooling(nn.Module):
    """Spatial pyramid pooling of three sizes."""

    def __init__(self, c):
        super().__init__()
        self.a, self.b = Unit(c, c // 2), Unit(c // 2 * 4, c)

    def forward(self, x):
        x = self.a(x)
        return self.b(torch.cat([x] + [F.max_pool2d(x, k, 1, k // 2) for k in (5, 9, 13)], 1))


class Backbone(nn.Module):
    def __init__(self, c=4):
        super().__init__()
        self.stem = nn.Sequential(Unit(3, c, 3, 2), Unit(c, c, 3), Unit(c, 2 * c, 3))
        self.stages = nn.ModuleList(
            nn.Sequential(Unit(w, 2 * w, 3, 2), *([Pooling(2 * w)] if i == 3 else []), Stage(2 * w, 2 * w))
            for i, w in enumerate((2 * c, 4 * c, 8 * c, 16 * c))
        )

    def forward(self, x):
        x, out = self.stem(x), []
        for stage in self.stages:
            x = stage(x)
            out.append(x)
        return out[1:]


class ScaleNorm(nn.Module):
    def __init__(self, c):
        super().__init__()
        self.scale, self.g = c**-0.5, nn.Parameter(torch.ones(1) * 1.2)

    def forward(self, x):
        return x / (torch.linalg.norm(x, dim=2, keepdim=True) * self.scale).clamp(min=1e-5) * self.g


class GatedAttention(nn.Module):
    def __init__(self, c, s=8):
        super().__init__()
        self.s, self.e = s, 2 * c
        self.norm, self.uv, self.o = ScaleNorm(c), nn.Linear(c, 2 * self.e + s, bias=False), nn.Linear(self.e, c, bias=False)
        self.gamma, self.beta = nn.Parameter(torch.rand(2, s)), nn.Parameter(torch.rand(2, s))
        self.keep = nn.Parameter(torch.rand(c))

    def forward(self, x):
        u, v, base = torch.split(F.silu(self.uv(self.norm(x))), [self.e, self.e, self.s], dim=2)
        base = base.unsqueeze(2) * self.gamma[None, None, :] + self.beta
        q, k = torch.unbind(base, dim=2)
        kernel = torch.square(F.relu(torch.bmm(q, k.permute(0, 2, 1)) / self.s**0.5))
        return x * self.keep + self.o(u * torch.bmm(kernel, v))


class RtmPose(nn.Module):
    def __init__(self, points=17, width=64, height=64):
        super().__init__()
        self.backbone, cells = Backbone(1), width // 32 * (height // 32)
        self.final = nn.Conv2d(32, points, 5, 1, 2)
        self.mlp = nn.Sequential(ScaleNorm(cells), nn.Linear(cells, 16, bias=False))
        self.gau = GatedAttention(16)
        self.x, self.y = nn.Linear(16, 2 * width, bias=False), nn.Linear(16, 2 * height, bias=False)

    def forward(self, x):
        x = self.gau(self.mlp(self.final(self.backbone(x)[-1]).flatten(2)))
        return self.x(x), self.y(x)


class RtmDet(nn.Module):
    """Decoded or as maps of logit and distances."""

    def __init__(self, c=1, decoded=False, classes=1):
        super().__init__()
        self.decoded, w = decoded, 8 * c
        self.backbone = Backbone(c)
        self.reduce = nn.ModuleList((Unit(4 * w, 2 * w), Unit(2 * w, w)))
        self.down = nn.ModuleList((Stage(4 * w, 2 * w, False), Stage(2 * w, w, False)))
        self.further = nn.ModuleList((Unit(w, w, 3, 2), Unit(2 * w, 2 * w, 3, 2)))
        self.up = nn.ModuleList((Stage(2 * w, 2 * w, False), Stage(4 * w, 4 * w, False)))
        self.out = nn.ModuleList(Unit(i, w, 3) for i in (w, 2 * w, 4 * w))
        self.heads = nn.ModuleList(nn.ModuleList((Unit(w, w, 3), nn.Conv2d(w, classes, 1), Unit(w, w, 3), nn.Conv2d(w, 4, 1))) for _ in range(3))
        for head in self.heads[1:]:
            head[0][0], head[2][0] = self.heads[0][0][0], self.heads[0][2][0]

    def forward(self, x):
        a, b, c = self.backbone(x)
        c = self.reduce[0](c)
        b = self.down[0](torch.cat((F.interpolate(c, scale_factor=2, mode="nearest"), b), 1))
        b = self.reduce[1](b)
        a = self.down[1](torch.cat((F.interpolate(b, scale_factor=2, mode="nearest"), a), 1))
        b = self.up[0](torch.cat((self.further[0](a), b), 1))
        c = self.up[1](torch.cat((self.further[1](b), c), 1))
        maps, boxes, scores = [], [], []
        for i, (x, head) in enumerate(zip((a, b, c), self.heads)):
            x = self.out[i](x)
            logit, distance = head[1](head[0](x)), head[3](head[2](x)).relu() * 2 ** (3 + i)
            if not self.decoded:
                maps.append(torch.cat((logit, distance), 1).permute(0, 2, 3, 1))
                continue
            y, xx = torch.meshgrid(torch.arange(x.shape[2]), torch.arange(x.shape[3]), indexing="ij")
            points = torch.stack((xx, y), -1).reshape(-1, 2) * 2 ** (3 + i)
            d = distance.permute(0, 2, 3, 1).reshape(x.shape[0], -1, 4)
            boxes.append(torch.cat((points - d[..., :2], points + d[..., 2:]), -1))
            scores.append(logit.permute(0, 2, 3, 1).reshape(x.shape[0], -1, logit.shape[1]).sigmoid())
        return tuple(maps) if maps else (torch.cat(boxes, 1), torch.cat(scores, 1))


class BestFirst(nn.Module):
    """The best boxes of a detector, as they go into the suppression: N x A x 4 and N x classes x A."""

    def __init__(self, net, count):
        super().__init__()
        self.net, self.count = net, count

    def forward(self, x):
        boxes, scores = self.net(x)
        _, best = scores.max(-1)[0].topk(self.count)
        pictures = torch.arange(boxes.shape[0]).view(-1, 1)
        return boxes[pictures, best, :], scores[pictures, best, :].permute(0, 2, 1)


class VitPose(nn.Module):
    def __init__(self, c=12, points=17):
        super().__init__()
        self.embed = nn.Conv2d(3, c, 16, 16, 2)
        self.place = nn.Parameter(torch.randn(1, 12, c) * 0.2)
        self.layers = nn.ModuleList(
            nn.ModuleList((nn.LayerNorm(c), nn.Linear(c, 3 * c), nn.Linear(c, c), nn.LayerNorm(c), nn.Linear(c, 4 * c), nn.Linear(4 * c, c)))
            for _ in range(2)
        )
        self.norm = nn.LayerNorm(c)
        up = lambda i, o: (nn.ConvTranspose2d(i, o, 4, 2, 1, bias=False), nn.BatchNorm2d(o), nn.ReLU())
        self.head = nn.Sequential(*up(c, 8), *up(8, 8), nn.Conv2d(8, points, 1))

    def forward(self, x):
        x = self.embed(x)
        n, c, h, w = x.shape
        x = x.flatten(2).transpose(1, 2) + self.place
        for before, qkv, out, middle, wide, narrow in self.layers:
            q, k, v = qkv(before(x)).reshape(n, h * w, 3, 3, c // 3).permute(2, 0, 3, 1, 4)
            x = x + out(F.scaled_dot_product_attention(q, k, v).transpose(1, 2).reshape(n, h * w, c))
            x = x + narrow(F.gelu(wide(middle(x))))
        return self.head(self.norm(x).transpose(1, 2).reshape(n, c, h, w))


def randomised(net):
    for module in net.modules():
        if isinstance(module, nn.BatchNorm2d):
            module.running_mean.normal_(0, 0.1)
            module.running_var.uniform_(0.5, 2)
        if isinstance(module, (nn.BatchNorm2d, nn.LayerNorm)):
            module.weight.data.uniform_(0.7, 1.3)
            module.bias.data.normal_(0, 0.1)
    return net.eval()


def exported(net, size, outputs, opset, graph_exporter):
    x, file = torch.rand(2, 3, *size), io.BytesIO()
    with torch.no_grad():
        if graph_exporter:
            batch = ({0: torch.export.Dim("batch", min=1, max=64)},)
            program = torch.onnx.export(net, (x,), opset_version=opset, dynamo=True, input_names=["input"], output_names=outputs, dynamic_shapes=batch, verbose=False)
            return program.model_proto
        axes = {name: {0: "batch"} for name in ["input", *outputs]}
        torch.onnx.export(net, (x,), file, opset_version=opset, dynamo=False, input_names=["input"], output_names=outputs, dynamic_axes=axes)
    return onnx.load_from_string(file.getvalue())


def with_suppression(model):
    """boxes, scores -> dets N x kept x 5, labels: for one picture, as the tail of an export does it."""
    whole = onnx.ModelProto()
    whole.CopyFrom(model)
    graph, node = whole.graph, helper.make_node
    constant = lambda name, value: graph.initializer.append(numpy_helper.from_array(value, name))
    constant("most", np.array([20], dtype=np.int64))
    constant("overlap", np.array([0.5], dtype=np.float32))
    constant("least", np.array([0.05], dtype=np.float32))
    constant("box", np.array(2, dtype=np.int64))
    constant("first", np.array([0], dtype=np.int64))
    constant("one", np.array([1], dtype=np.int64))
    graph.node.extend([
        node("NonMaxSuppression", ["boxes", "scores", "most", "overlap", "least"], ["kept"], name="suppression"),
        node("Gather", ["kept", "box"], ["which"], axis=1),
        node("Gather", ["boxes", "which"], ["kept_boxes"], axis=1),
        node("Gather", ["scores", "which"], ["kept_scores"], axis=2),
        node("Transpose", ["kept_scores"], ["kept_rows"], perm=[0, 2, 1]),
        node("Concat", ["kept_boxes", "kept_rows"], ["dets"], axis=2),
        node("NonZero", ["kept_rows"], ["labels"]),
    ])
    del graph.output[:]
    graph.output.extend([helper.make_tensor_value_info("dets", TensorProto.FLOAT, None), helper.make_tensor_value_info("labels", TensorProto.INT64, None)])
    return whole


def run(model, x):
    session = onnxruntime.InferenceSession(model.SerializeToString())
    return session.run(None, {session.get_inputs()[0].name: x})


def entry(name, model, shape, outputs):
    expected = []
    for y in outputs:
        flat = y.reshape(-1)
        step = max(1, (flat.size + 59) // 60)
        expected.append({"shape": list(y.shape), "values": [float(f"{v:.7g}") for v in flat[::step]]})
    return {"name": name, "shape": shape, "tolerance": 2e-4, "network": base64.b64encode(model.SerializeToString()).decode(), "outputs": expected}


def main():
    entries = []
    nets = [
        ("rtmpose", lambda: RtmPose(), (64, 64), ["simcc_x", "simcc_y"], ((11, False), (18, True))),
        ("rtmdet", lambda: RtmDet(), (64, 96), ["p3", "p4", "p5"], ((17, False),)),
        ("vitpose", lambda: VitPose(), (64, 48), ["heatmaps"], ((17, False), (18, True))),
        ("end_to_end", lambda: BestFirst(RtmDet(decoded=True, classes=2), 40), (64, 96), ["boxes", "scores"], ((11, False),)),
    ]
    for name, make, size, outputs, exports in nets:
        for opset, graph_exporter in exports:
            torch.manual_seed(3)
            model = exported(randomised(make()), size, outputs, opset, graph_exporter)
            for pictures in (1, 2):
                shape = [pictures, 3, *size]
                y = run(model, make_input(shape, -2, 2))
                if name == "end_to_end":
                    y = [np.concatenate((y[0], y[1].transpose(0, 2, 1)), 2)]
                whole = with_suppression(model) if name == "end_to_end" else model
                entries.append(entry(f"{name} {opset}{' graph' if graph_exporter else ''} x {pictures}", whole, shape, y))
    here = pathlib.Path(__file__).parent
    # The same network twice: its batch of two only refers to it.
    for one, two in zip(entries[::2], entries[1::2]):
        two["network"] = one["name"]
    (here / "architectures.json").write_text("[\n" + ",\n".join(json.dumps(e) for e in entries) + "\n]\n")
    for e in entries[::2]:
        print(e["name"], len(e["network"]) * 3 // 4, "bytes")


if __name__ == "__main__":
    main()
