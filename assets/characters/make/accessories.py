"""Small things that make a person: a clip, an earring, a stud."""

from __future__ import annotations

import math
from collections.abc import Callable

from .canvas import Canvas
from .colour import line
from .geometry import Point
from .spec import Character


def draw_accessories(canvas: Canvas, character: Character) -> None:
    """Everything this character always wears on the head."""
    for name in character.accessories:
        ACCESSORIES[name](canvas, character)


def _draw_star_clip(canvas: Canvas, character: Character) -> None:
    """Kitty's yellow star, over the near temple."""
    side = -1 if character.turn > 0 else 1
    centre = (side * 86, -44)
    star: list[Point] = []
    for step in range(10):
        reach = 14.5 if step % 2 == 0 else 7.2
        angle = math.radians(step * 36 - 102)
        star.append((centre[0] + reach * math.cos(angle), centre[1] + reach * math.sin(angle), 1))
    canvas.fill([(x + 3, y + 4, 1) for x, y, *_ in star], "#2a1210", 0.35)
    canvas.shape(star, "#f6c244", 3, line("#d08a2a"))
    canvas.ellipse((centre[0] - 3, centre[1] - 4), (3.4, 2.6), "#fff4c8", 0.9, -25)


def _draw_pearl(canvas: Canvas, character: Character) -> None:
    side = -1 if character.turn > 0 else 1
    spot = (side * (character.face.temple + 7), 62)
    canvas.ellipse(spot, (6.5, 6.5), "#8c7f96")
    canvas.ellipse(spot, (5.4, 5.4), "#f7eff2")
    canvas.ellipse((spot[0] - 1.6, spot[1] - 1.8), (1.8, 1.6), "#ffffff")


def _draw_stud(canvas: Canvas, character: Character) -> None:
    side = -1 if character.turn > 0 else 1
    spot = (side * (character.face.temple + 6), 52)
    canvas.ellipse(spot, (4.4, 4.4), "#6a5320")
    canvas.ellipse(spot, (3.3, 3.3), "#f2cf6a")
    canvas.ellipse((spot[0] - 1, spot[1] - 1), (1.2, 1.1), "#ffffff")


ACCESSORIES: dict[str, Callable[[Canvas, Character], None]] = {
    "star clip": _draw_star_clip,
    "pearl": _draw_pearl,
    "stud": _draw_stud,
}
