"""Beds, desks, chairs, lamps, shelves, windows. Origins are on the floor at the middle of the thing."""

import math
import random
from itertools import pairwise

from .luggage import bulb
from .materials import glass, glow, paint
from .solids import ball, beam, box, frame, hang, lathe, post, sheet, solid, tube, waves
from .stage import bulb_light

OAK, PINE, WALNUT = "#c9975f", "#dcb483", "#7d5138"


def wood(colour: str = OAK, *, along: str = "x"):
    """Grain running along one axis."""
    stretch = {"x": (0.35, 6, 6), "y": (6, 0.35, 6), "z": (6, 6, 0.35)}[along]
    return paint(colour, 0.45, mottle=0.2, scale=2.2, stretch=stretch)


def bed(x, y, *, turn=0.0, cover="#e9899b", sheet_="#fbf5ec", pillow="#fffaf2", z=0.0, seed=1):
    """A single bed, head towards +y, made by someone in a hurry."""
    rng = random.Random(seed)
    with frame(x, y, z, turn):
        for s in (-1, 1):
            box(s * 0.46, 0, 0.2, 0.04, 2.0, 0.2, wood(along="y"), round_=0.01)
            for sy in (-0.96, 0.96):
                box(s * 0.45, sy, 0, 0.07, 0.07, 0.95 if sy > 0 else 0.55, wood(along="z"), round_=0.012)
        box(0, 0.97, 0.42, 0.9, 0.04, 0.48, wood(), round_=0.01)
        box(0, -0.97, 0.25, 0.9, 0.04, 0.26, wood(), round_=0.01)
        box(0, 0, 0.34, 0.9, 1.9, 0.2, paint(sheet_, 0.9), round_=0.07, segments=4)
        _quilt(cover, rng)
        cushion(0.02, 0.66, 0.53, 0.66, 0.42, 0.16, pillow, turn=rng.uniform(-6, 6))


def _quilt(colour: str, rng: random.Random) -> None:
    a, b = rng.uniform(0, 6), rng.uniform(0, 6)

    def height(u: float, v: float) -> float:
        over = max(0.0, abs(u) - 0.44)
        crease = 0.02 * math.sin(9 * u + 4 * v + a) + 0.016 * math.sin(13 * v - 5 * u + b)
        return 0.59 + crease * (1 + 4 * over) - min(0.27, over * 2.2 + 30 * over * over)

    waves(1.1, 1.35, height, paint(colour, 0.9, mottle=0.08), at=(0, -0.26, 0), n=44)
    box(0, 0.42, 0.575, 0.92, 0.2, 0.05, paint("#fff7ee", 0.9), round_=0.024, segments=4)


def cushion(x, y, z, w, d, h, colour: str, *, turn: float = 0):
    """Anything soft: a box rounded by subdivision."""
    thing = box(x, y, z, w, d, h, paint(colour, 0.9), turn=turn)
    soft = thing.modifiers.new("soft", "SUBSURF")
    soft.levels = soft.render_levels = 3
    creases = thing.data.attributes.new("crease_edge", "FLOAT", "EDGE")
    for edge in thing.data.edges:
        creases.data[edge.index].value = 0.35
    thing.data.polygons.foreach_set("use_smooth", [True] * 6)
    return thing


def desk(x, y, w=1.25, *, turn=0.0, colour=OAK, drawers=1):
    """A desk whose front faces -y, drawers on the right for 1, on the left for -1."""
    with frame(x, y, 0, turn):
        box(0, 0, 0.72, w, 0.6, 0.035, wood(colour), round_=0.01)
        for sx in (-1, 1):
            for sy in (-0.25, 0.25):
                box(sx * (w / 2 - 0.05), sy, 0, 0.05, 0.05, 0.72, wood(colour, along="z"))
        box(drawers * (w / 2 - 0.24), 0, 0.18, 0.4, 0.55, 0.53, wood(colour), round_=0.008)
        for k in range(3):
            z = 0.2 + k * 0.172
            box(drawers * (w / 2 - 0.24), -0.285, z, 0.36, 0.02, 0.15, wood(PINE), round_=0.008)
            ball(drawers * (w / 2 - 0.24), -0.305, z + 0.075, 0.018, paint("#8d7a5c", 0.3))


