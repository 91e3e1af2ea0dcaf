"""Things travellers carry and leave standing about."""

import math

from .foliage import fronds
from .materials import glow, paint
from .solids import ball, beam, box, frame, lathe, solid, tube


def suitcase(x, y, colour: str, *, z=0.0, turn=0.0, tall=0.62, handle=0.35, tag: str | None = None):
    """A hard-shell case on wheels with its handle drawn out."""
    shell, dark = paint(colour, 0.35), paint("#3a3d46", 0.5)
    wide, deep = tall * 0.68, tall * 0.36
    with frame(x, y, z, turn):
        box(0, 0, 0.05, wide, deep, tall, shell, round_=0.06, segments=4)
        for k in range(5):
            box(-wide * 0.32 + k * wide * 0.16, -deep / 2, 0.14, 0.014, 0.02, tall - 0.18, shell, round_=0.006)
        for sx in (-1, 1):
            beam((sx * wide * 0.22, 0.05, tall), (sx * wide * 0.22, 0.05, tall + handle), 0.018, 0.018, dark)
            for sy in (-1, 1):
                ball(sx * wide * 0.36, sy * deep * 0.32, 0.03, 0.034, dark)
        box(0, 0.05, tall + handle, wide * 0.52, 0.04, 0.035, dark, round_=0.012)
        if tag:
            heart(-wide * 0.18, -deep / 2 - 0.03, tall * 0.78, 0.075, paint(tag, 0.4), 0.012)


def heart(x, y, z, size: float, material, thick: float = 0.02, *, turn: float = 0):
    """A flat heart facing -y, centred on z."""
    ring = []
    for k in range(28):
        t = 2 * math.pi * k / 28
        u = 16 * math.sin(t) ** 3 / 17
        v = (13 * math.cos(t) - 5 * math.cos(2 * t) - 2 * math.cos(3 * t) - math.cos(4 * t)) / 17
        ring.append((u * size, v * size))
    verts = [(u, s * thick / 2, v) for s in (-1, 1) for u, v in ring]
    n = len(ring)
    faces = [tuple(range(n)), tuple(reversed(range(n, 2 * n)))]
    faces += [(i, n + i, n + (i + 1) % n, (i + 1) % n) for i in range(n)]
    return solid(verts, faces, material, at=(x, y, z), turn=turn, smooth=50)


def balloon(x, y, z, size: float, colour: str, knot: tuple[float, float, float], *, turn: float = 0):
    """A puffed foil heart on a string tied at `knot`."""
    foil = paint(colour, 0.18)
    rows, around = 7, 40
    verts, faces = [], []
    for r in range(rows + 1):
        s = r / rows
        for k in range(around):
            t = 2 * math.pi * k / around
            u = 16 * math.sin(t) ** 3 / 17
            v = (13 * math.cos(t) - 5 * math.cos(2 * t) - 2 * math.cos(3 * t) - math.cos(4 * t)) / 17
            scale = math.sin(math.pi * s * 0.5 + 1e-3) if s < 1 else 1
            verts.append((u * size * scale, -math.cos(math.pi * s / 2) * size * 0.42, v * size * scale))
    for r in range(rows):
        a, b = r * around, (r + 1) * around
        faces += [(a + i, a + (i + 1) % around, b + (i + 1) % around, b + i) for i in range(around)]
    with frame(x, y, z, turn):
        for flip in (1, -1):
            solid([(p[0], p[1] * flip, p[2]) for p in verts], faces, foil, smooth=80)
    tail = (x, y, z - size)
    mid = ((x + knot[0]) / 2 + 0.03, (y + knot[1]) / 2, (tail[2] + knot[2]) / 2)
    tube([tail, mid, knot], 0.011, paint("#c9a9a0"), ink=False)


def trolley(x, y, *, turn=0.0):
    """An airport luggage cart."""
    steel, rubber, red = paint("#b9c2cc", 0.3, metal=0.6), paint("#3b3f48"), paint("#d8556a", 0.5)
    with frame(x, y, 0, turn):
        for sx in (-0.24, 0.24):
            tube([(sx, -0.45, 0.16), (sx, 0.35, 0.16), (sx, 0.46, 0.95), (sx, 0.62, 1.02)], 0.018, steel)
            for sy in (-0.38, 0.34):
                lathe(sx - 0.02, sy, 0, [(0.07, 0), (0.07, 0.04)], rubber, n=14).rotation_euler = (
                    0,
                    math.pi / 2,
                    0,
                )
        for k in range(6):
            beam((-0.24, -0.4 + k * 0.15, 0.16), (0.24, -0.4 + k * 0.15, 0.16), 0.02, 0.02, steel)
        for z in (0.45, 0.72):
            beam((-0.24, 0.42, z), (0.24, 0.42, z), 0.02, 0.02, steel)
        box(0, 0.44, 0.5, 0.44, 0.02, 0.2, red, round_=0.01)
        box(0, 0.62, 1.0, 0.56, 0.05, 0.05, red, round_=0.02)


