"""The window icon: the heart-shaped letter, drawn bold enough to be known at sixteen pixels."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import skia
from PIL import Image

from .canvas import Layer, ink
from .envelope import CREAM, emblem, heart
from .logo import PLUM, stroke

SIZE = 256


def build(target: Path) -> Path:
    """Draw the icon at four times its size and reduce it."""
    layer = Layer(SIZE * 4, SIZE * 4)
    layer.canvas.scale(4, 4)
    x, y, size = 128, 128, 196
    layer.canvas.drawPath(heart(x, y + 8, size), ink("#2a0f2c", 0.45, 7))
    layer.canvas.drawPath(heart(x, y, size), stroke(PLUM, 34))
    layer.canvas.drawPath(heart(x, y, size), stroke(CREAM, 20))
    emblem(layer.canvas, x, y, size)
    pixels = layer.surface.toarray(colorType=skia.kRGBA_8888_ColorType, alphaType=skia.kUnpremul_AlphaType)
    image = Image.fromarray(np.ascontiguousarray(pixels)).resize((SIZE, SIZE), Image.Resampling.LANCZOS)
    path = target / "icon.png"
    image.save(path, optimize=True)
    return path
