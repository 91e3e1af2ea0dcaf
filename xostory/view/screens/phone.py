"""The phone beside the story: the chat that is open, and under it what can be replied."""

from __future__ import annotations

import attrs

from xostory.engine.events import ChoiceOffered, InputAsked, MessageSent
from xostory.play.conversation import Conversation
from xostory.program.model import Program
from xostory.view import theme
from xostory.view.canvas import Canvas
from xostory.view.controls import read_on_anywhere, round_button, scroll_bar
from xostory.view.field import Field
from xostory.view.frame import Panel, Shade
from xostory.view.geometry import CANVAS, HEIGHT, WIDTH, Rect
from xostory.view.layout import row_height
from xostory.view.messages import Send
from xostory.view.reader import Reader
from xostory.view.screens import asking, bubbles, choices, countdown, textbox, tools
from xostory.view.screens.caption import caption_over, draw_caption
from xostory.view.screens.transitions import ease

SLIDE = 320.0  # ms in which the phone comes up
ARRIVE = 200.0  # ms in which a message comes up
_TOP, _MARGIN = 32.0, 88.0
_EDGE = 16.0
_PAD = 30.0
_REPLIES = 0.55  # of the screen, at most


def body(canvas: Canvas) -> Rect:
    """Where the phone is: wider where letters are large."""
    width = 660.0 + (canvas.scale - 1) * 260
    return Rect(WIDTH - _MARGIN - width, _TOP, width, HEIGHT - 2 * _TOP)


def draw(canvas: Canvas, reader: Reader, talk: Conversation) -> None:
    """The phone, and beside it what is said in the room."""
    now = reader.moment
    canvas.put(Shade(CANVAS, theme.faded(theme.NIGHT, 0.12), theme.faded(theme.NIGHT, 0.62), across=True))
    if now.question is None:
        read_on_anywhere(canvas)
    comes = reader.before.chat is None and not canvas.calm
    share = ease((canvas.model.now - reader.staged) / SLIDE) if comes else 1.0
    if share < 1:
        canvas.wake()
    _phone(canvas, reader, talk, body(canvas).moved(0, (1 - share) * HEIGHT))
    if now.pause is not None:
        canvas.wake(reader.since + now.pause * 1000)
    elif now.question is None and not isinstance(now.line, MessageSent):
        textbox.draw(canvas, reader, body(canvas))
        return
    left = Rect(64, 0, body(canvas).x - 128, HEIGHT - 40)
    tools.draw_across(canvas, left.x + tools.length(canvas), left.bottom - tools.BREADTH)
    if now.question is not None and (now.question.prompt or not isinstance(now.line, MessageSent)):
        bottom = left.bottom - tools.BREADTH - 24
        caption = caption_over(canvas, reader, now.question.prompt, left.w, bottom - 40, bottom - 40)
        draw_caption(canvas, caption, Rect(left.x, bottom - caption.height, left.w, caption.height))


def _phone(canvas: Canvas, reader: Reader, talk: Conversation, rect: Rect) -> None:
    program = reader.playthrough.program
    canvas.put(Panel(rect, 76, theme.PHONE_BODY, theme.PHONE_RIM, 3, theme.BOX_SHADOW))
    screen = rect.inset(_EDGE)
    canvas.put(Panel(screen, 62, theme.PHONE))
    canvas.put(Panel(Rect(rect.center[0] - 64, screen.y + 16, 128, 10), 5, theme.PHONE_BODY))
    top = _header(canvas, program, talk, Rect(screen.x + _PAD, screen.y + 40, screen.w - 2 * _PAD, 0))
    inside = Rect(screen.x + _PAD, top, screen.w - 2 * _PAD, screen.bottom - _PAD - top)
    _messages(canvas, reader, talk, Rect(inside.x, top, inside.w, _foot(canvas, reader, inside) - top))


def _header(canvas: Canvas, program: Program, talk: Conversation, rect: Rect) -> float:
    """Whose chat it is; where the messages begin."""
    title, small = canvas.face(theme.TITLE, 36), canvas.face(theme.PLAIN, theme.SMALL_SIZE - 3)
    others = [one for one in talk.chat.members if one != program.me]
    group = len(others) > 1
    height = max(76.0, row_height(title) + (row_height(small) if group else 0))
    shown = others[:3]
    for number, one in reversed(list(enumerate(shown))):
        face = Rect(rect.x + number * 34, rect.y + (height - 72) / 2, 72, 72)
        canvas.put(Panel(face.inset(-4), 40, theme.PHONE))
        bubbles.portrait(canvas, program, one, face)
    left = rect.x + 72 + 34 * (len(shown) - 1) + 22
    words = Rect(left, rect.y, rect.right - left - 12, height)
    if group:
        names = ", ".join(character.name for one in others if (character := program.character(one)))
        above = Rect(words.x, rect.y + (height - row_height(title) - row_height(small)) / 2, words.w, row_height(title))
        canvas.label(talk.chat.title, above, title, theme.ROSE_DEEP)
        canvas.label(
            names, Rect(words.x, above.bottom, words.w, row_height(small)), small, theme.INK_SOFT, shrink=False
        )
    else:
        canvas.label(talk.chat.title, words, title, theme.ROSE_DEEP)
    line = rect.y + height + 18
    canvas.put(Panel(Rect(rect.x, line, rect.w, 3), 1, theme.ROSE_LINE))
    return line + 3


