"""Expressions as written: trees whose names are not looked up yet.

`at` is the offset of the node's first character in the expression's text.
"""

from __future__ import annotations

import attrs

FUNCTIONS = ("visits", "turns_since", "roll", "chance", "pick", "count", "min", "max", "abs", "round")
"""The functions of the language; nothing of the story's own can have their names."""

MEMBER_FUNCTIONS = ("next", "previous", "first", "last", "all")
"""More of them, with names that a story may well want for itself: its own functions come before these, and its
variables and members are not in their way."""


TEXT_FUNCTIONS = ("plural", "spelled", "ordinal", "capital", "length")
"""Functions of and for words; their names, too, a story may use itself."""


@attrs.frozen
class NumberLiteral:
    at: int
    value: int | float


@attrs.frozen
class FlagLiteral:
    at: int
    value: bool


@attrs.frozen
class TextLiteral:
    at: int
    value: str


@attrs.frozen
class Name:
    """A variable, a member, or (inside visits) `scene` or `scene.label`."""

    at: int
    name: str


@attrs.frozen
class SetLiteral:
    at: int
    members: tuple[Tree, ...]


@attrs.frozen
class Prefix:
    """`not` or `-`."""

    at: int
    operator: str
    operand: Tree


@attrs.frozen
class Infix:
    """Two operands; `at` is the operator's own place."""

    at: int
    operator: str
    left: Tree
    right: Tree


@attrs.frozen
class Function:
    at: int
    name: str
    arguments: tuple[Tree, ...]


Tree = NumberLiteral | FlagLiteral | TextLiteral | Name | SetLiteral | Prefix | Infix | Function


def children(tree: Tree) -> tuple[Tree, ...]:
    """The operands, members or arguments of a tree."""
    match tree:
        case SetLiteral():
            return tree.members
        case Prefix():
            return (tree.operand,)
        case Infix():
            return (tree.left, tree.right)
        case Function():
            return tree.arguments
        case _:
            return ()


def height(tree: Tree) -> int:
    """How many nodes stand on each other: what walks a tree takes a step down for each."""
    level, found = [tree], 0
    while level:
        level = [child for one in level for child in children(one)]
        found += 1
    return found
