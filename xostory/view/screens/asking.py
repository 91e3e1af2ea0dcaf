"""Words from the player: the question, the field, and what is wrong with an answer."""

from __future__ import annotations

import attrs

from xostory.engine.events import InputAsked
from xostory.engine.words import printed
from xostory.view import theme
from xostory.view.canvas import Canvas
from xostory.view.controls import Entry, button, button_height
from xostory.view.field import Field
from xostory.view.frame import Panel, TextRun, Written
from xostory.view.geometry import HEIGHT, WIDTH, Rect
from xostory.view.layout import baseline, first_rows, row_height
from xostory.view.messages import Send, Write
from xostory.view.reader import Reader
from xostory.view.screens import stage, tools
from xostory.view.screens.caption import caption_over, draw_caption

BLINK = 530.0
"""Ms the cursor shows, and then does not."""

_BOTTOM = HEIGHT - 40
_PAD = 44.0


def draw(canvas: Canvas, reader: Reader, asked: InputAsked, field: Field) -> None:
    """The question above a sheet with the field; below the faces where somebody is on stage."""
    width = min(1600.0, 1160 + (canvas.scale - 1) * 440)
    line = row_height(canvas.face(theme.DIALOGUE, theme.TEXT_SIZE)) + 32
    height = _PAD + line + 24 + button_height(canvas) + 36
    top = stage.FACES_END if reader.moment.stage.cast else 88.0
    caption = caption_over(canvas, reader, asked.prompt, width, _BOTTOM - top - height, _BOTTOM - 24 - height)
    space = _BOTTOM - top - height
    y = _BOTTOM - height if reader.moment.stage.cast else top + max(caption.height, (space + caption.height) / 2)
    sheet = Rect((WIDTH - width) / 2, y, width, height)
    draw_caption(canvas, caption, Rect(sheet.x, y - caption.height, width, caption.height))
    canvas.put(Panel(sheet, 36, theme.PAPER, theme.ROSE_LINE, 3, theme.BOX_SHADOW))
    draw_field(canvas, field, Rect(sheet.x + _PAD, y + _PAD, width - 2 * _PAD, line), theme.TEXT_SIZE)
    _draw_below(
        canvas, asked, field, Rect(sheet.x + _PAD, y + _PAD + line + 24, width - 2 * _PAD, button_height(canvas))
    )
    tools.draw_down(canvas, WIDTH - tools.BREADTH - 24, _BOTTOM)


def draw_field(canvas: Canvas, field: Field, rect: Rect, size: float) -> None:
    """The words, moved so far that the cursor is in sight; the rectangle is 32 units higher than their row."""
    border = theme.ROSE_DEEP if field.reason else theme.ROSE
    canvas.put(Panel(rect, 24, theme.CARD, border, 4 if field.reason else 3))
    canvas.ring(rect, 24, Write(), theme.ROSE, theme.CREAM)
    face = canvas.face(theme.DIALOGUE, size)
    window = Rect(rect.x + 24, rect.y + 4, rect.w - 48, rect.h - 8)
    before = canvas.metrics.width(field.before, face)
    composed = canvas.metrics.width(field.composed, face)
    whole = before + composed + canvas.metrics.width(field.after, face)
    offset = max(0.0, min(before + composed - window.w / 2, whole + 12 - window.w))
    left, level = window.x + 4 - offset, rect.y + 16 + baseline(face, canvas.metrics)
    cursor = Rect(round(left + before + composed), rect.y + 18, 4, rect.h - 36)
    parts = ((field.before, left), (field.composed, left + before), (field.after, left + before + composed))
    with canvas.through(window):
        canvas.put(*(TextRun(x, level, text, face, theme.INK) for text, x in parts if text))
        if field.composed:
            canvas.put(Panel(Rect(left + before, level + 8, composed, 4), 2, theme.ROSE_LINE))
        if _cursor_shows(canvas, field):
            canvas.put(Panel(cursor, 2, theme.ROSE))
    stops = tuple(left + canvas.metrics.width(field.text[:at], face) for at in range(len(field.text) + 1))
    canvas.field = Written(cursor, stops)
    canvas.region(rect, Write(), f"Your answer: {field.text}")


def _cursor_shows(canvas: Canvas, field: Field) -> bool:
    """It blinks, beginning anew with every key; it rests while nobody can write."""
    if not canvas.model.writing or canvas.model.away:
        return False
    blinks = int((canvas.model.now - field.since) // BLINK)
    canvas.wake(field.since + (blinks + 1) * BLINK)
    return blinks % 2 == 0


def _draw_below(canvas: Canvas, asked: InputAsked, field: Field, rect: Rect) -> None:
    """What would do, or why the answer did not; and the button."""
    width = min(300 * canvas.scale, rect.w * 0.4)
    place = Rect(rect.right - width, rect.y, width, rect.h)
    button(canvas, place, Entry(Send(), "Answer", "check"), strong=True, centered=True)
    draw_hint(canvas, asked, field, attrs.evolve(rect, w=rect.w - width - 32))


def draw_hint(canvas: Canvas, asked: InputAsked, field: Field, rect: Rect) -> None:
    """What would do, or why the answer did not, in two rows at most."""
    role, colour = (theme.BOLD, theme.ROSE_DEEP) if field.reason else (theme.PLAIN, theme.INK_SOFT)
    face = canvas.face(role, theme.SMALL_SIZE)
    icon = "warning" if field.reason else "pencil"
    canvas.icon(icon, (rect.x + 8 + face.size / 2, rect.center[1]), face.size * 1.2, colour)
    left = rect.x + 8 + face.size * 1.2 + 16
    rows = first_rows(field.reason or _hint(asked, field), face, rect.right - left, 2, canvas.metrics)
    y = rect.center[1] - len(rows) * row_height(face) / 2
    canvas.rows(rows, left, y, face, colour)


def _hint(asked: InputAsked, field: Field) -> str:
    if asked.kind == "text":
        return f"{len(field.text) + len(field.composed)} of {asked.longest} letters"
    if asked.low is not None and asked.high is not None:
        return f"A number from {printed(asked.low)} to {printed(asked.high)}"
    if asked.low is not None:
        return f"A number, at least {printed(asked.low)}"
    return "A number" if asked.high is None else f"A number, at most {printed(asked.high)}"
