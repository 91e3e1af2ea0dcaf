"""What players are told of variables that change, in words."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from xostory.engine.events import VariableChanged
from xostory.engine.words import printed
from xostory.program.expressions import Value

MINUS = "\N{EN DASH}"
"""As good a minus as the fonts of the window have."""


def gathered(changes: Iterable[VariableChanged]) -> tuple[VariableChanged, ...]:
    """The changes players are told of, one a variable: from its first value to its last, if they differ."""
    found: dict[str, VariableChanged] = {}
    for one in changes:
        if one.label:
            first = found.get(one.name, one)
            found[one.name] = attrs.evolve(one, before=first.before)
    return tuple(one for one in found.values() if one.before != one.after)


def in_full(change: VariableChanged) -> str:
    """`Trust: 3 → 4`, `Clues: + letter`: what it was and what it is."""
    if isinstance(change.after, frozenset):
        return f"{change.label}: {_difference(change.before, change.after, '-')}"
    return f"{change.label}: {printed(change.before) or '…'} → {printed(change.after) or '…'}"


def in_short(change: VariableChanged) -> str:
    """`Trust +1`, `Clues: letter`: what a glance can take in."""
    if isinstance(change.after, frozenset):
        return f"{change.label}: {_difference(change.before, change.after, MINUS)}"
    if _is_number(change.before) and _is_number(change.after):
        return f"{change.label} {_signed(change.before, change.after)}"
    return f"{change.label}: {printed(change.after) or '…'}"


def _difference(before: Value, after: frozenset[str], minus: str) -> str:
    """What came in and what went out, each in alphabetical order."""
    had = before if isinstance(before, frozenset) else frozenset()
    return ", ".join([*(f"+ {one}" for one in sorted(after - had)), *(f"{minus} {one}" for one in sorted(had - after))])


def _is_number(value: Value) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _signed(before: Value, after: Value) -> str:
    assert isinstance(before, (int, float)) and isinstance(after, (int, float))
    size = printed(abs(after - before))
    return f"+{size}" if after > before else f"{MINUS}{size}"
