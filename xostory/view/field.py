"""A line being written: its letters, the cursor, and what an input method is still putting together."""

from __future__ import annotations

import unicodedata

import attrs

_JOINER = "\u200d"
_UNPRINTED = ("Cc", "Cs")
FULL = "There is no room for more."


@attrs.frozen
class Field:
    """`cursor` counts the letters before it; there can be `most`. `composed` stands at the cursor without being part
    of the text yet. `reason` is why an answer was not taken. `since` is when it was last touched (ms).
    """

    text: str
    cursor: int
    most: int
    composed: str = ""
    reason: str = ""
    since: float = 0.0

    @property
    def before(self) -> str:
        return self.text[: self.cursor]

    @property
    def after(self) -> str:
        return self.text[self.cursor :]


def open_field(text: str, most: int, now: float) -> Field:
    """A field with something in it already, the cursor behind it."""
    return Field(text[:most], len(text[:most]), most, since=now)


def typed(field: Field, text: str, now: float) -> Field:
    """Letters put in at the cursor, as many as there is room for; line breaks become spaces."""
    letters = "".join(" " if one.isspace() else one for one in text if one.isspace() or _is_printed(one))
    before = unicodedata.normalize("NFC", field.before + letters)
    before = before if field.before else before.lstrip()
    room = field.most - len(field.after)
    reason = FULL if len(before) > room else ""
    return Field(before[:room] + field.after, len(before[:room]), field.most, "", reason, now)


def composing(field: Field, text: str, now: float) -> Field:
    """What the input method has so far."""
    return attrs.evolve(field, composed=text, reason="", since=now)


def finished(field: Field) -> str:
    """The whole text, what is being composed included."""
    return typed(field, field.composed, field.since).text


def erased(field: Field, now: float, ahead: bool = False) -> Field:
    """Without the letter before the cursor, or the one ahead of it."""
    start, end = field.cursor, _beyond(field.text, field.cursor)
    if not ahead:
        start, end = _short_of(field.text, field.cursor), field.cursor
    return Field(field.text[:start] + field.text[end:], start, field.most, since=now)


def moved(field: Field, by: int, now: float) -> Field:
    """The cursor one letter to the left (-1) or right (1)."""
    there = _beyond(field.text, field.cursor) if by > 0 else _short_of(field.text, field.cursor)
    return placed(field, there, now)


def placed(field: Field, cursor: int, now: float) -> Field:
    """The cursor behind so many letters."""
    return attrs.evolve(field, cursor=max(0, min(cursor, len(field.text))), since=now)


def _is_printed(letter: str) -> bool:
    return unicodedata.category(letter) not in _UNPRINTED


def _beyond(text: str, at: int) -> int:
    """Behind the next letter, with the marks on it and what is joined to it."""
    at += 1
    while at < len(text) and (_is_mark(text[at]) or text[at - 1] == _JOINER):
        at += 1
    return min(at, len(text))


def _short_of(text: str, at: int) -> int:
    at -= 1
    while at > 0 and (_is_mark(text[at]) or text[at - 1] == _JOINER):
        at -= 1
    return max(at, 0)


def _is_mark(letter: str) -> bool:
    return letter == _JOINER or unicodedata.category(letter).startswith("M")
