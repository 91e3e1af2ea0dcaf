"""The text box: a name, and words that appear at reading pace and never leave their box."""

from __future__ import annotations

from xostory.program.model import Program
from xostory.program.text import Line
from xostory.view import theme
from xostory.view.canvas import Canvas
from xostory.view.frame import Pages, Panel
from xostory.view.geometry import Rect
from xostory.view.layout import Row, pages, row_height, wrap
from xostory.view.reader import Reader
from xostory.view.reveal import Stretch, duration, letters_shown
from xostory.view.screens import tools
from xostory.view.screens.words import links_of, underlined

ROWS = 3
_LEFT, _WIDTH, _BOTTOM = 176.0, 1568.0, 1044.0
_PAD = 68.0
_ABOVE, _BELOW = 52.0, 32.0


def draw(canvas: Canvas, reader: Reader, beside: Rect | None = None) -> None:
    """The line the reader is at."""
    box = box_rect(canvas, beside)
    line = reader.moment.line
    canvas.put(Panel(box, 36, theme.PAPER, theme.ROSE_LINE, 3, theme.BOX_SHADOW))
    if line is not None:
        _words(canvas, reader, line, box)
        if line.name:
            name_plate(canvas, reader.playthrough.program, line, box)
    tools.draw_across(canvas, box.right - 44, box.y - 40)


def box_rect(canvas: Canvas, beside: Rect | None = None) -> Rect:
    """As high as three rows at the player's text size; beside the phone while that is out."""
    height = _ABOVE + ROWS * row_height(canvas.face(theme.DIALOGUE, theme.TEXT_SIZE)) + _BELOW
    left, right = (_LEFT, _LEFT + _WIDTH) if beside is None else (64.0, beside.x - 64)
    return Rect(left, _BOTTOM - height, right - left, height)


def _words(canvas: Canvas, reader: Reader, line: Line, box: Rect) -> None:
    face = canvas.face(theme.DIALOGUE, theme.TEXT_SIZE)
    rows = wrap(line.spans, face, box.w - 2 * _PAD, canvas.metrics)
    sheets = pages(rows, ROWS)
    page = sheets[min(reader.page, len(sheets) - 1)]
    text, speed, stretches = _said(page), canvas.model.settings.text_speed, _stretches(page)
    due = reader.since + duration(text, speed, stretches)
    complete = reader.hurried or canvas.model.now >= due
    shown = len(text) if complete else letters_shown(text, speed, canvas.model.now - reader.since, stretches)
    links = links_of(page, box.x + _PAD, box.y + _ABOVE, face, canvas.metrics) if complete else ()
    underlined(canvas, reader.playthrough.program, links)
    _rows(canvas, page, box, shown)
    canvas.text = Pages(len(sheets), reader.since if reader.hurried else due)
    if complete:
        _mark(canvas, box)
    else:
        canvas.wake()


def _said(page: tuple[Row, ...]) -> str:
    """The page as one text, so that the pace knows where sentences end."""
    return " ".join(row.text for row in page)


def _stretches(page: tuple[Row, ...]) -> tuple[Stretch, ...]:
    """Where the page has a pace of its own, or pauses."""
    found, at = [], 0
    for row in page:
        for piece in row.pieces:
            if piece.pace or piece.pause:
                found.append(Stretch(at, at + len(piece.text), piece.pace, piece.pause * 1000))
            at += len(piece.text)
        at += 1
    return tuple(found)


def _rows(canvas: Canvas, page: tuple[Row, ...], box: Rect, shown: int) -> None:
    face = canvas.face(theme.DIALOGUE, theme.TEXT_SIZE)
    for number, row in enumerate(page):
        y = box.y + _ABOVE + number * row_height(face)
        if shown > 0:
            canvas.row(row, box.x + _PAD, y, face, theme.INK, theme.ROSE_DEEP, shown)
        shown -= len(row.text) + 1


def _mark(canvas: Canvas, box: Rect) -> None:
    """There is more: click."""
    canvas.icon("caret-down", (box.right - 40, box.bottom - 40), 36, theme.ROSE)


def name_plate(canvas: Canvas, program: Program, line: Line, box: Rect) -> None:
    """Who speaks, in their colour, on the edge of the box."""
    character = program.character(line.speaker) if line.speaker else None
    fill, ink = theme.plate(character.color if character else None)
    face = canvas.face(theme.TITLE, theme.NAME_SIZE)
    height = face.size * 1.62
    room = box.w - tools.length(canvas) - 44 - 44 - 32
    width = min(room, max(160, canvas.metrics.width(line.name, face) + 80))
    plate = Rect(box.x + 44, box.y + 26 - height, width, height)
    canvas.put(Panel(plate, min(height / 2, 36), fill, theme.CREAM, 3, theme.BUTTON_SHADOW))
    canvas.label(line.name, plate.inset(32, 0), face, ink, 0.5)
