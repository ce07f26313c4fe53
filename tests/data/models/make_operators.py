#!/usr/bin/env python3
"""Makes operators.json: small ONNX networks, most of one operator, with what ONNX Runtime computes for them, and
small.tflite. Needs onnx, onnxruntime, numpy, ai-edge-litert. Inputs follow the recipe of make_parity.py, from -2 to 2."""

import base64
import json
import pathlib

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper

from make_parity import make_input

RNG = np.random.default_rng(7)


def weights(*shape):
    return RNG.normal(0, 0.5, shape).astype(np.float32)


def ints(*values):
    return np.array(values, dtype=np.int64)


def model(nodes, shape, constants, opset, outputs=1):
    graph = helper.make_graph(
        nodes,
        "g",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, shape)],
        [helper.make_tensor_value_info(f"y{i}" if outputs > 1 else "y", TensorProto.FLOAT, None) for i in range(outputs)],
        [numpy_helper.from_array(v, k) for k, v in constants.items()],
    )
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", opset)], ir_version=8)


def one(name, op, shape, inputs=("x",), opset=13, outputs=1, attributes=None, **constants):
    names = [f"y{i}" for i in range(outputs)] if outputs > 1 else ["y"]
    return name, model([helper.make_node(op, list(inputs), names, **(attributes or {}))], shape, constants, opset, outputs), shape


