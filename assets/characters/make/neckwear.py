"""Ties, bows and ribbons of the uniform."""

from __future__ import annotations

from .colour import light, line, mix, shade
from .figure import Dress
from .geometry import Point, sided

GOLD = "#dcb45c"
PIPING = "#efe3c4"


def draw_tie(dress: Dress) -> None:
    """A striped blade; the knot goes over the collar later."""
    canvas, accent = dress.canvas, dress.outfit.accent
    blade: list[Point] = [(-9, 112), (9, 112), (22, 270), (14, 340), (0, 366, 1), (-14, 340), (-22, 270)]
    canvas.shape(blade, accent, 2.6, line(accent))
    with canvas.clip(blade):
        for y in range(150, 360, 44):
            canvas.fill([(-30, y + 18), (30, y - 10), (30, y - 1), (-30, y + 27)], PIPING, 0.85)
            canvas.fill([(-30, y + 31), (30, y + 3), (30, y + 6), (-30, y + 34)], "#f6d98a", 0.9)
        canvas.fill([(6, 100), (40, 100), (40, 380), (4, 380)], shade(accent, 0.5), 0.5)


def draw_knot(dress: Dress) -> None:
    """The knot of a tie."""
    canvas, accent = dress.canvas, dress.outfit.accent
    knot: list[Point] = [(-15, 82, 1), (0, 86), (15, 82, 1), (10, 116, 1), (0, 118), (-10, 116, 1)]
    canvas.shape(knot, accent, 2.6, line(accent))
    canvas.fill([(3, 86), (13, 85), (9, 114), (3, 115)], shade(accent, 0.5), 0.7)
    canvas.stroke([(-9, 90), (-4, 104)], 3, light(accent, 0.4), 0.7)


def draw_bow(dress: Dress) -> None:
    """A soft bow with two tails."""
    canvas, accent = dress.canvas, dress.outfit.accent
    ink, dark = line(accent), shade(accent, 0.5)
    for side in (-1, 1):
        tail: list[Point] = [(2, 106, 1), (15, 140), (28, 186, 1), (18, 179, 1), (9, 188, 1), (5, 140)]
        canvas.shape(sided(tail, side), mix(accent, dark, 0.35), 2.4, ink)
    for side in (-1, 1):
        wing: list[Point] = [(2, 97, 1), (20, 80), (45, 76), (53, 84), (52, 108), (46, 122), (24, 116)]
        points = sided(wing, side)
        canvas.shape(points, accent, 2.6, ink)
        with canvas.clip(points):
            canvas.fill(sided([(0, 100), (30, 102), (60, 112), (60, 130), (10, 126)], side), dark, 0.75)
            canvas.fill(sided([(16, 88), (40, 82), (44, 90), (20, 95)], side), light(accent, 0.45), 0.7)
        canvas.stroke(sided([(6, 99), (18, 95), (30, 97)], side), 2.2, ink, 0.7)
    knot: list[Point] = [(-10, 86), (0, 83), (10, 86), (11, 108), (0, 112), (-11, 108)]
    canvas.shape(knot, light(accent, 0.06), 2.6, ink)
    canvas.fill([(2, 88), (10, 88), (10, 107), (3, 109)], dark, 0.6)


def draw_ribbon(dress: Dress) -> None:
    """Crossed ribbon with a pin: neater than a bow."""
    canvas, accent = dress.canvas, dress.outfit.accent
    ink, dark = line(accent), shade(accent, 0.5)
    for side in (1, -1):
        tail: list[Point] = [(-4, 92, 1), (8, 92, 1), (26, 150, 1), (15, 152, 1), (9, 162, 1)]
        canvas.shape(sided(tail, side), accent if side < 0 else mix(accent, dark, 0.6), 2.4, ink)
    for side in (-1, 1):
        band: list[Point] = [(2, 88, 1), (30, 66, 1), (34, 76, 1), (4, 104, 1)]
        canvas.shape(sided(band, side), accent, 2.4, ink)
    canvas.ellipse((0, 97), (9, 9), line(GOLD))
    canvas.ellipse((0, 97), (7.2, 7.2), GOLD)
    canvas.ellipse((-2, 94.5), (2.4, 2), "#fff8dc", 0.95)
