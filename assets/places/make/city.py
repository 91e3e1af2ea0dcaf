"""Seoul at a distance: rows of blocks, Namsan and its tower, drawn over a painted sky."""

import math
import random
from dataclasses import dataclass

import numpy as np
import skia

from .passes import SIZE, Picture
from .relight import rgb

W, H = SIZE


@dataclass(frozen=True)
class Air:
    """Colours of a town at one time of day."""

    near: str
    haze: str
    sun: str
    hill: str
    lit: float = 0.0
    windows: tuple[str, ...] = ("#ffd98a", "#ffc46b", "#fff0c2", "#9fd3ff")
    sunny: float = 0.3
    tower: str = ""
    """The floodlit tower; by day it takes the colour of the town."""


DAY = Air("#6483a0", "#d3e6f2", "#fff6e2", "#578f66", 0.0, ("#dcecf6",), 0.45)
DUSK = Air("#4a3560", "#f7a98a", "#ffd09a", "#7a4f74", 0.32)
NIGHT = Air("#12163c", "#3d3f7c", "#5a62a8", "#1c2352", 0.5, tower="#93a4e6")


def mix(a: str, b: str, t: float) -> str:
    """A colour between two."""
    blend = np.clip(rgb(a) * (1 - t) + rgb(b) * t, 0, 1)
    return "#" + "".join(f"{int(255 * v):02x}" for v in blend)


def _ink(colour: str, alpha: float = 1.0, blur: float = 0.0) -> skia.Paint:
    made = skia.Paint(AntiAlias=True, Color4f=skia.Color4f(*rgb(colour).tolist(), alpha))
    if blur:
        made.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, blur))
    return made


def _shaded(top: float, foot: float, a: str, b: str) -> skia.Paint:
    colours = [skia.Color(*(int(255 * v) for v in rgb(c))) for c in (a, b)]
    made = skia.Paint(AntiAlias=True)
    made.setShader(skia.GradientShader.MakeLinear([skia.Point(0, top), skia.Point(0, foot)], colours))
    return made


