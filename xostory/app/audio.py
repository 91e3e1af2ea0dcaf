"""Music and sounds. Without a sound device, or without the files, the game is silent and goes on."""

from __future__ import annotations

import pygame

from xostory.app.assets import Assets

MUSIC_OVER = pygame.event.custom_type()
"""Posted when the music has faded out, so that a waiting window wakes up to start the next."""

_FADE_OUT = 350  # ms
_FADE_IN = 900
_KEPT_SOUNDS = 16


class Audio:
    """Follows what should be heard."""

    def __init__(self, assets: Assets) -> None:
        self._assets = assets
        self._sounds: dict[str, pygame.mixer.Sound | None] = {}
        self._wanted: str | None = None
        self._volume = 0.6
        self._sound_volume = 0.7
        self.works = _start_mixer()

    def set_volumes(self, music: int, sounds: int) -> None:
        """In percent; heard at once."""
        self._sound_volume = sounds / 100
        if self.works and self._volume != music / 100:
            self._volume = music / 100
            pygame.mixer.music.set_volume(_loudness(self._volume))

    def follow(self, music: str | None) -> None:
        """Play this from now on, over and over; what is playing fades out first."""
        if not self.works or music == self._wanted:
            return
        self._wanted = music
        if pygame.mixer.music.get_busy():
            pygame.mixer.music.fadeout(_FADE_OUT)
        else:
            self.start_wanted()

    def start_wanted(self) -> None:
        """Begin with the music that is wanted now; called again when the last one is over."""
        if not self.works or self._wanted is None or pygame.mixer.music.get_busy():
            return
        path = self._assets.find(f"music/{self._wanted}.ogg")
        if path is None:
            self._assets.warn_once(f"music/{self._wanted}", f"music/{self._wanted}.ogg is missing.")
            return
        try:
            pygame.mixer.music.load(path)
            pygame.mixer.music.set_volume(_loudness(self._volume))
            pygame.mixer.music.play(loops=-1, fade_ms=_FADE_IN)
        except pygame.error as problem:
            self._assets.warn_once(f"music/{self._wanted}", f"music/{self._wanted}.ogg cannot be played: {problem}.")

    def play(self, sound: str) -> None:
        """Once, beside whatever else is heard."""
        if not self.works or self._sound_volume <= 0:
            return
        loaded = self._sound(sound)
        if loaded is not None:
            loaded.set_volume(_loudness(self._sound_volume))
            loaded.play()

    def close(self) -> None:
        if self.works:
            pygame.mixer.quit()
            self.works = False

    def _sound(self, name: str) -> pygame.mixer.Sound | None:
        if name not in self._sounds:
            if len(self._sounds) >= _KEPT_SOUNDS:
                self._sounds.pop(next(iter(self._sounds)))
            self._sounds[name] = self._load(name)
        return self._sounds[name]

    def _load(self, name: str) -> pygame.mixer.Sound | None:
        path = self._assets.needed(f"sounds/{name}.ogg")
        if path is None:
            return None
        try:
            return pygame.mixer.Sound(path)
        except (pygame.error, OSError, ValueError) as problem:
            self._assets.warn_once(f"sounds/{name}", f"sounds/{name}.ogg cannot be played: {problem}.")
            return None


def _start_mixer() -> bool:
    """Whether there is anything to play on."""
    try:
        pygame.mixer.init(frequency=44100, buffer=2048)
        pygame.mixer.music.set_endevent(MUSIC_OVER)
    except pygame.error:
        return False
    return True


def _loudness(share: float) -> float:
    """Ears hear in ratios: half the slider sounds half as loud."""
    return float(share**1.6)
