"""The words that a choice or an answer goes to, over it."""

from __future__ import annotations

import attrs

from xostory.program.text import Span, Style
from xostory.view import theme
from xostory.view.canvas import Canvas
from xostory.view.frame import Face, Panel
from xostory.view.geometry import Rect
from xostory.view.layout import Row, balanced, row_height
from xostory.view.reader import Reader

GAP = 14.0


@attrs.frozen
class Caption:
    """What the player answers, in rows; its height includes the gap below."""

    rows: tuple[Row, ...]
    height: float


def caption_over(
    canvas: Canvas, reader: Reader, prompt: tuple[Span, ...], width: float, room: float, room_for_prompt: float
) -> Caption:
    """The prompt, or without one the line before.

    A line that needs more room than there is was read before, and is left out; of a prompt stands what there is room
    for, its end: that is where the question is.
    """
    line = reader.moment.line
    spans = prompt
    if not spans and line is not None:
        name = (Span(f"{line.name}: ", Style.STRONG),) if line.name else ()
        spans = (*name, *(attrs.evolve(one, style=_calm(one.style)) for one in line.spans))
    if not spans:
        return Caption((), 0.0)
    face = canvas.face(theme.DIALOGUE, theme.BODY_SIZE + 4)
    rows = balanced(spans, face, width - 96, canvas.metrics)
    if not prompt:
        return Caption(rows, _height(rows, face)) if _height(rows, face) <= room else Caption((), 0.0)
    while len(rows) > 1 and _height(rows, face) > room_for_prompt:
        rows = rows[1:]
    return Caption(rows, _height(rows, face))


def _height(rows: tuple[Row, ...], face: Face) -> float:
    return len(rows) * row_height(face) + 28 + GAP + 6


def _calm(style: Style) -> Style:
    """Strong letters are the name's alone here."""
    return Style.EMPHASIS if style is Style.STRONG else style


def draw_caption(canvas: Canvas, caption: Caption, rect: Rect) -> None:
    """Dark, over the picture."""
    if not caption.rows:
        return
    canvas.put(Panel(Rect(rect.x, rect.y, rect.w, rect.h - GAP - 6), 28, theme.CAPTION))
    face = canvas.face(theme.DIALOGUE, theme.BODY_SIZE + 4)
    canvas.rows(caption.rows, rect.x + 48, rect.y + 14, face, theme.CREAM, theme.GOLD)
