"""What a writer really did where YAML only says that a line does not fit.

Each cause looks at the line of the error and the one before it, as a person would.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from xostory.source import codes
from xostory.source.diagnostics import Diagnostic, problem
from xostory.source.nodes import SourceFile, Spot

_BULLET = re.compile(r"\s*([–—−•·*]|-(?=[^\s-]))\s?\S")
_TEXT_ENTRY = re.compile(r"(\s*- +)(?![|>\"'])([^:]+|[^:]*:\S.*)$")
_KEY = re.compile(r"\s+(\w[\w ]*):(?: |$)")
_BLOCK = re.compile(r".*[:-] +[|>][-+]?\s*$")
_OPTION_KEYS = ("then", "goto", "if", "locked", "once", "fallback", "id")


def likely_cause(file: SourceFile, number: int) -> Diagnostic | None:
    """A better explanation for a structural error in that line (from 0), if one of the usual causes is there."""
    number = min(number, len(file.lines) - 1)
    before = number - 1
    while before > 0 and not file.lines[before].strip():
        before -= 1
    for line in dict.fromkeys((max(before, 0), number)):
        for cause in _IN_A_LINE:
            if found := cause(file, line):
                return found
    after_comment = file.lines[max(before, 0)].lstrip().startswith("#")
    return _text_with_keys(file, before, number) or _margin(file, before if after_comment else number)


def _odd_space(file: SourceFile, number: int) -> Diagnostic | None:
    """A space that looks like one and is none."""
    line = file.lines[number]
    indent = line[: len(line) - len(line.lstrip())]
    for column, char in enumerate(indent):
        if char not in " \t":
            name = unicodedata.name(char, "a control character").lower()
            return problem(codes.CONTROL_CHARACTER, Spot(file, number, column), char=f"U+{ord(char):04X}, {name}")
    return None


def _tab(file: SourceFile, number: int) -> Diagnostic | None:
    line = file.lines[number]
    column = line.find("\t", 0, len(line) - len(line.lstrip()))
    return problem(codes.TAB, Spot(file, number, column)) if column >= 0 else None


def _bullet(file: SourceFile, number: int) -> Diagnostic | None:
    """A dash without a space, or something that is no hyphen."""
    match = _BULLET.match(file.lines[number])
    if match is None:
        return None
    return problem(codes.NO_LIST_ENTRY, Spot(file, number, match.start(1)), char=match[1])


def _text_with_keys(file: SourceFile, before: int, number: int) -> Diagnostic | None:
    """`- Run.` with `then:` below it, or with lines of dialogue."""
    entry = _TEXT_ENTRY.match(file.lines[before]) if before != number else None
    key = _KEY.match(file.lines[number])
    if entry is None or key is None or _indent(file.lines[number]) < len(entry[1]) - 1:
        return None
    spot = Spot(file, before, len(entry[1]), len(entry[2].rstrip()))
    return problem(codes.TEXT_WITH_KEYS if key[1] in _OPTION_KEYS else codes.PASSAGE_WITHOUT_BAR, spot, key=key[1])


def _margin(file: SourceFile, number: int) -> Diagnostic | None:
    """A line of a passage that stands further left than its first."""
    own = _indent(file.lines[number])
    for above in range(number - 1, -1, -1):
        line = file.lines[above]
        if _BLOCK.match(line):
            inside = _indent(line) < own or file.lines[number].lstrip().startswith("#")
            return problem(codes.PASSAGE_MARGIN, Spot(file, number, own), first=above + 2) if inside else None
        if line.strip() and _indent(line) <= own:
            return None
    return None


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


_IN_A_LINE: tuple[Callable[[SourceFile, int], Diagnostic | None], ...] = (_odd_space, _tab, _bullet)
