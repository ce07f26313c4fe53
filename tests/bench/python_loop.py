#!/usr/bin/env python3
"""The reference for the whole 2D job: a plain loop as one writes it in an afternoon. OpenCV decodes, ONNX Runtime runs
RTMDet-nano on every picture and PP-TinyPose on every person, one file after the other.

    python python_loop.py VIDEOS rtmdet-nano.onnx tinypose_256x192.onnx [--threads N]

needs onnxruntime and OpenCV. Prints the seconds for all files and how they divide. `--threads 0` leaves ONNX Runtime and
OpenCV their own choice, which is all cores.
"""
import argparse
import pathlib
import time

import cv2
import numpy as np
import onnxruntime

parser = argparse.ArgumentParser()
parser.add_argument("videos", type=pathlib.Path)
parser.add_argument("detector")
parser.add_argument("pose")
parser.add_argument("--threads", type=int, default=0)
parser.add_argument("--detect-every", type=int, default=1)


def session(path, threads):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    net = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
    return net, net.get_inputs()[0].name


def find_people(net, bgr, size=320):
    h, w = bgr.shape[:2]
    scale = min(size / w, size / h)
    canvas = np.full((size, size, 3), 114, np.uint8)
    resized = cv2.resize(bgr, (round(w * scale), round(h * scale)))
    canvas[: resized.shape[0], : resized.shape[1]] = resized
    x = (canvas.astype(np.float32) - (103.53, 116.28, 123.675)) / (57.375, 57.12, 58.395)
    maps = net[0].run(None, {net[1]: x.transpose(2, 0, 1)[None].astype(np.float32)})
    boxes, scores = [], []
    for m in maps:
        stride = size // m.shape[2]
        ys, xs = np.nonzero(m[0, ..., 0] > -0.4)
        c = m[0, ys, xs]
        boxes += list(np.stack([xs * stride - c[:, 1], ys * stride - c[:, 2], xs * stride + c[:, 3],
                                ys * stride + c[:, 4]], 1) / scale)
        scores += list(1 / (1 + np.exp(-c[:, 0])))
    if not boxes:
        return []
    wh = [[b[0], b[1], b[2] - b[0], b[3] - b[1]] for b in boxes]
    return [boxes[i] for i in np.array(cv2.dnn.NMSBoxes(wh, scores, 0.4, 0.6)).ravel()]


def find_points(net, bgr, box):
    cx, cy = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    w, h = (box[2] - box[0]) * 1.25, (box[3] - box[1]) * 1.25
    step = max(w, h * 0.75) / 192
    back = np.array([[step, 0, cx - step * 96], [0, step, cy - step * 128]])
    crop = cv2.warpAffine(bgr, back, (192, 256), flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP)[..., ::-1]
    x = (crop.astype(np.float32) - (123.675, 116.28, 103.53)) / (58.395, 57.12, 57.375)
    maps = net[0].run(None, {net[1]: x.transpose(2, 0, 1)[None].astype(np.float32)})[0][0]
    flat = maps.reshape(17, -1)
    best = flat.argmax(1)
    ys, xs = np.divmod(best, maps.shape[2])
    return np.stack([back[0, 0] * 4 * xs + back[0, 2], back[1, 1] * 4 * ys + back[1, 2], flat.max(1)], 1)


def main():
    args = parser.parse_args()
    if args.threads:
        cv2.setNumThreads(args.threads)
    detector, pose = session(args.detector, args.threads), session(args.pose, args.threads)
    spent = dict(decode=0.0, detect=0.0, pose=0.0)
    frames = people = 0
    start = time.perf_counter()
    for video in sorted(args.videos.glob("*.mp4")):
        capture = cv2.VideoCapture(str(video))
        index = 0
        boxes = []
        while True:
            t0 = time.perf_counter()
            ok, bgr = capture.read()
            t1 = time.perf_counter()
            spent["decode"] += t1 - t0
            if not ok:
                break
            if index % args.detect_every == 0:
                boxes = find_people(detector, bgr)
            t2 = time.perf_counter()
            for box in boxes:
                find_points(pose, bgr, box)
                people += 1
            spent["detect"] += t2 - t1
            spent["pose"] += time.perf_counter() - t2
            frames += 1
            index += 1
    total = time.perf_counter() - start
    print(f"{frames} frames, {people} people, {total:.2f} s, {1000 * total / frames:.1f} ms a frame ("
          + ", ".join(f"{name} {1000 * t / frames:.1f}" for name, t in spent.items()) + ")")


if __name__ == "__main__":
    main()
