"""Brows and tears: what frames the eyes."""

from __future__ import annotations

import math

from .canvas import Canvas
from .colour import mix
from .eyes import Eye
from .geometry import even, fade_in
from .moods import Mood
from .spec import Character


def draw_tears(canvas: Canvas, character: Character, mood: Mood) -> None:
    """Streams down both cheeks, with light in them."""
    for side in (-1, 1):
        eye = Eye(character, mood, side)
        start = eye.spec.drop - 1
        x, length, width = 3.0, 50.0, 7.4
        stream = [
            (x, start),
            (x + 4, start + length * 0.4),
            (x + 3, start + length * 0.75),
            (x - 1, start + length),
        ]
        canvas.stroke(eye.put(stream), width + 2.4, "#7fb2dd", 0.5, _stream)
        canvas.stroke(eye.put(stream), width, "#def2ff", 0.92, _stream)
        end = eye.put([(x - 1, start + length)])[0]
        canvas.ellipse((end[0], end[1]), (5.8, 7.4), "#8cbbe2", 0.6)
        canvas.ellipse((end[0], end[1]), (4.7, 6.3), "#def2ff", 0.95)
        canvas.stroke(eye.put([(x + 0.5, start + 5), (x + 2.5, start + length * 0.6)]), 2, "#ffffff", 0.95, even)


def _stream(along: float) -> float:
    return 0.75 - 0.35 * math.sin(math.pi * along)


def draw_brow(canvas: Canvas, character: Character, mood: Mood, side: int) -> None:
    """Brows lie over the hair, so that a fringe never hides a feeling."""
    spec, eyes = character.brows, character.eyes
    cock = mood.brow_cock if side * character.turn > 0 else 0.0
    y = eyes.level - eyes.rise + spec.height - mood.brow_lift - cock
    tilt = mood.brow_tilt
    points = [
        (-spec.width * 0.86, y + 4 + tilt * 0.8),
        (-spec.width * 0.3, y - 0.4 * spec.arch + tilt * 0.3 - cock * 0.2),
        (spec.width * 0.36, y - spec.arch - spec.slope * 0.5 - tilt * 0.2 - cock * 0.4),
        (spec.width * 1.02, y + 2.5 - spec.slope - tilt * 0.5),
    ]
    place = side * (eyes.spacing + spec.shift)
    page = [(place + side * point[0], point[1]) for point in points]
    canvas.stroke(page, spec.weight + 3.6, mix(character.face.skin, character.hair.colour, 0.3), 0.45, _brow_profile)
    canvas.stroke(page, spec.weight, character.hair.brow, 1, _brow_profile)
    canvas.stroke(
        [(x, y + 1.4) for x, y in page],
        spec.weight * 0.5,
        mix(character.hair.brow, "#1a0d14", 0.4),
        0.6,
        fade_in,
    )


def _brow_profile(along: float) -> float:
    """Blunt inside, widest before the bend, fine at the tail."""
    head = min(1.0, 0.5 + along * 4)
    tail = 1 - math.pow(max(0.0, (along - 0.42) / 0.58), 1.5)
    return head * (0.12 + 0.88 * tail)
