"""Room for two: one side lived in for a year, the other still coming out of its suitcase."""

import math

from ..kit import foliage, furniture, luggage, stage
from ..kit.furniture import wood
from ..kit.materials import glow, masonry, paint
from ..kit.solids import ball, beam, box, frame, hang, lathe, post, sheet, sign, tube, waves

HALF, BACK, FRONT, TOP = 2.8, 4.2, -2.2, 2.7
WIN = (-0.62, 2.15, 0.92, 1.5)
"""Middle, width, sill height and height of the window."""


def build() -> None:
    """Assemble the room."""
    _walls()
    _window()
    _left_side()
    _right_side()
    _left_desk()
    _right_desk()
    _floor_things()
    _fairy_lights()
    _overhead()
    _lights()
    stage.camera((0.15, -1.5, 1.5), heading=1.5, lens=22.5, rise=-0.03)


def _walls() -> None:
    boards = masonry(("#c99a66", "#d5a873"), "#8a633f", (1.3, 0.16), facing="z", gap=0.006, rough=0.32)
    box(0, 1, -0.1, HALF * 2, 6.6, 0.1, boards)
    wall, side = paint("#f6eadb", 0.8, mottle=0.04, scale=1), paint("#f1e2d3", 0.8, mottle=0.05, scale=1)
    x, w, z, h = WIN
    box(0, BACK + 0.1, 0, HALF * 2, 0.2, z, wall)
    box(0, BACK + 0.1, z + h, HALF * 2, 0.2, TOP - z - h, wall)
    for a, b in ((-HALF, x - w / 2), (x + w / 2, HALF)):
        box((a + b) / 2, BACK + 0.1, z, b - a, 0.2, h, wall)
    for s in (-1, 1):
        box(s * (HALF + 0.1), 1, 0, 0.2, 6.6, TOP, side)
        box(s * (HALF - 0.01), 1, 0, 0.03, 6.6, 0.1, paint("#fbf6ee"))
        box(s * (HALF - 0.005), 1, 1.02, 0.02, 6.6, 0.035, paint("#fbf6ee"))
        box(s * (HALF - 0.002), 1, 0.1, 0.012, 6.6, 0.92, paint("#bcd0c4", 0.8))
    box(0, BACK - 0.01, 0, HALF * 2, 0.03, 0.1, paint("#fbf6ee"))
    box(0, 1, TOP, HALF * 2.2, 6.8, 0.1, paint("#fdf8ef", 0.9))
    for y in (0.6, 2.4):
        box(0, y, TOP - 0.13, HALF * 2, 0.14, 0.13, wood(furniture.PINE))


def _window() -> None:
    x, w, z, h = WIN
    furniture.window(x, BACK + 0.06, z, w, h, bars=(3, 1), deep=0.14, sill=0.16)
    box(x, BACK + 0.06, z + h * 0.7, w, 0.06, 0.04, paint("#f8f5ee"))
    beam(
        (x - 1.45, BACK - 0.12, z + h + 0.14),
        (x + 1.45, BACK - 0.12, z + h + 0.14),
        0.03,
        0.03,
        wood(furniture.WALNUT),
    )
    furniture.curtain(x - w / 2 - 0.14, BACK - 0.12, z - 0.18, 0.52, h + 0.3, "#f6c9a8", gather=0.5, seed=2)
    furniture.curtain(x + w / 2 + 0.14, BACK - 0.12, z - 0.18, 0.5, h + 0.3, "#f6c9a8", gather=0.5, seed=5)
    foliage.potted(x - 0.9, BACK - 0.1, 0.36, 4, pot="#d98a6a", z=z - 0.03)
    foliage.potted(x + 0.86, BACK - 0.1, 0.3, 6, pot="#8fb7c9", z=z - 0.03)
    _cat(x + 0.42, BACK - 0.1, z - 0.03)


def _cat(x, y, z) -> None:
    """A plush cat on the sill, looking at the tower."""
    fur = paint("#f4a45e", 0.9)
    ball(x, y, z + 0.09, 0.085, fur, squash=1.15)
    ball(x, y, z + 0.23, 0.065, fur, squash=0.9)
    for s in (-1, 1):
        lathe(x + s * 0.04, y, z + 0.27, [(0.026, 0), (0.002, 0.05)], fur, n=10)
    tube([(x + 0.06, y, z + 0.03), (x + 0.14, y - 0.02, z + 0.04), (x + 0.16, y - 0.02, z + 0.12)], 0.018, fur)


