"""The schemas of names, and of what is written with names: conditions and assignments."""

from __future__ import annotations

import re
from collections.abc import Iterator

from xostory.story.model import NARRATOR, Variable
from xostory.story.read.stage import EVERYONE, NOTHING, WIDE
from xostory.story.read.steps import STEP_WORDS
from xostory.story.schema import words
from xostory.story.schema.parts import ID_PATTERN, Schema, one_of, or_held, text, where
from xostory.story.schema.vocabulary import Vocabulary
from xostory.story.types import Kind

_ANY_VARIABLE = rf"{ID_PATTERN}(?:\.{ID_PATTERN})*"


def scene(known: Vocabulary) -> Schema:
    """A scene of the story."""
    return one_of({one.id: one.title for one in known.scenes}, known.has_all_scenes)


def deck(known: Vocabulary) -> Schema:
    """A deck of the story."""
    return one_of({one.id: "" for one in known.decks}, known.has_declarations)


def source(known: Vocabulary) -> Schema:
    """Where options come from: a scene or deck, or a list of them; each scene may stand in a variable."""
    sources = {one.id: one.title for one in known.scenes} | {one.id: "A deck." for one in known.decks}
    one = or_held(one_of(sources, known.has_all_scenes))
    return {"if": {"type": "array"}, "then": {"items": one, "minItems": 1}, "else": one}


def target(known: Vocabulary) -> Schema:
    """Where a jump leads: a scene, a label there, or one of the same scene.

    The labels of all scenes are one list: whether a bare one stands in the right scene is for `check` to say.
    """
    names = {one.id: one.title for one in known.scenes}
    for one in known.scenes:
        names |= {label: f"A label in {one.id}." for label in one.labels if label not in names}
        names |= {f"{one.id}.{label}": f"A label in {one.id}." for label in one.labels}
    return one_of(names, known.has_all_scenes)


def way_back(known: Vocabulary) -> Schema:
    """Where a `return` leads: nothing, or a target."""
    schema = target(known)
    return {**schema, "enum": [*schema["enum"], None]} if "enum" in schema else schema


def ending(known: Vocabulary) -> Schema:
    """An ending of the story."""
    return one_of({one.id: one.title for one in known.endings}, known.has_declarations)


def achievement(known: Vocabulary) -> Schema:
    """An achievement of the story."""
    return one_of({one.id: one.title for one in known.achievements}, known.has_declarations)


def place(known: Vocabulary) -> Schema:
    """A place of the story."""
    return one_of({one.id: one.name for one in known.places}, known.has_declarations)


def time(known: Vocabulary) -> Schema:
    """A time of day that some place has; `time_rules` say which."""
    return one_of({time: "" for one in known.places for time in one.times}, known.has_declarations)


def time_rules(known: Vocabulary) -> Iterator[Schema]:
    """The times of day that each place has."""
    by_times: dict[tuple[str, ...], list[str]] = {}
    for one in known.places:
        by_times.setdefault(one.times, []).append(one.id)
    for times, places in by_times.items():
        yield where("place", places, {"properties": {"time": one_of(dict.fromkeys(times, ""), closed=True)}})


def music(known: Vocabulary) -> Schema:
    """Music that is there, or none."""
    return _heard(known.music, known)


def queue(known: Vocabulary) -> Schema:
    """Music, or several pieces that come one after the other."""
    one = music(known)
    return {"if": {"type": "array"}, "then": {"items": one, "minItems": 1}, "else": one}


def ambience(known: Vocabulary) -> Schema:
    """Sounds of places that are there, or none."""
    return _heard(known.ambience, known)


def _heard(there: tuple[str, ...], known: Vocabulary) -> Schema:
    names = {**dict.fromkeys(there, ""), NOTHING: "Silence."} if there else {}
    return one_of(names, known.has_declarations)


def weather(known: Vocabulary) -> Schema:
    """The weather there can be."""
    names = {**dict.fromkeys(known.weathers, ""), NOTHING: "Fair weather."} if known.weathers else {}
    return one_of(names, closed=True)


def effect(known: Vocabulary) -> Schema:
    """What can happen to the picture."""
    return one_of(dict.fromkeys(known.effects, ""), closed=True)


def transition(known: Vocabulary) -> Schema:
    """How a place, or a character, comes and goes; `transition_rules` keep them apart."""
    return one_of(dict.fromkeys((*known.transitions, *known.entrances), ""), closed=True)


def transition_rules(known: Vocabulary) -> Iterator[Schema]:
    """Which transitions each step can have."""
    for key, transitions in (("place", known.transitions), ("show", known.entrances), ("hide", known.entrances)):
        rule = {"properties": {"transition": one_of(dict.fromkeys(transitions, ""), closed=True)}}
        yield {"if": {"type": "object", "required": [key]}, "then": rule}


def seen(known: Vocabulary) -> Schema:
    """Whom the camera looks at, or all of the place."""
    names = {one.id: one.name for one in known.characters}
    return one_of({**names, WIDE: "All of the place."}, known.has_declarations)


def sound(known: Vocabulary) -> Schema:
    """A sound that is there."""
    return one_of(dict.fromkeys(known.sounds, ""), known.has_declarations)


