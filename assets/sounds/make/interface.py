"""The sounds of the interface: short, soft and tuned, since a player hears them thousands of times."""

from __future__ import annotations

import numpy as np

from .synth import (
    BELL,
    GLASS,
    Sound,
    band,
    below,
    curve,
    decay,
    glide,
    mix,
    noise,
    pitch,
    randomness,
    room,
    struck,
    sweep,
    times,
)


def tap(low: float, high: float, seconds: float, seed: int) -> Sound:
    """A tiny brush of noise: the body of a touch."""
    return band(noise(seconds, randomness(seed)), low, high) * decay(seconds, seconds * 0.8)


def click() -> Sound:
    """A fingertip on wood."""
    return mix([(0, struck(pitch("a5"), 0.12, 0.1)), (0, tap(900, 4200, 0.03, 1) * 0.6)], 0.12)


def hover() -> Sound:
    """Fainter and higher than a click."""
    return mix([(0, struck(pitch("e6"), 0.08, 0.06)), (0, tap(2000, 6000, 0.02, 2) * 0.25)], 0.08)


def advance() -> Sound:
    """A soft tick for the next line of text: more paper than tone."""
    return mix([(0, tap(700, 2600, 0.035, 3)), (0, struck(pitch("d6"), 0.05, 0.035) * 0.25)], 0.06)


def breath(rising: bool, seconds: float, seed: int) -> Sound:
    """A band of air that moves up or down, for panels that slide."""
    ends = (500, 2400) if rising else (2400, 500)
    air = noise(seconds, randomness(seed))
    return sweep(air, np.geomspace(*ends, len(air))) * np.hanning(len(air))


def open_panel() -> Sound:
    """Two notes up on a breath of air."""
    notes = [(0.0, struck(pitch("a4"), 0.3, 0.25)), (0.07, struck(pitch("e5"), 0.35, 0.3))]
    return room(mix([*notes, (0, breath(True, 0.22, 4) * 0.25)], 0.42), 0.25, 0.25)


def close_panel() -> Sound:
    """The same two notes, down."""
    notes = [(0.0, struck(pitch("e5"), 0.25, 0.2)), (0.07, struck(pitch("a4"), 0.3, 0.25))]
    return room(mix([*notes, (0, breath(False, 0.2, 5) * 0.22)], 0.38), 0.25, 0.22)


def choice() -> Sound:
    """A decision: a warm fifth with a bell above it."""
    warm = struck(pitch("d5"), 0.5, 0.45) + 0.8 * struck(pitch("a5"), 0.5, 0.4)
    return room(mix([(0, warm), (0.06, struck(pitch("d6"), 0.7, 0.6, BELL) * 0.5)], 0.8), 0.6, 0.3)


def locked() -> Sound:
    """A polite refusal: two muffled knocks, the second lower."""

    def knock(frequency: float) -> Sound:
        return (glide(frequency * 1.25, frequency, 0.12) + 0.3 * glide(frequency * 2, frequency * 1.9, 0.12)) * decay(
            0.12, 0.11
        )

    return below(mix([(0, knock(196)), (0.11, knock(165))], 0.28), 1200)


def save() -> Sound:
    """Three plucks up and a small bell: put away safely."""
    names = ("d5", "f#5", "a5")
    notes = [(0.075 * index, struck(pitch(name), 0.5, 0.4)) for index, name in enumerate(names)]
    return room(mix([*notes, (0.24, struck(pitch("d6"), 0.8, 0.7, BELL) * 0.6)], 1.0), 0.6, 0.3, seed=6)


def heart_up() -> Sound:
    """The rise of the game's motif, on glass: someone has come closer."""
    names = ("a5", "d6", "e6", "f#6")
    notes = [(0.085 * index, struck(pitch(name), 0.9, 0.8, GLASS)) for index, name in enumerate(names)]
    glow = (np.sin(2 * np.pi * pitch("d5") * times(0.9)) * np.hanning(len(times(0.9)))) * 0.22
    return room(mix([*notes, (0.05, glow)], 1.3), 1.1, 0.45, seed=7)


def heart_down() -> Sound:
    """Two notes that sink by a minor third and lose their shine: a small hurt, not a punishment."""
    first, second = struck(pitch("d5"), 0.7, 0.55), struck(pitch("b4"), 0.9, 0.8)
    sag = curve([(0, 1), (0.9, 1)], 0.9) * glide(pitch("b3"), pitch("a#3"), 0.9) * decay(0.9, 0.9) * 0.3
    return room(below(mix([(0, first), (0.17, second), (0.17, sag)], 1.1), 2600), 0.9, 0.35, seed=8)


def clue() -> Sound:
    """A discovery: the motif, quick and high, then a scatter of sparks."""
    motif = [(0.07 * i, struck(pitch(n), 1.2, 1.0, GLASS)) for i, n in enumerate(("a5", "d6", "e6", "f#6", "b6"))]
    chance = randomness(9)
    scale = [pitch(name) for name in ("a6", "b6", "d7", "e7", "f#7", "a7")]
    sparks = []
    for index in range(14):
        at = 0.34 + 0.055 * index + chance.uniform(0, 0.03)
        level = 0.3 * (1 - index / 15)
        sparks.append((at, struck(chance.choice(scale), 0.5, 0.4, GLASS) * level))
    return room(mix([*motif, *sparks], 1.9), 1.6, 0.55, seed=9, dark=8000)


def achievement() -> Sound:
    """Something well earned: the tonic's chord climbs on glass and ends in two bells a fifth apart."""
    climb = [
        (0.09 * index, struck(pitch(name), 0.9, 0.7, GLASS)) for index, name in enumerate(("d5", "f#5", "a5", "d6"))
    ]
    bells = [(0.4, struck(pitch("a5"), 1.6, 1.3, BELL) * 0.45), (0.43, struck(pitch("d6"), 1.6, 1.4, BELL) * 0.5)]
    return room(mix([*climb, *bells], 2.0), 1.4, 0.45, seed=10, dark=7000)


SOUNDS = {
    "click": (click, -13),
    "hover": (hover, -19),
    "advance": (advance, -16),
    "open": (open_panel, -15),
    "close": (close_panel, -16),
    "choice": (choice, -12),
    "locked": (locked, -14),
    "save": (save, -12),
    "heart_up": (heart_up, -9),
    "heart_down": (heart_down, -10),
    "clue": (clue, -8),
    "achievement": (achievement, -9),
}
