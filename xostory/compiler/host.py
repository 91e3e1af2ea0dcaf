"""The host's own functions, bound to the ones a story declares."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping

import attrs

from xostory.program.model import HostFunction, Program
from xostory.source import codes
from xostory.source.diagnostics import Diagnostic, closest, problem
from xostory.source.files import STORY_FILE

Host = Mapping[str, Callable[..., object]]


def with_host(program: Program, host: Host) -> Program | tuple[Diagnostic, ...]:
    """The program with somebody to answer for each of its host functions, or what is wrong with the answers."""
    found = [one for function in program.host for one in _problems(function, host)]
    declared = [function.name for function in program.host]
    for name in host:
        if name not in declared:
            known = ", ".join(declared) or "none"
            found.append(problem(codes.HOST_UNKNOWN, STORY_FILE, closest(name, declared), name=name, known=known))
    if found:
        return tuple(found)
    return attrs.evolve(program, answers=tuple(host[name] for name in declared))


def _problems(function: HostFunction, host: Host) -> tuple[Diagnostic, ...]:
    takes = ", ".join(function.parameters)
    if function.name not in host:
        words = {"name": function.name, "takes": takes, "gives": function.gives}
        return (problem(codes.HOST_MISSING, STORY_FILE, closest(function.name, host), **words),)
    if not _takes(host[function.name], len(function.parameters)):
        return (problem(codes.HOST_ARITY, STORY_FILE, name=function.name, takes=takes or "nothing"),)
    return ()


def _takes(answer: object, count: int) -> bool:
    """Whether it can be called with so many values. What does not tell (much that is written in C) is believed."""
    if not callable(answer):
        return False
    try:
        signature = inspect.signature(answer)
    except (TypeError, ValueError):
        return True
    try:
        signature.bind(*range(count))
    except TypeError:
        return False
    return True
