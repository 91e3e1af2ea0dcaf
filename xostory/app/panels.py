"""Rounded panels with soft shadows, smooth at every size."""

from __future__ import annotations

import attrs
import pygame

from xostory.view.frame import Colour

_FINER = 4  # each pixel of a corner is the mean of so many squared


@attrs.frozen
class PanelShape:
    """A panel in pixels. `border` is as wide as `line`; the shadow spreads by `spread` and falls by `fall`."""

    width: int
    height: int
    radius: int
    fill: Colour
    border: Colour | None = None
    line: int = 0
    shadow: Colour | None = None
    spread: int = 0
    fall: int = 0

    @property
    def margin(self) -> int:
        """How far the picture of the panel reaches beyond it, on every side."""
        return 2 * self.spread + abs(self.fall) if self.shadow else 0


def make_panel(shape: PanelShape) -> pygame.Surface:
    """The panel with its margin. Large ones are stretched from a small one: their corners are the same."""
    corner = shape.margin + max(shape.radius, shape.line) + 2 * shape.spread + 2
    small = attrs.evolve(shape, width=min(shape.width, 2 * corner), height=min(shape.height, 2 * corner))
    tile = _whole(small)
    if (small.width, small.height) == (shape.width, shape.height):
        return tile
    return _stretched(tile, shape.width + 2 * shape.margin, shape.height + 2 * shape.margin)


def rounded(surface: pygame.Surface, radius: int) -> pygame.Surface:
    """The picture with round corners."""
    width, height = surface.get_size()
    cut = pygame.Surface((width, height), pygame.SRCALPHA, 32)
    cut.blit(surface, (0, 0))
    cut.blit(_mask(width, height, radius), (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    return cut


def _whole(shape: PanelShape) -> pygame.Surface:
    margin = shape.margin
    size = shape.width + 2 * margin, shape.height + 2 * margin
    picture = pygame.Surface(size, pygame.SRCALPHA, 32)
    outer = _mask(shape.width, shape.height, shape.radius)
    if shape.shadow:
        _cast_shadow(picture, shape, outer)
    line = shape.line if shape.border else 0
    inner = _mask(shape.width - 2 * line, shape.height - 2 * line, max(0, shape.radius - line))
    if shape.border and line:
        ring = outer.copy()
        _cut_out(ring, inner, line, line)
        picture.blit(_tinted(ring, shape.border), (margin, margin))
    if shape.fill[3]:
        picture.blit(_tinted(inner, shape.fill), (margin + line, margin + line))
    return picture


def _cast_shadow(picture: pygame.Surface, shape: PanelShape, outer: pygame.Surface) -> None:
    """Only around the panel: a translucent one is not darkened by its own shadow."""
    soft = pygame.Surface(picture.get_size(), pygame.SRCALPHA, 32)
    soft.fill((255, 255, 255, 0))
    soft.blit(outer, (shape.margin, shape.margin + shape.fall))
    if shape.spread:
        soft = pygame.transform.gaussian_blur(soft, shape.spread)
    _cut_out(soft, outer, shape.margin, shape.margin)
    assert shape.shadow
    picture.blit(_tinted(soft, shape.shadow), (0, 0))


def _mask(width: int, height: int, radius: int) -> pygame.Surface:
    """A white rounded rectangle on nothing."""
    width, height = max(1, width), max(1, height)
    fine = pygame.Surface((width * _FINER, height * _FINER), pygame.SRCALPHA, 32)
    fine.fill((255, 255, 255, 0))
    pygame.draw.rect(fine, (255, 255, 255, 255), fine.get_rect(), border_radius=max(0, radius) * _FINER)
    return pygame.transform.smoothscale(fine, (width, height))


def _tinted(mask: pygame.Surface, colour: Colour) -> pygame.Surface:
    """The mask (all white) in another colour."""
    tinted = mask.copy()
    tinted.fill(colour, special_flags=pygame.BLEND_RGBA_MULT)
    return tinted


def _cut_out(picture: pygame.Surface, mask: pygame.Surface, x: int, y: int) -> None:
    """Make transparent what the mask covers."""
    hole = mask.copy()
    hole.fill((0, 0, 0, 255), special_flags=pygame.BLEND_RGBA_MULT)
    picture.blit(hole, (x, y), special_flags=pygame.BLEND_RGBA_SUB)


def _stretched(tile: pygame.Surface, width: int, height: int) -> pygame.Surface:
    """The tile with its middle column and its middle row repeated."""
    left, top = tile.get_width() // 2, tile.get_height() // 2
    wide = _joined(tile, pygame.Rect(left, 0, 1, tile.get_height()), (width, tile.get_height()))
    return _joined(wide, pygame.Rect(0, top, width, 1), (width, height))


def _joined(tile: pygame.Surface, strip: pygame.Rect, size: tuple[int, int]) -> pygame.Surface:
    """The tile made larger: what is before the strip, the strip drawn out, what is behind it."""
    if tile.get_size() == size:
        return tile
    picture = pygame.Surface(size, pygame.SRCALPHA, 32)
    more = size[0] - tile.get_width(), size[1] - tile.get_height()
    drawn_out = pygame.transform.scale(tile.subsurface(strip), (strip.w + more[0], strip.h + more[1]))
    picture.blit(tile, (0, 0), (0, 0, strip.right if more[0] else size[0], strip.bottom if more[1] else size[1]))
    picture.fill((0, 0, 0, 0), (strip.topleft, drawn_out.get_size()))
    picture.blit(drawn_out, strip.topleft)
    rest = pygame.Rect(strip.x + (1 if more[0] else 0), strip.y + (1 if more[1] else 0), *tile.get_size())
    rest = rest.clip(tile.get_rect())
    picture.blit(tile, (rest.x + more[0], rest.y + more[1]), rest)
    return picture
