"""What a player can do to a waiting story; one class each."""

from __future__ import annotations

import attrs


@attrs.frozen
class Choose:
    """Choose the open option of this id."""

    option: str


@attrs.frozen
class TimeUp:
    """The time of a timed choice has run out. Whoever plays the story reads the clock; the engine never does."""


@attrs.frozen
class Enter:
    """Answer what the story asks for in words."""

    text: str


Command = Choose | TimeUp | Enter
