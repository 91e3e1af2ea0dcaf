"""`set` steps."""

from __future__ import annotations

import re

from xostory.source import codes
from xostory.source.nodes import Node, Sequence, Spot, further
from xostory.story.model import Assignment, SetStep
from xostory.story.read.context import Context, text_spot

_ASSIGNMENT = re.compile(r"\s*([^\W\d]\w*(?:\.[^\W\d]\w*)*)\s*([-+*]?=)(?!=)\s*(?=\S)")


def read_set(context: Context, key: Spot, node: Node) -> SetStep:
    """`- set: name = value`, or a list of such assignments."""
    entries = node.items if isinstance(node, Sequence) else (node,)
    found = (_assignment(context, entry) for entry in entries)
    return SetStep(tuple(one for one in found if one is not None), key)


def _assignment(context: Context, node: Node) -> Assignment | None:
    text = context.text(node, "An assignment")
    if text is None:
        return None
    match = _ASSIGNMENT.match(text)
    if match is None:
        context.report(codes.NOT_AN_ASSIGNMENT, node.spot)
        return None
    start = text_spot(node)
    behind = further(start, match.end(), len(text) - match.end())
    formula = context.formula_at(text[match.end() :], behind)
    if formula is None:
        return None
    return Assignment(match[1], match[2], formula, Spot(start.file, start.line, start.column, len(match[1])))
