"""The KISS uniform: navy blazer piped in cream, a crest of our own, bow or tie."""

from __future__ import annotations

from .colour import light, line, shade
from .figure import Dress
from .geometry import Pair, Point, Points, even, sided
from .layers import draw_below, draw_clasp, dress_up
from .neckwear import GOLD, PIPING, draw_bow, draw_knot, draw_ribbon, draw_tie

HEM = 604.0

NAVY_BAND = "#2a3768"


def draw_uniform(dress: Dress) -> None:
    """From the skirt or trousers outwards."""
    draw_below(dress, 575)
    dress_up(dress, HEM, lambda: _draw_front(dress))
    if dress.outfit.arms == ("front", "front"):
        draw_clasp(dress)


def _draw_front(dress: Dress) -> None:
    """Shirt, neckwear, lapels, buttons, collar and crest, in that order."""
    _draw_shirt(dress)
    loose = dress.outfit.neckwear == "loose"
    with dress.canvas.warped(_slack if loose else _straight):
        if loose or dress.outfit.neckwear == "tie":
            draw_tie(dress)
    for side in (-1, 1):
        _draw_lapel(dress, side)
    _draw_closing(dress)
    _draw_pockets(dress)
    for side in (-1, 1):
        _draw_collar(dress, side)
    if dress.outfit.neckwear == "bow":
        draw_bow(dress)
    elif dress.outfit.neckwear == "ribbon":
        draw_ribbon(dress)
    elif dress.outfit.neckwear in ("tie", "loose"):
        with dress.canvas.warped(_slack if loose else _straight):
            draw_knot(dress)
    _draw_crest(dress)


def _straight(x: float, y: float) -> Pair:
    return x, y


def _slack(x: float, y: float) -> Pair:
    """A tie pulled open by somebody who has practised it in the mirror."""
    return x + 3 - (y - 100) * 0.012, y + 22


def _draw_shirt(dress: Dress) -> None:
    canvas, shirt, neck = dress.canvas, dress.outfit.shirt, dress.build.neck
    panel: list[Point] = [
        (-neck - 6, 60), (0, 84), (neck + 6, 60), (neck + 20, 120), (neck - 8, 230), (0, 392, 1),
        (8 - neck, 230), (-neck - 20, 120),
    ]  # fmt: skip
    opening: list[Point] = [(-neck + 4, 56, 1), (neck - 4, 56, 1), (0, 96, 1)]
    canvas.fill(panel, shirt)
    grey = shade(shirt, 0.24, "#6472b8")
    with canvas.clip(panel):
        canvas.fill([(6, 90), (neck + 24, 90), (neck + 22, 170), (6, 400), (0, 400)], grey, 0.8)
        canvas.fill([(-60, 50), (60, 50), (neck + 10, 116), (0, 130), (-neck - 10, 116)], grey, 0.8)
    if dress.outfit.neckwear in ("open", "loose"):
        canvas.fill(opening, dress.character.face.skin)
    if "vest" in dress.outfit.extra:
        _draw_vest(dress, panel)


def _draw_vest(dress: Dress, panel: list[Point]) -> None:
    """A knitted vest between shirt and blazer: Q's own idea of a uniform."""
    canvas, knit = dress.canvas, "#d8a13e"
    vest: list[Point] = [(-90, 110, 1), (0, 226, 1), (90, 110, 1), (90, 420, 1), (-90, 420, 1)]
    with canvas.clip(panel):
        canvas.fill(vest, knit)
        canvas.fill([(8, 200, 1), (90, 100, 1), (90, 420, 1), (4, 420, 1)], shade(knit, 0.4), 0.6)
        for drop, colour in ((0, line(knit)), (9, NAVY_BAND), (18, line(knit))):
            canvas.stroke(
                [(-90, 110 + drop, 1), (0, 226 + drop, 1), (90, 110 + drop, 1)],
                2.6 if drop != 9 else 6,
                colour,
                0.9,
                even,
            )


def _draw_lapel(dress: Dress, side: int) -> None:
    """Notched lapel, piped along its edge."""
    canvas, neck, cloth = dress.canvas, dress.build.neck, dress.cloth
    wide = dress.build.chest
    shape: list[Point] = [
        (neck + 8, 54, 1), (neck + 26, 74), (wide * 0.66, 140, 1), (wide * 0.5, 150, 1),
        (wide * 0.6, 170, 1), (wide * 0.4, 280), (3, 396, 1), (neck - 6, 230), (neck + 4, 130),
    ]  # fmt: skip
    points = sided(shape, side)
    canvas.shape(points, light(cloth, 0.07), 2.8, line(cloth))
    with canvas.clip(points):
        canvas.fill(
            sided([(neck + 4, 60), (neck + 14, 140), (neck + 2, 240), (0, 400), (-20, 200)], side),
            shade(cloth, 0.4),
            0.6,
        )
        if side > 0:
            canvas.fill(
                [(wide * 0.5, 100), (wide, 100), (wide, 300), (0, 410), (wide * 0.34, 260)],
                shade(cloth, 0.38),
                0.4,
            )
    edge = sided([(wide * 0.6 - 5, 172), (wide * 0.4 - 5, 278), (8, 388)], side)
    canvas.stroke(edge, 2.3, PIPING, 0.9, even)
    upper = sided([(neck + 29, 82), (wide * 0.66 - 6, 139), (wide * 0.5 + 2, 145)], side)
    canvas.stroke(upper, 2.1, PIPING, 0.9, even)


