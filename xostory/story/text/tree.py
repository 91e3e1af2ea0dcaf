"""A text as written, in pieces."""

from __future__ import annotations

import attrs

from xostory.story.expressions.tree import Tree


@attrs.frozen
class Words:
    """A run of characters; `style` is '', '*' or '**'."""

    text: str
    style: str = ""


@attrs.frozen
class Inserted:
    """`{expression}`; `at` is where the expression begins in the text."""

    expression: Tree
    at: int
    style: str = ""


@attrs.frozen
class When:
    """`condition ? text`."""

    condition: Tree
    at: int
    text: Pieces


@attrs.frozen
class Conditions:
    """`{a ? one | b ? two | three}`."""

    arms: tuple[When, ...]
    otherwise: Pieces


@attrs.frozen
class Variants:
    """`{cycle: tick | tock}`; `order` is sequence, cycle, shuffle or once."""

    order: str
    arms: tuple[Pieces, ...]


@attrs.frozen
class Linked:
    """`[[entry: text]]`; `at` is where the entry stands in the text."""

    entry: str
    at: int
    text: Pieces


@attrs.frozen
class Paced:
    """`{slow: text}` or `{fast: text}`."""

    pace: str
    text: Pieces


@attrs.frozen
class Rest:
    """`{pause: seconds}`."""

    seconds: float


@attrs.frozen
class Particle:
    """`{은/는}`: the form behind a final consonant, and the form behind a vowel."""

    closed: str
    bare: str
    style: str = ""


Piece = Words | Inserted | Conditions | Variants | Linked | Paced | Rest | Particle
Pieces = tuple[Piece, ...]
