"""Declarations of variables, parameters and locals."""

from __future__ import annotations

import re

import attrs

from xostory.source import codes
from xostory.source.nodes import Mapping, Node, Scalar, Sequence
from xostory.story.expressions.tree import FUNCTIONS
from xostory.story.model import Derived, Procedure, Variable
from xostory.story.read.context import Context, Fields
from xostory.story.read.deeds import read_deeds
from xostory.story.types import FLAG, FLAGS, NUMBER, TEXT, Kind, Type

VARIABLE_KEYS = ("start", "min", "max", "one of", "any of", "shown as", "persistent", "is", "takes", "does")

_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,9})?\Z")
_ODD_VALUE = re.compile(r"-?[1-9][0-9.,]*[0-9 ]*%?\Z|(?i:on|off|none|null)\Z|is .+[<>=].*|[“‘].*")
PARAMETER_KEYS = ("by",)
REFERENCE = "reference"
RESERVED = {"and", "or", "not", "in", "yes", "no", "true", "false", *FUNCTIONS}


def read_variables(
    context: Context, node: Node | None, what: str, owner: str = "", may_refer: bool = False
) -> tuple[tuple[Variable, ...], tuple[Derived, ...]]:
    """All declarations of one mapping: those with a value, and those that are worked out.

    What belongs to a character is called `owner.name`. Only where it `may_refer` can one be `by: reference`.
    """
    variables: list[Variable] = []
    derived: list[Derived] = []
    found = context.mapping(node, what)
    for key, value in found.entries if found else ():
        if key.text in RESERVED:
            context.report(codes.RESERVED_ID, key.spot, name=key.text, what="variable")
            continue
        if context.identifier(key, "The name of a variable") is None:
            continue
        named = key._replace(text=f"{owner}.{key.text}" if owner else key.text)
        one = _declared(context, named, value)
        if isinstance(one, Procedure):
            context.procedures.append(one)
        elif isinstance(one, Variable):
            if one.by_reference and not may_refer:
                context.report(codes.NOT_BY_REFERENCE, one.spot, name=one.name, found=REFERENCE)
            variables.append(one)
        elif one is not None:
            derived.append(one)
        else:
            context.broken.add(named.text)
    return tuple(variables), tuple(derived)


def read_parameters(context: Context, node: Node | None, what: str, may_refer: bool = False) -> tuple[Variable, ...]:
    """Parameters and locals: they come and go with their scene, so they have less than a variable of the story."""
    before = len(context.procedures)
    variables, derived = read_variables(context, node, what, may_refer=may_refer)
    others: tuple[Derived | Procedure, ...] = (*derived, *context.procedures[before:])
    for one in others:
        context.report(codes.DERIVED_LOCAL, one.spot, name=one.name)
    for variable in variables:
        for key in ("shown as", "persistent"):
            if variable.label if key == "shown as" else variable.persistent:
                context.report(codes.ONLY_OF_STORY, variable.spot, name=variable.name, key=key)
    return variables


def _declared(context: Context, key: Scalar, value: Node) -> Variable | Derived | Procedure | None:
    if not isinstance(value, Mapping):
        return _plain(context, key, value)
    fields = context.fields(value, f"The variable `{key.text}`", (*VARIABLE_KEYS, *PARAMETER_KEYS))
    if "does" in fields:
        return _procedure(context, key, fields)
    if "is" in fields:
        for extra in [name for name in fields if name not in ("is", "takes")]:
            context.report(codes.TWO_STEPS, fields[extra].spot, second=extra, first="is")
        formula = context.formula(fields["is"], f"`{key.text}`")
        parameters = read_parameters(context, fields.get("takes"), "`takes`")
        return Derived(key.text, formula, parameters, key.spot) if formula else None
    if "takes" in fields:
        context.report(codes.MISSING_KEY, fields["takes"].spot, what="A variable with `takes`", key="is")
    variable = _valued(context, key, fields)
    label = context.name(fields.get("shown as"), "`shown as`") or ""
    refers = _by_reference(context, key, fields.get("by"))
    persistent = context.flag(fields.get("persistent"), "`persistent`")
    told = attrs.evolve(variable, label=label.strip(), persistent=persistent) if variable else None
    return attrs.evolve(told, by_reference=refers) if told else None


def _procedure(context: Context, key: Scalar, fields: Fields) -> Procedure:
    for extra in [name for name in fields if name not in ("does", "takes", "is")]:
        context.report(codes.TWO_STEPS, fields[extra].spot, second=extra, first="does")
    parameters = read_parameters(context, fields.get("takes"), "`takes`", may_refer=True)
    body = read_deeds(context, fields["does"], "`does`")
    formula = context.formula(fields.get("is"), f"`{key.text}`")
    return Procedure(key.text, parameters, body, formula, key.spot)


def _by_reference(context: Context, key: Scalar, node: Node | None) -> bool:
    found = context.text(node, "`by`")
    if found is not None and node is not None and found != REFERENCE:
        context.report(codes.NOT_BY_REFERENCE, node.spot, name=key.text, found=found[:40])
    return found == REFERENCE


