"""Compiled stories as text: a line of JSON that says what this is, and the program as tables (`program.tables`).

Reading trusts nothing: the digest tells of damage, every value is checked against the type that its class declares,
and `soundness` checks that every address and slot exists. A forged file can bring nothing into the engine but a
program.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from enum import Enum
from hashlib import blake2b

import attrs

from xostory.program import code, expressions, model, text
from xostory.program.model import PROGRAM_FORMAT, Program
from xostory.program.soundness import find_fault
from xostory.program.tables import ForgedError, from_tables, to_tables, vocabulary

FORMAT = "xostory program"
MAX_EXPRESSION = 2_000
"""Nodes inside one expression: a turn may work it out a hundred thousand times."""
MAX_SIZE = 100_000
"""Nodes inside one instruction, a choice with all its options at the most."""
_CHUNK = 1 << 20


@attrs.frozen
class ProgramProblem:
    """Why a compiled story cannot be played, in words for people."""

    message: str


def _classes() -> tuple[type, ...]:
    """Every class a program is made of. The order is part of the format."""
    found: list[type] = []
    for module in (expressions, text, code, model):
        for value in vars(module).values():
            own = isinstance(value, type) and value.__module__ == module.__name__
            if own and (attrs.has(value) or issubclass(value, Enum)):
                found.append(value)
    return tuple(found)


_WORDS = vocabulary(_classes())
_LIMITS = {one: MAX_SIZE for one in _WORDS.classes if one.__module__ in (text.__name__, code.__name__)}
_LIMITS |= {one: MAX_EXPRESSION for one in _WORDS.classes if one.__module__ == expressions.__name__}
_SIGNATURE = blake2b(_WORDS.signature.encode(), digest_size=8).hexdigest()


def program_to_text(program: Program) -> str:
    """A program as the content of a compiled file."""
    body = "".join(f"{row}\n" for row in to_tables(program, _WORDS))
    header = {
        "format": FORMAT,
        "version": PROGRAM_FORMAT,
        "classes": _SIGNATURE,
        "title": program.title,
        "digest": digest_of(body),
    }
    return f"{json.dumps(header, ensure_ascii=False)}\n{body}"


def program_from_text(content: str) -> Program | ProgramProblem:
    """The program of a compiled file, or why there is none. Never raises, whatever the content is."""
    first = content.partition("\n")[0] if len(content) < _CHUNK else content[: content.find("\n", 0, _CHUNK) + 1]
    try:
        header = json.loads(first)
    except (ValueError, RecursionError):
        header = None
    if not isinstance(header, dict) or header.get("format") != FORMAT:
        return ProgramProblem("this is not a compiled story")
    if header.get("version") != PROGRAM_FORMAT or header.get("classes") != _SIGNATURE:
        return ProgramProblem("it was compiled by another version of xostory; compile it again from its source")
    begin = content.find("\n") + 1
    if not begin or header.get("digest") != digest_of(content, begin):
        return ProgramProblem("the file is damaged; compile it again from its source")
    try:
        decoded = from_tables(_rows(content, begin), _WORDS, _LIMITS)
        fault = find_fault(decoded) if isinstance(decoded, Program) else "it is something else"
    except (ForgedError, ValueError, TypeError, AttributeError, LookupError, RecursionError) as problem:
        return ProgramProblem(f"the file does not hold a program ({problem or type(problem).__name__})")
    return ProgramProblem(f"the file does not hold a sound program ({fault})") if fault else decoded


def digest_of(content: str, begin: int = 0) -> str:
    """A digest of a text from there on, a piece at a time: a copy of the whole would double what reading needs."""
    digest = blake2b(digest_size=16)
    for at in range(begin, len(content), _CHUNK):
        digest.update(content[at : at + _CHUNK].encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def _rows(content: str, begin: int) -> Iterator[str]:
    while begin < len(content):
        end = content.find("\n", begin)
        end = len(content) if end < 0 else end
        yield content[begin:end]
        begin = end + 1