def _left_side() -> None:
    """The newcomer's bed: suitcase open on it, half its contents out."""
    furniture.bed(-2.28, 2.75, cover="#8fb9d6", seed=3)
    with frame(-2.2, 2.45, 0.62, 96):
        shell, lining = paint("#ef7f96", 0.4), paint("#fff1e2", 0.9)
        box(0, 0, 0, 0.74, 0.5, 0.17, shell, round_=0.04, segments=3)
        box(0, 0, 0.16, 0.68, 0.44, 0.02, lining)
        with frame(0, 0.25, 0.18, tilt=(72, 0)):
            box(0, 0.25, -0.03, 0.74, 0.5, 0.14, shell, round_=0.04, segments=3)
            box(0, 0.25, 0.1, 0.68, 0.44, 0.02, lining)
            for s in (-1, 1):
                box(s * 0.16, 0.25, 0.12, 0.035, 0.4, 0.01, paint("#d9a35a"))
        for k, c in enumerate(("#f7d26a", "#6f9fc4", "#fdf6ec", "#e2687e", "#7fb38a")):
            furniture.cushion(-0.25 + 0.125 * k, 0, 0.12, 0.13, 0.38, 0.14 + 0.02 * (k % 3), c, turn=3 * k - 6)
        furniture.cushion(0.2, -0.2, 0.17, 0.24, 0.34, 0.05, "#fdf6ec", turn=24)
    furniture.cushion(-2.0, 1.95, 0.6, 0.34, 0.3, 0.07, "#f2c9a0", turn=12)
    furniture.cushion(-2.0, 1.95, 0.65, 0.3, 0.27, 0.07, "#7fb38a", turn=5)
    furniture.cushion(-2.4, 3.3, 0.62, 0.3, 0.28, 0.26, "#ffd97a", turn=20)
    with frame(-HALF + 0.02, 0, 0, 0):
        sign("poster_moon", 0.0, 2.3, 1.78, 0.72, 1.0, paint("#ffffff"), turn=90, back=None)
        sign("poster_rain", 0.0, 3.35, 1.72, 0.62, 0.88, paint("#ffffff"), turn=90, back=None)


def _right_side() -> None:
    """The roommate's side, settled: shelf, guitar, wardrobe, a blanket from home."""
    furniture.bed(2.28, 2.55, cover="#e9a15f", seed=8, pillow="#fff3d8")
    furniture.cushion(2.2, 3.2, 0.66, 0.36, 0.2, 0.32, "#7c9f6c", turn=-14)
    waves(
        0.95,
        0.6,
        lambda u, v: 0.015 * math.sin(14 * u + 5 * v),
        paint("#c9596a", 0.95),
        at=(2.28, 1.95, 0.61),
        n=24,
    )
    sign("poster_film", HALF - 0.02, 2.9, 1.75, 0.8, 1.1, paint("#ffffff"), turn=-90)
    sign("poster_map", HALF - 0.02, 1.75, 1.78, 0.8, 0.72, paint("#ffffff"), turn=-90)
    with frame(2.42, 3.92, 0, 0):
        box(0, 0, 0, 0.7, 0.5, 2.05, wood(furniture.PINE, along="z"), round_=0.012)
        for s in (-1, 1):
            box(s * 0.17, -0.255, 0.08, 0.31, 0.02, 1.9, wood(furniture.OAK, along="z"), round_=0.008)
            ball(s * 0.03, -0.28, 1.05, 0.02, paint("#6b5138", 0.3))
        box(0.0, 0, 2.06, 0.5, 0.36, 0.24, paint("#d8b48a", 0.9), round_=0.01)
        furniture.cushion(0.05, 0, 2.28, 0.4, 0.3, 0.12, "#9ec4c0")
    _uniform(2.3, 3.6)


