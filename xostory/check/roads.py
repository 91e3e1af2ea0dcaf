"""Which instruction can follow which: conditions are taken to go either way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from xostory.program.code import Ask, Branch, Call, Choose, DrawCard, End, Finish, Fork, Goto, Jump, Pick, Return, Say
from xostory.program.model import Program
from xostory.program.text import Order

STOPS = (Choose, Ask, End, Finish)


def following(program: Program, at: int) -> tuple[int, ...]:
    """Addresses play can go on at. A call or fork goes into another scene and, later, on behind itself."""
    instruction = program.code[at]
    if type(instruction) is Say:  # most of them
        return (at + 1,)
    match instruction:
        case Jump() | Goto():
            return (instruction.to,)
        case Branch():
            return (at + 1, instruction.otherwise)
        case Choose():
            behind = () if instruction.behind is None else (instruction.behind,)
            return (*(option.to for option in instruction.options), *behind)
        case Call() | Fork():
            return (program.scenes[instruction.scene].entry, at + 1)
        case DrawCard():
            cards = program.decks[instruction.deck].cards
            return (*(program.scenes[card.scene].entry for card in cards), at + 1, instruction.otherwise)
        case Return() if instruction.scene is not None:
            return (instruction.to,)
        case Pick():
            ends = instruction.order in (Order.ONCE, Order.SHUFFLE_ONCE)
            return (*instruction.goals, instruction.after) if ends else instruction.goals
        case Return() | Finish() | End():
            return ()
        case _:
            return (at + 1,)


def reached_from(program: Program, starts: Iterable[int]) -> frozenset[int]:
    """All addresses on the roads from these."""
    seen: set[int] = set()
    waiting = list(starts)
    while waiting:
        at = waiting.pop()
        if at not in seen:
            seen.add(at)
            waiting += following(program, at)
    return frozenset(seen)


def reached_in_scene(program: Program, start: int) -> frozenset[int]:
    """The addresses on the roads from one, without leaving its scene (a call comes back)."""
    seen: set[int] = set()
    waiting = [start]
    while waiting:
        at = waiting.pop()
        if at in seen:
            continue
        seen.add(at)
        if isinstance(program.code[at], (Call, Fork)):
            waiting.append(at + 1)
        elif isinstance(program.code[at], DrawCard):
            waiting += following(program, at)[-2:]
        elif not isinstance(program.code[at], (Goto, Return)):
            waiting += following(program, at)
    return frozenset(seen)


def reached_before_a_choice(program: Program, start: int) -> frozenset[int]:
    """The addresses on the roads from one up to what is asked first. A call comes back where its scene may."""
    seen: set[int] = set()
    waiting = [start]
    while waiting:
        at = waiting.pop()
        if at not in seen:
            seen.add(at)
            waiting += () if isinstance(program.code[at], (Choose, Ask)) else following(program, at)
    return frozenset(seen)


def reached_for_others_alone(program: Program) -> frozenset[int]:
    """The addresses play comes to only in a scene that is played for its options, until it asks."""
    seen: set[tuple[int, bool]] = set()
    waiting = [(program.scenes[program.start].entry, False)]
    while waiting:
        here = waiting.pop()
        if here not in seen:
            seen.add(here)
            waiting += _onward(program, *here)
    plain = {at for at, for_others in seen if not for_others}
    return frozenset(at for at, _ in seen if at not in plain)


def _onward(program: Program, at: int, for_others: bool) -> Iterator[tuple[int, bool]]:
    """What can follow, and whether the scene is still played for its options alone."""
    instruction = program.code[at]
    if isinstance(instruction, Fork):
        yield program.scenes[instruction.scene].entry, True
        yield at + 1, for_others
        return
    for to in following(program, at):
        yield to, for_others and not isinstance(instruction, Choose)
    if isinstance(instruction, (Call, DrawCard)):
        yield at + 1, False  # the scene that was called may have asked


def leading_to_a_stop(program: Program, among: frozenset[int]) -> frozenset[int]:
    """Those addresses from which some road comes to a choice, an ending or the end of a scene."""
    before: defaultdict[int, list[int]] = defaultdict(list)
    for at in among:
        for to in following(program, at):
            before[to].append(at)
    seen: set[int] = set()
    waiting = [at for at in among if isinstance(program.code[at], STOPS) or not following(program, at)]
    while waiting:
        at = waiting.pop()
        if at not in seen:
            seen.add(at)
            waiting += before[at]
    return frozenset(seen)
