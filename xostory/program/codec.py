"""Compiled stories as text: two lines of JSON, a header and a body.

Every value of a program is written as itself or as a list that begins with a number: 0 for a tuple, 1 for a frozen
set, from 2 on the classes of a program in the order below. What a big story has most of, plain lines and places in
the source, is written in columns, because that is read ten times as fast.

Reading trusts nothing: the digest tells of damage, every field is checked against the type that its class declares,
and `soundness` checks that every address and slot exists. A forged file can bring nothing into the engine but a
program.
"""

from __future__ import annotations

import json
import types
from collections.abc import Callable
from enum import Enum
from hashlib import blake2s
from typing import Any, Union, get_args, get_origin, get_type_hints

import attrs

from xostory.program import code, expressions, model, text
from xostory.program.expressions import NUMBER_LIMIT
from xostory.program.model import PROGRAM_FORMAT, Program
from xostory.program.soundness import find_fault

FORMAT = "xostory program"
_FIRST_CLASS = 2
_TEXT = {str}
_TEXT_OR_NONE = {str, type(None)}
_INSTRUCTIONS = frozenset(get_args(code.Instruction))


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


_CLASSES = _classes()
_NUMBERS = {one: number for number, one in enumerate(_CLASSES, _FIRST_CLASS)}
# What is no part of a program's equality (the host's own functions) is no part of its file.
_FIELDS = {one: tuple(field.name for field in attrs.fields(one) if field.eq) for one in _CLASSES if attrs.has(one)}
_SIGNATURE = blake2s(repr([(one.__name__, _FIELDS.get(one)) for one in _CLASSES]).encode(), digest_size=8).hexdigest()


def program_to_text(program: Program) -> str:
    """A program as the content of a compiled file."""
    bare = attrs.evolve(program, code=(), sources=())
    parts = [_encoded(bare), *_encoded_code(program.code), *_encoded_sources(program.sources)]
    body = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
    header = {
        "format": FORMAT,
        "version": PROGRAM_FORMAT,
        "classes": _SIGNATURE,
        "title": program.title,
        "digest": _digest(body),
    }
    return f"{json.dumps(header, ensure_ascii=False)}\n{body}\n"


def program_from_text(content: str) -> Program | ProgramProblem:
    """The program of a compiled file, or why there is none. Never raises, whatever the content is."""
    first, _, rest = content.partition("\n")
    body = rest.rstrip("\n")
    try:
        header = json.loads(first)
    except (ValueError, RecursionError):
        header = None
    if not isinstance(header, dict) or header.get("format") != FORMAT:
        return ProgramProblem("this is not a compiled story")
    if header.get("version") != PROGRAM_FORMAT or header.get("classes") != _SIGNATURE:
        return ProgramProblem("it was compiled by another version of xostory; compile it again from its source")
    if header.get("digest") != _digest(body):
        return ProgramProblem("the file is damaged; compile it again from its source")
    try:
        decoded = _decoded_parts(json.loads(body, parse_constant=_refuse))
    except (_ForgedError, ValueError, TypeError, AttributeError, LookupError, RecursionError) as problem:
        return ProgramProblem(f"the file does not hold a program ({problem or type(problem).__name__})")
    fault = find_fault(decoded)
    return ProgramProblem(f"the file does not hold a sound program ({fault})") if fault else decoded


class _ForgedError(Exception):
    """Something is not what its place asks for; never leaves this module."""


def _refuse(constant: str) -> None:
    raise _ForgedError(constant)


def _digest(body: str) -> str:
    return blake2s(body.encode(), digest_size=16).hexdigest()


def _encoded_code(instructions: tuple[code.Instruction, ...]) -> tuple[list[Any], list[list[Any]]]:
    """The instructions, 0 standing for a plain line, and the columns of the plain lines."""
    encoded: list[Any] = []
    rows: list[tuple[Any, ...]] = []
    for one in instructions:
        if isinstance(one, code.Say) and len(one.line.spans) == 1 and not one.line.spans[0].style.value:
            line = one.line
            encoded.append(0)
            rows.append((line.id, line.speaker, line.name, line.mood, line.spans[0].text))
        else:
            encoded.append(_encoded(one))
    return encoded, [list(column) for column in zip(*rows, strict=True)] or [[], [], [], [], []]


