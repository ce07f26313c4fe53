#!/usr/bin/env python3
"""Makes top_down_coco.csv: RTMDet-nano and PP-TinyPose on a few pictures, run with ONNX Runtime and OpenCV.

    python make_top_down.py COCO_FOLDER rtmdet-nano.onnx tinypose_256x192.onnx

needs onnxruntime and OpenCV. COCO_FOLDER holds annotations/ and the pictures. Each row is a person found by the detector
(score from 0.4, IoU up to 0.6): picture, box, score, then x, y, score of the 17 points; heat maps decoded with DARK.
Prints the mean OKS with the annotated people, on the detector's and on the annotated boxes.
"""
import csv
import json
import pathlib
import sys

import cv2
import numpy as np
import onnxruntime

SIGMAS = np.array([.26, .25, .25, .35, .35, .79, .79, .72, .72, .62, .62, 1.07, 1.07, .87, .87, .89, .89]) / 10
PICTURES = 6


def session(path):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])


def detect(net, bgr, size=320, min_score=0.4, max_overlap=0.6):
    h, w = bgr.shape[:2]
    scale = min(size / w, size / h)
    nw, nh = int(w * scale + 0.5), int(h * scale + 0.5)  # as MMCV rounds
    canvas = np.full((size, size, 3), 114, np.float32)
    canvas[:nh, :nw] = cv2.resize(bgr, (nw, nh), interpolation=cv2.INTER_LINEAR)
    x = (canvas - [103.53, 116.28, 123.675]) / [57.375, 57.12, 58.395]
    maps = net.run(None, {net.get_inputs()[0].name: x.transpose(2, 0, 1)[None].astype(np.float32)})
    boxes = []
    for m in maps:
        m = m[0]
        stride = size // m.shape[1]
        ys, xs = np.mgrid[: m.shape[0], : m.shape[1]] * stride
        b = np.stack([xs - m[..., 1], ys - m[..., 2], xs + m[..., 3], ys + m[..., 4], 1 / (1 + np.exp(-m[..., 0]))], -1)
        boxes.append(b.reshape(-1, 5))
    boxes = np.concatenate(boxes)
    boxes = boxes[boxes[:, 4] >= min_score]
    boxes = boxes[np.argsort(-boxes[:, 4], kind="stable")]
    kept = []
    for b in boxes:
        if all(iou(b, k) <= max_overlap for k in kept):
            kept.append(b)
    out = []
    for b in kept:
        # pixels are areas in a resize
        x0, y0, x1, y1 = [(v + 0.5) * s - 0.5 for v, s in zip(b[:4], (w / nw, h / nh, w / nw, h / nh))]
        out.append([max(0, min(w, x0)), max(0, min(h, y0)), max(0, min(w, x1)), max(0, min(h, y1)), b[4]])
    return out


def iou(a, b):
    w = max(0, min(a[2], b[2]) - max(a[0], b[0]))
    h = max(0, min(a[3], b[3]) - max(a[1], b[1]))
    return w * h / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - w * h)


def pose(net, rgb, box, dark=True, width=192, height=256):
    cx, cy = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    bw, bh = (box[2] - box[0]) * 1.25, (box[3] - box[1]) * 1.25
    bw, bh = max(bw, bh * width / height), max(bh, bw * height / width)
    step = bw / width
    back = np.array([[step, 0, cx - step * width / 2], [0, step, cy - step * height / 2]])
    crop = cv2.warpAffine(rgb, back, (width, height), flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP)
    x = (crop.astype(np.float32) - [123.675, 116.28, 103.53]) / [58.395, 57.12, 57.375]
    maps = net.run(None, {net.get_inputs()[0].name: x.transpose(2, 0, 1)[None].astype(np.float32)})[0][0]
    points = []
    for m in maps:
        y, x = np.unravel_index(np.argmax(m), m.shape)
        dx, dy = refine_dark(m, x, y) if dark else refine_quarter(m, x, y)
        points.append((back[0, 0] * (x + dx) * 4 + back[0, 2], back[1, 1] * (y + dy) * 4 + back[1, 2], min(1, m[y, x])))
    return points


