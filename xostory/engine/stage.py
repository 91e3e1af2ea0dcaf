"""The stage: what a scene looks and sounds like at one moment."""

from __future__ import annotations

import attrs


@attrs.frozen
class Actor:
    """A character on stage."""

    character: str
    mood: str
    outfit: str
    position: str


@attrs.frozen
class Stage:
    """Place, time of day, music and who is there, in the order of their entrance.

    None means not yet set (place, time) or silence (music).
    """

    place: str | None = None
    time: str | None = None
    music: str | None = None
    cast: tuple[Actor, ...] = ()

    def actor(self, character: str) -> Actor | None:
        """The character's presence on stage, or None."""
        return next((one for one in self.cast if one.character == character), None)


EMPTY_STAGE = Stage()
