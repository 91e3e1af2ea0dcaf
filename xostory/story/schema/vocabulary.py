"""The names that a story has, as far as it can be read: a story with errors has most of its names, too."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

import attrs

from xostory.source.diagnostics import EnoughError
from xostory.source.files import STORY_FILE, StoryText
from xostory.source.nodes import Mapping, Node, Scalar, Sequence
from xostory.source.reader import read_yaml
from xostory.story.achievements import achievements_variable
from xostory.story.model import (
    DEFAULT_MOODS,
    Achievement,
    Character,
    Chat,
    Deck,
    Derived,
    Ending,
    Locale,
    Procedure,
    Variable,
)
from xostory.story.read.context import IDENTIFIER, Context
from xostory.story.read.decks import read_decks
from xostory.story.read.declarations import (
    read_achievements,
    read_belongings,
    read_characters,
    read_chats,
    read_endings,
    read_moods,
    read_places,
)
from xostory.story.read.variables import read_variables

_T = TypeVar("_T")
Declared = tuple[tuple[Variable, ...], tuple[Derived, ...]]
_NOTHING: Declared = ((), ())


@attrs.frozen
class SceneNames:
    """A scene: its title, its labels, and its parameters and locals."""

    id: str
    title: str
    labels: tuple[str, ...]
    takes: tuple[Variable, ...]
    locals: tuple[Variable, ...]


@attrs.frozen
class Vocabulary:
    """All names of a story. Without a story, there are none, and any name will do.

    `has_all_scenes` and `has_declarations` say that what is not among the names does not exist: while a file cannot
    be read, nobody can say that a scene is missing.
    """

    scenes: tuple[SceneNames, ...] = ()
    characters: tuple[Character, ...] = ()
    chats: tuple[Chat, ...] = ()
    moods: tuple[str, ...] = DEFAULT_MOODS
    places: tuple[Locale, ...] = ()
    endings: tuple[Ending, ...] = ()
    decks: tuple[Deck, ...] = ()
    achievements: tuple[Achievement, ...] = ()
    variables: tuple[Variable, ...] = ()
    broken: tuple[str, ...] = ()  # variables whose declaration has a problem: there are, of nobody knows what type
    derived: tuple[Derived, ...] = ()
    procedures: tuple[Procedure, ...] = ()
    positions: tuple[str, ...] = ()
    music: tuple[str, ...] = ()
    sounds: tuple[str, ...] = ()
    ambience: tuple[str, ...] = ()
    transitions: tuple[str, ...] = ()  # of places
    entrances: tuple[str, ...] = ()  # the same of characters
    weathers: tuple[str, ...] = ()
    effects: tuple[str, ...] = ()
    has_all_scenes: bool = False
    has_declarations: bool = False


def read_vocabulary(texts: tuple[StoryText, ...], has_all_files: bool = True) -> Vocabulary:
    """The names in all files of a story. What is wrong with them is for `check` to say."""
    roots = {text.path: read_yaml(text.path, text.text).root for text in texts}
    head = roots.get(STORY_FILE) or (next(iter(roots.values())) if len(roots) == 1 else None)
    whole = has_all_files and all(isinstance(root, Mapping) for root in roots.values())
    scenes = tuple(scene for root in roots.values() for scene in _scenes(root))
    known = _declared(head) if isinstance(head, Mapping) else Vocabulary()
    if isinstance(head, Mapping) and head.get("parts") is not None:
        known = attrs.evolve(known, has_declarations=False)  # one schema for all files, and each part has its own names
    return attrs.evolve(known, scenes=scenes, has_all_scenes=whole and known.has_declarations)


def _declared(head: Mapping) -> Vocabulary:
    """What story.yaml declares."""
    problems = Context()
    variables, derived = _variables(head.get("variables"), problems)
    characters = head.get("characters")
    belongings, worked_out = _quietly(lambda context: read_belongings(context, characters), _NOTHING, problems)
    nothing: tuple[Achievement, ...] = ()
    achievements = _quietly(lambda context: read_achievements(context, head.get("achievements")), nothing)
    return Vocabulary(
        characters=_quietly(lambda context: read_characters(context, characters), ()),
        chats=_quietly(lambda context: read_chats(context, head.get("chats")), ()),
        moods=_quietly(lambda context: read_moods(context, head.get("moods")), ()) or DEFAULT_MOODS,
        places=_quietly(lambda context: read_places(context, head.get("places")), ()),
        endings=_quietly(lambda context: read_endings(context, head.get("endings")), ()),
        decks=_quietly(lambda context: read_decks(context, head.get("decks")), ()),
        variables=(*variables, *belongings, *achievements_variable(achievements)),
        achievements=achievements,
        broken=tuple(sorted(problems.broken)),
        derived=(*derived, *worked_out),
        procedures=tuple(problems.procedures),
        has_declarations=True,
    )


def _quietly(read: Callable[[Context], _T], nothing: _T, context: Context | None = None) -> _T:
    """What a reading function finds. Each has problems of its own, unless told otherwise: so none stops another."""
    try:
        return read(context or Context())
    except EnoughError:
        return nothing


def _variables(node: Node | None, context: Context | None = None) -> Declared:
    return _quietly(lambda context: read_variables(context, node, ""), _NOTHING, context)


def _scenes(root: Node | None) -> Iterator[SceneNames]:
    scenes = root.get("scenes") if isinstance(root, Mapping) else None
    for key, node in scenes.entries if isinstance(scenes, Mapping) else ():
        if IDENTIFIER.match(key.text):
            yield _scene(key.text, node)


def _scene(name: str, node: Node) -> SceneNames:
    if not isinstance(node, Mapping):
        return SceneNames(name, "", (), (), ())
    title = node.get("title")
    takes, _ = _variables(node.get("takes"))
    own, _ = _variables(node.get("locals"))
    labels = tuple(dict.fromkeys(_labels(node.get("script"))))
    return SceneNames(name, title.text if isinstance(title, Scalar) else "", labels, takes, own)


def _labels(node: Node | None) -> Iterator[str]:
    """All `- label: name` steps below a node."""
    if isinstance(node, Sequence):
        for item in node.items:
            yield from _labels(item)
    elif isinstance(node, Mapping):
        label = node.entries[0][1] if node.entries and node.entries[0][0].text == "label" else None
        if isinstance(label, Scalar) and IDENTIFIER.match(label.text):
            yield label.text
        for _, value in node.entries:
            yield from _labels(value)
