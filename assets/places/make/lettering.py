"""Draws signs. Text is set per run of script, since Korean webfonts ship their Latin letters apart."""

import os
from functools import lru_cache
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

FONTS = {"title": ("jua", 400), "plain": ("ibm-plex-sans-kr", 500), "bold": ("ibm-plex-sans-kr", 700)}
FONTS |= {"hand": ("nanum-pen-script", 400), "soft": ("gowun-dodum", 400)}


def _shelf() -> Path:
    """Folder of the @fontsource packages, as npm installs them."""
    return Path(os.environ.get("XOSTORY_FONTS", "node_modules/@fontsource"))


@lru_cache(64)
def _font(face: str, script: str, size: int) -> ImageFont.FreeTypeFont:
    name, weight = FONTS[face]
    return ImageFont.truetype(str(_shelf() / name / "files" / f"{name}-{script}-{weight}-normal.woff2"), size)


def _runs(text: str) -> list[tuple[str, str]]:
    runs: list[tuple[str, str]] = []
    for char in text:
        script = "korean" if "\u1100" <= char <= "\ud7a3" else "latin"
        if runs and (runs[-1][0] == script or char == " "):
            runs[-1] = (runs[-1][0], runs[-1][1] + char)
        else:
            runs.append((script, char))
    return runs


def measure(text: str, face: str, size: int) -> float:
    """Width of a line in pixels."""
    return sum(_font(face, script, size).getlength(run) for script, run in _runs(text))


class Panel:
    """A sign being drawn; x and y are pixels on it."""

    def __init__(self, w: int, h: int, ground: str | None = None) -> None:
        self.image = Image.new("RGBA", (w, h), ground or (0, 0, 0, 0))
        self.pen = ImageDraw.Draw(self.image)
        self.w, self.h = w, h

    def text(self, x: float, y: float, text: str, size: int, colour: str, face="plain", anchor="l") -> float:
        """One line on baseline y; returns where it ends."""
        wide = measure(text, face, size)
        x -= {"l": 0, "m": wide / 2, "r": wide}[anchor]
        for script, run in _runs(text):
            font = _font(face, script, size)
            self.pen.text((x, y), run, font=font, fill=colour, anchor="ls")
            x += font.getlength(run)
        return x

    def box(self, x: float, y: float, w: float, h: float, colour: str, round_: float = 0) -> None:
        """A filled rectangle."""
        self.pen.rounded_rectangle([x, y, x + w, y + h], round_, fill=colour)

    def oval(self, x: float, y: float, r: float, colour: str, squash: float = 1.0) -> None:
        """A filled ellipse around x, y."""
        self.pen.ellipse([x - r, y - r * squash, x + r, y + r * squash], fill=colour)

    def shape(self, points, colour: str) -> None:
        """A filled polygon."""
        self.pen.polygon(points, fill=colour)

    def heart(self, x: float, y: float, size: float, colour: str) -> None:
        """A heart centred on x, y."""
        t = np.linspace(0, 2 * np.pi, 60)
        u = 16 * np.sin(t) ** 3 / 17
        v = (13 * np.cos(t) - 5 * np.cos(2 * t) - 2 * np.cos(3 * t) - np.cos(4 * t)) / 17
        self.shape([(x + a * size, y - b * size) for a, b in zip(u, v, strict=True)], colour)

    def fade(self, top: str, bottom: str) -> None:
        """Fill with a vertical gradient."""
        a, b = (np.array([int(c[i : i + 2], 16) for i in (1, 3, 5)]) for c in (top, bottom))
        for row in range(self.h):
            t = row / self.h
            self.pen.line([(0, row), (self.w, row)], fill=tuple(int(v) for v in a + (b - a) * t))

    def pixels(self) -> np.ndarray:
        """Red-first pixels with alpha."""
        return np.asarray(self.image)
