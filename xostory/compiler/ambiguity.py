"""A bare word in an expression has to mean one thing."""

from __future__ import annotations

from collections import defaultdict

from xostory.compiler.names import Names, all_variables
from xostory.source import codes
from xostory.source.nodes import Spot
from xostory.story.model import ACHIEVEMENTS, Derived, Procedure, Variable


def find_ambiguous(names: Names) -> None:
    """Report names that stand for two things where both can be meant.

    A part looks among its own names first, so only what it declares itself, and the members of its own variables,
    can be mixed up in it.
    """
    _find_in_declarations(names)
    _find_other_achievements(names)
    _find_in_locals(names)
    _find_in_parts(names)


def _report(names: Names, name: str, spot: Spot, first: str, second: str) -> None:
    names.report(codes.AMBIGUOUS_NAME, spot, name=name, first=first, second=second)


def _find_in_declarations(names: Names) -> None:
    story, members = names.story, _members(names)
    declared: list[Variable | Derived | Procedure] = [*story.variables, *story.derived, *story.procedures]
    for one in declared:
        part = names.part_of(one.name)
        near = members[part] if part else names.members
        if one.name.removeprefix(f"{part}.") in near:
            _report(names, one.name, one.spot, "a variable", "a member")
    for derived in story.derived:
        if derived.name in names.variables:
            _report(names, derived.name, derived.spot, "a variable", "a derived variable")
    for procedure in story.procedures:
        if second := _taken(names, procedure.name):
            _report(names, procedure.name, procedure.spot, "a procedure", second)
    for function in story.host:
        taken = _taken(names, function.name) or ("a procedure" if function.name in names.procedures else "")
        if second := taken or ("a member" if function.name in names.members else ""):
            _report(names, function.name, function.spot, "a function of the host", second)


def _find_other_achievements(names: Names) -> None:
    for one in names.story.variables[:-1] if names.story.achievements else ():
        if one.name == ACHIEVEMENTS:
            _report(names, one.name, one.spot, "a variable", "the variable of achievements")


def _find_in_locals(names: Names) -> None:
    members = _members(names)
    for scene in names.story.scenes:
        seen: set[str] = set()
        for local in (*scene.parameters, *scene.locals):
            other = _taken(names, names.beside(scene.id, local.name))
            other = other or ("a member" if local.name in members[names.part_of(scene.id)] else "")
            other = other or ("a parameter" if local.name in seen else "")
            if other:
                _report(names, local.name, local.spot, f"a local of `{scene.id}`", other)
            seen.add(local.name)


def _find_in_parts(names: Names) -> None:
    """`home.x` is something of the part `home`: no character or scene can be called that."""
    characters = {one.id for one in names.story.characters}
    for part in names.story.parts:
        if part.name in characters or part.name in names.scene_ids:
            second = "a character" if part.name in characters else "a scene"
            _report(names, part.name, part.spot, "a part", second)


def _taken(names: Names, name: str) -> str:
    if name in names.derived:
        return "a derived variable"
    return "a variable" if name in names.variables else ""


def _members(names: Names) -> defaultdict[str, set[str]]:
    """The members of all variables, by the part that declares them."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for name, variable in all_variables(names.story):
        if variable.type.members:
            found[names.part_of(name)] |= set(variable.type.members)
    return found
