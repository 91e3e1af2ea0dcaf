"""A mistake in the story, found while playing: what to report, and ways on."""

from __future__ import annotations

from xostory.engine.state import StoryError
from xostory.view import theme
from xostory.view.canvas import Canvas
from xostory.view.controls import Entry, button, button_height, scroll_bar
from xostory.view.frame import Panel, Shade
from xostory.view.geometry import CANVAS, HEIGHT, WIDTH, Rect
from xostory.view.layout import plain, row_height, wrap
from xostory.view.messages import RollBack, ToTitle

_WIDTH = 1480.0
COMFORT = "Your story is saved. Please tell its author this:"


def draw(canvas: Canvas, error: StoryError) -> None:
    canvas.put(Shade(CANVAS, theme.VEIL, theme.VEIL))
    body, heading = canvas.face(theme.PLAIN, theme.BODY_SIZE), canvas.face(theme.TITLE, theme.HEADING_SIZE)
    said = wrap(plain(COMFORT), body, _WIDTH - 144, canvas.metrics)
    rows = wrap(plain(str(error)), body, _WIDTH - 144 - 64, canvas.metrics)
    around = 44 + row_height(heading) + 12 + len(said) * row_height(body) + 56 + 40 + button_height(canvas) + 48
    wanted = len(rows) * row_height(body) + 40
    room = min(wanted, HEIGHT - 64 - around)
    sheet = Rect((WIDTH - _WIDTH) / 2, (HEIGHT - around - room) / 2, _WIDTH, around + room)
    canvas.put(Panel(sheet, 40, theme.SHEET, theme.ROSE_LINE, 3, theme.BOX_SHADOW))
    y = sheet.y + 40
    canvas.icon("warning", (sheet.x + 72 + heading.size / 2, y + row_height(heading) / 2), heading.size, theme.ROSE)
    words = Rect(sheet.x + 72 + heading.size + 24, y, _WIDTH - 168 - heading.size, row_height(heading))
    canvas.label("The story has a mistake here", words, heading, theme.ROSE_DEEP)
    y = canvas.rows(said, sheet.x + 72, y + row_height(heading) + 12, body, theme.INK) + 16
    report = Rect(sheet.x + 72, y, _WIDTH - 144, room)
    canvas.put(Panel(report, 20, theme.BLUSH))
    offset = canvas.scrolled(report.inset(0, 12), len(rows) * row_height(body))
    with canvas.through(report.inset(0, 12)):
        canvas.rows(rows, report.x + 32, report.y + 20 - offset, body, theme.INK)
    scroll_bar(canvas)
    width, height = (_WIDTH - 144 - 32) / 2, button_height(canvas)
    y = sheet.bottom - 48 - height
    back, title = Entry(RollBack(), "Go back one step", "back"), Entry(ToTitle(), "Title screen", "house")
    button(canvas, Rect(sheet.x + 72, y, width, height), back, strong=True, centered=True)
    button(canvas, Rect(sheet.x + 72 + width + 32, y, width, height), title, centered=True)
