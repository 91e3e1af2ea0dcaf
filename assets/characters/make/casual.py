"""Clothes for days off: Kitty's cardigan and Dae's knit."""

from __future__ import annotations

from .colour import light, line, shade
from .figure import Dress
from .geometry import Point, even, sided
from .layers import draw_below, dress_up


def draw_cardigan(dress: Dress) -> None:
    """An open cardigan over a tee, with the strap of a travel bag across it."""
    draw_below(dress, 585)
    dress_up(dress, 640, lambda: _cardigan_front(dress), 2)


def _cardigan_front(dress: Dress) -> None:
    build, tee = dress.build, dress.outfit.shirt
    panel: list[Point] = [
        (-build.neck - 13, 60), (-build.neck, 74), (-20, 96), (0, 101), (20, 96), (build.neck, 74),
        (build.neck + 13, 60), (70, 180), (76, 330), (72, 480), (82, 630), (84, 660, 1), (-84, 660, 1),
        (-82, 630), (-72, 480), (-76, 330), (-70, 180),
    ]  # fmt: skip
    canvas = dress.canvas
    canvas.fill(panel, tee)
    with canvas.clip(panel):
        grey = shade(tee, 0.26, "#6472b8")
        canvas.fill([(24, 60), (100, 60), (100, 650), (26, 650), (36, 480), (32, 320)], grey, 0.75)
        canvas.fill([(-60, 56), (60, 56), (50, 112), (0, 132), (-50, 112)], grey, 0.8)
        canvas.fill([(-94, 60), (-52, 60), (-54, 300), (-52, 640), (-94, 640)], grey, 0.6)
        _tee_print(dress)
        dress.folds(
            tee,
            [
                [(-20, 410), (4, 424), (26, 420)],
                [(-34, 330), (-18, 344), (-2, 346)],
                [(-26, 560), (0, 548), (30, 556)],
            ],
            2.6,
            0.35,
        )
    canvas.stroke([(-30, 78), (-16, 96), (0, 101), (16, 96), (30, 78)], 3, line("#8a90b8"), 0.8)
    canvas.stroke([(-34, 82), (-18, 104), (0, 109), (18, 104), (34, 82)], 2, line("#8a90b8"), 0.4)
    canvas.stroke([(-84, 657), (0, 662), (84, 657)], 3, line("#8a90b8"), 0.9, even)
    for side in (-1, 1):
        _knit_edge(dress, side)
    _rib(dress, 612, 640)
    _strap(dress)


def _tee_print(dress: Dress) -> None:
    """A rising sun over a wave: the tee of somebody from the Pacific coast."""
    canvas, accent = dress.canvas, dress.outfit.accent
    canvas.ellipse((0, 214), (27, 27), "#f0a13c")
    for row in (222, 230, 238):
        canvas.stroke([(-32, row), (-10, row - 3), (10, row + 2), (32, row - 1)], 3.6, dress.outfit.shirt, 1, even)
    wave: list[Point] = [(-36, 240), (-18, 232), (0, 241), (18, 233), (36, 241)]
    canvas.stroke(wave, 5.5, accent)
    canvas.stroke([(x, y + 9) for x, y in wave], 4, accent, 0.7)


def _knit_edge(dress: Dress, side: int) -> None:
    """The ribbed front edge of a cardigan with its buttons."""
    canvas, cloth, build = dress.canvas, dress.cloth, dress.build
    band: list[Point] = [
        (build.neck + 2, 52, 1), (build.neck + 18, 60, 1), (72, 180), (80, 330), (76, 480), (90, 640, 1),
        (68, 642, 1), (56, 480), (60, 330), (54, 180),
    ]  # fmt: skip
    points = sided(band, side)
    canvas.shape(points, light(cloth, 0.12), 2.8, line(cloth))
    for share in (0.33, 0.66):
        inner = [
            (build.neck + 4 + 14 * share, 60),
            (54 + 18 * share, 180),
            (60 + 20 * share, 330),
            (56 + 20 * share, 480),
            (69 + 20 * share, 636),
        ]
        canvas.stroke(sided(inner, side), 1.8, shade(cloth, 0.4), 0.6, even)
    if side < 0:
        for y in (300, 390, 480, 570):
            x = -69 if y < 540 else -75
            canvas.ellipse((x + 1, y + 1.5), (7, 7), shade(cloth, 0.6))
            canvas.ellipse((x, y), (5.8, 5.8), "#7a4a2c")
            canvas.ellipse((x - 1.5, y - 1.8), (1.8, 1.4), "#e9c9a0", 0.9)
    creases = [
        [(build.waist + 2, 404), (build.waist - 12, 424), (70, 432)],
        [(build.chest - 2, 240), (build.chest - 22, 262), (build.chest - 34, 292)],
        [(build.hip, 540), (build.hip - 20, 548), (build.hip - 36, 540)],
    ]  # fmt: skip
    dress.folds(cloth, [sided(crease, side) for crease in creases], 3, 0.5)


