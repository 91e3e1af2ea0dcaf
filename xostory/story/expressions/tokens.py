"""Expression text to tokens."""

from __future__ import annotations

import re
from typing import NamedTuple


class Token(NamedTuple):
    """`kind` is number, text, name, symbol, stray (no such character) or end."""

    kind: str
    text: str
    at: int


# \d is narrowed to ASCII: a digit of another script in a number would be a surprise. Names may be in any script.
_TOKEN = re.compile(
    r"""\s*(?:
        (?P<number>[0-9]+(?:\.[0-9]+)?)
      | (?P<text>'(?:[^'\\]|\\.)*' | "(?:[^"\\]|\\.)*")
      | (?P<name>[^\W\d]\w*(?:\.[^\W\d]\w*)*)
      | (?P<symbol>===|=>|=<|<>|[≥≤≠]|==|!=|<=|>=|//|&&|\|\||[-+*/%&<>()\[\],=!])
      | (?P<stray>\S)
    )""",
    re.VERBOSE,
)


def tokens(source: str) -> list[Token]:
    """All tokens of an expression and one `end` behind them."""
    found: list[Token] = []
    position = 0
    while match := _TOKEN.match(source, position):
        kind = match.lastgroup or "stray"
        found.append(Token(kind, match[kind], match.start(kind)))
        position = match.end()
    found.append(Token("end", "", len(source)))
    return found
