"""Where a screen is drawn: collects items and regions, and knows what every control needs to know."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import attrs

from xostory.program.text import Style
from xostory.view.frame import Clip as ClipItem
from xostory.view.frame import (
    Colour,
    Face,
    Frame,
    Icon,
    Item,
    Pages,
    Panel,
    Region,
    Scroll,
    TextRun,
    Track,
    Written,
)
from xostory.view.geometry import Rect
from xostory.view.layout import Metrics, Row, baseline, fitted, row_height, styled
from xostory.view.messages import Message
from xostory.view.model import Model


@attrs.define
class Canvas:
    """Filled by one call of `draw` and then turned into a frame; nothing outlives that call."""

    model: Model
    metrics: Metrics
    items: list[Item] = attrs.field(factory=list)
    regions: list[Region] = attrs.field(factory=list)
    scroll: Scroll | None = None
    text: Pages | None = None
    field: Written | None = None
    window: Rect | None = None
    idle: bool = False  # drawing what is under the screen in use
    _wakes: list[float] = attrs.field(factory=list)

    @property
    def scale(self) -> float:
        """How much larger than usual text is, from 1 to 2."""
        return self.model.settings.text_size / 100

    @property
    def calm(self) -> bool:
        """Whether the player asked for less motion."""
        return self.model.settings.reduce_motion

    def frame(self) -> Frame:
        wake = min(self._wakes, default=None)
        return Frame(tuple(self.items), tuple(self.regions), self.scroll, self.text, wake, self.field)

    def wake(self, at: float = 0.0) -> None:
        """The frame changes by itself at that time (ms), or all the time."""
        self._wakes.append(at)

    def face(self, role: str, size: float, style: Style = Style.PLAIN) -> Face:
        """A font at the player's text size."""
        return Face(role, size * self.scale, style)

    def hot(self, message: Message) -> bool:
        """Whether the region of that message has the focus."""
        return not self.idle and self.model.top.focus == message

    def put(self, *items: Item) -> None:
        self.items.extend(items)

    def region(
        self,
        rect: Rect,
        message: Message,
        label: str,
        *,
        focusable: bool = True,
        track: Track | None = None,
        tool: bool = False,
        under: bool = False,
    ) -> None:
        """Somewhere to point at; scrolled ones are seen through the window in use."""
        self.regions.append(Region(rect, message, label, focusable, track, self.window, tool, under))

    def ring(self, rect: Rect, radius: float, message: Message, colour: Colour, ground: Colour) -> None:
        """A ring around what the keyboard has in focus, with a line of the ground's colour inside it."""
        if self.hot(message) and self.model.keyboard:
            self.put(Panel(rect.inset(-3), radius + 3, (0, 0, 0, 0), ground, 3))
            self.put(Panel(rect.inset(-7), radius + 7, (0, 0, 0, 0), colour, 4))

    def rows(
        self, rows: tuple[Row, ...], x: float, y: float, face: Face, colour: Colour, strong: Colour | None = None
    ) -> float:
        """Set rows below each other; returns where the next thing can begin."""
        for number, row in enumerate(rows):
            self.row(row, x, y + number * row_height(face), face, colour, strong)
        return y + len(rows) * row_height(face)

    def row(
        self,
        row: Row,
        x: float,
        y: float,
        face: Face,
        colour: Colour,
        strong: Colour | None = None,
        shown: int | None = None,
    ) -> None:
        """Set one row, of which `shown` letters are visible."""
        level = y + baseline(face, self.metrics)
        for piece in row.pieces:
            seen = None if shown is None else min(shown, len(piece.text))
            if seen != 0:
                tint = strong if strong and piece.style is Style.STRONG else colour
                full = None if seen == len(piece.text) else seen
                self.put(TextRun(x + piece.x, level, piece.text, styled(face, piece.style), tint, full))
            shown = None if shown is None else max(0, shown - len(piece.text))

    def label(
        self, text: str, rect: Rect, face: Face, colour: Colour, align: float = 0.0, shrink: bool = True
    ) -> float:
        """One line in the middle of a rectangle's height, at its left (0), center (0.5) or right (1).

        Too long, it is set smaller (unless not to `shrink`) and at last cut with an ellipsis. Returns its width.
        """
        face = self.shrunk(text, face, rect.w) if shrink else face
        text = fitted(text, face, rect.w, self.metrics)
        width = self.metrics.width(text, face)
        y = rect.y + (rect.h - row_height(face)) / 2 + baseline(face, self.metrics)
        self.put(TextRun(rect.x + (rect.w - width) * align, y, text, face, colour))
        return width

    def shrunk(self, text: str, face: Face, width: float) -> Face:
        """The face, up to 40 % smaller if the words need it."""
        full = self.metrics.width(text, face)
        if full <= width or not full:
            return face
        return attrs.evolve(face, size=face.size * max(0.6, 0.99 * width / full))

    def icon(self, name: str, center: tuple[float, float], size: float, colour: Colour) -> None:
        self.put(Icon(name, Rect(center[0] - size / 2, center[1] - size / 2, size, size), colour))

    @contextmanager
    def through(self, window: Rect) -> Iterator[None]:
        """Whatever is drawn inside shows only through the window."""
        outer, outer_window = self.items, self.window
        self.items, self.window = [], window
        yield
        outer.append(ClipItem(window, tuple(self.items)))
        self.items, self.window = outer, outer_window

    def scrolled(self, window: Rect, height: float, at_end: bool = False) -> float:
        """How far content of that height is scrolled in the window, within what is possible."""
        limit = max(0.0, height - window.h)
        wanted = self.model.top.scroll
        if wanted is None:
            wanted = limit if at_end else 0.0
        self.scroll = Scroll(max(0.0, min(limit, wanted)), limit, window)
        return self.scroll.position
