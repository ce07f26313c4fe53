#!/usr/bin/env python3
"""Makes the small files beside it that the readers of core/io and calibration are tested with.

Written here by the formats' descriptions alone, not by our writers. Values follow simple formulas, which the tests repeat.
Run again after a change: python3 tests/data/io/make.py
"""
import json
import math
import pathlib
import struct

HERE = pathlib.Path(__file__).resolve().parent
FRAMES, RATE = 12, 50.0
NAMES = ["r_ankle", "l_knee", "Tête"]


def position(frame, marker):
    """Metres, Z up; None where missing."""
    if (frame + 2 * marker) % 5 == 4:
        return None
    return (0.1 * frame + marker, -0.25 * marker + 0.01 * frame, 1.0 + 0.125 * marker)


def trc():
    keys = "DataRate CameraRate NumFrames NumMarkers Units OrigDataRate OrigDataStartFrame OrigNumFrames".split()
    lines = ["PathFileType\t4\t(X/Y/Z)\tgolden.trc", "\t".join(keys),
             f"{RATE:.2f}\t{RATE:.2f}\t{FRAMES}\t{len(NAMES)}\tmm\t{RATE:.2f}\t1\t{FRAMES}",
             "Frame#\tTime\t" + "\t\t\t".join(NAMES) + "\t\t",
             "\t\t" + "\t".join(f"{a}{m + 1}" for m in range(len(NAMES)) for a in "XYZ"), ""]
    for f in range(FRAMES):
        cells = [str(f + 1), f"{f / RATE:.5f}"]
        for m in range(len(NAMES)):
            p = position(f, m)
            cells += ["", "", ""] if p is None else [f"{1000 * v:.4f}" for v in (p[1], p[2], p[0])]
        lines.append("\t".join(cells))
    (HERE / "golden.trc").write_text("\r\n".join(lines) + "\r\n", encoding="utf-8", newline="")


def mot():
    columns = ["time", "hip_flexion_r", "knee_angle_r", "knee_angle_l", "lumbar_bending", "pelvis_tx"]
    rows = [[f / RATE] + [20 * math.sin(0.3 * f + c) for c in range(5)] for f in range(FRAMES)]
    body = "\t".join(columns) + "\n" + "".join("\t".join(f"{v:16.8f}" for v in row) + "\n" for row in rows)
    (HERE / "golden.mot").write_text(
        f"Coordinates\nversion=1\nnRows={FRAMES}\nnColumns={len(columns)}\ninDegrees=yes\n\n"
        f"Units are S.I. units (second, meters, Newtons, ...)\nAngles are in degrees.\n\nendheader\n{body}")


