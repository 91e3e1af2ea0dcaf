"""Fonts by role and size, with another font for each letter that one lacks."""

from __future__ import annotations

from collections import OrderedDict
from itertools import groupby

import attrs
import pygame

from xostory.app.assets import Assets
from xostory.program.text import Style
from xostory.view.frame import Face

FALLBACKS = ("interface", "dialogue", "notes", "title")
_MISSING = "\uffff"  # no font has a letter here: it is drawn as every missing one is
_KEPT_FONTS = 28
_KEPT_WIDTHS = 20_000
_PROBE = 40  # pixels; any size tells whether a letter is there


@attrs.define
class Fonts:
    """All fonts in use. Sizes are in pixels here."""

    assets: Assets
    _fonts: OrderedDict[tuple[str, int, Style], pygame.font.Font] = attrs.field(factory=OrderedDict)
    _has: dict[tuple[str, str], bool] = attrs.field(factory=dict)
    _runs: dict[tuple[str, str], tuple[tuple[str, str], ...]] = attrs.field(factory=dict)
    _widths: dict[tuple[str, str, int, Style], int] = attrs.field(factory=dict)

    def font(self, role: str, size: int, style: Style) -> pygame.font.Font:
        """The font of a role; the one that comes with pygame where its file is missing or broken."""
        key = (role, size, style)
        if key not in self._fonts:
            self._fonts[key] = self._load(role, size)
            self._fonts[key].italic = style is Style.EMPHASIS
            self._fonts[key].bold = style is Style.STRONG
        self._fonts.move_to_end(key)
        if len(self._fonts) > _KEPT_FONTS:
            self._fonts.popitem(last=False)
        return self._fonts[key]

    def runs(self, text: str, role: str) -> tuple[tuple[str, str], ...]:
        """The text in parts, each with the role of a font that has all its letters."""
        key = (text, role)
        if key not in self._runs:
            if len(self._runs) > _KEPT_WIDTHS:
                self._runs.clear()
            parts = groupby(text, key=lambda letter: self._role_for(letter, role))
            self._runs[key] = tuple((found, "".join(letters)) for found, letters in parts)
        return self._runs[key]

    def width(self, text: str, role: str, size: int, style: Style) -> int:
        """In pixels."""
        key = (text, role, size, style)
        width = self._widths.get(key)
        if width is None:
            if len(self._widths) > _KEPT_WIDTHS:
                self._widths.clear()
            width = sum(self._advance(part, found, size, style) for found, part in self.runs(text, role))
            self._widths[key] = width
        return width

    def _advance(self, text: str, role: str, size: int, style: Style) -> int:
        """How far the next letter is; slanted letters lean over it without moving it."""
        upright = Style.PLAIN if style is Style.EMPHASIS else style
        return self.font(role, size, upright).size(text)[0]

    def render(self, text: str, role: str, size: int, style: Style, colour: tuple[int, ...]) -> pygame.Surface:
        """The words on nothing, their baseline at the ascent of the role's own font."""
        runs = self.runs(text, role)
        if self.width(text, role, size, style) == 0:  # nothing to see, which pygame refuses to draw
            return pygame.Surface((1, self.font(role, size, style).get_height()), pygame.SRCALPHA, 32)
        if len(runs) == 1:
            return self.font(runs[0][0], size, style).render(text, True, colour)
        parts = [(self.font(found, size, style), part) for found, part in runs]
        own = self.font(role, size, style)
        above = max([own.get_ascent(), *(font.get_ascent() for font, _ in parts)])
        below = max(font.get_height() - font.get_ascent() for font, _ in parts)
        width = sum(self._advance(part, found, size, style) for found, part in runs) + size // 3
        surface = pygame.Surface((width, above + below), pygame.SRCALPHA, 32)
        x = 0
        for (font, part), (found, _) in zip(parts, runs, strict=True):
            advance = self._advance(part, found, size, style)
            if advance:
                surface.blit(font.render(part, True, colour), (x, above - font.get_ascent()))
            x += advance
        return surface

    def ascent(self, text: str, role: str, size: int, style: Style) -> int:
        """From the top of what `render` returns to its baseline."""
        roles = {found for found, _ in self.runs(text, role)}
        if len(roles) <= 1:
            return self.font(roles.pop() if roles else role, size, style).get_ascent()
        return max(self.font(found, size, style).get_ascent() for found in {*roles, role})

    def _load(self, role: str, size: int) -> pygame.font.Font:
        for name in (role, *FALLBACKS):
            path = self.assets.needed(f"fonts/{name}.woff2")
            if path is None:
                continue
            try:
                font = pygame.font.Font(path, max(1, size))
                font.size("A")  # pygame opens a broken file without complaint and crashes later
                return font
            except (pygame.error, OSError, ValueError) as problem:
                self.assets.warn_once(str(path), f"fonts/{name}.woff2 cannot be used: {problem}.")
        return pygame.font.Font(None, max(1, size))

    def _role_for(self, letter: str, role: str) -> str:
        """The first font that has the letter; the role's own if none does."""
        if letter.isascii() or self._provides(role, letter):
            return role
        return next((other for other in FALLBACKS if other != role and self._provides(other, letter)), role)

    def _provides(self, role: str, letter: str) -> bool:
        """Whether a font has a letter: whether it draws anything else than for a missing one."""
        key = (role, letter)
        if key not in self._has:
            there, absent = self._drawn(role, letter), self._drawn(role, _MISSING)
            self._has[key] = there is not None and there != absent
        return self._has[key]

    def _drawn(self, role: str, letter: str) -> tuple[tuple[int, int], bytes] | None:
        """Size and pixels of a letter; None for what takes no room, such as a mark of direction."""
        try:
            drawn = self.font(role, _PROBE, Style.PLAIN).render(letter, True, "white")
        except pygame.error:
            return None
        return drawn.get_size(), drawn.get_buffer().raw


@attrs.frozen
class PixelMetrics:
    """Measures in virtual units, taken at the size at which the words are drawn."""

    fonts: Fonts = attrs.field(repr=False)
    scale: float

    def width(self, text: str, face: Face) -> float:
        return self.fonts.width(text, face.role, self._pixels(face), face.style) / self.scale

    def ascent(self, face: Face) -> float:
        return self.fonts.font(face.role, self._pixels(face), face.style).get_ascent() / self.scale

    def descent(self, face: Face) -> float:
        return -self.fonts.font(face.role, self._pixels(face), face.style).get_descent() / self.scale

    def _pixels(self, face: Face) -> int:
        return font_pixels(face, self.scale)


def font_pixels(face: Face, scale: float) -> int:
    """The size of a font on screen."""
    return max(1, round(face.size * scale))
