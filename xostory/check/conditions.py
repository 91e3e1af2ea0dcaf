"""What can be said of conditions without knowing any value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from xostory.program.expressions import Binary, Both, Constant, Expression, Global, Not, Operator
from xostory.program.model import Program

_OPPOSITES = {
    Operator.EQUAL: Operator.UNEQUAL,
    Operator.LESS: Operator.AT_LEAST,
    Operator.GREATER: Operator.AT_MOST,
}


def always_one(conditions: Iterable[Expression | None]) -> bool:
    """Whether one of them holds whatever happens: there is none to meet, or two are opposites."""
    found = tuple(conditions)
    if None in found:
        return True
    asked = [one for one in found if one is not None]
    return any(opposite(one, other) for one in asked for other in asked)


def opposite(one: Expression, other: Expression) -> bool:
    """Whether the second holds exactly when the first does not."""
    if isinstance(other, Not) and other.operand == one:
        return True
    if not (isinstance(one, Binary) and isinstance(other, Binary)):
        return False
    same_sides = one.left == other.left and one.right == other.right
    return same_sides and _OPPOSITES.get(one.operator) is other.operator


def never(program: Program, condition: Expression | None) -> bool:
    """Whether it surely never holds: two of what it joins by `and` are opposites, or one is out of a meter's bounds."""
    parts = list(_joined(condition)) if condition is not None else []
    return any(_impossible(program, one) for one in parts) or any(
        opposite(one, other) for one in parts for other in parts
    )


def _joined(condition: Expression) -> Iterator[Expression]:
    if isinstance(condition, Both):
        yield from _joined(condition.left)
        yield from _joined(condition.right)
    else:
        yield condition


def _impossible(program: Program, one: Expression) -> bool:
    if isinstance(one, Constant):
        return one.value is False
    if not (isinstance(one, Binary) and isinstance(one.left, Global) and isinstance(one.right, Constant)):
        return False
    meter, number = program.variables[one.left.slot], one.right.value
    if not isinstance(number, (int, float)):
        return False
    low = -float("inf") if meter.low is None else meter.low
    high = float("inf") if meter.high is None else meter.high
    match one.operator:
        case Operator.GREATER:
            return high <= number
        case Operator.AT_LEAST:
            return high < number
        case Operator.LESS:
            return low >= number
        case Operator.AT_MOST:
            return low > number
        case Operator.EQUAL:
            return not low <= number <= high
        case _:
            return False
