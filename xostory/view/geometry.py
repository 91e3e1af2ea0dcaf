"""Rectangles in virtual units: the canvas is 1920 by 1080 of them whatever the window's size."""

from __future__ import annotations

import attrs

WIDTH = 1920.0
HEIGHT = 1080.0


@attrs.frozen
class Rect:
    """Left, top, width and height, in virtual units."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        return self.x + self.w

    @property
    def bottom(self) -> float:
        return self.y + self.h

    @property
    def center(self) -> tuple[float, float]:
        return self.x + self.w / 2, self.y + self.h / 2

    def inset(self, across: float, down: float | None = None) -> Rect:
        """Smaller by so much on every side; larger if negative."""
        down = across if down is None else down
        return Rect(self.x + across, self.y + down, self.w - 2 * across, self.h - 2 * down)

    def moved(self, across: float, down: float) -> Rect:
        return Rect(self.x + across, self.y + down, self.w, self.h)

    def holds(self, x: float, y: float) -> bool:
        """Whether the point is inside; the right and bottom edges are not."""
        return self.x <= x < self.right and self.y <= y < self.bottom

    def contains(self, other: Rect) -> bool:
        return (
            self.x <= other.x
            and self.y <= other.y
            and other.right <= self.right + 0.01
            and other.bottom <= self.bottom + 0.01
        )

    def common(self, other: Rect) -> Rect | None:
        """What both cover, or None."""
        x, y = max(self.x, other.x), max(self.y, other.y)
        w, h = min(self.right, other.right) - x, min(self.bottom, other.bottom) - y
        return Rect(x, y, w, h) if w > 0 and h > 0 else None


CANVAS = Rect(0, 0, WIDTH, HEIGHT)
