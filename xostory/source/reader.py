"""From YAML text to positioned nodes, over libyaml's event stream.

Refuses on the way what a story has no use for: duplicate keys, aliases, anchors, tags, several documents, depth
without end. Nothing is ever converted: `No` stays `No`.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import attrs
import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from xostory.source import codes
from xostory.source.diagnostics import Diagnostic, EnoughError, Problems, problem
from xostory.source.nodes import MAX_DEPTH, Mapping, Node, Scalar, Sequence, SourceFile, Spot
from xostory.source.yaml_errors import explain, mend

MAX_MENDS = 40
MAX_READ_AGAIN = 20_000_000
MAX_EVENTS = 1_000_000

# YAML ends a line at these too, editors do not.
_ODD_BREAKS = "\r\x85\u2028\u2029"

# The pure Python loader says the same, thirty times slower; PyYAML's wheels bring libyaml everywhere.
_Loader: Any = getattr(yaml, "CLoader", yaml.Loader)

# Named tuples made without going through their Python-level constructor: a fifth of the whole reading time.
_new = tuple.__new__


@attrs.frozen
class Reading:
    """A file's root node (None if it is empty or could not be read) and what was wrong with it."""

    root: Node | None
    diagnostics: tuple[Diagnostic, ...]


class _RefusedError(Exception):
    """Carries the diagnostic out of the event loop; never leaves this module."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        self.diagnostic = diagnostic


def read_yaml(path: str, text: str) -> Reading:
    """Read one file's text; `path` is what diagnostics call it.

    A syntax error that is a matter of quoting is reported, mended in memory, and reading goes on, so that a
    writer sees all of them at once.
    """
    file = SourceFile(path, tuple(text.split("\n")))
    lines: list[str] = []
    mended: set[int] = set()
    found = Problems()
    # Each mend reads the file again: a big one is not read as often as a small one.
    for _ in range(min(MAX_MENDS, 2 + MAX_READ_AGAIN // (len(text) + 1))):
        try:
            text = _without_odd_breaks(file, text, found)
            with garbage_collector_paused():
                root = _read(file, "\n".join(lines) if lines else text, found)
            return Reading(root, tuple(found))
        except _RefusedError as refused:
            found.append(refused.diagnostic)
            return Reading(None, tuple(found))
        except EnoughError:
            return Reading(None, tuple(found))
        except yaml.YAMLError as error:
            found.append(explain(file, error))
            lines = lines or text.split("\n")
            # A line that mending did not mend would only double in length each time it is mended again.
            if found[-1].line in mended or not mend(lines, found[-1]):
                return Reading(None, tuple(found))
            mended.add(found[-1].line)
    return Reading(None, tuple(found))


@contextmanager
def garbage_collector_paused() -> Iterator[None]:
    """Stories make no cycles, and looking for some triples the time a big one takes to read."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            if not gc.get_freeze_count():
                # To and fro: everything made here counts as old, and is not looked at as soon as the pause is over.
                gc.freeze()
                gc.unfreeze()
            gc.enable()


def _without_odd_breaks(file: SourceFile, text: str, found: Problems) -> str:
    """A text whose lines are the same to YAML and to an editor; what would part them is a problem."""
    odd = [char for char in _ODD_BREAKS if char in text]
    for char in odd:
        number = next(number for number, line in enumerate(file.lines) if char in line)
        spot = Spot(file, number, file.lines[number].index(char))
        found.append(problem(codes.CONTROL_CHARACTER, spot, char=f"U+{ord(char):04X}"))
        text = text.replace(char, " ")
    return text


