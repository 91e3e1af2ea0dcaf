"""The controls all screens share: buttons, sliders, the sheet a screen is written on."""

from __future__ import annotations

import attrs

from xostory.view import theme
from xostory.view.canvas import Canvas
from xostory.view.frame import Colour, Panel, Track
from xostory.view.geometry import CANVAS, HEIGHT, WIDTH, Rect
from xostory.view.layout import row_height
from xostory.view.messages import Close, Message, ReadOn, ScrollTo, Write

SHEET_MARGIN = 64.0
SHEET = Rect(160, 56, WIDTH - 320, HEIGHT - 112)


@attrs.frozen
class Entry:
    """One entry of a menu."""

    message: Message
    label: str
    icon: str


def read_on_anywhere(canvas: Canvas) -> None:
    """A click beside everything else goes on."""
    canvas.region(CANVAS, ReadOn(), "Read on", focusable=False, under=True)


def button_height(canvas: Canvas) -> float:
    return row_height(canvas.face(theme.PLAIN, theme.BUTTON_SIZE)) + 28


def button(canvas: Canvas, rect: Rect, entry: Entry, *, strong: bool = False, centered: bool = False) -> None:
    """A wide button with an icon and words."""
    hot = _stands_out(canvas, entry.message, strong)
    fill = theme.ROSE if hot else theme.BUTTON
    ink: Colour = theme.WHITE if hot else theme.INK
    radius = min(rect.h / 2, 40)
    border = theme.ROSE_LINE if not hot else theme.ROSE_DEEP
    canvas.put(Panel(rect, radius, fill, border, 2, theme.BUTTON_SHADOW))
    face = canvas.face(theme.BOLD, theme.BUTTON_SIZE)
    size = face.size * 1.15
    words = Rect(rect.x + 36 + size + 20, rect.y, rect.w - 36 - size - 20 - 28, rect.h)
    if centered:
        needed = min(words.w, canvas.metrics.width(entry.label, face))
        words = Rect(rect.x + (rect.w - needed + size + 16) / 2, rect.y, needed + 2, rect.h)
    canvas.icon(entry.icon, (words.x - 18 - size / 2, rect.center[1]), size, theme.WHITE if hot else theme.ROSE)
    canvas.label(entry.label, words, face, ink)
    canvas.ring(rect, radius, entry.message, theme.ROSE, theme.CREAM)
    canvas.region(rect, entry.message, entry.label)


def _stands_out(canvas: Canvas, message: Message, strong: bool) -> bool:
    """A `strong` button does while Enter would press it: while nothing has the focus, or the field it belongs to."""
    return canvas.hot(message) or (strong and canvas.model.top.focus in (None, Write()))


def round_button(
    canvas: Canvas, rect: Rect, message: Message, icon: str, label: str, *, tool: bool = False, strong: bool = False
) -> None:
    """A button that is only an icon."""
    hot = _stands_out(canvas, message, strong)
    if hot or strong:
        canvas.put(Panel(rect, rect.h / 2, theme.ROSE if hot else theme.CARD))
    canvas.icon(icon, rect.center, rect.h * 0.64, theme.WHITE if hot else theme.ROSE_DEEP)
    canvas.ring(rect, rect.h / 2, message, theme.ROSE, theme.CREAM)
    canvas.region(rect, message, label, tool=tool)


def tip(canvas: Canvas, text: str, x: float, y: float, align: float = 0.5) -> None:
    """A dark label, its lower edge at `y`, at its center (or right end) at `x`."""
    face = canvas.face(theme.PLAIN, theme.SMALL_SIZE)
    width, height = canvas.metrics.width(text, face) + 40, row_height(face) + 12
    left = min(max(x - width * align, 16), WIDTH - width - 16)
    rect = Rect(left, y - height, width, height)
    canvas.put(Panel(rect, min(height / 2, 20), theme.TIP))
    canvas.label(text, rect.inset(20, 0), face, theme.WHITE, 0.5)


