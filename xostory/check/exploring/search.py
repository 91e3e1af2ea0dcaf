"""Walking all states by the engine itself, the nearest first: slow, and without a step it does not know."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator

import attrs

from xostory.check.exploring.explored import BUDGET, HOSTED, STOPPED, TYPED, WAYS, Key, Progress, Road, Taken
from xostory.check.exploring.merging import Merge
from xostory.engine.advance import advance, begin
from xostory.engine.commands import Choose, Command, Enter, TimeUp
from xostory.engine.events import ChoiceOffered, EndingReached, InputAsked
from xostory.engine.inputs import refusal
from xostory.engine.state import State, Step
from xostory.engine.watching import UndecidedError, Watch
from xostory.program.model import Place, Program

MAX_WAYS = 40
"""A draw that can fall more ways than this is not followed in all of them."""
LOOK_UP = 100
NOBODY_ANSWERS = "E717"


@attrs.define
class Search:
    """What was walked so far. State number n was first come to by `roads[n]`;
    `after[n]` are the states that follow it, `ends` those at an ending, `faults` the first move that failed for each
    reason and place."""

    program: Program
    states: list[State] = attrs.Factory(list)
    roads: list[Road] = attrs.Factory(list)
    after: list[list[int]] = attrs.Factory(list)
    ends: set[int] = attrs.Factory(set)
    faults: dict[tuple[str, Place], tuple[int, Taken]] = attrs.Factory(dict)
    reached: dict[Key, tuple[int, Taken]] = attrs.Factory(dict)
    cuts: dict[str, None] = attrs.Factory(dict)
    transitions: int = 0
    expanded: int = 0

    def road(self, move: tuple[int, Taken]) -> Road:
        """The road that ends with a move."""
        before, taken = move
        return Road(taken, None if before < 0 else self.roads[before])


def search(program: Program, most: int, progress: Progress, merging: bool = True) -> Search:
    """Walk breadth first, up to so many states. Without `merging` only equal states count as one."""
    return _Searcher(program, most, merging).search(progress)


class _Searcher:
    """A search under way."""

    def __init__(self, program: Program, most: int, merging: bool) -> None:
        self.program = program
        self.most = most
        self.found = Search(program)
        self.key_of: Callable[[State], Hashable] = Merge(program).key if merging else self.all_of
        self.seen: dict[Hashable, int] = {}

    def search(self, progress: Progress) -> Search:
        found = self.found
        self.play(-1, None)
        while found.expanded < len(found.states) <= self.most:
            if found.expanded % LOOK_UP == 0 and not progress(len(found.states), found.expanded, found.transitions):
                found.cuts[STOPPED] = None
                return found
            for command in self.commands(found.states[found.expanded]):
                self.play(found.expanded, command)
            found.expanded += 1
        if found.expanded < len(found.states):
            found.cuts[BUDGET.format(f"{self.most:,}")] = None
        return found

    def all_of(self, state: State) -> Hashable:
        """A state with everything it holds but what merely tells of the way."""
        turn = state.turn if any(stamp >= 0 for stamp in self.program.stamps) else 0
        return attrs.evolve(state, turn=turn, draws=0, notes=())

    def commands(self, state: State) -> Iterator[Command]:
        """What a player can do in a state."""
        pending = state.pending
        if isinstance(pending, ChoiceOffered):
            yield from (Choose(option.id) for option in pending.options if option.open)
            if pending.seconds is not None:
                yield TimeUp()
        elif isinstance(pending, InputAsked):
            self.found.cuts[TYPED] = None
            yield from (Enter(words) for words in _answers(pending) if not refusal(self.program, state, words))

    def play(self, number: int, command: Command | None) -> None:
        """A command in all the ways chance can fall."""
        waiting: list[tuple[int, ...]] = [()]
        while waiting:
            fate = waiting.pop()
            watch = Watch(fate)
            try:
                step = (
                    begin(self.program, watch=watch)
                    if command is None
                    else advance(self.program, self.found.states[number], command, watch)
                )
            except UndecidedError as undecided:
                if undecided.ways > MAX_WAYS:
                    self.found.cuts[WAYS.format(MAX_WAYS, MAX_WAYS)] = None
                waiting += [(*fate, way) for way in reversed(range(min(undecided.ways, MAX_WAYS)))]
            else:
                self.add((number, Taken(command, fate)), watch, step)

    def add(self, move: tuple[int, Taken], watch: Watch, step: Step) -> None:
        """Note what a turn came by and where it led."""
        found = self.found
        found.transitions += 1
        keys: list[Key] = [("address", at, True) for at in watch.addresses]
        keys += [("outcome", at, holds) for at, holds in watch.outcomes]
        if step.error is None:
            self.arrive(move, step.state)
            pending = step.state.pending
            offers = pending.options if isinstance(pending, ChoiceOffered) else ()
            keys += [("offer", offer.id.partition("~")[0], offer.open) for offer in offers]
        elif step.error.code == NOBODY_ANSWERS:
            found.cuts[HOSTED] = None
        else:
            found.faults.setdefault((step.error.code, step.error.stack[0].place), move)
        for key in keys:
            found.reached.setdefault(key, move)

    def arrive(self, move: tuple[int, Taken], state: State) -> None:
        """Note the state a turn led to."""
        found = self.found
        number = self.seen.setdefault(self.key_of(state), len(found.states))
        if number == len(found.states):
            found.states.append(state)
            found.roads.append(found.road(move))
            found.after.append([])
            if isinstance(state.pending, EndingReached):
                found.ends.add(number)
        if move[0] >= 0:
            found.after[move[0]].append(number)


def _answers(asked: InputAsked) -> tuple[str, ...]:
    """A few answers to try."""
    if asked.kind == "number":
        ends = [asked.low, asked.high, 0, 1]
        return tuple(dict.fromkeys(f"{end:g}" for end in ends if end is not None))
    words = [asked.suggestion, "Kitty", "x" * max(1, asked.shortest)]
    return tuple(dict.fromkeys(one[: asked.longest] for one in words))
