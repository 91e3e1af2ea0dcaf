"""Playing a walkthrough and comparing what happens with what it says."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import attrs

from xostory.check.walkthroughs.model import (
    ChooseIt,
    Ends,
    EnterIt,
    Expects,
    IsIn,
    LetTimePass,
    Offers,
    Says,
    WalkStep,
    Walkthrough,
)
from xostory.engine.advance import advance, begin, look
from xostory.engine.commands import Choose, Command, Enter, TimeUp
from xostory.engine.events import ChoiceOffered, EndingReached, Event, Line, Offer
from xostory.engine.state import Step
from xostory.engine.words import printed
from xostory.program.expressions import Expression
from xostory.program.model import Program
from xostory.program.text import words_of
from xostory.source import codes
from xostory.source.codes import Code
from xostory.source.diagnostics import Diagnostic, Problems, closest, problem
from xostory.source.nodes import Spot
from xostory.story.expressions.tree import Name, Tree, children

SHOWN_LINES = 8


@attrs.frozen
class Outcome:
    """What became of a walkthrough: everything that happened, and what should have been otherwise."""

    walkthrough: Walkthrough
    events: tuple[Event, ...] = attrs.field(repr=False)
    problems: tuple[Diagnostic, ...]


def play_walkthrough(program: Program, walkthrough: Walkthrough, conditions: tuple[Expression | None, ...]) -> Outcome:
    """Play one. `conditions` are its formulas, compiled with this program (None: reported before)."""
    if walkthrough.scene is not None and program.scene_index(walkthrough.scene) is None:
        guess = closest(walkthrough.scene, [one.id for one in program.scenes])
        found = problem(codes.UNKNOWN_SCENE, walkthrough.spot, guess, name=walkthrough.scene)
        return Outcome(walkthrough, (), (found,))
    walk = _Walk(program, begin(program, walkthrough.seed, walkthrough.scene), iter(conditions))
    walk.check_error(walkthrough.steps[0].spot if walkthrough.steps else walkthrough.spot)
    for step in walkthrough.steps:
        if walk.lost:
            break
        _DO[type(step)](walk, step)
    return Outcome(walkthrough, tuple(walk.events), tuple(walk.found))


class _Walk:
    """A playthrough on its way: the newest turn, all events, the problems so far. It is `lost` when it cannot go on."""

    def __init__(self, program: Program, first: Step, conditions: Iterator[Expression | None]) -> None:
        self.program = program
        self.conditions = conditions
        self.turn = first
        self.events: list[Event] = list(first.events)
        self.found = Problems()
        self.lost = False

    def report(self, code: Code, step: WalkStep, did_you_mean: str = "", **words: object) -> None:
        self.found.append(problem(code, step.spot, did_you_mean, **words))

    def check_error(self, spot: Spot) -> None:
        if self.turn.error is not None:
            self.lost = True
            error = str(self.turn.error).replace("\n", "\n    ")
            self.found.append(problem(codes.WALK_FAILS, spot, error=error))

    def send(self, command: Command, step: WalkStep) -> None:
        self.turn = advance(self.program, self.turn.state, command)
        self.events += self.turn.events
        self.check_error(step.spot)

    @property
    def offers(self) -> tuple[Offer, ...]:
        pending = self.turn.state.pending
        return pending.options if isinstance(pending, ChoiceOffered) else ()

    def named(self, words: str) -> Offer | None:
        """The option of these words, else of that id; of two that read the same, the open one."""
        fitting = [one for one in self.offers if words in (one.text, one.id, one.id.partition(".")[2])]
        return next((one for one in fitting if one.open), fitting[0] if fitting else None)

    def waiting_for(self) -> str:
        """What the story waits for, in words."""
        pending = self.turn.state.pending
        if isinstance(pending, EndingReached):
            return f"nothing any more: it came to the ending `{pending.ending}`"
        if isinstance(pending, ChoiceOffered):
            return "a choice: " + ", ".join(f"`{one.text}`" for one in pending.options if one.open)
        return "words"

    def lines(self) -> list[str]:
        """What was said in the newest turn, as a transcript has it and as bare words."""
        return [one.text for one in self.turn.events if isinstance(one, Line)]


def _choose(walk: _Walk, step: ChooseIt) -> None:
    option = walk.named(step.words)
    if option is None or not option.open:
        reason = words_of(option.reason) if option and option.reason else ""
        how = f"It is locked: {reason}" if reason else f"The story waits for {walk.waiting_for()}."
        guess = closest(step.words, [one.text for one in walk.offers if one.open])
        walk.report(codes.WALK_NO_SUCH_OPTION, step, guess, words=step.words, how=how)
        walk.lost = True
        return
    walk.send(Choose(option.id), step)


def _enter(walk: _Walk, step: EnterIt) -> None:
    walk.send(Enter(step.words), step)


def _pass_time(walk: _Walk, step: LetTimePass) -> None:
    walk.send(TimeUp(), step)


def _says(walk: _Walk, step: Says) -> None:
    named = [f"{one.name}: {one.text}" for one in walk.turn.events if isinstance(one, Line) and one.name]
    was_said = step.words in walk.lines() or step.words in named
    if was_said == step.expected:
        return
    if was_said:
        walk.report(codes.WALK_SAID, step, words=step.words)
        return
    said = walk.lines()
    shown = [*(["…"] if len(said) > SHOWN_LINES else []), *said[-SHOWN_LINES:]]
    listed = "".join(f"\n      {line}" for line in shown) or " nothing"
    walk.report(codes.WALK_NOT_SAID, step, closest(step.words, said), words=step.words, said=listed)


def _offers(walk: _Walk, step: Offers) -> None:
    option = walk.named(step.words)
    how = "hidden" if option is None else "open" if option.open else "locked"
    if how != step.how:
        guess = "" if option or step.how == "hidden" else closest(step.words, [one.text for one in walk.offers])
        walk.report(codes.WALK_NOT_OFFERED, step, guess, words=step.words, expected=step.how, found=how)


def _expects(walk: _Walk, step: Expects) -> None:
    condition = next(walk.conditions, None)
    if condition is None:
        return
    try:
        holds = look(walk.program, walk.turn.state, condition)
    except ValueError as error:
        walk.report(codes.WALK_FAILS, step, error=error)
        return
    if not holds:
        walk.report(codes.WALK_NOT_SO, step, condition=step.formula.source, values=_values(walk, step.formula.tree))


def _is_in(walk: _Walk, step: IsIn) -> None:
    scene = walk.program.scenes[walk.turn.state.scene].id
    if scene != step.scene:
        known = [one.id for one in walk.program.scenes]
        guess = "" if step.scene in known else closest(step.scene, known)
        walk.report(codes.WALK_ELSEWHERE, step, guess, expected=step.scene, found=scene)


def _ends(walk: _Walk, step: Ends) -> None:
    pending = walk.turn.state.pending
    if not isinstance(pending, EndingReached) or pending.ending != step.ending:
        known = [one.id for one in walk.program.endings]
        guess = "" if step.ending in known else closest(step.ending, known)
        walk.report(codes.WALK_NO_ENDING, step, guess, expected=step.ending, found=walk.waiting_for())


def _values(walk: _Walk, tree: Tree) -> str:
    """The variables in a condition and what they are now."""
    slots = {one.name: slot for slot, one in enumerate(walk.program.variables)}
    names = dict.fromkeys(name for name in _names(tree) if name in slots)
    values = walk.turn.state.values
    return ", ".join(f"{name} is {printed(values[slots[name]]) or 'empty'}" for name in names)


def _names(tree: Tree) -> Iterator[str]:
    if isinstance(tree, Name):
        yield tree.name
    for child in children(tree):
        yield from _names(child)


# Each function takes the class it stands behind; a dict cannot say so.
_DO: dict[type[WalkStep], Callable[..., None]] = {
    ChooseIt: _choose,
    EnterIt: _enter,
    LetTimePass: _pass_time,
    Says: _says,
    Offers: _offers,
    Expects: _expects,
    IsIn: _is_in,
    Ends: _ends,
}
