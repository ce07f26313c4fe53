"""Writes planar angles as the Python package pose2sim 0.10.49 computes them: python make_planar_reference.py

Random points of a person facing right (pixels, y down) and the angles of Pose2Sim.common.fixed_angles in degrees; one
pose a row. Its left wrist is left out: its table lists the points in another order than the right one's.
"""
import pathlib

import numpy as np
from Pose2Sim.common import angle_dict, fixed_angles

joints = {"Hip": "mid_hip", "Neck": "neck", "Head": "head_top"}
for side in "RL":
    for joint in ["Shoulder", "Elbow", "Wrist", "Index", "Hip", "Knee", "Ankle", "Heel"]:
        joints[side + joint] = side.lower() + "_" + joint.lower()
    joints[side + "BigToe"] = side.lower() + "_big_toe"
rng = np.random.default_rng(3)
points = {name: rng.uniform(0, 1000, (2, 24)) for name in joints}

names, columns = [], []
for name, (x, y) in points.items():
    names += [joints[name] + "_x", joints[name] + "_y"]
    columns += [x, y]
for angle, (used, *_) in angle_dict.items():
    if angle == "left wrist":
        continue
    names.append(angle.replace(" ", "_"))
    columns.append([fixed_angles([points[p][:, i] for p in used], angle) for i in range(24)])
np.savetxt(pathlib.Path(__file__).parent / "planar_reference.txt", np.column_stack(columns), fmt="%.12g",
           header=" ".join(names), comments="")
