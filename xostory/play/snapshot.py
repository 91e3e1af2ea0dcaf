"""States as JSON-ready data: by names and ids, never by positions.

What is read back is checked against the program value by value, because the file may be damaged and the story may
have been edited since.
"""

from __future__ import annotations

from typing import Any

import attrs

from xostory.engine.stage import WIDE, Actor, Camera, Stage
from xostory.engine.state import State
from xostory.play.frames import (
    callers_from_data,
    callers_to_data,
    locals_from_data,
    locals_to_data,
    on_top,
    threads_from_data,
    threads_to_data,
)
from xostory.play.journal import notes_from_data, notes_to_data
from xostory.play.named import mapping, named, values_from_data, whole, word
from xostory.play.positions import find_position, position
from xostory.program.expressions import NUMBER_LIMIT
from xostory.program.model import Program
from xostory.program.scenery import LEAST_ZOOM, MOST_ZOOM, POSITIONS, WEATHERS


@attrs.frozen
class Restored:
    """A state put together from data, and what of the data found no place in the program."""

    state: State
    notes: tuple[str, ...]


def state_to_data(program: Program, state: State) -> dict[str, Any]:
    """A state as JSON-ready data."""
    below = tuple(caller.scene for caller in state.callers)
    return {
        "at": position(program, state.scene, state.at),
        "called": state.called,
        "turn": state.turn,
        "seed": state.seed,
        "draws": state.draws,
        "variables": named(program.variables, state.values),
        "locals": locals_to_data(program, state.scene, state.locals, below),
        "counts": {name: count for name, count in zip(program.counters, state.counts, strict=True) if count},
        "callers": callers_to_data(program, state.callers),
        "threads": threads_to_data(program, state.threads, (*below, state.scene)),
        "stage": _stage_to_data(state.stage),
        "journal": notes_to_data(state),
    }


def state_from_data(program: Program, data: object) -> Restored:
    """The state that data describes, as far as the program still has the names. Raises Damage."""
    fields = mapping(data, "the state")
    notes: list[str] = []
    where = mapping(fields.get("at"), "its position")
    at, scene = find_position(program, where, notes)
    declared = program.scenes[scene]
    kept = declared.id == where.get("scene")
    callers, below = callers_from_data(program, fields.get("callers") if kept else [], notes)
    # A scene that begins again has its parameters, but not what happened in it.
    own = locals_from_data(program, scene, fields.get("locals") if kept else {}, notes, below)
    lasting = declared.parameters if at == declared.entry else len(own)
    state = State(
        at=at,
        scene=scene,
        called=fields.get("called") is True and bool(callers),
        values=values_from_data(program.variables, fields.get("variables"), notes),
        locals=(*own[:lasting], *(one.start for one in declared.locals[lasting:])),
        counts=_counts(program, fields.get("counts")),
        callers=callers,
        threads=threads_from_data(
            program, at, fields.get("threads", []) if kept else [], notes, on_top(below, scene, own)
        ),
        seed=whole(fields.get("seed"), "its seed"),
        draws=whole(fields.get("draws"), "its draws"),
        turn=whole(fields.get("turn"), "its turn"),
        stage=_stage(program, fields.get("stage")),
        notes=notes_from_data(fields.get("journal")),
    )
    return Restored(state, tuple(notes))


def _counts(program: Program, data: object) -> tuple[int, ...]:
    fields = mapping(data, "its visits")
    found = (fields.get(name, 0) for name in program.counters)
    return tuple(
        count if isinstance(count, int) and not isinstance(count, bool) and 0 <= count <= NUMBER_LIMIT else 0
        for count in found
    )


def _stage_to_data(stage: Stage) -> dict[str, Any]:
    data = attrs.asdict(stage)
    return {**data, "cast": list(data["cast"]), "queue": list(data["queue"])}


def _stage(program: Program, data: object) -> Stage:
    fields = mapping(data, "its stage")
    cast, queue = fields.get("cast"), fields.get("queue")
    known = {one.id for one in program.characters}
    chat = program.chat(word(fields.get("chat")))
    actors = [_actor(one) for one in cast] if isinstance(cast, (list, tuple)) and len(cast) <= 100 else []
    return Stage(
        place=word(fields.get("place")),
        time=word(fields.get("time")),
        music=word(fields.get("music")),
        chat=chat.id if chat else None,
        cast=tuple(one for one in actors if one is not None and one.character in known),
        queue=tuple(name for name in map(word, queue) if name) if isinstance(queue, (list, tuple)) else (),
        ambience=word(fields.get("ambience")),
        weather=weather if (weather := word(fields.get("weather"))) in WEATHERS else None,
        indoors=fields.get("indoors") is True,
        camera=_camera(fields.get("camera"), known),
    )


def _camera(data: object, known: set[str]) -> Camera:
    fields = data if isinstance(data, dict) else {}
    character, zoom = word(fields.get("character")), fields.get("zoom")
    if not isinstance(zoom, int | float) or isinstance(zoom, bool) or not LEAST_ZOOM <= zoom <= MOST_ZOOM:
        return WIDE
    return Camera(character, zoom) if character is None or character in known else WIDE


def _actor(data: object) -> Actor | None:
    fields = mapping(data, "somebody on stage")
    words = [word(fields.get(key)) for key in ("character", "mood", "outfit", "position")]
    character, mood, outfit, position = words
    if character is None or mood is None or outfit is None or position not in POSITIONS:
        return None
    return Actor(character, mood, outfit, position)
