"""The card of a chapter: its title in the middle of the screen, over the place out of focus."""

from __future__ import annotations

from xostory.engine.events import ChapterShown
from xostory.program.text import Span
from xostory.view import theme
from xostory.view.canvas import Canvas
from xostory.view.controls import read_on_anywhere
from xostory.view.frame import Face, Panel, Shade
from xostory.view.geometry import CANVAS, HEIGHT, WIDTH, Rect
from xostory.view.layout import balanced, row_height
from xostory.view.reader import Reader
from xostory.view.screens import stage
from xostory.view.screens.transitions import ease

BLUR = 18.0
_WIDTH = 1480.0
_RISE = 700.0  # ms until all of it is there
_LATER = 220.0  # ms by which the title comes after what stands above it
_LINE = 420.0
_MOVE = 26.0


def draw(canvas: Canvas, reader: Reader, chapter: ChapterShown) -> None:
    """What stands above, a line with a heart in it, and the title, coming up one after the other."""
    canvas.put(stage.backdrop(reader.moment.stage, BLUR))
    canvas.put(Shade(CANVAS, theme.CHAPTER, theme.CHAPTER_BELOW))
    elapsed, move = canvas.model.now - reader.since, 0.0 if canvas.calm else _MOVE
    if elapsed < _RISE + _LATER:
        canvas.wake()
    small = canvas.face(theme.BOLD, theme.BODY_SIZE + 4)
    large = Face(theme.TITLE, 108 * min(canvas.scale, 1.5))
    rows = balanced((Span(chapter.title),), large, _WIDTH, canvas.metrics)
    above = row_height(small) + 20 if chapter.above else 0.0
    y = (HEIGHT - above - 72 - len(rows) * row_height(large)) / 2 - 20
    first, second = _share(elapsed, 0.0), _share(elapsed, _LATER)
    if chapter.above:
        area = Rect((WIDTH - _WIDTH) / 2, y - move * (1 - first), _WIDTH, row_height(small))
        canvas.label(chapter.above, area, small, theme.faded(theme.GOLD, first), 0.5)
    _ornament(canvas, y + above + 20, 1.0 if canvas.calm else first, first)
    top = y + above + 72 + move * (1 - second)
    for number, row in enumerate(rows):
        area = Rect((WIDTH - _WIDTH) / 2 - 20, top + number * row_height(large), _WIDTH + 40, row_height(large))
        canvas.label(row.text, area, large, theme.faded(theme.CREAM, second), 0.5)
    read_on_anywhere(canvas)


def _ornament(canvas: Canvas, y: float, grown: float, opacity: float) -> None:
    """Two lines that grow out of a heart."""
    colour = theme.faded(theme.GOLD, 0.85 * opacity)
    length = _LINE * grown
    middle = WIDTH / 2
    canvas.put(Panel(Rect(middle - 44 - length, y - 1.5, length, 3), 1.5, colour))
    canvas.put(Panel(Rect(middle + 44, y - 1.5, length, 3), 1.5, colour))
    canvas.icon("heart", (middle, y), 44, theme.faded(theme.GOLD, opacity))


def _share(elapsed: float, after: float) -> float:
    return ease((elapsed - after) / _RISE)
