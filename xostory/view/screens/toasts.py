"""A few words in the corner, over whatever screen there is."""

from __future__ import annotations

from xostory.view import theme
from xostory.view.canvas import Canvas
from xostory.view.frame import Panel
from xostory.view.geometry import WIDTH, Rect
from xostory.view.layout import row_height
from xostory.view.model import Toast


def draw(canvas: Canvas) -> None:
    """A few words in the corner, for a while, and more of them below."""
    top = 32.0
    for toast in canvas.model.toasts:
        if canvas.model.now < toast.until:
            top = _draw(canvas, toast, top) + 16


def _draw(canvas: Canvas, toast: Toast, top: float) -> float:
    """One toast; where it ends."""
    face, small = canvas.face(theme.PLAIN, theme.BODY_SIZE - 2), canvas.face(theme.BOLD, theme.SMALL_SIZE - 3)
    above = row_height(small) - 8 * canvas.scale if toast.above else 0.0
    longest = max(canvas.metrics.width(toast.text, face), canvas.metrics.width(toast.above, small))
    icon = face.size * (1.5 if toast.above else 1.1)
    width = min(longest + icon + 80, WIDTH - 64)
    rect = Rect(WIDTH - width - 32, top, width, above + row_height(face) + 24)
    canvas.put(Panel(rect, min(rect.h / 2, 36), theme.TIP, theme.faded(theme.GOLD, 0.5), 2, theme.BUTTON_SHADOW))
    canvas.icon(toast.icon, (rect.x + 28 + icon / 2, rect.center[1]), icon, theme.GOLD)
    words = Rect(rect.x + 28 + icon + 18, rect.y + 12, rect.w - icon - 74, above)
    if toast.above:
        canvas.label(toast.above, words, small, theme.GOLD)
    canvas.label(toast.text, Rect(words.x, words.bottom, words.w, row_height(face)), face, theme.WHITE)
    canvas.wake(toast.until)
    return rect.bottom
