"""The credits after an ending."""

from __future__ import annotations

from xostory.program.model import Program
from xostory.view import theme
from xostory.view.canvas import Canvas
from xostory.view.controls import Entry, button, button_height, scroll_bar
from xostory.view.frame import Shade
from xostory.view.geometry import CANVAS, HEIGHT, WIDTH, Rect
from xostory.view.layout import row_height
from xostory.view.messages import ToTitle


def lines(program: Program) -> tuple[tuple[str, str], ...]:
    """Who did what."""
    return (
        ("Story", program.author or program.title),
        ("Pictures, music and sounds", "made for this game, with programs that come with it"),
        ("Engine", "xostory, with pygame-ce, SDL, attrs and PyYAML"),
        ("Fonts", "Gowun Dodum, Jua, IBM Plex Sans KR, Nanum Pen Script"),
        ("Icons", "Phosphor"),
    )


def draw(canvas: Canvas) -> None:
    """All at once, scrolled where letters are large: nobody has to wait for it to roll by."""
    program = canvas.model.program
    canvas.put(Shade(CANVAS, theme.CREDITS, theme.CREDITS))
    title = canvas.face(theme.TITLE, 72)
    below = button_height(canvas) + 40 + 32
    height = row_height(title) + 24 + _height(canvas) * len(lines(program))
    window = Rect(160, 40, WIDTH - 320, HEIGHT - 40 - below)
    y = window.y + max(0.0, (window.h - height) / 2) - canvas.scrolled(window, height)
    with canvas.through(window):
        heading = Rect(window.x, y, window.w, row_height(title))
        canvas.label(program.title, heading, title, theme.CREAM, 0.5)
        y += row_height(title) + 24
        for role, name in lines(program):
            _credit(canvas, role, name, Rect(window.x, y, window.w, _height(canvas)))
            y += _height(canvas)
    scroll_bar(canvas)
    width = 480 + (canvas.scale - 1) * 300
    rect = Rect((WIDTH - width) / 2, HEIGHT - 40 - button_height(canvas), width, button_height(canvas))
    button(canvas, rect, Entry(ToTitle(), "Title screen", "house"), strong=True, centered=True)


def _height(canvas: Canvas) -> float:
    small, body = canvas.face(theme.PLAIN, theme.SMALL_SIZE), canvas.face(theme.DIALOGUE, theme.BODY_SIZE + 4)
    return row_height(small) + row_height(body) + 24


def _credit(canvas: Canvas, role: str, name: str, rect: Rect) -> None:
    """What somebody did, and below it who."""
    small, body = canvas.face(theme.PLAIN, theme.SMALL_SIZE), canvas.face(theme.DIALOGUE, theme.BODY_SIZE + 4)
    canvas.label(role, Rect(rect.x, rect.y, rect.w, row_height(small)), small, theme.GOLD, 0.5)
    words = Rect(rect.x, rect.y + row_height(small), rect.w, row_height(body))
    canvas.label(name, words, body, theme.CREAM, 0.5)