def _draw_closing(dress: Dress) -> None:
    """The overlap below the lapels, with two buttons."""
    canvas, cloth, build = dress.canvas, dress.cloth, dress.build
    canvas.stroke([(0, 392), (7, 480), (10, 560), (26, HEM + 8)], 3, line(cloth), 0.95, lambda along: 0.5 + 0.5 * along)
    canvas.fill(
        [(4, 400), (12, 480), (15, 560), (36, HEM + 10), (58, HEM + 8), (34, 540), (22, 460)],
        shade(cloth, 0.45),
        0.6,
    )
    for y in (424, 496):
        x = -9 + (y - 424) * 0.03
        canvas.ellipse((x + 1, y + 2), (9, 9), shade(cloth, 0.6), 0.8)
        canvas.ellipse((x, y), (8, 8), line(GOLD))
        canvas.ellipse((x, y), (6.4, 6.4), GOLD)
        canvas.ellipse((x - 2, y - 2.4), (2.2, 1.8), "#fff8dc", 0.95)
    waist = build.waist
    creases: list[Points] = [
        [(-24, 428), (-44, 452), (-waist + 26, 462)],
        [(waist - 6, 400), (waist - 24, 420), (waist - 44, 424)],
        [(-waist + 4, 396), (-waist + 22, 418), (-waist + 40, 420)], [(18, 440), (40, 456), (58, 454)],
        [(-build.chest + 8, 230), (-build.chest + 26, 250), (-build.chest + 30, 270)],
    ]  # fmt: skip
    dress.folds(cloth, creases, 3, 0.6)


def _draw_pockets(dress: Dress) -> None:
    canvas, cloth, hip = dress.canvas, dress.cloth, dress.build.hip
    for side in (-1, 1):
        if dress.outfit.arms[(side + 1) // 2] == "pocket":
            continue
        flap = [(hip * 0.36, 532, 1), (hip * 0.82, 522, 1), (hip * 0.84, 542, 1), (hip * 0.37, 553, 1)]
        canvas.shape(sided(flap, side), light(cloth, 0.05), 2.5, line(cloth))
        canvas.stroke(sided([(hip * 0.37, 557), (hip * 0.84, 546)], side), 4, shade(cloth, 0.6), 0.6)


def _draw_collar(dress: Dress, side: int) -> None:
    canvas, neck, shirt = dress.canvas, dress.build.neck, dress.outfit.shirt
    wing = 8 if dress.outfit.neckwear in ("open", "loose") else 0
    leaf: list[Point] = [
        (neck - 1, 34, 1),
        (neck + 11, 50),
        (neck + 25 + wing, 92, 1),
        (neck - 2 + wing, 128, 1),
        (3 + wing, 88, 1),
        (18 + wing * 0.5, 70),
    ]
    points = sided(leaf, side)
    canvas.shape(points, shirt, 2.6, "#4d5689")
    with canvas.clip(points):
        canvas.fill(
            sided([(neck - 4, 36), (16, 70), (0, 92), (20, 98), (neck + 6, 62)], side),
            shade(shirt, 0.26, "#6472b8"),
            0.8,
        )


def _draw_crest(dress: Dress) -> None:
    """Our own arms: a shield with a rising star over an open book, and a K made of two leaves."""
    canvas = dress.canvas
    x, y = canvas.at(dress.build.chest * 0.6, 222)
    with canvas.group(f"translate({x:.1f} {y:.1f}) scale(1.08)"):
        canvas.path("M-18 -19Q0 -24 18 -19V3C18 17 7 24 0 28C-7 24 -18 17 -18 3Z", "#1c2140")
        canvas.path("M-16 -17.3Q0 -22 16 -17.3V3C16 15.5 6.5 22 0 25.6C-6.5 22 -16 15.5 -16 3Z", "#f3e4b8")
        canvas.path("M-13 -14.6Q0 -18.6 13 -14.6V3C13 13.5 5.5 19 0 22.2C-5.5 19 -13 13.5 -13 3Z", dress.outfit.accent)
        canvas.path("M-6 -11H-2.2V9H-6ZM-2 -1.2L5.2 -11H9.4L1.6 -.6L9.6 9H5.2Z", "#fff6dc")
        canvas.path(
            "M0 11.4L1.3 14.2L4.4 14.5L2.1 16.5L2.8 19.5L0 17.9L-2.8 19.5L-2.1 16.5L-4.4 14.5L-1.3 14.2Z",
            GOLD,
        )
