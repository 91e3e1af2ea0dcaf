"""The row of tools beside the story: small buttons, named when they are in focus."""

from __future__ import annotations

from xostory.view import theme
from xostory.view.canvas import Canvas
from xostory.view.controls import Entry, round_button, tip
from xostory.view.frame import Panel
from xostory.view.geometry import Rect
from xostory.view.messages import (
    HideInterface,
    HistoryScreen,
    LoadScreen,
    NotebookScreen,
    Open,
    PauseScreen,
    RollBack,
    SaveScreen,
    SettingsScreen,
)
from xostory.view.screens.notebook import tabs

TOOLS = (
    Entry(RollBack(), "Back one step", "back"),
    Entry(Open(HistoryScreen()), "History", "history"),
    Entry(Open(SaveScreen()), "Save", "save"),
    Entry(Open(LoadScreen()), "Load", "load"),
    Entry(Open(SettingsScreen()), "Settings", "settings"),
    Entry(HideInterface(), "Hide the text", "eye-slash"),
    Entry(Open(PauseScreen()), "Menu", "list"),
)
SIZE = 56.0
BREADTH = SIZE + 8
_NOTEBOOK = Entry(Open(NotebookScreen()), "Notebook", "book")


def row(canvas: Canvas) -> tuple[Entry, ...]:
    """All tools; the notebook only where the story has something for it."""
    return (*TOOLS[:2], _NOTEBOOK, *TOOLS[2:]) if tabs(canvas.model.program) else TOOLS


def length(canvas: Canvas) -> float:
    """How long the row is."""
    return SIZE * len(row(canvas)) + 24


def draw_across(canvas: Canvas, right: float, y: float) -> None:
    """Side by side, ending at `right`; tips above."""
    strip = Rect(right - length(canvas), y, length(canvas), BREADTH)
    _paper(canvas, strip)
    for number, tool in enumerate(row(canvas)):
        rect = Rect(strip.x + 12 + number * SIZE, strip.y + 4, SIZE, SIZE)
        round_button(canvas, rect, tool.message, tool.icon, tool.label, tool=True)
        if canvas.hot(tool.message):
            tip(canvas, tool.label, rect.center[0], strip.y - 10)


def draw_down(canvas: Canvas, x: float, bottom: float) -> None:
    """Below each other, ending at `bottom`; tips to the left."""
    strip = Rect(x, bottom - length(canvas), BREADTH, length(canvas))
    _paper(canvas, strip)
    for number, tool in enumerate(row(canvas)):
        rect = Rect(strip.x + 4, strip.y + 12 + number * SIZE, SIZE, SIZE)
        round_button(canvas, rect, tool.message, tool.icon, tool.label, tool=True)
        if canvas.hot(tool.message):
            tip(canvas, tool.label, strip.x - 12, rect.center[1] + 24 * canvas.scale, 1.0)


def _paper(canvas: Canvas, strip: Rect) -> None:
    canvas.put(Panel(strip, BREADTH / 2, theme.PAPER, theme.ROSE_LINE, 2, theme.BUTTON_SHADOW))
