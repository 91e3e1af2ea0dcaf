"""Trees to expressions: the way back, with no more brackets than are needed."""

from __future__ import annotations

from decimal import Decimal

from xostory.story.expressions.parser import BINDING, COMPARISON, MINUS, NOT
from xostory.story.expressions.tree import (
    FlagLiteral,
    Function,
    Infix,
    Name,
    NumberLiteral,
    Prefix,
    SetLiteral,
    TextLiteral,
    Tree,
)

_OPERAND = MINUS + 1


def print_expression(tree: Tree) -> str:
    """An expression that reads as this tree."""
    return _printed(tree)[0]


def _printed(tree: Tree) -> tuple[str, int]:
    """The expression, and how tightly its outermost operator binds."""
    match tree:
        case Infix():
            binding = BINDING[tree.operator]
            left = _inside(tree.left, binding + (binding == COMPARISON))
            return f"{left} {tree.operator} {_inside(tree.right, binding + 1)}", binding
        case Prefix():
            binding = NOT if tree.operator == "not" else MINUS
            sign = "not " if tree.operator == "not" else "-"
            return f"{sign}{_inside(tree.operand, binding)}", binding
        case SetLiteral():
            return f"[{_listed(tree.members)}]", _OPERAND
        case Function():
            return f"{tree.name}({_listed(tree.arguments)})", _OPERAND
        case NumberLiteral():
            return _number(tree.value), _OPERAND
        case FlagLiteral():
            return "yes" if tree.value else "no", _OPERAND
        case TextLiteral():
            escaped = tree.value.replace("\\", "\\\\").replace("'", "\\'")
            return f"'{escaped}'", _OPERAND
        case Name():
            return tree.name, _OPERAND


def _inside(tree: Tree, least: int) -> str:
    """An operand, in brackets if it binds less than its place asks for."""
    printed, binding = _printed(tree)
    return printed if binding >= least else f"({printed})"


def _listed(trees: tuple[Tree, ...]) -> str:
    return ", ".join(_printed(one)[0] for one in trees)


def _number(value: int | float) -> str:
    """Never with an exponent, which the language does not have."""
    digits = f"{Decimal(repr(value)):f}"
    return digits if isinstance(value, int) or "." in digits else f"{digits}.0"
