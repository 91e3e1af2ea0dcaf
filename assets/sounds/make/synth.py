"""The building blocks of the effects: notes, noises, envelopes, filters and rooms.

A sound is a float array; one column or two.  Everything random takes a generator, so that a rebuild gives
the same bytes.  The interface's notes sit in D major, the key that the music's three keys share most with.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from scipy import signal

RATE = 44100
Sound = np.ndarray
Partials = tuple[tuple[float, float], ...]

MALLET: Partials = ((1, 1.0), (3.93, 0.16), (9.2, 0.04))
BELL: Partials = ((1, 1.0), (2.0, 0.42), (2.76, 0.2), (4.07, 0.12), (5.4, 0.07))
GLASS: Partials = ((1, 1.0), (2.32, 0.3), (4.25, 0.14), (6.63, 0.05))

STEPS = {"c": 0, "d": 2, "e": 4, "f": 5, "g": 7, "a": 9, "b": 11}


def pitch(name: str) -> float:
    """Return the frequency of a note written like ``f#5``."""
    semitone = STEPS[name[0]] + ("#" in name) + 12 * (int(name[-1]) + 1)
    return 440.0 * 2 ** ((semitone - 69) / 12)


def times(seconds: float) -> Sound:
    """Return the sample times of a stretch."""
    return np.arange(int(seconds * RATE)) / RATE


def randomness(seed: int) -> np.random.Generator:
    """Return a source of chance that is the same in every build."""
    return np.random.default_rng(seed)


def struck(frequency: float, seconds: float, ring: float, partials: Partials = MALLET) -> Sound:
    """A struck bar or bell; ``ring`` is the time it takes to fade by 60 dB.  High partials die sooner."""
    t = times(seconds)
    tone = np.zeros_like(t)
    for ratio, level in partials:
        if frequency * ratio < RATE * 0.45:
            tone += level * np.sin(2 * np.pi * frequency * ratio * t) * np.exp(-6.9 * t / ring * ratio**0.7)
    return tone * np.minimum(1, t / 0.0015)


def glide(start: float, end: float, seconds: float) -> Sound:
    """A sine that slides from one frequency to another."""
    frequency = np.geomspace(start, end, int(seconds * RATE))
    return np.sin(2 * np.pi * np.cumsum(frequency) / RATE)


def noise(seconds: float, chance: np.random.Generator, columns: int = 1) -> Sound:
    """White noise."""
    shape = int(seconds * RATE) if columns == 1 else (int(seconds * RATE), columns)
    return chance.normal(0, 0.3, shape)


def band(sound: Sound, low: float, high: float, order: int = 2) -> Sound:
    """Keep what lies between two frequencies."""
    return signal.sosfilt(signal.butter(order, [low, high], "band", fs=RATE, output="sos"), sound, axis=0)


def below(sound: Sound, high: float, order: int = 2) -> Sound:
    """Keep what lies below a frequency."""
    return signal.sosfilt(signal.butter(order, high, "low", fs=RATE, output="sos"), sound, axis=0)


def above(sound: Sound, low: float, order: int = 2) -> Sound:
    """Keep what lies above a frequency."""
    return signal.sosfilt(signal.butter(order, low, "high", fs=RATE, output="sos"), sound, axis=0)


def sweep(sound: Sound, centres: Sound, width: float = 1.2) -> Sound:
    """Filter with a band whose centre moves: a state-variable filter, stepped sample by sample."""
    out = np.zeros_like(sound)
    low = mid = 0.0
    coefficients = 2 * np.sin(np.pi * np.minimum(centres, RATE / 7) / RATE)
    for index, (value, f) in enumerate(zip(sound, coefficients, strict=True)):
        low += f * mid
        mid += f * (value - low - width * mid)
        out[index] = mid
    return out


def curve(points: Iterable[tuple[float, float]], seconds: float) -> Sound:
    """An envelope through (time, level) points."""
    where, level = zip(*points, strict=True)
    return np.interp(times(seconds), where, level)


def decay(seconds: float, ring: float) -> Sound:
    """An exponential fade of 60 dB in ``ring`` seconds."""
    return np.exp(-6.9 * times(seconds) / ring)


def mix(parts: Iterable[tuple[float, Sound]], seconds: float, columns: int = 1) -> Sound:
    """Lay sounds over one another, each at its own time; what does not fit is cut off."""
    out = np.zeros(int(seconds * RATE) if columns == 1 else (int(seconds * RATE), columns))
    for at, part in parts:
        start = int(at * RATE)
        piece = part[: max(0, len(out) - start)]
        out[start : start + len(piece)] += piece
    return out


def wrap(parts: Iterable[tuple[float, Sound]], seconds: float) -> Sound:
    """Lay stereo sounds on a ring of tape: tails that pass the end come back at the beginning."""
    length = int(seconds * RATE)
    out = np.zeros((length, 2))
    for at, part in parts:
        np.add.at(out, (int(at * RATE) + np.arange(len(part))) % length, part)
    return out


def pan(sound: Sound, place: float) -> Sound:
    """Place a mono sound between left (-1) and right (1) at equal power."""
    angle = (place + 1) * np.pi / 4
    return np.outer(sound, (np.cos(angle), np.sin(angle))) * 1.2


def room(sound: Sound, seconds: float, wet: float, seed: int = 1, dark: float = 5000) -> Sound:
    """Set a sound in a room: convolve it with fading noise, different on either side."""
    stereo = np.column_stack([sound, sound]) if sound.ndim == 1 else sound
    reply = below(noise(seconds, randomness(seed), 2), dark, 1) * decay(seconds, seconds)[:, None]
    reply /= np.sqrt((reply**2).sum(axis=0))
    echo = signal.fftconvolve(stereo, reply, axes=0)
    dry = np.vstack([stereo, np.zeros((len(echo) - len(stereo), 2))])
    return dry + echo * wet
