"""The window: opening it, waiting for what happens, closing it."""

from __future__ import annotations

import ctypes
import os
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pygame

from xostory.app.game import Game, Screen
from xostory.app.input import translate
from xostory.app.music import MUSIC_OVER
from xostory.program.model import Program
from xostory.view.inputs import CloseRequested, Tick

FRAME = 1 / 60
"""Seconds a frame lasts while something moves."""

_FIRST_SIZE = (1280, 720)
_UNSEEN = ("offscreen", "dummy", "evdev")
_REPEAT = (400, 35)  # ms until a key that is held repeats, and between repeats
_LEAST = (480, 270)

NextEvents = Callable[[float | None], list[pygame.event.Event]]
"""Waits for events, at most so many seconds (None: for ever; 0: not at all)."""


class NoDisplay(Exception):  # noqa: N818 (it is no error: the terminal takes over)
    """There is no display to open a window on."""


class Window(Screen):
    """A real window."""

    def __init__(self, title: str, icon: Path | None) -> None:
        os.environ.setdefault("SDL_IME_SHOW_UI", "1")  # what an input method offers is shown by the system
        try:
            pygame.display.init()
            _refuse_the_unseen()
            if pygame.display.get_driver() == "x11":  # else SDL loads a 3D driver (100 MB) to show flat pictures
                os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
            pygame.display.set_caption(title)
            if icon is not None:
                _set_icon(icon)
            size = _fitting(pygame.display.get_desktop_sizes()[0])
            super().__init__(pygame.display.set_mode(size, pygame.RESIZABLE))
        except (pygame.error, IndexError) as problem:
            raise NoDisplay(str(problem)) from problem
        self._windowed = self.size
        self._writing = False
        pygame.key.stop_text_input()  # SDL begins with it, and an input method would take the keys of the story

    def set_fullscreen(self, on: bool) -> None:
        """The whole desktop, or the window as it was."""
        if on:
            self._windowed = self.size
        size = (0, 0) if on else self._windowed
        self.surface = pygame.display.set_mode(size, pygame.FULLSCREEN if on else pygame.RESIZABLE)

    def write_at(self, cursor: pygame.Rect | None) -> None:
        """Ask the system for text, with its input methods beside the cursor; keys that are held down repeat."""
        if cursor is None and self._writing:
            pygame.key.stop_text_input()
            pygame.key.set_repeat()
        elif cursor is not None and not self._writing:
            pygame.key.start_text_input()
            pygame.key.set_repeat(*_REPEAT)
        self._writing = cursor is not None
        if cursor is not None:
            pygame.key.set_text_input_rect(cursor)

    def clipboard(self) -> str:
        try:
            return pygame.scrap.get_text()
        except pygame.error:  # nothing there, or nothing that is text
            return ""

    def resized(self) -> None:
        """Take over the size somebody dragged the window to."""
        self.surface = pygame.display.get_surface() or self.surface

    def show(self) -> None:
        pygame.display.flip()


def _refuse_the_unseen() -> None:
    """Without a display SDL falls back to drawing where nobody sees it, and the game would wait there for ever.

    Tests ask for such a driver by name.
    """
    driver = pygame.display.get_driver()
    if driver in _UNSEEN and os.environ.get("SDL_VIDEODRIVER") != driver:
        pygame.display.quit()
        raise NoDisplay("there is no display")


def run_game(program: Program, asset_folders: tuple[Path, ...], data_folder: Path) -> None:
    """Play in a window until the player quits. Raises NoDisplay where none can be opened."""
    _give_back_memory()
    icons = (folder / "title" / "icon.png" for folder in asset_folders)
    window = Window(program.title, next((icon for icon in icons if icon.is_file()), None))
    game = Game(program, asset_folders, data_folder, window)
    try:
        if game.model.settings.fullscreen:
            window.set_fullscreen(True)
        loop(game, wait_for_events)
    except KeyboardInterrupt:  # Ctrl+C in the terminal it was started from
        game.handle(CloseRequested())
    finally:
        game.audio.close()
        pygame.display.quit()


def _give_back_memory() -> None:
    """Have glibc return the memory of a dropped picture to the system at once.

    By itself it learns to keep such blocks, and a game that loads pictures all the time grows by 80 MB of holes.
    """
    m_mmap_threshold, from_size = -3, 256 * 1024
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):  # another C library has no such thing
            ctypes.CDLL(None).mallopt(m_mmap_threshold, from_size)


def loop(game: Game, next_events: NextEvents) -> None:
    """Until the game is over: wait, take in what happened, show what changed."""
    game.handle(Tick(_now()))
    game.show()
    while not game.over:
        began = time.perf_counter()
        events = next_events(patience(game))
        game.handle(Tick(_now()))
        anew = _take_in(game, events)
        painted = game.show(anew)
        if painted and game.frame.wake == 0:
            time.sleep(max(0.0, FRAME - (time.perf_counter() - began)))


def patience(game: Game) -> float | None:
    """How long the window may sleep, in seconds; None: until something happens."""
    wake = game.frame.wake
    if wake is not None and wake - game.model.now < 25:
        return max(0.0, (wake - game.model.now) / 1000) if wake else 0.0
    if game.prepare():
        return 0.0
    return None if wake is None else (wake - game.model.now) / 1000


def wait_for_events(timeout: float | None) -> list[pygame.event.Event]:
    """The events since the last call.

    pygame's own waiting looks for events a thousand times a second. A look every frame, and every other frame once
    nothing has happened for a while, costs a tenth of that.
    """
    began = time.perf_counter()
    while True:
        events = pygame.event.get()
        waited = time.perf_counter() - began
        left = FRAME * 2 if timeout is None else timeout - waited
        if events or left <= 0:
            return events
        time.sleep(min(FRAME if waited < 2 else FRAME * 2, left))


def _take_in(game: Game, events: list[pygame.event.Event]) -> bool:
    """Give the game its inputs; whether the window has to be painted whatever is on it."""
    anew = False
    for event in events:
        if event.type in (pygame.VIDEORESIZE, pygame.WINDOWSIZECHANGED, pygame.WINDOWEXPOSED):
            if isinstance(game.screen, Window):
                game.screen.resized()
            anew = True
        elif event.type == MUSIC_OVER:
            game.audio.start_wanted()
    given = (translate(event, game.screen.size, game.model.writing) for event in events)
    game.handle_all([one for one in given if one is not None])
    return anew


def _fitting(desktop: tuple[int, int]) -> tuple[int, int]:
    """A first size that leaves room for the desktop's own bars."""
    if desktop[0] >= 2200 and desktop[1] >= 1250:
        return 1920, 1080
    scale = min(1.0, desktop[0] * 0.95 / _FIRST_SIZE[0], desktop[1] * 0.9 / _FIRST_SIZE[1])
    return max(_LEAST[0], int(_FIRST_SIZE[0] * scale)), max(_LEAST[1], int(_FIRST_SIZE[1] * scale))


def _set_icon(path: Path) -> None:
    """A window without its icon is still a window."""
    try:
        pygame.display.set_icon(pygame.image.load(path))
    except (pygame.error, OSError):
        return


def _now() -> float:
    """Ms on a clock that never goes back."""
    return time.monotonic() * 1000