def _decoded_code(encoded: list[Any], columns: list[list[Any]]) -> tuple[code.Instruction, ...]:
    ids, speakers, names, moods, texts = columns
    if not set(map(type, (*ids, *names, *texts))) <= _TEXT or not set(map(type, (*speakers, *moods))) <= _TEXT_OR_NONE:
        raise _ForgedError("a line that is no text")
    if len(ids) != encoded.count(0):
        raise _ForgedError("lines that nobody says")
    lines = zip(ids, speakers, names, moods, texts, strict=True)
    found = []
    for one in encoded:
        if one == 0:
            line_id, speaker, name, mood, words = next(lines)
            found.append(code.Say(text.Line(line_id, speaker, name, mood, (text.Span(words),))))
        else:
            found.append(_decoded(one))
    return tuple(found)


def _encoded_sources(sources: tuple[model.Place, ...]) -> tuple[list[str], list[int], list[int]]:
    """The files, and for each instruction the number of its file and its line."""
    files = {place.file: 0 for place in sources}
    files = {file: number for number, file in enumerate(files)}
    return list(files), [files[place.file] for place in sources], [place.line for place in sources]


def _decoded_sources(files: list[Any], numbers: list[Any], lines: list[Any]) -> tuple[model.Place, ...]:
    if not (set(map(type, files)) <= _TEXT and set(map(type, numbers)) | set(map(type, lines)) <= {int}):
        raise _ForgedError("a place in the source")
    if numbers and not 0 <= min(numbers) <= max(numbers) < len(files):
        raise _ForgedError("a place in no file")
    return tuple(model.Place(files[number], line) for number, line in zip(numbers, lines, strict=True))


def _decoded_parts(parts: Any) -> Program:
    bare = _decoded(parts[0])
    if not isinstance(bare, Program):
        raise _ForgedError("no program")
    instructions = _decoded_code(parts[1], parts[2])
    if not all(type(one) in _INSTRUCTIONS for one in instructions):
        raise _ForgedError("no instruction")
    return attrs.evolve(bare, code=instructions, sources=_decoded_sources(parts[3], parts[4], parts[5]))


def _encoded(value: Any) -> Any:
    if value is None or isinstance(value, (str, bool, int, float)):
        return value
    if isinstance(value, tuple):
        return [0, *map(_encoded, value)]
    if isinstance(value, frozenset):
        return [1, *sorted(value)]
    if isinstance(value, Enum):
        return [_NUMBERS[type(value)], value.value]
    kind = type(value)
    return [_NUMBERS[kind], *[_encoded(getattr(value, name)) for name in _FIELDS[kind]]]


def _decoded(data: Any) -> Any:
    if not isinstance(data, list):
        return data
    tag = data[0] if data else None
    if tag == 0:
        return tuple(map(_decoded, data[1:]))
    if tag == 1:
        return frozenset(data[1:])
    if not isinstance(tag, int) or not _FIRST_CLASS <= tag < _FIRST_CLASS + len(_CLASSES):
        raise _ForgedError(f"no class {tag!r}")
    kind = _CLASSES[tag - _FIRST_CLASS]
    values = list(map(_decoded, data[1:]))
    _check_fields(kind, values)
    return kind(*values)


def _check_fields(kind: type, values: list[Any]) -> None:
    """Each value against its field's type. What the values hold was checked when they were made."""
    checks = _CHECKS[kind]
    if len(values) != len(checks):
        raise _ForgedError(f"a {kind.__name__} of {len(values)} fields")
    for check, value in zip(checks, values, strict=True):
        if not check(value):
            raise _ForgedError(f"{value!r:.40} in a {kind.__name__}")


_Check = Callable[[Any], bool]


def _check_for(annotation: Any) -> _Check:
    """A function that tells whether a value is of the annotated type."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin in (Union, types.UnionType):
        checks = tuple(map(_check_for, arguments))
        return lambda value: any(check(value) for check in checks)
    if origin is tuple:
        inner = _check_for(arguments[0])
        return lambda value: type(value) is tuple and all(map(inner, value))
    if origin is frozenset:
        return lambda value: type(value) is frozenset and all(type(one) is str for one in value)
    if annotation is float:
        return lambda value: type(value) in (int, float) and abs(value) <= NUMBER_LIMIT
    if annotation is int:
        return lambda value: type(value) is int and abs(value) <= NUMBER_LIMIT
    return lambda value: type(value) is annotation


def _checks() -> dict[type, tuple[_Check, ...]]:
    found: dict[type, tuple[_Check, ...]] = {}
    for kind in _CLASSES:
        # An enum takes one value and refuses the wrong ones itself.
        hints = get_type_hints(kind) if kind in _FIELDS else {"value": str}
        found[kind] = tuple(_check_for(hints[name]) for name in _FIELDS.get(kind, ("value",)))
    return found


_CHECKS = _checks()
