"""What story.yaml declares besides variables: characters, places, endings, achievements."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from xostory.source import codes
from xostory.source.nodes import Mapping, Node, Scalar
from xostory.story.model import (
    DEFAULT_OUTFIT,
    DEFAULT_TIMES,
    Achievement,
    Character,
    Chat,
    Derived,
    Ending,
    GlossaryEntry,
    Locale,
    Variable,
)
from xostory.story.read.context import Context, Fields
from xostory.story.read.steps import STEP_WORDS
from xostory.story.read.variables import RESERVED, read_variables

CHARACTER_KEYS = ("name", "color", "outfit", "has")
PLACE_KEYS = ("name", "times", "indoors")
CHAT_KEYS = ("title", "members")
ENTRY_KEYS = ("title", "text")
_COLOR = re.compile(r"#[0-9a-fA-F]{6}\Z")


def read_characters(context: Context, node: Node | None) -> tuple[Character, ...]:
    """`kitty: {name: Kitty, color: "#d1495b", outfit: casual}`, or `kitty: Kitty`."""
    return tuple(
        Character(key.text, name, _color(context, fields.get("color")), outfit, key.spot)
        for key, name, fields in _named(context, node, "name", "characters", CHARACTER_KEYS)
        if _is_free(context, key, "character", STEP_WORDS)
        for outfit in [context.identifier(fields.get("outfit"), "`outfit`") or DEFAULT_OUTFIT]
    )


def read_belongings(context: Context, node: Node | None) -> tuple[tuple[Variable, ...], tuple[Derived, ...]]:
    """The variables that characters have: `dae: {has: {trust: 3}}` declares `dae.trust`."""
    variables: tuple[Variable, ...] = ()
    derived: tuple[Derived, ...] = ()
    for key, value in node.entries if isinstance(node, Mapping) else ():
        if isinstance(value, Mapping) and value.get("has") is not None:
            found, worked_out = read_variables(context, value.get("has"), f"What `{key.text}` has", key.text)
            variables += found
            derived += worked_out
    return variables, derived


def read_places(context: Context, node: Node | None) -> tuple[Locale, ...]:
    """`dorm_room: {name: Dorm room, times: [day, night], indoors: yes}`, or `dorm_room: Dorm room`."""
    return tuple(
        Locale(
            key.text,
            name,
            _words(context, fields.get("times"), "`times`") or DEFAULT_TIMES,
            key.spot,
            context.flag(fields.get("indoors"), "`indoors`"),
        )
        for key, name, fields in _named(context, node, "name", "places", PLACE_KEYS)
    )


def read_endings(context: Context, node: Node | None) -> tuple[Ending, ...]:
    """`home: {title: The long way home, hint: Some tickets are one-way.}`, or `home: The long way home`."""
    return tuple(
        Ending(key.text, title, context.name(fields.get("hint"), "`hint`") or "", key.spot)
        for key, title, fields in _named(context, node, "title", "endings", ("title", "hint"))
    )


def read_chats(context: Context, node: Node | None) -> tuple[Chat, ...]:
    """`covey: {title: The Covey, members: [kitty, dae, q]}`; of a character `dae: Dae, at last` is enough."""
    return tuple(
        Chat(key.text, title, _words(context, fields.get("members"), "`members`"), key.spot)
        for key, title, fields in _named(context, node, "title", "chats", CHAT_KEYS)
    )


def read_achievements(context: Context, node: Node | None) -> tuple[Achievement, ...]:
    """`early_bird: {title: Early bird, hint: Be there before seven.}`, or `early_bird: Early bird`."""
    return tuple(
        Achievement(key.text, title, context.name(fields.get("hint"), "`hint`") or "", key.spot)
        for key, title, fields in _named(context, node, "title", "achievements", ("title", "hint"))
        if _is_free(context, key, "achievement", RESERVED)
    )


def read_glossary(context: Context, node: Node | None) -> tuple[GlossaryEntry, ...]:
    """`hagwon: {title: Hagwon, text: A private evening school.}`, or `hagwon: A private evening school.`"""
    found = context.mapping(node, "`glossary`")
    entries = []
    for key, value in found.entries if found else ():
        if context.identifier(key, "An id in `glossary`") is None:
            continue
        fields = context.fields(value, f"`{key.text}`", ENTRY_KEYS) if isinstance(value, Mapping) else {"text": value}
        if "text" not in fields:
            context.report(codes.MISSING_KEY, key.spot, what=f"`{key.text}`", key="text")
        title = context.name(fields.get("title"), "`title`") or _for_people(key.text)
        text = context.name(fields.get("text"), f"What `{key.text}` means") or ""
        entries.append(GlossaryEntry(key.text, title, text.strip(), key.spot))
    return tuple(entries)


def read_moods(context: Context, node: Node | None) -> tuple[str, ...]:
    """`moods: [neutral, smile, ...]`; empty if not declared."""
    return _words(context, node, "`moods`")


def _named(
    context: Context, node: Node | None, title: str, what: str, keys: tuple[str, ...]
) -> Iterator[tuple[Scalar, str, Fields]]:
    """The entries of a declaration: id, name for people, other fields."""
    found = context.mapping(node, f"`{what}`")
    for key, value in found.entries if found else ():
        if context.identifier(key, f"An id in `{what}`") is None:
            continue
        if isinstance(value, Mapping):
            fields = context.fields(value, f"`{key.text}`", keys)
            name = context.name(fields.get(title), f"The {title} of `{key.text}`")
        else:
            fields = {}
            name = context.name(value, f"The {title} of `{key.text}`")
        yield key, name or _for_people(key.text), fields


def _for_people(name: str) -> str:
    """An id as a name: dorm_room becomes Dorm room."""
    return name.replace("_", " ").capitalize()


def _is_free(context: Context, key: Scalar, what: str, reserved: Collection[str]) -> bool:
    """Whether an id is no word of the language."""
    if key.text in reserved:
        context.report(codes.RESERVED_ID, key.spot, name=key.text, what=what)
    return key.text not in reserved


def _color(context: Context, node: Node | None) -> str | None:
    text = context.text(node, "`color`")
    if text is None or node is None:
        return None
    if not _COLOR.match(text):
        context.report(codes.NOT_A_COLOR, node.spot, found=text[:40])
        return None
    return text


def _words(context: Context, node: Node | None, what: str) -> tuple[str, ...]:
    found = (context.identifier(item, f"An entry of {what}") for item in context.sequence(node, what))
    return tuple(dict.fromkeys(word for word in found if word is not None))
