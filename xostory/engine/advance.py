"""The engine's two entrances: begin a story, and advance it by a command."""

from __future__ import annotations

from xostory.engine.choices import take, withdraw
from xostory.engine.commands import Command
from xostory.engine.events import ChoiceOffered, SceneEntered
from xostory.engine.execute import run
from xostory.engine.machine import FaultError, Machine
from xostory.engine.state import CallSite, State, Step, StoryError
from xostory.engine.threads import candidates
from xostory.program.code import Choose
from xostory.program.model import Program


def begin(program: Program, seed: int = 0, scene: str | None = None) -> Step:
    """The first turn: from the start of the story, or of another scene, to the first choice.

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
        values=tuple(variable.start for variable in program.variables),
        locals=tuple(variable.start for variable in program.scenes[index].locals),
        counts=(0,) * len(program.counters),
        callers=(),
        seed=seed,
        turn=0,
    )
    return _run(Machine(program, state), state, entry)


def advance(program: Program, state: State, command: Command) -> Step:
    """The turn that a command leads to. A command that is not possible is an error and changes nothing."""
    choice = program.code[state.at]
    pending = state.pending
    if not isinstance(choice, Choose) or not isinstance(pending, ChoiceOffered):
        return Step(state, (), _refusal(program, state, "E709", "There is nothing to choose here."))
    open_ids = {one.id for one in pending.options if one.open}
    there = candidates(program, state.at, state.threads) if command.option in open_ids else ()
    chosen = next((one for one in there if one.id == command.option), None)
    if chosen is None:
        return Step(state, (), _refusal(program, state, "E708", f"The option {command.option!r} is not on offer."))
    machine = Machine(program, state)
    machine.turn += 1
    machine.pending = pending
    return _run(machine, state, take(choice, chosen, machine, state.at))


def resume(program: Program, state: State) -> Step:
    """The turn a state waits in, offered again: for a state that was put together from a save.

    The scene is announced as if it were entered, without counting as a visit.
    """
    scene = program.scenes[state.scene]
    machine = Machine(program, state)
    if state.at != scene.entry:
        machine.events.append(SceneEntered(scene.id, scene.title))
    return _run(machine, state, state.at, again=True)


def _run(machine: Machine, before: State, at: int, again: bool = False) -> Step:
    machine.pending = None
    waiting = machine.program.code[at]
    try:
        if again and isinstance(waiting, Choose):
            withdraw(waiting, machine, at)
        at = run(machine, at)
    except FaultError as fault:
        return Step(before, tuple(machine.events), machine.error(fault))
    except (TypeError, ValueError, ArithmeticError, LookupError, RecursionError) as slip:
        # The compiler checks types, so this is a mistake of ours or of whoever built the program by hand. The
        # player is told where, like of any other story error, and goes on from the state before.
        slipped = FaultError("E710", f"A value of the wrong kind slipped through ({slip}).")
        return Step(before, tuple(machine.events), machine.error(slipped))
    return Step(machine.seal(at), tuple(machine.events))


def _refusal(program: Program, state: State, code: str, message: str) -> StoryError:
    site = CallSite(program.scenes[state.scene].id, program.sources[state.at])
    return StoryError(code, message, (site,))
