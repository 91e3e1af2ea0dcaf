"""The screens for saving and loading: the same cards, with another thing to do."""

from __future__ import annotations

import attrs

from xostory.play.slots import AUTOMATIC, MANUAL, QUICK, DamagedSlot, Slot, SlotCard
from xostory.view import theme
from xostory.view.canvas import Canvas
from xostory.view.controls import round_button, scroll_bar, sheet
from xostory.view.frame import Panel, Thumbnail
from xostory.view.geometry import Rect
from xostory.view.layout import first_rows, row_height
from xostory.view.messages import ConfirmScreen, Delete, Load, Message, NoticeScreen, Open, Save

GAP = 20.0
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@attrs.frozen
class Card:
    """A slot as a card: what is in it and what happens when it is picked (None: nothing)."""

    slot: str
    content: Slot | None
    message: Message | None


def draw_save(canvas: Canvas) -> None:
    filled = {slot.slot: slot for slot in canvas.model.slots}
    cards = [Card(slot, filled.get(slot), _saving(slot, filled.get(slot))) for slot in MANUAL]
    _draw(canvas, "Save", "save", cards)


def draw_load(canvas: Canvas) -> None:
    filled = {slot.slot: slot for slot in canvas.model.slots}
    latest = sorted(AUTOMATIC, key=lambda slot: getattr(filled.get(slot), "saved", ""), reverse=True)
    names = [slot for slot in (*latest, QUICK, *MANUAL) if slot in filled]
    _draw(canvas, "Load", "load", [Card(slot, filled[slot], _loading(filled[slot])) for slot in names])


def slot_name(slot: str) -> str:
    """What a slot is called on screen."""
    if slot == QUICK:
        return "Quick save"
    return f"Autosave {AUTOMATIC.index(slot) + 1}" if slot in AUTOMATIC else f"Slot {slot}"


def moment_of(saved: str) -> str:
    """An ISO 8601 time as people write it: 22 Nov 2026, 21:30."""
    date, _, time = saved.partition("T")
    parts = date.split("-")
    if len(parts) != 3 or not all(part.isdigit() for part in parts) or not 1 <= int(parts[1]) <= 12:
        return saved
    return f"{int(parts[2])} {_MONTHS[int(parts[1]) - 1]} {parts[0]}, {time[:5]}"


def _saving(slot: str, content: Slot | None) -> Message:
    if content is None:
        return Save(slot)
    detail = content.message if isinstance(content, DamagedSlot) else content.scene_title
    question = f"Save over {slot_name(slot)}?"
    return Open(ConfirmScreen(question, detail, "Save here", Save(slot)))


def _loading(content: Slot) -> Message:
    if isinstance(content, DamagedSlot):
        return Open(NoticeScreen(f"{slot_name(content.slot)} cannot be loaded", content.message))
    return Load(content.slot)


def _draw(canvas: Canvas, heading: str, icon: str, cards: list[Card]) -> None:
    content = sheet(canvas, heading, icon)
    if not cards:
        face = canvas.face(theme.PLAIN, theme.BODY_SIZE)
        canvas.label("There are no saves yet.", content, face, theme.INK_SOFT, 0.5)
        return
    columns = 2 if canvas.scale <= 1.3 else 1
    height = _card_height(canvas)
    lines = -(-len(cards) // columns)
    offset = canvas.scrolled(content, 16 + lines * (height + GAP))
    width = (content.w - (columns - 1) * GAP) / columns
    with canvas.through(Rect(content.x - 16, content.y, content.w + 32, content.h)):
        for number, card in enumerate(cards):
            x = content.x + number % columns * (width + GAP)
            y = content.y + 8 + number // columns * (height + GAP) - offset
            _draw_card(canvas, card, Rect(x, y, width, height))
    scroll_bar(canvas)


def _card_height(canvas: Canvas) -> float:
    small, bold = canvas.face(theme.PLAIN, theme.SMALL_SIZE), canvas.face(theme.BOLD, theme.BODY_SIZE)
    return max(198.0, row_height(bold) + 3 * row_height(small) + 40)


def _draw_card(canvas: Canvas, card: Card, rect: Rect) -> None:
    hot = card.message is not None and canvas.hot(card.message)
    fill = theme.CARD_HOT if hot else theme.CARD
    line = theme.ROSE if hot else theme.RAIL
    canvas.put(Panel(rect, 24, fill, line, 3 if hot else 2, theme.CARD_SHADOW))
    picture = Rect(rect.x + 18, rect.y + (rect.h - 162) / 2, 288, 162)
    _draw_picture(canvas, card, picture)
    left = picture.right + 24
    _draw_words(canvas, card, Rect(left, rect.y + 18, rect.right - left - 24, rect.h - 36), hot)
    if card.message is not None:
        used = 0 if card.content is None else 72
        canvas.region(Rect(rect.x, rect.y, rect.w - used, rect.h), card.message, _spoken(card))
        canvas.ring(rect, 24, card.message, theme.ROSE, theme.CREAM)
    if card.content is not None:
        trash = Rect(rect.right - 66, rect.bottom - 66, 56, 56)
        round_button(canvas, trash, _deleting(card.slot, card.content), "trash", f"Delete {slot_name(card.slot)}")


def _deleting(slot: str, content: Slot) -> Message:
    detail = content.message if isinstance(content, DamagedSlot) else content.scene_title
    return Open(ConfirmScreen(f"Delete {slot_name(slot)}?", detail, "Delete", Delete(slot)))


def _draw_picture(canvas: Canvas, card: Card, rect: Rect) -> None:
    if isinstance(card.content, SlotCard):
        canvas.put(Thumbnail(card.slot, card.content.saved, rect, 14))
        return
    canvas.put(Panel(rect, 14, theme.BLUSH))
    canvas.icon("plus" if card.content is None else "warning", rect.center, 64, theme.ROSE)


def _draw_words(canvas: Canvas, card: Card, rect: Rect, hot: bool) -> None:
    small, bold = canvas.face(theme.PLAIN, theme.SMALL_SIZE), canvas.face(theme.BOLD, theme.BODY_SIZE)
    name, content = slot_name(card.slot), card.content
    if content is None:
        canvas.label(f"{name}: empty", Rect(rect.x, rect.y, rect.w, rect.h), small, theme.INK_SOFT)
        return
    heading = "Damaged" if isinstance(content, DamagedSlot) else content.scene_title or name
    canvas.label(heading, Rect(rect.x, rect.y, rect.w, row_height(bold)), bold, theme.INK, shrink=False)
    y = rect.y + row_height(bold)
    when = name if isinstance(content, DamagedSlot) else f"{name} · {moment_of(content.saved)}"
    canvas.label(when, Rect(rect.x, y, rect.w, row_height(small)), small, theme.ROSE if hot else theme.INK_SOFT)
    words = content.message if isinstance(content, DamagedSlot) else content.last_line
    rows = first_rows(words, small, rect.w - 56, 2, canvas.metrics)
    canvas.rows(rows, rect.x, y + row_height(small), small, theme.INK)


def _spoken(card: Card) -> str:
    if card.content is None:
        return f"{slot_name(card.slot)}, empty"
    if isinstance(card.content, DamagedSlot):
        return f"{slot_name(card.slot)}, damaged: {card.content.message}"
    return f"{slot_name(card.slot)}, {card.content.scene_title}, {moment_of(card.content.saved)}"
