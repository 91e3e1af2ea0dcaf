"""A choice: its options below the faces, with the words they answer above them where there is room."""

from __future__ import annotations

import attrs

from xostory.engine.events import ChoiceOffered, Offer
from xostory.view import theme
from xostory.view.canvas import Canvas
from xostory.view.controls import scroll_bar
from xostory.view.frame import Face, Panel
from xostory.view.geometry import HEIGHT, WIDTH, Rect
from xostory.view.layout import Row, balanced, row_height
from xostory.view.messages import Choose, Message, Refuse
from xostory.view.reader import Reader
from xostory.view.screens import countdown, stage, tools
from xostory.view.screens.caption import GAP, caption_over, draw_caption

_BOTTOM = HEIGHT - 40
_BADGE = 52.0


@attrs.frozen
class Option:
    """An option set in rows. `number` is its key, None for a locked one."""

    offer: Offer
    number: int | None
    words: tuple[Row, ...]
    reason: tuple[Row, ...]
    height: float
    timed: bool  # taken when the time is up
    face: Face

    @property
    def message(self) -> Message:
        return Choose(self.offer.id) if self.offer.open else Refuse(self.offer.id)


def draw(canvas: Canvas, reader: Reader, choice: ChoiceOffered) -> None:
    """The options in a column, scrolled where they are too many."""
    width = min(1600.0, 1160 + (canvas.scale - 1) * 440)
    column = Rect((WIDTH - width) / 2, 0, width, HEIGHT)
    hurry = countdown.of(canvas.model)
    options = set_options(canvas, choice, width, hurry is not None)
    height = whole_height(options)
    top = stage.FACES_END if reader.moment.stage.cast else 88.0
    clock = countdown.height(canvas) + GAP if hurry else 0.0
    space = _BOTTOM - top - clock
    caption = caption_over(canvas, reader, choice.prompt, width, space - height, max(space - height, 0.4 * space))
    room = min(height, space - caption.height)
    y = _BOTTOM - room if reader.moment.stage.cast else top + clock + (space - room + caption.height) / 2
    draw_caption(canvas, caption, Rect(column.x, y - clock - caption.height, width, caption.height))
    if hurry:
        countdown.draw(canvas, hurry, Rect(column.x, y - clock, width, clock - GAP))
    draw_options(canvas, options, Rect(column.x, y, width, room), height)
    tools.draw_down(canvas, WIDTH - tools.BREADTH - 24, _BOTTOM)


def set_options(
    canvas: Canvas, choice: ChoiceOffered, width: float, timed: bool, size: float = theme.CHOICE_SIZE
) -> list[Option]:
    """The options in rows, numbered as the transcript numbers them: locked ones not."""
    face, small = canvas.face(theme.DIALOGUE, size), canvas.face(theme.PLAIN, theme.SMALL_SIZE)
    room = width - _BADGE * canvas.scale - 48 - 56
    options: list[Option] = []
    number = 0
    for offer in choice.options:
        number += offer.open
        marked = timed and offer.id == choice.default
        words = balanced(offer.spans, face, room - marked * _BADGE * canvas.scale, canvas.metrics)
        reason = balanced(offer.reason, small, room, canvas.metrics) if offer.reason else ()
        height = len(words) * row_height(face) + len(reason) * row_height(small) + 24
        options.append(Option(offer, number if offer.open else None, words, reason, height, marked, face))
    return options


def whole_height(options: list[Option]) -> float:
    """How much room the options take below each other."""
    return sum(option.height + GAP for option in options) - GAP


def draw_options(canvas: Canvas, options: list[Option], window: Rect, height: float) -> None:
    """With a margin in the window, so that shadows and rings are whole."""
    offset = canvas.scrolled(window, height)
    with canvas.through(window.inset(-14)):
        draw_column(canvas, options, window.x, window.y - offset, window.w)
    scroll_bar(canvas)


def draw_column(canvas: Canvas, options: list[Option], x: float, y: float, width: float) -> None:
    """One below the other."""
    for option in options:
        _draw_option(canvas, option, Rect(x, y, width, option.height))
        y += option.height + GAP


def _draw_option(canvas: Canvas, option: Option, rect: Rect) -> None:
    is_open, hot = option.offer.open, canvas.hot(option.message)
    fill = theme.BUTTON_OFF if not is_open else theme.ROSE if hot else theme.BUTTON
    ink = theme.INK_OFF if not is_open else theme.WHITE if hot else theme.INK
    canvas.put(Panel(rect, 32, fill, theme.ROSE_DEEP if hot else theme.ROSE_LINE, 2, theme.BUTTON_SHADOW))
    _badge(canvas, option, rect, hot)
    face, small = option.face, canvas.face(theme.PLAIN, theme.SMALL_SIZE)
    x = rect.x + 28 + _BADGE * canvas.scale + 20
    y = canvas.rows(option.words, x, rect.y + 12, face, ink, ink)
    canvas.rows(option.reason, x, y, small, ink, ink)
    canvas.ring(rect, 32, option.message, theme.ROSE, theme.CREAM)
    if option.timed:
        size = _BADGE * canvas.scale * 0.7
        canvas.icon("clock", (rect.right - 36 - size / 2, rect.center[1]), size, theme.WHITE if hot else theme.ROSE)
    reason = "".join(span.text for span in option.offer.reason or ())
    more = f" (locked: {reason})" if reason else " (when time is up)" if option.timed else ""
    canvas.region(rect, option.message, option.offer.text + more)


def _badge(canvas: Canvas, option: Option, rect: Rect, hot: bool) -> None:
    """The option's key in a disc, or a lock."""
    size = _BADGE * canvas.scale
    disc = Rect(rect.x + 24, rect.center[1] - size / 2, size, size)
    if option.number is None:
        canvas.icon("lock", disc.center, size * 0.76, theme.INK_OFF)
        return
    canvas.put(Panel(disc, size / 2, theme.WHITE if hot else theme.ROSE))
    face = canvas.face(theme.BOLD, 28)
    canvas.label(str(option.number), disc, face, theme.ROSE if hot else theme.WHITE, 0.5)
