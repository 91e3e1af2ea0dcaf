"""Pictures of places and people, made ready for the screen, and what stands in for those that are missing."""

from __future__ import annotations

import attrs
import pygame

from xostory.app.assets import ALPHA, OPAQUE, Assets
from xostory.app.cache import SurfaceCache
from xostory.app.fonts import Fonts
from xostory.app.panels import rounded
from xostory.program.text import Style
from xostory.view.frame import Colour

BASES = 17 * 1024 * 1024
"""Bytes for decoded figures: decoding is most of the work of a new mood."""


@attrs.define
class Figures:
    """Makes pictures of a size in pixels; the painter caches what it gets, only decoded figures are kept here."""

    assets: Assets
    fonts: Fonts
    _bases: SurfaceCache = attrs.field(factory=lambda: SurfaceCache(BASES))

    def picture(self, name: str, caption: str, size: tuple[int, int], blur: int) -> pygame.Surface:
        """A picture that covers the size, cropped evenly; blurred by so many pixels."""
        loaded = self.assets.picture(name)
        covering = self._stand_in(caption, size) if loaded is None else _covering(loaded, size)
        return _blurred(covering, blur) if blur else covering

    def person(self, folder: str, mood: str, size: tuple[int, int], name: str, colour: Colour) -> pygame.Surface:
        """A whole figure with a mood on its face; its name on a silhouette if there is none."""
        base = self._base(folder)
        if base is None:
            return self._silhouette(name, colour, size)
        figure = base if mood == "neutral" else self._with_face(base, folder, mood)
        return pygame.transform.smoothscale(figure, size)

    def portrait(self, folder: str, mood: str, size: int, name: str, colour: Colour) -> pygame.Surface:
        """A head in a disc of the character's colour, paler; without a picture their first letter.

        Nobody is warned of that: who is only ever on the phone needs no figure.
        """
        drawn, where = self.assets.find(f"{folder}/base.webp") is not None, None
        base = self._base(folder) if drawn else None
        if base is not None:
            where = self.assets.face_rect(folder)
        disc = pygame.Surface((size, size), pygame.SRCALPHA, 32)
        disc.fill(tuple(round(channel + (255 - channel) * (0.72 if where else 0.0)) for channel in colour[:3]))
        if base is None or where is None:
            self._write(disc, name[:1].upper(), (size / 2, size / 2), max(8, size // 2))
            return rounded(disc, size // 2)
        side = round(where.h * 1.72)
        head = pygame.Rect(where.centerx - side // 2, where.centery - round(side * 0.56), side, side)
        figure = base if mood == "neutral" else self._with_face(base, folder, mood)
        part = pygame.Surface(head.size, pygame.SRCALPHA, 32)
        part.blit(figure, (0, 0), head)
        disc.blit(pygame.transform.smoothscale(part, (size, size)), (0, 0))
        return rounded(disc, size // 2)

    def whole(self, name: str, size: tuple[int, int]) -> pygame.Surface | None:
        """A picture with transparency, as large as the size allows; None if there is none."""
        loaded = self.assets.cutout(name)
        if loaded is None:
            return None
        share = min(size[0] / loaded.get_width(), size[1] / loaded.get_height())
        return pygame.transform.smoothscale_by(loaded, share)

    def icon(self, name: str, size: int, colour: Colour) -> pygame.Surface:
        """A tinted icon; a ring for a missing one."""
        drawn = self.assets.icon(name, size)
        if drawn is None:
            drawn = pygame.Surface((size, size), pygame.SRCALPHA, 32)
            pygame.draw.circle(drawn, "white", (size / 2, size / 2), size * 0.36, max(1, size // 12))
        drawn.fill(colour, special_flags=pygame.BLEND_RGBA_MULT)
        return drawn

    def _base(self, folder: str) -> pygame.Surface | None:
        base = self._bases.find(folder) or self.assets.cutout(f"{folder}/base.webp")
        return None if base is None else self._bases.get(folder, lambda: base)

    def _with_face(self, base: pygame.Surface, folder: str, mood: str) -> pygame.Surface:
        """The figure with another face; its own where that is missing."""
        patch, where = self.assets.cutout(f"{folder}/{mood}.webp"), self.assets.face_rect(folder)
        if patch is None or where is None:
            return base
        figure = base.copy()
        figure.fill((0, 0, 0, 0), where)
        figure.blit(patch, where.topleft)
        return figure

    def _stand_in(self, caption: str, size: tuple[int, int]) -> pygame.Surface:
        """A quiet evening sky with the name of what should be there."""
        sky = pygame.Surface((1, 3), 0, 32)
        for row, colour in enumerate(("#3c2546", "#8c4a6b", "#d98a8f")):
            sky.set_at((0, row), colour)
        picture = pygame.transform.smoothscale(sky, size).convert(OPAQUE)
        self._write(picture, caption, (size[0] / 2, size[1] * 0.3), max(12, size[1] // 24))
        return picture

    def _silhouette(self, name: str, colour: Colour, size: tuple[int, int]) -> pygame.Surface:
        """Head and shoulders in the character's colour."""
        width, height = size
        picture = pygame.Surface(size, pygame.SRCALPHA, 32)
        body = pygame.Rect(width * 0.24, height * 0.40, width * 0.52, height * 0.7)
        pygame.draw.rect(picture, colour, body, border_radius=int(width * 0.2))
        pygame.draw.aacircle(picture, colour, (width / 2, height * 0.27), int(width * 0.16))
        self._write(picture, name, (width / 2, height * 0.5), max(10, height // 22))
        return picture

    def _write(self, picture: pygame.Surface, text: str, center: tuple[float, float], size: int) -> None:
        words = self.fonts.render(text, "title", size, Style.PLAIN, (255, 255, 255, 255))
        picture.blit(words, words.get_rect(center=(round(center[0]), round(center[1]))))


def sky_strip(first: Colour, last: Colour, size: tuple[int, int], across: bool) -> pygame.Surface:
    """A gradient of a size, downwards or rightwards."""
    steps = 128
    strip = pygame.Surface((steps, 1) if across else (1, steps), pygame.SRCALPHA, 32)
    for step in range(steps):
        share = step / (steps - 1)
        mixed = [round(a + (b - a) * share) for a, b in zip(first, last, strict=True)]
        strip.set_at((step, 0) if across else (0, step), mixed)
    return pygame.transform.smoothscale(strip, size).convert(ALPHA)


def _covering(picture: pygame.Surface, size: tuple[int, int]) -> pygame.Surface:
    """The middle of a picture, scaled so that it covers the size."""
    width, height = picture.get_size()
    share = max(size[0] / width, size[1] / height)
    part = pygame.Rect(0, 0, min(width, round(size[0] / share)), min(height, round(size[1] / share)))
    part.center = width // 2, height // 2
    if part.size == size:
        return picture if picture.get_size() == size else picture.subsurface(part).copy()
    return pygame.transform.smoothscale(picture.subsurface(part), size)


def _blurred(picture: pygame.Surface, radius: int) -> pygame.Surface:
    """Blurred at a quarter of the size, which nobody can tell."""
    size = picture.get_size()
    small = pygame.transform.smoothscale(picture, (max(1, size[0] // 4), max(1, size[1] // 4)))
    soft = pygame.transform.gaussian_blur(small, max(1, radius // 4))
    return pygame.transform.smoothscale(soft, size)
