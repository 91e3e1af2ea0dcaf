"""States as JSON-ready data: by names and ids, never by positions.

What is read back is checked against the program value by value, because the file may be damaged and the story may
have been edited since.
"""

from __future__ import annotations

import math
import re
from typing import Any

import attrs

from xostory.engine.stage import Actor, Stage
from xostory.engine.state import Caller, State
from xostory.program import code
from xostory.program.code import POSITIONS
from xostory.program.expressions import NUMBER_LIMIT, Value
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
        "draws": state.draws,
        "variables": _named(program.variables, state.values),
        "locals": _named(scene.locals, state.locals),
        "counts": {name: count for name, count in zip(program.counters, state.counts, strict=True) if count},
        "callers": [_caller_to_data(program, caller) for caller in state.callers],
        "stage": {**attrs.asdict(state.stage), "cast": [attrs.asdict(one) for one in state.stage.cast]},
    }


def state_from_data(program: Program, data: object) -> Restored:
    """The state that data describes, as far as the program still has the names. Raises Damage."""
    fields = _mapping(data, "the state")
    notes: list[str] = []
    position = _mapping(fields.get("at"), "its position")
    at, scene = _find_position(program, position, notes)
    declared = program.scenes[scene]
    kept = declared.id == position.get("scene")
    callers = _callers_from_data(program, fields.get("callers"), notes) if kept else ()
    # A scene that begins again has its parameters, but not what happened in it.
    own = _values(declared.locals, fields.get("locals") if kept else {}, notes)
    lasting = declared.parameters if at == declared.entry else len(own)
    state = State(
        at=at,
        scene=scene,
        called=fields.get("called") is True and bool(callers),
        values=_values(program.variables, fields.get("variables"), notes),
        locals=(*own[:lasting], *(one.start for one in declared.locals[lasting:])),
        counts=_counts(program, fields.get("counts")),
        callers=callers,
        seed=_whole(fields.get("seed"), "its seed"),
        draws=_whole(fields.get("draws"), "its draws"),
        turn=_whole(fields.get("turn"), "its turn"),
        stage=_stage(program, fields.get("stage")),
    )
    return Restored(state, tuple(notes))


def _position(program: Program, state: State) -> dict[str, Any]:
    """Where a state waits: at a choice or an ending, or (both None) before the first step of its scene."""
    waiting = program.code[state.at]
    asked = waiting if isinstance(waiting, code.Choose) else None
    return {
        "scene": program.scenes[state.scene].id,
        "choice": asked.id if asked else None,
        "twins": _twins(program, state.scene, asked.id) if asked else 0,
        "options": [one.id for one in asked.options] if asked else [],
        "ending": program.endings[waiting.ending].id if isinstance(waiting, code.End) else None,
    }


def _find_position(program: Program, data: dict[str, Any], notes: list[str]) -> tuple[int, int]:
    """Address and scene: of the very place, else of the likest choice, else of the scene's beginning.

    Anything but the very place is told in the notes.
    """
    index = _find_scene(program, data.get("scene"))
    if index is None:
        notes.append("The scene where you saved is no longer in the story; you start at the beginning, as you were.")
        return program.scenes[program.start].entry, program.start
    best, likeness = program.scenes[index].entry, 0
    if data.get("choice") is None and data.get("ending") is None:
        return best, index
    listed = data.get("options")
    wanted = {one for one in listed if isinstance(one, str)} if isinstance(listed, list) else set()
    for at in _addresses_of(program, program.scenes[index]):
        instruction = program.code[at]
        if isinstance(instruction, code.Choose):
            if instruction.id == data.get("choice"):
                if _twins(program, index, instruction.id) != data.get("twins"):
                    notes.append(
                        "Several choices here read the same, and their number has changed: this may be another."
                    )
                return at, index
            alike = len(wanted & {option.id for option in instruction.options})
            if alike > likeness:
                best, likeness = at, alike
        elif isinstance(instruction, code.End) and program.endings[instruction.ending].id == data.get("ending"):
            return at, index
    if likeness:
        notes.append("The choice where you saved was changed; this is the one most like it.")
    else:
        notes.append("The place where you saved is no longer in the story; you start its scene again.")
    return best, index


def _twins(program: Program, scene: int, choice: str) -> int:
    """How many choices of a scene read the same as that one: their ids differ by a number alone."""
    wanted = _without_number(choice)
    inside = (program.code[at] for at in _addresses_of(program, program.scenes[scene]))
    return sum(isinstance(one, code.Choose) and _without_number(one.id) == wanted for one in inside)


def _without_number(choice: str) -> str:
    return re.sub(r"(\.c-[0-9a-f]+)-[0-9]+\Z", r"\1", choice)


def _find_scene(program: Program, name: object) -> int | None:
    return program.scene_index(name) if isinstance(name, str) else None


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
        index = _find_scene(program, fields.get("scene"))
        at = _find_call(program, index, fields.get("call")) if index is not None else None
        if index is None or at is None:
            name = fields.get("scene")
            shown = f" {name[:60]!r}" if isinstance(name, str) else ""
            notes.append(f"The scene{shown} no longer waits for the story to come back.")
            continue
        own = _values(program.scenes[index].locals, fields.get("locals"), notes)
        found.append(Caller(index, at, fields.get("called") is True and bool(found), own))
    return tuple(found)


def _find_call(program: Program, scene: int, call_id: object) -> int | None:
    for at in _addresses_of(program, program.scenes[scene]):
        instruction = program.code[at]
        if isinstance(instruction, code.Call) and instruction.id == call_id:
            return at
    return None


def _named(variables: tuple[Variable, ...], values: tuple[Value, ...]) -> dict[str, Any]:
    return {variable.name: _as_data(value) for variable, value in zip(variables, values, strict=True)}


def _as_data(value: Value) -> Any:
    return sorted(value) if isinstance(value, frozenset) else value


def _values(variables: tuple[Variable, ...], data: object, notes: list[str]) -> tuple[Value, ...]:
    fields = _mapping(data, "its variables")
    known = {variable.name for variable in variables}
    notes += [
        f"The story no longer has {name[:60]!r}." for name in fields if isinstance(name, str) and name not in known
    ]
    found: list[Value] = []
    for variable in variables:
        value = _value(variable, fields[variable.name]) if variable.name in fields else None
        if value is None and variable.name in fields:
            notes.append(f"The value of {variable.name!r} no longer fits and starts anew.")
        elif value is not None and _as_data(value) != fields[variable.name]:
            notes.append(f"The value of {variable.name!r} had to be fitted to the story as it is now.")
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
    if isinstance(data, bool) or not isinstance(data, (int, float)) or not -NUMBER_LIMIT <= data <= NUMBER_LIMIT:
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
    if isinstance(data, bool) or not isinstance(data, int) or abs(data) > 2**256:
        raise Damage(f"{what} cannot be read")
    return data


def _mapping(data: object, what: str) -> dict[str, Any]:
    if not isinstance(data, dict):
        raise Damage(f"{what} cannot be read")
    return data
