"""The machine that runs one turn.

It is private to a turn: made from a state, changed freely while the turn runs, sealed into a new state or thrown
away.
"""

from __future__ import annotations

import attrs

from xostory.engine.events import ChoiceOffered, EndingReached, Event, InputAsked, SceneEntered, SceneResumed
from xostory.engine.state import Caller, CallSite, Held, State, StoryError, Thread
from xostory.engine.watching import Watch
from xostory.program.code import Choose, Join
from xostory.program.model import Program

MAX_CALLS = 200
MAX_WORK = 2_000_000


# What code raises where a value is of a wrong kind. The compiler checks types, so it is a mistake of ours, or of
# whoever built the program by hand; the player is told where, like of any other story error.
SLIPS = (TypeError, ValueError, ArithmeticError, LookupError, RecursionError)


class FaultError(Exception):
    """A story error on its way out of a turn; never leaves the engine."""

    def __init__(self, code: str, message: str) -> None:
        self.code = code
        self.message = message


@attrs.frozen
class Inner:
    """A procedure being done: its variables, and those of whoever set it going."""

    procedure: int
    locals: list[Held]
    outer: list[Held]


class Machine:
    """A state taken apart. `values`, `locals` and `counts` are lists here; `at` is where it is;
    `chat` is the one that is open on the phone; `running` ends with the turn. `forks` are the threads being played now:
    how many callers each started with, and the threads that had then been gathered for the choice it plays for;
    `inner` are the procedures being done now; `joins` are the lines that are one with others, by their places
    among the events."""

    __slots__ = (
        "at",
        "called",
        "callers",
        "chat",
        "counts",
        "draws",
        "events",
        "forks",
        "inner",
        "joins",
        "locals",
        "notes",
        "pending",
        "program",
        "running",
        "scene",
        "seed",
        "spent",
        "stage",
        "threads",
        "turn",
        "values",
        "watch",
    )

    def __init__(self, program: Program, state: State, watch: Watch | None = None) -> None:
        self.program = program
        self.watch = watch
        self.scene = state.scene
        self.called = state.called
        self.values = list(state.values)
        self.locals: list[Held] = list(state.locals)
        self.counts = list(state.counts)
        self.callers = state.callers
        self.seed = state.seed
        self.stage = state.stage
        self.chat = program.chat(state.stage.chat) if state.stage.chat else None
        self.turn = state.turn
        self.draws = state.draws
        self.events: list[Event] = []
        self.pending: ChoiceOffered | InputAsked | EndingReached | None = None
        self.notes = state.notes
        self.threads = state.threads
        self.forks: list[tuple[int, tuple[Thread, ...]]] = []
        self.inner: list[Inner] = []
        self.joins: list[tuple[int, Join]] = []
        self.running = True
        self.spent = 0
        self.at = state.at

    def seal(self, at: int) -> State:
        """The state this turn led to."""
        return State(
            at,
            self.scene,
            self.called,
            tuple(self.values),
            tuple(self.locals),
            tuple(self.counts),
            self.callers,
            self.seed,
            self.turn,
            self.draws,
            self.stage,
            self.pending,
            self.threads,
            self.notes,
        )

    def spend(self, work: int) -> None:
        """Work that can grow without more steps being taken: characters said, derived variables worked out."""
        self.spent += work
        if self.spent > MAX_WORK:
            raise FaultError("E700", "This turn has more to say and to work out than a turn may have.")

    def visit(self, counter: int) -> None:
        """Count, and note the turn where something asks for it."""
        self.counts[counter] += 1
        stamp = self.program.stamps[counter]
        if stamp >= 0:
            self.counts[stamp] = self.turn + 1

    def enter(self, scene: int) -> None:
        """Count the visit and announce the scene."""
        entered = self.program.scenes[scene]
        if entered.counter is not None:
            self.visit(entered.counter)
        self.events.append(SceneEntered(entered.id, entered.title))

    def leave_for(self, scene: int, arguments: tuple[Held, ...], called: bool) -> None:
        """Make another scene the current one, with fresh parameters and locals."""
        declared = self.program.scenes[scene].locals
        self.locals = [*arguments, *(one.start for one in declared[len(arguments) :])]
        self.scene = scene
        self.called = called

    def call(self, scene: int, arguments: tuple[Held, ...], at: int) -> int:
        """Play another scene and come back behind `at`; where play goes on."""
        self.push(at)
        self.leave_for(scene, arguments, called=True)
        return self.program.scenes[scene].entry

    def push(self, call: int) -> None:
        """Remember where to come back to."""
        if len(self.callers) >= MAX_CALLS:
            raise FaultError("E704", f"More than {MAX_CALLS} calls wait for each other.")
        self.callers = (*self.callers, Caller(self.scene, call, self.called, tuple(self.locals)))

    def come_back(self) -> int:
        """Go on in the scene that called; the address behind the call."""
        behind = self.pop()
        scene = self.program.scenes[self.scene]
        self.events.append(SceneResumed(scene.id, scene.title))
        return behind

    def pop(self) -> int:
        """Leave a called scene for the one that called it; the address behind the call."""
        if not self.callers:
            raise FaultError("E703", "`return` in a scene that nothing called.")
        caller = self.callers[-1]
        self.callers = self.callers[:-1]
        self.scene, self.called, self.locals = caller.scene, caller.called, list(caller.locals)
        if self.forks and self.forks[-1][0] == len(self.callers):
            _, self.threads = self.forks.pop()  # a thread that came to no choice adds nothing
        waiting = self.program.code[caller.call]
        behind = waiting.behind if isinstance(waiting, Choose) else None
        return caller.call + 1 if behind is None else behind

    def error(self, fault: FaultError) -> StoryError:
        """A fault with the story's own call stack."""
        program = self.program
        stack = [CallSite(program.scenes[self.scene].id, program.sources[self.at])]
        stack += [
            CallSite(program.scenes[caller.scene].id, program.sources[caller.call]) for caller in reversed(self.callers)
        ]
        return StoryError(fault.code, fault.message, tuple(stack))
