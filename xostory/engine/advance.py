"""The engine's entrances: begin a story, advance it by a command, resume it from a save, look at a value."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from xostory.engine import inputs
from xostory.engine.choices import run_out, take, withdraw
from xostory.engine.commands import Choose, Command, Enter, TimeUp
from xostory.engine.evaluate import evaluate
from xostory.engine.events import ChoiceOffered, InputAsked, SceneEntered
from xostory.engine.execute import run
from xostory.engine.joins import joined
from xostory.engine.machine import SLIPS, FaultError, Machine
from xostory.engine.state import CallSite, State, Step, StoryError
from xostory.engine.threads import candidates
from xostory.engine.watching import Watch
from xostory.program import code
from xostory.program.expressions import Expression, Value
from xostory.program.model import Program, Variable
from xostory.program.values import fitted


def begin(
    program: Program,
    seed: int = 0,
    scene: str | None = None,
    kept: Mapping[str, object] | None = None,
    watch: Watch | None = None,
) -> Step:
    """The first turn: from the start of the story, or of another scene, to the first choice.

    `kept` are the values of persistent variables from other playthroughs; what does not fit is left out. With a
    `watch`, chance is decided by it (and UndecidedError raised where it is not).

    Raises KeyError when the program has no such scene. The state of a failed first turn is one before any step.
    """
    index = program.start if scene is None else program.scene_index(scene)
    if index is None:
        raise KeyError(scene)
    entry = program.scenes[index].entry
    state = State(
        at=entry,
        scene=index,
        called=False,
        values=tuple(_first_value(variable, kept or {}) for variable in program.variables),
        locals=tuple(variable.start for variable in program.scenes[index].locals),
        counts=(0,) * len(program.counters),
        callers=(),
        seed=seed,
        turn=0,
    )
    return _run(Machine(program, state, watch), state, lambda _machine: entry)


def _first_value(variable: Variable, kept: Mapping[str, object]) -> Value:
    lasting = variable.persistent and variable.name in kept
    value = fitted(variable, kept[variable.name]) if lasting else None
    return variable.start if value is None else value


def advance(program: Program, state: State, command: Command, watch: Watch | None = None) -> Step:
    """The turn that a command leads to. A command that is not possible is an error and changes nothing.

    With a `watch`, chance is decided by it (and UndecidedError raised where it is not).
    """
    refused = _refused(program, state, command)
    if refused is not None:
        return Step(state, (), refused)
    machine = Machine(program, state, watch)
    machine.turn += 1
    machine.pending = state.pending
    return _run(machine, state, partial(_obeyed, command))


def resume(program: Program, state: State) -> Step:
    """The turn a state waits in, offered again: for a state that was put together from a save.

    The scene is announced as if it were entered, without counting as a visit.
    """
    scene = program.scenes[state.scene]
    machine = Machine(program, state)
    if state.at != scene.entry:
        machine.events.append(SceneEntered(scene.id, scene.title))
    return _run(machine, state, _withdrawn)


def look(program: Program, state: State, expression: Expression) -> Value:
    """The value an expression has in a state. It has to be one that only looks.

    Raises ValueError where working it out is a story error.
    """
    try:
        value: Value = evaluate(expression, Machine(program, state))
    except FaultError as fault:
        raise ValueError(fault.message) from fault
    return value


def _obeyed(command: Command, machine: Machine) -> int:
    """Do what a command that is possible says; where play goes on."""
    choice = machine.program.code[machine.at]
    if isinstance(choice, code.Ask) and isinstance(command, Enter):
        return inputs.enter(choice, machine, command.text)
    assert isinstance(choice, code.Choose)
    if isinstance(command, TimeUp):
        return run_out(choice, machine, machine.at)
    assert isinstance(command, Choose)
    there = candidates(machine.program, machine.at, machine.threads)
    return take(choice, next(one for one in there if one.id == command.option), machine, machine.at)


def _withdrawn(machine: Machine) -> int:
    """Take back what offering has counted; where it is offered again."""
    waiting = machine.program.code[machine.at]
    if isinstance(waiting, code.Choose):
        withdraw(waiting, machine, machine.at)
    elif isinstance(waiting, code.Ask):
        inputs.withdraw(waiting, machine)
    return machine.at


def _run(machine: Machine, before: State, start: Callable[[Machine], int]) -> Step:
    """Run a turn from where `start` says."""
    try:
        at = start(machine)
        machine.pending = None
        at = run(machine, at)
    except FaultError as fault:
        return Step(before, joined(machine.events, machine.joins), machine.error(fault))
    except SLIPS as slip:
        slipped = FaultError("E710", f"A value of the wrong kind slipped through ({slip}).")
        return Step(before, joined(machine.events, machine.joins), machine.error(slipped))
    return Step(machine.seal(at), joined(machine.events, machine.joins))


def _refused(program: Program, state: State, command: Command) -> StoryError | None:
    """Why a command is not possible, or None."""
    pending = state.pending
    if isinstance(program.code[state.at], code.Ask) and isinstance(pending, InputAsked):
        waits = isinstance(command, Enter)
        return None if waits else _refusal(program, state, "E712", "The story waits for words here.")
    if not isinstance(program.code[state.at], code.Choose) or not isinstance(pending, ChoiceOffered):
        return _refusal(program, state, "E709", "There is nothing to choose here.")
    if isinstance(command, TimeUp):
        timed = pending.seconds is not None
        return None if timed else _refusal(program, state, "E712", "This choice has no time to run out.")
    if not isinstance(command, Choose):
        return _refusal(program, state, "E712", "The story waits for a choice here, not for words.")
    if any(one.id == command.option and one.open for one in pending.options):
        return None
    return _refusal(program, state, "E708", f"The option {command.option!r} is not on offer.")


def _refusal(program: Program, state: State, number: str, message: str) -> StoryError:
    site = CallSite(program.scenes[state.scene].id, program.sources[state.at])
    return StoryError(number, message, (site,))
