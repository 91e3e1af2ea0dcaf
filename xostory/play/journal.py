"""The journal: as it is where the reader is, and as saves keep it."""

from __future__ import annotations

from typing import Any

import attrs

from xostory.engine.events import NoteWritten, VariableChanged
from xostory.engine.journal import Note, with_note
from xostory.engine.state import State
from xostory.play.named import word
from xostory.play.playthrough import Playthrough
from xostory.program.expressions import Value
from xostory.program.text import Span, Style
from xostory.program.values import TEXT_LIMIT

MAX_NOTES = 10_000


def journal(playthrough: Playthrough) -> tuple[Note, ...]:
    """The notes up to and including the reader's beat, in the order in which they first came."""
    turn = playthrough.turns[playthrough.turn]
    before = playthrough.turns[playthrough.turn - 1].state if playthrough.turn else playthrough.origin
    notes = before.notes if before else ()
    for event in turn.events[: turn.beats[playthrough.beat] + 1]:
        if isinstance(event, NoteWritten):
            notes = with_note(notes, Note(event.id, event.title, event.spans))
    return notes


def values_at(playthrough: Playthrough) -> dict[str, Value]:
    """The values of the story's variables where the reader is: a turn's are ahead of who reads it."""
    turn = playthrough.turns[playthrough.turn]
    now = turn.beats[playthrough.beat] + 1
    names = (variable.name for variable in playthrough.program.variables)
    values = dict(zip(names, turn.state.values, strict=True))
    if turn.error is None:
        changes = [one for one in turn.events[now:] if isinstance(one, VariableChanged)]
        return values | {one.name: one.before for one in reversed(changes)}
    changes = [one for one in turn.events[:now] if isinstance(one, VariableChanged)]
    return values | {one.name: one.after for one in changes}


def notes_to_data(state: State) -> list[dict[str, Any]]:
    """The notes as JSON-ready data; letters without a style of their own are plain text."""
    return [
        {"id": one.id, "title": one.title, "text": [_span_to_data(span) for span in one.spans]} for one in state.notes
    ]


def notes_from_data(data: object) -> tuple[Note, ...]:
    """The notes that can be read; others are left out."""
    found = [_note(one) for one in data[:MAX_NOTES]] if isinstance(data, list) else []
    notes: dict[str, Note] = {one.id: one for one in found if one is not None}
    return tuple(notes.values())


def _span_to_data(span: Span) -> object:
    fields = attrs.asdict(span)
    changed = {field.name: fields[field.name] for field in attrs.fields(Span) if fields[field.name] != field.default}
    if set(changed) == {"text"}:
        return span.text
    return {key: value.value if isinstance(value, Style) else value for key, value in changed.items()}


def _note(data: object) -> Note | None:
    if not isinstance(data, dict) or not isinstance(data.get("text"), list):
        return None
    note_id, title = word(data.get("id")), word(data.get("title"))
    spans = [_span(one) for one in data["text"][:1000]]
    if note_id is None or title is None or not spans:
        return None
    return Note(note_id, title, tuple(one for one in spans if one is not None))


def _span(data: object) -> Span | None:
    if isinstance(data, str):
        return Span(data[:TEXT_LIMIT])
    if not isinstance(data, dict) or not isinstance(data.get("text"), str):
        return None
    styles = {style.value: style for style in Style}
    style = data.get("style")
    shown = styles.get(style, Style.PLAIN) if isinstance(style, str) else Style.PLAIN
    return Span(data["text"][:TEXT_LIMIT], shown, word(data.get("link")))
