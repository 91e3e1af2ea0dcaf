"""The order in which any outfit goes on: below, neck, silhouette, sleeves, body, front, forearms."""

from __future__ import annotations

import math
from collections.abc import Callable

from .below import draw_skirt, draw_trousers
from .colour import line, shade
from .figure import Dress, body_shadow, draw_neck, rounded, torso
from .geometry import Point, even, polygon, sided
from .sleeves import arm, draw_arm

# Poses whose forearm comes before the body, and the height below which it does.
IN_FRONT = {"pocket": 402.0, "front": 402.0, "strap": 186.0, "book": 404.0}


def draw_below(dress: Dress, top: float) -> None:
    """Skirt or trousers, from under the jacket."""
    if dress.outfit.below == "skirt":
        draw_skirt(dress, top)
    else:
        draw_trousers(dress, top)


def dress_up(dress: Dress, hem: float, draw_front: Callable[[], None], flare: float = 5) -> None:
    """Puts on a garment with sleeves; ``draw_front`` adds what makes it a blazer or a coat."""
    cloth, outline = dress.cloth, torso(dress.build, hem, flare)
    draw_neck(dress)
    _silhouette(dress, outline)
    for side in (-1, 1):
        draw_arm(dress, side, dress.outfit.sleeves or cloth)
    dress.canvas.fill(outline, cloth)
    body_shadow(dress, outline, cloth)
    _seams(dress)
    with dress.canvas.warped(rounded(dress.character)):
        draw_front()
    if "book" in dress.outfit.arms:
        draw_book(dress)
    for side in (-1, 1):
        top = IN_FRONT.get(dress.outfit.arms[(side + 1) // 2])
        if top:
            with dress.canvas.clip([(-400, top, 1), (400, top, 1), (400, 900, 1), (-400, 900, 1)]):
                draw_arm(dress, side, dress.outfit.sleeves or cloth)


def _silhouette(dress: Dress, outline: list[Point]) -> None:
    """Ink of body and sleeves together, so that no outline cuts through a shoulder."""
    arms = [sided(arm(dress.build, dress.outfit.arms[(side + 1) // 2]), side) for side in (-1, 1)]
    dress.canvas.fused([*arms, outline], dress.cloth, 2.9, line(dress.cloth))


def _seams(dress: Dress) -> None:
    """The sleeve seam: strong in the armpit, gone at the shoulder; then the side of the body."""
    build, pen = dress.build, line(dress.cloth)
    middle, low = (build.chest + build.waist) / 2, (build.waist + build.hip) / 2
    for side in (-1, 1):
        seam = [
            (build.chest + 4, 214),
            (build.chest + 4, 176),
            (build.shoulder - 17, 134),
            (build.shoulder - 22, 104),
        ]
        dress.canvas.stroke(sided(seam, side), 3, pen, 0.85, lambda along: 1 - 0.75 * along)
        edge = [
            (build.chest + 4, 206),
            (build.chest + 1, 264),
            (middle - 1, 340),
            (build.waist + 1, 410),
            (low + 3, 480),
            (build.hip + 1, 560),
        ]
        dress.canvas.stroke(sided(edge, side), 3, pen, 0.9)


def draw_clasp(dress: Dress) -> None:
    """Hands laid one over the other, low in front."""
    canvas, skin = dress.canvas, dress.character.face.skin
    ink = line(skin, 0.3)
    for side in (1, -1):
        hand: list[Point] = [
            (32, 618), (8, 580), (-12, 596), (-30, 622), (-36, 648), (-26, 664), (-6, 662), (16, 648),
        ]  # fmt: skip
        canvas.shape(sided(hand, side), skin, 2.6, ink)
        cuff: list[Point] = [(38, 618, 1), (12, 574, 1), (3, 580, 1), (29, 626, 1)]
        canvas.shape(sided(cuff, side), dress.outfit.shirt, 2.4, "#4d5689")
    for knuckle in (
        [(14, 652), (28, 642), (34, 632)],
        [(4, 646), (20, 634), (28, 622)],
        [(-2, 636), (12, 624), (20, 612)],
    ):
        canvas.stroke(knuckle, 2.2, ink, 0.7)


def draw_book(dress: Dress) -> None:
    """Kitty's notebook: a star on the cover, an elastic band, a corner that has travelled."""
    canvas, cover = dress.canvas, "#2f968f"
    pages: list[Point] = [(-66, 378, 1), (76, 366, 1), (88, 552, 1), (-56, 564, 1)]
    canvas.fill([(x + 6, y + 12, 1) for x, y, _ in pages], "#151433", 0.4)
    canvas.shape([(x + 5, y + 4, 1) for x, y, _ in pages], "#f4ecd8", 2.6, "#5a5168")
    canvas.shape(pages, cover, 2.8, line(cover))
    with canvas.clip(pages):
        canvas.fill([(20, 360, 1), (100, 360, 1), (100, 570, 1), (34, 570, 1)], shade(cover, 0.4), 0.45)
        canvas.fill([(-70, 370, 1), (-50, 370, 1), (-38, 570, 1), (-60, 570, 1)], shade(cover, 0.5), 0.6)
        canvas.stroke([(58, 360), (70, 570)], 6, "#e8b445", 1, even)
    label: list[Point] = [(-26, 402, 1), (38, 397, 1), (41, 440, 1), (-23, 445, 1)]
    canvas.shape(label, "#fbf4e2", 2, line(cover))
    canvas.path(_star(*canvas.at(8, 420), 15), "#e8a93a")


def _star(x: float, y: float, reach: float) -> str:
    tips = [math.radians(36 * step - 96) for step in range(10)]
    sizes = [reach if step % 2 == 0 else reach * 0.5 for step in range(10)]
    return polygon(
        [(x + size * math.cos(tip), y + size * math.sin(tip)) for tip, size in zip(tips, sizes, strict=True)]
    )
