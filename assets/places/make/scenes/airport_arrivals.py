"""Arrivals hall: you come out of the frosted doors, and somebody is waiting at the rail."""

import math
from itertools import pairwise

from ..kit import foliage, luggage, stage
from ..kit.materials import glass, glow, masonry, paint
from ..kit.solids import beam, box, frame, lathe, post, sheet, sign, tube

LEFT, RIGHT, BACK, FRONT = -7.5, 10.5, 18.0, -3.0
WHITE = ("#f3f1ec", 0.5)
DARK = ("#39414f", 0.5)


def build() -> None:
    """Assemble the hall."""
    _shell()
    _glass_wall()
    _ceiling()
    _doors()
    _rail()
    _waiting()
    _board()
    _seats()
    _kiosk()
    _greenery()
    _lights()
    stage.camera((0.6, 0.0, 1.5), heading=5, lens=23, rise=0.062)


def vault(x: float) -> float:
    """Height of the curved ceiling."""
    t = (x - LEFT) / (RIGHT - LEFT)
    return 5.6 + 3.0 * math.sin(math.pi * (0.1 + 0.72 * t))


def _shell() -> None:
    floor = masonry(("#d9d3c8", "#d2cbc0"), "#b9b1a6", (1.2, 1.2), facing="z", gap=0.012, offset=0, rough=0.13)
    box((LEFT + RIGHT) / 2, 7, -0.1, RIGHT - LEFT, 30, 0.1, floor)
    band = masonry(("#9fb4bd", "#96acb6"), "#8499a3", (1.2, 0.6), facing="z", gap=0.01, rough=0.13)
    box(1.5, 12.9, -0.096, 12, 1.2, 0.1, band)
    box(-5.6, 7, -0.097, 1.2, 30, 0.1, band)
    _guide_strip()
    wall = paint(*WHITE, mottle=0.05, scale=1.2)
    box(RIGHT + 0.1, 7, 0, 0.2, 30, 9, wall)
    for x0, x1 in ((LEFT, -2.6), (2.6, 4.3), (7.5, RIGHT)):
        box((x0 + x1) / 2, BACK + 0.15, 0, x1 - x0, 0.3, 5.2, wall)
    for x, w in ((0, 5.2), (5.9, 3.2)):
        box(x, BACK + 0.15, 2.9, w, 0.3, 2.3, wall)
    box((LEFT + RIGHT) / 2, BACK - 0.02, 5.1, RIGHT - LEFT, 0.4, 0.22, paint(*DARK))
    for x in range(-7, 11, 1):
        box(x, BACK + 0.1, 5.3, 0.07, 0.1, 4, paint("#dfe4e8", 0.4))
    box((LEFT + RIGHT) / 2, BACK + 0.1, 6.8, RIGHT - LEFT, 0.1, 0.08, paint("#dfe4e8", 0.4))
    for y0 in (6.2, 9.4):
        box(RIGHT - 0.03, y0 + 1.2, 0.0, 0.06, 0.12, 3.2, paint("#d9c3a3", 0.5))
    box(RIGHT - 0.02, 7, 0, 0.05, 30, 0.18, paint("#8a93a0"))


def _guide_strip() -> None:
    """The yellow tactile paving every Korean station and airport has; it also leads the eye to the doors."""
    yellow = masonry(("#f0bf35", "#eab52c"), "#c9962a", (0.3, 0.3), facing="z", gap=0.02, offset=0, rough=0.4)
    box(3.4, 6.6, -0.094, 0.34, 19.2, 0.1, yellow)
    box(1.7, 16.2, -0.093, 3.74, 0.34, 0.1, yellow)
    box(0, 17.0, -0.092, 0.34, 1.3, 0.1, yellow)


def _glass_wall() -> None:
    steel = paint("#e6eaee", 0.35)
    for k in range(14):
        y = -1.2 + k * 1.5
        box(LEFT, y, 0, 0.16, 0.08, 6.6, steel)
        beam((LEFT + 0.35, y, 0), (LEFT + 0.35, y, 6.2), 0.05, 0.05, steel)
    for z in (0.06, 2.5, 4.4):
        box(LEFT, 8, z, 0.14, 22, 0.08, steel)
    pane = sheet(
        [(LEFT, -3, 0), (LEFT, BACK, 0), (LEFT, BACK, 6.4), (LEFT, -3, 6.4)],
        glass("#f2f8fa", 0.96),
        ink=False,
    )
    pane.visible_shadow = False
    box(LEFT - 60, 20, -0.3, 120, 160, 0.1, paint("#c3c6c4"))
    kerb = paint("#e8c85a")
    box(LEFT - 6, 20, -0.19, 0.25, 160, 0.02, kerb)
    foliage.hedge((LEFT - 3, 6), (LEFT - 3, 24), 0.9, 4, z=-0.2)


