"""What was said and chosen so far; a click on a line goes back to it."""

from __future__ import annotations

from xostory.play.moment import Entry, history
from xostory.view import theme
from xostory.view.canvas import Canvas
from xostory.view.controls import scroll_bar, sheet
from xostory.view.frame import Panel
from xostory.view.geometry import Rect
from xostory.view.layout import Row, row_height, wrap
from xostory.view.messages import JumpTo
from xostory.view.reader import Reader

GAP = 10.0
LAST = 400
"""So many entries are shown: several hours' reading fits, and drawing stays quick."""


def draw(canvas: Canvas, reader: Reader) -> None:
    """The newest entries in sight, older ones above them."""
    content = sheet(canvas, "History", "history")
    entries = list(enumerate(history(reader.playthrough)))[-LAST:]
    if not entries:
        face = canvas.face(theme.PLAIN, theme.BODY_SIZE)
        canvas.label("Nothing was said yet.", content, face, theme.INK_SOFT, 0.5)
        return
    room = content.w - 56 - _indent(canvas)
    face = canvas.face(theme.DIALOGUE, theme.BODY_SIZE + 2)
    set_rows = [wrap(entry.spans, face, room, canvas.metrics) for _, entry in entries]
    heights = [_height(canvas, entry, rows) for (_, entry), rows in zip(entries, set_rows, strict=True)]
    offset = canvas.scrolled(content, sum(heights) + GAP * len(heights), at_end=True)
    y = content.y - offset
    with canvas.through(Rect(content.x - 16, content.y, content.w + 32, content.h)):
        for (number, entry), rows, height in zip(entries, set_rows, heights, strict=True):
            rect = Rect(content.x, y, content.w - 8, height)
            message = JumpTo(entry.turn, entry.beat, number)
            if rect.bottom > content.y and rect.y < content.bottom:
                _draw_entry(canvas, entry, rows, rect, message)
            said = "".join(span.text for span in entry.spans)
            canvas.region(rect, message, f"{entry.name}: {said}" if entry.name else said)
            y += height + GAP
    scroll_bar(canvas)


def _indent(canvas: Canvas) -> float:
    """Words stand behind the names, or below them where letters are large."""
    return 264.0 * canvas.scale if canvas.scale <= 1.3 else 56.0


def _height(canvas: Canvas, entry: Entry, rows: tuple[Row, ...]) -> float:
    face = canvas.face(theme.DIALOGUE, theme.BODY_SIZE + 2)
    name = row_height(face) if entry.name and canvas.scale > 1.3 else 0.0
    return len(rows) * row_height(face) + name + 20


def _draw_entry(canvas: Canvas, entry: Entry, rows: tuple[Row, ...], rect: Rect, message: JumpTo) -> None:
    face = canvas.face(theme.DIALOGUE, theme.BODY_SIZE + 2)
    if canvas.hot(message):
        canvas.put(Panel(rect, 22, theme.CARD_HOT))
        canvas.ring(rect, 22, message, theme.ROSE, theme.CREAM)
    y = rect.y + 10
    if entry.name:
        bold = canvas.face(theme.BOLD, theme.BODY_SIZE - 2)
        name = Rect(rect.x + 20, y, _indent(canvas) - 32 if canvas.scale <= 1.3 else rect.w - 40, row_height(face))
        canvas.label(entry.name, name, bold, theme.ROSE)
        y += row_height(face) if canvas.scale > 1.3 else 0
    if entry.chosen:
        middle = rect.x + _indent(canvas) - 16, y + row_height(face) / 2
        canvas.icon("caret-right", middle, face.size, theme.ROSE)
    ink = theme.ROSE if entry.chosen else theme.INK
    canvas.rows(rows, rect.x + 20 + _indent(canvas), y, face, ink, theme.ROSE_DEEP)
