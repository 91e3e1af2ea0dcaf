"""Notes in the journal, and the cards of chapters."""

from __future__ import annotations

from xostory.source import codes
from xostory.source.nodes import Scalar
from xostory.story.read.context import Context, Fields
from xostory.story.read.suspicion import warn_of_vanishing_quotes
from xostory.story.steps import ChapterStep, NoteStep, Step


def read_note(context: Context, key: Scalar, fields: Fields) -> tuple[Step, ...]:
    """`note: She kept the ticket.`, with `title` and `id`."""
    words = fields["note"]
    text = context.rich_text(words, "A note")
    title = context.name(fields.get("title"), "`title`") or ""
    note_id = context.identifier(fields.get("id"), "`id`")
    if text is None or not isinstance(words, Scalar):
        return ()
    if not text.source:
        context.report(codes.EMPTY_VALUE, words.spot, what="A note")
        return ()
    warn_of_vanishing_quotes(context, words)
    return (NoteStep(text, title, note_id, key.spot),)


def read_chapter(context: Context, key: Scalar, fields: Fields) -> tuple[Step, ...]:
    """`chapter: The long way to Seoul`, with `above: Episode one`."""
    title = context.name(fields["chapter"], "The title of a chapter")
    above = context.name(fields.get("above"), "`above`") or ""
    return (ChapterStep(title, above, key.spot),) if title and title.strip() else ()
