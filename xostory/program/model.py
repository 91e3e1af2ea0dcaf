"""The program as a whole: code, declarations and the way back to the source."""

from __future__ import annotations

from collections.abc import Callable

import attrs

from xostory.program.code import Instruction
from xostory.program.expressions import Expression, Value

PROGRAM_FORMAT = 2
"""Raised whenever the meaning of a program's fields changes."""


@attrs.frozen
class Place:
    """Where something stands in the story's files; lines count from 1."""

    file: str
    line: int


@attrs.frozen
class SourceMap:
    """Where each instruction stands, by its address. Kept as numbers: a long story has a quarter of a million."""

    files: tuple[str, ...] = ()
    numbers: tuple[int, ...] = attrs.field(default=(), repr=False)  # into `files`
    lines: tuple[int, ...] = attrs.field(default=(), repr=False)

    def __len__(self) -> int:
        return len(self.lines)

    def __getitem__(self, address: int) -> Place:
        return Place(self.files[self.numbers[address]], self.lines[address])


@attrs.frozen
class Variable:
    """A variable as the engine needs it.

    `kind` is meter, number, flag, text, one of or any of; `members` belongs to the last two, the bounds to meters.
    With a `label`, players are told when it changes. A persistent one starts where the last playthrough left it.
    `refers` is for parameters by reference.
    """

    name: str
    kind: str
    start: Value
    low: float | None = None
    high: float | None = None
    members: tuple[str, ...] = ()
    label: str = ""
    persistent: bool = False
    refers: bool = False


@attrs.frozen
class DerivedVariable:
    """A variable that is worked out; in `expression` its parameters are the locals."""

    name: str
    kind: str
    expression: Expression
    parameters: int = 0


@attrs.frozen
class Procedure:
    """What is done under a name: assignments and what decides between them, with addresses of its own; and what it
    comes to. Its parameters are the locals."""

    name: str
    parameters: tuple[Variable, ...]
    body: tuple[Instruction, ...]
    result: Expression | None = None


@attrs.frozen
class Character:
    id: str
    name: str
    color: str | None
    outfit: str


@attrs.frozen
class Chat:
    """A conversation by phone; whose phone it is, is always among the members."""

    id: str
    title: str
    members: tuple[str, ...]


@attrs.frozen
class Ending:
    id: str
    title: str
    hint: str


@attrs.frozen
class Achievement:
    id: str
    title: str
    hint: str


ACHIEVEMENTS = "achievements"
"""The variable that holds which were earned, in this playthrough or an earlier one."""

PICKS = ("chance", "best match", "least seen")
"""Which of the storylets that fit is drawn: by weight; the one that asks most; the one played least and longest ago."""


@attrs.frozen
class Card:
    """A storylet of a deck. `condition` is all that decides whether it fits now.

    `specificity` is how many conditions the writer joined by `and`. `counter` and `stamp` tell how often and when it
    was played last, where that decides what is drawn.
    """

    scene: int
    condition: Expression | None
    specificity: int
    priority: int
    weight: int
    counter: int | None
    stamp: int | None


@attrs.frozen
class Deck:
    """Storylets, those of the highest priority first; `pick` is chance, best match or least seen."""

    id: str
    pick: str
    cards: tuple[Card, ...]


@attrs.frozen
class GlossaryEntry:
    """What a linked word means."""

    id: str
    title: str
    text: str


@attrs.frozen
class Scene:
    """A scene: its address, and its parameters followed by its locals."""

    id: str
    title: str
    entry: int
    locals: tuple[Variable, ...]
    parameters: int
    counter: int | None


@attrs.frozen
class HostFunction:
    """A function that whoever plays the story answers: the names of what it is given, and what it gives.

    `gives` is number, flag or text. A pure one may be asked at any time, others only where something is set.
    """

    name: str
    parameters: tuple[str, ...]
    gives: str
    pure: bool


@attrs.frozen
class Pack:
    """What players read of a pack that was on top of the story when it was compiled."""

    title: str
    author: str
    version: str
    about: str


@attrs.frozen
class Program:
    """A compiled story.

    `counters` names what is counted (and read by something); `stamps` tells for each which counter keeps the turn it
    last counted in, or -1. `sources` runs parallel to `code`.
    `fingerprint` is a digest of everything that can change what a playthrough does. `answers` are the host's own
    functions, one for each of `host`: they ride along, and are no part of what makes two programs equal.
    """

    id: str
    title: str
    author: str
    version: str
    about: str
    music: str | None  # of the title screen
    start: int
    code: tuple[Instruction, ...] = attrs.field(repr=False)
    sources: SourceMap = attrs.field(repr=False)
    scenes: tuple[Scene, ...] = attrs.field(repr=False)
    variables: tuple[Variable, ...] = attrs.field(repr=False)
    derived: tuple[DerivedVariable, ...] = attrs.field(repr=False)
    counters: tuple[str, ...] = attrs.field(repr=False)
    stamps: tuple[int, ...] = attrs.field(repr=False)
    characters: tuple[Character, ...] = attrs.field(repr=False)
    endings: tuple[Ending, ...] = attrs.field(repr=False)
    fingerprint: str
    procedures: tuple[Procedure, ...] = attrs.field(default=(), repr=False)
    host: tuple[HostFunction, ...] = attrs.field(default=(), repr=False)
    decks: tuple[Deck, ...] = attrs.field(default=(), repr=False)
    journal: bool = False  # whether some step writes notes
    me: str | None = None  # whose phone it is
    chats: tuple[Chat, ...] = ()
    achievements: tuple[Achievement, ...] = attrs.field(default=(), repr=False)
    packs: tuple[Pack, ...] = attrs.field(default=(), repr=False)
    glossary: tuple[GlossaryEntry, ...] = attrs.field(default=(), repr=False)
    answers: tuple[Callable[..., object], ...] = attrs.field(default=(), eq=False, repr=False, kw_only=True)

    def scene_index(self, scene_id: str) -> int | None:
        """The scene of that id, or None."""
        return next((index for index, scene in enumerate(self.scenes) if scene.id == scene_id), None)

    def chat(self, chat_id: str | None) -> Chat | None:
        """The chat of that id, or None."""
        return next((one for one in self.chats if one.id == chat_id), None)

    def character(self, character_id: str) -> Character | None:
        """The character of that id, or None."""
        return next((one for one in self.characters if one.id == character_id), None)

    def entry(self, entry_id: str) -> GlossaryEntry | None:
        """The entry of the glossary of that id, or None."""
        return next((one for one in self.glossary if one.id == entry_id), None)
