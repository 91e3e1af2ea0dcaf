"""Values of expressions: one small function a node, looked up by its class."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from xostory.engine import spelling
from xostory.engine.events import ChanceDrawn
from xostory.engine.host import ask
from xostory.engine.machine import FaultError, Machine
from xostory.engine.procedures import perform
from xostory.engine.randomness import draw
from xostory.engine.references import refer, value_behind
from xostory.engine.state import Held, Reference
from xostory.program.expressions import (
    NUMBER_LIMIT,
    Apply,
    Binary,
    Both,
    Constant,
    Derived,
    Draw,
    Either,
    Expression,
    Gather,
    Global,
    Hosted,
    Local,
    Negative,
    Not,
    Operator,
    Ordered,
    Perform,
    Rank,
    Refer,
    Referred,
    Since,
    Value,
    Visits,
)

# Keeps the row of draws apart from the shuffles, which number theirs otherwise.
_DRAWS = 0x6A09E667F3BCC908
_MILLION = 1_000_000
DERIVED_WORK = 40
LONGEST_TEXT = 1_000


def evaluate(expression: Expression, machine: Machine) -> Any:
    """The value of an expression. Its type was checked by the compiler, so Python's own need not be."""
    return _NODES[type(expression)](expression, machine)


def _constant(node: Constant, _machine: Machine) -> Value:
    return node.value


def _global(node: Global, machine: Machine) -> Value:
    return machine.values[node.slot]


def _local(node: Local, machine: Machine) -> Held:
    return machine.locals[node.slot]


def _referred(node: Referred, machine: Machine) -> Value:
    return value_behind(machine.locals[node.slot], machine)


def _refer(node: Refer, machine: Machine) -> Reference:
    return refer(node.slot, node.local, machine)


def _visits(node: Visits, machine: Machine) -> Value:
    return machine.counts[node.counter]


def _since(node: Since, machine: Machine) -> int:
    stamp = machine.counts[node.stamp]
    return machine.turn + 1 - stamp if stamp else -1


def _draw(node: Draw, machine: Machine) -> Any:
    """A draw takes the next number of the seed's row, and is told as an event."""
    arguments = [evaluate(argument, machine) for argument in node.arguments]
    value = _drawn(node, arguments, machine)
    machine.events.append(ChanceDrawn(node.function, value))
    return value


def next_number(machine: Machine, below: int) -> int:
    """A number from the seed's row, from 0 up to one below."""
    if machine.watch is not None:
        return machine.watch.decide(below)
    number = draw(machine.seed ^ _DRAWS, machine.draws)
    machine.draws += 1
    return number % below


def _drawn(node: Draw, arguments: list[Any], machine: Machine) -> Any:
    if node.function == "chance":
        return _fell(arguments[0] * 10_000, machine)
    if node.function == "pick":
        there = [member for member in node.members if member in arguments[0]]
        if not there:
            raise FaultError("E711", "There is nothing to pick from.")
        return there[next_number(machine, len(there))]
    low, high = (1, *arguments) if len(arguments) == 1 else arguments
    low, high = math.ceil(low), math.floor(high)
    if high < low:
        raise FaultError("E711", f"There is no number from {low} to {high}.")
    return low + next_number(machine, high - low + 1)


def _fell(millionths: float, machine: Machine) -> bool:
    """Whether something came about that does so in so many of a million cases."""
    if machine.watch is not None:
        return not machine.watch.decide(2) if 0 < millionths < _MILLION else millionths > 0
    return next_number(machine, _MILLION) < millionths


def _derived(node: Derived, machine: Machine) -> Any:
    machine.spend(DERIVED_WORK)
    expression = machine.program.derived[node.index].expression
    if not node.arguments:
        return evaluate(expression, machine)
    own = machine.locals
    machine.locals = [evaluate(argument, machine) for argument in node.arguments]
    value = evaluate(expression, machine)
    machine.locals = own
    return value


def _hosted(node: Hosted, machine: Machine) -> Any:
    return ask(node.index, [evaluate(argument, machine) for argument in node.arguments], machine)


def _perform(node: Perform, machine: Machine) -> Any:
    return perform(node.index, [evaluate(argument, machine) for argument in node.arguments], machine, evaluate)


def _binary(node: Binary, machine: Machine) -> Any:
    left, right = node.left, node.right
    return _OPERATORS[node.operator](
        _NODES[type(left)](left, machine),
        _NODES[type(right)](right, machine),
    )


def _both(node: Both, machine: Machine) -> bool:
    return bool(evaluate(node.left, machine) and evaluate(node.right, machine))


def _either(node: Either, machine: Machine) -> bool:
    return bool(evaluate(node.left, machine) or evaluate(node.right, machine))


