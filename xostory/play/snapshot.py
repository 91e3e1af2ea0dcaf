"""States as JSON-ready data: by names and ids, never by positions.

What is read back is checked against the program value by value, because the file may be damaged and the story may
have been edited since.
"""

from __future__ import annotations

import math
from typing import Any

import attrs

from xostory.engine.evaluate import NUMBER_LIMIT
from xostory.engine.events import ChoiceOffered
from xostory.engine.stage import POSITIONS, Actor, Stage
from xostory.engine.state import Caller, State
from xostory.program import code
from xostory.program.expressions import Value
from xostory.program.model import Program, Scene, Variable

TEXT_LIMIT = 20_000
MAX_CALLERS = 200


class Damage(Exception):  # noqa: N818 - it is what it says: damage, found while reading
    """The data is no state at all; the message says where."""


@attrs.frozen
class Restored:
    """A state put together from data, and what of the data found no place in the program."""

    state: State
    notes: tuple[str, ...]


def state_to_data(program: Program, state: State) -> dict[str, Any]:
    """A state as JSON-ready data."""
    scene = program.scenes[state.scene]
    return {
        "at": _position(program, state),
        "called": state.called,
        "turn": state.turn,
        "seed": state.seed,
        "variables": _named(program.variables, state.values),
        "locals": _named(scene.locals, state.locals),
        "counts": {name: count for name, count in zip(program.counters, state.counts, strict=True) if count},
        "callers": [_caller_to_data(program, caller) for caller in state.callers],
        "stage": attrs.asdict(state.stage),
    }


def state_from_data(program: Program, data: object) -> Restored:
    """The state that data describes, as far as the program still has the names. Raises Damage."""
    fields = _mapping(data, "the state")
    notes: list[str] = []
    at, scene, found = _find_position(program, _mapping(fields.get("at"), "its position"))
    callers = _callers_from_data(program, fields.get("callers"), notes)
    if not found:
        notes.append("The place where you saved is no longer in the story; you start its scene again.")
    declared = program.scenes[scene]
    state = State(
        at=at,
        scene=scene,
        called=fields.get("called") is True and bool(callers),
        values=_values(program.variables, fields.get("variables"), notes),
        locals=_values(declared.locals, fields.get("locals"), []),
        counts=_counts(program, fields.get("counts")),
        callers=callers,
        seed=_whole(fields.get("seed"), "its seed"),
        turn=_whole(fields.get("turn"), "its turn"),
        stage=_stage(program, fields.get("stage")),
    )
    return Restored(state, tuple(notes))


def _position(program: Program, state: State) -> dict[str, Any]:
    pending = state.pending
    choice = pending.id if isinstance(pending, ChoiceOffered) else None
    options = [one.id for one in pending.options] if isinstance(pending, ChoiceOffered) else []
    ending = pending.ending if pending is not None and not isinstance(pending, ChoiceOffered) else None
    scene = program.scenes[state.scene].id
    return {"scene": scene, "choice": choice, "options": options, "ending": ending}


def _find_position(program: Program, data: dict[str, Any]) -> tuple[int, int, bool]:
    """Address, scene, and whether it is the very place: else the likest choice, else the scene's beginning."""
    index = program.scene_index(str(data.get("scene")))
    if index is None:
        return program.scenes[program.start].entry, program.start, False
    addresses = _addresses_of(program, program.scenes[index])
    best, likeness = program.scenes[index].entry, 0
    wanted = set(data["options"]) if isinstance(data.get("options"), list) else set()
    for at in addresses:
        instruction = program.code[at]
        if isinstance(instruction, code.Choose):
            if instruction.id == data.get("choice"):
                return at, index, True
            alike = len(wanted & {option.id for option in instruction.options})
            if alike > likeness:
                best, likeness = at, alike
        elif isinstance(instruction, code.End) and program.endings[instruction.ending].id == data.get("ending"):
            return at, index, True
    return best, index, likeness > 0


def _addresses_of(program: Program, scene: Scene) -> range:
    """The addresses of a scene: up to the entry of the next."""
    following = [other.entry for other in program.scenes if other.entry > scene.entry]
    return range(scene.entry, min(following, default=len(program.code)))


def _caller_to_data(program: Program, caller: Caller) -> dict[str, Any]:
    scene = program.scenes[caller.scene]
    call = program.code[caller.call]
    return {
        "scene": scene.id,
        "call": call.id if isinstance(call, code.Call) else None,
        "called": caller.called,
        "locals": _named(scene.locals, caller.locals),
    }


