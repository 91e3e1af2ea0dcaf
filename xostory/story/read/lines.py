"""Lines: narration and dialogue, in passages and as mappings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from xostory.source import codes
from xostory.source.nodes import Node, Scalar, Spot, further
from xostory.story.model import NARRATOR
from xostory.story.read.context import Context, Fields, text_spot
from xostory.story.read.suspicion import (
    warn_of_lost_speaker,
    warn_of_lost_step,
    warn_of_step_in_passage,
    warn_of_vanishing_quotes,
)
from xostory.story.steps import LineStep, RichText

JOIN = "<>"

# "speaker: text" or "speaker mood: text". What is no declared speaker is narration.
_SPEECH = re.compile(r"([^\W\d]\w*)((?: +[^\W\d]\w*)*):\s+(?=\S)")


def read_passage(context: Context, node: Scalar) -> tuple[LineStep, ...]:
    """Every line of a text, as a line of the story. Empty ones are for the writer's eyes only."""
    text = context.safe(node)
    if not text.strip():
        context.report(codes.EMPTY_VALUE, node.spot, what="A step")
    warn_of_lost_step(context, node)
    warn_of_vanishing_quotes(context, node)
    return tuple(_line(context, row, spot, bool(node.style)) for row, spot in _rows(node, text))


def read_spoken(context: Context, key: Scalar, value: Node, fields: Fields) -> tuple[LineStep, ...]:
    """`- kitty happy: text`, with what else the mapping carries; each line of a passage is a line of its own."""
    speaker, _, mood = key.text.partition(" ")
    words = context.prose(value, f"What `{speaker}` says")
    alias = context.name(fields.get("as"), "`as`")
    line_id = context.identifier(fields.get("id"), "`id`")
    if words is None or not isinstance(value, Scalar):
        return ()
    if not words.strip():
        context.report(codes.EMPTY_VALUE, value.spot, what=f"What `{speaker}` says")
    warn_of_vanishing_quotes(context, value)
    mood = _known_mood(context, speaker, mood.strip(), key.spot)
    lines: list[LineStep] = []
    for row, spot in _rows(value, words):
        if value.style == "|":
            warn_of_lost_speaker(context, row, spot)
        said = _said(context, row, spot)
        lines.append(_spoken(speaker, mood, said, key.spot, line_id if not lines else None, alias))
    return tuple(lines)


def speaker_of(context: Context, key: str) -> str | None:
    """The declared speaker a step's key begins with, or None."""
    first = key.split(" ", 1)[0]
    return first if first in context.speakers or first == NARRATOR else None


def _rows(node: Scalar, text: str) -> Iterator[tuple[str, Spot]]:
    """The non-empty lines of a text and where each begins."""
    if node.style == "|":
        lines = node.file.lines
        for offset, row in enumerate(text.split("\n")):
            stripped = row.strip()
            if stripped:
                number = min(node.line + 1 + offset, len(lines) - 1)
                column = max(lines[number].find(stripped[:40]), 0)
                yield stripped, Spot(node.file, number, column, len(stripped))
        return
    for row in text.split("\n"):
        if row.strip():
            yield row.strip(), text_spot(node)


def _line(context: Context, row: str, spot: Spot, in_passage: bool) -> LineStep:
    match = _SPEECH.match(row) if ":" in row else None
    if match is None or (match[1] not in context.speakers and match[1] != NARRATOR):
        warn_of_lost_speaker(context, row, spot)
        if in_passage:
            warn_of_step_in_passage(context, row, spot)
        return _spoken(NARRATOR, "", _said(context, row, spot), spot, None, None)
    speaker = match[1]
    mood = _known_mood(context, speaker, match[2].strip(), spot)
    behind = Spot(spot.file, spot.line, spot.column + match.end(), spot.length)
    # The line is where its words are, too: one place less for each line of a big story.
    return _spoken(speaker, mood, _said(context, row[match.end() :], behind), behind, None, None)


class _Said(NamedTuple):
    """The words of a line, and whether they are joined to the lines around them."""

    text: RichText
    before: bool
    behind: bool


def _said(context: Context, row: str, spot: Spot) -> _Said:
    """A line's text without the `<>` at its ends. They are no part of its words, so not of its id either."""
    if JOIN not in row:
        return _Said(context.rich_text_at(row, spot), False, False)
    before = row.startswith(JOIN)
    words = row[len(JOIN) :] if before else row
    behind = words.endswith(JOIN) and not words.endswith("\\" + JOIN)
    words = words[: -len(JOIN)] if behind else words
    if not words.strip():
        context.report(codes.EMPTY_VALUE, spot, what="A line that is joined")
    return _Said(context.rich_text_at(words, further(spot, len(JOIN) * before)), before, behind)


def _spoken(
    speaker: str,
    mood: str,
    said: _Said,
    spot: Spot,
    line_id: str | None,
    alias: str | None,
) -> LineStep:
    who = None if speaker == NARRATOR else speaker
    return LineStep(who, mood or None, said.text, line_id, alias, spot, said.before, said.behind)


def _known_mood(context: Context, speaker: str, mood: str, spot: Spot) -> str:
    """The mood, or none after a problem."""
    return context.mood(mood, Spot(spot.file, spot.line, spot.column + len(speaker) + 1, len(mood)))