def _valued(context: Context, key: Scalar, fields: Fields) -> Variable | None:
    """A variable that has a value, with what its type needs."""
    if "one of" in fields or "any of" in fields:
        return _listed(context, key, fields)
    if "start" not in fields:
        context.report(codes.MISSING_KEY, key.spot, what=f"The variable `{key.text}`", key="start")
        return None
    variable = _plain(context, key, fields["start"])
    return _bounded(context, variable, fields) if variable else None


def _plain(context: Context, key: Scalar, node: Node) -> Variable | None:
    """A start value decides the type: yes/no a flag, a number a number, anything else a text."""
    text = context.text(node, f"The start value of `{key.text}`")
    if text is None or not isinstance(node, Scalar):
        return None
    if not node.style and text.lower() in FLAGS:
        return Variable(key.text, FLAG, FLAGS[text.lower()], None, None, key.spot)
    if not node.style and _NUMBER.match(text):
        return Variable(key.text, NUMBER, _number(text), None, None, key.spot)
    if not node.style:
        _suspect(context, node)
    return Variable(key.text, TEXT, text, None, None, key.spot)


def _suspect(context: Context, node: Scalar) -> None:
    """An unquoted text that was perhaps meant as something else, or lost its end to a comment."""
    behind = node.file.lines[node.line][node.column + len(node.text) :]
    if node.cut and re.match(r" #\S", behind):
        context.report(codes.COMMENT, node.spot)
    elif not node.text:
        context.report(codes.EMPTY_VALUE, node.spot, what="The start value")
    elif _ODD_VALUE.match(node.text):
        context.report(codes.LOOKS_LIKE_ANOTHER_TYPE, node.spot, found=node.text[:40])


def _bounded(context: Context, variable: Variable, fields: Fields) -> Variable | None:
    low = _bound(context, fields.get("min"), "`min`")
    high = _bound(context, fields.get("max"), "`max`")
    if low is None and high is None:
        return variable
    reason = ""
    if variable.type != NUMBER or isinstance(variable.start, (str, frozenset)):
        reason = f"`{variable.name}` is {variable.type}; only a number has bounds"
    elif low is not None and high is not None and low > high:
        reason = f"`min` is greater than `max`: {low:g} and {high:g}"
    elif (low is not None and variable.start < low) or (high is not None and variable.start > high):
        reason = f"`{variable.name}` starts outside its bounds, at {variable.start:g}"
    if reason:
        context.report(codes.BAD_BOUNDS, variable.spot, reason=reason)
        return None
    return Variable(variable.name, NUMBER, variable.start, low, high, variable.spot)


def _bound(context: Context, node: Node | None, what: str) -> int | float | None:
    text = context.text(node, what)
    if text is None or node is None:
        return None
    if not _NUMBER.match(text):
        context.report(codes.NOT_A_NUMBER, node.spot, what=what, range="", found=text[:40])
        return None
    return _number(text)


def _listed(context: Context, key: Scalar, fields: Fields) -> Variable | None:
    """A one-of or an any-of."""
    kind = Kind.ONE_OF if "one of" in fields else Kind.ANY_OF
    nodes = context.sequence(fields[kind.value], f"`{kind.value}`")
    words = [_member_name(context, node) for node in nodes]
    members = list(dict.fromkeys(word for word in words if word is not None))
    declared = Type(kind, tuple(members))
    if not members:
        context.report(codes.EMPTY_VALUE, fields[kind.value].spot, what=f"`{kind.value}`")
        return None
    start = _one(context, fields, members) if kind is Kind.ONE_OF else _set(context, fields, members)
    return Variable(key.text, declared, start, None, None, key.spot) if start is not None else None


def _member_name(context: Context, node: Node) -> str | None:
    """A member as declared: in an expression it stands bare, so a word of the language cannot be one."""
    word = context.identifier(node, "A member")
    if word in RESERVED:
        context.report(codes.NOT_AN_ID, node.spot, what="A member", found=word)
        return None
    return word


def _one(context: Context, fields: Fields, members: list[str]) -> str | None:
    """The start value of a one-of: its first member if none is given."""
    if "start" not in fields:
        return members[0]
    return _member(context, fields["start"], members)


def _set(context: Context, fields: Fields, members: list[str]) -> frozenset[str] | None:
    start = fields.get("start")
    nodes = start.items if isinstance(start, Sequence) else ((start,) if start is not None else ())
    found = [_member(context, node, members) for node in nodes if not isinstance(node, Scalar) or node.text]
    return frozenset(member for member in found if member is not None)


def _member(context: Context, node: Node, members: list[str]) -> str | None:
    text = context.text(node, "A start value")
    if text is not None and text not in members:
        expected = f"one of {', '.join(members)}"
        context.report(codes.BAD_START_VALUE, node.spot, found=text[:40], expected=expected)
        return None
    return text


def _number(text: str) -> int | float:
    return float(text) if "." in text else int(text)
