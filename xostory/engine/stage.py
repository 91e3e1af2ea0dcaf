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
class Camera:
    """What is looked at: a character (None: the middle of the place), and how much larger than life."""

    character: str | None = None
    zoom: float = 1.0


WIDE = Camera()
"""All of the place."""


@attrs.frozen
class Stage:
    """Place, time of day, music and who is there, in the order of their entrance.

    None means not yet set (place, time), nothing (music, weather, ambience), or that the phone is put away (chat).
    After `music` comes the `queue`, whose last is heard over and over. Weather goes on while everybody is `indoors`,
    but is not seen there.
    """

    place: str | None = None
    time: str | None = None
    music: str | None = None
    cast: tuple[Actor, ...] = ()
    queue: tuple[str, ...] = ()
    ambience: str | None = None
    weather: str | None = None
    indoors: bool = False
    camera: Camera = WIDE
    chat: str | None = None

    def actor(self, character: str) -> Actor | None:
        """The character's presence on stage, or None."""
        return next((one for one in self.cast if one.character == character), None)


EMPTY_STAGE = Stage()