def position(known: Vocabulary) -> Schema:
    """Where a character can stand."""
    return one_of(dict.fromkeys(known.positions, ""), closed=True)


def shown(known: Vocabulary) -> Schema:
    """A character, with or without a mood."""
    return one_of(_with_moods(known), known.has_declarations)


def character(known: Vocabulary) -> Schema:
    """A character of the story."""
    return one_of({one.id: one.name for one in known.characters}, known.has_declarations)


def chat(known: Vocabulary) -> Schema:
    """A chat: declared, or that of a character; or none."""
    people = {one.id: f"The chat with {one.name}." for one in known.characters}
    declared = {one.id: one.title for one in known.chats}
    return one_of({**people, **declared, NOTHING: "The phone is put away."}, known.has_declarations)


def hidden(known: Vocabulary) -> Schema:
    """A character, or everyone."""
    names = {one.id: one.name for one in known.characters}
    return one_of({**names, EVERYONE: "All who are there."}, known.has_declarations)


def speakers(known: Vocabulary) -> dict[str, Schema]:
    """The keys of lines, without and with a mood: what an editor proposes."""
    return {key: {**text(), "description": f"{name} says this."} for key, name in _with_moods(known).items()}


def speaker_pattern(known: Vocabulary) -> str:
    """All keys of lines, however they are spaced. Without a story, anybody may speak."""
    if not known.has_declarations:
        taken = "|".join((*STEP_WORDS, *words.STEP_EXTRA))
        return f"^(?!(?:{taken})$){ID_PATTERN}(?: +{ID_PATTERN})?$"
    who = "|".join((NARRATOR, *(one.id for one in known.characters)))
    return f"^(?:{who}) +(?:{'|'.join(known.moods)})$"


def _with_moods(known: Vocabulary) -> dict[str, str]:
    bare = {one.id: one.name for one in known.characters}
    return bare | {f"{one.id} {mood}": f"{one.name}, {mood}" for one in known.characters for mood in known.moods}


def argument_rules(known: Vocabulary, key: str = "call") -> Iterator[Schema]:
    """The arguments that each scene takes, where `key` names it."""
    by_names: dict[tuple[str, ...], list[str]] = {}
    for name, one in {one.id: one for one in reversed(known.scenes)}.items():
        by_names.setdefault(tuple(parameter.name for parameter in one.takes), []).append(name)
    for names, scenes in by_names.items():
        given = {"properties": dict.fromkeys(names, True), "additionalProperties": False}
        yield where(key, scenes, {"properties": {"with": given}})


def assignment(known: Vocabulary) -> Schema:
    """`name = value` with the name of a variable that can be set."""
    names = {one.name: one for one in _variables(known)}
    closed = known.has_declarations and known.has_all_scenes
    settable = "|".join(map(re.escape, (*names, *known.broken))) if closed else ""
    call = rf"{_ANY_VARIABLE}\s*\("
    pattern = rf"^\s*(?:(?:{settable or _ANY_VARIABLE})\s*[-+*]?=(?!=)\s*\S|{call})"
    message = (
        "`name = value`, `+=`, `-=` or `*=` with a variable that is declared and not derived; or `procedure(...)`."
    )
    examples = [example for one in names.values() for example in _assignments(one)]
    examples += [f"{one.name}()" for one in known.procedures]
    found = {"type": "string", "pattern": pattern, "patternErrorMessage": message}
    return found | ({"examples": examples} if examples else {})


def settable(known: Vocabulary) -> Schema:
    """A variable that an answer can go into."""
    names = {one.name: "" for one in _variables(known) if one.type.kind in (Kind.TEXT, Kind.NUMBER)}
    closed = known.has_declarations and known.has_all_scenes
    return one_of(names | dict.fromkeys(known.broken, ""), closed)


def conditions(known: Vocabulary) -> list[str]:
    """Proposals for conditions: what each variable can be asked."""
    derived = [f"{one.name}()" if one.parameters else one.name for one in known.derived]
    return [example for one in _variables(known) for example in _questions(one)] + derived


def _variables(known: Vocabulary) -> Iterator[Variable]:
    yield from known.variables
    for one in known.scenes:
        yield from (*one.takes, *one.locals)
    for procedure in known.procedures:
        yield from procedure.parameters


def _assignments(one: Variable) -> list[str]:
    match one.type.kind:
        case Kind.NUMBER:
            return [f"{one.name} += 1", f"{one.name} -= 1"]
        case Kind.FLAG:
            return [f"{one.name} = {'no' if one.start else 'yes'}"]
        case Kind.ONE_OF:
            return [f"{one.name} = {member}" for member in one.type.members]
        case Kind.ANY_OF:
            return [f"{one.name} += {member}" for member in one.type.members]
    return [f"{one.name} = 'text'"]


def _questions(one: Variable) -> list[str]:
    match one.type.kind:
        case Kind.NUMBER:
            return [f"{one.name} >= 1"]
        case Kind.FLAG:
            return [one.name, f"not {one.name}"]
        case Kind.ONE_OF:
            return [f"{one.name} == {member}" for member in one.type.members]
        case Kind.ANY_OF:
            return [f"{member} in {one.name}" for member in one.type.members]
    return [f"{one.name} == 'text'"]
