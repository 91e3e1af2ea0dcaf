"""What stands on a school lawn: fountain, pergola, lantern strings, a table laid for a party."""

import math
import random

from . import foliage
from .furniture import wood
from .luggage import cup
from .materials import glow, paint
from .solids import ball, beam, box, frame, hang, lathe, post, tube, waves
from .stage import bulb_light

PAPER = ("#ffb85c", "#ff8f6b", "#ffd98a", "#ff7f8f", "#ffe9bf")


def fountain(x, y, z=0.0, r=1.7):
    """Two basins and a jet."""
    stone, water = paint("#d9d2c4", 0.75, mottle=0.1), paint("#6fb3c4", 0.06)
    with frame(x, y, z):
        lathe(
            0,
            0,
            0,
            [(r, 0), (r, 0.1), (r * 0.93, 0.14), (r * 0.93, 0.5), (r * 1.02, 0.52), (r * 1.02, 0.62)],
            stone,
            n=40,
        )
        lathe(0, 0, 0.63, [(r * 0.9, 0), (r * 0.9, 0.004)], water, n=40)
        lathe(0, 0, 0.6, [(0.26, 0), (0.16, 0.2), (0.14, 0.7), (0.24, 0.8)], stone, n=20)
        bowl = [(0.2, 0), (0.75, 0.2), (0.82, 0.3), (0.74, 0.3)]
        lathe(0, 0, 1.38, bowl, stone, n=32)
        lathe(0, 0, 1.66, [(0.73, 0), (0.73, 0.004)], water, n=32)
        lathe(0, 0, 1.6, [(0.1, 0), (0.07, 0.4), (0.12, 0.46), (0.02, 0.6)], stone, n=16)
        _jets()


def _jets() -> None:
    spray = paint("#f2fbff", 0.2)
    for k in range(16):
        a = 2 * math.pi * k / 16
        reach = 0.8
        arc = [
            (reach * t * math.cos(a), reach * t * math.sin(a), 2.2 + 0.9 * t - 1.45 * t * t)
            for t in (i / 10 for i in range(11))
        ]
        tube(arc, 0.012, spray, ink=False)
        fall = [
            ((0.8 + 0.25 * t) * math.cos(a + 0.2), (0.8 + 0.25 * t) * math.sin(a + 0.2), 1.66 - 1.0 * t * t)
            for t in (i / 6 for i in range(7))
        ]
        tube(fall, 0.014, spray, ink=False)


def pergola(x, y, w: float, d: float, *, z=0.0, turn=0.0, height=2.7, seed=3):
    """Posts and rafters under a grape vine turning gold."""
    timber, rng = wood("#8a6240", along="z"), random.Random(seed)
    with frame(x, y, z, turn):
        for sx in (-1, 1):
            for sy in (-1, 1):
                box(sx * w / 2, sy * d / 2, 0, 0.18, 0.18, height, timber)
                box(sx * w / 2, sy * d / 2, 0, 0.3, 0.3, 0.3, paint("#d9d2c4", 0.8))
            box(sx * w / 2, 0, height, 0.14, d + 0.8, 0.2, wood("#8a6240", along="y"))
        for k in range(int(d / 0.45) + 2):
            box(0, -d / 2 - 0.2 + k * 0.45, height + 0.2, w + 1.0, 0.08, 0.14, wood("#8a6240"))
        top = [
            (rng.uniform(-w / 2, w / 2), rng.uniform(-d / 2, d / 2), height + 0.45, rng.uniform(0.3, 0.5))
            for _ in range(22)
        ]
        foliage.crown(top, ("#9fb04a", "#c9b54a", "#7d9a45", "#e6c75a"), 2600, 0.09, seed, flat=0.5)
        drops = [
            (rng.uniform(-w / 2, w / 2), -d / 2 + rng.uniform(-0.2, d), height - rng.uniform(0.0, 0.35), 0.13)
            for _ in range(60)
        ]
        foliage.crown(drops, ("#8a6bb5", "#a98acb", "#6f5399", "#c2a8dc"), 4200, 0.04, seed + 1, flat=1.9)


def lantern(x, y, z, r: float, colour: str, *, strength=0.75):
    """A round paper lantern hung from z."""
    with frame(x, y, z):
        ball(0, 0, -r * 1.25, r, glow(colour, strength, "fairy"), squash=1.0, ink=False, n=20)
        for level in (-r * 0.3, -r * 2.2):
            lathe(0, 0, level - 0.02, [(r * 0.35, 0), (r * 0.35, 0.05)], paint("#5a3a2c"), n=14)
        for k in range(-2, 3):
            ring, at = r * math.cos(k * 0.45) + 0.003, r * math.sin(k * 0.45) - r * 1.25
            tube(
                [(ring * math.cos(a), ring * math.sin(a), at) for a in (0.349 * i for i in range(18))],
                r * 0.018,
                paint("#c97f4a"),
                closed=True,
                ink=False,
            )
        tube([(0, 0, -r * 2.2), (0, 0, -r * 3.0)], r * 0.05, paint("#d9485f"), ink=False)


