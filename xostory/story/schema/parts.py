"""What schemas are put together from.

Mappings are one schema with all keys and rules on top, not alternatives (`anyOf`) of which none fits: so an editor
underlines the word that is wrong, and not the whole step.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

Schema = dict[str, Any]

TEXT_TYPES = ["string", "number", "boolean", "null"]
"""Every scalar is text, but YAML's own reader, which editors use, makes `No`, `007` and `null` something else."""

# Editors read patterns as JavaScript and tests as Python, which disagree about letters: so what no id may hold.
_NO_LETTER = r"\s!-/:-@\[-^`{-~"
ID_PATTERN = rf"[^0-9{_NO_LETTER}][^{_NO_LETTER}]*"

_YES_OR_NO = r"^(?:[Yy][Ee][Ss]|[Nn][Oo]|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])$"
_CONVERTED: dict[str, object] = {
    "true": True,
    "false": False,
    "null": None,
    "yes": True,
    "no": False,
    "on": True,
    "off": False,
    "y": True,
    "n": False,
}


def text() -> Schema:
    """Any scalar."""
    return {"type": list(TEXT_TYPES)}


def name_for_people() -> Schema:
    """A name or title: words that are never worked out."""
    return {**text(), "pattern": r"^[^{]*[^\s{][^{]*$", "patternErrorMessage": "A name or title, without `{...}`."}


def identifier() -> Schema:
    """A new id."""
    message = "An id: letters, digits and `_`, not starting with a digit."
    return {"type": ["string", "boolean"], "pattern": f"^{ID_PATTERN}$", "patternErrorMessage": message}


def flag() -> Schema:
    """Yes or no."""
    message = "Yes or no."
    return {
        "type": ["string", "boolean"],
        "pattern": _YES_OR_NO,
        "patternErrorMessage": message,
        "examples": ["yes", "no"],
    }


def expression(examples: Iterable[str] = ()) -> Schema:
    """An expression; whether it is a good one is for `check` to say."""
    return {"type": ["string", "number", "boolean"], **_examples(examples)}


def seconds(least: float, most: float) -> Schema:
    """A number of seconds."""
    pattern = r"^(?:[0-9]+\.?[0-9]*|\.[0-9]+)$"
    return {"type": ["number", "string"], "minimum": least, "maximum": most, "pattern": pattern}


def whole(least: int, most: int) -> Schema:
    """A whole number."""
    return {"type": ["integer", "string"], "minimum": least, "maximum": most, "pattern": "^[0-9]+$"}


def one_of(names: Mapping[str, str], closed: bool) -> Schema:
    """One of these names (each with what to say of it). If there may be others, they are proposals only."""
    if not names:
        return text()
    if not closed:
        return {**text(), **_examples(names)}
    values: dict[object, str] = {}
    for name, about in names.items():
        values[name] = about
        if name.lower() in _CONVERTED:
            values[_CONVERTED[name.lower()]] = about
    described = {"enumDescriptions": list(values.values())} if any(values.values()) else {}
    return {"enum": list(values), **described}


def or_held(schema: Schema) -> Schema:
    """The same, or `"{next}"`: what a variable holds."""
    return {"anyOf": [schema, {"type": "string", "pattern": r"^\{.*\}$"}]} if "enum" in schema else schema


def script() -> Schema:
    """A list of steps, or a passage."""
    return {"type": ["array", "string"], "items": {"$ref": "#/definitions/step"}}


def deeds() -> Schema:
    """What a procedure does: a list, or a single one."""
    deed = {"$ref": "#/definitions/deed"}
    return {"if": {"type": "array"}, "then": {"items": deed, "minItems": 1}, "else": deed}


def options() -> Schema:
    """The options of a choice or of a group."""
    return list_of({"$ref": "#/definitions/option"}, 1)


def arguments() -> Schema:
    """What a scene is given."""
    return {"type": ["object", "null"], "additionalProperties": expression()}


def list_of(items: Schema, least: int = 0) -> Schema:
    """A list; one that may be empty may be left out behind its key, too."""
    return (
        {"type": "array", "items": items, "minItems": least} if least else {"type": ["array", "null"], "items": items}
    )


def by_id(value: Schema) -> Schema:
    """A mapping from new ids."""
    names = {"pattern": f"^{ID_PATTERN}$"}
    return {"type": ["object", "null"], "propertyNames": names, "additionalProperties": value}


def record(properties: Mapping[str, Schema], words: Mapping[str, str], **more: object) -> Schema:
    """A mapping of known keys, each with its description."""
    described = {key: {"description": words[key], **schema} for key, schema in properties.items()}
    return {"type": "object", "properties": described, "additionalProperties": False, **more}


def short_or(schema: Schema) -> Schema:
    """A mapping, or only the text that says the most of it."""
    return {**schema, "type": ["object", *TEXT_TYPES]}


def having(keys: Iterable[str]) -> Schema:
    """At least one of these keys is there."""
    return {"anyOf": [{"required": [key]} for key in keys]}


def only_these(keys: Iterable[str]) -> Schema:
    """No keys but these."""
    return {"properties": dict.fromkeys(keys, True), "additionalProperties": False}


def none_of(keys: Iterable[str]) -> Schema:
    """All keys but these."""
    return {"properties": dict.fromkeys(keys, False)}


def where(key: str, values: Iterable[str], then: Schema) -> Schema:
    """A rule for mappings in which a key has one of these values."""
    condition = {"required": [key], "properties": {key: {"enum": list(values)}}}
    return {"if": condition, "then": then}


def _examples(examples: Iterable[str]) -> Schema:
    found = list(examples)
    return {"examples": found} if found else {}
