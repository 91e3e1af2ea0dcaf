"""The schema of steps and options."""

from __future__ import annotations

from collections.abc import Iterator

from xostory.story.model import NARRATOR
from xostory.story.read.asking import MOST_LETTERS
from xostory.story.read.choices import FROM_KEYS, GROUP_KEYS, LEAST_TIME, MOST_TIME, OPTION_KEYS
from xostory.story.read.pack import ADDED_KEYS
from xostory.story.read.stage import LEAST_ZOOM, MAX_PAUSE, MOST_ZOOM
from xostory.story.read.steps import SPOKEN_KEYS, STEP_KEYS, STEP_WORDS
from xostory.story.schema import names, words
from xostory.story.schema.parts import (
    TEXT_TYPES,
    Schema,
    arguments,
    deeds,
    expression,
    flag,
    having,
    identifier,
    list_of,
    name_for_people,
    none_of,
    only_these,
    options,
    or_held,
    record,
    script,
    seconds,
    short_or,
    text,
    whole,
)
from xostory.story.schema.vocabulary import Vocabulary
from xostory.story.text.parser import ORDERS

_NEEDED = {
    "choice": ["options"],
    "ask": ["into"],
    "if": having(("then", "ask")),
    "else if": ["then"],
    "then": having(("if", "else if")),
}

_KEYS_OF_OTHERS = {"else": ("if", "else if", "draw"), "if": ("ask",), "weather": ("place",)}
"""Words that are steps, and keys of these steps, too."""


def step_schema(known: Vocabulary) -> Schema:
    """A step: text, or a mapping that its first key names."""
    values = {**_story_values(known), **_stage_values(known), **{order: _alternatives(order) for order in ORDERS}}
    own = {word: {"description": words.STEP[word], **values[word]} for word in STEP_WORDS}
    extra = {key: {"description": about, **values[key]} for key, about in words.STEP_EXTRA.items()}
    return {
        "type": ["object", *TEXT_TYPES],
        "minProperties": 1,
        "properties": {**own, **extra, **names.speakers(known)},
        "patternProperties": {names.speaker_pattern(known): text()},
        "additionalProperties": False,
        "dependencies": _NEEDED,
        "allOf": [
            *_key_rules(),
            _speaker_rule(),
            *names.time_rules(known),
            *names.transition_rules(known),
            *names.argument_rules(known),
        ],
    }


def option_schema(known: Vocabulary) -> Schema:
    """An option: text, a mapping, or a group."""
    values = _option_values(known)
    plain = {"if": {"type": "object"}, "then": {**having(("text", "fallback")), **none_of(("with",))}}
    brought = {"if": {"type": "object", "required": ["from"]}, "then": only_these(FROM_KEYS), "else": plain}
    rule = {"if": {"type": "object", "required": ["options"]}, "then": only_these(GROUP_KEYS), "else": brought}
    properties = {key: values[key] for key in dict.fromkeys((*OPTION_KEYS, *GROUP_KEYS, *FROM_KEYS))}
    rules = [rule, *names.argument_rules(known, "from")]
    return short_or(record(properties, words.OPTION, dependencies={"locked": ["if"]}, allOf=rules))


def added_option_schema(known: Vocabulary) -> Schema:
    """An option of a pack: where it goes, and what every option of one's own has."""
    values = {**_option_values(known), "at": text(), "after": identifier()}
    properties = {key: values[key] for key in ADDED_KEYS}
    rules = [having(("text", "fallback"))]
    return record(
        properties, words.ADDED_OPTION | words.OPTION, required=["at"], dependencies={"locked": ["if"]}, allOf=rules
    )


def _option_values(known: Vocabulary) -> dict[str, Schema]:
    return {
        "text": text(),
        "said": text(),
        "locked": text(),
        "then": script(),
        "goto": or_held(names.target(known)),
        "if": expression(names.conditions(known)),
        "once": flag(),
        "fallback": flag(),
        "default": flag(),
        "reply": flag(),
        "id": identifier(),
        "options": options(),
        "from": names.source(known),
        "with": arguments(),
    }


