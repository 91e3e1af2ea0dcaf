"""Small windows over another screen: a question, or something to know."""

from __future__ import annotations

from xostory.view import theme
from xostory.view.canvas import Canvas
from xostory.view.controls import Entry, button, button_height, seal
from xostory.view.frame import Panel, Shade
from xostory.view.geometry import CANVAS, HEIGHT, WIDTH, Rect
from xostory.view.layout import first_rows, row_height
from xostory.view.messages import Answer, Close, ConfirmScreen, NoticeScreen

_WIDTH = 1080.0


def draw_question(canvas: Canvas, screen: ConfirmScreen) -> None:
    """No is first in focus: a hasty key does no harm."""
    icon = "trash" if screen.yes == "Delete" else "question"
    yes = Entry(Answer(screen.then), screen.yes, "check")
    _draw(canvas, screen.question, screen.detail, icon, (Entry(Close(), "Cancel", "close"), yes))


def draw_notice(canvas: Canvas, screen: NoticeScreen) -> None:
    _draw(canvas, screen.heading, screen.text, "info", (Entry(Close(), "All right", "check"),))


def _draw(canvas: Canvas, heading: str, text: str, icon: str, answers: tuple[Entry, ...]) -> None:
    canvas.put(Shade(CANVAS, theme.VEIL, theme.VEIL))
    large, body = canvas.face(theme.TITLE, 44), canvas.face(theme.PLAIN, theme.BODY_SIZE)
    width = _WIDTH + (canvas.scale - 1) * 400
    asked = first_rows(heading, large, width - 144, 2, canvas.metrics)
    around = 84 + len(asked) * row_height(large) + 12 + 44 + button_height(canvas) + 48
    most = int((HEIGHT - 128 - around) / row_height(body))
    told = first_rows(text, body, width - 144, most, canvas.metrics) if text else ()
    height = around + len(told) * row_height(body)
    sheet = Rect((WIDTH - width) / 2, (HEIGHT - height) / 2, width, height)
    canvas.put(Panel(sheet, 40, theme.colour("#fff8f4"), theme.ROSE_LINE, 3, theme.BOX_SHADOW))
    seal(canvas, icon, (WIDTH / 2, sheet.y + 8))
    y = sheet.y + 76
    for rows, face, ink in ((asked, large, theme.ROSE_DEEP), (told, body, theme.INK)):
        for row in rows:
            canvas.label(row.text, Rect(sheet.x + 64, y, sheet.w - 128, row_height(face)), face, ink, 0.5)
            y += row_height(face)
        y += 12
    _answers(canvas, sheet, answers)


def _answers(canvas: Canvas, sheet: Rect, answers: tuple[Entry, ...]) -> None:
    width = min(440 * canvas.scale, (sheet.w - 144 - 32) / 2)
    total = width * len(answers) + 32 * (len(answers) - 1)
    y = sheet.bottom - 48 - button_height(canvas)
    for number, entry in enumerate(answers):
        x = sheet.center[0] - total / 2 + number * (width + 32)
        rect = Rect(x, y, width, button_height(canvas))
        button(canvas, rect, entry, strong=number == len(answers) - 1, centered=True)
