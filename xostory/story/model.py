"""A story as the writer wrote it: declarations and scenes, each with its place in the source."""

from __future__ import annotations

import attrs

from xostory.source.nodes import Spot
from xostory.story.steps import Formula, OptionEntry, Step
from xostory.story.types import Type

DEFAULT_MOODS = (
    "neutral",
    "smile",
    "laugh",
    "surprised",
    "angry",
    "sad",
    "shy",
    "smug",
    "worried",
    "crying",
)
DEFAULT_TIMES = ("day", "dusk", "night")
DEFAULT_OUTFIT = "uniform"
PICKS = ("chance", "best match", "least seen")
"""Which of a deck's storylets that fit is drawn; the first is the usual way."""
NARRATOR = "narrator"
ACHIEVEMENTS = "achievements"
"""The variable that holds which achievements were earned, in this playthrough or an earlier one."""


@attrs.frozen
class Character:
    id: str
    name: str
    color: str | None
    outfit: str
    spot: Spot


@attrs.frozen
class Locale:
    """A declared place; its first time of day is the usual one."""

    id: str
    name: str
    times: tuple[str, ...]
    spot: Spot
    indoors: bool = False


@attrs.frozen
class Variable:
    """A declared variable, parameter or local. A meter is a number with bounds.

    With a `label`, players are told when it changes. A persistent one starts where the last playthrough left it.
    """

    name: str
    type: Type
    start: bool | int | float | str | frozenset[str]
    low: float | None
    high: float | None
    spot: Spot
    label: str = ""
    persistent: bool = False
    by_reference: bool = False

    @property
    def kind(self) -> str:
        """What a writer calls it: meter, number, flag, text, one of, any of."""
        return "meter" if self.low is not None or self.high is not None else self.type.kind.value


@attrs.frozen
class Derived:
    """A variable that is worked out; with parameters, a function."""

    name: str
    formula: Formula
    parameters: tuple[Variable, ...]
    spot: Spot


@attrs.frozen
class HostFunction:
    """A function that whoever plays the story answers."""

    name: str
    parameters: tuple[Variable, ...]
    gives: Type
    pure: bool
    spot: Spot


@attrs.frozen
class Procedure:
    """What is done under a name: `body` holds `set` and `if` alone, `formula` is what it comes to."""

    name: str
    parameters: tuple[Variable, ...]
    body: tuple[Step, ...]
    formula: Formula | None
    spot: Spot


@attrs.frozen
class Ending:
    id: str
    title: str
    hint: str
    spot: Spot


@attrs.frozen
class Achievement:
    id: str
    title: str
    hint: str
    spot: Spot


@attrs.frozen
class GlossaryEntry:
    id: str
    title: str
    text: str
    spot: Spot


@attrs.frozen
class Chat:
    """A declared conversation by phone; `members` may be empty where its id is a character's."""

    id: str
    title: str
    members: tuple[str, ...]
    spot: Spot


@attrs.frozen
class Deck:
    """Storylets of one kind; `pick` is how one of them is drawn."""

    id: str
    pick: str
    spot: Spot


@attrs.frozen
class Storylet:
    """What makes a scene one of a deck. It rests for `cooldown` turns after it began."""

    deck: str
    condition: Formula | None
    priority: int
    weight: int
    cooldown: int
    once: bool
    spot: Spot


@attrs.frozen
class Scene:
    id: str
    title: str
    opening: tuple[Step, ...]  # place and music of the scene's head
    parameters: tuple[Variable, ...]
    locals: tuple[Variable, ...]
    script: tuple[Step, ...]
    spot: Spot
    storylet: Storylet | None = None


@attrs.frozen
class PartEntry:
    """A part of the story: its name from outside, and where it would start on its own."""

    name: str
    start: str
    spot: Spot


@attrs.frozen
class AddedOption:
    """An option for a choice of the story: `scene.choice`, behind that option or at the end."""

    at: str
    after: str | None
    option: OptionEntry
    spot: Spot


@attrs.frozen
class Pack:
    """What somebody adds to a story: declarations, in the shape of a story that starts nowhere, and options."""

    title: str
    declared: Story
    options: tuple[AddedOption, ...]
    spot: Spot


@attrs.frozen
class PackEntry:
    """What players read of a pack that is on top of the story."""

    title: str
    author: str
    version: str
    about: str


@attrs.frozen
class Story:
    """A whole story, its references not yet looked up."""

    id: str
    title: str
    start: str
    author: str
    version: str
    about: str
    music: str | None
    characters: tuple[Character, ...]
    moods: tuple[str, ...]
    places: tuple[Locale, ...]
    variables: tuple[Variable, ...]
    derived: tuple[Derived, ...]
    broken: frozenset[str]  # variables whose declaration has a problem: told once, not at every use
    endings: tuple[Ending, ...]
    scenes: tuple[Scene, ...] = attrs.field(repr=False)
    spot: Spot
    start_spot: Spot
    host: tuple[HostFunction, ...] = ()
    glossary: tuple[GlossaryEntry, ...] = ()
    decks: tuple[Deck, ...] = ()
    parts: tuple[PartEntry, ...] = ()
    packs: tuple[PackEntry, ...] = ()
    procedures: tuple[Procedure, ...] = ()
    me: str | None = None  # the character whose phone it is
    chats: tuple[Chat, ...] = ()
    achievements: tuple[Achievement, ...] = ()
