"""Sounds of places, as loops: rain, a storm, a city, a night, a hall full of people, a river, wind.

Everything lies on a ring. Noise is made from a spectrum, so its end meets its beginning by itself; what swells does so
a whole number of times a round; single sounds whose tails pass the end come back at the beginning.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from .crowd import hiss, syllable
from .story import chirp
from .synth import RATE, Sound, band, below, curve, decay, noise, pan, randomness, room, struck, times, wrap


def ring(seconds: float, chance: np.random.Generator, low: float, high: float, slope: float = 0.5) -> Sound:
    """Stereo noise between two frequencies that loops; `slope` is how much darker than white it is (1: as 1/f)."""
    count = int(seconds * RATE)
    frequencies = np.maximum(np.fft.rfftfreq(count, 1 / RATE), 1.0)
    shape = frequencies**-slope / (1 + (low / frequencies) ** 4) / (1 + (frequencies / high) ** 4)
    spectrum = chance.normal(size=(len(shape), 2)) + 1j * chance.normal(size=(len(shape), 2))
    sound = np.fft.irfft(spectrum * shape[:, None], count, axis=0)
    return sound / np.sqrt((sound**2).mean())


def swell(seconds: float, depth: float, *rounds: tuple[int, float]) -> Sound:
    """Slow waves, each a whole number of times a round with a phase of its own, around 1."""
    t = times(seconds) / seconds * 2 * np.pi
    waves = sum(np.sin(often * t + phase) for often, phase in rounds) / max(1, len(rounds))
    return (1 + depth * waves)[:, None]


def drops(seconds: float, chance: np.random.Generator, count: int, low: float, high: float) -> Sound:
    """Single drops that hit something near."""
    parts = []
    for _ in range(count):
        centre = chance.uniform(low, high)
        tick = band(noise(0.03, chance), centre * 0.7, min(centre * 1.4, 15000)) * decay(
            0.03, chance.uniform(0.008, 0.03)
        )
        parts.append((chance.uniform(0, seconds), pan(tick, chance.uniform(-1, 1)) * chance.uniform(0.1, 1) ** 2))
    return wrap(parts, seconds)


def rain() -> Sound:
    """Steady rain on leaves and a pavement."""
    seconds, chance = 16.0, randomness(60)
    fall = ring(seconds, chance, 500, 9000, 0.35) * swell(seconds, 0.14, (2, 0.0), (5, 1.0))
    ground = ring(seconds, chance, 120, 700, 0.6) * 0.5
    return fall + ground + drops(seconds, chance, 900, 900, 5200) * 2.2


def thunder(chance: np.random.Generator, seconds: float) -> Sound:
    """A far roll: low noise in several pushes."""
    pushes = sum(
        curve([(0, 0), (at, 0), (at + 0.25, level), (at + 2.4, level * 0.2), (seconds, 0)], seconds)
        for at, level in ((0.0, 1.0), (0.9, 0.6), (2.1, 0.45))
    )
    return np.column_stack([below(noise(seconds, chance), 150, 3) * pushes for _ in range(2)])


def storm() -> Sound:
    """Heavy rain in gusts, and thunder twice a round."""
    seconds, chance = 24.0, randomness(61)
    gusts = swell(seconds, 0.4, (2, 0.3), (3, 2.0))
    fall = ring(seconds, chance, 350, 9000, 0.4) * gusts
    wind = ring(seconds, chance, 90, 420, 0.9) * swell(seconds, 0.6, (2, 0.1), (5, 1.4)) * 0.9
    rolls = wrap([(3.0, thunder(chance, 6.5) * 120), (14.5, thunder(chance, 7.5) * 84)], seconds)
    return fall + wind + drops(seconds, chance, 900, 700, 4200) * 2 + rolls


def passing(chance: np.random.Generator) -> Sound:
    """A car that drives by."""
    seconds = chance.uniform(3.5, 6.0)
    tyres = band(noise(seconds, chance), 180, 1100, 1) * np.hanning(int(seconds * RATE)) ** 2
    way = np.linspace(-0.9, 0.9, len(tyres)) * (1 if chance.random() < 0.5 else -1)
    angle = (way + 1) * np.pi / 4
    return np.column_stack([tyres * np.cos(angle), tyres * np.sin(angle)])


def city() -> Sound:
    """Streets some way off: a hum, and cars now and then."""
    seconds, chance = 20.0, randomness(62)
    hum = ring(seconds, chance, 40, 260, 1.0) * swell(seconds, 0.2, (1, 0.0), (3, 2.0))
    air = ring(seconds, chance, 300, 2600, 0.9) * 0.22
    cars = wrap([(at, passing(chance) * chance.uniform(1.5, 3.5)) for at in np.arange(0, seconds, 2.6)], seconds)
    return hum + air + cars


def night() -> Sound:
    """Insects of a warm night, near and far."""
    seconds, chance = 16.0, randomness(63)
    parts = []
    for frequency, count, place, level in (
        (4150, 30, -0.5, 1.0),
        (4520, 25, 0.45, 0.7),
        (3900, 21, 0.05, 0.45),
        (4890, 37, 0.8, 0.22),
        (3350, 9, -0.85, 0.3),
    ):
        offset = chance.uniform(0, 0.5)
        for index in range(count):
            at = (offset + index * seconds / count + chance.uniform(-0.05, 0.05)) % seconds
            call = pan(chirp(frequency, 3 + index % 2), place) * level * chance.uniform(0.6, 1)
            parts.append((at, room(call, 0.5, 0.35, seed=64)))
    breeze = ring(seconds, chance, 200, 900, 0.7) * swell(seconds, 0.4, (2, 0.0), (3, 1.0))
    return wrap(parts, seconds) + breeze * 0.03


def hall() -> Sound:
    """Many people indoors who say nothing in particular."""
    seconds, chance = 16.0, randomness(65)
    parts = []
    for _ in range(26):
        frequency = chance.uniform(100, 150) if chance.random() < 0.5 else chance.uniform(175, 250)
        distance, place = chance.uniform(0.25, 1), chance.uniform(-0.9, 0.9)
        at = chance.uniform(0, 2)
        while at < seconds:
            for _ in range(int(chance.integers(4, 11))):
                sound = syllable(frequency * chance.uniform(0.92, 1.12), chance)
                parts.append((at % seconds, pan(below(sound, 900 + 1500 * distance), place) * distance))
                if chance.random() < 0.25:
                    parts.append((at % seconds, pan(below(hiss(chance), 3000), place) * distance))
                at += chance.uniform(0.14, 0.27)
            at += chance.uniform(0.6, 2.2)
    voices = wrap(parts, seconds)
    return _echoed(voices / np.abs(voices).max(), seconds) + ring(seconds, chance, 60, 300, 1.0) * 0.02


def river() -> Sound:
    """Slow water that laps at a bank."""
    seconds, chance = 16.0, randomness(66)
    flow = ring(seconds, chance, 140, 900, 0.8) * swell(seconds, 0.35, (2, 0.0), (5, 2.0), (7, 4.0))
    parts = []
    for _ in range(150):
        length = chance.uniform(0.04, 0.12)
        bubble = struck(chance.uniform(320, 950), length, length * 1.5, ((1, 1.0),))
        parts.append((chance.uniform(0, seconds), pan(bubble, chance.uniform(-0.8, 0.8)) * chance.uniform(0.1, 1) ** 2))
    return flow + ring(seconds, chance, 1200, 5000, 0.6) * 0.1 + wrap(parts, seconds) * 1.1


def wind() -> Sound:
    """Wind around a building: bands that swell each in their own time."""
    seconds, chance = 20.0, randomness(67)
    bands = (
        (90, 260, 1.0, (1, 0.0), (3, 1.0)),
        (260, 520, 0.7, (2, 1.5), (5, 0.4)),
        (520, 900, 0.35, (3, 2.5), (4, 4.0)),
    )
    return sum(
        ring(seconds, chance, low, high, 0.8) * level * swell(seconds, 0.75, one, other)
        for low, high, level, one, other in bands
    )


def _echoed(sound: Sound, seconds: float) -> Sound:
    """In a large room, whose echo comes round as well."""
    return wrap([(0.0, room(sound, 1.6, 0.8, seed=68, dark=2600))], seconds)


AMBIENCE: dict[str, Callable[[], Sound]] = {
    "rain": rain,
    "storm": storm,
    "city": city,
    "night": night,
    "hall": hall,
    "river": river,
    "wind": wind,
}