def refine_quarter(m, x, y):
    h, w = m.shape
    dx = 0.25 * np.sign(m[y, x + 1] - m[y, x - 1]) if 0 < x < w - 1 else 0
    dy = 0.25 * np.sign(m[y + 1, x] - m[y - 1, x]) if 0 < y < h - 1 else 0
    return dx, dy


def refine_dark(m, x, y):
    h, w = m.shape
    if not (2 <= x <= w - 3 and 2 <= y <= h - 3):
        return 0, 0
    g = np.log(np.maximum(cv2.GaussianBlur(m, (3, 3), 0.8, borderType=cv2.BORDER_CONSTANT), 1e-10).astype(np.float64))
    gx, gy = (g[y, x + 1] - g[y, x - 1]) / 2, (g[y + 1, x] - g[y - 1, x]) / 2
    xx, yy = (g[y, x + 2] - 2 * g[y, x] + g[y, x - 2]) / 4, (g[y + 2, x] - 2 * g[y, x] + g[y - 2, x]) / 4
    xy = (g[y + 1, x + 1] - g[y + 1, x - 1] - g[y - 1, x + 1] + g[y - 1, x - 1]) / 4
    det = xx * yy - xy * xy
    if det <= 1e-12 or xx >= 0:
        return 0, 0
    dx, dy = -(yy * gx - xy * gy) / det, -(xx * gy - xy * gx) / det
    return (dx, dy) if np.hypot(dx, dy) <= 2 else (0, 0)


def oks(points, annotation):
    truth = np.array(annotation["keypoints"], float).reshape(17, 3)
    seen = truth[:, 2] > 0
    d2 = ((np.array(points)[:, :2] - truth[:, :2]) ** 2).sum(1)
    return np.mean(np.exp(-d2 / (2 * annotation["area"] * (2 * SIGMAS) ** 2))[seen])


def main():
    coco, det, kpt = pathlib.Path(sys.argv[1]), session(sys.argv[2]), session(sys.argv[3])
    people, names = {}, {}
    for file in sorted((coco / "annotations").glob("person_keypoints*.json")):
        data = json.loads(file.read_text())
        names.update({i["id"]: next(coco.rglob(i["file_name"])).relative_to(coco) for i in data["images"]})
        for a in data["annotations"]:
            if a["num_keypoints"] > 0 and not a["iscrowd"]:
                people.setdefault(a["image_id"], []).append(a)
    # Pictures in which people are not tiny: all have at least ten annotated points.
    chosen = [i for i in sorted(people) if all(a["num_keypoints"] >= 10 for a in people[i])][:PICTURES]
    rows, on_boxes, found, quarter, chain = [], [], 0, [], []
    for image in chosen:
        bgr = cv2.imread(str(coco / names[image]))
        rgb = cv2.cvtColor(bgr, cv2.COLOR_BGR2RGB)
        results = []
        for box in detect(det, bgr):
            points = pose(kpt, rgb, box)
            results.append(points)
            rows.append([names[image], *(f"{v:.2f}" for v in box[:4]), f"{box[4]:.4f}"]
                        + [t for x, y, s in points for t in (f"{x:.2f}", f"{y:.2f}", f"{s:.3f}")])
        for a in people[image]:
            x, y, w, h = a["bbox"]
            on_boxes.append(oks(pose(kpt, rgb, (x, y, x + w, y + h)), a))
            quarter.append(oks(pose(kpt, rgb, (x, y, x + w, y + h), dark=False), a))
            chain.append(max([oks(p, a) for p in results], default=0))
    with pathlib.Path(__file__).with_name("top_down_coco.csv").open("w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["picture", "x0", "y0", "x1", "y1", "score"] + [f"{c}{i}" for i in range(17) for c in "xys"])
        writer.writerows(rows)
    print(f"{len(chosen)} pictures, {len(chain)} annotated people, {len(rows)} found")
    print(f"mean OKS: annotated boxes {np.mean(on_boxes):.3f} (quarter offset {np.mean(quarter):.3f}), "
          f"detector's boxes {np.mean(chain):.3f}")


if __name__ == "__main__":
    main()
