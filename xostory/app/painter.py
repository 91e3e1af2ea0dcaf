"""From a frame to pixels. Works without a display: any surface will do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pygame

from xostory.app.assets import OPAQUE, Assets
from xostory.app.cache import SurfaceCache
from xostory.app.figures import Figures, sky_strip
from xostory.app.fonts import Fonts, PixelMetrics, font_pixels
from xostory.app.panels import PanelShape, make_panel, rounded
from xostory.app.weather import Weather
from xostory.view import frame as items
from xostory.view.frame import Frame
from xostory.view.geometry import HEIGHT, WIDTH, Rect

PICTURES = 56 * 1024 * 1024
PANELS = 24 * 1024 * 1024
WORDS = 8 * 1024 * 1024
"""Bytes that pictures, panels and words may take up at most; together with SDL and Python well under 250 MB."""

_STRIP = 64


def fit(width: int, height: int) -> pygame.Rect:
    """The largest 16:9 rectangle in the middle of a window; no bars of a pixel or two (1366 by 768 is common)."""
    scale = min(width / WIDTH, height / HEIGHT)
    inside = pygame.Rect(0, 0, max(1, round(WIDTH * scale)), max(1, round(HEIGHT * scale)))
    if width - inside.w <= 2 and height - inside.h <= 2:
        inside.size = width, height
    inside.center = width // 2, height // 2
    return inside


class Painter:
    """Paints frames at one size after another. `thumbnails` is the folder of the pictures of saves."""

    def __init__(self, assets: Assets, thumbnails: Path | None = None) -> None:
        pygame.font.init()
        self.assets = assets
        self.fonts = Fonts(assets)
        self.thumbnails = thumbnails
        self.scale = 1.0
        self._figures = Figures(assets, self.fonts)
        self._pictures = SurfaceCache(PICTURES)
        self._panels = SurfaceCache(PANELS)
        self._words = SurfaceCache(WORDS)
        self._logos: dict[tuple[str, tuple[int, int]], pygame.Surface | None] = {}
        self._canvas = pygame.Surface((1, 1))
        self._weather = Weather()
        self._shots: dict[tuple[Rect, tuple[items.Item, ...]], pygame.Surface] = {}  # those of the last frame
        self._taken: dict[tuple[Rect, tuple[items.Item, ...]], pygame.Surface] = {}  # those of this one
        self._paint: dict[type, Callable[[Any], None]] = {
            items.Picture: self._picture,
            items.Logo: self._logo,
            items.Thumbnail: self._thumbnail,
            items.Sprite: self._sprite,
            items.Portrait: self._portrait,
            items.Shade: self._shade,
            items.Panel: self._panel,
            items.TextRun: self._text,
            items.Icon: self._icon,
            items.Clip: self._clip,
            items.Shot: self._shot,
            items.Particles: self._particles,
        }

    def metrics(self, width: int, height: int) -> PixelMetrics:
        """How wide words are in a window of that size."""
        return PixelMetrics(self.fonts, fit(width, height).w / WIDTH)

    def paint(self, frame: Frame, surface: pygame.Surface) -> None:
        """The whole frame; black bars where the surface is not 16:9."""
        inside = fit(*surface.get_size())
        if inside.size != surface.get_size():
            surface.fill("black")
        self._resize(inside.w / WIDTH)
        self._canvas = surface.subsurface(inside)
        for item in frame.items:
            self._paint[type(item)](item)
        self._shots, self._taken = self._taken, {}

    def warm(self, frame: Frame, width: int, height: int) -> bool:
        """Load one picture the frame will need and is not ready yet; whether there was one."""
        self._resize(fit(width, height).w / WIDTH)
        for item in _pictures_in(frame.items):
            if self._key(item) not in self._pictures:
                self._made(item)
                return True
        return False

    def _resize(self, scale: float) -> None:
        """Everything is made anew at another size."""
        if scale != self.scale:
            self.scale = scale
            for cache in (self._pictures, self._panels, self._words):
                cache.clear()
            self._logos.clear()
            self._shots.clear()
            self._weather.clear()

    def _pixels(self, rect: Rect) -> pygame.Rect:
        """Edges that meet in units meet in pixels."""
        x, y = round(rect.x * self.scale), round(rect.y * self.scale)
        return pygame.Rect(x, y, round(rect.right * self.scale) - x, round(rect.bottom * self.scale) - y)

    def _key(self, item: items.Picture | items.Sprite) -> tuple[object, ...]:
        area = self._pixels(item.rect)
        if isinstance(item, items.Picture):
            return (item.asset, area.size, item.blur)
        return (item.character, item.outfit, item.mood, area.h)

    def _made(self, item: items.Picture | items.Sprite) -> pygame.Surface:
        """A place or a person at the size it is shown in, from the cache."""
        area, key = self._pixels(item.rect), self._key(item)
        if isinstance(item, items.Picture):
            blur = round(item.blur * self.scale)
            make = partial(self._figures.picture, item.asset, item.caption, area.size, blur)
        else:
            size = round(item.rect.w * self.scale), area.h
            folder = f"characters/{item.character}/{item.outfit}"
            make = partial(self._figures.person, folder, item.mood, size, item.name, item.colour)
        return self._pictures.get(key, make)

    def _picture(self, item: items.Picture) -> None:
        self._blend(self._made(item), self._pixels(item.rect).topleft, item.opacity)

    def _sprite(self, item: items.Sprite) -> None:
        self._blend(self._made(item), self._pixels(item.rect).topleft, item.opacity)

    def _portrait(self, item: items.Portrait) -> None:
        area = self._pixels(item.rect)
        folder = f"characters/{item.character}/{item.outfit}"
        key = ("portrait", folder, item.mood, area.w, item.colour)
        make = partial(self._figures.portrait, folder, item.mood, max(1, area.w), item.name, item.colour)
        self._canvas.blit(self._pictures.get(key, make), area.topleft)

    def _blend(self, surface: pygame.Surface, at: tuple[int, int], opacity: float) -> None:
        if opacity >= 1:
            self._canvas.blit(surface, at)
        elif opacity > 0:
            surface.set_alpha(round(255 * opacity))
            self._canvas.blit(surface, at)
            surface.set_alpha(255 if surface.get_flags() & pygame.SRCALPHA else None)

    def _logo(self, item: items.Logo) -> None:
        area = self._pixels(item.rect)
        key = (item.asset, area.size)
        logo = self._logos.get(key)
        if key not in self._logos:
            logo = self._logos[key] = self._figures.whole(item.asset, area.size)
        if logo is not None:
            self._canvas.blit(logo, (area.x, area.centery - logo.get_height() // 2))
            return
        size = font_pixels(item.face, self.scale)
        while size > 12 and self.fonts.width(item.caption, item.face.role, size, item.face.style) > area.w:
            size = size * 9 // 10
        words = self.fonts.render(item.caption, item.face.role, size, item.face.style, item.colour)
        self._canvas.blit(words, (area.x, area.centery - words.get_height() // 2))

    def _thumbnail(self, item: items.Thumbnail) -> None:
        area = self._pixels(item.rect)
        key = ("thumbnail", item.slot, item.saved, area.size)
        picture = self._pictures.get(key, lambda: self._small_picture(item, area.size))
        self._canvas.blit(picture, area.topleft)

    def _small_picture(self, item: items.Thumbnail, size: tuple[int, int]) -> pygame.Surface:
        file = self.thumbnails / f"{item.slot}.jpg" if self.thumbnails else None
        loaded = self.assets.load_file(file, file.name, OPAQUE) if file and file.exists() else None
        if loaded is None:
            loaded = sky_strip((140, 74, 107, 255), (217, 138, 143, 255), size, False)
        return rounded(pygame.transform.smoothscale(loaded, size), round(item.radius * self.scale))

    def _shade(self, item: items.Shade) -> None:
        area = self._pixels(item.rect)
        if item.first != item.last:
            key = (item.first, item.last, area.size, item.across)
            strip = self._panels.get(key, lambda: sky_strip(item.first, item.last, area.size, item.across))
            self._canvas.blit(strip, area.topleft)
        elif item.first[3]:
            self._veil(area, item.first)

    def _veil(self, area: pygame.Rect, colour: items.Colour) -> None:
        """One translucent colour, laid in strips: a surface of the screen's size would take 8 MB."""
        strip = pygame.Surface((area.w, min(area.h, _STRIP)), 0, 32)
        strip.fill(colour[:3])
        strip.set_alpha(colour[3])
        for y in range(area.y, area.bottom, _STRIP):
            self._canvas.blit(strip, (area.x, y), (0, 0, area.w, area.bottom - y))

    def _panel(self, item: items.Panel) -> None:
        area = self._pixels(item.rect)
        if area.w <= 0 or area.h <= 0:
            return
        shape = self._shape(item, area)
        panel = self._panels.get(shape, lambda: make_panel(shape))
        self._canvas.blit(panel, (area.x - shape.margin, area.y - shape.margin))

    def _shape(self, item: items.Panel, area: pygame.Rect) -> PanelShape:
        shadow, scale = item.shadow, self.scale
        return PanelShape(
            area.w,
            area.h,
            min(round(item.radius * scale), area.w // 2, area.h // 2),
            item.fill,
            item.border,
            max(1, round(item.border_width * scale)) if item.border else 0,
            shadow.colour if shadow else None,
            max(1, round(shadow.spread * scale)) if shadow else 0,
            round(shadow.fall * scale) if shadow else 0,
        )

    def _text(self, item: items.TextRun) -> None:
        face = item.face
        size = font_pixels(face, self.scale)
        key = (item.text, face.role, size, face.style, item.colour)
        words = self._words.get(key, lambda: self.fonts.render(item.text, face.role, size, face.style, item.colour))
        level = self.fonts.ascent(item.text, face.role, size, face.style)
        at = round(item.x * self.scale), round(item.baseline * self.scale) - level
        if item.shown is None:
            self._canvas.blit(words, at)
        elif item.shown > 0:
            width = self.fonts.width(item.text[: item.shown], face.role, size, face.style)
            self._canvas.blit(words, at, (0, 0, width, words.get_height()))

    def _icon(self, item: items.Icon) -> None:
        area = self._pixels(item.rect)
        key = (item.name, area.w, item.colour)
        icon = self._words.get(key, lambda: self._figures.icon(item.name, max(1, area.w), item.colour))
        self._canvas.blit(icon, area.topleft)

    def _clip(self, item: items.Clip) -> None:
        before = self._canvas.get_clip()
        self._canvas.set_clip(self._pixels(item.rect).clip(before))
        for inner in item.items:
            self._paint[type(inner)](inner)
        self._canvas.set_clip(before)

    def _shot(self, item: items.Shot) -> None:
        """Painted once as long as nothing in it changes; only its place may."""
        key = (item.part, item.items)
        picture = self._taken.get(key) or self._shots.get(key) or self._photograph(item)
        self._taken[key] = picture
        self._canvas.blit(picture, self._pixels(item.rect).topleft)

    def _photograph(self, item: items.Shot) -> pygame.Surface:
        """What a camera sees, at the size of the canvas."""
        canvas = self._canvas
        self._canvas = picture = pygame.Surface(canvas.get_size(), 0, 32)
        for inner in item.items:
            self._paint[type(inner)](inner)
        self._canvas = canvas
        part = self._pixels(item.part).clip(picture.get_rect())
        if part.size == picture.get_size() or not part.w or not part.h:
            return picture
        return pygame.transform.smoothscale(picture.subsurface(part), picture.get_size())

    def _particles(self, item: items.Particles) -> None:
        self._weather.paint(item, self._canvas, self._pixels(item.rect), self.scale)


def _pictures_in(found: tuple[items.Item, ...]) -> Iterator[items.Picture | items.Sprite]:
    """Places and people, wherever they are in the frame."""
    for item in found:
        if isinstance(item, items.Picture | items.Sprite):
            yield item
        elif isinstance(item, items.Clip | items.Shot):
            yield from _pictures_in(item.items)


def paint_picture(frame: Frame, size: tuple[int, int], painter: Painter) -> pygame.Surface:
    """A frame as a new picture of any size, for screenshots and measurements; needs no display."""
    surface = pygame.Surface(size, 0, 32)
    painter.paint(frame, surface)
    return surface
