"""Sounds. Without a sound device, or without the files, the game is silent and goes on."""

from __future__ import annotations

import pygame

from xostory.app.ambience import CHANNELS, Ambience
from xostory.app.assets import Assets
from xostory.app.loudness import loudness
from xostory.app.music import MUSIC_OVER, Music
from xostory.play.settings import Settings
from xostory.view.heard import Heard

_KEPT_SOUNDS = 16


class Audio:
    """Follows what should be heard."""

    def __init__(self, assets: Assets) -> None:
        self._assets = assets
        self._sounds: dict[str, pygame.mixer.Sound | None] = {}
        self._sound_volume = 0.7
        self.works = _start_mixer()
        self.music = Music(assets)
        self.ambience = Ambience(assets)

    def set_volumes(self, settings: Settings) -> None:
        """Heard at once."""
        self._sound_volume = settings.sound_volume / 100
        if self.works:
            self.music.set_volume(settings.music_volume / 100)
            self.ambience.set_volume(settings.ambience_volume / 100)

    def follow(self, heard: Heard) -> None:
        """What should be heard from now on; what is heard goes over into it."""
        if self.works:
            self.music.follow(heard.music, heard.music_fade)
            self.ambience.follow(heard.ambience, heard.ambience_fade, heard.muffled)

    def start_wanted(self) -> None:
        """Called when a piece of music is over."""
        if self.works:
            self.music.go_on()

    def play(self, sound: str) -> None:
        """Once, beside whatever else is heard."""
        if not self.works or self._sound_volume <= 0:
            return
        loaded = self._sound(sound)
        if loaded is not None:
            loaded.set_volume(loudness(self._sound_volume))
            loaded.play()

    def close(self) -> None:
        if self.works:
            pygame.mixer.quit()
            self.works = False

    def _sound(self, name: str) -> pygame.mixer.Sound | None:
        if name not in self._sounds:
            if len(self._sounds) >= _KEPT_SOUNDS:
                self._sounds.pop(next(iter(self._sounds)))
            self._sounds[name] = self._assets.sound(f"sounds/{name}.ogg")
        return self._sounds[name]


def _start_mixer() -> bool:
    """Whether there is anything to play on. The first channels are kept for the ambience."""
    try:
        pygame.mixer.init(frequency=44100, buffer=2048)
        pygame.mixer.set_reserved(CHANNELS)
        pygame.mixer.music.set_endevent(MUSIC_OVER)
    except pygame.error:
        return False
    return True
