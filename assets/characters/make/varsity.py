"""Q's jacket: wool body, pale sleeves, ribbed edges, his own letter on the chest."""

from __future__ import annotations

from .colour import light, line, shade
from .figure import Dress
from .geometry import Point, Points, even, sided
from .layers import draw_below, dress_up

HEM = 612.0


def draw_varsity(dress: Dress) -> None:
    """Trousers, then the jacket."""
    draw_below(dress, 575)
    dress_up(dress, HEM, lambda: _front(dress), 0)


def _front(dress: Dress) -> None:
    """Tee in the opening, then the edges of the jacket, snaps, letter and hem."""
    _opening(dress)
    canvas, cloth, build = dress.canvas, dress.cloth, dress.build
    canvas.stroke([(0, 236), (3, 400), (4, HEM)], 3.2, line(cloth), 0.95, even)
    canvas.fill([(3, 240), (18, 300), (20, 520), (4, HEM - 20)], shade(cloth, 0.45), 0.5)
    for y in (262, 336, 410, 484, 558):
        canvas.ellipse((-9, y + 1.5), (7.4, 7.4), shade(cloth, 0.6))
        canvas.ellipse((-10, y), (6.2, 6.2), "#f0e6d2")
        canvas.ellipse((-11.5, y - 1.8), (2, 1.6), "#ffffff")
    waist = build.waist
    creases: list[Points] = [
        [(-waist, 410), (-waist + 24, 432), (-waist + 50, 434)],
        [(waist, 404), (waist - 26, 426), (waist - 48, 426)],
        [(-build.chest + 6, 226), (-build.chest + 26, 250), (-build.chest + 30, 276)],
        [(24, 446), (46, 462), (70, 458)],
    ]
    dress.folds(cloth, creases, 3, 0.6)
    for side in (-1, 1):
        if dress.outfit.arms[(side + 1) // 2] != "pocket":
            welt: list[Point] = [(build.hip * 0.5, 560, 1), (build.hip * 0.86, 486, 1)]
            canvas.stroke(sided(welt, side), 9, line(cloth), 0.9, even)
            canvas.stroke(sided(welt, side), 5, dress.outfit.sleeves, 1, even)
    _letter(dress)
    _band(dress)


def _opening(dress: Dress) -> None:
    """The tee and the ribbed collar that stands round it."""
    canvas, neck, tee, cloth = dress.canvas, dress.build.neck, dress.outfit.shirt, dress.cloth
    panel: list[Point] = [
        (-neck - 10, 62), (-neck + 2, 84), (-18, 102), (0, 107), (18, 102), (neck - 2, 84), (neck + 10, 62),
        (36, 150), (0, 244, 1), (-36, 150),
    ]  # fmt: skip
    canvas.fill(panel, tee)
    with canvas.clip(panel):
        canvas.fill([(10, 60), (70, 60), (60, 160), (0, 250), (4, 150)], shade(tee, 0.26, "#6472b8"), 0.8)
        canvas.fill([(-60, 50), (60, 50), (40, 112), (0, 132), (-40, 112)], shade(tee, 0.26, "#6472b8"), 0.8)
    canvas.stroke([(-neck + 2, 86), (-18, 104), (0, 109), (18, 104), (neck - 2, 86)], 2.6, line("#8a90b8"), 0.8)
    for side in (-1, 1):
        collar: list[Point] = [
            (neck + 2, 46, 1),
            (neck + 22, 62),
            (46, 150),
            (3, 252, 1),
            (-2, 236, 1),
            (28, 146),
        ]
        canvas.shape(sided(collar, side), light(cloth, 0.14), 2.8, line(cloth))
        stripe = [(neck + 12, 58), (37, 148), (3, 240)]
        canvas.stroke(sided(stripe, side), 4, dress.outfit.sleeves, 0.95, even)


def _letter(dress: Dress) -> None:
    """A felt Q, stitched on."""
    canvas = dress.canvas
    x, y = canvas.at(dress.build.chest * 0.56, 226)
    with canvas.group(f"translate({x:.1f} {y:.1f})"):
        for grow, colour in ((3.5, line(dress.cloth)), (0, dress.outfit.sleeves)):
            canvas.ellipse((0, 0), (23 + grow, 27 + grow), colour)
            canvas.stroke([(6, 10), (24, 30)], 13 + grow * 2, colour, 1, even)
        canvas.ellipse((0, 0), (18, 22), dress.outfit.accent)
        canvas.stroke([(8, 12), (21.5, 27.5)], 6, dress.outfit.accent, 1, even)
        canvas.ellipse((0, 0), (9.5, 13), dress.outfit.sleeves)
        canvas.ellipse((0, 0), (7, 10.5), dress.cloth)


def _band(dress: Dress) -> None:
    """The striped rib along the hem."""
    canvas, cloth, hip = dress.canvas, dress.cloth, dress.build.hip + 4
    top = HEM - 34
    edge = [(-hip, top - 4), (0, top + 2), (hip, top - 4)]
    band: list[Point] = [(hip - 4, HEM + 6, 1), (0, HEM + 9), (4 - hip, HEM + 6, 1)]
    canvas.fill([(-hip, top - 4, 1), (0, top + 2), (hip, top - 4, 1), *band], light(cloth, 0.1))
    canvas.stroke(edge, 2.8, line(cloth), 0.9, even)
    for drop in (9, 20):
        canvas.stroke([(x * 0.985, y + drop) for x, y in edge], 4, dress.outfit.sleeves, 0.95, even)
    canvas.fill(
        [(hip * 0.4, top, 1), (hip, top - 6, 1), (hip, HEM + 8, 1), (hip * 0.38, HEM + 9, 1)],
        shade(cloth, 0.42),
        0.5,
    )