def _read(file: SourceFile, text: str, found: list[Diagnostic]) -> Node | None:
    get_event = _Loader(text).get_event
    commented = _commented_lines(file, text)
    items: list[Node] = []
    open_nodes: list[tuple[Any, list[Node]]] = []
    for _ in range(MAX_EVENTS):
        event = get_event()
        kind = type(event)
        if kind is ScalarEvent:
            if event.anchor is not None or event.tag is not None:
                _refuse_extras(file, event, 0)
            mark, style = event.start_mark, event.style or ""
            cut = not style and bool(commented) and _is_cut(file, event.end_mark, commented)
            items.append(_new(Scalar, (file, mark.line, mark.column, event.value, style, cut)))
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            _refuse_extras(file, event, len(open_nodes))
            open_nodes.append((event, items))
            items = []
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            start, outer = open_nodes.pop()
            closed = _mapping if kind is MappingEndEvent else _sequence
            outer.append(closed(file, start, items, found))
            items = outer
        elif kind is StreamEndEvent:
            return items[0] if items else None
        else:
            _refuse_others(file, event, bool(items))
    raise _RefusedError(problem(codes.TOO_MANY_VALUES, file.path, limit=MAX_EVENTS))


def _commented_lines(file: SourceFile, text: str) -> frozenset[int]:
    """The lines where a comment may begin behind something; most stories have none."""
    if "#" not in text:
        return frozenset()
    return frozenset(number for number, line in enumerate(file.lines) if " #" in line or "\t#" in line)


def _refuse_others(file: SourceFile, event: Any, has_root: bool) -> None:
    """Aliases, and a second document."""
    if isinstance(event, AliasEvent):
        raise _RefusedError(problem(codes.STAR, _spot(file, event)))
    if isinstance(event, DocumentStartEvent) and has_root:
        raise _RefusedError(problem(codes.SEVERAL_DOCUMENTS, _spot(file, event)))


def _is_cut(file: SourceFile, end: Any, commented: frozenset[int]) -> bool:
    return end.line in commented and file.lines[end.line][end.column :].lstrip().startswith("#")


def _sequence(file: SourceFile, start: Any, items: list[Node], _found: list[Diagnostic]) -> Sequence:
    mark = start.start_mark
    return _new(Sequence, (file, mark.line, mark.column, tuple(items), bool(start.flow_style)))


def _mapping(file: SourceFile, start: Any, items: list[Node], found: list[Diagnostic]) -> Mapping:
    mark = start.start_mark
    keys = items[::2]
    entries = tuple(zip(keys, items[1::2], strict=True))
    # One look at all keys is cheaper than one at each, and most mappings have nothing to tell.
    if not _are_scalars(keys) or (len(keys) > 1 and len({key[3] for key in keys}) < len(keys)):
        entries = _good_entries(entries, found)
    return _new(Mapping, (file, mark.line, mark.column, entries, bool(start.flow_style)))


def _are_scalars(nodes: list[Node]) -> bool:
    for node in nodes:  # noqa: SIM110 - a generator costs more than most mappings have keys
        if type(node) is not Scalar:
            return False
    return True


def _good_entries(entries: tuple[tuple[Node, Node], ...], found: list[Diagnostic]) -> tuple[tuple[Node, Node], ...]:
    """The entries with a plain new key; the others are problems."""
    seen: dict[str, Scalar] = {}
    good: list[tuple[Node, Node]] = []
    for key, value in entries:
        if not isinstance(key, Scalar):
            found.append(problem(codes.COMPLEX_KEY, key.spot))
        elif key.text in seen:
            first = seen[key.text].line + 1
            found.append(problem(codes.DUPLICATE_KEY, key.spot, key=key.text, first=first))
        else:
            seen[key.text] = key
            good.append((key, value))
    return tuple(good)


def _refuse_extras(file: SourceFile, event: Any, depth: int) -> None:
    if depth >= MAX_DEPTH:
        raise _RefusedError(problem(codes.TOO_DEEP, _spot(file, event), limit=MAX_DEPTH))
    if event.anchor is not None:
        raise _RefusedError(problem(codes.ANCHOR, _spot(file, event)))
    if event.tag is not None:
        raise _RefusedError(problem(codes.TAG, _spot(file, event)))


def _spot(file: SourceFile, event: Any) -> Spot:
    return Spot(file, event.start_mark.line, event.start_mark.column)
