"""Long coats over a roll-neck: Yuri's with a belt, Minho's with buttons."""

from __future__ import annotations

from .colour import light, line, mix, shade
from .figure import Dress
from .geometry import Point, even, sided
from .layers import draw_below, draw_clasp, dress_up


def draw_coat(dress: Dress) -> None:
    """A long coat over a roll-neck."""
    draw_below(dress, 585)
    dress_up(dress, 1080, lambda: _coat_front(dress), 22 if dress.build.boyish else 42)
    if dress.outfit.arms == ("front", "front"):
        draw_clasp(dress)


def _coat_front(dress: Dress) -> None:
    canvas, cloth, build = dress.canvas, dress.cloth, dress.build
    _roll_neck(dress)
    canvas.stroke([(4, 330), (10, 470), (8, 700), (22, 1080)], 3.2, line(cloth), 0.95, even)
    canvas.fill(
        [(4, 470), (12, 470), (10, 700), (24, 1090), (80, 1090), (40, 760), (28, 520)],
        shade(cloth, 0.42),
        0.55,
    )
    for side in (-1, 1):
        _coat_lapel(dress, side)
    for x in (-0.9, -0.45, 0.5, 0.92):
        pleat = [(x * build.hip * 0.8, 450), (x * build.hip * 1.05, 640), (x * (build.hip + 40), 1080)]
        canvas.stroke(pleat, 3, line(cloth), 0.5)
    if "belt" in dress.outfit.extra:
        _belt(dress)
    else:
        _buttons(dress)


def _buttons(dress: Dress) -> None:
    """Two rows of horn buttons instead of a belt."""
    canvas, cloth = dress.canvas, dress.cloth
    for y in (408, 492):
        for x in (-34, 42):
            canvas.ellipse((x + 1, y + 2), (10.5, 10.5), shade(cloth, 0.6))
            canvas.ellipse((x, y), (9, 9), "#3a2a26")
            canvas.ellipse((x - 2.5, y - 3), (3, 2.2), "#c9a98a", 0.9)


def _roll_neck(dress: Dress) -> None:
    canvas, inner, build = dress.canvas, dress.outfit.shirt, dress.build
    neck = build.neck
    canvas.fill([(-neck - 10, 60), (neck + 10, 60), (40, 180), (4, 345, 1), (-34, 180)], inner)
    roll: list[Point] = [
        (-neck - 3, 34), (0, 42), (neck + 3, 34), (neck + 7, 66), (neck + 2, 86), (0, 94),
        (-neck - 2, 86), (-neck - 7, 66),
    ]  # fmt: skip
    canvas.shape(roll, light(inner, 0.1), 2.8, line(inner))
    canvas.stroke([(-neck - 4, 64), (0, 72), (neck + 4, 64)], 2.4, line(inner), 0.5)
    canvas.fill([(6, 40), (neck + 5, 36), (neck + 7, 68), (neck, 86), (8, 92)], shade(inner, 0.4), 0.6)
    for x in range(-24, 28, 8):
        canvas.stroke([(x, 46), (x * 1.08, 88)], 1.6, shade(inner, 0.45), 0.5, even)
    canvas.stroke([(-24, 104), (0, 178), (24, 104)], 1.8, "#e8c66a", 0.95, even)
    canvas.ellipse((0, 181), (5, 5), "#e8c66a")


def _coat_lapel(dress: Dress, side: int) -> None:
    canvas, cloth, build = dress.canvas, dress.cloth, dress.build
    wide, neck = build.chest, build.neck
    shape: list[Point] = [
        (neck + 6, 50, 1), (neck + 30, 68), (wide * 0.8, 152, 1), (wide * 0.58, 166, 1),
        (wide * 0.82, 192, 1), (wide * 0.5, 300), (4, 372, 1), (neck - 4, 240), (neck + 4, 130),
    ]  # fmt: skip
    points = sided(shape, side)
    canvas.shape(points, light(cloth, 0.12), 2.8, line(cloth))
    with canvas.clip(points):
        fold = [(neck + 2, 60), (neck + 14, 140), (neck + 6, 240), (4, 380), (-20, 200)]
        canvas.fill(sided(fold, side), shade(cloth, 0.4), 0.55)
        if side > 0:
            canvas.fill(
                [(wide * 0.56, 60), (wide, 100), (wide, 320), (0, 400), (wide * 0.4, 280)],
                shade(cloth, 0.36),
                0.45,
            )


def _belt(dress: Dress) -> None:
    """Tied, not buckled: the ends hang to one side."""
    canvas, cloth, waist = dress.canvas, dress.cloth, dress.build.waist
    band: list[Point] = [
        (-waist - 9, 392, 1),
        (0, 402),
        (waist + 7, 392, 1),
        (waist + 9, 424, 1),
        (0, 436),
        (-waist - 11, 424, 1),
    ]
    canvas.shape(band, mix(cloth, shade(cloth, 0.4), 0.25), 2.8, line(cloth))
    for end in (
        [(2, 420, 1), (20, 420, 1), (32, 560, 1), (8, 568, 1)],
        [(14, 418, 1), (34, 414, 1), (64, 520, 1), (44, 532, 1)],
    ):
        canvas.shape(end, cloth, 2.6, line(cloth))
    knot: list[Point] = [(-4, 400), (26, 396), (30, 432), (2, 438)]
    canvas.shape(knot, light(cloth, 0.1), 2.8, line(cloth))
