"""Compiled expressions: small trees whose names are already slots.

Types were checked by the compiler, so a node says only what to do.
"""

from __future__ import annotations

from enum import Enum

import attrs

Value = bool | int | float | str | frozenset[str]
"""A flag, a number, a text or member of a one-of, or an any-of set."""


NUMBER_LIMIT = 10**15
"""Numbers beyond this would not mean the same everywhere."""


class Operator(Enum):
    """What a Binary does to its two values."""

    ADD = "+"
    SUBTRACT = "-"
    MULTIPLY = "*"
    DIVIDE = "/"
    FLOOR = "//"
    MODULO = "%"
    EQUAL = "=="
    UNEQUAL = "!="
    LESS = "<"
    AT_MOST = "<="
    GREATER = ">"
    AT_LEAST = ">="
    WITH = "put in"
    WITHOUT = "take out"
    COMMON = "&"
    JOIN = "put behind"
    IN = "in"


@attrs.frozen
class Constant:
    value: Value


@attrs.frozen
class Global:
    slot: int


@attrs.frozen
class Local:
    slot: int


@attrs.frozen
class Referred:
    """A parameter by reference: the variable it stands for, or its own value where it was given none."""

    slot: int


@attrs.frozen
class Refer:
    """An argument for such a parameter: the variable itself, not its value."""

    slot: int
    local: bool


@attrs.frozen
class Visits:
    """How often the counted place was come by."""

    counter: int


@attrs.frozen
class Since:
    """How many turns ago the place with that stamp was come by; -1 for never."""

    stamp: int


@attrs.frozen
class Draw:
    """A random draw: roll, chance or pick. `members` are what pick picks from, in their declared order."""

    function: str
    arguments: tuple[Expression, ...]
    members: tuple[str, ...] = ()


@attrs.frozen
class Derived:
    """A variable that is worked out: an index into `Program.derived`, and what its parameters are."""

    index: int
    arguments: tuple[Expression, ...] = ()


@attrs.frozen
class Hosted:
    """What the host answers: an index into `Program.host`, and what it is given."""

    index: int
    arguments: tuple[Expression, ...]


@attrs.frozen
class Perform:
    """A procedure: an index into `Program.procedures`, and what it is given. Its value is what it comes to."""

    index: int
    arguments: tuple[Expression, ...] = ()


@attrs.frozen
class Binary:
    operator: Operator
    left: Expression
    right: Expression


@attrs.frozen
class Both:
    """`and`: the right side is not looked at when the left is no."""

    left: Expression
    right: Expression


@attrs.frozen
class Either:
    """`or`: the right side is not looked at when the left is yes."""

    left: Expression
    right: Expression


@attrs.frozen
class Not:
    operand: Expression


@attrs.frozen
class Negative:
    operand: Expression


@attrs.frozen
class Rank:
    """A one-of value as its place in the declared order, for comparisons."""

    members: tuple[str, ...]
    operand: Expression


@attrs.frozen
class Ordered:
    """A member found by the declared order: the one after or before another (next, previous), or the first or last
    of a set."""

    function: str
    members: tuple[str, ...]
    operand: Expression


@attrs.frozen
class Gather:
    """A set written out member by member."""

    members: tuple[Expression, ...]


@attrs.frozen
class Apply:
    """A built-in function of numbers, sets or texts; `program.soundness.ARGUMENTS` has them all."""

    function: str
    arguments: tuple[Expression, ...]


def both(one: Expression | None, other: Expression | None) -> Expression | None:
    """What holds when both conditions do; None is one that always holds."""
    if one is None or other is None:
        return other if one is None else one
    return Both(one, other)


Expression = (
    Constant
    | Global
    | Local
    | Referred
    | Refer
    | Visits
    | Since
    | Draw
    | Derived
    | Perform
    | Hosted
    | Binary
    | Both
    | Either
    | Not
    | Negative
    | Rank
    | Ordered
    | Gather
    | Apply
)
