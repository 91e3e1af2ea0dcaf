"""A program as Python functions, one a block: what decides where a story goes, without its words.

Walking a story's states takes nearly all its time in conditions and assignments; as Python they run ten times as
fast as by the engine. The source is made from the program's instructions alone: numbers, slots and operators. Texts
and names of the story never stand in it; they are looked up in a table of constants.

What is not translated (words from the player, threads, references, procedures, the host) raises `LeaveToEngine` while
the source is made; a story with such a thing is walked by the engine.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any, TypeVar

import attrs

from xostory.check.exploring.needs import may_fail
from xostory.engine.evaluate import _FUNCTIONS, _OPERATORS
from xostory.engine.machine import FaultError
from xostory.engine.watching import UndecidedError
from xostory.program import expressions as ex
from xostory.program import text
from xostory.program.expressions import Operator
from xostory.program.model import Program

STOP = -1
_Key = TypeVar("_Key")
_PLAIN = {
    Operator.EQUAL: "==",
    Operator.UNEQUAL: "!=",
    Operator.LESS: "<",
    Operator.AT_MOST: "<=",
    Operator.GREATER: ">",
    Operator.AT_LEAST: ">=",
    Operator.IN: "in",
    Operator.COMMON: "&",
}
_SUMS = {Operator.ADD: "+", Operator.SUBTRACT: "-"}


class LeaveToEngine(Exception):  # noqa: N818 - not an error: a way to say that somebody else does it
    """This is not translated."""


@attrs.define
class World:
    """What blocks change besides the cells `g`: the scene's own variables `l`, who called, and where it stopped.

    `new` are the marks that were come by for the first time.
    """

    l: list[Any] = attrs.Factory(list)  # noqa: E741 - the name in the generated code
    called: bool = False
    callers: tuple[Any, ...] = ()
    fate: tuple[int, ...] = ()
    decided: int = 0
    at: int = 0
    ending: int = -1
    hit: bytearray = attrs.Factory(bytearray)
    new: list[int] = attrs.Factory(list)

    def decide(self, ways: int) -> int:
        """As in Watch."""
        if ways == 1:
            return 0
        if self.decided == len(self.fate):
            raise UndecidedError(ways)
        self.decided += 1
        return self.fate[self.decided - 1]

    def come_back(self) -> int:
        """Behind the call that led here."""
        if not self.callers:
            raise FaultError("E703", "`return` in a scene that nothing called.")
        _scene, call, self.called, own = self.callers[-1]
        self.callers = self.callers[:-1]
        self.l = list(own)
        return int(call) + 1


class Source:
    """The source being written: functions line by line, and the constants they use."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.counters = len(program.variables)
        self.lines: list[str] = []
        self.constants: list[Any] = []
        self.marks = len(program.code)
        self.options: dict[tuple[int, int, bool], int] = {}
        self.ends: dict[int, int] = {}
        self.outcomes: dict[tuple[int, bool], int] = {}
        self.made: set[str] = set()

    # Expressions

    def value(self, node: Any) -> str:
        """A Python expression of the same value. Raises LeaveToEngine for what has none."""
        make = _VALUES.get(type(node))
        if make is None:
            raise LeaveToEngine
        return make(self, node)

    def constant(self, value: Any) -> str:
        """Numbers and flags stand as they are; texts and sets are looked up."""
        if isinstance(value, (bool, int)):
            return repr(value)
        self.constants.append(value)
        return f"K[{len(self.constants) - 1}]"

    def counter(self, index: int) -> str:
        return f"g[{self.counters + index}]"

    # Statements

    def write(self, depth: int, line: str) -> None:
        self.lines.append("    " * depth + line)

    def mark(self, depth: int, number: int) -> None:
        self.write(depth, f"if not h[{number}]: h[{number}] = 1; m.new.append({number})")

    def visit(self, depth: int, counter: int) -> None:
        self.write(depth, f"{self.counter(counter)} += 1")
        stamp = self.program.stamps[counter]
        if stamp >= 0:
            self.write(depth, f"{self.counter(stamp)} = 0")

    def enter(self, depth: int, scene: int) -> None:
        counter = self.program.scenes[scene].counter
        if counter is not None:
            self.visit(depth, counter)

    def failing(self, depth: int, pieces: text.Text) -> None:
        """What a text works out, where that may fail; else its words decide nothing."""
        for piece in pieces:
            if not may_fail(piece):
                continue
            if isinstance(piece, text.Insert):
                self.write(depth, self.value(piece.expression))
            elif isinstance(piece, text.Conditional):
                self._failing_arms(depth, piece)
            else:
                raise LeaveToEngine

    def _failing_arms(self, depth: int, piece: text.Conditional) -> None:
        for number, arm in enumerate(piece.arms):
            self.write(depth, f"{'if' if number == 0 else 'elif'} {self.value(arm.condition)}:")
            self.write(depth + 1, "pass")
            self.failing(depth + 1, arm.text)
        self.write(depth, "else:")
        self.write(depth + 1, "pass")
        self.failing(depth + 1, piece.otherwise)

    def option(self, at: int, number: int, is_open: bool) -> int:
        """The mark of an option being open, or locked."""
        return self._mark_of(self.options, (at, number, is_open))

    def outcome(self, at: int, holds: bool) -> int:
        """The mark of a condition that held, or did not."""
        return self._mark_of(self.outcomes, (at, holds))

    def _mark_of(self, marks: dict[_Key, int], key: _Key) -> int:
        if key not in marks:
            marks[key] = self.marks
            self.marks += 1
        return marks[key]