def _callers_from_data(program: Program, data: object, notes: list[str]) -> tuple[Caller, ...]:
    if not isinstance(data, list) or len(data) > MAX_CALLERS:
        raise Damage("its calls cannot be read")
    found: list[Caller] = []
    for one in data:
        fields = _mapping(one, "a call")
        index = program.scene_index(str(fields.get("scene")))
        at = _find_call(program, index, fields.get("call")) if index is not None else None
        if index is None or at is None:
            notes.append(f"The scene {str(fields.get('scene'))[:60]!r} no longer waits for the story to come back.")
            return ()
        own = _values(program.scenes[index].locals, fields.get("locals"), [])
        found.append(Caller(index, at, fields.get("called") is True and bool(found), own))
    return tuple(found)


def _find_call(program: Program, scene: int, call_id: object) -> int | None:
    for at in _addresses_of(program, program.scenes[scene]):
        instruction = program.code[at]
        if isinstance(instruction, code.Call) and instruction.id == call_id:
            return at
    return None


def _named(variables: tuple[Variable, ...], values: tuple[Value, ...]) -> dict[str, Any]:
    return {
        variable.name: sorted(value) if isinstance(value, frozenset) else value
        for variable, value in zip(variables, values, strict=True)
    }


def _values(variables: tuple[Variable, ...], data: object, notes: list[str]) -> tuple[Value, ...]:
    fields = _mapping(data, "its variables")
    found: list[Value] = []
    for variable in variables:
        value = _value(variable, fields[variable.name]) if variable.name in fields else None
        if value is None and variable.name in fields:
            notes.append(f"The value of {variable.name!r} no longer fits and starts anew.")
        found.append(variable.start if value is None else value)
    return tuple(found)


def _value(variable: Variable, data: object) -> Value | None:
    """The data as a value of that variable, or None if it is not one."""
    if variable.kind == "flag":
        return data if isinstance(data, bool) else None
    if variable.kind in ("number", "meter"):
        return _number(variable, data)
    if variable.kind == "text":
        return data if isinstance(data, str) and len(data) <= TEXT_LIMIT else None
    if variable.kind == "one of":
        return data if isinstance(data, str) and data in variable.members else None
    if isinstance(data, list) and all(isinstance(one, str) for one in data):
        return frozenset(data) & frozenset(variable.members)
    return None


def _number(variable: Variable, data: object) -> int | float | None:
    if isinstance(data, bool) or not isinstance(data, (int, float)) or not math.isfinite(data):
        return None
    if abs(data) > NUMBER_LIMIT:
        return None
    low = -math.inf if variable.low is None else variable.low
    high = math.inf if variable.high is None else variable.high
    return min(max(data, low), high)


def _counts(program: Program, data: object) -> tuple[int, ...]:
    fields = _mapping(data, "its visits")
    found = (fields.get(name, 0) for name in program.counters)
    return tuple(
        count if isinstance(count, int) and not isinstance(count, bool) and 0 <= count <= NUMBER_LIMIT else 0
        for count in found
    )


def _stage(program: Program, data: object) -> Stage:
    fields = _mapping(data, "its stage")
    cast = fields.get("cast")
    known = {one.id for one in program.characters}
    actors = [_actor(one) for one in cast] if isinstance(cast, (list, tuple)) and len(cast) <= 100 else []
    return Stage(
        place=_word(fields.get("place")),
        time=_word(fields.get("time")),
        music=_word(fields.get("music")),
        cast=tuple(one for one in actors if one is not None and one.character in known),
    )


def _actor(data: object) -> Actor | None:
    fields = _mapping(data, "somebody on stage")
    words = [_word(fields.get(key)) for key in ("character", "mood", "outfit", "position")]
    character, mood, outfit, position = words
    if character is None or mood is None or outfit is None or position not in POSITIONS:
        return None
    return Actor(character, mood, outfit, position)


def _word(data: object) -> str | None:
    return data if isinstance(data, str) and len(data) <= 200 else None


def _whole(data: object, what: str) -> int:
    if isinstance(data, bool) or not isinstance(data, int) or abs(data) > 2**64:
        raise Damage(f"{what} cannot be read")
    return data


def _mapping(data: object, what: str) -> dict[str, Any]:
    if not isinstance(data, dict):
        raise Damage(f"{what} cannot be read")
    return data
