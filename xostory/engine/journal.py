"""The journal: what the story has written down, for players to read again."""

from __future__ import annotations

import attrs

from xostory.program.text import Span, words_of


@attrs.frozen
class Note:
    """An entry of the journal; `title` may be empty."""

    id: str
    title: str
    spans: tuple[Span, ...]

    @property
    def text(self) -> str:
        """The words alone."""
        return words_of(self.spans)


def with_note(notes: tuple[Note, ...], note: Note) -> tuple[Note, ...]:
    """The notes with one more, or with one of that id written anew in its place."""
    if any(one.id == note.id for one in notes):
        return tuple(note if one.id == note.id else one for one in notes)
    return (*notes, note)
