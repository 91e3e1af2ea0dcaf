"""Pavement furniture: bicycle, bus stop, poles and wires."""

import math

from .luggage import bouquet
from .materials import glow, paint
from .solids import ball, beam, box, frame, hang, lathe, post, sign, tube
from .stage import bulb_light


def _circle(x, z, r, n=32):
    return [(x + r * math.cos(2 * math.pi * k / n), 0, z + r * math.sin(2 * math.pi * k / n)) for k in range(n)]


def bicycle(x, y, *, turn=0.0, colour="#3f9aa0", lean=6.0):
    """A city bicycle along x, with tulips in its basket."""
    body, black, steel = paint(colour, 0.35), paint("#2b2e35", 0.6), paint("#c9cfd6", 0.3, metal=0.6)
    with frame(x, y, 0, turn, tilt=(lean, 0)):
        for cx in (-0.52, 0.52):
            tube(_circle(cx, 0.34, 0.32), 0.022, black, closed=True)
            tube(_circle(cx, 0.34, 0.29), 0.01, steel, closed=True)
            for a in range(9):
                t = a * math.pi / 9
                dx, dz = 0.29 * math.cos(t), 0.29 * math.sin(t)
                tube([(cx - dx, 0, 0.34 - dz), (cx + dx, 0, 0.34 + dz)], 0.0025, steel, ink=False)
            arc = [(cx + 0.37 * math.cos(a), 0, 0.34 + 0.37 * math.sin(a)) for a in (0.3 + 0.25 * k for k in range(11))]
            tube(arc, 0.016, body)
        pedal, seat, head = (-0.08, 0, 0.32), (-0.22, 0, 0.78), (0.34, 0, 0.86)
        for a, b in (
            (pedal, seat),
            (pedal, head),
            (seat, (0.36, 0, 0.72)),
            (seat, (-0.52, 0, 0.34)),
            (pedal, (-0.52, 0, 0.34)),
        ):
            tube([a, b], 0.018, body)
        tube([(0.3, 0, 1.02), head, (0.44, 0, 0.6), (0.52, 0, 0.34)], 0.018, body)
        tube(
            [
                (0.14, -0.27, 1.03),
                (0.28, -0.22, 1.06),
                (0.31, 0, 1.04),
                (0.28, 0.22, 1.06),
                (0.14, 0.27, 1.03),
            ],
            0.014,
            steel,
        )
        box(-0.24, 0, 0.82, 0.26, 0.16, 0.07, paint("#7a4a33", 0.6), round_=0.03, segments=4)
        lathe(-0.08, -0.04, 0.32, [(0.09, 0), (0.09, 0.015)], steel, n=20).rotation_euler = (
            math.pi / 2,
            0,
            0,
        )
        _basket()
        tube([(-0.2, 0.06, 0.3), (-0.28, 0.2, 0.0)], 0.012, steel)


def _basket() -> None:
    wicker = paint("#c79a5f", 0.8, mottle=0.3, scale=30)
    with frame(0.56, 0, 0.78):
        for z in (0, 0.08, 0.16, 0.24):
            half, deep = 0.15 + z * 0.12, 0.17 + z * 0.1
            tube(
                [(-half, -deep, z), (half, -deep, z), (half, deep, z), (-half, deep, z)],
                0.012,
                wicker,
                closed=True,
            )
        box(0, 0, 0.0, 0.28, 0.32, 0.2, wicker)
        bouquet(0, -0.02, -0.06, size=1.15)
        tube(
            [(-0.05, -0.15, 0.22), (-0.07, -0.2, 0.26), (-0.02, -0.22, 0.1), (-0.03, -0.21, -0.14)],
            0.03,
            paint("#d9485f", 0.9),
        )


def bus_pole(x, y):
    """The flag of the stop."""
    post(x, y, 0, 0.035, 3.0, paint("#5c6975", 0.4))
    post(x, y, 0, 0.16, 0.06, paint("#5c6975", 0.4))
    sign("bus_panel", x, y - 0.06, 1.55, 0.46, 1.04, paint("#ffffff"), back=paint("#5c6975", 0.4), thick=0.05)
    sign("bus", x, y - 0.06, 2.62, 0.7, 0.7, paint("#ffffff"), back=paint("#2a5f90"), thick=0.05)


def utility_pole(x, y, height=8.5, *, wires=()):
    """A concrete pole with crossarms, a transformer, and wires to the given points."""
    grey = paint("#a9a59c", 0.8, mottle=0.08)
    lathe(x, y, 0, [(0.17, 0), (0.11, height)], grey, n=14)
    for k, z in enumerate((height - 0.5, height - 1.3)):
        box(x, y, z, 2.0 - k * 0.5, 0.09, 0.1, paint("#8b8d90", 0.6))
        for sx in (-0.8, -0.4, 0.4, 0.8):
            lathe(
                x + sx * (1 - k * 0.25),
                y,
                z + 0.1,
                [(0.03, 0), (0.05, 0.08), (0.02, 0.14)],
                paint("#7a4f3d", 0.4),
                n=10,
            )
    lathe(x + 0.3, y - 0.2, height - 3.0, [(0.24, 0), (0.24, 0.8)], paint("#9aa3a8", 0.5), n=18)
    for k, (wx, wy, wz) in enumerate(wires):
        start = (x + (-0.8, -0.4, 0.4, 0.8)[k % 4], y, height - 0.34 - 0.8 * (k // 4))
        tube(hang(start, (wx, wy, wz), 0.7), 0.016, paint("#33363d"), ink=False)


def street_lamp(x, y, height=5.2, *, reach=1.2, power=300.0):
    """A curved lamp over the road, reaching along x."""
    iron = paint("#4a5662", 0.4)
    arm = [
        (x + reach * math.sin(a) ** 1, y, height - 0.5 + 0.5 * math.sin(a * 2) * 0.8)
        for a in (0.16 * k for k in range(11))
    ]
    lathe(x, y, 0, [(0.11, 0), (0.07, 0.5), (0.05, height - 0.5)], iron, n=14)
    tube(arm, 0.035, iron)
    tip = arm[-1]
    box(tip[0], y, tip[2] - 0.06, 0.5, 0.2, 0.08, iron, round_=0.03)
    ball(tip[0], y, tip[2] - 0.07, 0.08, glow("#ffe7b8", 14, "lamps"), squash=0.5, ink=False)
    bulb_light((tip[0], y, tip[2] - 0.25), "#ffd597", power, "lamps", 0.15)


def road_marks(x, y, w, d, n, colour="#f3f0e6"):
    """Zebra stripes side by side along x."""
    for k in range(n):
        box(x - w / 2 + w * (k + 0.5) / n, y, 0.0, w / n * 0.55, d, 0.012, paint(colour, 0.8, mottle=0.1))


def drain(x, y):
    """An iron grate at the kerb."""
    box(x, y, 0.0, 0.7, 0.4, 0.014, paint("#4c4f55", 0.5))
    for k in range(6):
        beam(
            (x - 0.28 + k * 0.11, y - 0.16, 0.016),
            (x - 0.28 + k * 0.11, y + 0.16, 0.016),
            0.03,
            0.01,
            paint("#2b2d31"),
        )
