"""Declared variables, parameters and locals as the program has them."""

from __future__ import annotations

from xostory.program import model
from xostory.story.model import Variable


def compile_variable(one: Variable) -> model.Variable:
    """A variable of the program."""
    members = one.type.members
    return model.Variable(
        one.name, one.kind, one.start, one.low, one.high, members, one.label, one.persistent, one.by_reference
    )
