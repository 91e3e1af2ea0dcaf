"""A story put under a prefix: what it declares for itself is renamed, and every place that names it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs

from xostory.story.expressions import tree as expressions
from xostory.story.model import Derived, Formula, LabelStep, Procedure, Scene, Story, Variable
from xostory.story.references import REFERENCES
from xostory.story.types import Kind, Type

_COUNTING = ("visits", "turns_since")


def under(prefix: str, story: Story) -> Story:
    """The story with all that is its own called `prefix.name`. Its lookups: its own names first, then as written."""
    names = _names_of(prefix, story)
    return attrs.evolve(
        story,
        start=f"{prefix}.{story.start}",
        variables=tuple(_declared(names, one) for one in story.variables),
        derived=tuple(_declared(names, one) for one in story.derived),
        procedures=tuple(_declared(names, one) for one in story.procedures),
        decks=tuple(attrs.evolve(one, id=f"{prefix}.{one.id}") for one in story.decks),
        endings=tuple(attrs.evolve(one, id=f"{prefix}.{one.id}") for one in story.endings),
        scenes=tuple(_scene(names, one) for one in story.scenes),
        broken=story.broken | {f"{prefix}.{name}" for name in story.broken},
        parts=tuple(
            attrs.evolve(one, name=f"{prefix}.{one.name}", start=f"{prefix}.{one.start}") for one in story.parts
        ),
    )


def owner_of(name: str) -> str:
    """Whose a variable is: `dae` has `dae.trust`."""
    return name.partition(".")[0] if "." in name else ""


@attrs.frozen
class _Names:
    """What is renamed. `own` and `labels` are names that mean something nearer by, in the scene at hand."""

    prefix: str
    scenes: frozenset[str]
    variables: frozenset[str]
    decks: frozenset[str]
    endings: frozenset[str]
    members: frozenset[str]  # members of variables that jumps follow: scenes by another way
    own: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()

    def jump(self, name: str) -> str:
        """A scene, a label, or a label of a scene."""
        if name in self.labels:
            return name
        return self.renamed(name, name in self.scenes or name.rpartition(".")[0] in self.scenes)

    def variable(self, name: str) -> str:
        """A variable, a function, or a member."""
        return self.renamed(name, name not in self.own and (name in self.variables or name in self.members))

    def renamed(self, name: str, is_own: bool) -> str:
        return f"{self.prefix}.{name}" if is_own else name

    def reference(self, kind: str, name: str) -> str:
        """What a field of that kind says from now on."""
        match kind:
            case "variable":
                return self.variable(name)
            case "ending":
                return self.renamed(name, name in self.endings)
            case "deck" | "source" if name in self.decks:
                return f"{self.prefix}.{name}"
            case "deck":
                return name
        return self.jump(name) if kind == "jump" else self.renamed(name, name in self.scenes)


def _names_of(prefix: str, story: Story) -> _Names:
    characters = {one.id for one in story.characters}
    declared: list[Variable | Derived | Procedure] = [*story.variables, *story.derived, *story.procedures]
    variables = frozenset(one.name for one in declared if owner_of(one.name) not in characters)
    scenes = frozenset(one.id for one in story.scenes)
    members = frozenset(member for member in _followed(story) if member in scenes)
    decks = frozenset(one.id for one in story.decks)
    return _Names(prefix, scenes, variables, decks, frozenset(one.id for one in story.endings), members)


def _followed(story: Story) -> Iterator[str]:
    """The members of every variable that a jump, a call or a choice follows."""
    held = {name for scene in story.scenes for name in _held_in(scene.script)}
    for variable in (*story.variables, *(one for scene in story.scenes for one in (*scene.parameters, *scene.locals))):
        if variable.name in held:
            yield from variable.type.members


def _held_in(node: Any) -> Iterator[str]:
    if type(node) is tuple:
        for one in node:
            yield from _held_in(one)
    elif attrs.has(type(node)):
        value = getattr(node, "value", None) if hasattr(node, "target") else None
        if isinstance(value, Formula) and isinstance(value.tree, expressions.Name):
            yield value.tree.name
        for field in _fields(type(node)):
            yield from _held_in(getattr(node, field))


def _scene(names: _Names, scene: Scene) -> Scene:
    own = frozenset(one.name for one in (*scene.parameters, *scene.locals))
    labels = frozenset(_labels(scene.script))
    inside: Scene = _rebuilt(attrs.evolve(names, own=own, labels=labels), scene)
    return attrs.evolve(inside, id=f"{names.prefix}.{scene.id}")


def _labels(node: Any) -> Iterator[str]:
    if type(node) is tuple:
        for one in node:
            yield from _labels(one)
    elif isinstance(node, LabelStep):
        yield node.name
    elif attrs.has(type(node)):
        for field in _fields(type(node)):
            yield from _labels(getattr(node, field))


def _declared(names: _Names, one: Any) -> Any:
    """A declaration: its own name, and (the parameters apart) the names in it."""
    own = frozenset(parameter.name for parameter in getattr(one, "parameters", ()))
    inside = _rebuilt(attrs.evolve(names, own=own), one)
    return attrs.evolve(inside, name=names.renamed(one.name, one.name in names.variables))


def _rebuilt(names: _Names, node: Any) -> Any:
    """A node of a story with the names in it renamed; the very same where there are none."""
    if type(node) is tuple:
        items = [_rebuilt(names, one) for one in node]
        return tuple(items) if any(new is not old for new, old in zip(items, node, strict=True)) else node
    match node:
        case expressions.Name():
            return attrs.evolve(node, name=names.variable(node.name))
        case expressions.Function() if node.name in _COUNTING:
            return attrs.evolve(node, arguments=tuple(_counted(names, one) for one in node.arguments))
        case expressions.Function():
            arguments = _rebuilt(names, node.arguments)
            return attrs.evolve(node, name=names.variable(node.name), arguments=arguments)
        case Variable():
            return _variable(names, node)
    return _rebuilt_fields(names, node) if attrs.has(type(node)) else node


def _rebuilt_fields(names: _Names, node: Any) -> Any:
    changes: dict[str, Any] = {}
    kind = type(node).__name__
    for field in _fields(type(node)):
        old = getattr(node, field)
        refers = REFERENCES.get((kind, field))
        new = names.reference(refers, old) if refers and isinstance(old, str) else _rebuilt(names, old)
        if new is not old:
            changes[field] = new
    return attrs.evolve(node, **changes) if changes else node


def _counted(names: _Names, argument: expressions.Tree) -> expressions.Tree:
    """What `visits` counts is a scene, a label or an option."""
    return (
        attrs.evolve(argument, name=names.jump(argument.name)) if isinstance(argument, expressions.Name) else argument
    )


def _variable(names: _Names, one: Variable) -> Variable:
    """A declaration whose members may be scenes."""
    if not names.members & set(one.type.members):
        return one
    renamed = {member: names.renamed(member, member in names.members) for member in one.type.members}
    kind = Type(one.type.kind, tuple(renamed.values()))
    if one.type.kind is Kind.ONE_OF and isinstance(one.start, str):
        return attrs.evolve(one, type=kind, start=renamed.get(one.start, one.start))
    start = frozenset(renamed[member] for member in one.start) if isinstance(one.start, frozenset) else one.start
    return attrs.evolve(one, type=kind, start=start)


_FIELD_NAMES: dict[type, tuple[str, ...]] = {}


def _fields(kind: type) -> tuple[str, ...]:
    """The fields of a class that hold more than positions."""
    if kind not in _FIELD_NAMES:
        names = (field.name for field in attrs.fields(kind))
        _FIELD_NAMES[kind] = tuple(name for name in names if name not in ("spot", "start_spot", "at"))
    return _FIELD_NAMES[kind]
