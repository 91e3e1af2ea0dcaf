"""YAML as positioned nodes.

Scalars are the text that was typed; what a text means is decided by whoever reads it. Named tuples, not attrs
classes: a big story has half a million nodes, and these are made in C.
"""

from __future__ import annotations

from typing import NamedTuple

import attrs

MAX_DEPTH = 60
"""How deep lists and mappings may stand in each other."""

_ESCAPES = {"x": 4, "u": 6, "U": 10}


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


def further(spot: Spot, offset: int, length: int = 1) -> Spot:
    """Where the character of that offset stands, of a text that begins at `spot`.

    YAML joins lines, doubles quotes and escapes characters, so a text is not as long as its source.
    """
    lines, line, column = spot.file.lines, spot.line, spot.column
    row = lines[line] if line < len(lines) else ""
    quote = row[column - 1 : column] if column else ""
    while offset > 0:
        if column >= len(row.rstrip()) and line + 1 < len(lines):
            line, row = line + 1, lines[line + 1]
            column = len(row) - len(row.lstrip())
            offset -= bool(row.strip())
            continue
        simple = quote not in ("'", '"') or ("\\" not in row and "''" not in row)
        taken = min(offset, max(1, len(row.rstrip()) - column)) if simple else 1
        column += taken if simple else _width(row, column, quote)
        offset -= taken
    return Spot(spot.file, line, column, length)


def _width(row: str, column: int, quote: str) -> int:
    """How many characters of the source are one of the text."""
    if quote == "'":
        return 2 if row.startswith("''", column) else 1
    return _ESCAPES.get(row[column + 1 : column + 2], 2) if row.startswith("\\", column) else 1


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