def _not(node: Not, machine: Machine) -> bool:
    return not evaluate(node.operand, machine)


def _negative(node: Negative, machine: Machine) -> Any:
    return -evaluate(node.operand, machine)


def _rank(node: Rank, machine: Machine) -> int:
    return node.members.index(evaluate(node.operand, machine))


def _ordered(node: Ordered, machine: Machine) -> str:
    """At its ends the order stays where it is."""
    value = evaluate(node.operand, machine)
    if node.function in ("first", "last"):
        there = [member for member in node.members if member in value]
        if not there:
            raise FaultError("E722", f"An empty set has no {node.function} member.")
        return there[0] if node.function == "first" else there[-1]
    at = node.members.index(value) + (1 if node.function == "next" else -1)
    return node.members[max(0, min(at, len(node.members) - 1))]


def _gather(node: Gather, machine: Machine) -> frozenset[str]:
    return frozenset(evaluate(member, machine) for member in node.members)


def _apply(node: Apply, machine: Machine) -> Any:
    return _FUNCTIONS[node.function](*(evaluate(argument, machine) for argument in node.arguments))


def within(number: Any) -> Any:
    """A number, if it is not too large to mean the same everywhere."""
    if -NUMBER_LIMIT <= number <= NUMBER_LIMIT:
        return number
    raise FaultError("E706", f"A number went beyond {NUMBER_LIMIT}.")


def _multiply(left: Any, right: Any) -> Any:
    # A text from a forged program, taken a million times, would fill the memory; comparing it raises.
    return within(within(left) * within(right))


def _divide(left: Any, right: Any) -> Any:
    """Exact: 6 / 2 is the whole number 3, 7 / 2 is 3.5."""
    if right == 0:
        raise FaultError("E705", "Something is divided by zero.")
    quotient = left / right
    return within(int(quotient) if quotient.is_integer() else quotient)


def _floor(left: Any, right: Any) -> Any:
    if right == 0:
        raise FaultError("E705", "Something is divided by zero.")
    return within(left // right)


def _modulo(left: Any, right: Any) -> Any:
    if right == 0:
        raise FaultError("E705", "Something is divided by zero.")
    return within(left) % within(right)


def _round(number: Any) -> int:
    """To the nearest whole number, halves away from zero: what people are taught, unlike Python's own."""
    half_up = int(abs(number) + 0.5)
    return half_up if number >= 0 else -half_up


def _join(left: str, right: str) -> str:
    if len(left) + len(right) > LONGEST_TEXT:
        raise FaultError("E724", f"A text became longer than {LONGEST_TEXT} characters.")
    return left + right


def _as_set(value: Any) -> frozenset[str]:
    return value if isinstance(value, frozenset) else frozenset((value,))


_OPERATORS: dict[Operator, Callable[[Any, Any], Any]] = {
    Operator.ADD: lambda left, right: within(left + right),
    Operator.SUBTRACT: lambda left, right: within(left - right),
    Operator.MULTIPLY: _multiply,
    Operator.DIVIDE: _divide,
    Operator.FLOOR: _floor,
    Operator.MODULO: _modulo,
    Operator.EQUAL: lambda left, right: left == right,
    Operator.UNEQUAL: lambda left, right: left != right,
    Operator.LESS: lambda left, right: left < right,
    Operator.AT_MOST: lambda left, right: left <= right,
    Operator.GREATER: lambda left, right: left > right,
    Operator.AT_LEAST: lambda left, right: left >= right,
    Operator.WITH: lambda left, right: left | _as_set(right),
    Operator.WITHOUT: lambda left, right: left - _as_set(right),
    Operator.JOIN: _join,
    Operator.COMMON: lambda left, right: left & right,
    Operator.IN: lambda left, right: left in right,
}

_FUNCTIONS: dict[str, Callable[..., Any]] = {
    "count": len,
    "min": min,
    "max": max,
    "abs": abs,
    "round": _round,
    "plural": spelling.plural,
    "spelled": spelling.spelled,
    "ordinal": spelling.ordinal,
    "capital": spelling.capital,
    "length": len,
}

# Each function takes the class it stands behind; a dict cannot say so.
_NODES: dict[type[Expression], Callable[[Any, Machine], Any]] = {
    Constant: _constant,
    Global: _global,
    Local: _local,
    Referred: _referred,
    Refer: _refer,
    Visits: _visits,
    Since: _since,
    Draw: _draw,
    Derived: _derived,
    Perform: _perform,
    Hosted: _hosted,
    Binary: _binary,
    Both: _both,
    Either: _either,
    Not: _not,
    Negative: _negative,
    Rank: _rank,
    Ordered: _ordered,
    Gather: _gather,
    Apply: _apply,
}
