"""Mouths: closed lines with a tint of lip, or open shapes with teeth and tongue."""

from __future__ import annotations

from collections.abc import Callable

from .canvas import Canvas
from .colour import light, mix, skin_shade
from .geometry import Point, Points, even, swell
from .spec import Character

Put = Callable[[Points], list[Point]]

CLOSED: dict[str, list[list[Point]]] = {
    "neutral": [[(-19, -2.5), (-8, 1.6), (0, 0.6), (8, 1.6), (19, -2.5)]],
    "smile": [
        [(-22, -6), (-12, 1), (0, 3.2), (12, 1), (22, -6)],
        [(-24, -8.5), (-21, -4.5)],
        [(24, -8.5), (21, -4.5)],
    ],
    "frown": [[(-16, 5), (-7, 0.5), (0, -1), (7, 0.5), (16, 5)]],
    "wavy": [[(-16, -1), (-9, -2.2), (-3, 1.4), (4, -1.8), (10, 0.8), (16, -2)]],
    "smirk": [[(-15, 2.5), (-3, 3.2), (10, 0), (21, -8)], [(19, -11), (23, -6)]],
    "uneasy": [[(-15, 2), (-8, -0.5), (-1, 1.6), (7, -1.5), (15, 3.5)]],
}

OPEN: dict[str, list[Point]] = {
    "laugh": [(-29, -10, 1), (-12, -5.5), (0, -5), (12, -5.5), (29, -10, 1), (22, 11), (0, 24), (-22, 11)],
    "talk": [(-17, -4, 1), (-7, -5.5), (0, -4.6), (7, -5.5), (17, -4, 1), (11, 7), (0, 11), (-11, 7)],
    "gasp": [(0, -8), (9, -4), (10.5, 6), (0, 15), (-10.5, 6), (-9, -4)],
    "grit": [(-22, 1, 1), (-11, -7), (11, -7), (22, 1, 1), (17, 9), (0, 7.5), (-17, 9)],
    "wail": [(-21, 9, 1), (-11, -4), (0, -7), (11, -4), (21, 9, 1), (9, 14), (-9, 14)],
}

TEETH = {"laugh": 3.5, "talk": -0.5, "wail": -2.5}


def draw_mouth(canvas: Canvas, character: Character, name: str) -> None:
    """The mouth of a mood, in the width and colour of this face."""
    face = character.face
    wide = face.mouth_width

    def put(points: Points) -> list[Point]:
        """From mouth units to head units."""
        return [(point[0] * wide, point[1] * wide + face.mouth_height, *point[2:]) for point in points]

    pen = mix(face.skin, "#5e1c2b", 0.8)
    if name in CLOSED:
        _draw_lips(canvas, character, name, put(CLOSED[name][0]))
        for part in CLOSED[name]:
            canvas.stroke(put(part), 3.2 if len(part) > 2 else 2.4, pen)
    else:
        _draw_open(canvas, character, put(OPEN[name]), put, name, pen)
    low = 16 + _drop(name)
    canvas.fill(put([(-9, low), (0, low - 1.5), (9, low), (0, low + 3)]), skin_shade(face.skin), 0.45, 1.4)


def _drop(name: str) -> float:
    """How far the chin's dimple moves down as the mouth opens."""
    return {"laugh": 13.0, "talk": 3.0, "gasp": 6.0, "wail": 5.0}.get(name, 0.0)


def _draw_lips(canvas: Canvas, character: Character, name: str, seam: list[Point]) -> None:
    """Upper lip a shade deeper than the lower, and a spot of light."""
    face = character.face
    tint = mix(face.skin, face.lips, 0.62)
    full = face.lip_fullness
    first, last = seam[1], seam[-2]
    middle = seam[len(seam) // 2]
    upper = [
        seam[0],
        (first[0], first[1] - 4.5 * full),
        (middle[0], middle[1] - 3.4 * full),
        (last[0], last[1] - 4.5 * full),
        seam[-1],
        *seam[-2:0:-1],
    ]
    canvas.fill(upper, mix(tint, "#8c2a3e", 0.2), face.lip_strength * 0.8)
    if name != "wavy":
        lower = [
            seam[0],
            *seam[1:-1],
            seam[-1],
            (last[0] * 0.8, last[1] + 6.5 * full),
            (middle[0], middle[1] + 9 * full),
            (first[0] * 0.8, first[1] + 6.5 * full),
        ]
        canvas.fill(lower, tint, face.lip_strength)
        canvas.ellipse(
            (middle[0] - 3, middle[1] + 5 * full),
            (4.5, 1.5),
            light(face.skin, 0.8),
            0.55 * face.lip_strength + 0.15,
        )


def _draw_open(canvas: Canvas, character: Character, shape: list[Point], put: Put, name: str, pen: str) -> None:
    """A dark mouth with what shows inside it, rimmed by a little lip."""
    face = character.face
    tint = mix(face.skin, face.lips, 0.62)
    canvas.outline(shape, 4.5 + 3 * face.lip_strength * face.lip_fullness, tint, 0.1)
    canvas.fill(shape, canvas.gradient([(0, "#551524", 1), (1, "#8a2c3a", 1)]))
    with canvas.clip(shape):
        if name == "grit":
            _draw_clenched(canvas, put)
        else:
            _draw_tongue(canvas, put, name)
        if name in TEETH:
            low = TEETH[name]
            canvas.fill(put([(-32, -18), (32, -18), (24, low - 3), (0, low), (-24, low - 3)]), "#fffdfb")
    canvas.outline(shape, 2.4, pen, 0.3)


def _draw_tongue(canvas: Canvas, put: Put, name: str) -> None:
    low = {"laugh": 22, "talk": 10, "gasp": 14, "wail": 14}[name]
    tongue = [(-14, low + 2), (-8, low - 8), (0, low - 9), (8, low - 8), (14, low + 2), (0, low + 12)]
    canvas.fill(put(tongue), "#e27480")
    canvas.stroke(put([(0, low - 7), (0, low)]), 1.6, "#b84a5c", 0.6, swell)


def _draw_clenched(canvas: Canvas, put: Put) -> None:
    canvas.fill(put([(-26, -12), (26, -12), (26, 14), (-26, 14)]), "#fffdfb")
    canvas.stroke(put([(-22, 1.6), (0, 0.4), (22, 1.6)]), 1.8, "#a08a96", 1, even)
    for x in (-13, -4.5, 4.5, 13):
        canvas.stroke(put([(x, -10), (x, 12)]), 1.1, "#b9a6b2", 0.9, even)
