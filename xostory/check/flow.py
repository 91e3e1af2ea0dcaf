"""Checks of where a story goes."""

from __future__ import annotations

from collections.abc import Iterator

from xostory.check.conditions import always_one
from xostory.check.decks import of_a_deck_nobody_draws
from xostory.check.roads import leading_to_a_stop, reached_before_a_choice, reached_from, reached_in_scene
from xostory.check.subject import Subject
from xostory.program.code import Ask, Call, Choose, End, Enter, Finish, Fork, Goto, Jump, Option, Return
from xostory.program.expressions import Both, Expression
from xostory.program.model import Program
from xostory.source import codes
from xostory.source.diagnostics import Diagnostic, problem


def unreached_scenes(subject: Subject) -> Iterator[Diagnostic]:
    """Scenes that no road from the start leads to."""
    reached = _reached(subject)
    for scene, (begin, end) in zip(subject.story.scenes, _extents(subject), strict=True):
        if not any(at in reached for at in range(begin, end)) and not of_a_deck_nobody_draws(subject, scene):
            yield problem(codes.UNREACHED_SCENE, scene.spot, name=scene.id)


def steps_behind_a_jump(subject: Subject) -> Iterator[Diagnostic]:
    """In scenes that are reached: steps that are not. One problem a run of them."""
    reached = _reached(subject)
    for begin, end in _extents(subject):
        inside = [at for at in range(begin, end) if at in reached]
        told = not inside
        for at in range(begin, end):
            if at in reached:
                told = False
            elif not told and not isinstance(subject.program.code[at], (Enter, Jump, Finish)):
                told = True
                yield subject.at(at, codes.NEVER_REACHED)


def loose_ends(subject: Subject) -> Iterator[Diagnostic]:
    """Scenes that are jumped to and run out."""
    program = subject.program
    reached = _reached(subject)
    jumps = [program.code[at] for at in reached]
    goals = {one.to for one in jumps if isinstance(one, Goto) or (isinstance(one, Return) and one.scene is not None)}
    found: dict[int, int] = {}
    for goal in sorted(goals | {program.scenes[program.start].entry}):
        for at in reached_in_scene(program, goal):
            if isinstance(program.code[at], Finish):
                found.setdefault(at, goal)
    for at in sorted(found):
        number = next(n for n, (begin, end) in enumerate(_extents(subject)) if begin <= at < end)
        yield subject.at(at, codes.LOOSE_END, name=program.scenes[number].id)


def silent_loops(subject: Subject) -> Iterator[Diagnostic]:
    """Loops that never come to a choice and have no way out; the first step of each."""
    reached = _reached(subject)
    lost = reached - leading_to_a_stop(subject.program, reached)
    told: frozenset[int] = frozenset()
    for at in sorted(lost):
        if at not in told:
            told |= reached_from(subject.program, (at,))
            yield subject.at(at, codes.SILENT_LOOP)


def choices_that_may_run_dry(subject: Subject) -> Iterator[Diagnostic]:
    """Choices of which every option can be gone or locked."""
    for at, instruction in enumerate(subject.program.code):
        if isinstance(instruction, Choose) and not _never_dry(subject.program, at):
            yield subject.at(at, codes.MAY_RUN_DRY)


def useless_fallbacks(subject: Subject) -> Iterator[Diagnostic]:
    """Fallbacks of choices that always have something else, an earlier fallback included."""
    for at, instruction in enumerate(subject.program.code):
        if not isinstance(instruction, Choose):
            continue
        shown = tuple(option for option in instruction.options if not option.fallback)
        fallbacks = tuple(option for option in instruction.options if option.fallback)
        defaults = tuple(option for option in shown if option.default)
        needed = instruction.seconds is not None and not _always_open(defaults)
        brought = any(_surely_brings(subject.program, fork) for fork in _forks_before(subject.program, at))
        never = (brought or _always_open(shown)) and not needed
        if fallbacks and (never or _always_open(fallbacks[:-1])):
            yield subject.at(at, codes.FALLBACK_NEVER)


