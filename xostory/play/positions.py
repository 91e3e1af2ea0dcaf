"""Where a scene waits, by ids, and back to the address: of the same place, or of the likest one after an edit."""

from __future__ import annotations

import re
from typing import Any

from xostory.program import code
from xostory.program.model import Program, Scene


def position(program: Program, scene: int, at: int) -> dict[str, Any]:
    """Where a scene waits: at a choice or an ending, or (both None) before the first step of its scene.

    Where words are asked for counts as a choice without options.
    """
    waiting = program.code[at]
    asked = waiting if isinstance(waiting, code.Choose | code.Ask) else None
    return {
        "scene": program.scenes[scene].id,
        "choice": asked.id if asked else None,
        "twins": _twins(program, scene, asked.id) if asked else 0,
        "options": [one.id for one in asked.options] if isinstance(asked, code.Choose) else [],
        "ending": program.endings[waiting.ending].id if isinstance(waiting, code.End) else None,
    }


def find_position(program: Program, data: dict[str, Any], notes: list[str]) -> tuple[int, int]:
    """Address and scene: of the very place, else of the likest choice, else of the scene's beginning.

    Anything but the very place is told in the notes.
    """
    index = find_scene(program, data.get("scene"))
    if index is None:
        notes.append("The scene where you saved is no longer in the story; you start at the beginning, as you were.")
        return program.scenes[program.start].entry, program.start
    best, likeness = program.scenes[index].entry, 0
    if data.get("choice") is None and data.get("ending") is None:
        return best, index
    listed = data.get("options")
    wanted = {one for one in listed if isinstance(one, str)} if isinstance(listed, list) else set()
    for at in addresses_of(program, program.scenes[index]):
        instruction = program.code[at]
        if isinstance(instruction, code.Choose | code.Ask):
            if instruction.id == data.get("choice"):
                if _twins(program, index, instruction.id) != data.get("twins"):
                    notes.append(
                        "Several choices here read the same, and their number has changed: this may be another."
                    )
                return at, index
            options = instruction.options if isinstance(instruction, code.Choose) else ()
            alike = len(wanted & {option.id for option in options})
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
    inside = (program.code[at] for at in addresses_of(program, program.scenes[scene]))
    return sum(isinstance(one, code.Choose | code.Ask) and _without_number(one.id) == wanted for one in inside)


def _without_number(choice: str) -> str:
    return re.sub(r"(\.[ac]-[0-9a-f]+)-[0-9]+\Z", r"\1", choice)


def find_scene(program: Program, name: object) -> int | None:
    """The scene of that name, or None."""
    return program.scene_index(name) if isinstance(name, str) else None


def addresses_of(program: Program, scene: Scene) -> range:
    """The addresses of a scene: up to the entry of the next."""
    following = [other.entry for other in program.scenes if other.entry > scene.entry]
    return range(scene.entry, min(following, default=len(program.code)))
