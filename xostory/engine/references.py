"""Setting variables, and parameters by reference: what stands in such a slot is where the variable itself is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

import attrs

from xostory.engine.events import VariableChanged
from xostory.engine.machine import Machine
from xostory.engine.state import Held, Reference
from xostory.program.code import Assign
from xostory.program.expressions import Value
from xostory.program.model import Variable

_T = TypeVar("_T")


def refer(slot: int, local: bool, machine: Machine) -> Reference:
    """The place of a variable; a parameter that refers passes on what it refers to."""
    if not local:
        return Reference(None, slot)
    held = machine.locals[slot]
    here = -len(machine.inner) if machine.inner else len(machine.callers)
    return held if isinstance(held, Reference) else Reference(here, slot)


def value_behind(held: Held, machine: Machine) -> Value:
    """The value of the variable behind a reference; any other value is its own."""
    if not isinstance(held, Reference):
        return held
    value = _slots(held, machine)[held.slot]
    if isinstance(value, Reference):
        raise TypeError("a reference to a reference")
    return value


def store(instruction: Assign, value: Value, machine: Machine) -> None:
    """Set what an assignment sets."""
    slot = instruction.slot
    if instruction.refers and isinstance(held := machine.locals[slot], Reference):
        set_behind(held, value, machine)
        return
    if instruction.low is not None or instruction.high is not None:
        value = _bounded(value, instruction.low, instruction.high)
    if instruction.local:
        if value != machine.locals[slot]:
            machine.locals[slot] = value
    elif value != (before := machine.values[slot]):
        machine.values[slot] = value
        label = machine.program.variables[slot].label
        machine.events.append(VariableChanged(instruction.name, before, value, label))


def set_behind(held: Reference, value: Value, machine: Machine) -> None:
    """Give the variable behind a reference a value, within its own bounds."""
    variable = declared(held, machine)
    value = _bounded(value, variable.low, variable.high)
    before = value_behind(held, machine)
    if value == before:
        return
    if held.frame is None:
        machine.values[held.slot] = value
        machine.events.append(VariableChanged(variable.name, before, value, variable.label))
    elif (own := _living(held.frame, machine)) is not None:
        own[held.slot] = value
    else:
        caller = machine.callers[held.frame]
        changed = attrs.evolve(caller, locals=_with(caller.locals, held.slot, value))
        machine.callers = _with(machine.callers, held.frame, changed)


def _bounded(value: Value, low: float | None, high: float | None) -> Value:
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
    own = _living(held.frame, machine)
    return machine.callers[held.frame].locals if own is None else own


def _living(frame: int, machine: Machine) -> list[Held] | None:
    """The variables of the scene that is played, or of a procedure that is done; None for a scene that waits."""
    if frame < 0:
        return machine.inner[-frame - 1].locals
    if frame < len(machine.callers):
        return None
    return machine.inner[0].outer if machine.inner else machine.locals


def declared(held: Reference, machine: Machine) -> Variable:
    """What the variable behind a reference was declared as."""
    program = machine.program
    if held.frame is None:
        return program.variables[held.slot]
    if held.frame < 0:
        return program.procedures[machine.inner[-held.frame - 1].procedure].parameters[held.slot]
    scene = machine.scene if held.frame == len(machine.callers) else machine.callers[held.frame].scene
    return program.scenes[scene].locals[held.slot]


def _with(things: tuple[_T, ...], index: int, thing: _T) -> tuple[_T, ...]:
    return (*things[:index], thing, *things[index + 1 :])
