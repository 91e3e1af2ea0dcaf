"""The scenes that wait, by ids and names, and back: callers, and the threads whose options a choice offers."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from xostory.engine.machine import MAX_CALLS
from xostory.engine.state import Caller, Held, Thread
from xostory.play.named import Damage, held_from_data, mapping, named
from xostory.play.positions import addresses_of, find_position, find_scene, position
from xostory.play.references import Below, Frame, Scenes, reference_from_data, reference_to_data
from xostory.program import code
from xostory.program.model import Program

MAX_THREADS = 10_000


def callers_to_data(program: Program, callers: tuple[Caller, ...], below: Scenes = ()) -> list[dict[str, Any]]:
    """The scenes that wait for others to come back."""
    found = []
    for caller in callers:
        scene = program.scenes[caller.scene]
        call = program.code[caller.call]
        found.append(
            {
                "scene": scene.id,
                "call": call.id if isinstance(call, code.Call | code.DrawCard | code.Choose) else None,
                "called": caller.called,
                "locals": locals_to_data(program, caller.scene, caller.locals, below),
            }
        )
        below = (*below, caller.scene)
    return found


def callers_from_data(
    program: Program, data: object, notes: list[str], below: Below = ()
) -> tuple[tuple[Caller, ...], Below]:
    """The scenes that wait on top of those `below`, and all of them by their numbers in the save."""
    if not isinstance(data, list) or len(data) > MAX_CALLS:
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
            below = (*below, None)
            continue
        called = fields.get("called") is True and any(below)
        own = locals_from_data(program, index, fields.get("locals"), notes, below)
        found.append(Caller(index, at, called, own))
        below = on_top(below, index, own)
    return tuple(found), below


def on_top(below: Below, scene: int, own: tuple[Held, ...]) -> Below:
    """Another scene that waits."""
    return (*below, Frame(sum(one is not None for one in below), scene, own))


def locals_to_data(program: Program, scene: int, values: tuple[Held, ...], below: Scenes) -> dict[str, Any]:
    """The variables of a scene that stands on those below."""
    return named(program.scenes[scene].locals, values, partial(reference_to_data, program, below))


def locals_from_data(program: Program, scene: int, data: object, notes: list[str], below: Below) -> tuple[Held, ...]:
    """The same from data; the scenes that wait below may have what its parameters stand for."""
    return held_from_data(program.scenes[scene].locals, data, notes, partial(reference_from_data, program, below))


def _find_call(program: Program, scene: int, call_id: object) -> int | None:
    for at in addresses_of(program, program.scenes[scene]):
        instruction = program.code[at]
        if isinstance(instruction, code.Call | code.DrawCard) and instruction.id == call_id:
            return at
        if isinstance(instruction, code.Choose) and instruction.behind is not None and instruction.id == call_id:
            return at
    return None


def threads_to_data(program: Program, threads: tuple[Thread, ...], below: Scenes) -> list[dict[str, Any]]:
    """Scenes that wait at choices whose options are offered at another."""
    return [_thread_to_data(program, one, below) for one in threads]


def _thread_to_data(program: Program, thread: Thread, below: Scenes) -> dict[str, Any]:
    inside = (*below, *(caller.scene for caller in thread.callers))
    return {
        "fork": _fork_id(program, thread.fork),
        "at": position(program, thread.scene, thread.at),
        "called": thread.called,
        "locals": locals_to_data(program, thread.scene, thread.locals, inside),
        "callers": callers_to_data(program, thread.callers, below),
        "threads": threads_to_data(program, thread.threads, (*inside, thread.scene)),
    }


def threads_from_data(
    program: Program, at: int, data: object, notes: list[str], below: Below, depth: int = 0
) -> tuple[Thread, ...]:
    """The threads of the choice at that address, as far as their choices are still the same."""
    if not isinstance(data, list) or len(data) > MAX_THREADS or depth > MAX_CALLS:
        raise Damage("the options from other scenes cannot be read")
    found: list[Thread] = []
    for one in data:
        fields = mapping(one, "options from another scene")
        thread = _thread_from_data(program, at, fields, notes, below, depth)
        if thread is None:
            notes.append("Some options that came from another scene are no longer there.")
        else:
            found.append(thread)
    return tuple(found)


def _thread_from_data(
    program: Program, choice: int, fields: dict[str, Any], notes: list[str], below: Below, depth: int
) -> Thread | None:
    fork = next((at for at in _forks_before(program, choice) if _fork_id(program, at) == fields.get("fork")), None)
    where = mapping(fields.get("at"), "a position")
    lost: list[str] = []
    at, scene = find_position(program, where, lost)
    if fork is None or lost or not isinstance(program.code[at], code.Choose):
        return None
    callers, inside = callers_from_data(program, fields.get("callers"), notes, below)
    own = locals_from_data(program, scene, fields.get("locals"), notes, inside)
    inner = threads_from_data(program, at, fields.get("threads"), notes, on_top(inside, scene, own), depth + 1)
    return Thread(fork, at, scene, fields.get("called") is True, own, callers, inner)


def _forks_before(program: Program, choice: int) -> Iterator[int]:
    """The addresses of the forks that play for a choice."""
    for at in range(choice - 1, -1, -1):
        if not isinstance(program.code[at], code.Fork):
            return
        yield at


def _fork_id(program: Program, at: int) -> str:
    fork = program.code[at]
    return fork.id if isinstance(fork, code.Fork) else ""
