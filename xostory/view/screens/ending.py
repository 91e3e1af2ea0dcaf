"""An ending: its title, a hint at the other roads, and the way on."""

from __future__ import annotations

from xostory.engine.events import EndingReached
from xostory.view import theme
from xostory.view.canvas import Canvas
from xostory.view.controls import Entry, button, button_height, seal
from xostory.view.frame import Face, Panel, Shade
from xostory.view.geometry import CANVAS, HEIGHT, WIDTH, Rect
from xostory.view.layout import first_rows, row_height
from xostory.view.messages import CreditsScreen, Open, RollBack
from xostory.view.screens import stage

_WIDTH = 1240.0


def draw(canvas: Canvas, ending: EndingReached, *, peopled: bool) -> None:
    """In the middle, or below the faces where somebody is on stage."""
    canvas.put(Shade(CANVAS, theme.VEIL, theme.faded(theme.VEIL, 1.4)))
    small, title = canvas.face(theme.BOLD, theme.SMALL_SIZE), Face(theme.TITLE, 76 * min(canvas.scale, 1.4))
    body = canvas.face(theme.DIALOGUE, theme.BODY_SIZE + 2)
    names = first_rows(ending.title, title, _WIDTH - 160, 2, canvas.metrics)
    hints = first_rows(ending.hint, body, _WIDTH - 200, 3, canvas.metrics) if ending.hint else ()
    words = row_height(small) + len(names) * row_height(title) + 24 + len(hints) * row_height(body)
    height = 68 + words + 44 + button_height(canvas) + 56
    middle = (HEIGHT - height) / 2
    top = min(max(middle, stage.FACES_END + 60), HEIGHT - 36 - height) if peopled else middle
    sheet = Rect((WIDTH - _WIDTH) / 2, max(middle, top), _WIDTH, height)
    canvas.put(Panel(sheet, 44, theme.SHEET, theme.ROSE_LINE, 3, theme.BOX_SHADOW))
    seal(canvas, "heart", (WIDTH / 2, sheet.y + 4))
    y = sheet.y + 68
    canvas.label("ENDING", Rect(sheet.x, y, sheet.w, row_height(small)), small, theme.ROSE, 0.5)
    y += row_height(small)
    for row in names:
        canvas.label(row.text, Rect(sheet.x + 40, y, sheet.w - 80, row_height(title)), title, theme.ROSE_DEEP, 0.5)
        y += row_height(title)
    y += 20
    for row in hints:
        canvas.label(row.text, Rect(sheet.x + 40, y, sheet.w - 80, row_height(body)), body, theme.INK, 0.5)
        y += row_height(body)
    _buttons(canvas, sheet)


def _buttons(canvas: Canvas, sheet: Rect) -> None:
    width, height = (sheet.w - 2 * 96 - 32) / 2, button_height(canvas)
    y = sheet.bottom - 52 - height
    back = Entry(RollBack(), "Go back", "back")
    on = Entry(Open(CreditsScreen()), "Credits", "heart")
    button(canvas, Rect(sheet.x + 96, y, width, height), on, strong=True, centered=True)
    button(canvas, Rect(sheet.x + 96 + width + 32, y, width, height), back, centered=True)
