"""School buildings, walls, pillars, fences. Fronts face -y."""

import math
import random

from .materials import lit_glass, masonry, paint
from .solids import ball, box, frame, lathe, post, sheet, tube

STONE = "#e4dccd"


def bricks(facing: str = "y", warm: bool = True):
    """The school's brick."""
    pair = ("#b5654a", "#a4573f") if warm else ("#a98a74", "#9c7d68")
    return masonry(pair, "#cdb7a2", (0.26, 0.09), facing=facing, gap=0.01)


def brick_box(x, y, z, sx, sy, sz):
    """A brick mass: the pattern has to be laid apart on each pair of faces."""
    box(x, y, z, sx, sy, sz, bricks("y"))
    for s in (-1, 1):
        box(x + s * sx / 2, y, z, 0.012, sy + 0.004, sz, bricks("x"))


def pillar(x, y, height: float, *, width: float = 0.75):
    """A brick gate pillar with stone bands and a cap."""
    stone = paint(STONE, 0.8, mottle=0.08)
    brick_box(x, y, 0, width, width, height)
    box(x, y, 0, width + 0.14, width + 0.14, 0.35, stone, round_=0.02)
    box(x, y, height - 0.6, width + 0.06, width + 0.06, 0.12, stone, round_=0.01)
    box(x, y, height, width + 0.22, width + 0.22, 0.14, stone, round_=0.02)
    box(x, y, height + 0.14, width * 0.7, width * 0.7, 0.14, stone, round_=0.02)


def low_wall(x0, x1, y, height: float, *, fence: float = 0.0):
    """A brick wall along x with a stone coping, and railings on it if asked."""
    middle, length = (x0 + x1) / 2, abs(x1 - x0)
    box(middle, y, 0, length, 0.34, height, bricks("y"))
    box(middle, y, 0, length, 0.42, 0.2, paint(STONE, 0.8))
    box(middle, y, height, length, 0.46, 0.1, paint(STONE, 0.8), round_=0.015)
    if fence:
        railing(x0, x1, y, height + 0.1, fence)


def railing(x0, x1, y, z, height: float, gap: float = 0.16):
    """Iron bars with ball finials."""
    iron = paint("#2f3a44", 0.4)
    for rail in (0.08, height - 0.12):
        box((x0 + x1) / 2, y, z + rail, abs(x1 - x0), 0.035, 0.035, iron)
    for k in range(int(abs(x1 - x0) / gap)):
        x = min(x0, x1) + gap * (k + 0.5)
        post(x, y, z, 0.013, height, iron, n=8)
        ball(x, y, z + height, 0.028, iron, n=8)


def gate_leaf(width: float, height: float):
    """One wing of the iron gate, hinged at the origin and reaching along +x."""
    iron = paint("#2f3a44", 0.4)
    for z in (0.12, height * 0.45, height * 0.82):
        box(width / 2, 0, z, width, 0.045, 0.05, iron)
    for x in (0, width):
        box(x, 0, 0.08, 0.06, 0.06, height - 0.1, iron)
    for k in range(1, int(width / 0.15)):
        x = k * 0.15
        top = height * (0.84 + 0.14 * math.sin(math.pi * x / width / 2))
        post(x, 0, 0.12, 0.013, top, iron, n=8)
        ball(x, 0, 0.12 + top, 0.028, iron, n=8)
    ring = [(width / 2 + 0.22 * math.cos(a), -0.03, height * 0.63 + 0.22 * math.sin(a)) for a in _turn(24)]
    tube(ring, 0.02, paint("#c9a24e", 0.35), closed=True)


def _turn(n: int) -> list[float]:
    return [2 * math.pi * k / n for k in range(n)]


def casement(x, z, w, h, *, lit: bool, y: float = 0.0, arch: bool = False):
    """A window in a front: reveal, bars, lintel, sill."""
    white, stone = paint("#f6f2ea", 0.6), paint(STONE, 0.8)
    box(x, y - 0.02, z, w, 0.06, h, lit_glass(lit))
    if arch:
        rim = [(x + w / 2 * math.cos(a), y - 0.05, z + h + w / 2 * math.sin(a)) for a in _turn(32)[:17]]
        sheet(rim, lit_glass(lit))
        tube(rim, 0.05, white)
    for s in (-1, 0, 1):
        box(x + s * w / 2, y - 0.06, z, 0.07, 0.08, h, white)
    for t in (0, 0.55, 1):
        box(x, y - 0.06, z + h * t - 0.03, w, 0.08, 0.06, white)
    box(x, y - 0.08, z - 0.14, w + 0.24, 0.2, 0.1, stone)
    if not arch:
        box(x, y - 0.05, z + h + 0.04, w + 0.24, 0.12, 0.16, stone)