def cases():
    image = [2, 6, 7, 9]
    for op in ("Relu", "Sigmoid", "Tanh", "Exp", "Abs", "Neg", "Erf", "Softplus", "Floor", "Ceil", "Round", "Sin", "Cos", "HardSigmoid", "LeakyRelu", "Elu"):
        yield one(op, op, image)
    yield one("HardSwish", "HardSwish", image, opset=14)
    yield one("Mish", "Mish", image, opset=18)
    yield one("Clip10", "Clip", image, opset=10, attributes={"min": -0.5, "max": 1.0})
    yield one("Clip", "Clip", image, ("x", "lo", "hi"), lo=np.float32(-0.5), hi=np.float32(1))
    for op in ("Add", "Sub", "Mul", "Div", "Max", "Min"):
        yield one(op + "Channel", op, image, ("x", "c"), c=weights(6, 1, 1) + 2)
        yield one(op + "Line", op, image, ("x", "c"), c=weights(9) + 2)
        yield one(op + "Matrix", op, [4, 5], ("c", "x"), c=weights(4, 5) + 2)
    yield one("Pow", "Pow", image, ("x", "c"), c=np.float32(2))
    yield one("PRelu", "PRelu", image, ("x", "c"), c=weights(6, 1, 1))
    conv = lambda name, shape, w, **a: one(name, "Conv", shape, ("x", "w", "b"), attributes=a, w=w, b=weights(w.shape[0]))
    yield conv("Conv1x1", [2, 10, 9, 5], weights(37, 10, 1, 1))
    yield conv("Conv1x1Wide", [1, 9, 3, 2], weights(130, 9, 1, 1))
    yield conv("Conv3x3", [2, 5, 9, 11], weights(18, 5, 3, 3), pads=[1, 1, 1, 1])
    yield conv("Conv3x3Stride", [2, 3, 12, 31], weights(17, 3, 3, 3), pads=[0, 0, 1, 1], strides=[2, 2])
    yield conv("Conv3x3Dilated", [1, 4, 9, 11], weights(7, 4, 3, 3), pads=[2, 2, 2, 2], dilations=[2, 2])
    yield conv("ConvOneOutput", [1, 10, 9, 11], weights(1, 10, 3, 3), pads=[1, 1, 1, 1])
    yield conv("ConvGroups", [1, 12, 6, 6], weights(8, 3, 3, 3), pads=[1, 1, 1, 1], group=4)
    yield conv("ConvWhole", [2, 3, 4, 4], weights(19, 3, 4, 4))
    yield conv("ConvSame", [1, 4, 7, 7], weights(5, 4, 4, 4), auto_pad="SAME_UPPER")
    for k in (3, 5, 7):
        for s in (1, 2):
            yield conv(f"Depthwise{k}x{k}s{s}", [2, 19, 13, 15], weights(19, 1, k, k), pads=[k // 2] * 4, strides=[s, s], group=19)
    yield conv("DepthwiseNarrow", [1, 40, 5, 3], weights(40, 1, 5, 5), pads=[2] * 4, group=40)
    yield one("ConvTranspose", "ConvTranspose", [1, 4, 5, 6], ("x", "w", "b"), attributes={"strides": [2, 2], "pads": [1, 1, 1, 1]}, w=weights(4, 3, 4, 4), b=weights(3))
    yield one("MaxPool", "MaxPool", image, attributes={"kernel_shape": [3, 3], "strides": [2, 2], "pads": [1, 1, 1, 1]})
    yield one("MaxPoolCeil", "MaxPool", image, attributes={"kernel_shape": [2, 2], "strides": [2, 2], "ceil_mode": 1})
    yield one("AveragePool", "AveragePool", image, attributes={"kernel_shape": [3, 3], "strides": [2, 2], "pads": [1, 1, 1, 1]})
    yield one("AveragePoolCounted", "AveragePool", image, attributes={"kernel_shape": [3, 3], "pads": [1, 1, 1, 1], "count_include_pad": 1})
    yield one("GlobalAveragePool", "GlobalAveragePool", image)
    yield one("GlobalMaxPool", "GlobalMaxPool", image)
    yield one("BatchNormalization", "BatchNormalization", image, ("x", "s", "b", "m", "v"), s=weights(6), b=weights(6), m=weights(6), v=np.abs(weights(6)) + 0.1)
    yield one("InstanceNormalization", "InstanceNormalization", image, ("x", "s", "b"), s=weights(6), b=weights(6))
    yield one("LayerNormalization", "LayerNormalization", [2, 5, 8], ("x", "s", "b"), opset=17, s=weights(8), b=weights(8))
    yield one("Gemm", "Gemm", [3, 10], ("x", "w", "b"), attributes={"transB": 1, "alpha": 0.5, "beta": 2.0}, w=weights(33, 10), b=weights(33))
    yield one("MatMul", "MatMul", [2, 4, 10], ("x", "w"), w=weights(10, 37))
    yield one("MatMulBatched", "MatMul", [2, 4, 5], ("x", "w"), w=weights(2, 5, 3))
    yield one("Softmax", "Softmax", [2, 5, 8])
    yield one("Softmax11", "Softmax", [2, 5, 8], opset=11)
    yield one("LogSoftmax", "LogSoftmax", [2, 8])
    for op in ("ReduceMean", "ReduceMax", "ReduceMin", "ReduceL1", "ReduceL2", "ReduceProd", "ReduceSumSquare"):
        yield one(op, op, image, attributes={"axes": [-1, 1], "keepdims": 1})
    yield one("ReduceSum", "ReduceSum", image, ("x", "a"), attributes={"keepdims": 0}, a=ints(1))
    yield one("ConcatChannels", "Concat", image, ("x", "c", "x"), attributes={"axis": 1}, c=weights(2, 3, 7, 9))
    yield one("ConcatWidth", "Concat", image, ("x", "x"), attributes={"axis": 3})
    yield one("Split", "Split", image, ("x", "s"), outputs=2, attributes={"axis": 1}, s=ints(2, 4))
    yield one("Slice", "Slice", image, ("x", "b", "e", "a", "s"), b=ints(1, -1), e=ints(100, -100), a=ints(2, 3), s=ints(2, -2))
    yield one("Slice9", "Slice", image, opset=9, attributes={"starts": [1], "ends": [5], "axes": [1]})
    yield one("Reshape", "Reshape", image, ("x", "s"), s=ints(0, -1, 3))
    yield one("Transpose", "Transpose", image, attributes={"perm": [0, 2, 3, 1]})
    yield one("Flatten", "Flatten", image, attributes={"axis": 2})
    yield one("Unsqueeze", "Unsqueeze", [3, 4], ("x", "a"), a=ints(0, 3))
    yield one("Squeeze", "Squeeze", [3, 1, 4, 1], ("x", "a"), a=ints(1))
    yield one("Expand", "Expand", [3, 1, 4], ("x", "s"), s=ints(2, 3, 5, 4))
    yield one("Tile", "Tile", [3, 4], ("x", "r"), r=ints(2, 3))
    yield one("Gather", "Gather", [3, 4, 5], ("x", "i"), attributes={"axis": 1}, i=ints(0, -1, 2))
    yield one("Pad", "Pad", image, ("x", "p", "v"), p=ints(0, 1, 2, 0, 0, 0, 1, 3), v=np.float32(0.5))
    yield one("PadReflect", "Pad", image, ("x", "p"), attributes={"mode": "reflect"}, p=ints(0, 0, 2, 1, 0, 0, 1, 3))
    yield one("PadEdge", "Pad", image, ("x", "p"), attributes={"mode": "edge"}, p=ints(0, 0, 2, 1, 0, 0, 1, 3))
    for depth in ("DCR", "CRD"):
        yield one("DepthToSpace" + depth, "DepthToSpace", [1, 12, 3, 4], attributes={"blocksize": 2, "mode": depth})
    scales = np.array([1, 1, 2, 3], dtype=np.float32)
    shrink = np.array([1, 1, 0.6, 0.5], dtype=np.float32)
    for mode in ("nearest", "linear"):
        for how in ("half_pixel", "asymmetric", "align_corners", "pytorch_half_pixel"):
            a = {"mode": mode, "coordinate_transformation_mode": how}
            if mode == "nearest" and how == "asymmetric":
                a["nearest_mode"] = "floor"
            yield one(f"Resize_{mode}_{how}", "Resize", image, ("x", "", "s"), attributes=a, s=scales)
            yield one(f"Shrink_{mode}_{how}", "Resize", image, ("x", "", "s"), attributes=a, s=shrink)
    yield one("ResizeSizes", "Resize", image, ("x", "", "", "s"), attributes={"mode": "linear"}, s=ints(2, 6, 11, 5))
    yield one("Upsample", "Upsample", image, ("x", "s"), opset=9, s=scales)
    n = helper.make_node
    yield "SiluChain", model([n("Conv", ["x", "w"], ["c"], pads=[1] * 4), n("Sigmoid", ["c"], ["s"]), n("Mul", ["c", "s"], ["m"]), n("Add", ["m", "x"], ["y"])], image, {"w": weights(6, 6, 3, 3)}, 13), image
    yield "NormChain", model([n("Conv", ["x", "w"], ["c"]), n("BatchNormalization", ["c", "s", "b", "m", "v"], ["d"]), n("Add", ["d", "k"], ["e"]), n("Mul", ["e", "k"], ["f"]), n("Add", ["f", "x"], ["g"]), n("Relu", ["g"], ["y"])], image,
                             {"w": weights(6, 6, 1, 1), "s": weights(6), "b": weights(6), "m": weights(6), "v": np.abs(weights(6)) + 0.1, "k": weights(1, 6, 1, 1)}, 13), image
    yield "Shuffle", model([n("Conv", ["x", "w"], ["c"]), n("Concat", ["x", "c"], ["d"], axis=1), n("Reshape", ["d", "a"], ["e"]), n("Transpose", ["e"], ["f"], perm=[0, 2, 1, 3, 4]), n("Reshape", ["f", "b"], ["g"]), n("Split", ["g"], ["y0", "h"], axis=1), n("Relu", ["h"], ["y1"])], [1, 6, 7, 9],
                           {"w": weights(6, 6, 1, 1), "a": ints(1, 2, 6, 7, 9), "b": ints(1, 12, 7, 9)}, 13, 2), [1, 6, 7, 9]
    yield "Gate", model([n("GlobalAveragePool", ["x"], ["p"]), n("Conv", ["p", "w"], ["c"]), n("HardSigmoid", ["c"], ["g"]), n("Mul", ["x", "g"], ["y"])], image, {"w": weights(6, 6, 1, 1)}, 13), image
    yield "PadAdd", model([n("Conv", ["x", "w"], ["c"]), n("Pad", ["x", "p"], ["q"]), n("Add", ["c", "q"], ["s"]), n("Relu", ["s"], ["y"])], image, {"w": weights(21, 6, 1, 1), "p": ints(0, 0, 0, 0, 0, 15, 0, 0)}, 13), image
    yield "UpAdd", model([n("MaxPool", ["x"], ["p"], kernel_shape=[2, 2], strides=[2, 2]), n("Resize", ["p", "", "s"], ["r"], mode="nearest", coordinate_transformation_mode="asymmetric", nearest_mode="floor"), n("Add", ["x", "r"], ["a"]), n("Relu", ["a"], ["y"])], [1, 6, 8, 8], {"s": np.array([1, 1, 2, 2], dtype=np.float32)}, 13), [1, 6, 8, 8]
    yield "ShapeArithmetic", model([n("Shape", ["x"], ["s"]), n("Gather", ["s", "i0"], ["b"], axis=0), n("Unsqueeze", ["b", "z"], ["bu"]), n("Concat", ["bu", "m1"], ["t"], axis=0), n("Reshape", ["x", "t"], ["y"])], image,
                                   {"i0": np.array(0, dtype=np.int64), "z": ints(0), "m1": ints(-1)}, 13), image
    yield "NestedConcat", model([n("Conv", ["x", "w"], ["a"]), n("Relu", ["a"], ["r"]), n("Concat", ["a", "r"], ["c"], axis=1), n("Concat", ["x", "c", "r"], ["d"], axis=1), n("Conv", ["d", "v"], ["y"])], image, {"w": weights(5, 6, 1, 1), "v": weights(9, 21, 1, 1)}, 13), image


def small_tflite(path):
    """x [1, 6, 6, 4] -> PAD -> CONV_2D (half-precision weights behind DEQUANTIZE), relu6 -> ADD itself -> RESHAPE."""
    import flatbuffers
    from ai_edge_litert import schema_py_generated as s

    m = s.ModelT()
    m.version = 3
    m.buffers = [s.BufferT()]
    g = s.SubGraphT()
    g.tensors, g.operators = [], []
    codes = {}

    def tensor(name, shape, kind, data=None):
        t = s.TensorT()
        t.name, t.shape, t.type, t.buffer = name, shape, kind, 0
        if data is not None:
            b = s.BufferT()
            b.data = np.frombuffer(data.tobytes(), dtype=np.uint8)
            m.buffers.append(b)
            t.buffer = len(m.buffers) - 1
        g.tensors.append(t)
        return len(g.tensors) - 1

    def op(code, inputs, outputs, kind=0, options=None):
        if code not in codes:
            c = s.OperatorCodeT()
            c.builtinCode, c.deprecatedBuiltinCode, c.version = code, code, 1
            codes[code] = len(codes)
            m.operatorCodes = (m.operatorCodes or []) + [c]
        o = s.OperatorT()
        o.opcodeIndex, o.inputs, o.outputs, o.builtinOptionsType, o.builtinOptions = codes[code], inputs, outputs, kind, options
        g.operators.append(o)

    B, T, O = s.BuiltinOperator, s.TensorType, s.BuiltinOptions
    x = tensor("x", [1, 6, 6, 4], T.FLOAT32)
    pads = tensor("pads", [4, 2], T.INT32, np.array([[0, 0], [0, 1], [0, 1], [0, 0]], dtype=np.int32))
    padded = tensor("padded", [1, 7, 7, 4], T.FLOAT32)
    half = tensor("half", [8, 3, 3, 4], T.FLOAT16, weights(8, 3, 3, 4).astype(np.float16))
    w = tensor("w", [8, 3, 3, 4], T.FLOAT32)
    bias = tensor("bias", [8], T.FLOAT32, weights(8))
    c = tensor("c", [1, 3, 3, 8], T.FLOAT32)
    a = tensor("a", [1, 3, 3, 8], T.FLOAT32)
    shape = tensor("shape", [2], T.INT32, np.array([1, 72], dtype=np.int32))
    y = tensor("y", [1, 72], T.FLOAT32)
    op(B.PAD, [x, pads], [padded], O.PadOptions, s.PadOptionsT())
    op(B.DEQUANTIZE, [half], [w], O.DequantizeOptions, s.DequantizeOptionsT())
    conv = s.Conv2DOptionsT()
    conv.padding, conv.strideW, conv.strideH, conv.dilationWFactor, conv.dilationHFactor = 1, 2, 2, 1, 1
    conv.fusedActivationFunction = 3
    op(B.CONV_2D, [padded, w, bias], [c], O.Conv2DOptions, conv)
    op(B.ADD, [c, c], [a], O.AddOptions, s.AddOptionsT())
    reshape = s.ReshapeOptionsT()
    reshape.newShape = [1, 72]
    op(B.RESHAPE, [a, shape], [y], O.ReshapeOptions, reshape)
    g.inputs, g.outputs = [x], [y]
    m.subgraphs = [g]
    builder = flatbuffers.Builder(1024)
    builder.Finish(m.Pack(builder), b"TFL3")
    path.write_bytes(bytes(builder.Output()))
    from ai_edge_litert.interpreter import Interpreter

    interpreter = Interpreter(str(path))
    interpreter.allocate_tensors()
    interpreter.set_tensor(x, make_input([1, 6, 6, 4], -2, 2))
    interpreter.invoke()
    return interpreter.get_tensor(y)


def sampled(array):
    """Every k-th element, so that about 60 are kept."""
    flat = array.reshape(-1)
    return [float(f"{v:.7g}") for v in flat[:: max(1, -(-flat.size // 60))]]


def main():
    here = pathlib.Path(__file__).parent
    entries = []

    def add(name, content, shape, outputs):
        entries.append({"name": name, "shape": shape, "network": base64.b64encode(content).decode(),
                        "outputs": [{"shape": list(o.shape), "values": sampled(o)} for o in outputs]})

    for name, proto, shape in cases():
        content = proto.SerializeToString()
        session = onnxruntime.InferenceSession(content, providers=["CPUExecutionProvider"])
        add(name, content, shape, session.run(None, {"x": make_input(shape, -2, 2)}))
    small = here / "small.tflite"
    y = small_tflite(small)
    add("Tflite", small.read_bytes(), [1, 6, 6, 4], [y])
    small.unlink()
    target = here / "operators.json"
    target.write_text(json.dumps(entries, separators=(",", ":")).replace('{"name"', '\n{"name"') + "\n")
    print(target, target.stat().st_size, "bytes,", len(entries), "networks")


if __name__ == "__main__":
    main()
