"""Rain, snow, petals and fog in pixels: each drop's way is a function of time, so nothing has to be remembered."""

from __future__ import annotations

import math
import random
from collections.abc import Callable
from functools import partial

import attrs
import pygame

from xostory.view.frame import Particles

_SEED = 20
_TURNS = 16  # pictures of a petal that turns
_FOG = (64, 18)  # pixels of the cloud that fog is enlarged from

Blits = list[tuple[pygame.Surface, tuple[float, float]]]


@attrs.frozen
class Drop:
    """Where something began (parts of the width and height), how fast and large it is, and where in its sway."""

    x: float
    y: float
    speed: float
    size: float
    phase: float


class Weather:
    """Keeps the little pictures that it is made of, at one size of window."""

    def __init__(self) -> None:
        self._made: dict[tuple[object, ...], list[pygame.Surface]] = {}
        chance = random.Random(_SEED)
        self._drops = [Drop(*(chance.random() for _ in range(5))) for _ in range(160)]

    def clear(self) -> None:
        self._made.clear()

    def paint(self, item: Particles, canvas: pygame.Surface, area: pygame.Rect, scale: float) -> None:
        """All of it at its time; what is unknown is fair weather."""
        paint = {
            "rain": self._rain,
            "storm": self._storm,
            "snow": self._snow,
            "petals": self._petals,
            "fog": self._fog,
        }.get(item.kind)
        if paint is not None:
            canvas.blits(paint(item, area, scale), doreturn=False)

    def _rain(self, item: Particles, area: pygame.Rect, scale: float) -> Blits:
        return self._streaks(item, area, scale, 110, 0.12, 1500)

    def _storm(self, item: Particles, area: pygame.Rect, scale: float) -> Blits:
        return self._streaks(item, area, scale, 160, 0.34, 2000)

    def _streaks(
        self, item: Particles, area: pygame.Rect, scale: float, count: int, slant: float, speed: float
    ) -> Blits:
        """Drops that fall so fast that they are lines; nearer ones are longer, faster and brighter."""
        strength = round(item.strength * 8)
        lines = self._kept(
            ("streaks", slant, strength), lambda: [_streak(n, slant, scale, strength / 8) for n in range(4)]
        )
        found: Blits = []
        for drop in self._drops[: round(count * item.strength)]:
            near = int(drop.size * 4)
            reach = area.h + lines[near].get_height()
            way = drop.y * reach + item.time * speed * scale * (0.75 + 0.12 * near + 0.1 * drop.speed)
            y = way % reach
            lap = way // reach
            x = (drop.x + lap * 0.381966) % 1 * (area.w + slant * area.h) - slant * y
            found.append((lines[near], (area.x + x, area.y + y - lines[near].get_height())))
        return found

    def _snow(self, item: Particles, area: pygame.Rect, scale: float) -> Blits:
        """Flakes that sway."""
        strength = round(item.strength * 8)
        flakes = self._kept(("snow", strength), lambda: [_flake(n, scale, strength / 8) for n in range(4)])
        found: Blits = []
        for drop in self._drops[: round(140 * item.strength)]:
            near = int(drop.size * 4)
            way = drop.y + item.time * (0.045 + 0.02 * near + 0.02 * drop.speed)
            sway = math.sin(item.time * (0.5 + drop.speed * 0.6) + drop.phase * math.tau) * (14 + 8 * near) * scale
            size = flakes[near].get_width()
            x = (drop.x + way // 1 * 0.381966 + item.time * 0.008) % 1 * (area.w + size) - size + sway
            found.append((flakes[near], (area.x + x, area.y + way % 1 * (area.h + size) - size)))
        return found

    def _petals(self, item: Particles, area: pygame.Rect, scale: float) -> Blits:
        """Petals that turn as they fall, carried by a wind from the left."""
        strength = round(item.strength * 8)
        found: Blits = []
        for drop in self._drops[: round(46 * item.strength)]:
            near = int(drop.size * 3)
            turns = self._petal_turns(near, scale, strength)
            way = drop.y + item.time * (0.06 + 0.022 * near + 0.03 * drop.speed)
            sway = math.sin(item.time * (0.8 + drop.speed) + drop.phase * math.tau) * 46 * scale
            across = drop.x + way // 1 * 0.381966 + item.time * (0.028 + 0.012 * drop.speed)
            turn = turns[int((item.time * (0.35 + 0.5 * drop.speed) + drop.phase) * _TURNS) % _TURNS]
            size = turn.get_width()
            x = across % 1 * (area.w + 2 * size) - size + sway
            found.append((turn, (area.x + x, area.y + way % 1 * (area.h + 2 * size) - 2 * size)))
        return found

    def _petal_turns(self, near: int, scale: float, strength: int) -> list[pygame.Surface]:
        return self._kept(
            ("petal", near, strength), lambda: [_petal(near, n / _TURNS, scale, strength / 8) for n in range(_TURNS)]
        )

    def _fog(self, item: Particles, area: pygame.Rect, scale: float) -> Blits:
        """Two banks that drift past each other, thicker towards the ground."""
        strength = round(item.strength * 8)
        found: Blits = []
        for pace, height in ((14.0, 0.46), (-9.0, 0.26)):
            size = area.w, round(area.h * height)
            (bank,) = self._kept(("fog", size, strength), partial(_banks, size, strength / 8))
            offset = item.time * pace * scale % area.w
            top = area.bottom - size[1]
            found += [(bank, (area.x + offset - area.w, top)), (bank, (area.x + offset, top))]
        return found

    def _kept(self, key: tuple[object, ...], make: Callable[[], list[pygame.Surface]]) -> list[pygame.Surface]:
        """The pictures of that name, made when first asked for; only those of one strength are kept."""
        if key not in self._made:
            for old in [one for one in self._made if one[:-1] == key[:-1]]:
                del self._made[old]
            self._made[key] = make()
        return self._made[key]


def _streak(near: int, slant: float, scale: float, strength: float) -> pygame.Surface:
    """A line that is brightest at its lower end."""
    length = max(6, round((34 + 22 * near) * scale))
    width = max(1, round((1 + 0.6 * near) * scale))
    across = max(1, round(length * slant)) + width
    drawn = pygame.Surface((across, length), pygame.SRCALPHA, 32)
    for y in range(length):
        share = y / length
        x = round((across - width) * (1 - share))
        opacity = round((60 + 34 * near) * share * strength)
        drawn.fill((222, 232, 250, opacity), (x, y, width, 1))
    return drawn


def _flake(near: int, scale: float, strength: float) -> pygame.Surface:
    """A soft round flake: small ones far away, large and dim ones right before the eye."""
    radius = max(1.5, (3.4, 5.4, 8.4, 14.0)[near] * scale)
    opacity = (200, 235, 245, 150)[near] * strength
    size = math.ceil(radius * 2) + 2
    large = pygame.Surface((size * 4, size * 4), pygame.SRCALPHA, 32)
    large.fill((255, 255, 255, 0))
    for step in range(6, 0, -1):
        shade = (255, 255, 255, round(opacity * (1 - (step / 6) ** 2 * 0.96)))
        pygame.draw.circle(large, shade, (size * 2, size * 2), radius * 4 * step / 6)
    return pygame.transform.smoothscale(large, (size, size))


def _petal(near: int, turn: float, scale: float, strength: float) -> pygame.Surface:
    """A petal of a cherry blossom, seen from another side each time."""
    length = (26, 38, 58)[near] * max(0.5, scale)
    wide = 0.62 * abs(math.cos(turn * math.tau)) + 0.16
    side = math.ceil(length * 1.5)
    large = pygame.Surface((side * 4, side * 4), pygame.SRCALPHA, 32)
    large.fill((255, 190, 208, 0))
    outline = [_on_petal(step / 40, length * 4, wide, side * 2) for step in range(40)]
    tone = (255, 196, 212) if math.cos(turn * math.tau) > 0 else (247, 168, 190)
    opacity = round((235, 235, 205)[near] * strength)
    pygame.draw.polygon(large, (*tone, opacity), outline)
    pygame.draw.polygon(large, (255, 226, 234, opacity), [_inward(point, side * 2) for point in outline])
    return pygame.transform.smoothscale(pygame.transform.rotate(large, turn * 360 * 2 + 35), (side, side))


def _on_petal(share: float, length: float, wide: float, middle: float) -> tuple[float, float]:
    """A point of its outline: a drop with a notch at the round end."""
    angle = share * math.tau
    notch = 0.16 * math.exp(-((angle - math.pi) ** 2) / 0.06)
    reach = length / 2 * (1 - notch)
    return middle + reach * math.cos(angle), middle + length / 2 * wide * math.sin(angle) * math.sin(angle / 2) ** 0.5


def _inward(point: tuple[float, float], middle: float) -> tuple[float, float]:
    """Nearer to the middle and to the round end: the light on the petal."""
    return middle + (point[0] - middle) * 0.55 - middle * 0.06, middle + (point[1] - middle) * 0.5


def _banks(size: tuple[int, int], strength: float) -> list[pygame.Surface]:
    return [_bank(size, strength)]


def _bank(size: tuple[int, int], strength: float) -> pygame.Surface:
    """A bank of fog whose left and right ends meet."""
    chance = random.Random(_SEED)
    waves = [
        (chance.randint(1, 6), chance.random() * math.tau, chance.uniform(0.5, 4), chance.random()) for _ in range(12)
    ]
    cloud = pygame.Surface(_FOG, pygame.SRCALPHA, 32)
    for y in range(_FOG[1]):
        height = y / (_FOG[1] - 1)
        body = math.sin(min(1.0, height * 1.25) * math.pi / 2) ** 2
        for x in range(_FOG[0]):
            wave = sum(
                math.sin(x / _FOG[0] * math.tau * often + phase + height * tilt) / often**0.5 * weight
                for often, phase, tilt, weight in waves
            )
            thick = max(0.0, min(1.0, 0.5 + 0.16 * wave)) * body
            cloud.set_at((x, y), (226, 230, 240, round(165 * thick * strength)))
    around = pygame.Surface((_FOG[0] * 3, _FOG[1]), pygame.SRCALPHA, 32)
    around.fill((226, 230, 240, 0))
    for column in range(3):
        around.blit(cloud, (column * _FOG[0], 0), special_flags=pygame.BLEND_RGBA_MAX)
    wide = pygame.transform.smoothscale(around, (size[0] * 3, size[1]))
    return wide.subsurface((size[0], 0, *size)).copy()