def _rib(dress: Dress, top: float, hem: float) -> None:
    """The knitted band along the hem."""
    canvas, cloth, hip = dress.canvas, dress.cloth, dress.build.hip
    for side in (-1, 1):
        canvas.stroke(sided([(86, top), (hip, top - 6)], side), 2.6, line(cloth), 0.7, even)
        for x in range(96, int(hip), 9):
            canvas.stroke(sided([(x, top + 4), (x + 1, hem)], side), 1.8, shade(cloth, 0.45), 0.6, even)


def _strap(dress: Dress) -> None:
    canvas, build, accent = dress.canvas, dress.build, dress.outfit.accent
    high = build.shoulder
    strap: list[Point] = [
        (-high * 0.68, 80, 1), (-high * 0.55, 76, 1), (-54, 225), (8, 400), (build.hip + 4, 574, 1),
        (build.hip + 4, 604, 1), (-8, 408), (-72, 230),
    ]  # fmt: skip
    canvas.fill([(x + 5, y + 7, *rest) for x, y, *rest in strap], "#2a1a2e", 0.28)
    canvas.shape(strap, accent, 2.6, line(accent))
    canvas.stroke([(-high * 0.6, 88), (-63, 228), (0, 404), (build.hip, 586)], 1.8, light(accent, 0.4), 0.8, even)
    bag: list[Point] = [
        (build.hip - 26, 590, 1),
        (build.hip + 46, 584, 1),
        (build.hip + 56, 690),
        (build.hip + 44, 704),
        (build.hip - 26, 702),
        (build.hip - 36, 690),
    ]
    canvas.shape(bag, accent, 2.8, line(accent))
    with canvas.clip(bag):
        canvas.fill(
            [(build.hip + 16, 570), (build.hip + 70, 570), (build.hip + 70, 720), (build.hip + 20, 720)],
            shade(accent, 0.4),
            0.6,
        )
    canvas.stroke([(build.hip - 30, 632), (build.hip + 10, 642), (build.hip + 50, 630)], 2.6, line(accent), 0.9)


def draw_knit(dress: Dress) -> None:
    """A soft pullover over a shirt collar."""
    draw_below(dress, 585)
    dress_up(dress, 612, lambda: _knit_front(dress), -2)


def _knit_front(dress: Dress) -> None:
    canvas, cloth, build, shirt = dress.canvas, dress.cloth, dress.build, dress.outfit.shirt
    neck = build.neck
    hole: list[Point] = [
        (-neck - 10, 58),
        (-neck + 4, 92),
        (0, 116),
        (neck - 4, 92),
        (neck + 10, 58),
        (0, 84),
    ]
    canvas.fill(hole, shade(shirt, 0.3, "#6472b8"))
    ring: list[Point] = [
        (-neck - 20, 64), (-neck - 2, 106), (0, 126), (neck + 2, 106), (neck + 20, 64), (neck + 5, 68),
        (neck - 10, 94), (0, 108), (10 - neck, 94), (-neck - 5, 68),
    ]  # fmt: skip
    canvas.shape(ring, light(cloth, 0.08), 2.8, line(cloth))
    for side in (-1, 1):
        leaf = sided(
            [(neck, 36, 1), (neck + 12, 52), (neck + 22, 88, 1), (neck - 6, 108, 1), (4, 84, 1), (20, 68)],
            side,
        )
        canvas.shape(leaf, shirt, 2.6, "#4d5689")
    _knit_pattern(dress)
    low, hip = 588, build.hip
    canvas.stroke([(-hip, low - 6), (0, low), (hip, low - 6)], 2.8, line(cloth), 0.7, even)
    for x in range(-int(hip) + 8, int(hip), 10):
        canvas.stroke([(x, low + 4), (x, 620)], 1.9, shade(cloth, 0.45), 0.55, even)


def _knit_pattern(dress: Dress) -> None:
    """Cables down the front, quiet enough to stay behind the face."""
    canvas, cloth, build = dress.canvas, dress.cloth, dress.build
    dark = shade(cloth, 0.4)
    for column in (-0.62, -0.22, 0.22, 0.62):
        x = column * build.chest
        for y in range(150, 580, 30):
            if abs(column) < 0.5 or y > 180:
                canvas.stroke([(x - 9, y), (x - 2, y + 12), (x + 9, y + 22)], 2.2, dark, 0.5)
                canvas.stroke([(x + 9, y + 6), (x + 3, y + 14)], 2, dark, 0.4)
        for rail in (-14, 14):
            canvas.stroke([(x + rail, 150), (x + rail * 0.9, 400), (x + rail, 582)], 1.8, dark, 0.45, even)
    waist = build.waist
    creases = [
        [(-waist, 408), (-waist + 24, 430), (-waist + 48, 432)],
        [(waist, 400), (waist - 24, 424), (waist - 46, 424)],
        [(-build.chest + 2, 226), (-build.chest + 22, 250), (-build.chest + 28, 280)],
        [(build.chest - 2, 226), (build.chest - 20, 252), (build.chest - 26, 284)],
        [(-build.hip, 536), (-build.hip + 30, 552), (-build.hip + 60, 548)],
    ]  # fmt: skip
    dress.folds(cloth, creases, 3, 0.55)
