"""A frozen thing with some fields changed: what `attrs.evolve` does, in a quarter of the time."""

from __future__ import annotations

from functools import cache
from operator import attrgetter
from typing import Any, TypeVar

import attrs

_T = TypeVar("_T", bound=attrs.AttrsInstance)


def changed(thing: _T, **fields: Any) -> _T:
    """The same but for these fields. Its class has at least two."""
    values_of, places = _parts(type(thing))
    values = list(values_of(thing))
    for name, value in fields.items():
        values[places[name]] = value
    return type(thing)(*values)


@cache
def _parts(kind: Any) -> tuple[Any, dict[str, int]]:
    """What takes a thing apart, and where in it each field is."""
    names = [field.name for field in attrs.fields(kind)]
    return attrgetter(*names), {name: place for place, name in enumerate(names)}
