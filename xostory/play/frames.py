"""The scenes that wait, by ids and names, and back: callers, and the threads whose options a choice offers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from xostory.engine.state import Caller, Thread
from xostory.play.named import Damage, mapping, named, values_from_data
from xostory.play.positions import addresses_of, find_position, find_scene, position
from xostory.program import code
from xostory.program.model import Program

MAX_CALLERS = 200
MAX_THREADS = 10_000


def caller_to_data(program: Program, caller: Caller) -> dict[str, Any]:
    """A scene that waits for another to come back."""
    scene = program.scenes[caller.scene]
    call = program.code[caller.call]
    return {
        "scene": scene.id,
        "call": call.id if isinstance(call, code.Call | code.Choose) else None,
        "called": caller.called,
        "locals": named(scene.locals, caller.locals),
    }


def callers_from_data(program: Program, data: object, notes: list[str], has_caller: bool = False) -> tuple[Caller, ...]:
    """The scenes that wait; `has_caller` if the first of them may itself have been called."""
    if not isinstance(data, list) or len(data) > MAX_CALLERS:
        raise Damage("its calls cannot be read")
    found: list[Caller] = []
    for one in data:
        fields = mapping(one, "a call")
        index = find_scene(program, fields.get("scene"))
        at = _find_call(program, index, fields.get("call")) if index is not None else None
        if index is None or at is None:
            name = fields.get("scene")
            shown = f" {name[:60]!r}" if isinstance(name, str) else ""
            notes.append(f"The scene{shown} no longer waits for the story to come back.")
            continue
        own = values_from_data(program.scenes[index].locals, fields.get("locals"), notes)
        found.append(Caller(index, at, fields.get("called") is True and (has_caller or bool(found)), own))
    return tuple(found)


def _find_call(program: Program, scene: int, call_id: object) -> int | None:
    for at in addresses_of(program, program.scenes[scene]):
        instruction = program.code[at]
        if isinstance(instruction, code.Call) and instruction.id == call_id:
            return at
        if isinstance(instruction, code.Choose) and instruction.behind is not None and instruction.id == call_id:
            return at
    return None


def thread_to_data(program: Program, thread: Thread) -> dict[str, Any]:
    """A scene that waits at a choice whose options are offered at another."""
    return {
        "fork": _fork_id(program, thread.fork),
        "at": position(program, thread.scene, thread.at),
        "called": thread.called,
        "locals": named(program.scenes[thread.scene].locals, thread.locals),
        "callers": [caller_to_data(program, caller) for caller in thread.callers],
        "threads": [thread_to_data(program, one) for one in thread.threads],
    }


def threads_from_data(program: Program, at: int, data: object, notes: list[str], depth: int = 0) -> tuple[Thread, ...]:
    """The threads of the choice at that address, as far as their choices are still the same."""
    if not isinstance(data, list) or len(data) > MAX_THREADS or depth > MAX_CALLERS:
        raise Damage("the options from other scenes cannot be read")
    found: list[Thread] = []
    for one in data:
        fields = mapping(one, "options from another scene")
        thread = _thread_from_data(program, at, fields, notes, depth)
        if thread is None:
            notes.append("Some options that came from another scene are no longer there.")
        else:
            found.append(thread)
    return tuple(found)


def _thread_from_data(
    program: Program, choice: int, fields: dict[str, Any], notes: list[str], depth: int
) -> Thread | None:
    fork = next((at for at in _forks_before(program, choice) if _fork_id(program, at) == fields.get("fork")), None)
    where = mapping(fields.get("at"), "a position")
    lost: list[str] = []
    at, scene = find_position(program, where, lost)
    if fork is None or lost or not isinstance(program.code[at], code.Choose):
        return None
    return Thread(
        fork,
        at,
        scene,
        fields.get("called") is True,
        values_from_data(program.scenes[scene].locals, fields.get("locals"), notes),
        callers_from_data(program, fields.get("callers"), notes, has_caller=True),
        threads_from_data(program, at, fields.get("threads"), notes, depth + 1),
    )


def _forks_before(program: Program, choice: int) -> Iterator[int]:
    """The addresses of the forks that play for a choice."""
    for at in range(choice - 1, -1, -1):
        if not isinstance(program.code[at], code.Fork):
            return
        yield at


def _fork_id(program: Program, at: int) -> str:
    fork = program.code[at]
    return fork.id if isinstance(fork, code.Fork) else ""
