#!/usr/bin/env python3
"""Makes mediapipe_balancing.csv: what MediaPipe's own pipeline finds on the recording `balancing`.

    python make_mediapipe.py VIDEOS pose_landmark_heavy.tflite

needs mediapipe==0.10.14 and OpenCV. Its legacy solution is run as it comes (detector when the person is lost, region from the
last landmarks otherwise) but without smoothing, with the heavy landmark file of the npm package @mediapipe/pose
0.5.1675469404, which is put into the module folder where the package would download it to.
A row: camera, frame, and for 33 landmarks x and y in pixels and the visibility. Every fifth frame is kept.
"""
import csv
import pathlib
import shutil
import sys

import cv2
import mediapipe

KEEP_EVERY = 5


def landmarks_of(video, pose):
    capture = cv2.VideoCapture(str(video))
    frame = 0
    while True:
        ok, bgr = capture.read()
        if not ok:
            return
        height, width = bgr.shape[:2]
        found = pose.process(cv2.cvtColor(bgr, cv2.COLOR_BGR2RGB)).pose_landmarks
        row = [(p.x * width, p.y * height, p.visibility) for p in found.landmark] if found else None
        yield frame, row
        frame += 1


def main():
    videos, heavy = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    module = pathlib.Path(mediapipe.__file__).parent / "modules/pose_landmark/pose_landmark_heavy.tflite"
    shutil.copyfile(heavy, module)
    out = pathlib.Path(__file__).with_name("mediapipe_balancing.csv")
    with out.open("w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        header = ["camera", "frame"]
        for i in range(33):
            header += [f"x{i}", f"y{i}", f"v{i}"]
        writer.writerow(header)
        for video in sorted(videos.glob("cam*.mp4")):
            with mediapipe.solutions.pose.Pose(static_image_mode=False, model_complexity=2, smooth_landmarks=False) as pose:
                for frame, row in landmarks_of(video, pose):
                    if frame % KEEP_EVERY:
                        continue
                    cells = [] if row is None else [t for x, y, v in row for t in (f"{x:.1f}", f"{y:.1f}", f"{v:.2f}")]
                    writer.writerow([video.stem, frame] + (cells or [""] * 99))


if __name__ == "__main__":
    main()
