"""Parameters by reference: what stands in such a slot is where the variable itself is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

import attrs

from xostory.engine.events import VariableChanged
from xostory.engine.machine import Machine
from xostory.engine.state import Held, Reference
from xostory.program.expressions import Value
from xostory.program.model import Variable

_T = TypeVar("_T")


def refer(slot: int, local: bool, machine: Machine) -> Reference:
    """The place of a variable; a parameter that refers passes on what it refers to."""
    if not local:
        return Reference(None, slot)
    held = machine.locals[slot]
    return held if isinstance(held, Reference) else Reference(len(machine.callers), slot)


def value_behind(held: Held, machine: Machine) -> Value:
    """The value of the variable behind a reference; any other value is its own."""
    if not isinstance(held, Reference):
        return held
    value = _slots(held, machine)[held.slot]
    if isinstance(value, Reference):
        raise TypeError("a reference to a reference")
    return value


def set_behind(held: Reference, value: Value, machine: Machine) -> None:
    """Give the variable behind a reference a value, within its own bounds."""
    variable = declared(held, machine)
    value = bounded(value, variable.low, variable.high)
    before = value_behind(held, machine)
    if value == before:
        return
    if held.frame is None:
        machine.values[held.slot] = value
        machine.events.append(VariableChanged(variable.name, before, value, variable.label))
    elif held.frame == len(machine.callers):
        machine.locals[held.slot] = value
    else:
        caller = machine.callers[held.frame]
        changed = attrs.evolve(caller, locals=_with(caller.locals, held.slot, value))
        machine.callers = _with(machine.callers, held.frame, changed)


def bounded(value: Value, low: float | None, high: float | None) -> Value:
    """A number stops at its bounds, where there are any."""
    if isinstance(value, (int, float)):
        if low is not None and value < low:
            return low
        if high is not None and value > high:
            return high
    return value


def _slots(held: Reference, machine: Machine) -> Sequence[Held]:
    if held.frame is None:
        return machine.values
    return machine.locals if held.frame == len(machine.callers) else machine.callers[held.frame].locals


def declared(held: Reference, machine: Machine) -> Variable:
    """What the variable behind a reference was declared as."""
    program = machine.program
    if held.frame is None:
        return program.variables[held.slot]
    scene = machine.scene if held.frame == len(machine.callers) else machine.callers[held.frame].scene
    return program.scenes[scene].locals[held.slot]


def _with(things: tuple[_T, ...], index: int, thing: _T) -> tuple[_T, ...]:
    return (*things[:index], thing, *things[index + 1 :])
