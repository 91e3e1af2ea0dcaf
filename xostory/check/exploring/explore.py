"""Exploring a story: by generated Python where all of it can be translated, else by the engine."""

from __future__ import annotations

from xostory.check.exploring.blocks import Blocks, make_blocks
from xostory.check.exploring.cells import Cells
from xostory.check.exploring.explored import (
    HOSTED,
    KEPT,
    SHUFFLED,
    UNSURE,
    Explored,
    Key,
    Progress,
    Road,
    first_stuck,
    replayed,
)
from xostory.check.exploring.needs import all_asked
from xostory.check.exploring.search import search
from xostory.check.exploring.walk import Walk, walk
from xostory.engine.state import Step
from xostory.program.code import Choose, Pick
from xostory.program.model import Program
from xostory.program.text import Order

STATES = 200_000
"""How many states are walked if nobody says otherwise."""


def explore(program: Program, most: int = STATES, progress: Progress = lambda *_: True) -> Explored:
    """Walk all that can happen, up to so many states."""
    blocks = make_blocks(program)
    if blocks.whole and not _timed_by_age(program):
        return explore_translated(program, blocks, most, progress)
    return explore_by_engine(program, most, progress)


def explore_translated(program: Program, blocks: Blocks, most: int, progress: Progress) -> Explored:
    """In generated Python; faults are played again by the engine, whose word counts."""
    walked = walk(program, blocks, most, progress)
    cuts = dict.fromkeys((*walked.cuts, *_given(program)))
    faults = []
    for move in walked.faults.values():
        road = walked.road(move)
        step = _last_of(program, road)
        if step is None or step.error is None:
            cuts[UNSURE] = None
        else:
            faults.append((road, step))
    stuck = None if cuts else first_stuck(walked.after, walked.ends)
    reached = _named(program, blocks, walked)
    return Explored(
        program,
        len(walked.nodes),
        walked.transitions,
        tuple(cuts),
        reached,
        _once_each(faults),
        None if stuck is None else walked.road_to(stuck),
        True,
    )


def explore_by_engine(program: Program, most: int, progress: Progress, merging: bool = True) -> Explored:
    """By the engine itself."""
    found = search(program, most, progress, merging)
    cuts = dict.fromkeys((*found.cuts, *_given(program)))
    roads = [found.road(move) for move in found.faults.values()]
    faults = [(road, replayed(program, road)[-1]) for road in roads]
    stuck = None if cuts else first_stuck(found.after, found.ends)
    return Explored(
        program,
        len(found.states),
        found.transitions,
        tuple(cuts),
        {key: found.road(move) for key, move in found.reached.items()},
        _once_each(faults),
        None if stuck is None else found.roads[stuck],
        False,
    )


def _last_of(program: Program, road: Road) -> Step | None:
    try:
        return replayed(program, road)[-1]
    except ValueError:
        return None


def _once_each(faults: list[tuple[Road, Step]]) -> tuple[tuple[Road, Step], ...]:
    """The shortest road to each error at each place."""
    kept: dict[object, tuple[Road, Step]] = {}
    for road, step in sorted(faults, key=lambda one: len(one[0])):
        if step.error is not None:
            kept.setdefault((step.error.code, step.error.stack[0]), (road, step))
    return tuple(kept.values())


def _named(program: Program, blocks: Blocks, walked: Walk) -> dict[Key, Road]:
    """What the marks of a walk stand for."""
    found: dict[Key, Road] = {}
    names: dict[int, list[Key]] = {mark: [("outcome", *which)] for which, mark in blocks.outcomes.items()}
    for (at, number, is_open), mark in blocks.options.items():
        choice = program.code[at]
        assert isinstance(choice, Choose)
        names[mark] = [("offer", choice.options[number].id, is_open)]
    for at, end in blocks.ends.items():
        names[at] = [("address", one, True) for one in range(at, end)]
    for mark, move in walked.marks.items():
        road = walked.road(move)
        for key in names[mark]:
            if key not in found or len(road) < len(found[key]):
                found[key] = road
    return found


def _given(program: Program) -> list[str]:
    """What of a story is not followed in all its ways, however long it is walked."""
    found = []
    if any(isinstance(one, Pick) and one.order in _SHUFFLES for one in program.code):
        found.append(SHUFFLED)
    if program.host:
        found.append(HOSTED)
    cells = Cells(program, all_asked(program))
    needed = cells.needs[program.scenes[program.start].entry]
    if any(one.persistent and needed >> slot & 1 for slot, one in enumerate(program.variables)):
        found.append(KEPT)
    return found


_SHUFFLES = (Order.SHUFFLE, Order.SHUFFLE_ONCE, Order.SHUFFLE_STOPPING)


def _timed_by_age(program: Program) -> bool:
    """Whether a choice's time could run out a turn later than its fallback held: that is left to the engine."""
    timed = any(isinstance(one, Choose) and one.seconds is not None for one in program.code)
    return timed and any(stamp >= 0 for stamp in program.stamps)
