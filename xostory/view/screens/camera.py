"""What of the stage is in the picture, and what happens to the picture as a whole: pure functions of time."""

from __future__ import annotations

import math

from xostory.engine.stage import Stage
from xostory.view import theme
from xostory.view.frame import Item, Shade, Shot
from xostory.view.geometry import CANVAS, HEIGHT, WIDTH, Rect
from xostory.view.staging import Change

CLOSEST = 3.0
_FACE = 290.0  # units from the top to the faces
_FACE_AT = 0.46  # of the picture's height, where a face comes to be
_SHAKES = 11.0  # a second
_BEAT = 1.0  # seconds from one heartbeat to the next


def seen(stage: Stage, middle: float | None) -> Rect:
    """The part of the stage that a camera sees; `middle` is where whom it looks at stands."""
    zoom = max(1.0, min(CLOSEST, stage.camera.zoom))
    width, height = WIDTH / zoom, HEIGHT / zoom
    if stage.camera.character is None or middle is None:
        return Rect((WIDTH - width) / 2, (HEIGHT - height) / 2, width, height)
    x = max(0.0, min(WIDTH - width, middle - width / 2))
    return Rect(x, max(0.0, _FACE - height * _FACE_AT), width, height)


def between(before: Rect, now: Rect, share: float) -> Rect:
    """A picture on its way from one to the other."""
    values = zip((before.x, before.y, before.w, before.h), (now.x, now.y, now.w, now.h), strict=True)
    return Rect(*(a + (b - a) * share for a, b in values))


def shot(items: tuple[Item, ...], part: Rect) -> tuple[Item, ...]:
    """The items as they look through a camera; as they are when it sees all of them."""
    return items if part == CANVAS else (Shot(CANVAS, part, items),)


def moved(part: Rect, effects: tuple[Change, ...], elapsed: float) -> Rect:
    """What is seen while the picture shakes, or beats like a heart."""
    for effect in effects:
        if 0 <= elapsed < effect.duration:
            if effect.kind == "shake":
                part = _shaken(part, elapsed / 1000, 1 - elapsed / effect.duration)
            elif effect.kind == "heartbeat":
                part = _closer(part, 0.035 * _beat(elapsed / 1000), 0.0, 0.0)
    return part


def veils(effects: tuple[Change, ...], elapsed: float) -> tuple[Item, ...]:
    """What lies over the picture while an effect lasts."""
    drawn: list[Item] = []
    for effect in effects:
        if 0 <= elapsed < effect.duration:
            share = elapsed / effect.duration
            if effect.kind == "flash":
                drawn.append(_even(theme.WHITE, 0.92 * (1 - share) ** 2))
            elif effect.kind == "blink":
                drawn += _lids(share)
            elif effect.kind == "heartbeat":
                drawn += _blush(_beat(elapsed / 1000))
    return tuple(drawn)


def _shaken(part: Rect, seconds: float, strength: float) -> Rect:
    """A little closer, so that the edges never show."""
    x = math.sin(seconds * _SHAKES * math.tau) + 0.4 * math.sin(seconds * _SHAKES * 1.7 * math.tau)
    y = math.sin(seconds * _SHAKES * 1.3 * math.tau + 1)
    return _closer(part, 0.04, 0.4 * x * strength, 0.5 * y * strength)


def _closer(part: Rect, share: float, across: float, down: float) -> Rect:
    """The picture smaller by that share, and moved by parts of what that leaves free."""
    free_x, free_y = part.w * share, part.h * share
    return Rect(
        part.x + free_x * (0.5 + across / 2), part.y + free_y * (0.5 + down / 2), part.w - free_x, part.h - free_y
    )


def _beat(seconds: float) -> float:
    """From 0 to 1: a strong beat and a weaker one, then rest."""
    at = seconds % _BEAT
    first = math.exp(-(((at - 0.14) / 0.07) ** 2))
    return first + 0.6 * math.exp(-(((at - 0.42) / 0.08) ** 2))


def _lids(share: float) -> list[Item]:
    """Eyes that close quickly and open slowly."""
    closed = min(1.0, share / 0.3) if share < 0.45 else max(0.0, 1 - (share - 0.45) / 0.55)
    closed = closed * closed * (3 - 2 * closed)
    soft = 140.0
    reach = (HEIGHT / 2 + soft) * closed
    dark, clear = theme.NIGHT, theme.faded(theme.NIGHT, 0)
    edge = max(0.0, reach - soft)
    return (
        [
            Shade(Rect(0, 0, WIDTH, edge), dark, dark),
            Shade(Rect(0, edge, WIDTH, soft), dark, clear),
            Shade(Rect(0, HEIGHT - edge - soft, WIDTH, soft), clear, dark),
            Shade(Rect(0, HEIGHT - edge, WIDTH, edge), dark, dark),
        ]
        if closed > 0
        else []
    )


def _blush(strength: float) -> list[Item]:
    """Warm colour from both sides."""
    warm, clear = theme.faded(theme.ROSE, 0.55 * round(strength, 1)), theme.faded(theme.ROSE, 0)
    width = WIDTH * 0.22
    return [
        Shade(Rect(0, 0, width, HEIGHT), warm, clear, across=True),
        Shade(Rect(WIDTH - width, 0, width, HEIGHT), clear, warm, across=True),
    ]


def _even(colour: tuple[int, int, int, int], opacity: float) -> Shade:
    tint = theme.faded(colour, opacity)
    return Shade(CANVAS, tint, tint)