def chair(x, y, *, turn=0.0, colour=PINE, pad="#7fb3a8"):
    """A wooden chair facing +y."""
    with frame(x, y, 0, turn):
        for sx in (-0.19, 0.19):
            beam((sx, 0.18, 0), (sx, 0.17, 0.44), 0.035, 0.035, wood(colour, along="z"))
            beam((sx, -0.22, 0), (sx, -0.2, 0.88), 0.035, 0.035, wood(colour, along="z"))
        box(0, -0.01, 0.43, 0.43, 0.43, 0.03, wood(colour), round_=0.012)
        box(0, 0.0, 0.455, 0.38, 0.37, 0.045, paint(pad, 0.9), round_=0.02, segments=4)
        for z in (0.6, 0.74):
            box(0, -0.205, z, 0.36, 0.025, 0.08, wood(colour), round_=0.01)


def desk_lamp(x, y, z, *, turn=0.0, colour="#e9b949", power=14.0):
    """A jointed lamp leaning towards -y."""
    with frame(x, y, z, turn):
        metal = paint(colour, 0.35)
        lathe(0, 0, 0, [(0.08, 0), (0.08, 0.015), (0.02, 0.03)], metal)
        tube([(0, 0, 0.02), (0.02, 0.1, 0.24), (0, -0.06, 0.42)], 0.009, metal)
        with frame(0, -0.08, 0.41, tilt=(24, 0)):
            lathe(0, 0, -0.07, [(0.085, 0), (0.03, 0.1), (0.02, 0.12)], metal)
            bulb(0, 0, -0.05, 0.035, "#ffe2a8", 10, "lamps")
        bulb_light((0, -0.1, 0.34), "#ffc680", power, "lamps", 0.05)


def books(x, y, z, colours, *, turn=0.0, seed=1, upright=True):
    """A row or a pile of books."""
    rng = random.Random(seed)
    with frame(x, y, z, turn):
        at = 0.0
        for colour in colours:
            thick, tall = rng.uniform(0.022, 0.045), rng.uniform(0.17, 0.24)
            if upright:
                box(at + thick / 2, 0, 0, thick * 0.94, 0.15, tall, paint(colour, 0.7), round_=0.004)
            else:
                box(0, 0, at, 0.2, 0.15, thick, paint(colour, 0.7), round_=0.004, turn=rng.uniform(-14, 14))
            at += thick


def shelf(x, y, z, w, *, colour=OAK):
    """A wall board with two brackets, its back at y."""
    box(x, y - 0.11, z, w, 0.22, 0.03, wood(colour), round_=0.006)
    for s in (-1, 1):
        box(x + s * w * 0.38, y - 0.08, z - 0.12, 0.025, 0.16, 0.12, wood(colour))


def window(x, y, z, w, h, *, bars=(2, 2), colour="#f8f5ee", sill=0.16, deep=0.16):
    """A glazed frame facing -y whose lower left is at z; x is its middle."""
    white = paint(colour, 0.5)
    for s in (-1, 1):
        box(x + s * (w / 2 + 0.03), y, z - 0.04, 0.08, deep, h + 0.1, white)
    for zz in (z - 0.06, z + h):
        box(x, y, zz, w + 0.14, deep, 0.07, white)
    for i in range(1, bars[0]):
        box(x - w / 2 + w * i / bars[0], y, z, 0.045, deep * 0.5, h, white)
    for j in range(1, bars[1]):
        box(x, y, z + h * j / bars[1] - 0.02, w, deep * 0.5, 0.04, white)
    if sill:
        box(x, y - sill / 2, z - 0.07, w + 0.3, deep + sill, 0.035, white, round_=0.008)
    corners = [(x - w / 2, y, z), (x + w / 2, y, z), (x + w / 2, y, z + h), (x - w / 2, y, z + h)]
    sheet(corners, glass("#f4f9fa", 0.98), ink=False).visible_shadow = False