def rucksack(x, y, colour: str, *, z=0.0, turn=0.0, tall=0.44):
    """A school bag with a front pocket and a charm."""
    cloth, trim = paint(colour, 0.9, mottle=0.12), paint("#2f3340", 0.8)
    with frame(x, y, z, turn, size=tall / 0.44):
        box(0, 0, 0, 0.31, 0.17, 0.44, cloth, round_=0.07, segments=4)
        box(0, -0.1, 0.04, 0.24, 0.07, 0.2, cloth, round_=0.03, segments=4)
        tube([(-0.1, -0.14, 0.21), (0.1, -0.14, 0.21)], 0.006, trim)
        tube([(-0.05, 0.02, 0.43), (-0.04, 0.02, 0.5), (0.04, 0.02, 0.5), (0.05, 0.02, 0.43)], 0.01, trim)
        ball(0.09, -0.15, 0.16, 0.025, paint("#f6d05a", 0.4))


def bouquet(x, y, z, *, turn=0.0, size=1.0):
    """Tulips and leaves in a sheet of paper."""
    with frame(x, y, z, turn, size=size, tilt=(-14, 8)):
        lathe(0, 0, 0, [(0.035, 0), (0.04, 0.1), (0.12, 0.26)], paint("#fdf0e6", 0.9), n=9, smooth=10)
        lathe(0, 0, 0.09, [(0.045, 0), (0.045, 0.03)], paint("#e8476b", 0.6), n=14)
        fronds(0, 0, 0.2, 14, 0.2, 3, droop=0.25)
        for k in range(18):
            a, r = k * 2.4, 0.034 * math.sqrt(k)
            colour = ("#f2607a", "#fbc94b", "#fff3ee", "#d93f6c", "#f59a5c")[k % 5]
            rise = 0.4 - 2.2 * r * r + 0.025 * math.sin(k * 1.7)
            ball(r * math.cos(a), r * math.sin(a), rise, 0.03, paint(colour, 0.7), squash=1.25, ink=False)


def cup(x, y, z, colour="#f7f2ea", *, size=1.0):
    """A takeaway cup."""
    with frame(x, y, z, size=size):
        lathe(0, 0, 0, [(0.028, 0), (0.04, 0.11)], paint(colour, 0.6), n=16)
        lathe(0, 0, 0.11, [(0.043, 0), (0.043, 0.012), (0.035, 0.02)], paint("#4a3a34"), n=16)


def bulb(x, y, z, radius=0.03, colour="#ffd694", strength=8.0, group="fairy"):
    """A small shining ball."""
    return ball(x, y, z, radius, glow(colour, strength, group), ink=False, n=10)


def _rounded(knots: list[tuple[float, float]], steps: int = 5) -> list[tuple[float, float]]:
    """A closed smooth line through the knots (Catmull-Rom)."""
    line, n = [], len(knots)
    for i in range(n):
        a, b, c, d = (knots[(i + k) % n] for k in (-1, 0, 1, 2))
        for t in (k / steps for k in range(steps)):
            point = (
                0.5 * (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t**2 + (3 * q - p - 3 * r + s) * t**3)
                for p, q, r, s in zip(a, b, c, d, strict=True)
            )
            line.append(tuple(point))
    return line


def _waisted(material, depth: float, grow: float = 0.0):
    """The outline of a guitar's body, as a slab."""
    halves = [(0.05, 0.02), (0.15, 0.04), (0.2, 0.13), (0.2, 0.23), (0.14, 0.33), (0.12, 0.39), (0.15, 0.48)]
    halves += [(0.145, 0.57), (0.1, 0.63), (0.03, 0.645)]
    ring = _rounded([(u + grow, v) for u, v in halves] + [(-u - grow, v) for u, v in reversed(halves)])
    n = len(ring)
    verts = [(u, d, v) for d in (-depth / 2, depth / 2) for u, v in ring]
    faces = [tuple(range(n)), tuple(reversed(range(n, 2 * n)))]
    faces += [(i, n + i, n + (i + 1) % n, (i + 1) % n) for i in range(n)]
    return solid(verts, faces, material, smooth=50)


def guitar():
    """A guitar standing upright, strings towards -y."""
    dark, black = paint("#7d5138", 0.5), paint("#3a2418")
    _waisted(paint("#d9954f", 0.4, mottle=0.15, stretch=(6, 6, 0.4)), 0.1)
    hole = lathe(0, -0.048, 0.42, [(0.05, 0), (0.05, 0.01)], black, n=24)
    hole.rotation_euler = (math.pi / 2, 0, 0)
    box(0, -0.055, 0.5, 0.05, 0.02, 0.5, dark)
    box(0, -0.055, 1.0, 0.08, 0.025, 0.15, dark, round_=0.01)
    box(0, -0.055, 0.16, 0.14, 0.015, 0.03, black)
    tube([(0, -0.06, 1.0), (0.13, -0.03, 0.8), (0.16, 0, 0.4)], 0.012, paint("#c9596a"))


def guitar_case(colour: str):
    """The same in its case, plastered with stickers."""
    shell = paint(colour, 0.5)
    _waisted(shell, 0.16, 0.04)
    box(0, 0, 0.55, 0.11, 0.12, 0.58, shell, round_=0.04, segments=4)
    tube([(-0.05, -0.09, 0.36), (0, -0.14, 0.36), (0.05, -0.09, 0.36)], 0.014, paint("#2d2a2a"))
    heart(-0.09, -0.09, 0.2, 0.06, paint("#ffd36b", 0.6), 0.01)
    ball(0.1, -0.08, 0.5, 0.04, paint("#8ecae6", 0.6), squash=1.0)
    ball(0.09, -0.08, 0.16, 0.03, paint("#f6f1e6", 0.6))
