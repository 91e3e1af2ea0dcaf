"""Transcripts: what happened, as text for people and as JSON for programs. docs/transcript.md fixes both forms."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import groupby
from typing import Any

import attrs

from xostory.engine.events import (
    AchievementEarned,
    ChapterShown,
    ChatClosed,
    ChatOpened,
    ChoiceOffered,
    EndingReached,
    Event,
    InputAsked,
    InputGiven,
    Line,
    MessageSent,
    MessagesSeen,
    NoteWritten,
    OptionChosen,
    VariableChanged,
)
from xostory.engine.stage import Stage
from xostory.play.announcements import in_full
from xostory.program.text import Span

TIME_IS_UP = "(time is up)"


def as_text(event: Event) -> tuple[str, ...]:
    """The lines an event adds to a transcript; none for what is only seen or heard."""
    printer = _PRINTERS.get(type(event))
    return printer(event) if printer else ()


def as_data(event: Event) -> dict[str, Any]:
    """An event as JSON-ready data: its `type` (line_said, choice_offered…) and its fields."""
    data = attrs.asdict(event, recurse=False)
    links = [span.link for span in event.spans if span.link] if isinstance(event, Line) else []
    data |= {"links": list(dict.fromkeys(links))} if links else {}
    name = "LineSaid" if type(event) is Line else type(event).__name__
    kind = re.sub(r"(?<!^)([A-Z])", r"_\1", name).lower()
    return {"type": kind, **{key: _plain(value) for key, value in data.items() if key != "stage"}}


def marked(spans: tuple[Span, ...]) -> str:
    """Spans as one text, emphasis between stars."""
    runs = groupby((span for span in spans if span.text), key=lambda span: span.style.value)
    return "".join(f"{stars}{''.join(span.text for span in run)}{stars}" for stars, run in runs)


def _prompt(choice: ChoiceOffered) -> tuple[str, ...]:
    """The prompt, and the time there is."""
    time = f"({choice.seconds:g} seconds)" if choice.seconds is not None else ""
    words = f"{marked(choice.prompt)} {time}".strip()
    return (words,) if words else ()


def _question(asked: InputAsked) -> tuple[str, ...]:
    """The prompt, and what is suggested."""
    words = f"{marked(asked.prompt)} {f'({asked.suggestion})' * bool(asked.suggestion)}".strip()
    return (words,) if words else ()


def _options(choice: ChoiceOffered) -> list[str]:
    rows = []
    number = 0
    for option in choice.options:
        if option.reason is None:
            number += 1
            rows.append(f"  {number}. {marked(option.spans)}{' (when time is up)' * (option.id == choice.default)}")
        else:
            rows.append(f"  -  {marked(option.spans)} (locked: {marked(option.reason)})")
    return rows


def _plain(value: Any) -> Any:
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, tuple) and value and isinstance(value[0], Span):
        return marked(value)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if attrs.has(type(value)) and not isinstance(value, Stage):
        return {key: _plain(item) for key, item in attrs.asdict(value, recurse=False).items()}
    return value


def _line(event: Line) -> tuple[str, ...]:
    words = marked(event.spans)
    return (f"{event.name}: {words}" if event.name else words,)


def _choice(event: ChoiceOffered) -> tuple[str, ...]:
    return (*_prompt(event), *_options(event))


def _chosen(event: OptionChosen) -> tuple[str, ...]:
    """What was chosen, or taken when the time was up; a fallback is not told."""
    if event.time_up:
        return (f"> {TIME_IS_UP} {marked(event.spans)}".rstrip(),)
    return () if event.by_itself else (f"> {marked(event.spans)}",)


def _given(event: InputGiven) -> tuple[str, ...]:
    return (f'> "{event.text}"',)


def _change(event: VariableChanged) -> tuple[str, ...]:
    return (f"({in_full(event)})",) if event.label else ()


def _opened(event: ChatOpened) -> tuple[str, ...]:
    return (f"[Phone: {event.title}]",)


def _closed(_event: ChatClosed) -> tuple[str, ...]:
    return ("[Phone away]",)


def _seen(event: MessagesSeen) -> tuple[str, ...]:
    return (f"(seen by {', '.join(event.names)})",)


def _note(event: NoteWritten) -> tuple[str, ...]:
    title = f", {event.title}" if event.title else ""
    return (f"[Note{title}: {marked(event.spans)}]",)


def _chapter(event: ChapterShown) -> tuple[str, ...]:
    return (f"[{event.above or 'Chapter'}: {event.title}]",)


def _ending(event: EndingReached) -> tuple[str, ...]:
    return (f"[Ending: {event.title}]",)


# Each function takes the class it stands behind; a dict cannot say so.
_PRINTERS: dict[type[Event], Callable[[Any], tuple[str, ...]]] = {
    Line: _line,
    ChatOpened: _opened,
    ChatClosed: _closed,
    MessageSent: _line,
    MessagesSeen: _seen,
    ChoiceOffered: _choice,
    OptionChosen: _chosen,
    InputAsked: _question,
    InputGiven: _given,
    VariableChanged: _change,
    AchievementEarned: lambda event: (f"[Achievement: {event.title}]",),
    NoteWritten: _note,
    ChapterShown: _chapter,
    EndingReached: _ending,
}
