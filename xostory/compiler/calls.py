"""What calls and forks share: the scenes they play, and the arguments these get."""

from __future__ import annotations

from collections.abc import Iterator

from xostory.compiler.checking import Typed
from xostory.compiler.expressions import compile_as, compile_formula, compile_reference
from xostory.compiler.ids import SceneIds
from xostory.compiler.names import Names, SceneNames
from xostory.program.code import Fork
from xostory.program.expressions import Binary, Constant, Expression, Operator, both
from xostory.source import codes
from xostory.source.diagnostics import closest
from xostory.source.nodes import Spot
from xostory.story.model import Variable
from xostory.story.steps import ChoiceStep, Formula, FromEntry
from xostory.story.types import FLAG, Kind

Given = tuple[tuple[str, Formula], ...]


def called_scene(names: Names, target: str, spot: Spot) -> SceneNames | None:
    """The scene of that id, or None with a problem reported."""
    called = names.scenes.get(target)
    if called is None:
        names.report(codes.UNKNOWN_SCENE, spot, no_scene(names, target) or closest(target, names.scenes), name=target)
    return called


def no_scene(names: Names, name: str) -> str:
    """How to write what a name stands for, where it is none of a scene: an ending, a deck, a procedure."""
    if name in names.endings:
        return f"end: {name}"
    if name in names.decks:
        return f"draw: {name}"
    return f"set: {name}()" if name in names.procedures else ""


def compile_arguments(names: Names, scene: SceneNames, called: SceneNames, given: Given) -> tuple[Expression, ...]:
    """What the parameters of a scene are, one expression each."""
    arguments = tuple(_argument(names, scene, given, one) for one in called.scene.parameters)
    known = [one.name for one in called.scene.parameters]
    for name, formula in given:
        if name not in known:
            words = {"scene": called.scene.id, "name": name, "known": ", ".join(known) or "nothing"}
            names.report(codes.UNKNOWN_PARAMETER, formula.spot, closest(name, known), **words)
    return arguments


def _argument(names: Names, scene: SceneNames, given: Given, parameter: Variable) -> Expression:
    formula = next((one for name, one in given if name == parameter.name), None)
    if formula is not None and parameter.by_reference:
        return compile_reference(names, scene, formula, parameter) or Constant(parameter.start)
    what = f"The argument `{parameter.name}`"
    value = compile_as(names, scene, formula, parameter.type, what) if formula else None
    return value if value is not None else Constant(parameter.start)


def held_scenes(names: Names, scene: SceneNames, value: Formula | None, spot: Spot) -> Typed | None:
    """A variable whose members are all scenes, or None with a problem reported."""
    typed = compile_formula(names, scene, value, None) if value else None
    if typed is None:
        return None
    strangers = [member for member in typed.type.members if member not in names.scenes]
    if typed.type.kind is not Kind.ONE_OF or strangers:
        found = f"`{strangers[0]}` is not" if strangers else "it is no one-of variable"
        names.report(codes.NOT_SCENES, spot, found=found)
        return None
    return typed if names.may_copy(len(typed.type.members), spot) else None


def is_held(typed: Typed, member: str) -> Expression:
    """Whether the variable holds that scene."""
    return Binary(Operator.EQUAL, typed.code, Constant(member))


def compile_forks(names: Names, scene: SceneNames, ids: SceneIds, step: ChoiceStep) -> Iterator[tuple[Fork, Spot]]:
    """A fork for every scene whose options a choice offers; for a variable, one for each that it can hold."""
    for entry in step.sources:
        condition = all_of(names, scene, entry.group)
        if not entry.target.startswith("{"):
            yield from _fork(names, scene, ids, entry, entry.target, condition)
            continue
        held = held_scenes(names, scene, entry.value, entry.spot)
        for member in held.type.members if held else ():
            under = is_held(held, member) if held else None
            yield from _fork(names, scene, ids, entry, member, both(condition, under))


def _fork(
    names: Names, scene: SceneNames, ids: SceneIds, entry: FromEntry, target: str, condition: Expression | None
) -> Iterator[tuple[Fork, Spot]]:
    called = called_scene(names, target, entry.spot)
    if called is not None:
        arguments = compile_arguments(names, scene, called, entry.arguments)
        yield Fork(ids.fork(target), called.index, arguments, entry.before, condition), entry.spot


def all_of(names: Names, scene: SceneNames, formulas: tuple[Formula, ...]) -> Expression | None:
    """The conditions of all groups an option stands in."""
    found: Expression | None = None
    for formula in formulas:
        found = both(found, compile_as(names, scene, formula, FLAG, "A condition"))
    return found
