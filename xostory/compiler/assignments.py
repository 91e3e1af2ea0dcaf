"""What `set` holds: assignments, and calls for what they do."""

from __future__ import annotations

from xostory.compiler.checking import fits
from xostory.compiler.expressions import compile_as, compile_deed, compile_formula
from xostory.compiler.names import Names, SceneNames
from xostory.program.code import Assign, Do
from xostory.program.expressions import Binary, Expression, Global, Local, Operator, Referred
from xostory.source import codes
from xostory.source.diagnostics import closest
from xostory.source.nodes import Spot
from xostory.story.model import ACHIEVEMENTS, Variable
from xostory.story.steps import Assignment, Doing
from xostory.story.types import NUMBER, TEXT, Kind, Type

Target = Global | Local | Referred  # what can be set


def compile_entry(names: Names, scene: SceneNames, one: Assignment | Doing) -> Assign | Do | None:
    """An entry of `set`, or None after a problem."""
    if isinstance(one, Doing):
        deed = compile_deed(names, scene, one.formula)
        return None if deed is None else Do(deed)
    found = find_settable(names, scene, one.name, one.spot)
    if found is None:
        return None
    target, variable = found
    value = _value(names, scene, one, target, variable)
    if value is None:
        return None
    local, refers = not isinstance(target, Global), isinstance(target, Referred)
    return Assign(one.name, local, target.slot, value, variable.low, variable.high, refers)


def find_settable(names: Names, scene: SceneNames, name: str, spot: Spot) -> tuple[Target, Variable] | None:
    """The variable of that name, or None with a problem reported."""
    if name in scene.locals:
        slot = scene.locals[name]
        variable = scene.local(slot)
        return (Referred(slot) if variable.by_reference else Local(slot)), variable
    if names.story.achievements and name == ACHIEVEMENTS:
        words = {"why": "it holds what was earned", "how": "Write `- achieve: early_bird`."}
        names.report(codes.CANNOT_SET, spot, name=name, **words)
        return None
    if name in names.variables:
        slot = names.variables[name]
        return Global(slot), names.story.variables[slot]
    if name in names.derived:
        words = {"why": "it is worked out from other variables", "how": "Set the variables that it is made of."}
        names.report(codes.CANNOT_SET, spot, name=name, **words)
    elif name in names.procedures:
        names.report(codes.NOT_TO_BE_SET, spot, name=name)
    elif name not in names.story.broken:
        guess = closest(name, (*scene.locals, *names.variables))
        names.report(codes.UNKNOWN_VARIABLE, spot, guess, name=name)
    return None


def _value(names: Names, scene: SceneNames, one: Assignment, target: Target, variable: Variable) -> Expression | None:
    """What the variable becomes."""
    if one.operator == "=":
        what = f"What `{one.name}` is set to"
        return compile_as(names, scene, one.formula, variable.type, what, chance=True)
    if variable.type.kind is Kind.ANY_OF and one.operator in ("+=", "-="):
        return _put_or_take(names, scene, one, target, variable.type)
    if variable.type == TEXT and one.operator == "+=":
        words = compile_as(names, scene, one.formula, TEXT, "What is put behind a text", chance=True)
        return Binary(Operator.JOIN, target, words) if words is not None else None
    if variable.type != NUMBER:
        what = f"What `{one.operator}` changes"
        names.report(codes.WRONG_TYPE, one.spot, what=what, expected=NUMBER, found=variable.type)
        return None
    what = f"What stands behind `{one.operator}`"
    added = compile_as(names, scene, one.formula, NUMBER, what, chance=True)
    return Binary(Operator(one.operator[0]), target, added) if added is not None else None


def _put_or_take(names: Names, scene: SceneNames, one: Assignment, target: Target, kind: Type) -> Expression | None:
    """`+=` and `-=` of a set: one member or a set of them."""
    typed = compile_formula(names, scene, one.formula, kind, chance=True)
    if typed is None:
        return None
    if not (fits(typed.type, kind) or fits(typed.type, Type(Kind.ONE_OF, kind.members))):
        spot, what = one.formula.spot, f"What stands behind `{one.operator}`"
        names.report(codes.WRONG_TYPE, spot, what=what, expected=kind, found=typed.type)
        return None
    return Binary(Operator.WITH if one.operator == "+=" else Operator.WITHOUT, target, typed.code)