def lantern_line(a, b, *, sag=0.8, every=1.5, r=0.17, seed=1, power=30.0):
    """Lanterns and little bulbs along a wire."""
    rng = random.Random(seed)
    length = math.dist(a, b)
    wire = hang(a, b, sag, max(8, int(length / 0.3)))
    tube(wire, 0.012, paint("#3a342f"), ink=False)
    step = max(1, int(every / (length / (len(wire) - 1))))
    for k, (x, y, z) in enumerate(wire[1:-1], 1):
        if k % step == step // 2:
            lantern(x, y, z, r * rng.uniform(0.85, 1.2), rng.choice(PAPER))
        else:
            ball(x, y, z - 0.04, 0.028, glow("#ffe0a4", 4, "fairy"), ink=False, n=8)
    for t in (0.25, 0.5, 0.75):
        x, y, z = wire[int(t * (len(wire) - 1))]
        bulb_light((x, y, z - 0.75), "#ffb765", power, "fairy", 0.4)


def party_table(x, y, *, z=0.0, turn=0.0, w=2.6, seed=2):
    """A long table: cloth, cakes, rice cakes, cups, a jar of flowers."""
    rng = random.Random(seed)
    with frame(x, y, z, turn):
        box(0, 0, 0.74, w, 0.85, 0.04, wood())
        for s in (-1, 1):
            waves(
                w + 0.1,
                0.42,
                lambda u, _: 0.02 * math.sin(u * 16),
                paint("#fff7ec", 0.9),
                at=(0, s * 0.46, 0.6),
                n=30,
            ).rotation_euler = (math.pi / 2, 0, 0)
        box(0, 0, 0.775, w + 0.1, 0.92, 0.015, paint("#fff7ec", 0.9), round_=0.006)
        for k in range(9):
            px = -w / 2 + 0.2 + k * (w - 0.4) / 8
            lathe(px, rng.uniform(-0.2, 0.1), 0.79, [(0.13, 0), (0.15, 0.02)], paint("#ffffff", 0.4), n=20)
            for _ in range(4):
                tone = rng.choice(("#f7a8b8", "#fff0c4", "#b8d9a0", "#f2c27a", "#d98a6a"))
                ball(
                    px + rng.uniform(-0.07, 0.07),
                    rng.uniform(-0.2, 0.1),
                    0.84,
                    0.045,
                    paint(tone, 0.6),
                    squash=0.7,
                )
        for k in range(7):
            cup(-w / 2 + 0.3 + k * 0.34, -0.32, 0.79, rng.choice(("#f7d26a", "#8ecae6", "#f5a3b5")), size=0.95)
        lathe(0.15, 0.1, 0.79, [(0.28, 0), (0.28, 0.14), (0.2, 0.14), (0.2, 0.27)], paint("#fff2ee", 0.6), n=32)
        for k in range(8):
            ball(
                0.15 + 0.24 * math.cos(k * 0.785),
                0.1 + 0.24 * math.sin(k * 0.785),
                0.95,
                0.03,
                paint("#e8476b", 0.5),
            )
        post(-0.8, 0.2, 0.79, 0.06, 0.2, paint("#bfe0e6", 0.2))
        foliage.crown(
            foliage.puff(-0.8, 0.2, 1.12, (0.12, 0.12, 0.08), 7, 0.1, seed), foliage.BLOSSOM, 300, 0.035, seed
        )


def ring_bench(x, y, z, r: float):
    """A slatted seat around a trunk."""
    slat, iron = wood("#b9814e"), paint("#40474f", 0.5)
    with frame(x, y, z):
        for k in range(5):
            ring = [
                ((r + k * 0.11) * math.cos(a), (r + k * 0.11) * math.sin(a), 0.45)
                for a in (0.1745 * i for i in range(36))
            ]
            tube(ring, 0.042, slat, closed=True)
        for k in range(8):
            a = k * math.pi / 4 + 0.2
            for reach in (r + 0.02, r + 0.44):
                post(reach * math.cos(a), reach * math.sin(a), 0, 0.035, 0.44, iron)
            beam(
                (r * math.cos(a), r * math.sin(a), 0.4),
                ((r + 0.46) * math.cos(a), (r + 0.46) * math.sin(a), 0.4),
                0.05,
                0.04,
                iron,
            )
