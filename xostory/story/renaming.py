"""A story put under a prefix: what it declares for itself is renamed, and every place that names it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, partial
from typing import Any

import attrs

from xostory.story.expressions import tree as expressions
from xostory.story.model import Scene, Story, Variable
from xostory.story.references import OWN, REFERENCES, VALUES
from xostory.story.steps import Formula, LabelStep, RichText
from xostory.story.text.tree import Words
from xostory.story.types import Kind, Type
from xostory.story.walking import every_node, rebuilt

_COUNTING = ("visits", "turns_since")


def under(prefix: str, story: Story) -> Story:
    """The story with all that is its own called `prefix.name`. Its lookups: its own names first, then as written."""
    names = _names_of(prefix, story)
    own: dict[str, Any] = {
        field: tuple(_declared(names, one) for one in getattr(story, field)) for field in OWN if field != "scenes"
    }
    return attrs.evolve(
        story,
        **own,
        start=f"{prefix}.{story.start}",
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
    called: frozenset[str]  # those of the variables that can be called
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
    values = (one.name for field in VALUES for one in getattr(story, field))
    variables = frozenset(name for name in values if owner_of(name) not in characters)
    called = variables & {*(one.name for one in story.derived), *(one.name for one in story.procedures)}
    scenes = frozenset(one.id for one in story.scenes)
    members = frozenset(member for member in _followed(story) if member in scenes)
    decks = frozenset(one.id for one in story.decks)
    return _Names(prefix, scenes, variables, called, decks, frozenset(one.id for one in story.endings), members)


def _followed(story: Story) -> Iterator[str]:
    """The members of every variable that a jump, a call or a choice follows."""
    held = {name for scene in story.scenes for name in _held_in(scene.script)}
    for variable in (*story.variables, *(one for scene in story.scenes for one in (*scene.parameters, *scene.locals))):
        if variable.name in held:
            yield from variable.type.members


def _held_in(script: Any) -> Iterator[str]:
    for node in every_node(script):
        value = getattr(node, "value", None) if hasattr(node, "target") else None
        if isinstance(value, Formula) and isinstance(value.tree, expressions.Name):
            yield value.tree.name


def _scene(names: _Names, scene: Scene) -> Scene:
    own = frozenset(one.name for one in (*scene.parameters, *scene.locals))
    labels = frozenset(one.name for one in every_node(scene.script) if isinstance(one, LabelStep))
    inside: Scene = _rebuilt(attrs.evolve(names, own=own, labels=labels), scene)
    return attrs.evolve(inside, id=f"{names.prefix}.{scene.id}")


def _declared(names: _Names, one: Any) -> Any:
    """A declaration: its own name, and (the parameters apart) the names in it."""
    own = frozenset(parameter.name for parameter in getattr(one, "parameters", ()))
    inside = _rebuilt(attrs.evolve(names, own=own), one)
    if hasattr(one, "id"):
        return attrs.evolve(inside, id=f"{names.prefix}.{one.id}")
    return attrs.evolve(inside, name=names.renamed(one.name, one.name in names.variables))


def _rebuilt(names: _Names, node: Any) -> Any:
    """A node of a story with the names in it renamed; the very same where there are none."""
    if node is None:
        return None
    if isinstance(node, RichText) and len(node.pieces) == 1 and isinstance(node.pieces[0], Words):
        return node  # most of a story
    if type(node) is tuple:
        return rebuilt(node, partial(_rebuilt, names))
    if isinstance(node, expressions.Name):
        return attrs.evolve(node, name=names.variable(node.name))
    if isinstance(node, expressions.Function):
        return _function(names, node)
    if isinstance(node, Variable):
        return _variable(names, node)
    inside = rebuilt(node, partial(_rebuilt, names))
    named = _names_in(type(node).__name__)
    changes = {
        field: names.reference(kind, name) for field, kind in named if (name := getattr(node, field)) is not None
    }
    return attrs.evolve(inside, **changes) if changes else inside


def _function(names: _Names, node: expressions.Function) -> expressions.Function:
    """A function of the story's own, or one of the language's; two of these count scenes, labels and options."""
    if node.name in _COUNTING:
        return attrs.evolve(node, arguments=tuple(_counted(names, one) for one in node.arguments))
    called = names.renamed(node.name, node.name in names.called)
    return attrs.evolve(node, name=called, arguments=_rebuilt(names, node.arguments))


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


@cache
def _names_in(kind: str) -> tuple[tuple[str, str], ...]:
    """The fields of a class that are names, and of what."""
    return tuple((field, refers) for (name, field), refers in REFERENCES.items() if name == kind)
