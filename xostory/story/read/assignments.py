"""`set` steps."""

from __future__ import annotations

import re

from xostory.source import codes
from xostory.source.nodes import Node, Scalar, Sequence, Spot, further
from xostory.story.expressions.parser import Fault, parse_expression
from xostory.story.expressions.tree import Function
from xostory.story.read.context import Context, text_spot
from xostory.story.steps import Assignment, Doing, SetStep

_ASSIGNMENT = re.compile(r"\s*([^\W\d]\w*(?:\.[^\W\d]\w*)*)\s*([-+*]?=)(?!=)\s*(?=\S)")
_ANOTHER = re.compile(r",\s*[\w.]+\s*[-+*]?=(?!=)")  # behind a comma, where a list is meant
_CALL = re.compile(r"\s*[^\W\d]\w*(?:\.[^\W\d]\w*)*\s*\(")


def read_set(context: Context, key: Spot, node: Node) -> SetStep:
    """`- set: name = value`, or `- set: name(...)`, or a list of such."""
    entries = whole_entries(context, node) if isinstance(node, Sequence) else (node,)
    found = (_assignment(context, entry) for entry in entries)
    return SetStep(tuple(one for one in found if one is not None), key)


def whole_entries(context: Context, node: Sequence) -> tuple[Node, ...]:
    """The entries of a list. A comma in `[pay(1, n)]` ends an entry, which nobody means."""
    found: list[Node] = []
    is_open = False
    for entry in node.items:
        text = entry.text if isinstance(entry, Scalar) and not entry.style else ""
        if not is_open and node.flow and text.count("(") > text.count(")"):
            context.report(codes.COMMA_SPLITS, entry.spot, text=text[:40])
            is_open = True
        elif not is_open:
            found.append(entry)
        elif text.count(")") > text.count("("):
            is_open = False
    return tuple(found)


def _assignment(context: Context, node: Node) -> Assignment | Doing | None:
    text = context.text(node, "An assignment")
    if text is None:
        return None
    if _CALL.match(text):
        return _doing(context, node, text)
    match = _ASSIGNMENT.match(text)
    if match is None:
        context.report(codes.NOT_AN_ASSIGNMENT, node.spot)
        return None
    start = text_spot(node)
    behind = further(start, match.end(), len(text) - match.end())
    if _ANOTHER.search(text) and isinstance(parse_expression(text[match.end() :]), Fault):
        context.report(codes.NOT_AN_ASSIGNMENT, node.spot)
        return None
    formula = context.formula_at(text[match.end() :], behind)
    if formula is None:
        return None
    return Assignment(match[1], match[2], formula, Spot(start.file, start.line, start.column, len(match[1])))


def _doing(context: Context, node: Node, text: str) -> Doing | None:
    """`name(...)`: a call for what it does."""
    formula = context.formula_at(text, text_spot(node))
    if formula is not None and not isinstance(formula.tree, Function):
        context.report(codes.NOT_AN_ASSIGNMENT, node.spot)
        return None
    return Doing(formula, node.spot) if formula else None