def facade(
    w: float,
    floors: int,
    bays: int,
    *,
    storey: float = 3.3,
    depth: float = 9.0,
    seed: int = 1,
    lit=0.55,
    skip=(),
):
    """A school wing centred on x, its front at y = 0; `skip` lists (floor, bay) left for doors."""
    rng = random.Random(seed)
    height, stone = floors * storey + 0.5, paint(STONE, 0.8)
    box(0, depth / 2, 0, w, depth, height, bricks("y"))
    for s in (-1, 1):
        box(s * w / 2, depth / 2, 0, 0.02, depth, height, bricks("x"))
        for k in range(int(height / 0.55)):
            box(s * (w / 2 - 0.2), -0.02, k * 0.55, 0.5 if k % 2 else 0.34, 0.08, 0.42, stone)
    box(0, 0, 0, w + 0.1, 0.2, 0.6, stone)
    for floor in range(floors):
        z = floor * storey
        if floor:
            box(0, -0.02, z + 0.28, w, 0.12, 0.14, stone)
        for bay in range(bays):
            x = -w / 2 + w * (bay + 0.5) / bays
            on = rng.random() < lit
            if (floor, bay) not in skip:
                casement(x, z + 1.15, w / bays * 0.5, storey * 0.5, lit=on, arch=floor == floors - 1)
    box(0, depth / 2, height, w + 0.5, depth + 0.5, 0.22, stone)
    _roof(w + 0.4, depth + 0.4, height + 0.22)


def _roof(w: float, d: float, z: float) -> None:
    slate = paint("#5b6b78", 0.6, mottle=0.15, scale=3)
    rise, inset = 1.7, 1.6
    y0, y1, half = -0.2, d - 0.2, w / 2
    ridge = [(-half + inset, d / 2, z + rise), (half - inset, d / 2, z + rise)]
    sheet([(-half, y0, z), (half, y0, z), ridge[1], ridge[0]], slate)
    for s, top in ((-1, ridge[0]), (1, ridge[1])):
        sheet([(s * half, y0, z), (s * half, y1, z), top], slate)


def clock_tower(x, y, height: float, *, w: float = 4.2):
    """A square brick tower with a clock and a copper cap; the clock is lettered later by its sign name."""
    stone, copper = paint(STONE, 0.8), paint("#6fa595", 0.5, mottle=0.15)
    with frame(x, y, 0):
        brick_box(0, 0, 0, w, w, height)
        for k in range(int(height / 0.55)):
            for s in (-1, 1):
                box(s * (w / 2 - 0.2), -w / 2, k * 0.55, 0.5 if k % 2 else 0.34, 0.1, 0.42, stone)
        box(0, 0, height - 3.4, w + 0.2, w + 0.2, 0.2, stone)
        box(0, 0, height, w + 0.7, w + 0.7, 0.3, stone, round_=0.03)
        lathe(
            0,
            0,
            height + 0.3,
            [(w * 0.62, 0), (w * 0.4, 1.2), (w * 0.12, 2.6), (0.03, 4.2)],
            copper,
            n=4,
            smooth=0,
        ).rotation_euler = (0, 0, math.pi / 4)
        ball(0, 0, height + 4.6, 0.16, paint("#d9b35a", 0.3))
        dial = lathe(0, -w / 2 - 0.12, height - 1.7, [(1.15, 0), (1.15, 0.08)], stone, n=32)
        dial.rotation_euler = (-math.pi / 2, 0, 0)


def portico(x, y, w: float, height: float, *, columns: int = 4):
    """Columns, entablature, pediment and steps before an entrance."""
    white = paint("#f4eee2", 0.7)
    with frame(x, y, 0):
        for k in range(3):
            box(0, -0.9 - 0.3 * k, 0, w + 1.2, 2.4, 0.48 - 0.16 * k, paint("#d8cfbf", 0.8))
        for k in range(columns):
            cx = -w / 2 + 0.4 + (w - 0.8) * k / (columns - 1)
            lathe(
                cx,
                -1.6,
                0.45,
                [(0.32, 0), (0.26, 0.2), (0.22, height - 0.9), (0.32, height - 0.6)],
                white,
                n=20,
            )
        box(0, -0.9, height - 0.15, w + 0.4, 1.9, 0.5, white, round_=0.02)
        z = height + 0.35
        sheet([(-w / 2 - 0.3, -1.85, z), (w / 2 + 0.3, -1.85, z), (0, -1.85, z + w * 0.18)], white)
        for s in (-1, 1):
            top, foot = (0, z + w * 0.18 + 0.12), (s * (w / 2 + 0.4), z)
            sheet(
                [
                    (foot[0], -1.95, foot[1]),
                    (top[0], -1.95, top[1]),
                    (top[0], 0, top[1]),
                    (foot[0], 0, foot[1]),
                ],
                paint("#5b6b78", 0.6),
            )
        for s in (-1, 1):
            box(s * 0.62, -0.05, 0.45, 1.1, 0.12, height - 1.4, paint("#6b4630", 0.5), round_=0.02)
            box(s * 0.62, -0.12, 1.6, 0.75, 0.04, height - 2.9, lit_glass(True))
