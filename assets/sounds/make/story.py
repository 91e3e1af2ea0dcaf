"""The sounds of the story's places and things."""

from __future__ import annotations

import numpy as np

from .crowd import airport_murmur
from .synth import (
    RATE,
    Sound,
    above,
    band,
    below,
    curve,
    decay,
    glide,
    mix,
    noise,
    pan,
    pitch,
    randomness,
    room,
    struck,
    sweep,
    times,
    wrap,
)

CHIME: tuple[tuple[float, float], ...] = (
    (0.5, 0.3),
    (1, 1.0),
    (2.0, 0.5),
    (3.01, 0.22),
    (4.17, 0.1),
    (5.43, 0.05),
)


def school_chime() -> Sound:
    """The hour bell of a school, a tune far older than any recording, through a corridor loudspeaker."""
    tune = ("g#4", "e4", "f#4", "b3", "b3", "f#4", "g#4", "e4")
    notes = []
    for index, name in enumerate(tune):
        at = index * 0.62 + (0.55 if index >= 4 else 0)
        notes.append((at, struck(pitch(name), 2.6, 2.8, CHIME)))
    return room(band(mix(notes, 7.6), 220, 5200, 1), 1.8, 0.5, seed=11, dark=3500)


def phone_buzz() -> Sound:
    """Two bursts of a phone's motor on a desk, with the desk's rattle."""
    seconds = 0.95
    t = times(seconds)
    pulse = curve([(0, 0), (0.02, 1), (0.3, 1), (0.36, 0), (0.5, 0), (0.52, 1), (0.8, 1), (0.88, 0)], seconds)
    motor = np.sin(2 * np.pi * 158 * t) + 0.5 * np.sin(2 * np.pi * 316 * t + 0.6) + 0.22 * np.sin(2 * np.pi * 474 * t)
    rattle = band(noise(seconds, randomness(12)), 500, 1800) * (0.5 + 0.5 * np.sign(np.sin(2 * np.pi * 79 * t)))
    return below((motor + rattle * 0.7) * pulse, 2400)


def whoosh() -> Sound:
    """Air that passes from left to right."""
    seconds = 0.6
    air = noise(seconds, randomness(13))
    moved = sweep(air, 350 + 2600 * np.hanning(len(air)) ** 1.5, 0.9) * np.hanning(len(air)) ** 1.4
    side = np.linspace(-0.7, 0.7, len(moved))
    return np.column_stack([moved * np.sqrt((1 - side) / 2), moved * np.sqrt((1 + side) / 2)])


def clack(low: float, high: float, seconds: float, seed: int) -> Sound:
    """A short hard knock of small parts."""
    return band(noise(seconds, randomness(seed)), low, high) * decay(seconds, seconds)


def camera() -> Sound:
    """A shutter: mirror up, curtain, mirror down."""
    parts = [
        (0.0, clack(1200, 7000, 0.05, 14)),
        (0.018, clack(2500, 9000, 0.03, 15) * 0.6),
        (0.095, clack(900, 5000, 0.07, 16) * 1.1),
        (0.0, glide(220, 130, 0.07) * decay(0.07, 0.06) * 0.25),
        (0.1, glide(190, 110, 0.08) * decay(0.08, 0.07) * 0.25),
    ]
    return room(mix(parts, 0.24), 0.18, 0.2, seed=17)


def door() -> Sound:
    """A latch, the air of the swing, and the leaf meeting its frame."""
    thump = glide(140, 62, 0.3) * decay(0.3, 0.24) + 0.5 * clack(150, 900, 0.3, 18)
    swing = band(noise(0.5, randomness(19)), 180, 700) * np.hanning(int(0.5 * RATE)) * 0.25
    parts = [
        (0.0, clack(1400, 5200, 0.06, 20) * 0.55),
        (0.07, clack(900, 3600, 0.07, 21) * 0.5),
        (0.12, swing),
        (0.58, thump),
        (0.6, clack(1800, 5000, 0.05, 22) * 0.3),
    ]
    return room(mix(parts, 1.0), 0.5, 0.35, seed=23, dark=3000)


def suitcase() -> Sound:
    """Four small wheels on tiles: a hollow rumble, and a double knock at every joint."""
    seconds, chance = 3.2, randomness(24)
    rumble = band(noise(seconds, chance), 140, 620) * (0.75 + 0.25 * np.sin(2 * np.pi * 11 * times(seconds)))
    hiss = band(noise(seconds, chance), 1500, 4200) * 0.12
    joints, at = [], 0.08
    while at < seconds - 0.2:
        knock = clack(260, 1900, 0.06, int(at * 1000)) * chance.uniform(0.9, 1.4)
        joints += [(at, knock), (at + 0.062, knock * 0.7)]
        at += chance.uniform(0.2, 0.235)
    body = mix([(0, rumble), (0, hiss), *joints], seconds)
    swell = curve([(0, 0), (0.35, 0.8), (1.4, 1), (2.4, 0.7), (3.2, 0)], seconds)
    return room(body * swell, 0.7, 0.4, seed=25, dark=3500)


