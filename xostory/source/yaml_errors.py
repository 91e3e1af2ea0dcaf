"""YAML's own parser errors, translated into the writer's terms, and mended where it is a matter of quoting."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

import yaml

from xostory.source import codes
from xostory.source.codes import Code
from xostory.source.diagnostics import Diagnostic, problem
from xostory.source.nodes import MAX_DEPTH, SourceFile, Spot
from xostory.source.yaml_causes import likely_cause

# file, mark of the problem, mark of what was being read (libyaml's marks have no type)
_Handler = Callable[[SourceFile, Any, Any], Diagnostic]

_VAGUE = {codes.INDENTATION.id, codes.NO_COLON.id}

_QUOTING = {
    code.id
    for code in (
        codes.COLON,
        codes.STAR,
        codes.QUOTE_THEN_MORE,
        codes.BRACKET_THEN_MORE,
        codes.UNCLOSED_QUOTE,
        codes.SPECIAL_START,
        codes.ANCHOR,
    )
}


def explain(file: SourceFile, error: yaml.YAMLError) -> Diagnostic:
    """What a parser error means to somebody who never heard of parsers."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is None:
        return _unreadable_character(file, error)
    what, context = str(getattr(error, "problem", "")), str(getattr(error, "context", "") or "")
    start = getattr(error, "context_mark", None) or mark
    for pattern, handler in _CASES:
        if pattern in f"{context}: {what}":
            found = handler(file, mark, start)
            return (likely_cause(file, found.line - 1) or found) if found.code in _VAGUE else found
    return problem(codes.YAML_OTHER, _spot(file, mark), reason=what or "it breaks a rule of YAML")


def mend(lines: list[str], diagnostic: Diagnostic) -> bool:
    """Quote the text at fault, in place; False if quoting is not the answer."""
    if diagnostic.code not in _QUOTING:
        return False
    number = diagnostic.line - 1
    match = re.match(r"(\s*(?:- )*(?:[a-z_][a-z_0-9]*: +)?)(.*)$", lines[number])
    if match is None or not match[2].strip():
        return False
    mended = match[1] + json.dumps(match[2].rstrip(), ensure_ascii=False)
    changed = mended != lines[number]
    lines[number] = mended
    return changed


def _unreadable_character(file: SourceFile, error: yaml.YAMLError) -> Diagnostic:
    """libyaml's reader gives an offset instead of a mark; the character is found again in the lines."""
    for number, line in enumerate(file.lines):
        for column, char in enumerate(line):
            if not (char.isprintable() or char in "\t\r\u00a0\u200b\u200d\ufe0f\u2028\u2029\u3000"):
                return problem(codes.CONTROL_CHARACTER, Spot(file, number, column), char=f"U+{ord(char):04X}")
    return problem(codes.YAML_OTHER, file.path, reason=str(error).replace("\n", " "))


def _simple(code: Code, at_start: bool = False) -> _Handler:
    def handler(file: SourceFile, mark: Any, start: Any) -> Diagnostic:
        spot = _spot(file, start if at_start else mark)
        return problem(code, spot, char=_char(spot))

    return handler


def _colon(file: SourceFile, mark: Any, _start: Any) -> Diagnostic:
    line = file.lines[mark.line]
    before = file.lines[mark.line - 1] if mark.line else ""
    glued = re.match(r"\s*(?:- )*(\w[\w ]*):\S", before)
    if glued and ": " not in before:
        spot = Spot(file, mark.line - 1, len(glued[0]) - 2)
        return problem(codes.NO_SPACE_AFTER_COLON, spot, key=glued[1])
    first_colon = line.find(": ")
    is_first = first_colon < 0 or first_colon >= mark.column
    return problem(codes.INDENTATION if is_first else codes.COLON, _spot(file, mark))


def _structure(file: SourceFile, mark: Any, start: Any) -> Diagnostic:
    """A list or mapping went on in a way it cannot: after a closing quote or bracket, or by indentation."""
    before = file.lines[mark.line][: mark.column].rstrip() if mark.line < len(file.lines) else ""
    text = re.sub(r"^\s*(?:- )*(?:[\w ]+: +)?", "", before)
    if text[:1] in ("'", '"') and before.endswith(text[0]):
        return problem(codes.QUOTE_THEN_MORE, Spot(file, mark.line, before.index(text)))
    if text[:1] in ("[", "{") and before.endswith(("]", "}")):
        return problem(codes.BRACKET_THEN_MORE, Spot(file, mark.line, before.index(text)), char=text[0])
    return problem(codes.INDENTATION, _spot(file, mark if mark.line < len(file.lines) else start))


def _too_deep(file: SourceFile, mark: Any, _start: Any) -> Diagnostic:
    """libyaml 0.2.6 and later have a limit of their own, which they come to before the events do."""
    return problem(codes.TOO_DEEP, _spot(file, mark), limit=MAX_DEPTH)


def _header(file: SourceFile, _mark: Any, start: Any) -> Diagnostic:
    """What stands behind `|`; or a tab at the beginning of the line below it."""
    below = file.lines[start.line + 1] if start.line + 1 < len(file.lines) else ""
    spot = _spot(file, start)
    if not file.lines[start.line][start.column + 1 :].strip() and "\t" in below[: len(below) - len(below.lstrip())]:
        return problem(codes.TAB, Spot(file, start.line + 1, below.index("\t")))
    return problem(codes.BLOCK_HEADER, spot, char=_char(spot))


def _token(file: SourceFile, mark: Any, start: Any) -> Diagnostic:
    spot = _spot(file, mark)
    if _char(spot) == "\t":
        return problem(codes.TAB, spot)
    if not _char(spot).strip():
        return _simple(codes.BRACKET_THEN_MORE, at_start=True)(file, mark, start)
    return problem(codes.SPECIAL_START, spot, char=_char(spot))


def _spot(file: SourceFile, mark: Any) -> Spot:
    last = len(file.lines) - 1
    return Spot(file, min(mark.line, last), mark.column if mark.line <= last else 0)


def _char(spot: Spot) -> str:
    return spot.file.lines[spot.line][spot.column : spot.column + 1]


# Looked up in order; the key is found in "context: problem" of the parser's error.
_CASES: tuple[tuple[str, _Handler], ...] = (
    ("maximum nesting depth", _too_deep),
    ("mapping values are not allowed", _colon),
    ("scanning an alias", _simple(codes.STAR, at_start=True)),
    ("scanning an anchor", _simple(codes.ANCHOR, at_start=True)),
    ("scanning a tag", _simple(codes.TAG, at_start=True)),
    ("scanning a quoted scalar", _simple(codes.UNCLOSED_QUOTE, at_start=True)),
    ("scanning a block scalar", _header),
    ("tab character", _simple(codes.TAB)),
    ("cannot start any token", _token),
    ("scanning a simple key", _simple(codes.NO_COLON, at_start=True)),
    ("parsing a flow", _simple(codes.BRACKET_THEN_MORE, at_start=True)),
    ("did not find expected node content", _token),
    ("did not find expected", _structure),
    ("scanning a directive", _simple(codes.SPECIAL_START, at_start=True)),
)
