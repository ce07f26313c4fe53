#!/usr/bin/env python3
"""Makes parity.json: what ONNX Runtime and LiteRT compute for each network from an input that a recipe describes.

    make_parity.py WEIGHTS_FOLDER TFLITE_FOLDER

WEIGHTS_FOLDER holds the ONNX test networks, TFLITE_FOLDER BlazePose's files. Needs onnxruntime, ai-edge-litert, numpy.

The input is not stored. Element i of it (in the file's own order of dimensions) is low + (high - low) * u(i), where
u(i) = (h >> 8) / 2^24 and h is a 32-bit hash of i; the test in tests/models/import/parity_test.cc makes the same.
For each output the file keeps its shape, its range and SAMPLES elements picked by the same hash.
"""

import json
import pathlib
import sys

import numpy as np

SAMPLES = 300


def hashed(index):
    h = np.asarray(index, dtype=np.uint64)
    mask = np.uint64(0xFFFFFFFF)
    h = (h * np.uint64(2654435761) + np.uint64(974711)) & mask
    h ^= h >> np.uint64(15)
    h = (h * np.uint64(2246822519)) & mask
    h ^= h >> np.uint64(13)
    h = (h * np.uint64(3266489917)) & mask
    h ^= h >> np.uint64(16)
    return h


def make_input(shape, low, high):
    count = int(np.prod(shape))
    u = (hashed(np.arange(count)) >> np.uint64(8)).astype(np.float32) / np.float32(2**24)
    return (np.float32(low) + np.float32(high - low) * u).reshape(shape).astype(np.float32)


def sampled(array):
    flat = np.asarray(array, dtype=np.float32).reshape(-1)
    if flat.size <= SAMPLES:
        picks = np.arange(flat.size)
    else:
        picks = np.array(sorted({int(h) % flat.size for h in hashed(np.arange(SAMPLES) + 1000003)}))
    return {
        "shape": [int(d) for d in np.shape(array)],
        "low": float(flat.min()),
        "high": float(flat.max()),
        "at": [int(p) for p in picks],
        "values": [float(f"{flat[p]:.8g}") for p in picks],
    }


def run_onnx(path, shape, low, high):
    import onnxruntime

    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    outputs = session.run(None, {session.get_inputs()[0].name: make_input(shape, low, high)})
    return {o.name: sampled(a) for o, a in zip(session.get_outputs(), outputs)}


def run_tflite(path, shape, low, high):
    from ai_edge_litert.interpreter import Interpreter

    interpreter = Interpreter(str(path))
    interpreter.allocate_tensors()
    interpreter.set_tensor(interpreter.get_input_details()[0]["index"], make_input(shape, low, high))
    interpreter.invoke()
    return {o["name"]: sampled(interpreter.get_tensor(o["index"])) for o in interpreter.get_output_details()}


def main():
    weights, tflite = map(pathlib.Path, sys.argv[1:3])
    onnx = [
        ("rtmdet-nano-person/rtmdet-nano.onnx", [1, 3, 320, 320], -2.1, 2.6),
        ("tinypose-256x192/tinypose_256x192.onnx", [1, 3, 256, 192], -2.1, 2.6),
        ("yolox-nano/yolox_nano.onnx", [1, 3, 416, 416], 0.0, 255.0),
    ]
    blaze = [(f"pose_landmark_{size}.tflite", [1, 256, 256, 3], 0.0, 1.0) for size in ("lite", "full", "heavy")]
    blaze.append(("pose_detection.tflite", [1, 224, 224, 3], -1.0, 1.0))
    networks = []
    for runner, folder, kind, files in ((run_onnx, weights, "onnx", onnx), (run_tflite, tflite, "tflite", blaze)):
        for name, shape, low, high in files:
            entry = {"file": name, "kind": kind, "shape": shape, "low": low, "high": high}
            entry["outputs"] = runner(folder / name, shape, low, high)
            networks.append(entry)
    target = pathlib.Path(__file__).parent / "parity.json"
    target.write_text(json.dumps({"networks": networks}, separators=(",", ":")).replace('{"file"', '\n{"file"') + "\n")
    print(target, target.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
