"""Chords: their names, and voicings in which every voice moves as little as it can."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise, product

from .score import STEPS

KINDS = {
    "": (0, 4, 7),
    "m": (0, 3, 7),
    "7": (0, 4, 7, 10),
    "maj7": (0, 4, 7, 11),
    "m7": (0, 3, 7, 10),
    "add9": (0, 4, 7, 14),
    "madd9": (0, 3, 7, 14),
    "maj9": (0, 4, 7, 11, 14),
    "m9": (0, 3, 7, 10, 14),
    "6": (0, 4, 7, 9),
    "m6": (0, 3, 7, 9),
    "7sus4": (0, 5, 7, 10),
    "sus4": (0, 5, 7),
    "m7b5": (0, 3, 6, 10),
}


@dataclass(frozen=True)
class Chord:
    """A chord on the time line: when, how long, its bass and its tones (as pitch classes)."""

    start: float
    length: float
    bass: int
    tones: tuple[int, ...]


def split_root(name: str) -> tuple[int, str]:
    """Split ``F#m7`` into its root's pitch class and its kind."""
    width = 2 if len(name) > 1 and name[1] in "#b" else 1
    root = STEPS[name[0].lower()] + (1 if "#" in name[:width] else 0) - (1 if "b" in name[1:width] else 0)
    return root % 12, name[width:]


def chords(text: str, bar: float, start: float = 0) -> list[Chord]:
    """Read a progression: bars divided by ``|``, chords in a bar by spaces, a bass note after ``/``."""
    out: list[Chord] = []
    bars = [part.split() for part in text.split("|") if part.strip()]
    for index, names in enumerate(bars):
        length = bar / len(names)
        for place, name in enumerate(names):
            upper, _, lower = name.partition("/")
            root, kind = split_root(upper)
            bass = split_root(lower)[0] if lower else root
            tones = tuple((root + step) % 12 for step in KINDS[kind])
            out.append(Chord(start + index * bar + place * length, length, bass, tones))
    return out


def upper_tones(chord: Chord, voices: int) -> tuple[int, ...]:
    """Choose which tones to voice: the colour first; the root is left to the bass when room is short."""
    tones = chord.tones
    if len(tones) > voices:
        tones = tones[1:] if len(tones) - 1 <= voices else tones[1:2] + tones[3:]
    return tones[:voices]


def voicing(tones: tuple[int, ...], previous: tuple[int, ...], low: int, high: int) -> tuple[int, ...]:
    """Place tones within a range so that the whole moves least from the voicing before."""
    places = [[n for n in range(low, high + 1) if n % 12 == tone] for tone in tones]
    best, best_cost = None, float("inf")
    for candidate in product(*places):
        notes = tuple(sorted(candidate))
        gaps = [b - a for a, b in pairwise(notes)]
        if len(set(notes)) < len(notes) or (gaps and (min(gaps) < 1 or max(gaps) > 9)):
            continue
        cost = sum(min(abs(note - old) for old in previous) for note in notes)
        cost += sum(min(abs(note - old) for note in notes) for old in previous)
        cost += 1.5 * sum(gap < 2 for gap in gaps) + 0.3 * abs(sum(notes) / len(notes) - (low + high) / 2)
        if cost < best_cost:
            best, best_cost = notes, cost
    return best or tuple(sorted(options[0] for options in places))


def voiced(progression: list[Chord], voices: int, low: int, high: int) -> list[tuple[Chord, tuple[int, ...]]]:
    """Voice a whole progression.  It runs twice so that the loop's last chord also leads into its first."""
    middle = (low + high) // 2
    previous: tuple[int, ...] = (middle - 4, middle, middle + 4)
    out: list[tuple[Chord, tuple[int, ...]]] = []
    for _ in range(2):
        out = []
        for chord in progression:
            previous = voicing(upper_tones(chord, voices), previous, low, high)
            out.append((chord, previous))
    return out


def bass_note(chord: Chord, low: int = 38) -> int:
    """Return the chord's bass at or above the lowest note wanted."""
    return low + (chord.bass - low) % 12