def _binary(source: Source, node: ex.Binary) -> str:
    left, right = source.value(node.left), source.value(node.right)
    if node.operator in _PLAIN:
        return f"({left} {_PLAIN[node.operator]} {right})"
    if node.operator in _SUMS:
        total = f"({left} {_SUMS[node.operator]} {right})"
        return f"within{total}" if may_fail(node) else total
    return f"{source.constant(_OPERATORS[node.operator])}({left}, {right})"


def _derived(source: Source, node: ex.Derived) -> str:
    if not _translatable(source.program, source.program.derived[node.index].expression):
        raise LeaveToEngine
    return f"d{node.index}({', '.join(['g', 'm', *map(source.value, node.arguments)])})"


def _translatable(program: Program, part: Any) -> bool:
    """Whether nothing in an expression has to be left to the engine."""
    if isinstance(part, ex.Derived) and not _translatable(program, program.derived[part.index].expression):
        return False
    if isinstance(part, tuple):
        return all(_translatable(program, item) for item in part)
    if not attrs.has(type(part)):
        return True
    return type(part) in _VALUES and all(
        _translatable(program, getattr(part, field.name)) for field in attrs.fields(type(part))
    )


def _draw(source: Source, node: ex.Draw) -> str:
    if node.function != "chance" and node.function != "pick" and node.function != "roll":
        raise LeaveToEngine
    arguments = ", ".join(map(source.value, node.arguments))
    return f"{source.constant(_DRAWS[node.function])}(m, {source.constant(node.members)}, {arguments})"


def _chance(world: World, _members: tuple[str, ...], percent: float) -> bool:
    if 0 < percent < 100:
        return not world.decide(2)
    return percent >= 100


def _pick(world: World, members: tuple[str, ...], among: frozenset[str]) -> str:
    there = [member for member in members if member in among]
    if not there:
        raise FaultError("E711", "")
    return there[world.decide(len(there))]


def _roll(world: World, _members: tuple[str, ...], *bounds: float) -> int:
    low, high = (1, *bounds) if len(bounds) == 1 else bounds
    low, high = math.ceil(low), math.floor(high)
    if high < low:
        raise FaultError("E711", "")
    return low + world.decide(high - low + 1)


_DRAWS: dict[str, Callable[..., Any]] = {"chance": _chance, "pick": _pick, "roll": _roll}

# Each function takes the class it stands behind; a dict cannot say so.
_VALUES: dict[type, Callable[[Source, Any], str]] = {
    ex.Constant: lambda source, node: source.constant(node.value),
    ex.Global: lambda _source, node: f"g[{node.slot}]",
    ex.Local: lambda _source, node: f"l[{node.slot}]",
    ex.Visits: lambda source, node: source.counter(node.counter),
    ex.Since: lambda source, node: source.counter(node.stamp),
    ex.Derived: _derived,
    ex.Draw: _draw,
    ex.Binary: _binary,
    ex.Both: lambda source, node: f"({source.value(node.left)} and {source.value(node.right)})",
    ex.Either: lambda source, node: f"({source.value(node.left)} or {source.value(node.right)})",
    ex.Not: lambda source, node: f"(not {source.value(node.operand)})",
    ex.Negative: lambda source, node: f"(-{source.value(node.operand)})",
    ex.Rank: lambda source, node: f"{source.constant(node.members)}.index({source.value(node.operand)})",
    ex.Gather: lambda source, node: f"frozenset(({''.join(source.value(one) + ', ' for one in node.members)}))",
    ex.Apply: lambda source, node: (
        f"{source.constant(_FUNCTIONS[node.function])}({', '.join(map(source.value, node.arguments))})"
    ),
}
