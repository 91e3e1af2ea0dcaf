"""What the host answered in a playthrough, so that loading it asks nobody anything twice.

A function that is not pure may do something in the world. Playing a save's choices again gives such functions the
answers of the first time; those of pure ones are asked anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import attrs

from xostory.engine.events import Event, HostCalled
from xostory.program.model import HostFunction, Program


def answers_to_data(events: Iterable[Event]) -> list[list[object]]:
    """Name and value of each answer, in order."""
    return [[event.name, event.value] for event in events if isinstance(event, HostCalled)]


def answering_again(program: Program, data: list[Any]) -> Program:
    """The program with the answers of then. Where they do not fit, a story error ends the turn."""
    if len(program.answers) != len(program.host):
        return program
    kept = iter(data)
    pairs = zip(program.host, program.answers, strict=True)
    return attrs.evolve(program, answers=tuple(now if one.pure else _then(one, kept) for one, now in pairs))


def _then(function: HostFunction, kept: Iterator[Any]) -> Callable[..., object]:
    def answer(*_arguments: object) -> object:
        name, value = next(kept, (None, None))
        if name != function.name:
            raise LookupError("another function was asked then")
        return value

    return answer