def _foot(canvas: Canvas, reader: Reader, inside: Rect) -> float:
    """What there is to do under the messages; where it begins."""
    now = reader.moment
    if now.choice is not None:
        return _replies(canvas, now.choice, inside)
    if now.asked is not None and reader.field is not None:
        return _answer(canvas, now.asked, reader.field, inside)
    return _empty_field(canvas, reader, inside)


def _answer(canvas: Canvas, asked: InputAsked, field: Field, inside: Rect) -> float:
    """The field one writes in, the button that sends it, and under them what would do."""
    line = row_height(canvas.face(theme.DIALOGUE, theme.BODY_SIZE)) + 32
    below = 2 * row_height(canvas.face(theme.PLAIN, theme.SMALL_SIZE)) + 8
    y = inside.bottom - below - line
    asking.draw_field(canvas, field, Rect(inside.x, y, inside.w - line - 16, line), theme.BODY_SIZE)
    round_button(canvas, Rect(inside.right - line, y, line, line), Send(), "check", "Answer", strong=True)
    asking.draw_hint(canvas, asked, field, Rect(inside.x, y + line + 4, inside.w, below))
    return y - 22


def _empty_field(canvas: Canvas, reader: Reader, inside: Rect) -> float:
    """Where one would write, and the mark that there is more; where it begins."""
    face = canvas.face(theme.PLAIN, theme.SMALL_SIZE)
    height = row_height(face) + 28
    pill = Rect(inside.x, inside.bottom - height, inside.w, height)
    canvas.put(Panel(pill, min(height / 2, 36), theme.CARD, theme.ROSE_LINE, 2))
    canvas.label("Message", Rect(pill.x + 28, pill.y, pill.w - 120, pill.h), face, theme.INK_OFF)
    if reader.moment.pause is None and isinstance(reader.moment.line, MessageSent):
        size = height - 16
        disc = Rect(pill.right - size - 8, pill.y + 8, size, size)
        canvas.put(Panel(disc, size / 2, theme.ROSE))
        canvas.icon("caret-down", disc.center, size * 0.56, theme.WHITE)
    return pill.y - 18


def _replies(canvas: Canvas, choice: ChoiceOffered, inside: Rect) -> float:
    """The options at the bottom; where they begin. They scroll where they would leave too little of the chat."""
    hurry = countdown.of(canvas.model)
    options = choices.set_options(canvas, choice, inside.w, hurry is not None, theme.BODY_SIZE)
    whole = choices.whole_height(options)
    room = min(whole, inside.h * _REPLIES)
    window = Rect(inside.x, inside.bottom - room, inside.w, room)
    if room < whole:
        choices.draw_options(canvas, options, window, whole)
    else:
        choices.draw_column(canvas, options, window.x, window.y, window.w)
    top = window.y - 20
    if hurry:
        clock = Rect(inside.x, top - countdown.height(canvas), inside.w, countdown.height(canvas))
        countdown.draw(canvas, hurry, clock)
        top = clock.y - 14
    canvas.put(Panel(Rect(inside.x, top, inside.w, 3), 1, theme.ROSE_LINE))
    return top - 2


def _messages(canvas: Canvas, reader: Reader, talk: Conversation, window: Rect) -> None:
    """The newest at the bottom; the wheel leads back to older ones."""
    program = reader.playthrough.program
    inner = attrs.evolve(window, x=window.x + 4, w=window.w - 8)
    found = bubbles.set_bubbles(canvas, talk, inner.w)
    height = bubbles.whole_height(canvas, found, talk.typing) + 48
    position = _scrolled(canvas, window, height)
    arrived = reader.speaking and isinstance(reader.moment.line, MessageSent)
    moves = arrived and not reader.hurried and not canvas.calm
    share = ease((canvas.model.now - reader.since) / ARRIVE) if moves else 1.0
    if share < 1:
        canvas.wake()
    top = window.y + 24 - position + max(0.0, window.h - height)
    with canvas.through(attrs.evolve(window, x=window.x - 14, w=window.w + 28)):
        end = bubbles.draw_bubbles(canvas, program, found, Rect(inner.x, top, inner.w, 0), share, linked=arrived)
        if talk.typing:
            gap = 24.0 if found else 0.0
            area = Rect(inner.x, end + gap, inner.w, 0)
            bubbles.draw_typing(canvas, program, talk.typing, area, talk.typing.character == program.me)
    if canvas.scroll is not None and canvas.scroll.window == window:
        scroll_bar(canvas)


def _scrolled(canvas: Canvas, window: Rect, height: float) -> float:
    """How far the messages are scrolled; to their end where the replies are what scrolls."""
    if canvas.scroll is not None:
        return max(0.0, height - window.h)
    return canvas.scrolled(window, height, at_end=True)
