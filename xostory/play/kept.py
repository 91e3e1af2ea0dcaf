"""What outlives a playthrough: the values of persistent variables, by name, as JSON has them; one file a story.

A set keeps what was put in and loses what was taken out, in whichever playthrough that was; anything else has the
value it was given last.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from xostory.engine.events import Event, VariableChanged
from xostory.play.files import read_json, set_aside, write_atomically
from xostory.play.named import as_data
from xostory.program.model import ACHIEVEMENTS, Program, Variable
from xostory.program.values import fitted

Kept = Mapping[str, object]

KEPT_FILE = "kept.json"
"""What the file is called in the folder of a story's saves."""

_FORMAT = "xostory-kept"


def fitting(program: Program, kept: Kept) -> dict[str, object]:
    """What of it a playthrough of that program begins with."""
    found = {one.name: fitted(one, kept[one.name]) for one in program.variables if one.persistent and one.name in kept}
    return {name: as_data(value) for name, value in found.items() if value is not None}


def kept_after(program: Program, kept: Kept, events: Iterable[Event]) -> Kept:
    """The same after some events; the very same if they change nothing of it."""
    lasting = {one.name: one for one in program.variables if one.persistent}
    found = dict(kept)
    for event in events if lasting else ():
        if isinstance(event, VariableChanged) and event.name in lasting:
            found[event.name] = _after(lasting[event.name], found.get(event.name), event)
    return kept if found == kept else found


def is_kept(kept: Kept, achievement: str) -> bool:
    """Whether an achievement was earned in any playthrough."""
    earned = kept.get(ACHIEVEMENTS)
    return isinstance(earned, list) and achievement in earned


def _after(variable: Variable, before: object, change: VariableChanged) -> object:
    if not (isinstance(change.before, frozenset) and isinstance(change.after, frozenset)):
        return as_data(change.after)
    had = fitted(variable, before) if before is not None else variable.start
    held = had if isinstance(had, frozenset) else frozenset()
    return as_data((held | (change.after - change.before)) - (change.before - change.after))


def read_kept(path: Path) -> tuple[Kept, str | None]:
    """What is kept in that file and, if it could not be used, why; nothing is kept in a file that is not there.

    A file that holds something else is set aside, so that nothing of it is lost when it is written anew.
    """
    try:
        data = read_json(path)
    except FileNotFoundError:
        return {}, None
    except OSError as problem:
        return {}, f"What was kept of earlier playthroughs could not be read ({problem.strerror or problem})."
    except ValueError:
        data = None
    if isinstance(data, dict) and data.get("format") == _FORMAT and isinstance(data.get("variables"), dict):
        return data["variables"], None
    return {}, _set_aside(path)


def write_kept(path: Path, kept: Kept) -> None:
    """Keep it. Raises OSError if the file cannot be written."""
    text = json.dumps({"format": _FORMAT, "variables": dict(kept)}, ensure_ascii=False, indent=2) + "\n"
    write_atomically(path, text.encode("utf-8"))


def _set_aside(path: Path) -> str:
    try:
        name = set_aside(path).name
    except OSError:
        return f"{path.name} is damaged: nothing is known of earlier playthroughs."
    return f"{path.name} is damaged: nothing is known of earlier playthroughs. The file is now called {name}."
