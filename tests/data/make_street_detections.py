#!/usr/bin/env python3
"""Makes street_detections.bin: people detected in the street recording, around the labelled crossings.

    make_street_detections.py SHARED > street_detections.bin      (SHARED: the folder with data/ and weights/)

RTMDet-nano finds people and TinyPose their points, both run by ONNX Runtime; the colours of the clothes are described as
models/tracking/appearance.cc describes them. Layout, little-endian:
    segments: u16 count, then for each u16 first frame, u16 number of frames, then the frames:
    frame:    u8 people, then for each
    person:   i16 x0 y0 x1 y1 (quarter pixels), u8 score (of 255), 17 x (i16 x, i16 y (quarter pixels), u8 score),
              u8 number of colour bins, then for each u8 bin, u8 weight (of 255, the larger part of its histogram)
"""
import json
import struct
import sys
from pathlib import Path

import cv2
import numpy as np
import onnxruntime as ort

LEAD, TAIL = 25, 3  # frames before and after a crossing's labelled frames
LEAST_SCORE, NMS_IOU = 0.2, 0.6


def session(path):
    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    return ort.InferenceSession(str(path), options)


def detect(net, picture):
    h, w = picture.shape[:2]
    scale = 320 / max(h, w)
    small = cv2.resize(picture, (round(w * scale), round(h * scale)))
    padded = np.full((320, 320, 3), 114, np.uint8)
    padded[: small.shape[0], : small.shape[1]] = small
    mean, sd = np.float32([103.53, 116.28, 123.675]), np.float32([57.375, 57.12, 58.395])
    x = ((padded.astype(np.float32) - mean) / sd).transpose(2, 0, 1)[None]
    boxes = []
    for grid, stride in zip(net.run(None, {net.get_inputs()[0].name: x}), (8, 16, 32)):
        score = 1 / (1 + np.exp(-grid[0, ..., 0]))
        for y, xx in zip(*np.where(score > LEAST_SCORE)):
            left, top, right, bottom = grid[0, y, xx, 1:]
            px, py = xx * stride, y * stride
            boxes.append([(px - left) / scale, (py - top) / scale, (px + right) / scale, (py + bottom) / scale, score[y, xx]])
    boxes = sorted(boxes, key=lambda b: -b[4])
    kept = []
    for b in boxes:
        if all(iou(b, k) <= NMS_IOU for k in kept):
            kept.append(b)
    return kept


def iou(a, b):
    w, h = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
    if w <= 0 or h <= 0:
        return 0
    return w * h / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - w * h)


def pose(net, picture, box):
    cx, cy, w, h = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2, box[2] - box[0], box[3] - box[1]
    w = 1.25 * max(w, h * 0.75)
    s = 192 / w
    m = np.array([[s, 0, 95.5 - s * cx], [0, s, 127.5 - s * cy]])
    crop = cv2.warpAffine(picture, m, (192, 256), flags=cv2.INTER_LINEAR)[..., ::-1]
    x = (crop.astype(np.float32) / 255 - np.float32([0.485, 0.456, 0.406])) / np.float32([0.229, 0.224, 0.225])
    points = []
    for heat in net.run(None, {net.get_inputs()[0].name: x.transpose(2, 0, 1)[None].astype(np.float32)})[0][0]:
        y, xx = divmod(int(heat.argmax()), 48)
        dx = 0.25 * np.sign(heat[y, xx + 1] - heat[y, xx - 1]) if 0 < xx < 47 else 0
        dy = 0.25 * np.sign(heat[y + 1, xx] - heat[y - 1, xx]) if 0 < y < 63 else 0
        points.append((((xx + dx + 0.5) * 4 - 0.5 - m[0, 2]) / s, ((y + dy + 0.5) * 4 - 0.5 - m[1, 2]) / s, float(heat[y, xx])))
    return points


def colours(picture, box, points):
    """As AppearanceOf() in models/tracking/appearance.cc."""
    h, x = box[3] - box[1], (box[0] + box[2]) / 2

    def middle(a, b, part):
        if min(points[a][2], points[b][2]) < 0.3:
            return x, box[1] + part * h
        return (points[a][0] + points[b][0]) / 2, (points[a][1] + points[b][1]) / 2

    shoulders, hips, ankles = middle(5, 6, 0.2), middle(11, 12, 0.5), middle(15, 16, 0.9)
    bins = np.zeros(250)
    for part, (start, end, half) in enumerate(((shoulders, hips, 0.07 * h), (hips, ankles, 0.05 * h))):
        seen = []
        for y in range(max(0, round(start[1])), min(picture.shape[0] - 1, round(end[1])) + 1):
            t = min(max((y - start[1]) / (end[1] - start[1]), 0), 1) if end[1] > start[1] else 0
            at = start[0] + t * (end[0] - start[0])
            seen.append(picture[y, max(0, round(at - half)) : min(picture.shape[1] - 1, round(at + half)) + 1, ::-1])
        seen = np.concatenate(seen) if seen else np.zeros((0, 3))
        if h < 12 or len(seen) == 0:
            return np.zeros(250)
        place = np.sqrt(seen / 255) * 4
        lower = np.minimum(place.astype(int), 3)
        upper = place - lower
        for corner in range(8):
            bit = np.array([corner >> k & 1 for k in range(3)])
            index = (lower + bit) @ [25, 5, 1]
            np.add.at(bins, 125 * part + index, np.prod(np.where(bit, upper, 1 - upper), axis=1) / len(seen))
    return bins


def pack(box, points, bins):
    quarter = lambda v: int(np.clip(round(v * 4), -32768, 32767))
    byte = lambda v: int(np.clip(round(v * 255), 0, 255))
    out = struct.pack("<4hB", *[quarter(v) for v in box[:4]], byte(box[4]))
    for x, y, score in points:
        out += struct.pack("<2hB", quarter(x), quarter(y), byte(score))
    used = [i for i in range(250) if byte(bins[i]) > 0]
    return out + struct.pack("<B", len(used)) + b"".join(struct.pack("<2B", i, byte(bins[i])) for i in used)


def main():
    shared = Path(sys.argv[1])
    labels = json.loads((Path(__file__).parent / "street_crossings.json").read_text())
    wanted = set()
    for crossing in labels["crossings"]:
        first, last = crossing["before"]["frame"] - LEAD, crossing["after"]["frame"] + TAIL
        wanted.update(range(max(0, first), min(labels["frames"] - 1, last) + 1))
    detector = session(shared / "weights/rtmdet-nano-person/rtmdet-nano.onnx")
    network = session(shared / "weights/tinypose-256x192/tinypose_256x192.onnx")
    video = cv2.VideoCapture(str(shared / "data/street/vtest.avi"))
    segments = []
    for frame in range(labels["frames"]):
        ok, picture = video.read()
        if not ok:
            sys.exit(f"cannot read frame {frame}")
        if frame not in wanted:
            continue
        if frame - 1 not in wanted:
            segments.append((frame, []))
        people = []
        for box in detect(detector, picture):
            points = pose(network, picture, box)
            people.append(pack(box, points, colours(picture, box, points)))
        segments[-1][1].append(struct.pack("<B", len(people)) + b"".join(people))
    sys.stdout.buffer.write(struct.pack("<H", len(segments)))
    for first, frames in segments:
        sys.stdout.buffer.write(struct.pack("<2H", first, len(frames)) + b"".join(frames))


if __name__ == "__main__":
    main()