def curtain(x, y, z, w, h, colour: str, *, gather=0.7, seed=1):
    """A hanging cloth with folds, gathered towards its foot."""
    rng = random.Random(seed)
    a = rng.uniform(0, 6)
    n, rows, verts = 48, 10, []
    for j in range(rows + 1):
        t = j / rows
        pinch = 1 - (1 - gather) * math.sin(math.pi * min(1, (1 - t) * 1.35)) ** 2
        for i in range(n + 1):
            u = i / n - 0.5
            verts.append((x + u * w * pinch, y + 0.045 * math.sin(u * 44 + a) + 0.01 * math.sin(9 * t), z + h * t))
    faces = [
        (j * (n + 1) + i, j * (n + 1) + i + 1, (j + 1) * (n + 1) + i + 1, (j + 1) * (n + 1) + i)
        for j in range(rows)
        for i in range(n)
    ]
    return solid(verts, faces, paint(colour, 0.9), smooth=70)


def string_lights(points, *, sag=0.12, gap=0.16, size=0.016, colours=("#ffd694",), strength=9.0, power=0.0):
    """Bulbs along a sagging wire between hooks; `power` lights the room from each span."""
    rng = random.Random(4)
    for a, b in pairwise(points):
        n = max(3, int(math.dist(a, b) / gap))
        wire = hang(a, b, sag, n)
        tube(wire, 0.004 + size * 0.12, paint("#4a4038"), ink=False)
        for px, py, pz in wire:
            bulb(px, py, pz - size * 1.2, size, rng.choice(colours), strength)
        if power:
            mid = wire[len(wire) // 2]
            bulb_light((mid[0], mid[1], mid[2] - 0.1), "#ffc477", power, "fairy", 0.3)


def lamp_post(x, y, z=0.0, height=3.2, *, power=120.0, colour="#3b4450"):
    """A garden lamp with a globe."""
    iron = paint(colour, 0.5)
    profile = [
        (0.14, 0),
        (0.14, 0.12),
        (0.06, 0.3),
        (0.045, height - 0.4),
        (0.1, height - 0.34),
        (0.03, height - 0.3),
    ]
    lathe(x, y, z, profile, iron, n=16)
    ball(x, y, z + height - 0.14, 0.17, glow("#ffe0a4", 7, "lamps"), ink=False)
    lathe(x, y, z + height + 0.0, [(0.2, 0), (0.05, 0.12), (0.01, 0.2)], iron, n=16)
    bulb_light((x, y, z + height - 0.14), "#ffc885", power, "lamps", 0.2)


def bench(x, y, *, turn=0.0, z=0.0, w=1.6, colour="#b9814e"):
    """A park bench facing -y."""
    iron = paint("#40474f", 0.5)
    with frame(x, y, z, turn):
        for k in range(4):
            box(0, -0.18 + k * 0.12, 0.43, w, 0.1, 0.035, wood(colour), round_=0.008)
        for k in range(3):
            box(0, 0.27 + k * 0.02, 0.55 + k * 0.13, w, 0.03, 0.1, wood(colour), round_=0.008)
        for s in (-1, 1):
            tube(
                [
                    (s * w * 0.42, -0.22, 0),
                    (s * w * 0.42, -0.2, 0.42),
                    (s * w * 0.42, 0.22, 0.42),
                    (s * w * 0.42, 0.34, 0.9),
                ],
                0.022,
                iron,
            )
            post(s * w * 0.42, 0.22, 0, 0.022, 0.42, iron)
