"""What exploring a story found, whichever way it was walked: what was come by, and the road to each."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import attrs

from xostory.engine.advance import advance, begin
from xostory.engine.commands import Command
from xostory.engine.state import Step
from xostory.engine.watching import UndecidedError, Watch
from xostory.program.model import Program

BUDGET = "the budget of {} states was used up"
STOPPED = "it was stopped"
WAYS = "draws with more than {} ways were followed in the first {} only"
UNSURE = "a turn took so long that it was not followed to its end"
SHUFFLED = "what is shuffled was played in one order only"
TYPED = "what players type was tried with a few answers only"
KEPT = "what earlier playthroughs leave behind was taken as in a first one"
HOSTED = "what the host answers was not tried"

Move = tuple[int, int, tuple[int, ...]]
"""From which node (-1: the start), by which of its commands, with what luck."""

Key = tuple[str, int | str, bool]
"""What can be come by: ("address", where, True), ("outcome", of the condition there, whether it held), ("offer", the
option's id, whether it was open)."""

Progress = Callable[[int, int, int], bool]
"""Called now and then with the states found, the states walked on from and the moves; False ends the walk."""


@attrs.frozen
class Taken:
    """One move of a road: a command (None: the beginning) and how chance fell."""

    command: Command | None
    fate: tuple[int, ...]


@attrs.frozen(eq=False)
class Road:
    """The moves that lead to one, itself the last. Roads share their beginnings: there may be as many as states, and
    as long."""

    last: Taken
    before: Road | None = attrs.field(default=None, repr=False)
    length: int = attrs.field(init=False)

    @length.default
    def _count(self) -> int:
        return 1 if self.before is None else self.before.length + 1

    def __len__(self) -> int:
        return self.length

    def __iter__(self) -> Iterator[Taken]:
        found = []
        here: Road | None = self
        while here is not None:
            found.append(here.last)
            here = here.before
        return reversed(found)


@attrs.frozen
class Explored:
    """What was come by, each with the first, so shortest, road to it.

    `cuts` say in words what was not followed; without them, what was not come by cannot be. `stuck` is the road to the
    first state from which no ending is left, known only without cuts. `faults` end in a story error each.
    """

    program: Program
    states: int
    moves: int
    cuts: tuple[str, ...]
    reached: dict[Key, Road] = attrs.field(repr=False)
    faults: tuple[tuple[Road, Step], ...] = attrs.field(repr=False)
    stuck: Road | None = attrs.field(repr=False)
    translated: bool

    @property
    def whole(self) -> bool:
        """Whether everything that can happen was walked."""
        return not self.cuts


def replayed(program: Program, road: Road) -> tuple[Step, ...]:
    """The turns of a road, played by the engine. Raises ValueError where the road is not one of this program."""
    steps: list[Step] = []
    for taken in road:
        watch = Watch(taken.fate)
        try:
            steps.append(
                begin(program, watch=watch)
                if taken.command is None
                else advance(program, steps[-1].state, taken.command, watch)
            )
        except UndecidedError as undecided:
            raise ValueError("chance is asked more often than this road tells") from undecided
    return tuple(steps)


def first_stuck(after: list[list[int]], ends: set[int]) -> int | None:
    """The first node from which none of these can be come to."""
    before: list[list[int]] = [[] for _ in after]
    for node, following in enumerate(after):
        for to in following:
            before[to].append(node)
    waiting = list(ends)
    good = bytearray(len(after))
    for node in waiting:
        good[node] = 1
    while waiting:
        for node in before[waiting.pop()]:
            if not good[node]:
                good[node] = 1
                waiting.append(node)
    stuck = good.find(0)
    return None if stuck < 0 else stuck
