"""The cards of the notebook: a note, a person, a word, an achievement."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import attrs

from xostory.engine.journal import Note
from xostory.engine.words import printed
from xostory.play.kept import Kept, is_kept
from xostory.program.expressions import Value
from xostory.program.model import ACHIEVEMENTS, Achievement, GlossaryEntry, Program, Variable
from xostory.view import theme
from xostory.view.canvas import Canvas
from xostory.view.frame import Colour, Face, Panel
from xostory.view.geometry import Rect
from xostory.view.layout import Row, plain, row_height, wrap
from xostory.view.screens.bubbles import portrait

PAD = 32.0
FACE = 112.0
_RAIL = 16.0

Values = dict[str, Value]


@attrs.frozen
class Card:
    """How high a card is, and how it is drawn into its rectangle."""

    height: float
    draw: Callable[[Rect], None]


@attrs.frozen
class Block:
    """Rows of one face and colour."""

    rows: tuple[Row, ...]
    face: Face
    ink: Colour

    @property
    def height(self) -> float:
        return len(self.rows) * row_height(self.face)


def note(canvas: Canvas, one: Note, width: float) -> Card:
    """In handwriting, as she wrote it down."""
    face, bold = canvas.face(theme.NOTES, theme.TEXT_SIZE), canvas.face(theme.BOLD, theme.BODY_SIZE)
    room = width - 2 * PAD
    head = wrap(plain(one.title), bold, room, canvas.metrics) if one.title else ()
    words = Block(wrap(one.spans, face, room, canvas.metrics), face, theme.INK)
    return _text(canvas, (Block(head, bold, theme.ROSE_DEEP), words), PAD)


def word(canvas: Canvas, entry: GlossaryEntry, width: float) -> Card:
    """A word of the glossary and what it means."""
    return _text(canvas, _titled(canvas, entry.title, entry.text, width - 2 * PAD, theme.ROSE_DEEP), PAD)


def achievements(canvas: Canvas, program: Program, values: Values, kept: Kept, width: float) -> list[Card]:
    """All of them; those not yet earned with no more than their hint."""
    earned = values.get(ACHIEVEMENTS)
    now = earned if isinstance(earned, frozenset) else frozenset()
    return [_achievement(canvas, one, one.id in now or is_kept(kept, one.id), width) for one in program.achievements]


def people(canvas: Canvas, program: Program, values: Values, width: float) -> list[Card]:
    """What is known of each character, and of whatever belongs to nobody."""
    by_owner: dict[str, list[Variable]] = {}
    names = {one.id for one in program.characters}
    for variable in program.variables:
        if variable.label:
            owner = variable.name.partition(".")[0] if "." in variable.name else ""
            by_owner.setdefault(owner if owner in names else "", []).append(variable)
    order = sorted(by_owner, key=lambda owner: not owner)
    return [_person(canvas, program, owner, by_owner[owner], values, width) for owner in order]


def _achievement(canvas: Canvas, one: Achievement, earned: bool, width: float) -> Card:
    size = 72 * min(canvas.scale, 1.5)
    left = PAD + size + 28
    title = one.title if earned else "Not yet"
    ink = theme.ROSE_DEEP if earned else theme.INK_SOFT
    blocks = _titled(canvas, title, one.hint, width - left - PAD, ink)
    words = _text(canvas, blocks, left)
    height = max(words.height, size + 2 * PAD)

    def draw(rect: Rect) -> None:
        disc = Rect(rect.x + PAD, rect.center[1] - size / 2, size, size)
        canvas.put(Panel(disc, size / 2, theme.ROSE if earned else theme.BUTTON_OFF))
        canvas.icon("star" if earned else "lock", disc.center, size * 0.6, theme.WHITE if earned else theme.INK_OFF)
        words.draw(attrs.evolve(rect, y=rect.y + (height - words.height) / 2))

    return Card(height, draw)


def _titled(canvas: Canvas, title: str, text: str, room: float, ink: Colour) -> tuple[Block, ...]:
    bold, body = canvas.face(theme.BOLD, theme.BODY_SIZE + 2), canvas.face(theme.PLAIN, theme.BODY_SIZE - 2)
    head = Block(wrap(plain(title), bold, room, canvas.metrics), bold, ink)
    rows = wrap(plain(text), body, room, canvas.metrics) if text else ()
    return (head, Block(rows, body, theme.INK))


def _text(canvas: Canvas, blocks: tuple[Block, ...], left: float) -> Card:
    """Blocks below each other."""

    def draw(rect: Rect) -> None:
        y = rect.y + PAD - 6
        for one in blocks:
            y = canvas.rows(one.rows, rect.x + left, y, one.face, one.ink, theme.ROSE_DEEP)

    return Card(sum(one.height for one in blocks) + 2 * PAD - 12, draw)


def _person(
    canvas: Canvas, program: Program, owner: str, variables: list[Variable], values: Values, width: float
) -> Card:
    """A face, a name, and a line for each thing that is known."""
    character = program.character(owner) if owner else None
    title = canvas.face(theme.TITLE, 38)
    face_size = FACE if character else 0.0
    left = PAD + (face_size + 28 if character else 0)
    top = PAD - 8 + (row_height(title) + 8 if character else 0)
    lines = [_line(canvas, one, values, width - left - PAD) for one in variables]
    height = max(top + sum(one.height for one in lines) + PAD - 8, face_size + 2 * PAD)

    def draw(rect: Rect) -> None:
        if character:
            portrait(canvas, program, owner, Rect(rect.x + PAD, rect.y + PAD, FACE, FACE))
            name = Rect(rect.x + left, rect.y + PAD - 8, rect.w - left - PAD, row_height(title))
            canvas.label(character.name, name, title, theme.ROSE_DEEP)
        y = rect.y + top
        for line in lines:
            line.draw(Rect(rect.x + left, y, rect.w - left - PAD, line.height))
            y += line.height

    return Card(height, draw)


def _line(canvas: Canvas, variable: Variable, values: Values, width: float) -> Card:
    """What a variable is called and what it is; a meter as a bar."""
    face, bold = canvas.face(theme.PLAIN, theme.BODY_SIZE - 2), canvas.face(theme.BOLD, theme.BODY_SIZE - 2)
    value = values.get(variable.name, variable.start)
    shown = printed(value) or "…"
    if variable.low is not None and variable.high is not None and isinstance(value, (int, float)):
        height = row_height(face) + _RAIL + 20
        return Card(height, partial(_meter, canvas, variable, float(value), shown, (face, bold)))
    wide = canvas.metrics.width(variable.label, face) + canvas.metrics.width(shown, bold) + 32
    if wide <= width:
        return Card(row_height(face) + 12, partial(_row, canvas, variable.label, shown, (face, bold)))
    head = Block(wrap(plain(variable.label), face, width, canvas.metrics), face, theme.INK_SOFT)
    inner = _text(canvas, (head, Block(wrap(plain(shown), bold, width, canvas.metrics), bold, theme.INK)), 0.0)
    return Card(inner.height, lambda rect: inner.draw(attrs.evolve(rect, y=rect.y - PAD + 12)))


def _row(canvas: Canvas, label: str, shown: str, faces: tuple[Face, Face], rect: Rect) -> None:
    line = attrs.evolve(rect, h=row_height(faces[0]))
    width = canvas.metrics.width(shown, faces[1])
    canvas.label(label, attrs.evolve(line, w=rect.w - width - 32), faces[0], theme.INK_SOFT)
    canvas.label(shown, Rect(rect.right - width - 2, rect.y, width + 2, line.h), faces[1], theme.INK, 1.0)


def _meter(canvas: Canvas, variable: Variable, value: float, shown: str, faces: tuple[Face, Face], rect: Rect) -> None:
    _row(canvas, variable.label, shown, faces, rect)
    assert variable.low is not None and variable.high is not None
    rail = Rect(rect.x, rect.y + row_height(faces[0]) + 2, rect.w, _RAIL)
    share = (value - variable.low) / max(1e-9, variable.high - variable.low)
    canvas.put(Panel(rail, _RAIL / 2, theme.RAIL))
    if share > 0:
        canvas.put(Panel(attrs.evolve(rail, w=max(_RAIL, rail.w * min(1.0, share))), _RAIL / 2, theme.ROSE))
