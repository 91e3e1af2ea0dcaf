"""Derived variables: in an order in which each knows the types of those it uses."""

from __future__ import annotations

from collections.abc import Iterator

from xostory.compiler.expressions import compile_formula
from xostory.compiler.names import Names
from xostory.program.model import DerivedVariable
from xostory.source import codes
from xostory.story.expressions.tree import Function, Infix, Name, Prefix, SetLiteral, Tree
from xostory.story.model import Derived

MAX_WEIGHT = 1_000


def compile_derived(names: Names) -> tuple[DerivedVariable | None, ...]:
    """Each derived variable compiled, or None after a problem with it."""
    done: dict[str, DerivedVariable | None] = {}
    weights: dict[str, int] = {}
    for one in names.story.derived:
        _compile(names, one, done, weights, ())
    return tuple(done[one.name] for one in names.story.derived)


def _compile(
    names: Names,
    one: Derived,
    done: dict[str, DerivedVariable | None],
    weights: dict[str, int],
    road: tuple[str, ...],
) -> None:
    if one.name in done:
        return
    if one.name in road:
        circle = " -> ".join((*road[road.index(one.name) :], one.name))
        names.report(codes.DERIVED_CIRCLE, one.spot, name=one.name, circle=circle)
        done[one.name] = None
        return
    used = [name for name in _names(one.formula.tree) if name in names.derived]
    for name in dict.fromkeys(used):
        _compile(names, names.story.derived[names.derived[name]], done, weights, (*road, one.name))
    if one.name in done:
        return
    weights[one.name] = 1 + sum(1 for _ in _names(one.formula.tree)) + sum(weights.get(name, 0) for name in used)
    if weights[one.name] > MAX_WEIGHT:
        names.report(codes.DERIVED_TOO_HEAVY, one.spot, name=one.name, limit=MAX_WEIGHT)
        done[one.name] = None
        return
    typed = compile_formula(names, None, one.formula, None)
    if typed is not None:
        names.derived_types[one.name] = typed.type
    done[one.name] = DerivedVariable(one.name, typed.type.kind.value, typed.code) if typed else None


def _names(tree: Tree) -> Iterator[str]:
    match tree:
        case Name():
            yield tree.name
        case SetLiteral():
            for member in tree.members:
                yield from _names(member)
        case Prefix():
            yield from _names(tree.operand)
        case Infix():
            yield from _names(tree.left)
            yield from _names(tree.right)
        case Function():
            for argument in tree.arguments:
                yield from _names(argument)
        case _:
            return
