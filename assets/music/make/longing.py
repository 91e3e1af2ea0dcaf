"""``longing``: the letters her mother left.  B minor, 66 to the minute, piano and strings.

The bass laments downwards by step while the piano sighs the motif (8 bars); strings then open a window on
D major, where the motif is whole again (8 bars), until the leading note shuts it.
"""

from __future__ import annotations

import math

from .harmony import chords
from .motif import SIGHING
from .players import broken, held
from .score import Note, Part, Song, Strip, humanised, melody, moved, shaped, swelled

BAR = 4
LAMENT = f"""
{SIGHING} e5:.5 c#5:1.5 | b4:.5 d5:.5 e5:.5 f#5:1.5 b5:.5 a5:2.5 f#5:.5 d5:1.5 |
e5:1 g5:1 f#5:.5 e5:.5 d5:1 | d5:2 c#5:.5 b4:1.5 | c#5:1 e5:1 g5:1.5 f#5:.5 | f#5:1.5 e5:.5 c#5:1 r:1
"""
WINDOW = """
b5:2 a5:.5 b5:.5 d6:1 | c#6:2 a5:1 e5:1 | a5:1.5 f#5:.5 c#6:2 | b5:3 r:1 |
g5:1 f#5:.5 g5:.5 b5:1.5 a5:.5 | a5:1.5 g5:.5 e5:1 c#5:1 |
a4:.5 d5:.5 e5:.5 f#5:2.5 | f#5:1 e5:.5 c#5:.5 a#4:1 r:1
"""
ECHO = """
r:4 | r:2 g6:.5 f#6:1.5 | r:4 | r:2.5 b6:.5 a6:1 | r:4 | r:2 f#6:.5 d6:1.5 | r:4 | r:2 c#6:.5 a#5:.5 f#6:1
"""
CHORDS = """
Bmadd9 | F#m7/A | Gmaj7 | D/F# | Em7 | Bm/D | C#m7b5 | F#sus4 F#7 |
Gmaj9 | A6 | F#m7 | Bm7 | Em9 | A7 | Dmaj7 | F#sus4 F#7/A#
"""
WINDOW_AT = 32


def arch(beat: float) -> float:
    """Dynamics: each eight bars rise and sink, the second half higher."""
    half = 1.0 if beat >= WINDOW_AT else 0.92
    return half * (0.9 + 0.16 * math.sin(math.pi * (beat % 32) / 32))


def piano_tune() -> list[Note]:
    """The right hand: the lament alone, then only the answers beneath the strings' tune."""
    lament = melody(LAMENT, 0, 74)
    beneath = moved(melody(WINDOW, WINDOW_AT, 54), semitones=-12)
    return humanised(swelled(shaped(lament + beneath), arch), "longing tune", 0.022)


def piano_left() -> list[Note]:
    """The left hand: broken chords, low note first, that hurry nowhere."""
    order = (0, 1, 2, 3, 2, 1, 2, 1)
    notes = broken(chords(CHORDS, BAR), 4, "b2", "f#4", order, 0.5, 50, 1.8)
    return humanised(swelled(notes, arch), "longing left", 0.018)


def pedal() -> list[tuple[float, int, int]]:
    """Lift and press the pedal with every chord."""
    moves: list[tuple[float, int, int]] = []
    for chord in chords(CHORDS, BAR):
        moves += [(chord.start + 0.02, 64, 0), (chord.start + 0.1, 64, 110)]
    return moves


def bow(period: float) -> list[tuple[float, int, int]]:
    """Swell and ebb of the bows, one wave a period (controller 11)."""
    moves = []
    for step in range(64 * 4):
        beat = step / 4
        moves.append((beat, 11, round(74 + 34 * math.sin(math.pi * (beat % period) / period) ** 2)))
    return moves


def cello() -> list[Note]:
    """The tune of the second half, an octave lower than written, and long roots before it."""
    tune = moved(melody(WINDOW, WINDOW_AT, 84), semitones=-12)
    roots = melody("b2:4 a2:4 g2:4 f#2:4 e2:4 d3:4 c#3:4 f#2:4", 0, 66)
    return humanised(roots + tune, "longing cello", 0.02, 2)


def low_strings() -> list[Note]:
    """Roots for the second half, where the cello sings."""
    return melody("g2:4 a2:4 f#2:4 b2:4 e2:4 a2:4 d3:4 f#2:2 a#2:2", WINDOW_AT, 70)


def violins() -> list[Note]:
    """High strings that shadow the tune's peaks in the second half."""
    descant = "d6:4 | e6:4 | c#6:4 | d6:4 | b5:4 | c#6:4 | a5:4 | a#5:2 c#6:2"
    return humanised(melody(descant, WINDOW_AT, 62), "longing violins", 0.02, 2)


def song() -> Song:
    """Put the players together."""
    progression = chords(CHORDS, BAR)
    parts = [
        Part("tune", 0, piano_tune(), Strip(-21.5, 140, 11000, 0.06, 0.38), moves=pedal()),
        Part("left", 0, piano_left(), Strip(-25.0, 70, 9000, -0.12, 0.3), moves=pedal()),
        Part("cello", 42, cello(), Strip(-24.0, 55, 8000, 0.18, 0.4), moves=bow(4)),
        Part(
            "strings",
            49,
            held(progression, 4, "d4", "f#5", 70),
            Strip(-26.5, 200, 9000, -0.15, 0.45),
            moves=bow(8),
        ),
        Part("violins", 48, violins(), Strip(-30.5, 350, 10000, -0.3, 0.5), moves=bow(8)),
        Part("low", 43, low_strings(), Strip(-27.5, 40, 2500, 0.1, 0.15), moves=bow(8)),
        Part("pad", 89, held(progression, 3, "f#4", "g5", 70), Strip(-30.5, 240, 7000, 0.0, 0.4)),
        Part(
            "celesta",
            8,
            humanised(melody(ECHO, 0, 58), "longing celesta"),
            Strip(-31.0, 400, 12000, 0.4, 0.6),
        ),
    ]
    return Song("longing", 66, 64, parts, hall=2.4)
