"""Checks of choices: that there is always something to choose, and that nothing in them is in vain."""

from __future__ import annotations

from collections.abc import Iterator

from xostory.check.cases import Asked, Case, in_words
from xostory.check.conditions import against, never
from xostory.check.roads import reached_before_a_choice, reached_for_others_alone
from xostory.check.subject import Subject
from xostory.program.code import Ask, Call, Choose, DrawCard, End, Enter, Finish, Fork, Goto, Option, Return
from xostory.program.expressions import Expression, both
from xostory.program.model import Program
from xostory.program.text import Span
from xostory.source import codes
from xostory.source.diagnostics import Diagnostic

SHOWN = 40


def choices_that_may_run_dry(subject: Subject) -> Iterator[Diagnostic]:
    """Choices of which every option can be gone or locked, and how that can be.

    One that is only there for others to offer its options may have none.
    """
    for_others = reached_for_others_alone(subject.program)
    for at, choice, asked in _choices(subject.program):
        if at in for_others:
            continue
        forks = tuple(_forks_before(subject.program, at))
        sure = [fork.condition for fork in forks if _surely_brings(subject.program, fork)]
        case = against(asked, [*_lasting(choice.options), *sure])
        if case is not None:
            how = _how(asked, case, choice, len(sure) < len(forks))
            yield subject.at(at, codes.MAY_RUN_DRY, how=how)


def useless_fallbacks(subject: Subject) -> Iterator[Diagnostic]:
    """Fallbacks of choices that always have something else, an earlier fallback included."""
    for at, choice, asked in _choices(subject.program):
        shown = tuple(option for option in choice.options if not option.fallback)
        fallbacks = tuple(option for option in choice.options if option.fallback)
        defaults = tuple(option for option in shown if option.default)
        needed = choice.seconds is not None and not _always_open(asked, defaults)
        forks = _forks_before(subject.program, at)
        brought = [fork.condition for fork in forks if _surely_brings(subject.program, fork)]
        covered = against(asked, [*_lasting(shown), *brought]) is None and not needed
        if fallbacks and (covered or _always_open(asked, fallbacks[:-1])):
            yield subject.at(at, codes.FALLBACK_NEVER)


def time_that_may_not_run_out(subject: Subject) -> Iterator[Diagnostic]:
    """Timed choices where nothing may be left to take when the time is up."""
    for at, choice, asked in _choices(subject.program):
        if choice.seconds is not None:
            defaults = tuple(option for option in choice.options if option.default and not option.fallback)
            fallbacks = tuple(option for option in choice.options if option.fallback)
            if not (_always_open(asked, defaults) or _always_open(asked, fallbacks)):
                yield subject.at(at, codes.MAY_HAVE_NO_DEFAULT)


def options_that_are_never_open(subject: Subject) -> Iterator[Diagnostic]:
    """Options whose condition holds in no case; of the cards of a deck, the deck is told."""
    for at, choice, asked in _choices(subject.program):
        for option in choice.options:
            condition = _condition(option)
            if option.origin is None and condition is not None and never(asked, condition):
                yield subject.at(at, codes.NEVER_OPEN, name=_words(option) or "the fallback")


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


def _choices(program: Program) -> Iterator[tuple[int, Choose, Asked]]:
    """Every choice, its address, and what can be asked there."""
    scene = -1
    for at, instruction in enumerate(program.code):
        scene += isinstance(instruction, Enter)
        if isinstance(instruction, Choose):
            yield at, instruction, Asked(program, program.scenes[scene].locals)


def _surely_brings(program: Program, fork: Fork) -> bool:
    """Whether all roads through the scene come to a choice that has something to choose without a fallback.

    What a scene it calls may come to is not looked into, nor what other scenes bring there.
    """
    scene = program.scenes[fork.scene]
    roads = [program.code[at] for at in reached_before_a_choice(program, scene.entry)]
    away = any(isinstance(one, (Ask, Call, DrawCard, Fork, Goto, Finish, Return, End)) for one in roads)
    asked = [one for one in roads if isinstance(one, Choose)]
    shown = [tuple(option for option in one.options if not option.fallback) for one in asked]
    inside = Asked(program, scene.locals)
    return not away and bool(asked) and all(_always_open(inside, options) for options in shown)


def _forks_before(program: Program, at: int) -> Iterator[Fork]:
    """The forks that play for a choice: they stand right before it."""
    while at and isinstance(fork := program.code[at - 1], Fork):
        yield fork
        at -= 1


def _always_open(asked: Asked, options: tuple[Option, ...]) -> bool:
    return against(asked, _lasting(options)) is None


def _lasting(options: tuple[Option, ...]) -> list[Expression | None]:
    """The conditions of all options that are not gone once chosen."""
    return [_condition(option) for option in options if not option.once]


def _condition(option: Option) -> Expression | None:
    """What has to hold for an option to be open: its groups' conditions and its own."""
    return both(option.known, option.condition)


def _how(asked: Asked, case: Case, choice: Choose, may_bring_nothing: bool) -> str:
    """How a choice can come to have nothing, as far as it can be told."""
    values = in_words(asked, case)
    spent = [f"`{words}`" for option in choice.options if option.once and (words := _words(option))]
    found = [f"when {values}"] if values else []
    were = "was" if len(spent) == 1 else "were"
    found += [f"after {' and '.join(spent[:2])}{' and others' * (len(spent) > 2)} {were} chosen"] if spent else []
    found += ["when other scenes bring nothing"] if may_bring_nothing else []
    return f": {', '.join(found)}" if found else ""


def _words(option: Option) -> str:
    """The words of an option, as far as they are always the same."""
    words = "".join(piece.text for piece in option.text if isinstance(piece, Span))
    return words if len(words) <= SHOWN else f"{words[:SHOWN]}…"
