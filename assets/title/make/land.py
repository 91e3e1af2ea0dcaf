"""Mountains behind the city, and Namsan with its tower."""

from __future__ import annotations

import math

import numpy as np
import skia
from scipy.ndimage import gaussian_filter1d

from .canvas import (
    WIDTH,
    Layer,
    Picture,
    blend,
    clouds_of_noise,
    grid,
    ink,
    over,
    polygon,
    rgb,
    sample,
    smooth,
    wash,
)
from .sky import SUN

HAZE = "#f7a48d"
TOWER_X = 1382.0
STONE = "#3b2a55"
GLOW = "#ffcf9d"


def ridge_line(base: float, height: float, width: float, seed: int) -> np.ndarray:
    """Return the height of a mountain ridge at every column: folded noise makes sharp granite crests."""
    x = np.arange(WIDTH, dtype=np.float32)[None, :]
    field = clouds_of_noise(1024, 1.95, seed)
    rough = clouds_of_noise(1024, 1.2, seed + 1)
    shape = 1 - np.abs(2 * sample(field, x * width, np.full_like(x, 40)) - 1)
    return (base - height * shape**1.5 - 9 * sample(rough, x * 0.9, np.full_like(x, 9)))[0]


def mountain(picture: Picture, line: np.ndarray, colour: str, foot: str, depth: float) -> Picture:
    """Paint a ridge that dissolves into haze at its foot, its folds lit from the sun's side."""
    x, y = grid()
    inside = smooth(-0.8, 0.8, y - line[None, :])
    sink = np.clip((y - gaussian_filter1d(line, 90)[None, :] + 40) / depth, 0, 1)[..., None]
    folds = sample(clouds_of_noise(512, 1.3, 8), x * 0.9 + y * 0.8 * np.sign(x - SUN[0]), y * 0.5)
    side = np.clip(0.5 + (folds - 0.5) * 1.6, 0, 1)[..., None] * (1 - sink)
    paint = rgb(colour) * (1 - sink) + rgb(foot) * sink
    paint = paint * (1 - 0.22 * side) + rgb(GLOW) * 0.22 * side
    return picture * (1 - inside[..., None]) + paint * inside[..., None]


def hill_height(x: float) -> float:
    """Return the height of Namsan's outline."""
    peak = 232 * math.exp(-(((x - TOWER_X) / 300) ** 2))
    shoulders = 70 * math.exp(-(((x - 1020) / 190) ** 2)) + 62 * math.exp(-(((x - 1740) / 170) ** 2))
    return 770 - peak - shoulders


def hill(picture: Picture) -> Picture:
    """Paint Namsan: woods as tufts of noise, lit along their tops on the sun's side."""
    x, y = grid()
    columns = np.array([hill_height(value) for value in range(WIDTH)], np.float32)
    tufts, fine = clouds_of_noise(1024, 0.95, 61), clouds_of_noise(1024, 0.7, 62)
    crown = columns[None, :] - 13 * sample(tufts, x * 1.5, y * 0.2) - 5 * sample(fine, x * 2.3, y * 0.3)
    inside = smooth(-0.8, 0.8, y - crown)
    leaves = sample(tufts, x * 1.4, y * 2.1)
    above = sample(tufts, x * 1.4 - 7 * np.sign(SUN[0] - x), y * 2.1 + 9)
    light = np.clip(0.5 + (leaves - above) * 1.7, 0, 1) * np.exp(-np.clip(y - crown, 0, None) / 130)
    near = np.exp(-np.abs(x - SUN[0]) / 420)
    sink = smooth(0, 190, y - crown)
    paint = rgb("#4b3468") * (1 - sink[..., None]) + rgb("#b06a8a") * sink[..., None]
    paint = paint + (rgb("#e88a7c") - paint) * np.clip(light * (0.3 + 0.45 * near), 0, 1)[..., None]
    return picture * (1 - inside[..., None]) + paint * inside[..., None]