def _uniform(x, y) -> None:
    """A school blazer on a hanger, ready for the first day."""
    shirt = paint("#fbf8f2", 0.9)
    with frame(x, y, 0, 0):
        tube([(-0.2, 0, 1.72), (0, 0, 1.82), (0.2, 0, 1.72)], 0.012, wood())
        tube([(0, 0, 1.82), (0, 0, 1.9), (0.03, 0.0, 1.93)], 0.006, paint("#9aa3ad", 0.3))
        furniture.cushion(0, 0, 1.08, 0.42, 0.12, 0.7, "#2d3f74")
        for s in (-1, 1):
            with frame(s * 0.22, 0, 1.12, tilt=(0, s * -7)):
                furniture.cushion(0, 0, 0, 0.13, 0.12, 0.62, "#2d3f74")
        with frame(0, -0.072, 0):
            sheet([(-0.07, 0, 1.74), (0.07, 0, 1.74), (0, 0, 1.45)], shirt)
            sheet(
                [
                    (-0.02, -0.004, 1.7),
                    (0.02, -0.004, 1.7),
                    (0.028, -0.004, 1.5),
                    (0, -0.004, 1.46),
                    (-0.028, -0.004, 1.5),
                ],
                paint("#c23a50"),
            )
            for k in range(2):
                ball(0, 0.0, 1.4 - k * 0.12, 0.012, paint("#e8c25a", 0.3))


def _left_desk() -> None:
    """Under the window: still bare except for a lamp, a list and a cup."""
    furniture.desk(-0.98, BACK - 0.42, 1.2, drawers=-1)
    furniture.chair(-0.9, BACK - 1.0, turn=8, pad="#f2b0a0")
    furniture.desk_lamp(-1.42, BACK - 0.35, 0.755, turn=40, colour="#6fb0a4", power=20)
    furniture.books(-1.2, BACK - 0.3, 0.755, ("#4d7fa6", "#f2c14e", "#e2687e"), upright=False, seed=2)
    luggage.cup(-0.62, BACK - 0.5, 0.755, "#f4b6c2", size=1.0)


def _right_desk() -> None:
    """The desk with the pinned photograph above it."""
    furniture.desk(1.3, BACK - 0.42, 1.25)
    furniture.chair(1.15, BACK - 1.02, turn=-14)
    furniture.desk_lamp(0.82, BACK - 0.3, 0.755, turn=-30, power=26)
    with frame(1.3, BACK - 0.42, 0.755, 4):
        box(0, 0, 0, 0.36, 0.25, 0.015, paint("#c9ced6", 0.3), round_=0.006)
        with frame(0, 0.12, 0.012, tilt=(-14, 0)):
            box(0, 0, 0, 0.36, 0.012, 0.24, paint("#c9ced6", 0.3), round_=0.006)
            box(0, -0.008, 0.015, 0.33, 0.004, 0.21, glow("#a9d4f2", 1.2, "lamps"))
    shades = ("#e2687e", "#4d7fa6", "#f2c14e", "#7fb38a", "#f5efe4", "#8a6fb0", "#d98a5a", "#3f5f8a")
    furniture.books(1.58, BACK - 0.25, 0.755, shades[:5], seed=5)
    furniture.shelf(1.3, BACK, 2.22, 1.3)
    furniture.books(0.75, BACK - 0.1, 2.25, shades, seed=6)
    furniture.books(1.5, BACK - 0.1, 2.25, shades[2:6], seed=9, upright=False)
    foliage.potted(1.82, BACK - 0.11, 0.3, 12, pot="#f0e4d4", z=2.25)
    ball(1.2, BACK - 0.1, 2.33, 0.08, paint("#f2a7b5", 0.9))
    sign(
        "corkboard",
        1.42,
        BACK - 0.03,
        1.66,
        1.15,
        0.8,
        paint("#ffffff"),
        back=wood(furniture.WALNUT),
        thick=0.02,
    )
    post(1.0, BACK - 0.5, 0.755, 0.035, 0.1, paint("#f7f2ea"), n=18)
    for k, c in enumerate(("#e2687e", "#4d7fa6", "#f2c14e")):
        beam((1.0, BACK - 0.5, 0.78), (0.98 + 0.02 * k, BACK - 0.49, 0.93), 0.008, 0.008, paint(c))


