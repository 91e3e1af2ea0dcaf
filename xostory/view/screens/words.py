"""Words that the glossary explains: where they are in a text, and the panel that explains them."""

from __future__ import annotations

import attrs

from xostory.program.model import Program
from xostory.view import theme
from xostory.view.canvas import Canvas
from xostory.view.controls import scroll_bar
from xostory.view.frame import Face, Panel, Shade
from xostory.view.geometry import CANVAS, HEIGHT, WIDTH, Rect
from xostory.view.layout import Metrics, Row, plain, row_height, styled, wrap
from xostory.view.messages import Close, Open, WordScreen

_WIDTH = 860.0
_PAD = 48.0
_GAP = 14.0


@attrs.frozen
class Link:
    """A linked word, or the part of it that stands in one row."""

    entry: str
    words: str
    rect: Rect


def links_of(rows: tuple[Row, ...], x: float, y: float, face: Face, metrics: Metrics) -> tuple[Link, ...]:
    """The linked words of rows that begin at a point."""
    found = []
    for number, row in enumerate(rows):
        for piece in row.pieces:
            words = piece.text.rstrip()
            if piece.link is not None and words:
                width = metrics.width(words, styled(face, piece.style))
                rect = Rect(x + piece.x, y + number * row_height(face), width, row_height(face))
                found.append(Link(piece.link, words, rect))
    return tuple(found)


def underlined(canvas: Canvas, program: Program, links: tuple[Link, ...]) -> None:
    """A soft line under each, and a region that opens what it means."""
    for number, link in enumerate(links):
        if program.entry(link.entry) is None:
            continue
        message = Open(WordScreen(link.entry, number))
        hot = canvas.hot(message)
        if hot:
            canvas.put(Panel(link.rect.inset(-4, 4), 10, theme.faded(theme.ROSE, 0.16)))
        line = Rect(link.rect.x, link.rect.bottom - link.rect.h * 0.14, link.rect.w, 4)
        canvas.put(Panel(line, 2, theme.ROSE if hot else theme.faded(theme.ROSE, 0.55)))
        canvas.ring(link.rect.inset(0, 6), 8, message, theme.ROSE, theme.CREAM)
        canvas.region(link.rect, message, f"What {link.words} means")


def draw(canvas: Canvas, screen: WordScreen) -> None:
    """A word and what it means. Any click, or Escape or Enter, goes back to the story."""
    reader = canvas.model.reader
    entry = (reader.playthrough.program if reader else canvas.model.program).entry(screen.entry)
    title, meaning = (entry.title, entry.text) if entry else (screen.entry, "")
    veil = theme.faded(theme.NIGHT, 0.35)
    canvas.put(Shade(CANVAS, veil, veil))
    head, body = canvas.face(theme.TITLE, theme.HEADING_SIZE * 0.8), canvas.face(theme.DIALOGUE, theme.TEXT_SIZE * 0.86)
    width = min(WIDTH - 240, _WIDTH * (1 + canvas.scale) / 2)
    rows = wrap(plain(meaning), body, width - 2 * _PAD, canvas.metrics)
    seen = min(len(rows), int((HEIGHT - 400) / row_height(body))) * row_height(body)
    height = 2 * _PAD + row_height(head) + _GAP + seen
    panel = Rect((WIDTH - width) / 2, (HEIGHT - height) / 2, width, height)
    canvas.put(Panel(panel, 36, theme.SHEET, theme.ROSE_LINE, 3, theme.BOX_SHADOW))
    canvas.ring(panel, 36, Close(), theme.ROSE, theme.CREAM)
    canvas.region(CANVAS, Close(), f"{title}: {meaning} Close", under=True)
    inside = panel.inset(_PAD)
    canvas.label(title, Rect(inside.x, inside.y, inside.w, row_height(head)), head, theme.ROSE_DEEP)
    window = Rect(inside.x, inside.y + row_height(head) + _GAP, inside.w, seen)
    offset = canvas.scrolled(window, len(rows) * row_height(body))
    with canvas.through(window):
        canvas.rows(rows, window.x, window.y - offset, body, theme.INK)
    scroll_bar(canvas)
