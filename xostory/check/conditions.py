"""What can be said of conditions without knowing any value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from xostory.check.cases import Asked, Case, none_holds
from xostory.program.expressions import Binary, Both, Expression, Not, Operator

_OPPOSITES = {
    Operator.EQUAL: Operator.UNEQUAL,
    Operator.LESS: Operator.AT_LEAST,
    Operator.GREATER: Operator.AT_MOST,
}


def always_one(asked: Asked, conditions: Iterable[Expression | None]) -> bool:
    """Whether one of them holds whatever happens; None is a condition that always does."""
    return against(asked, conditions) is None


def against(asked: Asked, conditions: Iterable[Expression | None]) -> Case | None:
    """Values with which none of them holds (empty where that cannot be told), or None where one always does."""
    found = tuple(conditions)
    if None in found:
        return None
    there = [one for one in found if one is not None]
    return None if _exclude(there) else none_holds(asked, there)


def _exclude(conditions: list[Expression]) -> bool:
    """Whether one of them holds exactly when another does not."""
    there = set(conditions)
    return any(opposite in there for one in conditions for opposite in _opposites(one))


def _opposites(condition: Expression) -> Iterator[Expression]:
    """Ways to write that it does not hold."""
    yield Not(condition)
    if isinstance(condition, Binary) and condition.operator in _OPPOSITES:
        yield Binary(_OPPOSITES[condition.operator], condition.left, condition.right)


def never(asked: Asked, condition: Expression | None) -> bool:
    """Whether it surely never holds: it contradicts itself, or is out of what a meter can be."""
    if condition is None:
        return False
    return _exclude(list(_joined(condition))) or none_holds(asked, [Not(condition)]) is None


def _joined(condition: Expression) -> Iterator[Expression]:
    if isinstance(condition, Both):
        yield from _joined(condition.left)
        yield from _joined(condition.right)
    else:
        yield condition