class C3d:
    """One trial in one of the three byte orders."""

    def __init__(self, processor, real):
        self.processor, self.real = processor, real
        self.order = ">" if processor == 86 else "<"

    def i16(self, v):
        return struct.pack(self.order + "H", v & 0xFFFF)

    def f32(self, v):
        if self.processor != 85:
            return struct.pack(self.order + "f", v)
        bits = struct.unpack("<I", struct.pack("<f", v * 4))[0] if v else 0
        return struct.pack("<HH", bits >> 16, bits & 0xFFFF)

    def group(self, number, name):
        return bytes([len(name), 256 - number]) + name.encode() + self.i16(3) + b"\0"

    def parameter(self, number, name, kind, dimensions, data):
        body = struct.pack("bB", kind, len(dimensions)) + bytes(dimensions) + data + b"\0"
        return bytes([len(name), number]) + name.encode() + self.i16(2 + len(body)) + body

    def text(self, number, name, values):
        values = [v.encode() for v in values]
        length = max(len(v) for v in values)
        return self.parameter(number, name, -1, [length, len(values)], b"".join(v.ljust(length) for v in values))

    def point(self, f, m):
        p = position(f, m)
        word = -1 if p is None else (3 << 8) + 4 * m
        p = (0, 0, 0) if p is None else [1000 * v for v in p]
        if self.real:
            return b"".join(self.f32(v) for v in p) + self.f32(word)
        return b"".join(self.i16(round(v / 0.125)) for v in p) + self.i16(word)

    def write(self, name):
        scale = -0.125 if self.real else 0.125
        params = self.group(1, "POINT") + self.parameter(1, "USED", 2, [], self.i16(len(NAMES)))
        params += self.parameter(1, "SCALE", 4, [], self.f32(scale)) + self.parameter(1, "RATE", 4, [], self.f32(RATE))
        params += self.text(1, "LABELS", NAMES) + self.text(1, "UNITS", ["mm"])
        params += self.group(2, "ANALOG") + self.parameter(2, "USED", 2, [], self.i16(2))
        params += self.text(2, "LABELS", ["Fz", "EMG"]) + self.parameter(2, "GEN_SCALE", 4, [], self.f32(0.5))
        params += self.parameter(2, "SCALE", 4, [2], self.f32(2.0) + self.f32(4.0))
        params += self.parameter(2, "OFFSET", 2, [2], self.i16(10) + self.i16(-20))
        params += self.group(3, "EVENT") + self.parameter(3, "USED", 2, [], self.i16(1))
        params += self.text(3, "LABELS", ["Foot Strike"]) + self.text(3, "CONTEXTS", ["Right"])
        params += self.parameter(3, "TIMES", 4, [2, 1], self.f32(1.0) + self.f32(0.5))
        params += self.group(4, "ROTATION") + self.parameter(4, "USED", 2, [], self.i16(1))
        params += self.parameter(4, "DATA_START", 2, [], self.i16(7)) + self.text(4, "LABELS", ["pelvis"])
        params += self.parameter(4, "RATE", 4, [], self.f32(RATE))
        section = bytes([1, 0x50, 2, self.processor]) + params
        section = section.ljust(1024, b"\0")
        assert len(section) == 1024
        header = bytes([2, 0x50]) + b"".join(self.i16(v) for v in (len(NAMES), 4, 1, FRAMES, 0)) + self.f32(scale)
        header += self.i16(4) + self.i16(2) + self.f32(RATE)
        data = b""
        for f in range(FRAMES):
            data += b"".join(self.point(f, m) for m in range(len(NAMES)))
            for s in range(2):
                for value in (100 + f, 200 - f - s):
                    data += self.f32(value) if self.real else self.i16(value)
        assert len(data) <= 3 * 512
        poses = b""
        for f in range(FRAMES):
            c, s = math.cos(0.1 * f), math.sin(0.1 * f)
            columns = [c, s, 0, 0, -s, c, 0, 0, 0, 0, 1, 0, 100 * f, 200, 300, 1]
            poses += b"".join(self.f32(v) for v in columns) + self.f32(1.0)
        (HERE / name).write_bytes(header.ljust(512, b"\0") + section + data.ljust(1536, b"\0") +
                                  poses.ljust(1024, b"\0"))


def csv():
    rows = ["time_s,r_ankle_x_m,r_ankle_y_m,r_ankle_z_m,r_ankle_source,l_knee_x_m,l_knee_y_m,l_knee_z_m,l_knee_source"]
    for f in range(FRAMES):
        cells = [repr(f / RATE)]
        for m in range(2):
            p = position(f, m)
            cells += ["", "", "", "missing"] if p is None else [repr(v) for v in p] + ["measured" if f else "edited"]
        rows.append(",".join(cells))
    (HERE / "golden_wide.csv").write_text("\r\n".join(rows) + "\r\n", newline="")
    rows = ["participant;session;trial;condition;side;quantity;time_s;value;sd;source"]
    for side in ("left", "right"):
        for f in range(FRAMES):
            missing = f % 4 == 3
            value = "" if missing else repr(10 + 2.5 * f).replace(".", ",")
            rows.append(f'"Müller; ""A""";s1;walk;;{side};knee_flexion_deg;{repr(f / RATE).replace(".", ",")};{value};'
                        f'{"" if missing else "1,5"};{"missing" if missing else "measured"}')
    (HERE / "golden_long.csv").write_text("\r\n".join(rows) + "\r\n", encoding="utf-8", newline="")
    (HERE / "golden_long.provenance.json").write_text(json.dumps({
        "format": "kinora-provenance", "version": 1,
        "timeline": {"t0_ns": 0, "rate_numerator": 50, "rate_denominator": 1, "count": FRAMES},
        "convention": "clinical_3d",
        "series": [{"name": "knee_flexion", "side": "left", "positive": "flexion", "note": "golden"}]}, indent=1) + "\n")


