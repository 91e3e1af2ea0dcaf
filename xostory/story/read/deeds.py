"""What procedures do: the entries of `does`."""

from __future__ import annotations

import attrs

from xostory.source import codes
from xostory.source.nodes import Mapping, Node, Scalar, Sequence
from xostory.story.read.assignments import read_set, whole_entries
from xostory.story.read.context import Context
from xostory.story.steps import IfArm, IfStep, Step

IF_KEYS = ("if", "then", "else")
ELSE_IF_KEYS = ("else if", "then", "else")


def read_deeds(context: Context, node: Node | None, what: str) -> tuple[Step, ...]:
    """A list of what `set` holds, and of `if`, `then`, `else` around such; a single one may stand alone."""
    entries = whole_entries(context, node) if isinstance(node, Sequence) else () if node is None else (node,)
    if (isinstance(node, Sequence) and not node.items) or (isinstance(node, Scalar) and not node.text):
        context.report(codes.EMPTY_VALUE, node.spot, what=what)
        return ()
    steps: list[Step] = []
    for entry in entries:
        if isinstance(entry, Mapping):
            _add_conditional(context, entry, steps)
        else:
            steps.append(read_set(context, entry.spot, entry))
    return tuple(steps)


def _add_conditional(context: Context, node: Mapping, steps: list[Step]) -> None:
    """`if`, or an `else` that joins the `if` before it."""
    key, value = node.entries[0] if node.entries else (None, None)
    before = steps[-1] if steps else None
    open_before = before if isinstance(before, IfStep) and not before.otherwise else None
    if key is not None and key.text == "if":
        steps.append(_conditional(context, node, IF_KEYS))
    elif key is not None and key.text == "else if" and open_before:
        more = _conditional(context, node, ELSE_IF_KEYS)
        steps[-1] = attrs.evolve(open_before, arms=(*open_before.arms, *more.arms), otherwise=more.otherwise)
    elif key is not None and key.text == "else" and open_before:
        context.fields(node, "`else`", ("else",))
        steps[-1] = attrs.evolve(open_before, otherwise=read_deeds(context, value, "`else`"))
    elif key is not None and key.text in ("else", "else if"):
        context.report(codes.ELSE_WITHOUT_IF, key.spot, key=key.text)
    else:
        context.report(codes.NOT_A_DEED, node.spot, found=f"`{key.text[:40]}`" if key is not None else "nothing")


def _conditional(context: Context, node: Mapping, keys: tuple[str, ...]) -> IfStep:
    fields = context.fields(node, f"`{keys[0]}`", keys)
    if "then" not in fields:
        context.report(codes.MISSING_KEY, node.spot, what=f"`{keys[0]}`", key="then")
    formula = context.formula(fields.get(keys[0]), "A condition")
    body = read_deeds(context, fields.get("then"), "`then`")
    otherwise = read_deeds(context, fields.get("else"), "`else`")
    return IfStep((IfArm(formula, body),) if formula else (), otherwise, node.spot)