def time_that_may_not_run_out(subject: Subject) -> Iterator[Diagnostic]:
    """Timed choices where nothing may be left to take when the time is up."""
    for at, instruction in enumerate(subject.program.code):
        if isinstance(instruction, Choose) and instruction.seconds is not None:
            defaults = tuple(option for option in instruction.options if option.default and not option.fallback)
            fallbacks = tuple(option for option in instruction.options if option.fallback)
            if not (_always_open(defaults) or _always_open(fallbacks)):
                yield subject.at(at, codes.MAY_HAVE_NO_DEFAULT)


def scenes_that_bring_no_options(subject: Subject) -> Iterator[Diagnostic]:
    """Scenes that a choice takes options from and that never come to a choice."""
    program = subject.program
    for at, instruction in enumerate(program.code):
        if isinstance(instruction, Fork):
            scene = program.scenes[instruction.scene]
            roads = [program.code[step] for step in reached_before_a_choice(program, scene.entry)]
            if not any(isinstance(one, Choose) for one in roads):
                ends = not any(isinstance(one, (Finish, Return)) for one in roads)
                what = "ends the story" if ends else "comes to its end"
                what = "asks for words" if any(isinstance(one, Ask) for one in roads) else what
                yield subject.at(at, codes.BRINGS_NOTHING, name=scene.id, what=what)


def options_of_the_same_words(subject: Subject) -> Iterator[Diagnostic]:
    """Choices with two options that read the same and can be offered together."""
    for at, instruction in enumerate(subject.program.code):
        if isinstance(instruction, Choose):
            texts = [option.text for option in instruction.options if _condition(option) is None and option.text]
            if len(set(texts)) < len(texts):
                yield subject.at(at, codes.SAME_WORDS)


def unused_endings(subject: Subject) -> Iterator[Diagnostic]:
    """Endings that no step leads to."""
    used = {instruction.ending for instruction in subject.program.code if isinstance(instruction, End)}
    for number, ending in enumerate(subject.story.endings):
        if number not in used:
            yield problem(codes.UNUSED_ENDING, ending.spot, name=ending.id)


def _reached(subject: Subject) -> frozenset[int]:
    program = subject.program
    return reached_from(program, (program.scenes[program.start].entry,))


def _extents(subject: Subject) -> list[tuple[int, int]]:
    """First address and end of every scene; scenes lie one behind the other."""
    entries = [scene.entry for scene in subject.program.scenes]
    return list(zip(entries, [*entries[1:], len(subject.program.code)], strict=True))


def _never_dry(program: Program, at: int) -> bool:
    """Whether a choice always has something to choose, of its own or from another scene."""
    choice = program.code[at]
    own = isinstance(choice, Choose) and _always_open(choice.options)
    return own or any(_surely_brings(program, fork) for fork in _forks_before(program, at))


def _surely_brings(program: Program, fork: Fork) -> bool:
    """Whether all roads through the scene come to a choice that has something to choose without a fallback.

    What a scene it calls may come to is not looked into, nor what other scenes bring there.
    """
    roads = [program.code[at] for at in reached_before_a_choice(program, program.scenes[fork.scene].entry)]
    away = any(isinstance(one, (Call, Fork, Goto, Finish, Return, End)) for one in roads)
    asked = [one for one in roads if isinstance(one, Choose)]
    shown = [tuple(option for option in one.options if not option.fallback) for one in asked]
    return fork.condition is None and not away and bool(asked) and all(map(_always_open, shown))


def _forks_before(program: Program, at: int) -> Iterator[Fork]:
    """The forks that play for a choice: they stand right before it."""
    while at and isinstance(fork := program.code[at - 1], Fork):
        yield fork
        at -= 1


def _always_open(options: tuple[Option, ...]) -> bool:
    """Whether one option has no condition, or two have opposite ones."""
    return always_one(_condition(option) for option in options if not option.once)


def _condition(option: Option) -> Expression | None:
    """What has to hold for an option to be open: its groups' conditions and its own."""
    if option.known is None or option.condition is None:
        return option.known or option.condition
    return Both(option.known, option.condition)
