#!/usr/bin/env python3
"""Compares Kinora's time for a network with ONNX Runtime's or LiteRT's, in one run.

    inference.py BENCH_INFERENCE WEIGHTS_FOLDER TFLITE_FOLDER [--rounds 5] [--runs 20]

BENCH_INFERENCE is the built tests/bench/bench_inference, WEIGHTS_FOLDER holds the ONNX test networks, TFLITE_FOLDER
BlazePose's files. The two take turns, `rounds` times; the least time of all runs of each counts, in milliseconds, and
the ratio is ours / theirs. Needs numpy, onnxruntime, ai-edge-litert.
"""

import argparse
import pathlib
import subprocess
import time

import numpy as np

ONNX = ["tinypose-256x192/tinypose_256x192.onnx", "rtmdet-nano-person/rtmdet-nano.onnx", "yolox-nano/yolox_nano.onnx"]
TFLITE = ["pose_landmark_heavy.tflite", "pose_landmark_full.tflite", "pose_landmark_lite.tflite", "pose_detection.tflite"]


def least(call, runs):
    call()
    best = float("inf")
    for _ in range(runs):
        start = time.perf_counter()
        call()
        best = min(best, time.perf_counter() - start)
    return best * 1e3


def onnx_runner(path, batch, threads):
    """A file made for one picture gets a free batch dimension where ONNX Runtime can run it so; else a loop."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.log_severity_level = 4
    session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    name, shape = session.get_inputs()[0].name, session.get_inputs()[0].shape
    picture = np.random.default_rng(1).random([1] + shape[1:], dtype=np.float32)

    def run():
        for _ in range(batch):
            session.run(None, {name: picture})

    return run


def tflite_runner(path, batch, threads):
    """The files reshape to one picture, so that a batch is a loop."""
    from ai_edge_litert.interpreter import Interpreter

    interpreter = Interpreter(str(path), num_threads=threads)
    interpreter.allocate_tensors()
    detail = interpreter.get_input_details()[0]
    interpreter.set_tensor(detail["index"], np.random.default_rng(1).random(detail["shape"], dtype=np.float32))

    def run():
        for _ in range(batch):
            interpreter.invoke()

    return run


def ours(bench, path, batch, threads, runs):
    output = subprocess.run([bench, path, str(batch), str(threads), str(runs)], check=True, capture_output=True, text=True)
    return float(output.stdout.split()[0])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("bench")
    parser.add_argument("weights", type=pathlib.Path)
    parser.add_argument("tflite", type=pathlib.Path)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--runs", type=int, default=20)
    args = parser.parse_args()
    print(f"{'network':34} batch threads {'reference':>10} {'Kinora':>9} {'ratio':>6}")
    files = [(args.weights / f, onnx_runner) for f in ONNX] + [(args.tflite / f, tflite_runner) for f in TFLITE]
    for path, runner in files:
        for batch in (1, 8):
            for threads in (1, 2):
                call = runner(path, batch, threads)
                runs = max(2, args.runs // batch)
                theirs, mine = float("inf"), float("inf")
                for _ in range(args.rounds):
                    theirs = min(theirs, least(call, runs))
                    mine = min(mine, ours(args.bench, path, batch, threads, runs))
                print(f"{path.name:34} {batch:5} {threads:7} {theirs:10.2f} {mine:9.2f} {mine / theirs:6.2f}", flush=True)


if __name__ == "__main__":
    main()
