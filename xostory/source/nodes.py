"""YAML as positioned nodes.

Scalars are the text that was typed; what a text means is decided by whoever reads it. Named tuples, not attrs
classes: a big story has half a million nodes, and these are made in C.
"""

from __future__ import annotations

from typing import NamedTuple

import attrs


@attrs.frozen
class SourceFile:
    """One file of a story: its path as shown to people, and its lines (for excerpts)."""

    path: str
    lines: tuple[str, ...] = attrs.field(repr=False, eq=False)


class Spot(NamedTuple):
    """A position in a file. Lines and columns count from 0; `length` is in characters of that line."""

    file: SourceFile
    line: int
    column: int
    length: int = 1


class Scalar(NamedTuple):
    """A text. `style` is what introduced it: '' for plain, a quote, `|` or `>`.

    `cut` says that a plain text is followed by a comment on its line: a writer who typed a `#` into prose lost
    the rest of the sentence.
    """

    file: SourceFile
    line: int
    column: int
    text: str
    style: str
    cut: bool

    @property
    def spot(self) -> Spot:
        """Where it begins, as long as its first line."""
        return Spot(self.file, self.line, self.column, max(1, len(self.text.split("\n", 1)[0])))


class Sequence(NamedTuple):
    """A list; `flow` if written in square brackets."""

    file: SourceFile
    line: int
    column: int
    items: tuple[Node, ...]
    flow: bool

    @property
    def spot(self) -> Spot:
        """Where it begins."""
        return Spot(self.file, self.line, self.column)


class Mapping(NamedTuple):
    """Keys and values in the order written; `flow` if written in braces."""

    file: SourceFile
    line: int
    column: int
    entries: tuple[tuple[Scalar, Node], ...]
    flow: bool

    @property
    def spot(self) -> Spot:
        """Where it begins."""
        return Spot(self.file, self.line, self.column)

    def get(self, key: str) -> Node | None:
        """The value of that key, or None."""
        return next((value for name, value in self.entries if name.text == key), None)


Node = Scalar | Sequence | Mapping
