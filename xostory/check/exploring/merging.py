"""When two states are the same for all that can still happen."""

from __future__ import annotations

import math
import operator
from collections.abc import Callable, Hashable, Iterator
from typing import Any

import attrs

from xostory.check.exploring.needs import all_asked, needs
from xostory.engine.state import State, Thread
from xostory.program.code import Option, Pick
from xostory.program.expressions import Binary, Constant, Operator, Since, Visits
from xostory.program.model import Program
from xostory.program.text import Order

_COMPARISONS = {
    *(Operator.EQUAL, Operator.UNEQUAL, Operator.LESS, Operator.AT_MOST, Operator.GREATER, Operator.AT_LEAST),
}


class Merge:
    """Turns states into keys: states of one key can be taken for each other."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.needs = needs(program, all_asked(program))
        self.first_counter = len(program.variables)
        self.stamps = frozenset(stamp for stamp in program.stamps if stamp >= 0)
        self.limits, self.cycles = shorteners(program)
        self.pickers: dict[int, tuple[Callable[[tuple[Any, ...]], Any], tuple[int, ...]]] = {}

    def key(self, state: State) -> Hashable:
        """Equal for states from which the same can happen."""
        needed = self.needs[state.at]
        for at in _waiting(state.threads):
            needed |= self.needs[at]
        values, counters = self._picker(needed)
        counts = tuple([self._count(state, counter) for counter in counters])
        return (state.at, values(state.values), counts, state.locals, state.called, state.callers, state.threads)

    def _picker(self, needed: int) -> tuple[Callable[[tuple[Any, ...]], Any], tuple[int, ...]]:
        """What takes the needed variables from all, and the needed counters."""
        found = self.pickers.get(needed)
        if found is None:
            slots = [slot for slot in range(self.first_counter) if needed >> slot & 1]
            counters = [one for one in range(len(self.program.counters)) if needed >> (self.first_counter + one) & 1]
            take = operator.itemgetter(*slots) if slots else lambda _values: ()
            found = self.pickers[needed] = (take, tuple(counters))
        return found

    def _count(self, state: State, counter: int) -> int:
        """A count as far as it matters; a stamp as the turns since then."""
        count = state.counts[counter]
        if counter in self.stamps:
            count = state.turn + 1 - count if count else -1
        if counter in self.cycles:
            return count % self.cycles[counter]
        return min(count, self.limits.get(counter, count))


def _waiting(threads: tuple[Thread, ...]) -> Iterator[int]:
    for thread in threads:
        yield thread.at
        yield from _waiting(thread.threads)


def shorteners(program: Program) -> tuple[dict[int, int], dict[int, int]]:
    """For counters that are only compared with numbers, the count that is as good as every greater one; and for those
    that go round, the length of a round."""
    greatest: dict[int, float] = {}
    for counter, number in _uses((program.code, program.derived, program.decks, program.procedures)):
        greatest[counter] = max(greatest.get(counter, 0), number)
    for deck in program.decks:
        if deck.pick == "least seen":
            greatest |= {one: math.inf for card in deck.cards for one in (card.counter, card.stamp) if one is not None}
    cycles = {one.counter: len(one.goals) for one in program.code if isinstance(one, Pick) and one.order is Order.CYCLE}
    limits = {one: int(most) + 1 for one, most in greatest.items() if most < math.inf and one not in cycles}
    return limits, cycles


def _uses(part: Any) -> Iterator[tuple[int, float]]:
    """Each look at a counter, with the number it is compared with (without end where it is not)."""
    if isinstance(part, tuple):
        for item in part:
            yield from _uses(item)
    elif isinstance(part, Binary) and part.operator in _COMPARISONS:
        yield from _compared(part.left, part.right)
        yield from _compared(part.right, part.left)
    elif isinstance(part, (Visits, Since)):
        yield _counter(part), math.inf
    elif attrs.has(type(part)):
        if isinstance(part, Option) and part.once and part.counter is not None:
            yield part.counter, 0
        elif isinstance(part, Pick):
            yield part.counter, math.inf if part.order is Order.SHUFFLE else len(part.goals)
        for field in attrs.fields(type(part)):
            yield from _uses(getattr(part, field.name))


def _compared(one: Any, other: Any) -> Iterator[tuple[int, float]]:
    if isinstance(one, (Visits, Since)) and isinstance(other, Constant):
        yield _counter(one), _number(other)
    else:
        yield from _uses(one)


def _counter(node: Visits | Since) -> int:
    return node.counter if isinstance(node, Visits) else node.stamp


def _number(constant: Constant) -> float:
    return constant.value if isinstance(constant.value, (int, float)) else 0
