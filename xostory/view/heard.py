"""What should be heard: the music and the sound of the place, as data for the app to follow."""

from __future__ import annotations

import attrs

from xostory.engine.events import AmbienceChanged, MusicChanged
from xostory.engine.stage import Stage
from xostory.view.messages import TitleScreen
from xostory.view.model import Model

WEATHER_SOUNDS = {"rain": "rain", "storm": "storm"}
"""What can be heard of the weather where nothing else is."""


@attrs.frozen
class Heard:
    """`music` are pieces one after the other, the last over and over; `ambience` is a loop under it.

    The fades are in seconds, None for as long as usual. What is `muffled` is heard through walls.
    """

    music: tuple[str, ...] = ()
    music_fade: float | None = None
    ambience: str | None = None
    ambience_fade: float | None = None
    muffled: bool = False


def heard(model: Model) -> Heard:
    """The stage's sounds, and the title's music on the title screen."""
    if isinstance(model.layers[0].screen, TitleScreen):
        return Heard((model.program.music,) if model.program.music else ())
    if model.reader is None:
        return Heard()
    now = model.reader.moment
    music_fades = [one.fade for one in now.directions if isinstance(one, MusicChanged)]
    fades = [one.fade for one in now.directions if isinstance(one, AmbienceChanged)]
    music = (now.stage.music, *now.stage.queue) if now.stage.music else ()
    ambience, muffled = _ambience(now.stage)
    return Heard(music, music_fades[-1] if music_fades else None, ambience, fades[-1] if fades else None, muffled)


def _ambience(stage: Stage) -> tuple[str | None, bool]:
    """The sound that was named, else that of the weather; indoors the weather is outside."""
    if stage.ambience is not None:
        return stage.ambience, False
    sound = WEATHER_SOUNDS.get(stage.weather or "")
    return sound, bool(sound) and stage.indoors
