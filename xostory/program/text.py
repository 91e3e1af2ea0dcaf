"""Compiled text: styled pieces, some of them worked out when they are said."""

from __future__ import annotations

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
    """A run of characters in one style."""

    text: str
    style: Style = Style.PLAIN


@attrs.frozen
class Insert:
    """The value of an expression, printed."""

    expression: Expression
    style: Style = Style.PLAIN


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


Piece = Span | Insert | Conditional | Alternative
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
        return "".join(span.text for span in self.spans)
