"""Values by the names of their variables, and back: checked one by one, because files can hold anything."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from xostory.engine.state import Held, Reference
from xostory.program.expressions import Value
from xostory.program.model import Variable
from xostory.program.values import fitted


class Damage(Exception):  # noqa: N818 - it is what it says: damage, found while reading
    """The data is no state at all; the message says where."""


def named(
    variables: tuple[Variable, ...], values: tuple[Held, ...], written: Callable[[Reference], Any] | None = None
) -> dict[str, Any]:
    """Values by the names of their variables; `written` tells what stands for a reference."""
    return {
        variable.name: written(value) if written and isinstance(value, Reference) else as_data(value)
        for variable, value in zip(variables, values, strict=True)
    }


def as_data(value: Held) -> Any:
    """A value as JSON has it."""
    return sorted(value) if isinstance(value, frozenset) else value


def values_from_data(variables: tuple[Variable, ...], data: object, notes: list[str]) -> tuple[Value, ...]:
    """A value for each variable; what does not fit starts anew, and the notes say so."""
    return tuple(one for one in held_from_data(variables, data, notes, None) if not isinstance(one, Reference))


def held_from_data(
    variables: tuple[Variable, ...],
    data: object,
    notes: list[str],
    found_again: Callable[[Variable, dict[str, Any]], Reference | None] | None,
) -> tuple[Held, ...]:
    """The same for locals, of which some may refer: `found_again` tells what to, None if that is gone."""
    fields = mapping(data, "its variables")
    known = {variable.name for variable in variables}
    notes += [
        f"The story no longer has {name[:60]!r}." for name in fields if isinstance(name, str) and name not in known
    ]
    found: list[Held] = []
    for variable in variables:
        given = fields.get(variable.name)
        if variable.refers and found_again and isinstance(given, dict):
            reference = found_again(variable, given)
            if reference is None:
                notes.append(f"What {variable.name!r} stood for is gone; it starts anew.")
            found.append(variable.start if reference is None else reference)
            continue
        value = fitted(variable, fields[variable.name]) if variable.name in fields else None
        if value is None and variable.name in fields:
            notes.append(f"The value of {variable.name!r} no longer fits and starts anew.")
        elif value is not None and as_data(value) != fields[variable.name]:
            notes.append(f"The value of {variable.name!r} had to be fitted to the story as it is now.")
        found.append(variable.start if value is None else value)
    return tuple(found)


def word(data: object) -> str | None:
    """A short text, or None."""
    return data if isinstance(data, str) and len(data) <= 200 else None


def whole(data: object, what: str) -> int:
    """A whole number. Raises Damage."""
    if isinstance(data, bool) or not isinstance(data, int) or abs(data) > 2**256:
        raise Damage(f"{what} cannot be read")
    return data


def mapping(data: object, what: str) -> dict[str, Any]:
    """A mapping. Raises Damage."""
    if not isinstance(data, dict):
        raise Damage(f"{what} cannot be read")
    return data
