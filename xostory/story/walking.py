"""Walking what a story is made of, and building it anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from operator import is_not
from typing import Any, get_args, get_type_hints

import attrs

from xostory.source.nodes import Spot
from xostory.story.steps import ChoiceStep, DrawStep, Formula, IfStep, RichText, Step, VariantsStep

_SCALARS = frozenset({str, bool, int, float, type(None), Spot, Any})


def every_step(steps: tuple[Step, ...]) -> Iterator[Step]:
    """All steps, bodies included, in the order written."""
    for step in steps:
        yield step
        if isinstance(step, ChoiceStep):
            for option in step.options:
                yield from every_step(option.body)
        elif isinstance(step, IfStep):
            for arm in step.arms:
                yield from every_step(arm.body)
            yield from every_step(step.otherwise)
        elif isinstance(step, DrawStep):
            yield from every_step(step.otherwise)
        elif isinstance(step, VariantsStep):
            for body in step.arms:
                yield from every_step(body)


def every_node(node: Any) -> Iterator[Any]:
    """Every step and entry of a script; not what texts and expressions consist of."""
    if type(node) is tuple:
        for one in node:
            yield from every_node(one)
    elif not isinstance(node, (RichText, Formula)):
        kind: Any = type(node)
        names = fields_of(kind)
        if names is not None:
            yield node
            for name in names:
                yield from every_node(getattr(node, name))


def rebuilt(node: Any, change: Callable[[Any], Any]) -> Any:
    """A node, or a tuple of them, with all that is right below it changed; the very same if nothing is."""
    if type(node) is tuple:
        items = [change(one) for one in node]
        return tuple(items) if any(map(is_not, items, node)) else node
    changes: dict[str, Any] = {}
    kind: Any = type(node)
    for name in fields_of(kind) or ():
        old = getattr(node, name)
        new = change(old)
        if new is not old:
            changes[name] = new
    return attrs.evolve(node, **changes) if changes else node


@cache
def fields_of(kind: Any) -> tuple[str, ...] | None:
    """The fields of a class that hold nodes; None for what is no node. A big story has half a million nodes."""
    if not attrs.has(kind):
        return None
    return tuple(name for name, hint in get_type_hints(kind).items() if not {hint, *get_args(hint)} <= _SCALARS)
