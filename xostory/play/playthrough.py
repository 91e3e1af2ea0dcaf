"""A playthrough: every turn so far, and where in them the reader is.

The engine plays a whole turn at once; the reader goes through it beat by beat. A beat is an event the reader stops
at: a line, a pause, a choice, an ending. Rolling back only moves the reader; nothing is undone, so rolling forward
again is the same move the other way. Choosing something else at an earlier choice starts a new future there.
"""

from __future__ import annotations

import attrs

from xostory.engine.advance import advance, begin, resume
from xostory.engine.commands import Choose, Command
from xostory.engine.events import (
    ChapterShown,
    ChoiceOffered,
    EndingReached,
    Event,
    InputAsked,
    MessageSent,
    Paused,
    Typing,
)
from xostory.engine.state import State, Step, StoryError
from xostory.play.kept import Kept, fitting
from xostory.program.model import Program
from xostory.program.text import Line

BEATS = frozenset((Line, MessageSent, Typing, Paused, ChapterShown, ChoiceOffered, InputAsked, EndingReached))


@attrs.frozen
class Turn:
    """One command (None for the start), what happened, and the state it led to.

    `beats` are the indices of the events a reader stops at; after an error there is one more, past the last event.
    """

    command: Command | None
    state: State
    events: tuple[Event, ...] = attrs.field(repr=False)
    beats: tuple[int, ...] = attrs.field(repr=False)
    error: StoryError | None = None


@attrs.frozen
class Playthrough:
    """`turn` and `beat` say where the reader is: an index into `turns`, and one into that turn's beats.

    `origin` is the state it was resumed from, if it did not begin at the beginning. `kept` are the values of persistent
    variables that it began with.
    """

    program: Program = attrs.field(repr=False)
    seed: int
    start: str | None
    turns: tuple[Turn, ...]
    turn: int = 0
    beat: int = 0
    origin: State | None = None
    kept: Kept = attrs.field(factory=dict, hash=False)

    @property
    def state(self) -> State:
        """The state the reader's turn led to."""
        return self.turns[self.turn].state


def start_playthrough(
    program: Program, seed: int = 0, scene: str | None = None, kept: Kept | None = None
) -> Playthrough:
    """A new playthrough, its reader at the first beat. `scene` starts elsewhere than the story does.

    `kept` is what other playthroughs left of the persistent variables.

    Raises KeyError when the program has no such scene.
    """
    known = fitting(program, kept or {})
    first = _turn(None, begin(program, seed, scene, known))
    return Playthrough(program, seed, scene, (first,), kept=known)


def resume_playthrough(program: Program, state: State) -> Playthrough:
    """A playthrough that goes on from a state alone: what that state waits for is offered again."""
    first = _turn(None, resume(program, state))
    return Playthrough(program, state.seed, None, (first,), origin=state)


def read_on(playthrough: Playthrough) -> Playthrough:
    """The reader one beat further; the same playthrough where it waits for a choice or has ended."""
    turn = playthrough.turns[playthrough.turn]
    if playthrough.beat + 1 < len(turn.beats):
        return attrs.evolve(playthrough, beat=playthrough.beat + 1)
    if playthrough.turn + 1 < len(playthrough.turns):
        return attrs.evolve(playthrough, turn=playthrough.turn + 1, beat=0)
    return playthrough


def roll_back(playthrough: Playthrough) -> Playthrough:
    """The reader one beat back; the same playthrough at the very beginning."""
    if playthrough.beat > 0:
        return attrs.evolve(playthrough, beat=playthrough.beat - 1)
    if playthrough.turn > 0:
        before = playthrough.turns[playthrough.turn - 1]
        return attrs.evolve(playthrough, turn=playthrough.turn - 1, beat=len(before.beats) - 1)
    return playthrough


def move_to(playthrough: Playthrough, turn: int, beat: int) -> Playthrough:
    """The reader at any beat of the turns played so far. Raises IndexError where there is none."""
    if not (0 <= turn < len(playthrough.turns) and 0 <= beat < len(playthrough.turns[turn].beats)):
        raise IndexError(f"no beat {beat} in turn {turn}")
    return attrs.evolve(playthrough, turn=turn, beat=beat)


def choose(playthrough: Playthrough, option: str) -> Playthrough:
    """Choose an open option at the reader's turn and read on from there."""
    return send(playthrough, Choose(option))


def send(playthrough: Playthrough, command: Command) -> Playthrough:
    """Give a command at the reader's turn and read on from there.

    The future played before is dropped, unless it began with this same command. A command the engine refuses leaves
    an error in a new last turn; rolling back leads away from it.
    """
    at = playthrough.turn
    if at + 1 < len(playthrough.turns) and playthrough.turns[at + 1].command == command:
        return attrs.evolve(playthrough, turn=at + 1, beat=0)
    step = advance(playthrough.program, playthrough.state, command)
    turns = (*playthrough.turns[: at + 1], _turn(command, step))
    return attrs.evolve(playthrough, turns=turns, turn=at + 1, beat=0)


def read_to_end_of_turn(playthrough: Playthrough) -> Playthrough:
    """The reader at the last beat of the newest turn: where the story waits."""
    last = len(playthrough.turns) - 1
    return move_to(playthrough, last, len(playthrough.turns[last].beats) - 1)


def _turn(command: Command | None, step: Step) -> Turn:
    beats = tuple(index for index, event in enumerate(step.events) if type(event) in BEATS)
    if step.error is not None or not beats:
        beats = (*beats, len(step.events))
    return Turn(command, step.state, step.events, beats, step.error)
