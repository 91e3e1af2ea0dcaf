"""What a piece of music is here: notes, parts that play them, and a song that holds the parts.

Time counts in beats from the start of the loop.  A song is written once and played twice; the second time
carries the tails of the first, which is what makes the loop seamless.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

STEPS = {"c": 0, "d": 2, "e": 4, "f": 5, "g": 7, "a": 9, "b": 11}
DRUM_CHANNEL = 9


def pitch(name: str) -> int:
    """Return the MIDI number of a note written like ``f#4`` or ``bb5``."""
    alteration = name.count("#") - name[1:].count("b")
    return STEPS[name[0]] + alteration + 12 * (int(name[-1]) + 1)


@dataclass(frozen=True)
class Note:
    """One note: when, how long, which and how strong."""

    start: float
    length: float
    pitch: int
    velocity: float


@dataclass(frozen=True)
class Strip:
    """How a part sits in the mix: its loudness (LUFS), the band it keeps, its place, its share of hall."""

    loudness: float
    low: float = 40
    high: float = 16000
    pan: float = 0.0
    room: float = 0.2


@dataclass
class Part:
    """One player: an instrument, its notes, and controller moves (beat, controller, value)."""

    name: str
    program: int
    notes: list[Note]
    strip: Strip
    drums: bool = False
    moves: list[tuple[float, int, int]] = field(default_factory=list)


@dataclass
class Song:
    """A loop: its tempo, its length in beats, its players and the air around them."""

    name: str
    tempo: float
    beats: float
    parts: list[Part]
    hall: float = 1.6
    crackle: float = 0.0
    air: float = 5.0


def melody(text: str, start: float = 0, velocity: float = 80, unit: float = 1) -> list[Note]:
    """Read a tune written as ``a4:.5 d5:1 r:1``; ``unit`` is the length of 1 in beats and ``r`` rests."""
    notes, at = [], start
    for word in text.replace("|", " ").split():
        name, length = word.split(":")
        beats = float(length) * unit
        if name != "r":
            notes.append(Note(at, beats, pitch(name), velocity))
        at += beats
    return notes


def span(text: str, unit: float = 1) -> float:
    """Return how many beats a tune lasts, rests included."""
    return sum(float(word.split(":")[1]) for word in text.replace("|", " ").split()) * unit


def moved(notes: Iterable[Note], beats: float = 0, semitones: int = 0, strength: float = 1) -> list[Note]:
    """Return notes later, higher or stronger."""
    return [replace(n, start=n.start + beats, pitch=n.pitch + semitones, velocity=n.velocity * strength) for n in notes]


def since(notes: list[Note], beat: float) -> list[Note]:
    """Return what sounds from a beat on; notes already held there begin with it."""
    later = [n for n in notes if n.start + n.length > beat]
    return [n if n.start >= beat else replace(n, start=beat, length=n.start + n.length - beat) for n in later]


def shaped(notes: list[Note], sway: float = 0.35) -> list[Note]:
    """Let a tune breathe: higher notes come a little louder, short ones lighter, as a player would do."""
    if not notes:
        return notes
    middle = sum(n.pitch for n in notes) / len(notes)

    def weight(note: Note) -> float:
        return (note.pitch - middle) * sway * 2 + (3 if note.length >= 1 else -3)

    return [replace(n, velocity=n.velocity + weight(n)) for n in notes]


def swelled(notes: list[Note], level: Callable[[float], float]) -> list[Note]:
    """Scale strength by a function of the beat: the dynamics of a whole section."""
    return [replace(n, velocity=n.velocity * level(n.start)) for n in notes]


def humanised(notes: list[Note], seed: str, timing: float = 0.012, touch: float = 4) -> list[Note]:
    """Move every note off the grid by a few milliseconds and vary its touch, the same way in every build."""
    chance = random.Random(seed)
    out = []
    for note in notes:
        start = max(0.0, note.start + chance.gauss(0, timing))
        velocity = min(122.0, max(12.0, note.velocity + chance.gauss(0, touch)))
        out.append(replace(note, start=start, velocity=velocity))
    return out