def sheet(canvas: Canvas, heading: str, icon: str, rect: Rect = SHEET) -> Rect:
    """The paper of a screen with its heading and a way back; returns where its content goes."""
    canvas.put(Panel(rect, 40, theme.SHEET, theme.ROSE_LINE, 3, theme.BOX_SHADOW))
    face = canvas.face(theme.TITLE, theme.HEADING_SIZE)
    height = row_height(face)
    top = rect.y + 36
    canvas.icon(icon, (rect.x + SHEET_MARGIN + face.size / 2, top + height / 2), face.size, theme.ROSE)
    left = rect.x + SHEET_MARGIN + face.size + 24
    words = Rect(left, top, rect.right - left - SHEET_MARGIN - 88, height)
    canvas.label(heading, words, face, theme.ROSE_DEEP)
    close = Rect(rect.right - SHEET_MARGIN - 56, top + (height - 64) / 2, 64, 64)
    round_button(canvas, close, Close(), "close", "Back")
    line = top + height + 16
    canvas.put(Panel(Rect(rect.x + SHEET_MARGIN, line, rect.w - 2 * SHEET_MARGIN, 3), 1, theme.BLUSH))
    return Rect(rect.x + SHEET_MARGIN, line + 12, rect.w - 2 * SHEET_MARGIN, rect.bottom - line - 12 - 28)


def seal(canvas: Canvas, icon: str, center: tuple[float, float]) -> None:
    """A disc with an icon, on the upper edge of a small window."""
    rect = Rect(center[0] - 48, center[1] - 48, 96, 96)
    canvas.put(Panel(rect, 48, theme.ROSE, theme.CREAM, 4, theme.BUTTON_SHADOW))
    canvas.icon(icon, center, 56, theme.WHITE)


def scroll_bar(canvas: Canvas, ground: Colour = theme.RAIL) -> None:
    """The bar at the right of the scrolled window, where there is something to scroll."""
    scroll = canvas.scroll
    if scroll is None or scroll.limit <= 0:
        return
    rail = Rect(scroll.window.right + 16, scroll.window.y + 8, 12, scroll.window.h - 16)
    share = scroll.window.h / (scroll.window.h + scroll.limit)
    length = max(64, rail.h * share)
    y = rail.y + (rail.h - length) * scroll.position / scroll.limit
    canvas.put(Panel(rail, 6, ground), Panel(Rect(rail.x, y, rail.w, length), 6, theme.ROSE))
    along = Rect(rail.x, rail.y + length / 2, rail.w, rail.h - length)
    track = Track("scroll", scroll.position, 0, scroll.limit, 1, along)
    canvas.region(rail.inset(-10, 0), ScrollTo(), "Scroll", focusable=False, track=track)


def slider(canvas: Canvas, rect: Rect, message: Message, label: str, track: Track) -> None:
    """A rail with a knob; keys, clicks and drags move it."""
    rail = Rect(rect.x + 24, rect.center[1] - 7, rect.w - 48, 14)
    share = (track.value - track.low) / (track.high - track.low)
    knob = Rect(rail.x + rail.w * share - 20, rect.center[1] - 20, 40, 40)
    canvas.put(Panel(rail, 7, theme.RAIL), Panel(Rect(rail.x, rail.y, rail.w * share, rail.h), 7, theme.ROSE))
    hot = canvas.hot(message)
    canvas.put(Panel(knob, 20, theme.ROSE if hot else theme.WHITE, theme.ROSE, 4, theme.CARD_SHADOW))
    canvas.ring(knob, 20, message, theme.ROSE, theme.CREAM)
    canvas.region(rect, message, label, track=attrs.evolve(track, rail=rail))


def toggle(canvas: Canvas, rect: Rect, message: Message, label: str, on: bool) -> None:
    """A switch at the left of the rectangle."""
    body = Rect(rect.x + 4, rect.center[1] - 26, 104, 52)
    canvas.put(Panel(body, 26, theme.ROSE if on else theme.RAIL, theme.ROSE, 3))
    knob = Rect(body.right - 48 if on else body.x + 4, body.y + 4, 44, 44)
    canvas.put(Panel(knob, 22, theme.WHITE, None, 0, theme.CARD_SHADOW))
    canvas.ring(body, 26, message, theme.ROSE, theme.CREAM)
    canvas.region(body, message, label)
