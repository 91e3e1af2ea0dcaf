"""Where every line of a YAML file should begin, worked out from libyaml's tokens.

Tokens, not nodes: they tell where each dash and colon stands and how far each text reaches. Only lines are
described here; xostory.source.rewriting writes them.
"""

from __future__ import annotations

import re
from typing import Any

import attrs
import yaml
from yaml import tokens as t

STEP = 2

_Loader: Any = getattr(yaml, "CLoader", yaml.Loader)

_HEADER = re.compile(r"[|>][-+]?([1-9]?)[-+]?")
_BLOCK_STARTS = (t.BlockSequenceStartToken, t.BlockMappingStartToken)
_FLOW_STARTS = (t.FlowSequenceStartToken, t.FlowMappingStartToken)
_FLOW_ENDS = (t.FlowSequenceEndToken, t.FlowMappingEndToken)
_SIGNS = (t.BlockEntryToken, t.KeyToken, t.ValueToken)
_DOCUMENT = (t.DocumentStartToken, t.DocumentEndToken, t.DirectiveToken)


@attrs.frozen
class Level:
    """An open block list or mapping: the column it stands at, and the one it should."""

    old: int
    new: int
    is_list: bool
    unindented: bool = False  # a list whose dashes stand right under their key: it ends without a token of its own


@attrs.frozen
class Passage:
    """The lines of a block text, from `first` up to `end`: `old` characters of margin become `new`."""

    first: int
    end: int
    old: int
    new: int


@attrs.frozen
class Margins:
    """What is known of a file's lines, by their numbers from 0.

    `columns` says where a line begins that starts with a token or goes on with one; `levels` what is open behind
    the last token of a line (comments find their place by it); `gaps` which columns become which text; `texts`
    names the lines inside a text, where an empty line means something; `unclosed` those that end inside double
    quotes, where a backslash guards a blank.
    """

    columns: dict[int, int] = attrs.field(factory=dict)
    levels: dict[int, tuple[Level, ...]] = attrs.field(factory=dict)
    gaps: dict[int, list[tuple[int, int, str]]] = attrs.field(factory=dict)
    passages: dict[int, Passage] = attrs.field(factory=dict)
    texts: set[int] = attrs.field(factory=set)
    unclosed: set[int] = attrs.field(factory=set)


def margins_of(text: str) -> Margins:
    """The margins of a text that YAML can read and that ends its last line."""
    walk = _Walk(text.split("\n"))
    for token in yaml.scan(text, Loader=_Loader):
        walk.take(token)
    return walk.margins


def indent_of(line: str) -> int:
    """How many blanks it begins with. Only YAML's own: a no-break space is a letter."""
    return len(line) - len(line.lstrip(" \t"))


class _Walk:
    """The tokens in order, with what is open at each."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.margins = Margins()
        self.open: list[Level] = []
        self.flow: list[int] = []  # the lines where open brackets began
        self.before: Any = None  # the last token
        self.shown: Any = None  # the last token that has a width and stands outside of brackets

    def take(self, token: Any) -> None:
        if isinstance(token, _BLOCK_STARTS):
            is_list = isinstance(token, t.BlockSequenceStartToken)
            self.open.append(Level(token.start_mark.column, self._child(0), is_list))
        elif isinstance(token, t.BlockEndToken):
            self._leave_unindented()
            self.open.pop()
        elif isinstance(token, _FLOW_STARTS):
            self._bracket(token)
        elif isinstance(token, _FLOW_ENDS):
            self._closing_bracket(token)
        elif isinstance(token, t.ScalarToken):
            self._text(token)
        elif isinstance(token, _DOCUMENT):
            self._place(token, 0)
        elif isinstance(token, _SIGNS) and not self.flow:
            self._sign(token)
        self.before = token

    def _child(self, root: int) -> int:
        """The column of what is inside the innermost level."""
        return self.open[-1].new + STEP if self.open else root

    def _own(self) -> int:
        return self.open[-1].new if self.open else 0

    def _leave_unindented(self) -> None:
        if self.open and self.open[-1].unindented:
            self.open.pop()

    def _sign(self, token: Any) -> None:
        """A dash, a colon, or the place of a key (which has a width only where it is written `?`)."""
        if isinstance(token, t.BlockEntryToken):
            if not (self.open and self.open[-1].is_list):
                self.open.append(Level(token.start_mark.column, self._child(0), is_list=True, unindented=True))
        else:
            self._leave_unindented()
        if token.end_mark.index > token.start_mark.index:
            self._place(token, self._own())

    def _bracket(self, token: Any) -> None:
        if not self.flow:
            self._place(token, self._value_column())
        self.flow.append(token.start_mark.line)

    def _closing_bracket(self, token: Any) -> None:
        """What stands in brackets keeps its shape and moves as a whole, but never left of its key."""
        first = self.flow.pop()
        if self.flow:
            return
        columns, own = self.margins.columns, self._own()
        moved = columns.get(first, 0) - indent_of(self.lines[first])
        for number in range(first + 1, token.end_mark.line + 1):
            columns[number] = max(own, indent_of(self.lines[number]) + moved)
        self.shown = token

    def _text(self, token: Any) -> None:
        first, last = token.start_mark.line, token.end_mark.line
        if not self.flow:
            # Outside of everything a text stays where it is: further left, `---` would part two documents.
            self._place(token, self._value_column() if self.open else token.start_mark.column)
        if token.style in ("|", ">"):
            self._passage(token)
            return
        for number in range(first + 1, last + 1):
            self.margins.texts.add(number)
            self.margins.columns[number] = self._child(STEP)
        if token.style == '"':
            self.margins.unclosed.update(range(first, last))

    def _value_column(self) -> int:
        is_key = isinstance(self.before, t.KeyToken) and self.before is not self.shown
        return self._own() if is_key else self._child(0)

    def _passage(self, token: Any) -> None:
        """A digit in the header counts from the level's column; without one, the first line is the margin."""
        first, end = token.start_mark.line + 1, token.end_mark.line
        header = _HEADER.match(self.lines[first - 1], token.start_mark.column)
        digit = int(header[1] or 0) if header else 0
        kept = header is not None and "+" in header[0]
        rows = self.lines[first:end]
        if digit:
            old, new = (self.open[-1].old if self.open else 0) + digit, self._own() + digit
        else:
            old = next((indent_of(row) for row in rows if row.strip(" ")), max(map(len, rows), default=0))
            new = self._child(STEP)
        while not kept and rows and not rows[-1][old:]:
            rows.pop()
        if rows:
            self.margins.passages[first] = Passage(first, first + len(rows), old, new)

    def _place(self, token: Any, column: int) -> None:
        """Note a token that stands outside of brackets: the beginning of its line, or a gap behind another."""
        start, shown = token.start_mark, self.shown
        if not self.lines[start.line][: start.column].strip(" \t"):
            self.margins.columns.setdefault(start.line, column)
        elif shown is not None and shown.end_mark.line == start.line:
            self._gap(shown, token)
        self.margins.levels[start.line] = tuple(self.open)
        self.shown = token

    def _gap(self, left: Any, right: Any) -> None:
        """One blank behind a dash or colon, none before a colon."""
        start, end = left.end_mark.column, right.start_mark.column
        is_colon = isinstance(right, t.ValueToken) and not isinstance(left, _SIGNS)
        if is_colon or isinstance(left, _SIGNS):
            self.margins.gaps.setdefault(right.start_mark.line, []).append((start, end, "" if is_colon else " "))
