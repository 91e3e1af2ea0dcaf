"""The sound of a place: a loop under the music, one going over into the next."""

from __future__ import annotations

import pygame

from xostory.app.assets import Assets
from xostory.app.loudness import loudness

CHANNELS = 2
"""Channels of the mixer that are kept free for it: one for what goes, one for what comes."""

_FADE = 1.5  # seconds, if nothing is said
_MUFFLED = 0.4


class Ambience:
    """Plays on its two channels in turn."""

    def __init__(self, assets: Assets) -> None:
        self._assets = assets
        self._wanted: str | None = None
        self._muffled = False
        self._volume = 0.7
        self._channel = 0
        self._sound: pygame.mixer.Sound | None = None

    def set_volume(self, share: float) -> None:
        if self._volume != share:
            self._volume = share
            self._apply()

    def follow(self, wanted: str | None, fade: float | None, muffled: bool) -> None:
        """Hear this from now on; a wall more or less is heard at once."""
        if muffled != self._muffled:
            self._muffled = muffled
            if wanted == self._wanted:
                self._apply()
        if wanted == self._wanted:
            return
        self._wanted = wanted
        over = round(1000 * (_FADE if fade is None else fade))
        pygame.mixer.Channel(self._channel).fadeout(over)
        self._channel = (self._channel + 1) % CHANNELS
        self._sound = self._assets.sound(f"ambience/{wanted}.ogg") if wanted else None
        if self._sound is not None:
            self._apply()
            pygame.mixer.Channel(self._channel).play(self._sound, loops=-1, fade_ms=over)

    def _apply(self) -> None:
        """On the sound itself: the mixer sets its channel's volume while it fades."""
        if self._sound is not None:
            self._sound.set_volume(loudness(self._volume * (_MUFFLED if self._muffled else 1.0)))
