"""Compiled text: styled pieces, some of them worked out when they are said."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

import attrs

from xostory.program.expressions import Expression


class Style(Enum):
    """How a span stands out from its line."""

    PLAIN = ""
    EMPHASIS = "*"
    STRONG = "**"


@attrs.frozen
class Span:
    """A run of characters in one look: style, the entry of the glossary it leads to, and the pace it appears at
    (`slow`, `fast` or nothing).

    One with a `pause` has no characters: the text waits there, for so many seconds.
    """

    text: str
    style: Style = Style.PLAIN
    link: str | None = None
    pace: str = ""
    pause: float = 0.0

    def is_like(self, other: Span) -> bool:
        """Whether the two can be one."""
        alike = self.style is other.style and self.link == other.link and self.pace == other.pace
        return alike and not (self.pause or other.pause)


@attrs.frozen
class Insert:
    """The value of an expression, printed; in the look of a span."""

    expression: Expression
    style: Style = Style.PLAIN
    link: str | None = None
    pace: str = ""


@attrs.frozen
class Particle:
    """A Korean particle: its form behind a final consonant, and its form behind a vowel."""

    closed: str
    bare: str
    style: Style = Style.PLAIN
    link: str | None = None
    pace: str = ""


@attrs.frozen
class Arm:
    condition: Expression
    text: Text


@attrs.frozen
class Conditional:
    """The text of the first arm whose condition holds, else the last text."""

    arms: tuple[Arm, ...]
    otherwise: Text


class Order(Enum):
    """How an alternative picks its arm from how often it was said before."""

    SEQUENCE = "sequence"
    CYCLE = "cycle"
    SHUFFLE = "shuffle"
    SHUFFLE_ONCE = "shuffle once"
    SHUFFLE_STOPPING = "shuffle stopping"
    ONCE = "once"


@attrs.frozen
class Alternative:
    """One of several texts, picked anew each time."""

    order: Order
    counter: int
    arms: tuple[Text, ...]


def words_of(spans: Iterable[Span]) -> str:
    """The words alone."""
    return "".join(span.text for span in spans)


Piece = Span | Insert | Particle | Conditional | Alternative
Text = tuple[Piece, ...]


@attrs.frozen
class Line:
    """A line as it is said.

    `speaker` is a character's id, or None for narration; `name` is what stands over the text.
    """

    id: str
    speaker: str | None
    name: str
    mood: str | None
    spans: tuple[Span, ...]

    @property
    def text(self) -> str:
        """The words alone."""
        return words_of(self.spans)
