"""The notebook: the journal, the people, the words and the achievements, as far as the story has them."""

from __future__ import annotations

from xostory.play.journal import journal, values_at
from xostory.program.model import Program
from xostory.view import theme
from xostory.view.canvas import Canvas
from xostory.view.controls import scroll_bar, sheet
from xostory.view.frame import Panel
from xostory.view.geometry import Rect
from xostory.view.layout import row_height
from xostory.view.messages import NotebookScreen, TurnTo
from xostory.view.reader import Reader
from xostory.view.screens import cards
from xostory.view.screens.cards import Card

GAP = 20.0
_TABS = {
    "journal": ("Journal", "pencil"),
    "people": ("People", "users"),
    "words": ("Words", "text-aa"),
    "achievements": ("Achievements", "star"),
}
_NOTHING = {
    "journal": "Nothing is written here yet.",
    "people": "",
    "words": "",
    "achievements": "",
}
_WIDE = 1.3  # up to this text size there is room for two columns


def tabs(program: Program) -> tuple[str, ...]:
    """The pages that a story has something for."""
    has = {
        "journal": program.journal,
        "people": any(one.label for one in program.variables),
        "words": bool(program.glossary),
        "achievements": bool(program.achievements),
    }
    return tuple(tab for tab in _TABS if has[tab])


def draw(canvas: Canvas, reader: Reader, screen: NotebookScreen) -> None:
    """A row of tabs, and the page of the one in use."""
    content = sheet(canvas, "Notebook", "book")
    program = reader.playthrough.program
    there = tabs(program)
    if not there:
        return
    tab = screen.tab if screen.tab in there else there[0]
    below = _draw_tabs(canvas, content, there, tab)
    window = Rect(content.x, below, content.w, content.bottom - below)
    columns = 2 if canvas.scale <= _WIDE and tab != "journal" else 1
    width = (window.w - (columns - 1) * GAP) / columns
    found = _cards(canvas, reader, tab, width)
    if not found:
        face = canvas.face(theme.PLAIN, theme.BODY_SIZE)
        canvas.label(_NOTHING[tab], window, face, theme.INK_SOFT, 0.5)
        return
    _draw_cards(canvas, found, window, columns, width)


def _draw_tabs(canvas: Canvas, content: Rect, there: tuple[str, ...], tab: str) -> float:
    """As wide as their words where there is room; where the page begins."""
    face = canvas.face(theme.BOLD, theme.BODY_SIZE)
    height = row_height(face) + 20
    wanted = [canvas.metrics.width(_TABS[one][0], face) + face.size + 88 for one in there]
    share = min(1.0, (content.w - 16 * (len(there) - 1)) / sum(wanted))
    x = content.x
    for one, width in zip(there, wanted, strict=True):
        words, icon = _TABS[one]
        rect = Rect(x, content.y + 8, width * share, height)
        message = TurnTo(one)
        here, hot = one == tab, canvas.hot(message)
        fill = theme.ROSE if here else theme.CARD_HOT if hot else theme.CARD
        ink = theme.WHITE if here else theme.INK
        canvas.put(Panel(rect, min(height / 2, 36), fill, theme.ROSE_LINE, 2))
        canvas.icon(icon, (rect.x + 32 + face.size / 2, rect.center[1]), face.size, theme.WHITE if here else theme.ROSE)
        left = rect.x + 32 + face.size + 16
        canvas.label(words, Rect(left, rect.y, rect.right - left - 28, rect.h), face, ink)
        canvas.ring(rect, min(height / 2, 36), message, theme.ROSE, theme.CREAM)
        canvas.region(rect, message, words)
        x = rect.right + 16
    return content.y + 8 + height + 24


def _cards(canvas: Canvas, reader: Reader, tab: str, width: float) -> list[Card]:
    playthrough = reader.playthrough
    match tab:
        case "journal":
            return [cards.note(canvas, one, width) for one in reversed(journal(playthrough))]
        case "people":
            return cards.people(canvas, playthrough.program, values_at(playthrough), width)
        case "words":
            return [cards.word(canvas, one, width) for one in playthrough.program.glossary]
    return cards.achievements(canvas, playthrough.program, values_at(playthrough), canvas.model.kept, width)


def _draw_cards(canvas: Canvas, found: list[Card], window: Rect, columns: int, width: float) -> None:
    """Each card goes where there is most room left."""
    ends = [0.0] * columns
    placed: list[tuple[Card, Rect]] = []
    for card in found:
        column = ends.index(min(ends))
        placed.append((card, Rect(window.x + column * (width + GAP), ends[column] + 8, width, card.height)))
        ends[column] += card.height + GAP
    offset = canvas.scrolled(window, max(ends) + 8)
    with canvas.through(Rect(window.x - 12, window.y, window.w + 24, window.h)):
        for card, rect in placed:
            there = rect.moved(0, window.y - offset)
            if there.bottom > window.y - 40 and there.y < window.bottom + 40:
                canvas.put(Panel(there, 26, theme.CARD, theme.BLUSH, 2, theme.CARD_SHADOW))
                card.draw(there)
    scroll_bar(canvas)
