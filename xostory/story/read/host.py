"""Declarations of functions that the host answers."""

from __future__ import annotations

from xostory.source import codes
from xostory.source.diagnostics import closest
from xostory.source.nodes import Mapping, Node, Scalar
from xostory.story.model import HostFunction
from xostory.story.read.context import Context
from xostory.story.read.variables import RESERVED, read_parameters
from xostory.story.types import FLAG, NUMBER, TEXT

HOST_KEYS = ("takes", "gives", "pure")
GIVEN = {one.kind.value: one for one in (NUMBER, FLAG, TEXT)}
"""What a host can give: values without members, which the story would have to declare."""


def read_host(context: Context, node: Node | None) -> tuple[HostFunction, ...]:
    """`battery: {takes: {name: ""}, gives: number, pure: yes}`."""
    found = context.mapping(node, "`host`")
    functions = (_function(context, key, value) for key, value in (found.entries if found else ()))
    return tuple(one for one in functions if one is not None)


def _function(context: Context, key: Scalar, value: Node) -> HostFunction | None:
    if key.text in RESERVED:
        context.report(codes.RESERVED_ID, key.spot, name=key.text, what="function of the host")
        return None
    if context.identifier(key, "The name of a function") is None:
        return None
    mapping = context.mapping(value, f"The function `{key.text}`") or Mapping(key.file, key.line, key.column, (), False)
    fields = context.fields(mapping, f"The function `{key.text}`", HOST_KEYS)
    parameters = read_parameters(context, fields.get("takes"), "`takes`")
    if "gives" not in fields:
        context.report(codes.MISSING_KEY, key.spot, what=f"The function `{key.text}`", key="gives")
    gives = context.text(fields.get("gives"), "`gives`")
    if gives is not None and gives not in GIVEN:
        context.report(codes.HOST_GIVES, fields["gives"].spot, closest(gives, GIVEN), found=gives[:40])
    if gives not in GIVEN:
        context.broken.add(key.text)
        return None
    pure = context.flag(fields.get("pure"), "`pure`")
    return HostFunction(key.text, parameters, GIVEN[gives], pure, key.spot)
