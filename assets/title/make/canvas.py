"""The painter's tools: colours, noise, vector layers and ways to lay one picture over another.

Pictures are float arrays, rows by columns by RGB (or premultiplied RGBA), from 0 to 1.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import cv2
import numpy as np
import skia

WIDTH, HEIGHT = 1920, 1080
Picture = np.ndarray
Point = tuple[float, float]


def rgb(code: str) -> np.ndarray:
    """Return a colour written like ``#c9485f`` as three floats."""
    return np.array([int(code[i : i + 2], 16) / 255 for i in (1, 3, 5)], np.float32)


def blend(first: str, second: str, amount: float) -> str:
    """Return a colour between two colours."""
    mixed = np.clip(rgb(first) * (1 - amount) + rgb(second) * amount, 0, 1)
    return "#" + "".join(f"{round(float(v) * 255):02x}" for v in mixed)


def ink(code: str, alpha: float = 1.0, blur: float = 0.0) -> skia.Paint:
    """Return a paint of one colour, soft at its edges by ``blur``."""
    red, green, blue = (float(v) for v in rgb(code))
    paint = skia.Paint(AntiAlias=True, Color4f=skia.Color4f(red, green, blue, alpha))
    if blur:
        paint.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, blur))
    return paint


def wash(start: Point, end: Point, colours: Sequence[str], stops: Sequence[float] | None = None) -> skia.Paint:
    """Return a paint that runs through colours from one point to another."""
    steps = [skia.Color(*(round(float(v) * 255) for v in rgb(code))) for code in colours]
    points = [skia.Point(*start), skia.Point(*end)]
    shader = skia.GradientShader.MakeLinear(points, steps, list(stops) if stops else None)
    return skia.Paint(AntiAlias=True, Shader=shader)


def polygon(points: Iterable[Point]) -> skia.Path:
    """Return a closed path through points."""
    path = skia.Path()
    path.addPoly([skia.Point(*point) for point in points], True)
    return path


class Layer:
    """A transparent sheet to draw vectors on."""

    def __init__(self, width: int = WIDTH, height: int = HEIGHT) -> None:
        self.surface = skia.Surface(width, height)
        self.canvas = self.surface.getCanvas()
        self.canvas.clear(skia.Color4f(0, 0, 0, 0))

    def picture(self) -> Picture:
        """Return the sheet as premultiplied RGBA."""
        pixels = self.surface.toarray(colorType=skia.kRGBA_8888_ColorType, alphaType=skia.kPremul_AlphaType)
        return pixels.astype(np.float32) / 255


def over(base: Picture, layer: Picture) -> Picture:
    """Lay a premultiplied sheet over an opaque picture."""
    return layer[..., :3] + base * (1 - layer[..., 3:4])


def tint(base: Picture, colour: str, mask: np.ndarray) -> Picture:
    """Wash a colour over a picture where a mask says so."""
    return base * (1 - mask[..., None]) + rgb(colour) * mask[..., None]


def add_light(base: Picture, colour: str, amount: np.ndarray) -> Picture:
    """Add light; it saturates softly instead of clipping."""
    return 1 - (1 - np.clip(base, 0, 1)) * (1 - np.clip(rgb(colour) * amount[..., None], 0, 1))


def grid() -> tuple[np.ndarray, np.ndarray]:
    """Return the x and y of every pixel."""
    rows, columns = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.float32)
    return columns, rows


def clouds_of_noise(size: int, slope: float, seed: int) -> np.ndarray:
    """Return noise that tiles without a seam: random waves whose strength falls with their frequency."""
    chance = np.random.default_rng(seed)
    frequency = np.hypot(np.fft.fftfreq(size)[:, None], np.fft.rfftfreq(size)[None, :]) * size
    frequency[0, 0] = 1
    shape = frequency.shape
    waves = (chance.normal(size=shape) + 1j * chance.normal(size=shape)) / frequency**slope
    waves[0, 0] = 0
    field = np.fft.irfft2(waves, (size, size)).astype(np.float32)
    low, high = np.quantile(field, (0.01, 0.99))
    return np.clip((field - low) / (high - low), 0, 1)


def sample(field: np.ndarray, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Read a tiling field at any place."""
    size = field.shape[0]
    padded = np.pad(field, ((0, 1), (0, 1)), mode="wrap")
    return cv2.remap(padded, np.mod(x, size).astype(np.float32), np.mod(y, size).astype(np.float32), cv2.INTER_LINEAR)


def smooth(low: float, high: float, values: np.ndarray) -> np.ndarray:
    """Rise smoothly from 0 to 1 between two values."""
    t = np.clip((values - low) / (high - low), 0, 1)
    return t * t * (3 - 2 * t)


def blurred(picture: Picture, radius: float) -> Picture:
    """Return a picture out of focus."""
    return cv2.GaussianBlur(picture, (0, 0), radius)
