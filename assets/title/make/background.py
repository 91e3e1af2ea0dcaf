"""Puts the picture of the river together, from the sky forwards: behind the title, and as a place of the story."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image

from . import city, land, petals, river, sky
from .canvas import Picture
from .finish import brushed, finish


def build(target: Path) -> Path:
    """The title's picture, with petals in the air."""
    return _write(finish(petals.paint(_painted())), target / "background.jpg")


def build_place(target: Path) -> Path:
    """The same evening as a place: no petals, they belong to the title."""
    folder = target.parent / "places" / "han_river"
    folder.mkdir(exist_ok=True)
    return _write(finish(_painted()), folder / "dusk.jpg")


def _painted() -> Picture:
    picture = brushed(land.paint(brushed(sky.paint(), 4)).astype(np.float32), 2)
    return river.paint(city.paint(picture))


def _write(picture: Picture, path: Path) -> Path:
    Image.fromarray((picture * 255).round().astype("uint8")).save(path, quality=90, subsampling=0, optimize=True)
    return path
