#!/usr/bin/env python3
"""Makes ring8.json and ring16.json beside itself: the same files on every run (only the standard library, fixed seeds).

A ring of cameras, 5 m from its middle, f = 1400 px, a usual wide lens (Brown-Conrady, 5 coefficients), looks at a person of
26 points that moves about. Every camera sees every point with normal noise of 3 px along x and y; per point, some
cameras are grossly wrong (50 to 500 px away, any direction), with the same score as the others.

{"sigma_px", "points_per_frame", "cameras": [{"name", "f_px", "cx_px", "cy_px", "distortion", "rotation" (3 rows, world to
camera), "translation_m"}], "points": [[x, y, z, u0, v0, u1, v1, ..., [wrong cameras]], ...]}   frame after frame
"""
import json
import math
import pathlib
import random

SIGMA_PX = 3.0
POINTS = 26
FRAMES = 40
F_PX, CX_PX, CY_PX = 1400.0, 960.0, 540.0
DISTORTION = [-0.12, 0.075, 0.0006, -0.0004, -0.012]


def cross(a, b):
    return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]


def unit(a):
    length = math.sqrt(sum(x * x for x in a))
    return [x / length for x in a]


def camera(index, count):
    angle = 2 * math.pi * (index + 0.25) / count
    centre = [5 * math.cos(angle), 5 * math.sin(angle), 1.2 + 0.9 * (index % 3)]
    forward = unit([-centre[0], -centre[1], 1.0 - centre[2]])
    right = unit(cross(forward, [0, 0, 1]))
    rotation = [right, cross(forward, right), forward]
    translation = [-sum(r * c for r, c in zip(row, centre)) for row in rotation]
    return {"name": f"cam{index + 1:02d}", "f_px": F_PX, "cx_px": CX_PX, "cy_px": CY_PX, "distortion": DISTORTION,
            "rotation": rotation, "translation_m": translation}


def project(cam, point):
    x, y, z = (sum(r * p for r, p in zip(row, point)) + t for row, t in zip(cam["rotation"], cam["translation_m"]))
    x, y = x / z, y / z
    k1, k2, p1, p2, k3 = cam["distortion"]
    u = x * x + y * y
    radial = 1 + u * (k1 + u * (k2 + u * k3))
    return (F_PX * (x * radial + 2 * p1 * x * y + p2 * (u + 2 * x * x)) + CX_PX,
            F_PX * (y * radial + p1 * (u + 2 * y * y) + 2 * p2 * x * y) + CY_PX)


def ring(cameras, wrong, seed):
    rng = random.Random(seed)
    cams = [camera(i, cameras) for i in range(cameras)]
    body = [[rng.uniform(-0.35, 0.35), rng.uniform(-0.35, 0.35), rng.uniform(0.05, 1.75)] for _ in range(POINTS)]
    points = []
    for frame in range(FRAMES):
        shift = [0.8 * math.cos(0.15 * frame), 0.8 * math.sin(0.11 * frame), 0.0]
        for part in body:
            truth = [round(b + s + rng.gauss(0, 0.03), 6) for b, s in zip(part, shift)]
            bad = sorted(rng.sample(range(cameras), wrong))
            row = list(truth)
            for index, cam in enumerate(cams):
                u, v = project(cam, truth)
                u, v = u + rng.gauss(0, SIGMA_PX), v + rng.gauss(0, SIGMA_PX)
                if index in bad:
                    angle, distance = rng.uniform(0, 2 * math.pi), rng.uniform(50, 500)
                    u, v = u + distance * math.cos(angle), v + distance * math.sin(angle)
                row += [round(u, 2), round(v, 2)]
            points.append(row + [bad])
    return cams, points


def main():
    folder = pathlib.Path(__file__).parent
    for cameras, wrong, seed in ((8, 2, 20240801), (16, 4, 20240816)):
        cams, points = ring(cameras, wrong, seed)
        lines = ",\n".join(json.dumps(row, separators=(",", ":")) for row in points)
        views = ",\n".join(json.dumps(cam) for cam in cams)
        (folder / f"ring{cameras}.json").write_text(
            f'{{"sigma_px": {SIGMA_PX}, "points_per_frame": {POINTS},\n"cameras": [\n{views}],\n"points": [\n{lines}]}}\n')


if __name__ == "__main__":
    main()