def _ceiling() -> None:
    panel, rib = paint("#f4f2ed", 0.6), paint("#fbfaf7", 0.4)
    xs = [LEFT + (RIGHT - LEFT) * i / 24 for i in range(25)]
    for k in range(8):
        y0, y1 = -3 + k * 2.8, -3 + k * 2.8 + 2.2
        for a, b in pairwise(xs):
            sheet(
                [
                    (a, y0, vault(a) + 0.25),
                    (b, y0, vault(b) + 0.25),
                    (b, y1, vault(b) + 0.25),
                    (a, y1, vault(a) + 0.25),
                ],
                panel,
            )
        y = y1 + 0.3
        tube([(x, y, vault(x)) for x in xs], 0.09, rib)
        tube([(x, y, vault(x) - 0.75 * math.sin(math.pi * i / 24) - 0.05) for i, x in enumerate(xs)], 0.05, rib)
        for i in range(1, 24):
            drop = 0.75 * math.sin(math.pi * i / 24) + 0.05
            beam(
                (xs[i], y, vault(xs[i])),
                (xs[i + (1 if i % 2 else -1)], y, vault(xs[i]) - drop),
                0.03,
                0.03,
                rib,
            )
        _lamp_row(y0 + 1.1)


def _lamp_row(y: float) -> None:
    for x in (-4.5, -1, 2.5, 6, 9):
        lathe(x, y, vault(x) + 0.12, [(0.2, 0), (0.2, 0.06)], glow("#fff2da", 9, "lamps"), n=20, ink=False)


def _doors() -> None:
    steel, frost = paint("#c9d0d6", 0.3, metal=0.5), glass("#cfe6ea", 0.25)
    for x, half, ajar in ((0, 2.6, 0.9), (5.9, 1.6, 0.0)):
        box(x, BACK - 0.1, 2.86, half * 2 + 0.3, 0.5, 0.16, steel)
        for s in (-1, 1):
            box(x + s * (half + 0.08), BACK - 0.1, 0, 0.16, 0.5, 2.9, steel)
            leaf_x = x + s * (half / 2 + ajar)
            edge = leaf_x - s * half / 2
            wide, deep = (leaf_x - half / 2, leaf_x + half / 2), BACK + 0.33
            sheet(
                [(wide[0], deep, 0.05), (wide[1], deep, 0.05), (wide[1], deep, 2.85), (wide[0], deep, 2.85)],
                frost,
            )
            box(edge, BACK + 0.33, 0, 0.06, 0.08, 2.86, steel)
            box(leaf_x, BACK + 0.31, 1.05, half, 0.02, 0.1, paint("#4d9aa8"))
        box(x, BACK + 4.5, 0, half * 2.6, 0.1, 3.2, glow("#ffe9c9", 0.9, "lamps"))
        box(x, BACK + 2.3, -0.09, half * 3, 4.4, 0.1, paint("#ded7ca", 0.2))
        stage.panel_light((x, BACK + 1.6, 2.8), (x, BACK + 1.2, 0), (half * 1.6, 2.0), "#ffe3b8", 70)
    sign("arrivals", 0, BACK - 0.3, 3.92, 5.6, 1.15, paint("#27405e"), back=paint("#1d2f47"))
    sign("exit_b", 5.9, BACK - 0.3, 3.75, 3.0, 0.75, paint("#27405e"), back=paint("#1d2f47"))
    sign("poster_seoul", -5.3, BACK - 0.05, 2.0, 3.0, 2.2, paint("#ffffff"), back=paint("#d4b78c"))
    sign("banner", 3.45, BACK - 0.06, 3.0, 0.95, 2.9, paint("#ffffff"), back=paint("#e6e2da"))
    for x in (-0.9, 0.9, 5.3, 6.5):
        box(x, BACK - 0.28, 4.5, 0.03, 0.03, 0.7, steel)


def _rail_points() -> list[tuple[float, float]]:
    return [(-4.6, 12.0), (-3.6, 10.2), (-2.0, 9.3), (0.0, 9.0), (2.4, 9.0)]


def _rail() -> None:
    steel, pane = paint("#ccd3da", 0.22, metal=0.7), glass("#d6ecec", 0.7)
    for run in (_rail_points(), [(4.4, 9.0), (6.0, 9.3), (7.4, 10.2), (8.2, 12.0)]):
        tube([(x, y, 1.05) for x, y in run], 0.035, steel)
        tube([(x, y, 0.12) for x, y in run], 0.02, steel)
        for (xa, ya), (xb, yb) in pairwise(run):
            sheet([(xa, ya, 0.16), (xb, yb, 0.16), (xb, yb, 0.95), (xa, ya, 0.95)], pane, ink=False)
        for x, y in run:
            post(x, y, 0, 0.03, 1.05, steel)
            post(x, y, 0, 0.09, 0.02, steel)


