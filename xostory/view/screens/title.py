"""The title screen."""

from __future__ import annotations

from xostory.play.slots import AUTOMATIC, newest
from xostory.view import theme
from xostory.view.canvas import Canvas
from xostory.view.controls import Entry, button, button_height
from xostory.view.frame import Item, Logo, Panel, Picture, Shade
from xostory.view.geometry import CANVAS, HEIGHT, WIDTH, Rect
from xostory.view.layout import first_rows, row_height
from xostory.view.messages import (
    AboutScreen,
    ContinueStory,
    LoadScreen,
    NewStory,
    Open,
    QuitGame,
    SettingsScreen,
)
from xostory.view.model import Model
from xostory.view.screens.about import paragraphs

BACKGROUND = "title/background.jpg"
LOGO = "title/logo.webp"
GAP = 14.0
_LEFT, _BOTTOM = 128.0, HEIGHT - 40


def entries(model: Model) -> tuple[Entry, ...]:
    """The title's menu; going on comes first where there is something to go on with."""
    menu = (
        Entry(NewStory(), "New story", "sparkle"),
        Entry(Open(LoadScreen()), "Load", "load"),
        Entry(Open(SettingsScreen()), "Settings", "settings"),
        Entry(Open(AboutScreen()), "About", "info"),
        Entry(QuitGame(), "Quit", "quit"),
    )
    if newest(model.slots, AUTOMATIC) is None:
        return menu
    return (Entry(ContinueStory(), "Continue", "play"), *menu)


def backdrop(blur: float = 0.0) -> Item:
    return Picture(BACKGROUND, CANVAS, blur=blur)


def draw(canvas: Canvas) -> None:
    """The picture, the logo, the menu, and what kind of work this is."""
    model = canvas.model
    canvas.put(backdrop(), Shade(Rect(0, 0, 1150, HEIGHT), theme.faded(theme.VEIL, 1.3), theme.CLEAR, True))
    menu = entries(model)
    width, step = 420 + (canvas.scale - 1) * 160, button_height(canvas) + GAP
    top = _notice(canvas) - 28 - step * len(menu) + GAP
    _logo(canvas, top, width)
    for number, entry in enumerate(menu):
        rect = Rect(_LEFT, top + number * step, width, step - GAP)
        button(canvas, rect, entry, strong=number == 0)


def _logo(canvas: Canvas, top: float, width: float) -> None:
    """Over the menu, or beside it where the menu leaves no room."""
    face = canvas.face(theme.TITLE, 110)
    if top > 360:
        rect = Rect(_LEFT - 8, 72, 760, top - 72 - 48)
    else:
        left = _LEFT + width + 96
        rect = Rect(left, 120, WIDTH - left - 96, 420)
    canvas.put(Logo(LOGO, rect, canvas.model.program.title, face, theme.CREAM))


def _notice(canvas: Canvas) -> float:
    """What kind of work this is: the first sentence of the last paragraph about the story. Returns its top."""
    sentence = paragraphs(canvas.model.program.about)[-1].split(". ")[0].rstrip(".")
    if not sentence:
        return _BOTTOM
    face = canvas.face(theme.PLAIN, theme.SMALL_SIZE)
    rows = first_rows(sentence, face, WIDTH - 2 * _LEFT - 56, 1, canvas.metrics)
    width, height = max(row.width for row in rows) + 56, row_height(face) + 12
    rect = Rect(_LEFT, HEIGHT - 28 - height, width, height)
    canvas.put(Panel(rect, height / 2, theme.CAPTION))
    canvas.rows(rows, rect.x + 28, rect.y + 6, face, theme.CREAM)
    return rect.y
