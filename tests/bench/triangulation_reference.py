#!/usr/bin/env python3
"""Our triangulation beside Pose2Sim 0.10.49's, on the same points, in one run.

    python tests/bench/triangulation_reference.py --bench build/release/tests/bench/bench_triangulation \
        [--balancing ../shared/data/balancing] [--ring16-frames 1]

Needs numpy, scipy, opencv-python-headless, matplotlib and the sources of Pose2Sim
(`pip install --no-deps pose2sim==0.10.49`); what else Pose2Sim imports is not used here and replaced by empty modules.
Its functions `triangulation_from_best_cameras` and `weighted_triangulation` run as its `triangulate_all` calls them,
with its default settings (15 px, score 0.3, 2 cameras); on the rings with its undistortion, on `balancing` without
(its default). Everything on one thread; speeds count processor time, so that other load does not matter.
"""
import argparse
import glob
import json
import os
import pathlib
import subprocess
import sys
import time
import tomllib
from unittest import mock

os.environ.setdefault("OMP_NUM_THREADS", "1")
import cv2
import numpy as np
from scipy.signal import butter, filtfilt

cv2.setNumThreads(1)
os.environ["MPLBACKEND"] = "Agg"
for missing in ("rtoml", "pandas", "c3d", "anytree", "anytree.importer", "tqdm"):
    try:
        __import__(missing)
    except ImportError:
        sys.modules[missing] = mock.MagicMock()
from Pose2Sim.triangulation import triangulation_from_best_cameras  # noqa: E402

CONFIG = {"reproj_error_threshold_triangulation": 15, "min_cameras_for_triangulation": 2, "handle_LR_swap": False}
LIKELIHOOD = 0.3
LIMBS = {"l_shoulder": 5, "r_shoulder": 6, "l_elbow": 7, "r_elbow": 8, "l_wrist": 9, "r_wrist": 10,
         "l_hip": 11, "r_hip": 12, "l_knee": 13, "r_knee": 14, "l_ankle": 15, "r_ankle": 16}  # BODY_25B
SEGMENTS = {"thigh": ("hip", "knee"), "shank": ("knee", "ankle"), "upper_arm": ("shoulder", "elbow"),
            "forearm": ("elbow", "wrist")}


class Calibration:
    """What Pose2Sim's retrieve_calib_params and computeP make of a calibration file."""

    def __init__(self, cameras, undistort):
        self.undistort = undistort
        self.params = {"S": [], "K": [], "dist": [], "optim_K": [], "R": [], "T": []}
        self.P = []
        for size, K, dist, R, T in cameras:
            optimal = cv2.getOptimalNewCameraMatrix(K, dist, size, 1, size)[0]
            for key, value in zip(self.params, (size, K, dist, optimal, R, T)):
                self.params[key].append(value)
            H = np.block([[cv2.Rodrigues(R)[0], T.reshape(3, 1)], [np.zeros(3), 1]])
            self.P.append(np.block([optimal if undistort else K, np.zeros((3, 1))]) @ H)

    def triangulate(self, xys):
        """xys: cameras x 3 (x, y, score). Position, error, cameras excluded."""
        xys = np.array(xys, dtype=float)
        if self.undistort:
            for c in range(len(xys)):
                xys[c, :2] = cv2.undistortPoints(xys[c, :2].reshape(1, 1, 2).astype("float32"), self.params["K"][c],
                                                 self.params["dist"][c], None, self.params["optim_K"][c]).ravel()
        xys[xys[:, 2] < LIKELIHOOD] = np.nan
        config = {"triangulation": dict(CONFIG, undistort_points=self.undistort)}
        return triangulation_from_best_cameras(config, xys.T, xys.T, self.P, self.params)[:3]


def ring(name, frames):
    data = json.loads((pathlib.Path(__file__).parent.parent / "data" / "rings" / f"{name}.json").read_text())
    cameras = []
    for cam in data["cameras"]:
        K = np.array([[cam["f_px"], 0, cam["cx_px"]], [0, cam["f_px"], cam["cy_px"]], [0, 0, 1]])
        cameras.append(((1920, 1080), K, np.array(cam["distortion"]), cv2.Rodrigues(np.array(cam["rotation"]))[0].ravel(),
                        np.array(cam["translation_m"])))
    calibration = Calibration(cameras, undistort=True)
    points = data["points"][: frames * data["points_per_frame"]]
    errors = []
    start = time.process_time()
    for row in points:
        xys = np.column_stack([np.reshape(row[3:-1], (-1, 2)), np.ones(len(cameras))])
        position = calibration.triangulate(xys)[0]
        errors.append(np.linalg.norm(np.ravel(position) - row[:3]))
    seconds = time.process_time() - start
    return {"frames/s": frames / seconds, "median_error_mm": 1000 * np.nanmedian(errors),
            "missing": int(np.isnan(errors).sum())}