def _waiting() -> None:
    """What the person at the rail has brought: a hand-lettered board, two balloons, tulips."""
    with frame(-0.95, 8.96, 0, 6):
        box(0, 0.03, 0.35, 0.05, 0.05, 1.0, paint("#c79a63"))
    sign("welcome", -0.95, 8.94, 1.62, 1.35, 0.82, paint("#fff6e6"), turn=6, tilt=-3, back=paint("#f2c9cf"))
    luggage.balloon(-2.35, 9.15, 2.85, 0.36, "#ee4f6d", (-2.0, 9.3, 1.05), turn=10)
    luggage.balloon(-2.75, 9.45, 2.35, 0.28, "#ffc95c", (-2.0, 9.3, 1.05), turn=-12)
    luggage.bouquet(0.4, 8.92, 0.96, size=1.35)
    with frame(-3.9, 7.3, 0, -62):
        luggage.trolley(0, 0)
        luggage.suitcase(0, -0.15, "#f0839a", z=0.16, turn=0, tall=0.68, handle=0.12, tag="#fff0c4")
        luggage.suitcase(0, 0.2, "#4d7fa6", z=0.16, turn=0, tall=0.52, handle=0.0)
        luggage.rucksack(0, 0.12, "#f2b84f", z=0.7, tall=0.46)


def _board() -> None:
    dark = paint("#232a36", 0.4)
    with frame(6.3, 13.0, 0, -14):
        sign("board", 0, 0, 4.75, 3.7, 1.85, paint("#141a26", 0.3), back=dark, thick=0.25)
        for x in (-1.3, 1.3):
            post(x, 0.15, 5.7, 0.03, 3.2, dark)


def _seats() -> None:
    steel, pad = paint("#7d8793", 0.35), paint("#3f6f82", 0.7)
    for y0 in (8.2, 12.4):
        with frame(-6.35, y0, 0, 90):
            beam((-1.6, 0, 0.3), (1.6, 0, 0.3), 0.06, 0.1, steel)
            for k in range(5):
                x = -1.3 + k * 0.65
                box(x, 0.02, 0.38, 0.56, 0.5, 0.07, pad, round_=0.03)
                with frame(x, -0.0, 0):
                    box(0, 0.27, 0.5, 0.56, 0.07, 0.45, pad, round_=0.03)
            for x in (-1.2, 1.2):
                box(x, 0, 0, 0.08, 0.45, 0.3, steel)


def _kiosk() -> None:
    wood, cream = paint("#b98454", 0.55, mottle=0.2, stretch=(1, 1, 0.15)), paint("#f3e7d3", 0.6)
    with frame(8.5, 14.7, 0, 0):
        box(0, 0, 0, 2.4, 3.4, 1.05, wood)
        box(0, 0, 1.05, 2.6, 3.6, 0.06, cream)
        box(1.15, 0, 1.1, 0.1, 3.4, 2.2, paint("#6d4a38"))
        for x in (-1.15, 1.15):
            for y in (-1.65, 1.65):
                box(x, y, 1.1, 0.08, 0.08, 1.7, wood)
        box(0, 0, 2.75, 2.7, 3.7, 0.65, paint("#c2594f", 0.7))
        for k in range(5):
            luggage.cup(-0.8 + k * 0.14, -1.4, 1.11, ("#f7f2ea", "#e9c8a6")[k % 2], size=1.5)
        box(0.2, -1.2, 1.11, 0.5, 0.4, 0.45, paint("#aab3bd", 0.3, metal=0.5), round_=0.03)
        for k in range(3):
            y = -1.1 + k * 1.1
            lathe(-0.6, y, 2.2, [(0.16, 0), (0.05, 0.18)], paint("#30343d"), n=16)
            luggage.bulb(-0.6, y, 2.2, 0.06, "#ffd9a0", 10, "lamps")
        stage.bulb_light((-0.4, -0.5, 2.1), "#ffcf95", 90)
        sign("cafe", -0.2, -1.88, 3.08, 2.1, 0.52, paint("#c2594f"))
    with frame(5.9, 9.0, 0, 0):
        for k in range(4):
            luggage.trolley(-0.2, -0.6 + k * 0.34, turn=180)


def _greenery() -> None:
    foliage.potted(-6.5, 10.5, 2.3, 3)
    foliage.potted(-6.4, 5.6, 2.2, 5, pot="#cfa88a")
    foliage.potted(-3.1, 17.2, 1.9, 7, kind="tree")
    foliage.potted(3.5, 17.3, 2.0, 9, kind="tree")
    foliage.potted(5.0, 7.1, 1.75, 11, pot="#cfa88a")
    for x, y in ((-5.2, 14.8), (8.9, 11.6)):
        lathe(x, y, 0, [(0.34, 0), (0.3, 0.12), (0.26, 0.14), (0.26, vault(x) - 0.2)], paint(*WHITE), n=28)
        for s in (-1, 1):
            beam((x, y, 4.6), (x + s * 1.7, y, vault(x + s * 1.7)), 0.14, 0.14, paint(*WHITE))


def _lights() -> None:
    stage.daylight("#bfdcf5", 1.25, "#f6f2e8")
    stage.sun((0.8, 0.34, -0.62), "#fff0d2", 5.0, "sun", soft=0.8)
    stage.sun((0.9, 0.30, -0.24), "#ffb070", 5.5, "low", soft=1.2)
    for y in (2, 7, 12, 16):
        stage.panel_light((1.5, y, 6.6), (1.5, y, 0), (10, 2.5), "#ffeed4", 210)
