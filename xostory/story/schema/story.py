"""The schema of all files of a story: one for story.yaml and for files of scenes."""

from __future__ import annotations

import attrs

from xostory.story.model import PICKS
from xostory.story.read.decks import STORYLET_KEYS
from xostory.story.read.declarations import CHARACTER_KEYS, ENTRY_KEYS
from xostory.story.read.host import GIVEN, HOST_KEYS
from xostory.story.read.pack import PACK_KEYS
from xostory.story.read.story import SCENE_KEYS, STORY_KEYS
from xostory.story.read.variables import REFERENCE, VARIABLE_KEYS
from xostory.story.schema import names, words
from xostory.story.schema.parts import (
    TEXT_TYPES,
    Schema,
    by_id,
    deeds,
    expression,
    flag,
    having,
    identifier,
    list_of,
    name_for_people,
    one_of,
    only_these,
    record,
    script,
    short_or,
    text,
)
from xostory.story.schema.steps import added_option_schema, alternative_schema, deed_schema, option_schema, step_schema
from xostory.story.schema.vocabulary import Vocabulary


def story_schema(known: Vocabulary) -> Schema:
    """A JSON Schema, draft 7, of the language with the names of a story."""
    values = {**_heading(known), **_declarations(known), "scenes": by_id(_scene(known))}
    scenes_alone = {"propertyNames": {"enum": ["scenes"]}}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "A story of xostory",
        **record({key: values[key] for key in STORY_KEYS}, words.STORY),
        "if": {"not": scenes_alone},
        "then": {"required": ["title", "start"]},
        "definitions": {
            "step": step_schema(known),
            "option": option_schema(known),
            "alternative": alternative_schema(),
            "deed": deed_schema(known),
        },
    }


def pack_schema(known: Vocabulary) -> Schema:
    """The same for the files of a pack: the names of the story are proposed, and its own may join them."""
    known = attrs.evolve(known, has_declarations=False, has_all_scenes=False)
    values = {**_declarations(known), "scenes": by_id(_scene(known)), "pack": name_for_people(), "for": identifier()}
    values |= {"author": text(), "version": text(), "about": text(), "options": list_of(added_option_schema(known))}
    whole = story_schema(known)
    scenes_alone = {"propertyNames": {"enum": ["scenes"]}}
    return {
        **whole,
        "title": "A pack for a story of xostory",
        **record({key: values[key] for key in PACK_KEYS}, words.PACK | words.STORY),
        "if": {"not": scenes_alone},
        "then": {"required": ["pack", "for"]},
    }


def _heading(known: Vocabulary) -> dict[str, Schema]:
    prose = {key: text() for key in ("author", "version", "about")}
    return {
        **prose,
        "title": name_for_people(),
        "id": identifier(),
        "start": names.scene(known),
        "music": names.music(known),
    }


def _declarations(known: Vocabulary) -> dict[str, Schema]:
    place = record({"name": name_for_people(), "times": list_of(identifier()), "indoors": flag()}, words.PLACE)
    chat = record({"title": name_for_people(), "members": list_of(names.character(known))}, words.CHAT)
    achievement = record({"title": name_for_people(), "hint": name_for_people()}, words.ACHIEVEMENT)
    ending = record({"title": name_for_people(), "hint": name_for_people()}, words.ENDING)
    return {
        "characters": by_id(_character()),
        "me": names.character(known),
        "chats": by_id(short_or(chat)),
        "moods": list_of(identifier()),
        "places": by_id(short_or(place)),
        "variables": by_id(_variable()),
        "parts": by_id(text()),
        "host": by_id(_host_function()),
        "decks": by_id(short_or(record({"pick": one_of(dict.fromkeys(PICKS, ""), closed=True)}, words.DECK))),
        "endings": by_id(short_or(ending)),
        "achievements": by_id(short_or(achievement)),
        "glossary": by_id(short_or(_entry())),
    }


def _entry() -> Schema:
    values = {"title": name_for_people(), "text": name_for_people()}
    return record({key: values[key] for key in ENTRY_KEYS}, words.ENTRY, required=["text"])


def _character() -> Schema:
    color = {"type": "string", "pattern": "^#[0-9a-fA-F]{6}$", "patternErrorMessage": 'Six digits: `"#d1495b"`.'}
    values = {"name": name_for_people(), "color": color, "outfit": identifier(), "has": by_id(_variable())}
    return short_or(record({key: values[key] for key in CHARACTER_KEYS}, words.CHARACTER))


def _scene(known: Vocabulary) -> Schema:
    values = {
        "title": name_for_people(),
        "deck": names.deck(known),
        "if": expression(names.conditions(known)),
        "priority": _whole(),
        "weight": _whole(),
        "cooldown": _whole(),
        "once": flag(),
        "place": names.place(known),
        "time": names.time(known),
        "weather": names.weather(known),
        "transition": one_of(dict.fromkeys(known.transitions, ""), closed=True),
        "music": names.queue(known),
        "ambience": names.ambience(known),
        "takes": by_id(_parameter(may_refer=True)),
        "locals": by_id(_parameter()),
        "script": script(),
    }
    needed = {"time": ["place"], "transition": ["place"], **{key: ["deck"] for key in STORYLET_KEYS[1:]}}
    rules: Schema = {"required": ["script"], "dependencies": needed}
    if known.places:
        rules["allOf"] = list(names.time_rules(known))
    return record({key: values[key] for key in SCENE_KEYS}, words.SCENE, **rules)


def _variable() -> Schema:
    """A start value, or a mapping: a variable of the whole story, or of a character."""
    lasting = {"shown as": name_for_people(), "persistent": flag()}
    values = {
        **_value_keys(),
        **lasting,
        "is": expression(),
        "takes": by_id(_parameter(may_refer=True)),
        "does": deeds(),
    }
    derived = {"if": {"type": "object", "required": ["is"]}, "then": only_these(("is", "takes", "does"))}
    done = {"if": {"type": "object", "required": ["does"]}, "then": only_these(("is", "takes", "does"))}
    given = {"if": {"type": "object", "required": ["takes"]}, "then": having(("is", "does"))}
    enough = {"if": {"type": "object"}, "then": having(("start", "one of", "any of", "is", "does"))}
    properties = {key: values[key] for key in VARIABLE_KEYS}
    return short_or(record(properties, words.VARIABLE, allOf=[enough, derived, done, given]))


def _parameter(may_refer: bool = False) -> Schema:
    """The same for parameters and locals, which are never derived."""
    values = {**_value_keys(), **({"by": one_of({REFERENCE: ""}, closed=True)} if may_refer else {})}
    enough = {"if": {"type": "object"}, "then": having(("start", "one of", "any of"))}
    return short_or(record(values, words.VARIABLE, allOf=[enough]))


def _host_function() -> Schema:
    values = {"takes": by_id(_parameter()), "gives": one_of(dict.fromkeys(GIVEN, ""), closed=True), "pure": flag()}
    return record({key: values[key] for key in HOST_KEYS}, words.HOST, required=["gives"])


def _whole() -> Schema:
    return {"type": ["integer", "string"], "pattern": r"^-?[0-9]{1,6}$"}


def _value_keys() -> dict[str, Schema]:
    bound: Schema = {"type": ["number", "string"], "pattern": r"^-?[0-9]+(?:\.[0-9]+)?$"}
    start: Schema = {"type": [*TEXT_TYPES, "array"]}
    members = list_of(identifier(), 1)
    return {"start": start, "min": bound, "max": bound, "one of": members, "any of": members}
