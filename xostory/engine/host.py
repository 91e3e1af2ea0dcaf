"""Functions that the host answers: whoever plays the story, a program of its own.

The host is trusted to run, not to be right: what it raises, and what it answers, can only be a story error.
"""

from __future__ import annotations

import unicodedata
from typing import Any

from xostory.engine.events import HostCalled
from xostory.engine.machine import FaultError, Machine
from xostory.program.expressions import NUMBER_LIMIT, Value
from xostory.program.model import HostFunction

CALL_WORK = 200
MAX_TEXT = 10_000
_NOT_SHOWN = ("Cc", "Cs", "Zl", "Zp")  # control characters, halves of characters, other line breaks


def ask(index: int, arguments: list[Any], machine: Machine) -> Value:
    """What the host answers, checked. Answers that a variable is set to are told as events."""
    function = machine.program.host[index]
    machine.spend(CALL_WORK)
    if index >= len(machine.program.answers):
        raise FaultError("E717", f"Nobody answers for `{function.name}`.")
    try:
        found = machine.program.answers[index](*arguments)
    except Exception as error:  # whatever it is, it is not the story's reader who shall see a traceback
        raise FaultError("E715", f"`{function.name}` failed: {_shown(error)}.") from error
    value = _checked(function, found)
    machine.spend(len(value) if isinstance(value, str) else 0)
    if not function.pure:
        machine.events.append(HostCalled(function.name, value))
    return value


def _checked(function: HostFunction, found: object) -> Value:
    """The answer as the story's own kind of value."""
    if function.gives == "flag" and isinstance(found, bool):
        return found
    if function.gives == "number" and isinstance(found, (int, float)) and not isinstance(found, bool):
        if abs(found) <= NUMBER_LIMIT:  # which nan is not
            return int(found) if isinstance(found, int) else float(found)
        raise FaultError("E716", f"`{function.name}` has to answer with a number up to {NUMBER_LIMIT}.")
    if function.gives == "text" and isinstance(found, str):
        if len(found) <= MAX_TEXT and not any(unicodedata.category(letter) in _NOT_SHOWN for letter in found):
            return str(found)
        raise FaultError("E716", f"`{function.name}` answered with a text that is too long or cannot be shown.")
    raise FaultError("E716", f"`{function.name}` answered with {type(found).__name__}; it gives a {function.gives}.")


def _shown(error: Exception) -> str:
    """An exception in one short line; one that cannot even be printed is its class."""
    try:
        words = " ".join(str(error).split())[:200]
    except Exception:
        words = ""
    return f"{type(error).__name__}{f' ({words})' if words else ''}"
