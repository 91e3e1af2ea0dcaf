"""Lines: narration and dialogue, in passages and as mappings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from xostory.source import codes
from xostory.source.diagnostics import closest
from xostory.source.nodes import Node, Scalar, Spot
from xostory.story.model import NARRATOR, LineStep, RichText
from xostory.story.read.context import Context, text_spot

# "speaker: text" or "speaker mood: text". What is no declared speaker is narration.
_SPEECH = re.compile(r"([^\W\d]\w*)((?: +[^\W\d]\w*)*):\s+(?=\S)")
_EDGE = re.compile(r"\s*")


def read_passage(context: Context, node: Scalar) -> tuple[LineStep, ...]:
    """Every line of a text, as a line of the story. Empty ones are for the writer's eyes only."""
    text = context.safe(node)
    return tuple(_line(context, row, spot) for row, spot in _rows(node, text))


def read_spoken(context: Context, key: Scalar, value: Node, fields: dict[str, Node]) -> tuple[LineStep, ...]:
    """`- kitty happy: text`, with what else the mapping carries."""
    speaker, _, mood = key.text.partition(" ")
    text = context.rich_text(value, f"What `{speaker}` says")
    if text is None:
        return ()
    alias = context.prose(fields.get("as"), "`as`")
    line_id = context.identifier(fields.get("id"), "`id`")
    return (_spoken(context, speaker, mood.strip(), text, key.spot, line_id, alias),)


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


def _line(context: Context, row: str, spot: Spot) -> LineStep:
    match = _SPEECH.match(row) if ": " in row else None
    if match is None:
        return LineStep(None, None, context.rich_text_at(row, spot), None, None, spot)
    speaker, mood = match[1], match[2].strip()
    if speaker not in context.speakers and speaker != NARRATOR:
        _warn_of_near_miss(context, speaker, mood, spot)
        return LineStep(None, None, context.rich_text_at(row, spot), None, None, spot)
    behind = Spot(spot.file, spot.line, spot.column + match.end(), spot.length)
    text = context.rich_text_at(row[match.end() :], behind)
    return _spoken(context, speaker, mood, text, spot, None, None)


def _spoken(
    context: Context,
    speaker: str,
    mood: str,
    text: RichText,
    spot: Spot,
    line_id: str | None,
    alias: str | None,
) -> LineStep:
    if mood and mood not in context.moods:
        place = Spot(spot.file, spot.line, spot.column + len(speaker) + 1, len(mood))
        known = ", ".join(context.moods)
        context.report(codes.UNKNOWN_MOOD, place, closest(mood, context.moods), mood=mood, known=known)
        mood = ""
    who = None if speaker == NARRATOR else speaker
    return LineStep(who, mood or None, text, line_id, alias, spot)


def _warn_of_near_miss(context: Context, word: str, mood: str, spot: Spot) -> None:
    """`Kitty: Hello` is narration when the id is `kitty`; hardly ever what was meant."""
    if mood and mood not in context.moods:
        return
    names = {name.lower(): speaker for speaker, name in context.speakers.items()}
    guess = names.get(word.lower()) or closest(word, context.speakers)
    if guess:
        place = Spot(spot.file, spot.line, spot.column, len(word))
        context.report(codes.LOOKS_LIKE_DIALOGUE, place, guess, name=word)
