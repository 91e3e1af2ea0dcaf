"""Finding and loading pictures. What is missing or broken is warned of once and never stops the game."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import attrs
import pygame

OPAQUE = pygame.Surface((1, 1), 0, 32)
ALPHA = pygame.Surface((1, 1), pygame.SRCALPHA, 32)
"""The formats everything is kept in: those of the screen, so that nothing is converted while drawing."""


@attrs.define
class Assets:
    """Files by name, looked for in `folders` in that order."""

    folders: tuple[Path, ...]
    warn: Callable[[str], None]
    _warned: set[str] = attrs.field(factory=set)
    _found: dict[str, Path | None] = attrs.field(factory=dict)

    def find(self, name: str) -> Path | None:
        """The file of that name, or None."""
        if name not in self._found:
            paths = (folder / name for folder in self.folders)
            self._found[name] = next((path for path in paths if path.is_file()), None)
        return self._found[name]

    def needed(self, name: str) -> Path | None:
        """The file of that name; warns where there is none."""
        path = self.find(name)
        if path is None:
            self.warn_once(name, f"{name} is missing.")
        return path

    def warn_once(self, name: str, message: str) -> None:
        if name not in self._warned:
            self._warned.add(name)
            self.warn(message)

    def picture(self, name: str) -> pygame.Surface | None:
        """A picture without transparency."""
        return self._load(name, OPAQUE)

    def cutout(self, name: str) -> pygame.Surface | None:
        """A picture with transparency."""
        return self._load(name, ALPHA)

    def icon(self, name: str, size: int) -> pygame.Surface | None:
        """A white drawing, `size` pixels square."""
        path = self.needed(f"icons/{name}.svg")
        if path is None:
            return None
        try:
            return pygame.image.load_sized_svg(path, (size, size)).convert(ALPHA)
        except (pygame.error, OSError, ValueError) as problem:
            self.warn_once(str(path), f"icons/{name}.svg cannot be used: {problem}.")
            return None

    def sound(self, name: str) -> pygame.mixer.Sound | None:
        """A sound, all of it in memory."""
        path = self.needed(name)
        if path is None:
            return None
        try:
            return pygame.mixer.Sound(path)
        except (pygame.error, OSError, ValueError) as problem:
            self.warn_once(str(path), f"{name} cannot be played: {problem}.")
            return None

    def face_rect(self, folder: str) -> pygame.Rect | None:
        """Where in a character's figure the moods go, from its sheet."""
        path = self.needed(f"{folder}/sheet.json")
        if path is None:
            return None
        try:
            x, y, w, h = (int(number) for number in json.loads(path.read_text(encoding="utf-8"))["face"])
        except (OSError, ValueError, KeyError, TypeError, RecursionError) as problem:
            self.warn_once(str(path), f"{folder}/sheet.json cannot be used: {problem}.")
            return None
        return pygame.Rect(x, y, w, h)

    def _load(self, name: str, form: pygame.Surface) -> pygame.Surface | None:
        path = self.needed(name)
        return None if path is None else self.load_file(path, name, form)

    def load_file(self, path: Path, name: str, form: pygame.Surface) -> pygame.Surface | None:
        """A picture from any file; None, and one warning, if it is none."""
        try:
            return pygame.image.load(path).convert(form)
        except (pygame.error, OSError, ValueError) as problem:
            self.warn_once(str(path), f"{name} cannot be used: {problem}.")
            return None
