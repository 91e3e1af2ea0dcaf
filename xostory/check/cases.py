"""Whether one of several conditions holds whatever happens: by trying the values that make a difference.

A number makes a difference around the numbers it is compared with, a flag and a one-of in all they can be. What
cannot be looked into (a set, a function) is taken to hold or not as it likes, the same wherever the same is asked.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator
from itertools import product
from math import prod
from typing import Any

import attrs

from xostory.engine.words import printed
from xostory.program.expressions import (
    Binary,
    Both,
    Constant,
    Derived,
    Either,
    Expression,
    Global,
    Local,
    Not,
    Operator,
    Rank,
    Referred,
    Since,
    Value,
    Visits,
)
from xostory.program.model import Program, Variable

MAX_WORK = 100_000

_COMPARISONS: dict[Operator, Callable[[Any, Any], bool]] = {
    Operator.EQUAL: operator.eq,
    Operator.UNEQUAL: operator.ne,
    Operator.LESS: operator.lt,
    Operator.AT_MOST: operator.le,
    Operator.GREATER: operator.gt,
    Operator.AT_LEAST: operator.ge,
}
_TURNED = {
    Operator.LESS: Operator.GREATER,
    Operator.GREATER: Operator.LESS,
    Operator.AT_MOST: Operator.AT_LEAST,
    Operator.AT_LEAST: Operator.AT_MOST,
}
_LEAVES = (Global, Local, Referred, Visits, Since)
_ANYTHING = "something else"

Case = dict[Expression, Value]
"""What is taken to be the value of what."""


@attrs.frozen
class Asked:
    """Where conditions stand: the program, and the variables of their scene."""

    program: Program
    locals: tuple[Variable, ...] = ()

    def variable(self, leaf: Expression) -> Variable | None:
        """The variable that is asked, if it is one."""
        if isinstance(leaf, Global):
            return self.program.variables[leaf.slot]
        return self.locals[leaf.slot] if isinstance(leaf, Local | Referred) else None


def none_holds(asked: Asked, conditions: list[Expression]) -> Case | None:
    """Values with which none of the conditions holds; None if one always does. Empty if there are too many to try."""
    compared: dict[Expression, list[Value]] = {}
    for condition in conditions:
        for leaf, value in _questions(asked, condition):
            compared.setdefault(leaf, []).extend(() if value is None else (value,))
    choices = {leaf: _values(asked, leaf, values) for leaf, values in compared.items()}
    if len(conditions) * prod(map(len, choices.values())) > MAX_WORK:
        return {}
    for values in product(*choices.values()):
        case = dict(zip(choices, values, strict=True))
        if not any(_holds(asked, one, case) for one in conditions):
            return case
    return None


def in_words(asked: Asked, case: Case, most: int = 3) -> str:
    """A case for a message: `nerve` is 2 and `late` is no. What is not a variable is left out."""
    found = [f"`{name}` is {printed(value)}" for leaf, value in case.items() if (name := _name(asked, leaf))]
    return " and ".join(found[:most])


def _name(asked: Asked, leaf: Expression) -> str:
    variable = asked.variable(leaf)
    if isinstance(leaf, Visits):
        return f"visits({asked.program.counters[leaf.counter]})"
    return variable.name if variable else ""


def _questions(asked: Asked, node: Expression) -> Iterator[tuple[Expression, Value | None]]:
    """What a condition asks, and what it compares that with."""
    comparison = _comparison(node)
    if isinstance(node, Not):
        yield from _questions(asked, node.operand)
    elif isinstance(node, Both | Either):
        yield from _questions(asked, node.left)
        yield from _questions(asked, node.right)
    elif isinstance(node, Derived) and not node.arguments:
        yield from _questions(asked, asked.program.derived[node.index].expression)
    elif comparison is not None:
        yield comparison[0], comparison[2]
    elif not isinstance(node, Constant):
        yield node, None


def _holds(asked: Asked, node: Expression, case: Case) -> bool:
    comparison = _comparison(node)
    match node:
        case Constant():
            return bool(node.value)
        case Not():
            return not _holds(asked, node.operand, case)
        case Both():
            return _holds(asked, node.left, case) and _holds(asked, node.right, case)
        case Either():
            return _holds(asked, node.left, case) or _holds(asked, node.right, case)
        case Derived() if not node.arguments:
            return _holds(asked, asked.program.derived[node.index].expression, case)
    if comparison is None:
        return bool(case[node])
    leaf, compare, value, members = comparison
    found: Any = case[leaf]
    return compare(members.index(found), members.index(value)) if members else compare(found, value)


def _comparison(node: Expression) -> tuple[Expression, Callable[[Any, Any], bool], Value, tuple[str, ...]] | None:
    """What is compared, how, with what, and in the order of which members; None if it is no plain comparison."""
    if not isinstance(node, Binary) or node.operator not in _COMPARISONS:
        return None
    left, right, sign = node.left, node.right, node.operator
    members = left.members if isinstance(left, Rank) else ()
    left, right = (one.operand if isinstance(one, Rank) else one for one in (left, right))
    if isinstance(left, Constant):
        left, right, sign = right, left, _TURNED.get(sign, sign)
    plain = isinstance(left, _LEAVES) and isinstance(right, Constant) and not isinstance(right.value, frozenset)
    return (left, _COMPARISONS[sign], right.value, members) if plain and isinstance(right, Constant) else None


def _values(asked: Asked, leaf: Expression, compared: list[Value]) -> list[Value]:
    """The values that make a difference, the one it starts with first."""
    variable = asked.variable(leaf)
    if variable is not None and variable.members and variable.kind == "one of":
        return list(dict.fromkeys((variable.start, *variable.members)))
    if variable is not None and variable.kind in ("number", "meter"):
        return _numbers(compared, variable.start, variable.low, variable.high)
    if isinstance(leaf, Visits):
        return _numbers(compared, 0, 0, None)
    if isinstance(leaf, Since):
        return _numbers(compared, -1, -1, None)
    if variable is not None and variable.kind == "text":
        return list(dict.fromkeys((variable.start, *compared, _ANYTHING)))
    start = variable.start if variable is not None and isinstance(variable.start, bool) else False
    return [start, not start]


def _numbers(compared: list[Value], start: Value, low: float | None, high: float | None) -> list[Value]:
    """Around each number that is compared, as far as the bounds let it go."""
    numbers = [value for value in compared if isinstance(value, int | float)]
    near = [start, *(value + step for value in numbers for step in (0, 1, -1))]
    bounds = [bound for bound in (low, high) if bound is not None]
    inside = (value for value in (*near, *bounds) if isinstance(value, int | float))
    return list(
        dict.fromkeys(value for value in inside if (low is None or value >= low) and (high is None or value <= high))
    )
