"""Every name of a story and what it stands for."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from xostory.program.model import Chat, Deck
from xostory.source import codes
from xostory.source.codes import Code
from xostory.source.diagnostics import Problems, closest, problem
from xostory.source.nodes import Spot
from xostory.story.model import Character, Locale, Scene, Story, Variable
from xostory.story.steps import AskStep, CallStep, ChoiceStep, DrawStep, LabelStep, LineStep
from xostory.story.types import Type
from xostory.story.walking import every_step

MAX_COPIES = 250_000
"""So many instructions can be made of steps that stand for several."""


@attrs.frozen
class SceneNames:
    """A scene's number, what can be jumped to in it, what can be counted in it, and its own variables."""

    index: int
    scene: Scene
    labels: dict[str, Spot]
    options: dict[str, Spot]
    locals: dict[str, int]  # name -> slot

    def local(self, slot: int) -> Variable:
        """The parameter or local in that slot."""
        return (*self.scene.parameters, *self.scene.locals)[slot]


@attrs.define
class Names:
    """The names of a story, the counters handed out so far, and the problems found so far."""

    story: Story
    scenes: dict[str, SceneNames] = attrs.Factory(dict)
    variables: dict[str, int] = attrs.Factory(dict)
    derived: dict[str, int] = attrs.Factory(dict)
    host: dict[str, int] = attrs.Factory(dict)
    procedures: dict[str, int] = attrs.Factory(dict)
    procedure_types: dict[str, Type] = attrs.Factory(dict)  # of those that come to something
    glossary: dict[str, str] = attrs.Factory(dict)  # what links may call an entry -> its id
    members: frozenset[str] = frozenset()
    scene_ids: frozenset[str] = frozenset()
    decks: dict[str, int] = attrs.Factory(dict)
    endings: dict[str, int] = attrs.Factory(dict)
    achievements: dict[str, int] = attrs.Factory(dict)
    characters: dict[str, Character] = attrs.Factory(dict)
    places: dict[str, Locale] = attrs.Factory(dict)
    chats: dict[str, Chat] = attrs.Factory(dict)
    compiled_decks: tuple[Deck, ...] = ()
    derived_types: dict[str, Type] = attrs.Factory(dict)
    counters: dict[str, int] = attrs.Factory(dict)
    copies: int = 0
    found: Problems = attrs.Factory(Problems)

    def scene_and_part(self, name: str) -> tuple[str, str]:
        """A name as that of a scene and of a label or option in it; the scene need not exist.

        Scenes of a part have dots in their own names, so the longest scene there is is meant.
        """
        before, _, behind = name.rpartition(".")
        if name in self.scene_ids or before in self.scene_ids:
            return (name, "") if name in self.scene_ids else (before, behind)
        before, _, behind = name.partition(".")
        return before, behind

    def part_of(self, name: str) -> str:
        """The part of the story that a scene or variable belongs to; '' for the whole itself."""
        inside = (one.name for one in self.story.parts if name.startswith(f"{one.name}."))
        return max(inside, key=len, default="")

    def beside(self, name: str, word: str) -> str:
        """A word of the part that something belongs to, as the whole calls it."""
        part = self.part_of(name)
        return f"{part}.{word}" if part else word

    def counter(self, name: str) -> int:
        """The counter of that name, made if it is new."""
        return self.counters.setdefault(name, len(self.counters))

    def stamp(self, name: str) -> int:
        """The counter that keeps the turn in which something was last counted."""
        self.counter(name)
        return self.counter(f"{name}@")

    def may_copy(self, count: int, spot: Spot) -> bool:
        """Whether a step can become so many: an option for each storylet of a deck, a way for each scene of a variable.

        A short story could become a program that no memory holds; that is told once.
        """
        before, self.copies = self.copies, self.copies + count
        if before <= MAX_COPIES < self.copies:
            self.report(codes.TOO_MANY_COPIES, spot, limit=MAX_COPIES)
        return self.copies <= MAX_COPIES

    def character(self, name: str, spot: Spot) -> Character | None:
        """The declared character of that id, or None with a problem reported."""
        if name not in self.characters:
            self.report(codes.UNKNOWN_CHARACTER, spot, closest(name, self.characters), name=name)
        return self.characters.get(name)

    def report(self, code: Code, spot: Spot, did_you_mean: str = "", **words: object) -> None:
        """Add a problem to the list."""
        self.found.append(problem(code, spot, did_you_mean, **words))


