"""What a field's annotation allows: the types of plain values, and the kinds of nodes."""

from __future__ import annotations

import types
from collections.abc import Iterator
from functools import cache
from typing import Any, Union, get_args, get_origin

import attrs

PLAIN = (str, int, float, bool, type(None))


@attrs.frozen
class TupleOf:
    """The kind of a tuple: the kinds of what is in it."""

    members: frozenset[Kind]


Kind = type | TupleOf
"""A class, or what a tuple is made of."""


@cache
def plain_types(annotation: Any) -> frozenset[type]:
    """The types of plain values that may stand there. A number with a point may be written without."""
    found = {one for one in _choices(annotation) if one in PLAIN}
    return frozenset(found | {int} if float in found else found)


@cache
def has_nodes(annotation: Any) -> bool:
    """Whether something else than plain values may stand there."""
    return any(one not in PLAIN for one in _choices(annotation))


@cache
def is_fixed(annotation: Any) -> bool:
    """Whether it speaks of tuples whose places differ: a kind does not tell them apart."""
    arguments = get_args(annotation)
    own = get_origin(annotation) is tuple and arguments[1:] != (...,)
    return own or any(is_fixed(one) for one in arguments if one is not ...)


@cache
def accepts_node(annotation: Any, kind: Kind) -> bool:
    """Whether a node of that kind may stand there."""
    for one in _choices(annotation):
        if isinstance(kind, TupleOf):
            if get_origin(one) is tuple:
                inner = Union[get_args(one)] if is_fixed(one) else get_args(one)[0]  # noqa: UP007 - of a tuple
                if all(accepts_node(inner, member) for member in kind.members):
                    return True
        elif one is kind or (get_origin(one) or one) is kind or (one is float and kind is int):
            return True
    return False


def accepts_value(annotation: Any, value: Any) -> bool:
    """The same for a value itself, place by place."""
    return any(_is(one, value) for one in _choices(annotation))


def _is(one: Any, value: Any) -> bool:
    arguments = get_args(one)
    if get_origin(one) is not tuple:
        return type(value) is (get_origin(one) or one) or (one is float and type(value) is int)
    if type(value) is not tuple:
        return False
    if arguments[1:] == (...,):
        return all(accepts_value(arguments[0], inner) for inner in value)
    return len(arguments) == len(value) and all(map(accepts_value, arguments, value))


def _choices(annotation: Any) -> Iterator[Any]:
    if get_origin(annotation) in (Union, types.UnionType):
        for one in get_args(annotation):
            yield from _choices(one)
    else:
        yield annotation
