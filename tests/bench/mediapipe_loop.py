#!/usr/bin/env python3
"""The reference for BlazePose: MediaPipe's own loop over the files of a recording.

    python mediapipe_loop.py VIDEOS pose_landmark_heavy.tflite

needs mediapipe==0.10.14 and OpenCV. The file name says which complexity is run (lite, full, heavy); it is put into the
package's module folder, where MediaPipe would download it to. Prints milliseconds a frame, decoding included.
"""
import pathlib
import shutil
import sys
import time

import cv2
import mediapipe


def main():
    videos, landmarks = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    complexity = ["lite", "full", "heavy"].index(landmarks.stem.rsplit("_", 1)[1])
    module = pathlib.Path(mediapipe.__file__).parent / "modules/pose_landmark"
    shutil.copyfile(landmarks, module / landmarks.name)
    frames, decode, start = 0, 0.0, time.perf_counter()
    for video in sorted(videos.glob("*.mp4")):
        capture = cv2.VideoCapture(str(video))
        with mediapipe.solutions.pose.Pose(model_complexity=complexity, smooth_landmarks=False) as pose:
            while True:
                t0 = time.perf_counter()
                ok, bgr = capture.read()
                decode += time.perf_counter() - t0
                if not ok:
                    break
                pose.process(cv2.cvtColor(bgr, cv2.COLOR_BGR2RGB))
                frames += 1
    total = time.perf_counter() - start
    print(f"{frames} frames, {total:.2f} s, {1000 * total / frames:.1f} ms a frame (decode {1000 * decode / frames:.1f})")


if __name__ == "__main__":
    main()