def collect_names(names: Names) -> None:
    """Look at every declaration once; names that clash are problems."""
    story = names.story
    names.members = frozenset(member for _, variable in all_variables(story) for member in variable.type.members)
    names.variables = {variable.name: slot for slot, variable in enumerate(story.variables)}
    names.derived = {one.name: index for index, one in enumerate(story.derived)}
    names.procedures = {one.name: index for index, one in enumerate(story.procedures)}
    names.host = {one.name: index for index, one in enumerate(story.host)}
    names.decks = {one.id: index for index, one in enumerate(story.decks)}
    names.endings = {one.id: index for index, one in enumerate(story.endings)}
    names.achievements = {one.id: index for index, one in enumerate(story.achievements)}
    names.characters = {one.id: one for one in story.characters}
    names.places = {one.id: one for one in story.places}
    names.glossary = {folded(one.id): one.id for one in story.glossary} | {one.id: one.id for one in story.glossary}
    names.scene_ids = frozenset(scene.id for scene in story.scenes)
    for index, scene in enumerate(story.scenes):
        names.scenes[scene.id] = _scene_names(names, index, scene)
    for deck in story.decks:
        if deck.id in names.scene_ids:
            names.report(codes.AMBIGUOUS_NAME, deck.spot, name=deck.id, first="a deck", second="a scene")


def folded(entry: str) -> str:
    """What an entry of the glossary is looked up by: `[[Cram school]]` leads to `cram_school`."""
    return "_".join(entry.casefold().split())


def all_variables(story: Story) -> Iterator[tuple[str, Variable]]:
    """Every variable, parameter and local, each with the name of what it stands in: its own, or that of its scene."""
    for variable in story.variables:
        yield variable.name, variable
    for function in story.host:
        for parameter in function.parameters:
            yield function.name, parameter
    for procedure in story.procedures:
        for parameter in procedure.parameters:
            yield procedure.name, parameter
    for scene in story.scenes:
        for own in (*scene.parameters, *scene.locals):
            yield scene.id, own


def _scene_names(names: Names, index: int, scene: Scene) -> SceneNames:
    labels: dict[str, Spot] = {}
    options: dict[str, Spot] = {}
    used: dict[str, Spot] = {}
    for step in every_step(scene.script):
        if isinstance(step, LabelStep):
            if names.beside(scene.id, step.name) in names.scene_ids:
                words = {"first": "a label", "second": "a scene"}
                names.report(codes.AMBIGUOUS_NAME, step.spot, name=step.name, **words)
            elif step.name in labels:
                first = labels[step.name].line + 1
                names.report(codes.DUPLICATE_LABEL, step.spot, what="label", name=step.name, first=first)
            else:
                _claim(names, used, step.name, step.spot)
            labels.setdefault(step.name, step.spot)
        elif isinstance(step, (LineStep, CallStep, DrawStep, AskStep)) and step.id:
            _claim(names, used, step.id, step.spot)
        elif isinstance(step, ChoiceStep):
            if step.id:
                _claim(names, used, step.id, step.spot)
            for option in step.options:
                if option.id:
                    _claim(names, used, option.id, option.spot)
                    options.setdefault(option.id, option.spot)
    own = {one.name: slot for slot, one in enumerate((*scene.parameters, *scene.locals))}
    return SceneNames(index, scene, labels, options, own)


def _claim(names: Names, used: dict[str, Spot], name: str, spot: Spot) -> None:
    if name in used:
        names.report(codes.DUPLICATE_ID, spot, name=name, first=used[name].line + 1)
    used.setdefault(name, spot)