def openpose():
    people = [{"person_id": [p - 1], "pose_keypoints_2d": [v for k in range(17) for v in (
        (0, 0, 0) if (k + p) % 6 == 5 else (100.5 + 10 * k, 200.25 + 7 * k + p, 0.5 + 0.02 * k))]} for p in range(2)]
    (HERE / "golden_000000000007_keypoints.json").write_text(json.dumps({"version": 1.3, "people": people}) + "\n")


def rigs():
    text = ""
    for c, name in enumerate(["cam_01", "cam_02", "cam_10"]):
        distortion = [[-0.25, 0.125, 0.001, -0.002], [-0.25, 0.125, 0.001, -0.002, 0.0625],
                      [0.5, -0.25, 0.001, 0.002, 0.1, 0.2, 0.3, 0.4]][c]
        text += (f"[cam_{c}]\nname = \"{name}\"\nsize = [ 1920.0, 1080.0]\n"
                 f"matrix = [ [ {1400.5 + c}, 0.0, 959.5], [ 0.0, {1401.5 + c}, 539.5], [ 0.0, 0.0, 1.0]]\n"
                 f"distortions = {distortion}\nrotation = [ {1.2 + 0.1 * c}, {-0.3 * c}, 0.25]\n"
                 f"translation = [ {0.5 * c}, 0.25, {4.0 + c}]\nfisheye = false\n\n")
    (HERE / "golden_rig.toml").write_text(text + "[metadata]\nadjusted = false\nerror = 0.0\n")
    cameras = ""
    for c in range(2):
        cameras += (
            f'  <camera active="1" avg-residual="0.4" model="Miqus Video" serial="{20000 + c}" viewrotation="0">\n'
            '   <fov_video left="8" top="4" right="1927" bottom="1083"/>\n'
            f'   <transform x="{1000.0 * c}" y="-2500.0" z="1500.0" r11="1.0" r12="0.0" r13="0.0" r21="0.0" r22="0.0" '
            'r23="1.0" r31="0.0" r32="-1.0" r33="0.0"/>\n'
            '   <intrinsic focallength="10.0" sensorMinU="0.0" sensorMaxU="122880.0" sensorMinV="0.0" sensorMaxV="69120.0" '
            'focalLengthU="96000.0" focalLengthV="96064.0" centerPointU="61440.0" centerPointV="34560.0" skew="0.0" '
            'radialDistortion1="-0.05" radialDistortion2="0.1" radialDistortion3="0.0" tangentalDistortion1="0.001" '
            'tangentalDistortion2="-0.001"/>\n  </camera>\n')
    marker = cameras.replace("Miqus Video", "Miqus M3").replace("20000", "30000").split("  <camera")[1]
    (HERE / "golden_rig.qca.txt").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n<calibration type="regular">\n <cameras>\n' + cameras + "  <camera" +
        marker + " </cameras>\n</calibration>\n")


if __name__ == "__main__":
    trc()
    mot()
    for processor, word in ((84, "intel"), (85, "dec"), (86, "mips")):
        C3d(processor, True).write(f"golden_{word}_real.c3d")
    C3d(84, False).write("golden_intel_integer.c3d")
    csv()
    openpose()
    rigs()
