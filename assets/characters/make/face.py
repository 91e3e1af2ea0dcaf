"""Head shape, skin, ears, nose and the colour of feelings, in head units (chin at y = 150)."""

from __future__ import annotations

from collections.abc import Sequence

from .canvas import Canvas, Warp
from .colour import light, line, mix, skin_shade
from .geometry import Point, Points, fade_in, mirrored, sided, swell
from .moods import Mood
from .spec import Character, Face

CROWN = -120.0


def contour(face: Face) -> list[Point]:
    """The closed outline of the face."""
    length = face.length
    half: list[Point] = [
        (0, CROWN), (face.temple * 0.74, CROWN + 22), (face.temple, -40), (face.temple - 0.5, 14),
        (face.cheek, 50), (face.jaw, face.jaw_height),
        (face.jaw * 0.4 + face.chin * 0.72, (face.jaw_height + length * 1.6) / 2.6 + 2),
        (face.chin, length - 3), (0, length),
    ]  # fmt: skip
    return mirrored(half)


def turned(turn: float) -> Warp:
    """Features slide towards the side the head turns to, most in the middle of the face."""
    return lambda x, y: (x + turn * max(0.0, 1 - (x / 112) ** 2), y)


def jaw_turned(turn: float) -> Warp:
    """The chin follows the turn; the far cheek tucks in at the eye."""

    def warp(x: float, y: float) -> tuple[float, float]:
        """The warp itself."""
        drop = min(1.0, max(0.0, (y - 40) / 110))
        tuck = 2.2 if x * turn > 0 and 5 < y < 40 else 0.0
        return x + turn * 0.62 * drop - (tuck if x > 0 else -tuck), y

    return warp


def draw_ears(canvas: Canvas, character: Character) -> None:
    """Ears sit behind the contour; the far one shows less."""
    face = character.face
    shadow = skin_shade(face.skin)
    for side in (-1, 1):
        near = 1.0 if side * character.turn < 0 else 0.62
        edge = face.temple - 4
        ear = [
            (edge, 12),
            (edge + 13 * near, 2),
            (edge + 20 * near, 18),
            (edge + 13 * near, 46),
            (edge - 2, 58),
        ]
        canvas.shape(sided(ear, side), face.skin, 2.4, line(face.skin, 0.3))
        hollow = [(edge + 3, 18), (edge + 12 * near, 13), (edge + 12 * near, 30), (edge + 3, 44)]
        canvas.fill(sided(hollow, side), shadow, 0.75)


def draw_skin(canvas: Canvas, character: Character, fringe: Sequence[Points]) -> None:
    """The face itself, its shadow side, and the shadow that the fringe casts."""
    face = character.face
    shadow = skin_shade(face.skin)
    with canvas.warped(jaw_turned(character.turn)):
        outline = canvas.bent(contour(face))
    canvas.outline(outline, 4.6, line(face.skin, 0.3), 0.35)
    warm = mix(face.skin, "#f08f80", 0.16)
    canvas.fill(outline, canvas.gradient([(0, face.skin, 1), (0.55, face.skin, 1), (1, warm, 1)]))
    with canvas.clip(outline):
        _draw_planes(canvas, character, shadow)
        with canvas.group("translate(4 15)"):
            for points in fringe:
                canvas.facet([(point[0], point[1]) for point in points], shadow)


def _draw_planes(canvas: Canvas, character: Character, shadow: str) -> None:
    """Soft light on the lit cheek and brow, a cel shadow along the far jaw."""
    face = character.face
    reach = face.jaw - 74
    sheen = mix(face.skin, "#e0935c", 0.45) if _is_deep(face.skin) else light(face.skin, 0.6)
    canvas.fill([(-60, -60), (20, -70), (40, 10), (-10, 100), (-70, 70)], sheen, 0.5, 24)
    far = [(110, -40), (93, 16), (87, 56), (68 + reach, 98), (38, 130), (10, 146), (40, 170), (130, 120)]
    canvas.fill(far, shadow, 0.65)
    canvas.fill([(104, -30), (72, 30), (62, 90), (30, 128), (60, 160), (130, 100)], shadow, 0.35, 12)


