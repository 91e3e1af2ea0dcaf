"""Threads: scenes that are played up to their first choice, so that another choice can offer their options.

While one is played, `Machine.forks` knows of it. What is gathered is a tree: a thread's choice may have threads of
its own. Choosing one of its options makes the waiting scenes callers, as if each had called the next.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

import attrs

from xostory.engine.evaluate import evaluate
from xostory.engine.machine import FaultError, Machine
from xostory.engine.state import Caller, Thread
from xostory.program.code import Choose, Fork, Option
from xostory.program.model import Program

Path = tuple[Thread, ...]


@attrs.frozen
class Candidate:
    """An option that may be offered: its id among all of them, and the threads that lead to it, outermost first."""

    id: str
    option: Option
    path: Path = ()


def fork(instruction: Fork, machine: Machine, at: int) -> int:
    """Begin to play a thread; where play goes on."""
    if instruction.condition is not None and not evaluate(instruction.condition, machine):
        return at + 1
    arguments = tuple(evaluate(argument, machine) for argument in instruction.arguments)
    machine.forks.append((len(machine.callers), machine.threads))
    machine.threads = ()
    return machine.call(instruction.scene, arguments, at)


def gather(machine: Machine, at: int) -> int:
    """The thread being played has come to its choice: it waits there; where play goes on."""
    depth, others = machine.forks.pop()
    started = machine.callers[depth].call
    inside = machine.callers[depth + 1 :]
    own = tuple(machine.locals)
    thread = Thread(started, at, machine.scene, machine.called, own, inside, machine.threads)
    machine.callers = machine.callers[: depth + 1]
    behind = machine.come_back()
    machine.threads = (*others, thread)
    return behind


def candidates(program: Program, at: int, threads: tuple[Thread, ...]) -> Iterator[Candidate]:
    """All options at a choice, those of its threads at their places. A scene that is there twice has its ids told
    apart."""
    choice = program.code[at]
    if not threads and isinstance(choice, Choose):
        yield from (Candidate(one.id, one) for one in choice.options)
        return
    seen: Counter[str] = Counter()
    for path, option in _options(program, at, threads, ()):
        seen[option.id] += 1
        number = seen[option.id]
        yield Candidate(option.id if number == 1 else f"{option.id}~{number}", option, path)


def _options(program: Program, at: int, threads: tuple[Thread, ...], path: Path) -> Iterator[tuple[Path, Option]]:
    choice = program.code[at]
    options = choice.options if isinstance(choice, Choose) else ()
    for number in range(len(options) + 1):
        for thread in threads:
            started = program.code[thread.fork]
            if isinstance(started, Fork) and started.before == number:
                yield from _options(program, thread.at, thread.threads, (*path, thread))
        if number < len(options):
            yield path, options[number]


def enter(path: Path, machine: Machine, at: int) -> None:
    """Go into a thread: whoever waits on the way there waits at their choice."""
    for thread in path:
        waiting = Caller(machine.scene, at, machine.called, tuple(machine.locals))
        machine.callers = (*machine.callers, waiting, *thread.callers)
        machine.scene, machine.called, machine.locals = thread.scene, thread.called, list(thread.locals)
        at = thread.at


@contextmanager
def inside(path: Path, machine: Machine, at: int) -> Iterator[None]:
    """For a look into a thread, from where its options see its own variables."""
    before = machine.scene, machine.called, machine.locals, machine.callers
    enter(path, machine, at)
    yield
    machine.scene, machine.called, machine.locals, machine.callers = before


def refuse(machine: Machine, what: str) -> None:
    """Raise if a thread is being played: there is something it cannot do before its options are offered."""
    if machine.forks:
        raise FaultError("E720", f"A scene whose options another choice offers {what} before it came to a choice.")


def refuse_at_its_end(machine: Machine) -> None:
    """Raise if the thread itself, not a scene it called, is about to lead elsewhere instead of coming back."""
    if machine.forks and machine.forks[-1][0] == len(machine.callers) - 1:
        refuse(machine, "led elsewhere")
