#!/usr/bin/env python3
"""Checks that OpenSim and ezc3d read our TRC, MOT, STO and C3D files with the numbers that we meant.

Needs the Python packages opensim and, if wanted, ezc3d (pip install opensim ezc3d); not part of the test suite.
Usage: opensim_reads_our_files.py PATH/TO/write_motion_files
"""
import csv
import math
import pathlib
import subprocess
import sys
import tempfile

import numpy as np
import opensim

failures = 0


def check(what, ours, theirs, tolerance):
    """Largest difference; missing must be missing on both sides."""
    global failures
    ours, theirs = np.asarray(ours, float), np.asarray(theirs, float)
    same = ours.shape == theirs.shape and (np.isnan(ours) == np.isnan(theirs)).all()
    worst = np.nanmax(np.abs(ours - theirs)) if same else math.inf
    ok = worst <= tolerance
    failures += not ok
    print(f"{'ok  ' if ok else 'FAIL'} {what}: {ours.shape} against {theirs.shape}, missing {int(np.isnan(theirs).sum())}, "
          f"largest difference {worst:.3g} (allowed {tolerance:g})")


def read_csv(path):
    with open(path, newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file))
    return rows[0], np.array([[float(c) if c else math.nan for c in row] for row in rows[1:]])


def vec3_table(table, scale):
    labels = list(table.getColumnLabels())
    values = np.array([[[table.getRowAtIndex(r)[c][k] for k in range(3)] for c in range(len(labels))]
                       for r in range(table.getNumRows())])
    return labels, np.array(table.getIndependentColumn()), values * scale


def main():
    folder = pathlib.Path(tempfile.mkdtemp())
    subprocess.run([sys.argv[1], str(folder)], check=True)
    print("OpenSim", opensim.GetVersion())
    header, walk = read_csv(folder / "walk.csv")
    names = [h[:-4] for h in header[1::3]]
    times, z_up = walk[:, 0], walk[:, 1:].reshape(len(walk), -1, 3)
    y_up = z_up[:, :, [1, 2, 0]]

    for name, scale in (("walk_m.trc", 1.0), ("walk_mm.trc", 1e-3)):
        table = opensim.TimeSeriesTableVec3(str(folder / name))
        labels, when, values = vec3_table(table, scale)
        assert labels == names, labels
        print(f"     {name}: DataRate {table.getTableMetaDataString('DataRate')}, "
              f"Units {table.getTableMetaDataString('Units')}")
        check(f"{name} times by TimeSeriesTableVec3", times, when, 1e-9)
        check(f"{name} positions by TimeSeriesTableVec3, m", y_up, values, 1e-8)
        markers = opensim.MarkerData(str(folder / name))
        assert markers.getNumMarkers() == len(names) and markers.getNumFrames() == len(times)
        seen = np.array([[[markers.getFrame(f).getMarker(m).get(k) for k in range(3)] for m in range(len(names))]
                         for f in range(len(times))]) * (1 if markers.getUnits().getAbbreviation() == "m" else 1e-3)
        check(f"{name} positions by MarkerData (inverse kinematics reads by it), m", y_up, seen, 1e-8)

    # Some packages of OpenSim are built without it.
    if hasattr(opensim, "C3DFileAdapter"):
        adapter = opensim.C3DFileAdapter()
        tables = adapter.read(str(folder / "walk.c3d"))
        table = adapter.getMarkersTable(tables)
        labels, when, values = vec3_table(table, 1e-3)
        assert labels == names, labels
        print(f"     walk.c3d: DataRate {table.getTableMetaDataString('DataRate')}, "
              f"Units {table.getTableMetaDataString('Units')}")
        check("walk.c3d times by C3DFileAdapter", times, when, 1e-6)
        check("walk.c3d positions by C3DFileAdapter, m", z_up, values, 1e-6)
    else:
        print("     this OpenSim has no C3DFileAdapter: C3D is checked by ezc3d, the library behind it, alone")

    for name in ("angles", "gaps"):
        header, angles = read_csv(folder / f"{name}.csv")
        signs = [1] + [-1 if h.startswith(("knee_flexion", "hip_abduction")) else 1 for h in header[1:]]
        for ending in ("mot", "sto"):
            path = str(folder / f"{name}.{ending}")
            table = opensim.TimeSeriesTable(path)
            theirs = np.array([[table.getIndependentColumn()[r]] + list(table.getRowAtIndex(r).to_numpy())
                               for r in range(table.getNumRows())])
            check(f"{name}.{ending} by TimeSeriesTable ({', '.join(table.getColumnLabels())})", angles * signs, theirs,
                  1e-7)
            storage = opensim.Storage(path)
            rows = []
            for r in range(storage.getSize()):
                vector = storage.getStateVector(r)
                rows.append([vector.getTime()] + [vector.getData().get(c) for c in range(vector.getSize())])
            if not storage.isInDegrees():
                raise SystemExit(path + ": not in degrees")
            check(f"{name}.{ending} by Storage", angles * signs, rows, 1e-7)

    try:
        import ezc3d
    except ImportError:
        print("     ezc3d is not installed")
    else:
        for name in ("walk.c3d", "poses.c3d"):
            file = ezc3d.c3d(str(folder / name))
            points = np.moveaxis(file["data"]["points"][:3], 0, 2).transpose(1, 0, 2) / 1000
            assert file["parameters"]["POINT"]["LABELS"]["value"] == names
            check(f"{name} positions by ezc3d, m", z_up, points, 1e-6)
            # Missing or not is compared above; ezc3d takes camera byte and residual byte for each other (its reading of the
            # c3d.org samples has more than their six cameras), so the residuals are not compared here.
            print(f"     events {file['parameters']['EVENT']['TIMES']['value'].tolist()}")
        poses = file["data"]["rotations"]
        expected = np.zeros((4, 4, 1, len(times))) + np.eye(4)[:, :, None, None]
        expected[0, 3, 0] = 10.0 * np.arange(len(times))
        expected[1, 0] = 0.5
        check("poses.c3d poses by ezc3d", expected, poses, 1e-4)
    print("failures:", failures)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
