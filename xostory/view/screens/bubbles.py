"""The messages of a chat: bubbles by side, with faces, names and what was not read yet."""

from __future__ import annotations

import attrs

from xostory.engine.events import Typing
from xostory.play.conversation import Conversation, Message
from xostory.program.model import Program
from xostory.view import theme
from xostory.view.canvas import Canvas
from xostory.view.frame import Face, Panel, Portrait
from xostory.view.geometry import Rect
from xostory.view.layout import Row, row_height, wrap
from xostory.view.screens.words import links_of, underlined

FACE = 60.0
_PAD, _RISE = 24.0, 12.0  # between a bubble's edge and its words
_RADIUS = 26.0
_NEAR, _FAR = 8.0, 24.0  # between bubbles of one sender, and of two
_BEAT = 1200.0  # ms in which the three dots have bobbed once


@attrs.frozen
class Bubble:
    """A message set in rows. `first` of several by one sender in a row, with what stands over it; `top` is the gap."""

    message: Message
    rows: tuple[Row, ...]
    width: float
    top: float
    first: bool
    named: bool
    height: float


def set_bubbles(canvas: Canvas, talk: Conversation, width: float) -> list[Bubble]:
    """The messages in rows, no wider than three quarters of the chat."""
    face, small = _face(canvas), canvas.face(theme.BOLD, theme.SMALL_SIZE - 3)
    room = max(width * 0.76 - FACE - 2 * _PAD, width * 0.5)
    found: list[Bubble] = []
    before: Message | None = None
    for message in talk.messages:
        rows = wrap(message.spans, face, room, canvas.metrics)
        first = before is None or before.speaker != message.speaker
        named = first and not message.own and len(talk.chat.members) > 2
        top = 0.0 if before is None else _FAR if first else _NEAR
        height = len(rows) * row_height(face) + 2 * _RISE + (row_height(small) if named else 0.0)
        widest = max(row.width for row in rows)
        found.append(Bubble(message, rows, widest + 2 * _PAD, top, first, named, height))
        before = message
    return found


def whole_height(canvas: Canvas, bubbles: list[Bubble], typing: Typing | None) -> float:
    """How much room the messages take, and who is typing."""
    dots = _FAR + _dots_height(canvas) if typing else 0.0
    return sum(one.top + one.height for one in bubbles) + dots


def draw_bubbles(
    canvas: Canvas, program: Program, bubbles: list[Bubble], area: Rect, share: float, linked: bool
) -> float:
    """The bubbles below each other; the last is on its way by that `share`, and its words can be `linked`.

    Returns where they end.
    """
    y = area.y
    for one in bubbles:
        y += one.top
        newest = one is bubbles[-1] and share < 1
        _draw(canvas, program, one, Rect(area.x, y + 20 * (1 - share) if newest else y, area.w, one.height))
        if linked and one is bubbles[-1] and not one.message.own:
            start = area.x + FACE + 14 + _PAD, y + one.height - _RISE - len(one.rows) * row_height(_face(canvas))
            underlined(canvas, program, links_of(one.rows, *start, _face(canvas), canvas.metrics))
        y += one.height
    return y


def draw_typing(canvas: Canvas, program: Program, typing: Typing, area: Rect, own: bool) -> None:
    """Three dots that bob one after the other, unless that is too much motion."""
    height = _dots_height(canvas)
    width = height * 1.7
    x = area.right - width if own else area.x + FACE + 14
    bubble = Rect(x, area.y, width, height)
    canvas.put(Panel(bubble, _RADIUS, theme.ROSE if own else theme.CARD, None, 0, theme.CARD_SHADOW))
    if not own:
        portrait(canvas, program, typing.character, Rect(area.x, area.y, FACE, FACE))
    size = height * 0.17
    for number in range(3):
        turn = (canvas.model.now / _BEAT - number * 0.16) % 1
        lift = 0.0 if canvas.calm else max(0.0, 1 - abs(turn - 0.25) * 6) * height * 0.14
        center = bubble.x + width * (0.26 + 0.24 * number), bubble.center[1] - lift
        dot = Rect(center[0] - size / 2, center[1] - size / 2, size, size)
        canvas.put(Panel(dot, size / 2, theme.WHITE if own else theme.INK_SOFT))
    if not canvas.calm:
        canvas.wake()


def portrait(canvas: Canvas, program: Program, character_id: str, rect: Rect) -> None:
    """A face in a disc, as one chooses it for one's phone."""
    character = program.character(character_id)
    name = character.name if character else character_id
    outfit = character.outfit if character else "uniform"
    tint = theme.plate(character.color if character else None)[0]
    canvas.put(Portrait(character_id, outfit, "smile", rect, name, tint))


def _face(canvas: Canvas) -> Face:
    return canvas.face(theme.DIALOGUE, theme.BODY_SIZE)


def _dots_height(canvas: Canvas) -> float:
    return row_height(_face(canvas)) + 2 * _RISE


def _draw(canvas: Canvas, program: Program, one: Bubble, rect: Rect) -> None:
    own = one.message.own
    y = rect.y
    if one.first and not own:
        portrait(canvas, program, one.message.speaker, Rect(rect.x, rect.y, FACE, FACE))
    left = rect.x + FACE + 14
    if one.named:
        small = canvas.face(theme.BOLD, theme.SMALL_SIZE - 3)
        name = Rect(left + 6, y, rect.right - left - 6, row_height(small))
        canvas.label(one.message.name, name, small, theme.INK_SOFT)
        y += row_height(small)
    bubble = Rect(rect.right - one.width if own else left, y, one.width, rect.bottom - y)
    fill, ink = (theme.ROSE, theme.WHITE) if own else (theme.CARD, theme.INK)
    canvas.put(Panel(bubble, _RADIUS, fill, None, 0, theme.CARD_SHADOW))
    canvas.rows(one.rows, bubble.x + _PAD, bubble.y + _RISE, _face(canvas), ink, ink)
    if own and one.message.unread:
        _unread(canvas, one.message.unread, bubble)


def _unread(canvas: Canvas, count: int, bubble: Rect) -> None:
    """How many have not read it yet."""
    face = canvas.face(theme.BOLD, theme.SMALL_SIZE - 3)
    room = Rect(bubble.x - 72 * canvas.scale, bubble.bottom - row_height(face) - 2, 60 * canvas.scale, row_height(face))
    canvas.label(str(count), room, face, theme.ROSE, 1.0)
