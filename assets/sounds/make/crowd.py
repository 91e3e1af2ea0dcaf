"""An airport hall: many voices that say nothing, and a far-off announcement chime.

A voice is a buzz through two moving formants, cut into syllables.  A few dozen of them in a large room blur
into a murmur with no words and no language.
"""

from __future__ import annotations

import numpy as np

from .synth import (
    RATE,
    Sound,
    band,
    below,
    curve,
    decay,
    mix,
    noise,
    pan,
    pitch,
    randomness,
    room,
    struck,
    times,
)

SECONDS = 7.0
VOICES = 22
VOWELS = ((730, 1090), (530, 1840), (390, 1990), (570, 840), (440, 1020), (300, 870))


def syllable(frequency: float, chance: np.random.Generator) -> Sound:
    """One spoken sound: a buzz at a sliding pitch through a vowel's two formants."""
    seconds = chance.uniform(0.12, 0.26)
    slide = frequency * np.linspace(1.03, chance.uniform(0.88, 1.08), int(seconds * RATE))
    phase = 2 * np.pi * np.cumsum(slide) / RATE
    buzz = sum(np.sin(phase * harmonic) / harmonic**0.9 for harmonic in range(1, 14))
    low, high = VOWELS[chance.integers(len(VOWELS))]
    voiced = band(buzz, low * 0.8, low * 1.25, 1) + 0.5 * band(buzz, high * 0.85, high * 1.2, 1)
    return voiced * np.hanning(len(voiced)) ** 0.6


def hiss(chance: np.random.Generator) -> Sound:
    """A consonant."""
    return band(noise(0.07, chance), 2500, 6000) * np.hanning(int(0.07 * RATE)) * 0.5


def voice(chance: np.random.Generator) -> Sound:
    """One person, talking in bursts with pauses."""
    frequency = chance.uniform(100, 150) if chance.random() < 0.5 else chance.uniform(175, 250)
    parts, at = [], chance.uniform(-0.5, 1.0)
    while at < SECONDS:
        for _ in range(int(chance.integers(4, 11))):
            if 0 <= at < SECONDS:
                parts.append((at, syllable(frequency * chance.uniform(0.92, 1.12), chance)))
                if chance.random() < 0.35:
                    parts.append((at, hiss(chance)))
            at += chance.uniform(0.14, 0.27)
        at += chance.uniform(0.4, 1.4)
    return mix(parts, SECONDS)


def announcement() -> Sound:
    """Four soft notes from a far loudspeaker."""
    notes = [
        (1.4 + 0.38 * index, struck(pitch(name), 1.6, 1.4)) for index, name in enumerate(("d5", "f#5", "a5", "d6"))
    ]
    return band(mix(notes, SECONDS), 300, 3500, 1)


def footsteps(chance: np.random.Generator) -> Sound:
    """Shoes that pass by."""
    step = band(noise(0.05, chance), 500, 2400) * decay(0.05, 0.05)
    return mix([(0.5 + 0.52 * index, step * (1 - abs(index - 5) / 7)) for index in range(11)], SECONDS)


def airport_murmur() -> Sound:
    """Mix the hall."""
    chance = randomness(40)
    hall = np.zeros((len(times(SECONDS)), 2))
    for _ in range(VOICES):
        distance = chance.uniform(0.25, 1)
        hall += pan(below(voice(chance), 900 + 1800 * distance), chance.uniform(-0.9, 0.9)) * distance
    hall /= np.abs(hall).max()
    air = below(noise(SECONDS, chance, 2), 240) * 0.16
    hall += pan(announcement(), 0.3) * 0.13 + pan(footsteps(chance), -0.4) * 0.5 + air
    swell = curve([(0, 0), (0.9, 1), (SECONDS - 1.6, 1), (SECONDS, 0)], SECONDS)
    return room(hall * swell[:, None], 1.6, 0.8, seed=41, dark=3000)
