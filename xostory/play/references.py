"""What parameters by reference stand for, by names and by the number of the waiting scene, and back."""

from __future__ import annotations

from typing import Any

import attrs

from xostory.engine.state import Held, Reference
from xostory.program.model import Program, Variable

Scenes = tuple[int, ...]
"""The scenes that wait below another, outermost first."""


@attrs.frozen
class Frame:
    """A scene that waits: its number among the callers now, and what its variables are."""

    number: int
    scene: int
    locals: tuple[Held, ...]


Below = tuple[Frame | None, ...]
"""The scenes that wait, by their numbers in the save; None for one that waits no more."""


def reference_to_data(program: Program, below: Scenes, held: Reference) -> dict[str, Any]:
    """`{"to": name}` for a variable of the story, with its `frame` for one of a scene that waits."""
    if held.frame is None:
        return {"to": program.variables[held.slot].name}
    return {"to": program.scenes[below[held.frame]].locals[held.slot].name, "frame": held.frame}


def reference_from_data(program: Program, below: Below, variable: Variable, data: dict[str, Any]) -> Reference | None:
    """What the parameter stands for, if that is still there and still of its type."""
    number = data.get("frame")
    if number is None:
        return _among(program.variables, None, variable, data)
    frame = below[number] if type(number) is int and 0 <= number < len(below) else None
    if frame is None:
        return None
    found = _among(program.scenes[frame.scene].locals, frame.number, variable, data)
    refers = found is not None and isinstance(frame.locals[found.slot], Reference)
    return None if refers else found


def _among(
    declared: tuple[Variable, ...], frame: int | None, variable: Variable, data: dict[str, Any]
) -> Reference | None:
    slots = (slot for slot, one in enumerate(declared) if one.name == data.get("to") and _is_alike(one, variable))
    return next((Reference(frame, slot) for slot in slots), None)


def _is_alike(one: Variable, other: Variable) -> bool:
    """Whether they are of the very same type; a meter is a number."""
    kinds = {"number" if variable.kind == "meter" else variable.kind for variable in (one, other)}
    return len(kinds) == 1 and one.members == other.members
