"""Values that come from outside, fitted to the variables they are for."""

from __future__ import annotations

import math

from xostory.program.expressions import NUMBER_LIMIT, Value
from xostory.program.model import Variable

TEXT_LIMIT = 20_000


def fitted(variable: Variable, data: object) -> Value | None:
    """The data as a value of that variable, kept within its bounds, or None if it is not one."""
    if variable.kind == "flag":
        return data if isinstance(data, bool) else None
    if variable.kind in ("number", "meter"):
        return _number(variable, data)
    if variable.kind == "text":
        return data if isinstance(data, str) and len(data) <= TEXT_LIMIT else None
    if variable.kind == "one of":
        return data if isinstance(data, str) and data in variable.members else None
    if isinstance(data, (list, frozenset)) and all(isinstance(one, str) for one in data):
        return frozenset(data) & frozenset(variable.members)
    return None


def _number(variable: Variable, data: object) -> int | float | None:
    if isinstance(data, bool) or not isinstance(data, (int, float)) or not -NUMBER_LIMIT <= data <= NUMBER_LIMIT:
        return None
    low = -math.inf if variable.low is None else variable.low
    high = math.inf if variable.high is None else variable.high
    return min(max(data, low), high)
