"""The body under the clothes: stance, silhouettes, arms and legs, measured down from the chin."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from .canvas import Canvas, Warp
from .colour import light, line, shade
from .geometry import Point, Points, mirrored, sided
from .spec import Build, Character, Outfit


@dataclass(frozen=True)
class Dress:
    """Everything a garment needs to draw itself."""

    canvas: Canvas
    character: Character
    outfit: Outfit

    @property
    def build(self) -> Build:
        """The wearer's measures."""
        return self.character.build

    @property
    def cloth(self) -> str:
        """The main colour."""
        return self.outfit.cloth

    def folds(self, cloth: str, creases: Sequence[Points], width: float = 3, opacity: float = 0.6) -> None:
        """Creases in the cloth."""
        for crease in creases:
            self.canvas.stroke(crease, width, line(cloth), opacity)


def stance(character: Character) -> Warp:
    """A slight lean of the spine and drop of one shoulder, so that nobody stands to attention."""
    lean = character.lean * (1 if character.turn > 0 else -1)
    slope = math.tan(math.radians(2.4 if character.turn > 0 else -2.4))

    def warp(x: float, y: float) -> tuple[float, float]:
        """The warp itself."""
        down = max(0.0, min(1.0, (y - 80) / 620))
        sway = -lean * math.sin(down * math.pi) + lean * 1.3 * down
        fade = max(0.0, 1 - max(0.0, y - 90) / 330) * min(1.0, max(0.0, (y - 20) / 60))
        return x + sway, y + x * slope * fade

    return warp


def rounded(character: Character) -> Warp:
    """The front of the chest slides with the turn, as the face does."""
    width = character.build.chest * 1.25
    return lambda x, y: (x + character.turn * 1.5 * max(0.0, 1 - (x / width) ** 2), y)


def torso(build: Build, hem: float, flare: float = 5) -> list[Point]:
    """Closed silhouette of a fitted jacket, top or coat, down to ``hem``, where it is ``flare`` wider."""
    reach = build.shoulder
    half: list[Point] = [
        (0, 128), (build.neck - 5, 100), (build.neck + 4, 56, 1), (reach * 0.58, 80), (reach - 16, 96),
        (reach - 2, 116), (build.chest + 5, 200), (build.chest, 264),
        ((build.chest + build.waist) / 2 - 2, 340), (build.waist, 410),
        ((build.waist + build.hip) / 2 + 2, 480), (build.hip, 560), (build.hip + flare, hem),
        (build.hip * 0.5, hem + 8), (0, hem + 10),
    ]  # fmt: skip
    return mirrored(half)


def draw_neck(dress: Dress) -> None:
    """Neck and the shadow of the chin on it."""
    canvas, build, skin = dress.canvas, dress.build, dress.character.face.skin
    wide = build.neck
    half: list[Point] = [
        (wide, -40),
        (wide - 1, 20),
        (wide + 4, 50),
        (wide + 26, 74),
        (wide + 40, 96),
        (0, 150),
    ]
    canvas.shape(mirrored(half), skin, 3, line(skin, 0.3))
    shadow = shade(skin, 0.42, "#a04868")
    canvas.fill(
        [(-wide, -40), (wide, -40), (wide - 1, 30), (wide - 8, 44), (6, 34), (-wide + 6, 10), (-wide, 0)],
        shadow,
    )
    for side in (-1, 1):
        canvas.stroke(sided([(16, 92), (10, 100), (5, 104)], side), 2.4, line(skin, 0.2), 0.5)


def body_shadow(dress: Dress, outline: Points, cloth: str) -> None:
    """Shade side, soft light on the shoulder, and a shadow under the head."""
    canvas, build = dress.canvas, dress.build
    waist, hip, chest = build.waist, build.hip, build.chest
    with canvas.clip(outline):
        far = [
            (chest * 0.98, 96, 1), (300, 90, 1), (300, 1200, 1), (hip * 0.6, 1200, 1), (hip * 0.36, 660),
            (waist * 0.54, 440), (chest * 0.6, 290), (chest * 0.7, 190),
        ]  # fmt: skip
        canvas.fill(far, shade(cloth, 0.38), 0.8)
        near = [
            (-chest - 30, 220),
            (-chest + 12, 250),
            (-waist + 10, 400),
            (-hip + 14, 560),
            (-hip - 40, 640),
            (-hip - 60, 300),
        ]
        canvas.fill(near, shade(cloth, 0.36), 0.5)
        canvas.fill(
            [(-chest, 110), (-chest * 0.4, 100), (-chest * 0.5, 260), (-chest * 0.9, 240)],
            light(cloth, 0.35),
            0.5,
            18,
        )