def slab(
    canvas: skia.Canvas,
    x: float,
    foot: float,
    low: tuple[float, float],
    high: tuple[float, float],
    lit: float,
) -> None:
    """Draw one ring of the tower (height and half width, below and above), shaded around its axis."""
    (y0, w0), (y1, w1) = low, high
    shape = [(x - w0, foot - y0), (x + w0, foot - y0), (x + w1, foot - y1), (x - w1, foot - y1)]
    widest = max(w0, w1)
    shades = [blend(STONE, GLOW, lit), blend(STONE, GLOW, lit * 0.35), STONE, blend(STONE, "#8a6aa8", 0.5)]
    canvas.drawPath(polygon(shape), wash((x - widest, 0), (x + widest, 0), shades, (0, 0.35, 0.75, 1)))


def tower_lamps(canvas: skia.Canvas, x: float, foot: float) -> None:
    """Light the observation decks, the shaft and the mast."""
    for height in (139, 148, 166):
        for step in range(-9, 10):
            if abs(step) * 2.5 < (22 if height < 160 else 15):
                canvas.drawRect(skia.Rect.MakeXYWH(x + step * 2.5 - 0.8, foot - height, 1.6, 3.4), ink("#fff0c0", 0.95))
    canvas.drawRect(skia.Rect.MakeXYWH(x - 26, foot - 178, 52, 46), ink("#ffb6a0", 0.34, 14))
    canvas.drawRect(skia.Rect.MakeXYWH(x - 6, foot - 126, 12, 118), ink("#9fc6ff", 0.28, 9))
    for height, size in ((352, 3.2), (262, 2.0)):
        canvas.drawCircle(x, foot - height, size * 3.4, ink("#ff4a5e", 0.7, 7))
        canvas.drawCircle(x, foot - height, size, ink("#ffd0d0"))


def tower() -> Picture:
    """Draw the tower on the hill."""
    layer = Layer()
    x, foot = TOWER_X, hill_height(TOWER_X) + 12
    rings = [
        ((0, 10), (124, 6.5)),
        ((120, 9), (130, 22)),
        ((130, 24), (152, 25)),
        ((152, 25), (158, 18)),
        ((158, 17), (174, 17)),
    ]
    rings += [((174, 20), (180, 18)), ((180, 9), (194, 8)), ((194, 5), (256, 3.6)), ((256, 2.4), (352, 1.0))]
    for low, high in rings:
        slab(layer.canvas, x, foot, low, high, 0.75)
    for height in (204, 216, 228, 240, 272, 292):
        layer.canvas.drawRect(skia.Rect.MakeXYWH(x - 5.5, foot - height, 11, 2.2), ink(blend(STONE, GLOW, 0.4)))
    tower_lamps(layer.canvas, x, foot)
    return layer.picture()


def mist(picture: Picture, height: float, depth: float, amount: float, seed: int, colour: str = HAZE) -> Picture:
    """Lay a band of drifting haze, thicker towards the sun."""
    x, y = grid()
    drift = sample(clouds_of_noise(512, 1.5, seed), x * 0.22, y * 0.9)
    near = 0.6 + 0.4 * np.exp(-(((x - SUN[0]) / 620) ** 2))
    mask = np.exp(-(((y - height) / depth) ** 2)) * (0.45 + 0.75 * drift) * near * amount
    return picture * (1 - mask[..., None]) + rgb(colour) * mask[..., None]


def paint(picture: Picture) -> Picture:
    """Paint the land behind the city."""
    picture = mountain(picture, ridge_line(668, 170, 0.34, 12), "#b07ba6", "#fbb295", 170)
    picture = mist(picture, 672, 60, 0.6, 71, "#ffc59b")
    picture = mountain(picture, ridge_line(700, 140, 0.5, 24), "#96618f", "#f29f90", 150)
    picture = mist(picture, 712, 55, 0.55, 72)
    picture = over(hill(picture), tower())
    return mist(picture, 775, 60, 0.6, 73)
