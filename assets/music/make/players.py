"""Ways to play a progression: held chords, rhythmic chords, broken chords, bass lines and drum patterns."""

from __future__ import annotations

from collections.abc import Sequence

from .harmony import Chord, bass_note, voiced
from .score import Note, pitch

Hits = Sequence[tuple[float, float, float]]  # (beat within the pattern, length, strength)

DRUMS = {
    "kick": 36,
    "rim": 37,
    "snare": 38,
    "clap": 39,
    "low_tom": 41,
    "hat": 42,
    "mid_tom": 45,
    "open_hat": 46,
    "ride": 51,
    "tambourine": 54,
    "high_conga": 62,
    "open_conga": 63,
    "low_conga": 64,
    "maracas": 70,
    "triangle": 81,
    "shaker": 82,
    "bell_tree": 84,
}


def held(progression: list[Chord], voices: int, low: str, high: str, velocity: float) -> list[Note]:
    """Hold each chord for its length; tones that stay are tied over, as strings would play them."""
    sounding: dict[int, Note] = {}
    out: list[Note] = []
    for chord, notes in voiced(progression, voices, pitch(low), pitch(high)):
        out += [sounding.pop(note) for note in list(sounding) if note not in notes]
        for note in notes:
            start = sounding[note].start if note in sounding else chord.start
            sounding[note] = Note(start, chord.start + chord.length - start, note, velocity)
    return out + list(sounding.values())


def comped(
    progression: list[Chord],
    voices: int,
    low: str,
    high: str,
    hits: Hits,
    velocity: float,
    spread: float = 0.012,
) -> list[Note]:
    """Play each chord in a rhythm, its notes rolled by a few milliseconds from the lowest up."""
    out = []
    for chord, notes in voiced(progression, voices, pitch(low), pitch(high)):
        for at, length, strength in hits:
            if at >= chord.length:
                continue
            length = min(length, chord.length - at)
            for index, note in enumerate(notes):
                start = chord.start + at + index * spread
                out.append(Note(start, length, note, velocity * strength * (1.05 if index == len(notes) - 1 else 0.95)))
    return out


def broken(
    progression: list[Chord],
    voices: int,
    low: str,
    high: str,
    order: Sequence[int],
    step: float,
    velocity: float,
    ring: float,
) -> list[Note]:
    """Break each chord into single notes; ``order`` indexes its tones from the lowest, -1 is silence."""
    out = []
    for chord, notes in voiced(progression, voices, pitch(low), pitch(high)):
        for index in range(round(chord.length / step)):
            tone = order[index % len(order)]
            if tone < 0:
                continue
            accent = 1.12 if index % len(order) == 0 else 1.0 - 0.06 * (index % 2)
            note = notes[tone % len(notes)] + 12 * (tone // len(notes))
            out.append(
                Note(
                    chord.start + index * step,
                    min(ring, chord.length - index * step + 0.1),
                    note,
                    velocity * accent,
                )
            )
    return out


def bass(
    progression: list[Chord],
    hits: Sequence[tuple[float, float, float, int]],
    velocity: float,
    low: str = "d2",
) -> list[Note]:
    """Play a bass line: each hit adds an interval in semitones above the chord's bass."""
    out = []
    for chord in progression:
        root = bass_note(chord, pitch(low))
        for at, length, strength, interval in hits:
            if at < chord.length:
                length = min(length, chord.length - at)
                out.append(Note(chord.start + at, length, root + interval, velocity * strength))
    return out


def beat(pattern: dict[str, str], bars: Sequence[int], bar: float, swing: float = 0) -> list[Note]:
    """Play drums from rows of characters: ``.`` rests, ``1`` to ``9`` strike; odd steps wait by the swing."""
    out = []
    for drum, row in pattern.items():
        steps = row.replace(" ", "")
        step = bar / len(steps)
        for number in bars:
            for index, sign in enumerate(steps):
                if sign != ".":
                    at = number * bar + index * step + (swing * step if index % 2 else 0)
                    out.append(Note(at, step * 0.8, DRUMS[drum], int(sign) * 12 + 8))
    return out
