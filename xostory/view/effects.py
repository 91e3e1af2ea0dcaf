"""What the app is asked to do."""

from __future__ import annotations

import attrs

from xostory.play.kept import Kept
from xostory.play.playthrough import Playthrough
from xostory.play.settings import Settings

AUTOMATIC = "auto"
"""Stands for whichever slot of the automatic ring is next."""


@attrs.frozen
class SaveSlot:
    """Save; `slot` may be `AUTOMATIC`. The answer is `SaveDone`, then `SlotsListed`."""

    slot: str
    playthrough: Playthrough = attrs.field(repr=False)
    scene_title: str
    last_line: str


@attrs.frozen
class LoadSlot:
    """The answer is `LoadDone` or `LoadFailed`."""

    slot: str


@attrs.frozen
class DeleteSlot:
    """The answer is `SlotsListed`."""

    slot: str


@attrs.frozen
class StartStory:
    """Begin a playthrough; the app picks its seed. The answer is `LoadDone`."""


@attrs.frozen
class PlaySound:
    """A sound of the story, or one of the interface's."""

    sound: str


@attrs.frozen
class Paste:
    """What lies in the clipboard is wanted. The answer is `TextEntered`."""


@attrs.frozen
class SetFullscreen:
    on: bool


@attrs.frozen
class WriteSettings:
    settings: Settings


@attrs.frozen
class WriteKept:
    """What outlives playthroughs has changed."""

    kept: Kept = attrs.field(hash=False)


@attrs.frozen
class Quit:
    pass


Effect = (
    SaveSlot | LoadSlot | DeleteSlot | StartStory | PlaySound | Paste | SetFullscreen | WriteSettings | WriteKept | Quit
)