class Town:
    """A transparent layer to draw on; `over` lays it on a picture."""

    def __init__(self, air: Air, seed: int = 1) -> None:
        self.air, self.random = air, random.Random(seed)
        self.surface = skia.Surface(W, H)
        self.canvas = self.surface.getCanvas()

    def over(self, image: Picture) -> Picture:
        """The picture with this layer in front."""
        kind = {"colorType": skia.kRGBA_8888_ColorType, "alphaType": skia.kPremul_AlphaType}
        layer = self.surface.toarray(**kind).astype(np.float32) / 255
        return image * (1 - layer[..., 3:]) + layer[..., :3]

    def poly(self, points, colour: str, alpha: float = 1.0) -> None:
        """A filled polygon."""
        path = skia.Path()
        path.addPoly([skia.Point(*p) for p in points], True)
        self.canvas.drawPath(path, _ink(colour, alpha))

    def row(self, foot: float, heights, widths, away: float, *, span=(0, W), cell: float = 7.0) -> None:
        """One street of blocks; `away` is how far they fade into the haze."""
        x = span[0] - 20.0
        while x < span[1] + 20:
            w, h = self.random.uniform(*widths), self.random.uniform(*heights)
            h *= 1 + 0.35 * math.sin(x / 190 + foot)
            self._block(x, foot - h, w, foot, away + self.random.uniform(-0.05, 0.05), cell)
            x += w + self.random.uniform(-2, 3)

    def _block(self, x: float, top: float, w: float, foot: float, away: float, cell: float) -> None:
        air = self.air
        body = mix(air.near, air.haze, away)
        self.canvas.drawRect(
            skia.Rect.MakeLTRB(x, top, x + w, H), _shaded(top, foot + 40, body, mix(body, air.haze, 0.5))
        )
        side = mix(body, air.sun, air.sunny)
        face = skia.Rect.MakeLTRB(x, top, x + w * 0.3, H)
        self.canvas.drawRect(face, _shaded(top, foot, side, mix(side, air.haze, 0.5)))
        if self.random.random() < 0.3:
            self.canvas.drawRect(skia.Rect.MakeLTRB(x + w * 0.3, top - 7, x + w * 0.62, top), _ink(body))
        if cell:
            self._windows(x, top, w, foot, body, cell)

    def _windows(self, x: float, top: float, w: float, foot: float, body: str, cell: float) -> None:
        air, columns = self.air, max(2, int(w / cell))
        step, y = w / columns, top + cell * 0.8
        dark = mix(body, air.windows[0] if not air.lit else air.near, 0.4)
        while y < foot + 30:
            for k in range(columns):
                lit = self.random.random() < air.lit
                colour = self.random.choice(air.windows) if lit else dark
                spot = skia.Rect.MakeXYWH(x + k * step + step * 0.25, y, step * 0.5, cell * 0.5)
                self.canvas.drawRect(spot, _ink(colour, self.random.uniform(0.6, 1) if lit else 0.6))
            y += cell

    def namsan(self, x: float, foot: float, rise: float, reach: float, tower: float) -> None:
        """The wooded hill, `rise` high, with the tower `tower` pixels tall on top."""
        air = self.air

        def crest(px: float) -> float:
            bell = math.exp(-(((px - x) / reach) ** 2)) + 0.35 * math.exp(
                -(((px - x - reach * 1.2) / (reach * 0.8)) ** 2)
            )
            return foot - rise * bell - 3 * abs(math.sin(px * 0.23)) - 2 * abs(math.sin(px * 0.11 + 1))

        path = skia.Path()
        path.moveTo(x - reach * 3, H)
        for px in range(int(x - reach * 3), int(x + reach * 3.5), 3):
            path.lineTo(px, crest(px))
        path.lineTo(x + reach * 3.5, H)
        self.canvas.drawPath(path, _shaded(foot - rise, foot + 20, air.hill, mix(air.hill, air.haze, 0.75)))
        for _ in range(900):
            px = x + self.random.gauss(0, reach)
            py = crest(px) + self.random.uniform(3, rise * 0.8)
            tone = mix(air.hill, air.sun if self.random.random() < 0.5 else air.near, 0.25)
            self.canvas.drawCircle(px, py, self.random.uniform(2.5, 5), _ink(tone, 0.22))
        self.tower(x, crest(x) + 3, tower)

    def tower(self, x: float, foot: float, height: float) -> None:
        """Namsan's tower: shaft, drum of decks, mast with rings."""
        air, u = self.air, height / 330
        base = air.tower or mix(air.near, air.haze, 0.15)
        parts = [
            (0, 120, 9, 6),
            (118, 126, 9, 20),
            (126, 146, 20, 22),
            (146, 152, 22, 17),
            (152, 164, 15, 15),
        ]
        parts += [(164, 170, 19, 16), (170, 182, 9, 7), (182, 240, 4.5, 3), (240, 330, 2, 1)]
        parts += [(k, k + 4, 5.5, 5.5) for k in (200, 216, 232, 262, 290)]
        for low, high, a, b in parts:
            lo, hi = foot - low * u, foot - high * u
            a, b = max(a, 1.1 / u), max(b, 1.1 / u)
            self.poly([(x - a * u, lo), (x + a * u, lo), (x + b * u, hi), (x - b * u, hi)], base)
            self.poly(
                [(x - a * u, lo), (x - a * u * 0.2, lo), (x - b * u * 0.2, hi), (x - b * u, hi)],
                mix(base, air.sun, 0.4),
            )
        if air.lit:
            self._beacon(x, foot, u)

    def _beacon(self, x: float, foot: float, u: float) -> None:
        self.canvas.drawRect(skia.Rect.MakeXYWH(x - 19 * u, foot - 140 * u, 38 * u, 7 * u), _ink("#ffe9a8", 0.9))
        halo = skia.Rect.MakeXYWH(x - 18 * u, foot - 185 * u, 36 * u, 66 * u)
        self.canvas.drawRect(halo, _ink("#7fd0ff", 0.55, 14 * u + 2))
        self.canvas.drawCircle(x, foot - 330 * u, 2.2, _ink("#ff5a5a"))
        self.canvas.drawCircle(x, foot - 330 * u, 7, _ink("#ff5a5a", 0.6, 5))
