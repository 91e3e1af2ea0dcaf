"""Walking the nodes of a program: instructions, texts and expressions."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, get_type_hints

import attrs

from xostory.program.code import Say
from xostory.program.shapes import has_nodes


@cache
def fields_of(kind: Any) -> tuple[str, ...] | None:
    """The fields of a class that can hold nodes; None for what is no node itself."""
    if not attrs.has(kind):
        return None
    hints = get_type_hints(kind)
    return tuple(field.name for field in attrs.fields(kind) if has_nodes(hints[field.name]))


def nodes_in(node: Any) -> Iterator[Any]:
    """A node, or those of a tuple, and everything in it, in no order. Lines that are ready have nothing to find."""
    waiting = [node]
    while waiting:
        one = waiting.pop()
        kind: Any = type(one)
        if kind is tuple:
            waiting += one
        elif kind is not Say:  # a long story has little else
            names = fields_of(kind)
            if names is not None:
                yield one
                waiting += [getattr(one, name) for name in names]
