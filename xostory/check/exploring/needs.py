"""What can still matter from an address on: live variables and counters, by backward data flow.

The analysis is that of faint variables (Nielson, Nielson, Hankin: "Principles of Program Analysis", 1999, ch. 2): what
is only used to work out a value that nobody looks at does not matter either. What merely is printed does not matter.
A set of cells is an int, one bit a cell: first the story's variables, then the counters.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs

from xostory.check.roads import following
from xostory.program.code import (
    Achieve,
    Ask,
    Assign,
    Call,
    Choose,
    DrawCard,
    Finish,
    Fork,
    Instruction,
    Option,
    Pick,
    Return,
)
from xostory.program.expressions import (
    Binary,
    Constant,
    Derived,
    Draw,
    Global,
    Hosted,
    Operator,
    Ordered,
    Perform,
    Refer,
    Since,
    Visits,
)
from xostory.program.model import Deck, Program
from xostory.program.text import Alternative, Conditional, Insert

_MAY_FAIL = (Operator.DIVIDE, Operator.FLOOR, Operator.MODULO, Operator.MULTIPLY, Operator.JOIN)
_SUMS = (Operator.ADD, Operator.SUBTRACT)
SMALL = 1_000_000
"""Adding numbers up to this does not take a sum beyond what numbers may be, in any number of turns somebody plays."""


class Reads:
    """Which cells the parts of a program look at."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.first_counter = len(program.variables)
        self.derived: dict[int, int] = {}
        self.procedures: dict[int, int] = {}

    def of(self, part: Any) -> int:
        """The cells that expressions and conditions in it look at. What is only printed is left out."""
        found = 0
        for node in inside(part):
            found |= self._of_node(node)
        return found

    def of_deck(self, deck: Deck) -> int:
        """What decides which card is drawn."""
        found = self.of(tuple(card.condition for card in deck.cards))
        for card in deck.cards:
            for counter in (card.counter, card.stamp):
                found |= self.counter(counter) if counter is not None else 0
        return found

    def _of_node(self, node: Any) -> int:
        match node:
            case Global():
                return 1 << node.slot
            case Visits():
                return self.counter(node.counter)
            case Since():
                return self.counter(node.stamp)
            case Option() if node.once and node.counter is not None:
                return self.counter(node.counter)
            case Derived():
                if node.index not in self.derived:
                    self.derived[node.index] = 0  # none uses itself
                    self.derived[node.index] = self.of(self.program.derived[node.index])
                return self.derived[node.index]
            case Perform():
                return self._of_procedure(node.index)
            case _:
                return 0

    def _of_procedure(self, index: int) -> int:
        """What a procedure looks at. What it sets is not followed: it may be looked at before."""
        if index not in self.procedures:
            self.procedures[index] = 0  # none uses itself
            self.procedures[index] = self.of(self.program.procedures[index])
        return self.procedures[index]

    def counter(self, index: int) -> int:
        """The cell of a counter."""
        return 1 << (self.first_counter + index)


def inside(part: Any) -> Iterator[Any]:
    """A part of a program and everything in it that can decide something; alternatives' own counters do not."""
    if isinstance(part, tuple):
        for item in part:
            yield from inside(item)
    elif isinstance(part, (Insert, Conditional)) and not may_fail(part):
        return  # it only decides what is printed
    elif isinstance(part, Alternative):
        yield from inside(part.arms)
        if may_fail(part.arms):
            yield Visits(part.counter)  # it decides what is said, so whether that fails
    elif attrs.has(type(part)):
        yield part
        for field in attrs.fields(type(part)):
            yield from inside(getattr(part, field.name))


def may_fail(expression: Any) -> bool:
    """Whether working it out can be a story error."""
    if isinstance(expression, tuple):
        return any(map(may_fail, expression))
    if isinstance(expression, (Draw, Hosted, Perform, Derived)):
        return True  # what is derived is looked at no closer
    if isinstance(expression, Ordered) and expression.function in ("first", "last"):
        return True
    if isinstance(expression, Binary) and (expression.operator in _MAY_FAIL or _is_large_sum(expression)):
        return True
    if not attrs.has(type(expression)):
        return False
    return any(may_fail(getattr(expression, field.name)) for field in attrs.fields(type(expression)))


def _is_large_sum(node: Binary) -> bool:
    sides = (node.left, node.right)
    small = [
        isinstance(one, Constant) and isinstance(one.value, (int, float)) and abs(one.value) <= SMALL for one in sides
    ]
    return node.operator in _SUMS and not any(small)


def all_asked(program: Program) -> tuple[int, ...]:
    """What each instruction asks for, the conditions inside of texts included."""
    reads = Reads(program)
    return tuple(_asked(reads, one) for one in program.code)


def _asked(reads: Reads, instruction: Instruction) -> int:
    if isinstance(instruction, Pick):
        return reads.counter(instruction.counter)
    if isinstance(instruction, DrawCard):
        return reads.of_deck(reads.program.decks[instruction.deck])
    return 0 if isinstance(instruction, Assign) and not may_fail(instruction.value) else reads.of(instruction)


def needs(program: Program, asked: tuple[int, ...]) -> tuple[int, ...]:
    """For each address the cells that can matter from there on, if these are what its instructions ask for."""
    reads = Reads(program)
    always = _referred(program)
    own = [reads.of(one) if isinstance(one, Assign) else asked[at] for at, one in enumerate(program.code)]
    found = [always] * len(program.code)
    comes_back = always
    changed = True
    while changed:
        changed = False
        for at in range(len(program.code) - 1, -1, -1):
            need = _before(program, at, found, comes_back, own[at]) | always
            if need != found[at]:
                found[at] = need
                changed = True
        behind = always
        for at in _return_points(program):
            behind |= found[at]
        if behind != comes_back:
            comes_back = behind
            changed = True
    return tuple(found)


def _before(program: Program, at: int, found: list[int], comes_back: int, own: int) -> int:
    """What matters before an instruction, from what matters behind it."""
    instruction = program.code[at]
    behind = 0
    for to in _following(program, at):
        behind |= found[to]
    if isinstance(instruction, (Finish, Return)):
        behind |= comes_back if not (isinstance(instruction, Return) and instruction.scene is not None) else 0
    if isinstance(instruction, Achieve):
        return behind
    if isinstance(instruction, Assign) and not instruction.local and not instruction.refers:
        target = 1 << instruction.slot
        if not behind & target and not may_fail(instruction.value):
            return behind
        return (behind & ~target) | own
    if isinstance(instruction, Ask) and not instruction.local and not instruction.refers:
        return (behind & ~(1 << instruction.slot)) | own
    return behind | own


def _following(program: Program, at: int) -> tuple[int, ...]:
    """Where play goes on; behind a call it does so from the called scene's end."""
    instruction = program.code[at]
    if isinstance(instruction, (Call, Fork)):
        there = (program.scenes[instruction.scene].entry,)
        conditional = isinstance(instruction, Fork) and instruction.condition is not None
        return (*there, at + 1) if conditional else there
    return following(program, at)


def _return_points(program: Program) -> Iterator[int]:
    for at, instruction in enumerate(program.code):
        if isinstance(instruction, (Call, DrawCard, Fork)):
            yield at + 1
        elif isinstance(instruction, Choose) and instruction.behind is not None:
            yield instruction.behind


def _referred(program: Program) -> int:
    """Variables that are handed over by reference: who looks at them where is not followed."""
    everywhere = (program.code, program.procedures, program.derived)
    slots = {node.slot for node in inside(everywhere) if isinstance(node, Refer) and not node.local}
    return sum(1 << slot for slot in slots)