def chirp(frequency: float, pulses: int) -> Sound:
    """One cricket's call: a few strokes of the wing."""
    stroke = np.hanning(int(0.017 * RATE))
    t = times(0.017)
    call = stroke * (np.sin(2 * np.pi * frequency * t) + 0.12 * np.sin(4 * np.pi * frequency * t))
    return np.concatenate(
        [np.concatenate([call * (0.6 + 0.1 * i), np.zeros(int(0.013 * RATE))]) for i in range(pulses)]
    )


def crickets() -> Sound:
    """A summer night that loops: every call lies on a ring of eight seconds, and so does the breeze."""
    seconds, chance = 8.0, randomness(26)
    parts = []
    for frequency, count, place, level in (
        (4150, 16, -0.5, 1.0),
        (4520, 13, 0.45, 0.7),
        (3900, 11, 0.05, 0.45),
        (4890, 19, 0.8, 0.22),
    ):
        offset = chance.uniform(0, 0.5)
        for index in range(count):
            at = offset + index * seconds / count + chance.uniform(-0.04, 0.04)
            parts.append((at % seconds, pan(chirp(frequency, 3 + index % 2), place) * level * chance.uniform(0.75, 1)))
    parts = [(at, room(call, 0.5, 0.35, seed=27)) for at, call in parts]
    return wrap(parts, seconds) + breeze(seconds, chance) * 0.05


def breeze(seconds: float, chance: np.random.Generator) -> Sound:
    """Stereo wind, filtered as if it had been blowing for ever, so that its end meets its beginning."""
    air = noise(seconds, chance, 2)
    thrice = band(np.vstack([air, air, air]), 200, 900, 1)
    swell = 0.7 + 0.3 * np.sin(2 * np.pi * 2 * times(seconds) / seconds)
    return thrice[len(air) : 2 * len(air)] * swell[:, None]


def bus() -> Sound:
    """A city bus pulls in: the engine falls, the brakes sigh, the door folds open."""
    seconds, chance = 4.4, randomness(28)
    turning = np.interp(times(seconds), [0, 1.8, seconds], [62, 27, 25])
    phase = 2 * np.pi * np.cumsum(turning) / RATE
    engine = sum(np.sin(phase * harmonic + harmonic) / harmonic**0.8 for harmonic in (1, 2, 3, 4, 6, 8, 12))
    engine = engine * curve([(0, 0), (0.5, 0.7), (1.7, 0.5), (3.4, 0.28), (seconds, 0)], seconds) * 0.35
    road = band(noise(seconds, chance), 90, 700) * curve([(0, 0), (0.6, 0.8), (1.8, 0.1), (seconds, 0)], seconds)
    sigh = above(noise(1.1, chance), 1600) * curve([(0, 0), (0.03, 1), (0.25, 0.55), (1.1, 0)], 1.1) * 0.5
    fold = above(noise(0.5, chance), 2200) * curve([(0, 0), (0.02, 0.6), (0.5, 0)], 0.5) * 0.35
    knock = clack(200, 1400, 0.12, 29) * 0.8
    parts = [(0, engine), (0, road), (1.75, sigh), (2.95, fold), (3.4, knock)]
    return room(mix(parts, seconds), 0.6, 0.25, seed=30, dark=4000)


def paper() -> Sound:
    """A letter unfolds: three creases, each a flurry of tiny crackles."""
    seconds, chance = 1.1, randomness(31)
    parts = []
    for start, length, count in ((0.02, 0.26, 46), (0.36, 0.2, 34), (0.62, 0.36, 60)):
        parts.append((start, band(noise(length, chance), 1800, 6500) * np.hanning(int(length * RATE)) * 0.35))
        for _ in range(count):
            seed = int(chance.integers(1, 10**6))
            at = start + length * chance.beta(2, 2)
            parts.append((at, clack(1500, 8000, 0.012, seed) * chance.random() ** 2 * 1.6))
    return room(below(mix(parts, seconds), 9000), 0.2, 0.15, seed=32)


SOUNDS = {
    "school_chime": (school_chime, -12),
    "phone_buzz": (phone_buzz, -13),
    "whoosh": (whoosh, -14),
    "camera": (camera, -12),
    "door": (door, -11),
    "suitcase": (suitcase, -13),
    "crowd": (airport_murmur, -17),
    "crickets": (crickets, -16),
    "bus": (bus, -12),
    "paper": (paper, -10),
}
