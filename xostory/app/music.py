"""Music: pieces one after the other, the last over and over, one list going over into the next."""

from __future__ import annotations

import pygame

from xostory.app.assets import Assets
from xostory.app.loudness import loudness

MUSIC_OVER = pygame.event.custom_type()
"""Posted when a piece is over or has faded out, so that a waiting window wakes up to start the next."""

_FADE_OUT = 0.35  # seconds, if nothing is said
_FADE_IN = 0.9


class Music:
    """`_next` is the piece that follows when the one being heard is over."""

    def __init__(self, assets: Assets) -> None:
        self._assets = assets
        self._wanted: tuple[str, ...] = ()
        self._playing: str | None = None
        self._loops = False
        self._next = 0
        self._fade_in = _FADE_IN
        self._volume = 0.6

    def set_volume(self, share: float) -> None:
        if self._volume != share:
            self._volume = share
            pygame.mixer.music.set_volume(loudness(share))

    def follow(self, wanted: tuple[str, ...], fade: float | None) -> None:
        """Play these from now on. A piece that begins the new list, too, is not interrupted."""
        if wanted == self._wanted:
            return
        self._wanted, self._next = wanted, 0
        if not pygame.mixer.music.get_busy():
            self._fade_in = _FADE_IN if fade is None else fade
            self.go_on()
        elif wanted and wanted[0] == self._playing and not (self._loops and wanted[1:]):
            self._next = min(1, len(wanted) - 1)
        else:
            self._leave(fade)

    def go_on(self) -> None:
        """Begin with the next piece that can be played, unless one is being heard."""
        if pygame.mixer.music.get_busy():
            return
        self._playing = None
        last = len(self._wanted) - 1
        for number in range(self._next, len(self._wanted)):
            if self._start(self._wanted[number], number == last):
                self._next = min(number + 1, last)
                break
        self._fade_in = 0.0  # within a list, pieces begin as they are

    def _leave(self, fade: float | None) -> None:
        """End what is heard; the seconds of a fade are shared by the old and the new."""
        self._playing = None
        self._fade_in = _FADE_IN if fade is None else fade / 2
        seconds = _FADE_OUT if fade is None else fade / (2 if self._wanted else 1)
        if seconds > 0:
            pygame.mixer.music.fadeout(round(seconds * 1000))
        else:
            pygame.mixer.music.stop()

    def _start(self, name: str, is_last: bool) -> bool:
        """Play one piece, the last of a list over and over; whether it could be played."""
        path = self._assets.find(f"music/{name}.ogg")
        if path is None:
            self._assets.warn_once(f"music/{name}", f"music/{name}.ogg is missing.")
            return False
        try:
            pygame.mixer.music.load(path)
            pygame.mixer.music.set_volume(loudness(self._volume))
            pygame.mixer.music.play(loops=-1 if is_last else 0, fade_ms=round(self._fade_in * 1000))
        except pygame.error as problem:
            self._assets.warn_once(f"music/{name}", f"music/{name}.ogg cannot be played: {problem}.")
            return False
        self._playing, self._loops = name, is_last
        return True
