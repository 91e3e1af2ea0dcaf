"""Lines that are one: joined when the turn is over, and only where something asks for it."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from xostory.engine.events import ChapterShown, ChoiceOffered, EndingReached, Event, InputAsked, Line, Paused, Typing
from xostory.engine.words import together
from xostory.program.code import Join
from xostory.program.text import Span

# The reader waits at these, so what stands on both sides of one is not one line.
_APART = (Paused, ChapterShown, Typing, ChoiceOffered, InputAsked, EndingReached)


def joined(events: list[Event], joins: Sequence[tuple[int, Join]]) -> tuple[Event, ...]:
    """The events of a turn, the lines that are one put together. `joins` stand with the numbers of their lines.

    Such a line stands where its last part stood: whatever happened in between has happened when it is read.
    """
    if not joins:
        return tuple(events)
    found: list[Event | None] = list(events)
    for group in _groups(events, joins):
        parts = [one for one in (events[number] for number in group) if isinstance(one, Line)]
        for number in group:
            found[number] = None
        found[group[-1]] = attrs.evolve(parts[0], spans=_spans(parts))
    return tuple(one for one in found if one is not None)


def _groups(events: list[Event], joins: Sequence[tuple[int, Join]]) -> list[list[int]]:
    """The numbers of the lines that are one. A line that came to no words joins nothing."""
    said = [(number, one) for number, one in joins if number < len(events) and _is_said(events[number], one)]
    before = {number for number, one in said if one.before}
    behind = {number for number, one in said if one.behind}
    groups: list[list[int]] = []
    current: list[int] = []
    for number, event in enumerate(events):
        if isinstance(event, _APART):
            current = []
        elif isinstance(event, Line):
            if not current or not (current[-1] in behind or number in before):
                current = []
                groups.append(current)
            current.append(number)
    return [group for group in groups if len(group) > 1]


def _is_said(event: Event, join: Join) -> bool:
    return isinstance(event, Line) and event.id == join.line


def _spans(parts: list[Line]) -> tuple[Span, ...]:
    """The words of all parts. Of the spaces on both sides of a seam, one stays."""
    spans: list[Span] = []
    for part in parts:
        first = next((span for span in part.spans if span.text), None)
        doubled = first is not None and first.text.startswith(" ") and _ends_in_space(spans)
        spans += (attrs.evolve(one, text=one.text[1:]) if doubled and one is first else one for one in part.spans)
    return together(spans)


def _ends_in_space(spans: list[Span]) -> bool:
    return next((span.text.endswith(" ") for span in reversed(spans) if span.text), False)
