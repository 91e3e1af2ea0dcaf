"""Procedures: what stands under `does`, done while something is set."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from xostory.engine.machine import Inner, Machine
from xostory.engine.references import store
from xostory.engine.state import Held
from xostory.program.code import Assign, Branch, Do, Instruction, Jump
from xostory.program.expressions import Expression, Value

PROCEDURE_WORK = 100
STEP_WORK = 20

Evaluate = Callable[[Expression, Machine], Any]


def perform(index: int, arguments: list[Held], machine: Machine, evaluate: Evaluate) -> Value | None:
    """Do all that a procedure does; what it comes to, if it comes to anything.

    `evaluate` is given, because expressions perform procedures and procedures evaluate expressions.
    """
    machine.spend(PROCEDURE_WORK)
    procedure = machine.program.procedures[index]
    outer = machine.locals
    machine.inner.append(Inner(index, arguments, outer))
    machine.locals = arguments
    at = 0
    while at < len(procedure.body):
        machine.spend(STEP_WORK)
        at = _done(procedure.body[at], at, machine, evaluate)
    value: Value | None = None if procedure.result is None else evaluate(procedure.result, machine)
    machine.inner.pop()
    machine.locals = outer
    return value


def _done(instruction: Instruction, at: int, machine: Machine, evaluate: Evaluate) -> int:
    """One step of a procedure; the number of the next."""
    match instruction:
        case Assign():
            store(instruction, evaluate(instruction.value, machine), machine)
        case Do():
            evaluate(instruction.value, machine)
        case Branch():
            return at + 1 if evaluate(instruction.condition, machine) else instruction.otherwise
        case Jump():
            return instruction.to
    return at + 1
