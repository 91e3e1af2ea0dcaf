"""The time there is left to choose: a bar over the options."""

from __future__ import annotations

import math

import attrs

from xostory.view import clock, theme
from xostory.view.canvas import Canvas
from xostory.view.frame import Panel
from xostory.view.geometry import Rect
from xostory.view.layout import row_height
from xostory.view.model import Model

_STEP = 40.0  # ms between two states of the bar
_SHORT = 0.25  # this share of the time is little


@attrs.frozen
class Hurry:
    """The ms that are left, of so many."""

    left: float
    whole: float


def of(model: Model) -> Hurry | None:
    """The time of the choice at hand, if it is timed."""
    whole = clock.limit(model)
    if whole is None or model.reader is None:
        return None
    return Hurry(max(0.0, whole - model.reader.spent), whole)


def height(canvas: Canvas) -> float:
    return row_height(canvas.face(theme.BOLD, theme.SMALL_SIZE)) + 12


def draw(canvas: Canvas, hurry: Hurry, rect: Rect) -> None:
    """A clock, the bar, and the whole seconds."""
    if clock.is_running(canvas.model):
        canvas.wake(canvas.model.now + _STEP)
    face = canvas.face(theme.BOLD, theme.SMALL_SIZE)
    canvas.put(Panel(rect, rect.h / 2, theme.CAPTION))
    colour = theme.URGENT if hurry.left < _SHORT * hurry.whole else theme.GOLD
    canvas.icon("clock", (rect.x + 24 + face.size / 2, rect.center[1]), face.size * 1.2, colour)
    room = canvas.metrics.width("000 s", face)
    words = Rect(rect.right - 28 - room, rect.y, room, rect.h)
    canvas.label(f"{math.ceil(hurry.left / 1000)} s", words, face, theme.CREAM, 1.0)
    left = rect.x + 24 + face.size * 1.2 + 20
    rail = Rect(left, rect.center[1] - 7, words.x - 20 - left, 14)
    full = round(rail.w * hurry.left / hurry.whole)
    canvas.put(Panel(rail, 7, theme.faded(theme.WHITE, 0.22)))
    if full >= 1:
        canvas.put(Panel(Rect(rail.x, rail.y, full, rail.h), 7, colour))
