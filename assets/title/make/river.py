"""The Han river: the city upside down on moving water, a road of light from the sun, and a bridge."""

from __future__ import annotations

import cv2
import numpy as np
import skia

from .canvas import (
    HEIGHT,
    WIDTH,
    Layer,
    Picture,
    add_light,
    blend,
    blurred,
    clouds_of_noise,
    ink,
    over,
    rgb,
    sample,
    smooth,
)
from .sky import SUN

SHORE = 878
STEEL = "#2b1c47"


def ripples(rows: np.ndarray, columns: np.ndarray, seed: int) -> np.ndarray:
    """Return waves seen in perspective: small far away, long near by."""
    field = clouds_of_noise(1024, 1.1, seed)
    depth = (rows + 14) / 100
    return sample(field, (columns - WIDTH / 2) / depth * 0.35 + 300, 900 / depth) - 0.5


def mirrored(picture: Picture) -> Picture:
    """Return the upside-down city, broken up by the waves."""
    height = HEIGHT - SHORE
    rows, columns = np.mgrid[0:height, 0:WIDTH].astype(np.float32)
    waves = ripples(rows, columns, 91)
    reach = 2 + rows * 0.10
    x = columns + waves * reach * 2.2
    y = SHORE - 3 - rows * 2.1 + waves * reach * 5
    y = np.clip(y, 0, SHORE - 3)
    where = x.astype(np.float32), y.astype(np.float32)
    image = cv2.remap(picture.astype(np.float32), *where, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return 0.55 * cv2.blur(image, (3, 9)) + 0.45 * cv2.blur(image, (5, 41))


def streaks(picture: Picture) -> np.ndarray:
    """Return the long reflections of lamps."""
    height = HEIGHT - SHORE
    source = picture[SHORE - 110 : SHORE]
    bright = np.clip(source.max(axis=2) - 0.82, 0, 1).max(axis=0)
    bright = cv2.GaussianBlur(bright[None, :].astype(np.float32), (0, 0), 1.6)[0]
    rows, columns = np.mgrid[0:height, 0:WIDTH].astype(np.float32)
    waves = ripples(rows, columns, 92)
    moved = np.interp((columns + waves * (4 + rows * 0.12)).ravel(), np.arange(WIDTH), bright).reshape(rows.shape)
    breaks = 0.35 + 0.65 * smooth(-0.12, 0.16, ripples(rows, columns, 94))
    return moved * breaks * np.exp(-rows / 95) * 5.5


def water(picture: Picture) -> Picture:
    """Paint the river into the lower part of the picture."""
    height = HEIGHT - SHORE
    rows, columns = np.mgrid[0:height, 0:WIDTH].astype(np.float32)
    deep = smooth(0, height, rows)[..., None]
    surface = mirrored(picture) * (0.86 - 0.22 * deep) + rgb("#3a2468") * (0.06 + 0.2 * deep)
    surface = add_light(surface, "#ffd79a", np.clip(streaks(picture), 0, 0.8))
    waves = ripples(rows, columns, 93)
    width = 70 + rows * 1.3
    road = np.exp(-(((columns - SUN[0]) / width) ** 2)) * smooth(0.02, 0.26, waves)
    surface = add_light(surface, "#ffd9a0", road * 0.85)
    glints = smooth(0.27, 0.4, ripples(rows, columns, 95))
    surface = add_light(surface, "#ffb6a8", glints * 0.35)
    out = picture.copy()
    out[SHORE:] = np.clip(surface, 0, 1)
    return out


def bridge() -> Picture:
    """Draw a long girder bridge with shallow arches, lamps and the trails of cars."""
    layer = Layer()
    canvas, deck = layer.canvas, 898
    canvas.drawRect(skia.Rect.MakeXYWH(-10, deck, WIDTH + 20, 9), ink(STEEL))
    arch = skia.Paint(AntiAlias=True, Style=skia.Paint.kStroke_Style, StrokeWidth=4.5, Color=skia.Color(43, 28, 71))
    for left in range(-120, WIDTH + 160, 176):
        canvas.drawRect(skia.Rect.MakeLTRB(left - 8, deck + 6, left + 8, deck + 44), ink(STEEL))
        canvas.drawRect(
            skia.Rect.MakeLTRB(left - 13, deck + 38, left + 13, deck + 50), ink(blend(STEEL, "#000000", 0.2))
        )
        curve = skia.Path()
        curve.moveTo(left, deck + 34)
        curve.quadTo(left + 88, deck - 14, left + 176, deck + 34)
        canvas.drawPath(curve, arch)
    canvas.drawRect(skia.Rect.MakeXYWH(0, deck - 2.2, WIDTH, 2), ink("#ffcf8e", 0.85))
    canvas.drawRect(skia.Rect.MakeXYWH(0, deck - 6, WIDTH, 8), ink("#ff9d7a", 0.35, 4))
    for x in range(-32, WIDTH + 40, 88):
        canvas.drawRect(skia.Rect.MakeXYWH(x - 1, deck - 34, 2, 34), ink(STEEL))
        canvas.drawCircle(x, deck - 36, 15, ink("#ffc878", 0.5, 10))
        canvas.drawCircle(x, deck - 36, 3, ink("#fff4d2"))
    return layer.picture()


def bridge_shadow(picture: Picture, shape: Picture) -> Picture:
    """Mirror the bridge on the water, dim and blurred."""
    flipped = np.roll(shape[::-1], 2 * (946 - HEIGHT // 2), axis=0)
    flipped[:946] = 0
    soft = blurred(flipped, 7) * 0.32
    return over(picture, soft)


def paint(picture: Picture) -> Picture:
    """Paint the river and its bridge."""
    shape = bridge()
    return over(bridge_shadow(water(picture), shape), shape)
