"""The state between two turns, and the step from one to the next."""

from __future__ import annotations

import attrs

from xostory.engine.events import ChoiceOffered, EndingReached, Event, InputAsked
from xostory.engine.journal import Note
from xostory.engine.stage import EMPTY_STAGE, Stage
from xostory.program.expressions import Value
from xostory.program.model import Place

SHOWN_CALLS = 8
"""So many lines of a call stack are printed; a story that calls itself without end has hundreds."""


@attrs.frozen
class Reference:
    """Where the variable is that a parameter stands for: a slot of the story's own variables (no frame), or of the
    scene that waits at that place among the callers; while a procedure is done, below zero, one of its own."""

    frame: int | None
    slot: int


Held = Value | Reference
"""What stands in the slot of a local: its value, or for a parameter by reference the variable it stands for."""


@attrs.frozen
class Caller:
    """A scene that waits for a called one to come back."""

    scene: int
    call: int  # address of the Call (or Fork), or of a Choose, where it waits for an option of a thread
    called: bool  # whether the waiting scene was itself called
    locals: tuple[Held, ...]


@attrs.frozen
class Thread:
    """A scene that waits at a choice whose options are offered at another.

    `fork` is the address of the Fork that played it; `callers` wait inside the thread, and `threads` for its choice.
    """

    fork: int
    at: int
    scene: int
    called: bool
    locals: tuple[Held, ...]
    callers: tuple[Caller, ...]
    threads: tuple[Thread, ...] = ()


@attrs.frozen
class State:
    """Everything a story needs to go on.

    `at` is the address of the choice (or the ending) it waits at and `pending` what it offered there, options of
    `threads` included; `draws` counts random draws, which together with `seed` decide the next one.
    `notes` is the journal.
    """

    at: int
    scene: int
    called: bool
    values: tuple[Value, ...]
    locals: tuple[Held, ...]
    counts: tuple[int, ...]
    callers: tuple[Caller, ...]
    seed: int
    turn: int
    draws: int = 0
    stage: Stage = EMPTY_STAGE
    pending: ChoiceOffered | InputAsked | EndingReached | None = attrs.field(default=None, eq=False)
    threads: tuple[Thread, ...] = ()
    notes: tuple[Note, ...] = ()


@attrs.frozen
class CallSite:
    """One line of a story's own call stack."""

    scene: str
    place: Place


@attrs.frozen
class StoryError:
    """Why a step failed. `code` has a page in docs/errors; `stack` starts innermost."""

    code: str
    message: str
    stack: tuple[CallSite, ...]

    def __str__(self) -> str:
        where = [f"{site.place.file}:{site.place.line} (scene {site.scene})" for site in self.stack]
        if len(where) > SHOWN_CALLS:
            skipped = f"{len(where) - SHOWN_CALLS} more calls"
            where = [*where[: SHOWN_CALLS - 2], skipped, *where[-2:]]
        return f"{self.code} {self.message}" + "".join(f"\n  in {line}" for line in where)


@attrs.frozen
class Step:
    """What a command led to.

    After an error, `state` is the one before the command and `events` what happened up to the error.
    """

    state: State
    events: tuple[Event, ...]
    error: StoryError | None = None
