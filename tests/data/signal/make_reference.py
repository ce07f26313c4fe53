"""Writes the reference values of tests/core/signal with SciPy (1.17.1 was used): python make_reference.py

Each file is plain text, one number or row a line, columns named in the first line.
"""
import pathlib

import numpy as np
from scipy import interpolate, signal

here = pathlib.Path(__file__).parent
rng = np.random.default_rng(7)


def write(name, header, *columns):
    np.savetxt(here / name, np.column_stack(columns), fmt="%.17g", delimiter=" ", header=header, comments="")


def low_pass(x, cutoff, rate, order):
    design = rate / np.pi * np.arctan(np.tan(np.pi * cutoff / rate) / (np.sqrt(2) - 1) ** (1 / (2 * order)))
    sos = signal.butter(order, design, fs=rate, output="sos")
    return signal.sosfiltfilt(sos, x, padtype="odd", padlen=len(x) - 1)


n, rate = 200, 60
t = np.arange(n) / rate
x = 3 + 2 * t + np.sin(2 * np.pi * 0.9 * t) + 0.3 * np.sin(2 * np.pi * 4 * t + 1) + 0.1 * rng.standard_normal(n)
write("low_pass.txt", "x order2_6hz order1_3hz order4_10hz order3_25hz order5_8hz", x,
      low_pass(x, 6, rate, 2), low_pass(x, 3, rate, 1), low_pass(x, 10, rate, 4), low_pass(x, 25, rate, 3),
      low_pass(x, 8, rate, 5))

knots = np.array([0, 0.7, 1.1, 2.5, 3, 4.2, 5, 6.5, 7])
values = np.array([1, 2, 2.1, 0.5, 0.4, 0.4, 3, 2.5, 2.6])
write("knots.txt", "x y", knots, values)
at = np.linspace(0, 7, 71)
natural = interpolate.CubicSpline(knots, values, bc_type="natural")
not_a_knot = interpolate.CubicSpline(knots, values)
pchip = interpolate.PchipInterpolator(knots, values)
write("splines.txt", "x natural natural_d1 natural_d2 not_a_knot not_a_knot_d1 pchip pchip_d1", at, natural(at),
      natural(at, 1), natural(at, 2), not_a_knot(at), not_a_knot(at, 1), pchip(at), pchip(at, 1))
