"""The menu over a paused story."""

from __future__ import annotations

from xostory.program.model import Program
from xostory.view import theme
from xostory.view.canvas import Canvas
from xostory.view.controls import Entry, button, button_height
from xostory.view.frame import Panel
from xostory.view.geometry import HEIGHT, WIDTH, Rect
from xostory.view.layout import row_height
from xostory.view.messages import (
    Close,
    HistoryScreen,
    LoadScreen,
    NotebookScreen,
    Open,
    QuitGame,
    SaveScreen,
    SettingsScreen,
    ToTitle,
)
from xostory.view.screens.notebook import tabs

MENU = (
    Entry(Close(), "Resume", "play"),
    Entry(Open(HistoryScreen()), "History", "history"),
    Entry(Open(SaveScreen()), "Save", "save"),
    Entry(Open(LoadScreen()), "Load", "load"),
    Entry(Open(SettingsScreen()), "Settings", "settings"),
    Entry(ToTitle(), "Title screen", "house"),
    Entry(QuitGame(), "Quit", "quit"),
)
GAP = 16.0


def menu(program: Program) -> tuple[Entry, ...]:
    """What there is to do; the notebook only where the story has something for it."""
    return (*MENU[:2], Entry(Open(NotebookScreen()), "Notebook", "book"), *MENU[2:]) if tabs(program) else MENU


def draw(canvas: Canvas) -> None:
    """One column, or two where the words are large."""
    columns = 1 if canvas.scale <= 1.25 else 2
    entries = menu(canvas.model.program)
    lines = -(-len(entries) // columns)
    step = button_height(canvas) + GAP
    heading, title = canvas.face(theme.TITLE, theme.HEADING_SIZE), canvas.face(theme.PLAIN, theme.SMALL_SIZE)
    above = 48 + row_height(heading) + row_height(title) + 28
    width = 640.0 if columns == 1 else 1360.0
    height = above + lines * step - GAP + 56
    sheet = Rect((WIDTH - width) / 2, (HEIGHT - height) / 2, width, height)
    canvas.put(Panel(sheet, 40, theme.SHEET, theme.ROSE_LINE, 3, theme.BOX_SHADOW))
    words = sheet.inset(72, 0)
    canvas.label("Paused", Rect(words.x, sheet.y + 40, words.w, row_height(heading)), heading, theme.ROSE_DEEP, 0.5)
    scene = canvas.model.reader.moment.scene_title if canvas.model.reader else ""
    below = Rect(words.x, sheet.y + 44 + row_height(heading), words.w, row_height(title))
    canvas.label(scene, below, title, theme.INK_SOFT, 0.5)
    across = (words.w - (columns - 1) * GAP) / columns
    for number, entry in enumerate(entries):
        x = words.x + number // lines * (across + GAP)
        y = sheet.y + above + number % lines * step
        button(canvas, Rect(x, y, across, step - GAP), entry, strong=number == 0)