def draw_blush(canvas: Canvas, character: Character, mood: Mood) -> None:
    """Colour in the cheeks; strong feelings add the hatching of a drawn blush."""
    deep = _is_deep(character.face.skin)
    rose = "#e0353f" if deep else "#ff5a66"
    spot = canvas.glow([(0, rose, 0.6), (0.5, rose, 0.32), (1, rose, 0)])
    strength = min(1.0, mood.blush * (0.85 if character.build.boyish else 1.0)) * (0.6 if deep else 1.0)
    for side in (-1, 1):
        canvas.ellipse((side * 57, 68), (36, 22), spot, strength)
    if mood.blush > 0.55:
        canvas.ellipse((0, 62), (34, 15), spot, strength * 0.45)
    if mood.hatch:
        for side in (-1, 1):
            for step in (-12, 0, 12):
                x = side * 58 + step
                canvas.stroke([(x + 5, 59), (x - 4, 75)], 2.6, "#a82c3a" if deep else "#d8405a", 0.8)


def _is_deep(skin: str) -> bool:
    return int(skin[1:3], 16) < 180


def draw_nose(canvas: Canvas, character: Character) -> None:
    """A small shadow under the tip, a touch of light above it; the profile line only where it is wanted."""
    face = character.face
    tip = face.nose_height
    toward = 1 if character.turn > 0 else -1
    pen = mix(face.skin, "#7c2f3c", 0.72)
    shadow = skin_shade(face.skin, 0.36)
    if face.nose in ("straight", "slim"):
        _draw_bridge(canvas, toward, tip, shadow, pen, 0.72 if face.nose == "straight" else 0.42)
    wing = 10.0 if face.nose == "broad" else 6.5
    canvas.fill(
        _scaled([(-wing, -1), (0, 1), (wing, -1), (wing * 0.5, 5), (-wing * 0.5, 5)], toward, tip),
        shadow,
        0.9,
    )
    under = [(-wing * 0.7, -0.5), (-1, 2.6), (wing * 0.4, 1), (wing * 0.75, -3)]
    canvas.stroke(_scaled(under, toward, tip), 2.8, pen)
    if face.nose == "broad":
        for side in (-1, 1):
            curl = [(side * wing, -8), (side * (wing + 4), -3), (side * wing, 1)]
            canvas.stroke(_scaled(curl, toward, tip), 2.4, pen, 0.85)
    canvas.ellipse((-toward * 1.5, tip - 9), (2.8, 4.2), light(face.skin, 0.85), 0.85)


def _draw_bridge(canvas: Canvas, toward: int, tip: float, shadow: str, pen: str, strength: float) -> None:
    plane = [(3, -46), (9, -14), (11, -3), (3, 1), (4, -16)]
    canvas.fill(_scaled(plane, toward, tip), shadow, strength * 0.5)
    canvas.stroke(_scaled([(4, -26), (7.5, -12), (10, -4), (5, 1.5)], toward, tip), 2.2, pen, strength * 0.7, fade_in)


def _scaled(points: Points, toward: int, tip: float) -> list[Point]:
    return [(point[0] * toward, point[1] + tip) for point in points]


def draw_sweat(canvas: Canvas, character: Character) -> None:
    """One drop of worry on the far temple, away from clips and earrings."""
    side = 1 if character.turn > 0 else -1
    x = side * (character.face.temple - 17)
    drop = [(x, -40, 1), (x + 8, -22), (x + 5, -12), (x - 5, -12), (x - 8, -22)]
    canvas.shape(drop, "#cfeaff", 2, "#6f9cc4")
    canvas.stroke([(x - 3.5, -25), (x - 3.5, -18), (x, -14.5)], 2.6, "#ffffff", 1, swell)
