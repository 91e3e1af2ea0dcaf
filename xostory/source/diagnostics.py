"""Diagnostics: what is wrong, where, and what to do about it, as data."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from enum import Enum
from itertools import islice

import attrs

from xostory.source.codes import Code
from xostory.source.nodes import Spot

EXCERPT_WIDTH = 160
EXCERPT_LIMIT = 2_000
MAX_PROBLEMS = 1_000
MAX_GUESSES = 200


class Severity(Enum):
    """An error keeps a story from being played; a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@attrs.frozen
class Diagnostic:
    """One problem. `line` and `column` count from 1, as editors do; 0 means the file (or folder) as a whole."""

    code: str
    severity: Severity
    message: str
    file: str
    line: int
    column: int
    length: int = 1
    excerpt: str = ""
    hint: str = ""
    did_you_mean: str = ""


class EnoughError(Exception):
    """So many problems that the rest of them would help nobody; never leaves the pass that found them."""


class Problems(list[Diagnostic]):
    """Problems as they are found. A file that is no story at all has millions: a pass stops at its limit."""

    def append(self, one: Diagnostic) -> None:
        super().append(one)
        if len(self) > MAX_PROBLEMS:
            raise EnoughError


def problem(code: Code, spot: Spot | str, did_you_mean: str = "", **words: object) -> Diagnostic:
    """A diagnostic of that code at a spot (or about a whole file, given its path).

    `words` fill the blanks in the code's message and hint.
    """
    severity = Severity.ERROR if code.id.startswith("E") else Severity.WARNING
    message, hint = code.message.format(**words), code.hint.format(**words)
    if isinstance(spot, str):
        return Diagnostic(code.id, severity, message, spot, 0, 0, hint=hint, did_you_mean=did_you_mean)
    lines = spot.file.lines
    excerpt = lines[spot.line] if spot.line < len(lines) else ""
    return Diagnostic(
        code.id,
        severity,
        message,
        spot.file.path,
        spot.line + 1,
        spot.column + 1,
        spot.length,
        excerpt,
        hint,
        did_you_mean,
    )


def closest(word: str, known: Iterable[str]) -> str:
    """The known word most like this one, or '' when none is close: for "did you mean"."""
    # Long garbage has no near miss, and comparing it with everything would take for ever.
    if len(word) > 60:
        return ""
    candidates = {one.lower(): one for one in known}
    if len(candidates) > MAX_GUESSES:
        alike = (one for one in candidates.items() if one[0][:1] == word[:1].lower())
        candidates = dict(islice(alike, MAX_GUESSES))
    found = difflib.get_close_matches(word.lower(), candidates, n=1, cutoff=0.6)
    return candidates[found[0]] if found else ""


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether any of them keeps the story from being played."""
    return any(one.severity is Severity.ERROR for one in diagnostics)


def sorted_for_reading(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """By file and line, without repeats."""
    unique = dict.fromkeys(diagnostics)
    return tuple(sorted(unique, key=lambda one: (one.file, one.line, one.column, one.code)))


def as_text(diagnostic: Diagnostic) -> str:
    """For a terminal: where, what, the source line with a caret, and how to mend it."""
    where = diagnostic.file + (f":{diagnostic.line}:{diagnostic.column}" if diagnostic.line else "")
    rows = [f"{where}: {diagnostic.severity.value} {diagnostic.code}: {diagnostic.message}"]
    if diagnostic.excerpt.strip():
        rows += _excerpt(diagnostic)
    if diagnostic.did_you_mean:
        rows.append(f"    did you mean `{diagnostic.did_you_mean}`?")
    if diagnostic.hint:
        rows += [f"    {row}" for row in diagnostic.hint.split("\n")]
    return "\n".join(rows)


def as_data(diagnostic: Diagnostic) -> dict[str, object]:
    """For programs: every field under its own name."""
    return {
        **attrs.asdict(diagnostic, recurse=False),
        "excerpt": diagnostic.excerpt[:EXCERPT_LIMIT],
        "severity": diagnostic.severity.value,
    }


def _excerpt(diagnostic: Diagnostic) -> list[str]:
    """The source line, shortened around the column, and carets under the fault."""
    column = diagnostic.column - 1
    begin = max(0, column - EXCERPT_WIDTH // 2) if len(diagnostic.excerpt) > EXCERPT_WIDTH else 0
    shown = diagnostic.excerpt[begin : begin + EXCERPT_WIDTH].replace("\t", " ")
    carets = "^" * max(1, min(diagnostic.length, len(shown) - (column - begin)))
    return [f"    {shown}", " " * (4 + column - begin) + carets]