def deed_schema(known: Vocabulary) -> Schema:
    """An entry of what a procedure does: what `set` holds, or a condition around such."""
    condition = expression(names.conditions(known))
    values = {"if": condition, "else if": condition, "then": deeds(), "else": deeds()}
    one = {"type": "object", "minProperties": 1, **having(("if", "else if", "else"))}
    rule = {"if": {"type": "object"}, "then": one}
    keys = {"if": ["then"], "else if": ["then"], "then": having(("if", "else if"))}
    found = record(values, words.DEED, dependencies=keys, allOf=[rule])
    return {**names.assignment(known), **found, "type": ["string", "object"]}


def alternative_schema() -> Schema:
    """An entry of `sequence` and its like: a list of steps, or a single one."""
    step = {"$ref": "#/definitions/step"}
    return {"if": {"type": "array"}, "then": {"items": step}, "else": step}


def _story_values(known: Vocabulary) -> dict[str, Schema]:
    """What lines and the steps that decide and lead elsewhere hold."""
    condition = expression(names.conditions(known))
    assignment = names.assignment(known)
    return {
        "choice": text(),
        "options": options(),
        "ask": text(),
        "into": names.settable(known),
        "shortest": whole(0, MOST_LETTERS),
        "longest": whole(1, MOST_LETTERS),
        "suggest": text(),
        "refused": text(),
        "within": seconds(LEAST_TIME, MOST_TIME),
        "id": identifier(),
        "set": {**assignment, "type": ["array", "string"], "items": assignment},
        "if": condition,
        "else if": condition,
        "then": script(),
        "else": script(),
        "goto": or_held(names.target(known)),
        "label": identifier(),
        "end": names.ending(known),
        "achieve": names.achievement(known),
        "call": or_held(names.scene(known)),
        "with": arguments(),
        "draw": names.deck(known),
        "return": names.way_back(known),
        NARRATOR: text(),
        "as": name_for_people(),
    }


def _stage_values(known: Vocabulary) -> dict[str, Schema]:
    """What the steps of the stage hold."""
    return {
        "place": names.place(known),
        "time": names.time(known),
        "weather": names.weather(known),
        "transition": names.transition(known),
        "seconds": seconds(0, MAX_PAUSE),
        "music": names.queue(known),
        "ambience": names.ambience(known),
        "fade": seconds(0, MAX_PAUSE),
        "camera": names.seen(known),
        "zoom": seconds(LEAST_ZOOM, MOST_ZOOM),
        "effect": names.effect(known),
        "sound": names.sound(known),
        "pause": seconds(0, MAX_PAUSE),
        "show": names.shown(known),
        "at": names.position(known),
        "outfit": identifier(),
        "hide": names.hidden(known),
        "chat": names.chat(known),
        "typing": names.character(known),
        "seen": names.hidden(known),
        "note": text(),
        "title": name_for_people(),
        "chapter": name_for_people(),
        "above": name_for_people(),
    }


def _alternatives(order: str) -> Schema:
    return list_of({"$ref": "#/definitions/alternative"}, 1 if order == "once" else 2)


def _key_rules() -> Iterator[Schema]:
    """Two steps are not one, and each step has its own keys."""
    for word in STEP_WORDS:
        condition: Schema = {"type": "object", "required": [word]}
        if word in _KEYS_OF_OTHERS:
            condition["not"] = having(_KEYS_OF_OTHERS[word])
        yield {"if": condition, "then": only_these((word, *STEP_KEYS[word]))}


def _speaker_rule() -> Schema:
    """What is no other step is a line: one speaker, with `as` and `id`."""
    others = [key for key in words.STEP_EXTRA if key not in (*SPOKEN_KEYS, *STEP_WORDS)]
    both: Schema = {"if": {"required": list(SPOKEN_KEYS)}, "then": {"maxProperties": 3}}
    either = {"if": having(SPOKEN_KEYS), "then": {"maxProperties": 2}, "else": {"maxProperties": 1}}
    somebody = {"not": {"propertyNames": {"enum": list(SPOKEN_KEYS)}}}
    return {
        "if": {"type": "object", "not": having(STEP_WORDS)},
        "then": {**none_of(others), "allOf": [somebody, {**both, "else": either}]},
    }