def _floor_things() -> None:
    rug = paint("#e8b7a4", 0.95, mottle=0.1)
    lathe(0, 1.5, 0, [(1.25, 0), (1.25, 0.02)], rug, n=64)
    lathe(0, 1.5, 0.004, [(1.05, 0), (1.05, 0.02)], paint("#f6ddc6", 0.95), n=64)
    luggage.rucksack(-1.45, 2.0, "#f2b84f", turn=30, tall=0.5)
    for k in range(2):
        furniture.cushion(0.7 + 0.13 * k, 2.3, 0.0, 0.1, 0.26, 0.07, "#f7c4cd", turn=-10 + 8 * k)
    with frame(1.62, 2.05, 0.02, -38, tilt=(-13, 0)):
        luggage.guitar()


def _overhead() -> None:
    """A paper lantern, and the bunting left from somebody's birthday."""
    x, y, z, r = 0.72, 1.9, TOP - 0.34, 0.2
    lathe(x, y, z, [(0.008, 0), (0.008, 0.4)], paint("#5b4a40"), n=8)
    ball(x, y, z, r, glow("#ffe3b8", 1.3, "lamps"), squash=0.86, n=32)
    for k in range(-3, 4):
        ring, level = r * math.cos(k * 0.4) + 0.002, z + r * 0.86 * math.sin(k * 0.4)
        turn = [(x + ring * math.cos(a), y + ring * math.sin(a), level) for a in (0.262 * i for i in range(24))]
        tube(turn, 0.004, paint("#d9b58a"), closed=True)
    stage.bulb_light((x, y, z - 0.3), "#ffd9a0", 16, "lamps", 0.2)
    wire = hang((-HALF, 2.3, TOP - 0.16), (0, 2.3, TOP - 0.16), 0.2, 16) + hang(
        (0, 2.3, TOP - 0.16), (HALF, 2.3, TOP - 0.16), 0.2, 16
    )
    tube(wire, 0.005, paint("#fff6ea"), ink=False)
    shades = ("#f27a8a", "#ffd36b", "#8ecae6", "#a5d6a7", "#f5b7d0")
    for k, (x, y, z) in enumerate(wire[1:-1]):
        sheet(
            [(x - 0.07, y, z), (x + 0.07, y, z), (x, y - 0.01, z - 0.15)],
            paint(shades[k % 5], 0.9),
            ink=False,
        )
    sign("calendar", -2.38, BACK - 0.03, 1.78, 0.52, 0.66, paint("#ffffff"), back=paint("#c98a5a"), thick=0.012)


def _fairy_lights() -> None:
    top, y = 2.46, BACK - 0.06
    left = [(-HALF + 0.06, v, top) for v in (0.6, 1.8, 3.0)]
    back = [
        (-HALF + 0.1, y, top),
        (-1.9, y, top + 0.05),
        (-0.5, y - 0.12, top + 0.12),
        (0.8, y - 0.12, top + 0.08),
        (2.0, y, top),
    ]
    right = [(HALF - 0.06, v, top) for v in (3.5, 2.4, 1.2)]
    warm = ("#ffd694", "#ffc57a", "#ffe6bd")
    furniture.string_lights(left + back + right, sag=0.13, gap=0.15, size=0.02, colours=warm, power=3.0)


def _lights() -> None:
    stage.daylight("#cfe4f6", 1.0, "#f2ede2")
    stage.sun((-0.45, -0.62, -0.62), "#fff0d4", 5.0, "sun", soft=0.8)
    stage.sun((0.3, -0.8, -0.44), "#ffa864", 6.5, "low", soft=1.2)
    x, w, z, h = WIN
    stage.panel_light((x, BACK + 0.3, z + h / 2), (x, 0, 1), (w, h), "#dcecff", 75, "sky")
    stage.panel_light((0, -2.0, 2.2), (0, 3, 0.8), (4, 1.5), "#f4efe8", 26, "sky")
    stage.panel_light((0, 1.2, TOP - 0.15), (0, 1.2, 0), (1.2, 1.2), "#ffd9a6", 15)
    stage.panel_light((0, -2.0, 2.0), (0, 3, 1.0), (4, 1.5), "#ffcf9a", 5)