def followed_person(folder):
    """100 x 25 x 3: the person with the highest scores first, then the one nearest to where they were."""
    frames = []
    for file in sorted(glob.glob(f"{folder}/*.json")):
        people = [np.reshape(p["pose_keypoints_2d"], (25, 3)) for p in json.loads(open(file).read())["people"]]
        def distance(person):
            both = (person[:, 2] > 0) & (frames[-1][:, 2] > 0)
            return np.median(np.linalg.norm(person[both, :2] - frames[-1][both, :2], axis=1)) if both.any() else 1e9
        frames.append(min(people, key=distance) if frames else max(people, key=lambda p: p[:, 2].sum()))
    return np.array(frames)


def balancing(folder):
    toml = tomllib.loads((folder / "calibration" / "Calib_qualisys.toml").read_text())
    cameras = [([int(s) for s in c["size"]], np.array(c["matrix"]), np.array(c["distortions"]), np.array(c["rotation"]),
                np.array(c["translation"])) for k, c in toml.items() if k != "metadata"]
    calibration = Calibration(cameras, undistort=False)
    seen = np.stack([followed_person(folder / "openpose-body25b" / f"cam0{c}_json") for c in range(1, 5)], axis=1)
    positions, errors, excluded = {}, [], []
    for joint, index in LIMBS.items():
        found = [calibration.triangulate(seen[t, :, index]) for t in range(len(seen))]
        positions[joint] = np.array([np.ravel(f[0]) for f in found])
        errors += [f[1] for f in found]
        excluded += [f[2] for f in found if not np.isnan(f[1])]
    result = {"limb_samples_percent": 100 * np.mean(~np.isnan(errors)), "error_px": np.nanmean(errors),
              "excluded_cameras": np.mean(excluded)}
    b, a = butter(2, 6 / (0.802 * 30))
    for joint, curve in positions.items():
        frames = np.arange(len(curve))
        for axis in range(3):
            good = ~np.isnan(curve[:, axis])
            curve[:, axis] = filtfilt(b, a, np.interp(frames, frames[good], curve[good, axis]))
    for segment, (first, second) in SEGMENTS.items():
        for side in "lr":
            length = np.linalg.norm(positions[f"{side}_{first}"] - positions[f"{side}_{second}"], axis=1)
            result[f"{segment}_{side}_percent"] = 100 * length.std() / length.mean()
    return result


def ours(bench):
    out = subprocess.run([bench, "--benchmark_format=json", "--benchmark_min_time=1"], check=True, capture_output=True,
                         text=True).stdout
    return {b["name"]: b for b in json.loads(out)["benchmarks"]}


def compare(title, mine, theirs):
    print(f"\n{title}\n{'':28}{'Kinora':>12}{'Pose2Sim':>12}{'ratio':>10}")
    for key, value in theirs.items():
        own = mine.get(key, float("nan"))
        ratio = f"{own / value:10.2f}" if value else ""
        print(f"{key:28}{own:12.2f}{value:12.2f}{ratio}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", required=True)
    parser.add_argument("--balancing", type=pathlib.Path, default=pathlib.Path("../shared/data/balancing"))
    parser.add_argument("--ring8-frames", type=int, default=8)
    parser.add_argument("--ring16-frames", type=int, default=1)
    options = parser.parse_args()
    mine = ours(options.bench)
    compare(f"ring of 8 cameras, 2 wrong ({options.ring8_frames} frames of 26 points)",
            mine["BM_TriangulateRing/ring8_2_wrong"], ring("ring8", options.ring8_frames))
    if options.ring16_frames > 0:
        compare(f"ring of 16 cameras, 4 wrong ({options.ring16_frames} frames of 26 points)",
                mine["BM_TriangulateRing/ring16_4_wrong"], ring("ring16", options.ring16_frames))
    if options.balancing.is_dir():
        compare("balancing, recorded 2D points, 12 limb joints", mine["BM_TriangulateBalancing"],
                balancing(options.balancing))


if __name__ == "__main__":
    main()
