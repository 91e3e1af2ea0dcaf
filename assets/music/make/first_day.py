"""``first_day``: the walk through the school gate.  D major, 96 to the minute, light lo-fi pop.

The bass steps down while the tune climbs (8 bars, question), the repeat leans towards G before it comes home
(8 bars, answer), and a flute carries the middle part, with one borrowed minor chord in it, back to the
beginning (8 bars).
"""

from __future__ import annotations

from .harmony import chords
from .motif import STRIDING
from .players import bass as bass_line
from .players import beat, broken, comped, held
from .score import Note, Part, Song, Strip, humanised, melody, moved, shaped, since

BAR = 4
QUESTION = f"""
{STRIDING} f#5:.5 e5:1.5 r:1 | d5:.5 e5:.5 f#5:.5 a5:1.5 f#5:.5 e5:.5 | c#5:2.5 r:.5 a4:.5 b4:.5 |
d5:.5 e5:.5 f#5:.5 b5:1.5 a5:.5 f#5:.5 | a5:1.5 f#5:.5 d5:1.5 r:.5 |
e5:.5 f#5:.5 g5:1 f#5:.5 e5:.5 d5:1 | e5:3 r:1
"""
ANSWER = f"""
{STRIDING} f#5:.5 e5:1.5 r:1 | d5:.5 e5:.5 f#5:.5 a5:1 b5:.5 a5:.5 f#5:.5 | e5:1.5 g5:.5 f#5:1.5 r:.5 |
d5:.5 e5:.5 f#5:.5 b5:1.5 a5:.5 g5:.5 | e5:1.5 d5:.5 e5:1 f#5:.5 e5:.5 | d5:3 r:1 | r:4
"""
MIDDLE = """
b5:2 a5:.5 b5:.5 d6:1 | c#6:1.5 b5:.5 a5:1 e5:1 | a5:1 f#5:1 c#6:1.5 a5:.5 | b5:3 r:1 |
b5:.5 a5:.5 b5:.5 d6:1.5 b5:.5 a5:.5 | d6:1 bb5:1 g5:1 e5:1 |
a5:2.5 f#5:.5 d5:.5 e5:.5 | e5:1.5 f#5:.5 e5:1 r:1
"""
LINK = "r:2 d5:.5 f#5:.5 a5:.5 c6:.5"
CHORDS = """
Dmaj9 | A/C# | Bm7 | F#m7/A | Gmaj7 | D/F# | Em7 | A7sus4 A7 |
Dmaj9 | A/C# | Bm7 | Am7 D7 | Gmaj7 | A7sus4 A7 | Dadd9 | D7/F# |
Gmaj7 | A6 | F#m7 | Bm7 | Gmaj7 | Gm6 | D/A | A7sus4 A7
"""
BARS = range(24)
MIDDLE_AT, ANSWER_AT = 64, 32


def lead() -> list[Note]:
    """The tune on vibraphone; in the middle part it rests and lets the flute sing."""
    notes = melody(QUESTION, 0, 84) + melody(ANSWER, ANSWER_AT, 88) + melody(LINK, 60, 74)
    return humanised(shaped(notes), "first_day lead", 0.014)


def bells() -> list[Note]:
    """A glockenspiel an octave up: it joins for the answer and drops sparks into the rests of the middle."""
    doubled = moved(melody(ANSWER, ANSWER_AT, 58), semitones=12)
    sparks = melody("r:3 d7:.5 b6:.5 | r:4 | r:4 | r:2 f#6:.5 a6:.5 b6:1", MIDDLE_AT, 56)
    return humanised(doubled + sparks, "first_day bells", 0.01)


def comping() -> list[Note]:
    """Electric piano, on the first beat and pushing into the third."""
    hits = ((0, 1.4, 1.0), (1.5, 1.2, 0.86), (3, 0.9, 0.8))
    return humanised(comped(chords(CHORDS, BAR), 4, "f#3", "c#5", hits, 66), "first_day keys", 0.01)


def guitar() -> list[Note]:
    """Broken chords in eighths on a nylon guitar."""
    order = (0, 2, 1, 3, 2, 1, 3, 2)
    return humanised(broken(chords(CHORDS, BAR), 4, "a3", "f#5", order, 0.5, 62, 1.2), "first_day guitar", 0.011)


def low_end() -> list[Note]:
    """The bass: root, a push, and the fifth on the way to the next bar."""
    hits = ((0, 1.35, 1.0, 0), (1.5, 0.45, 0.82, 0), (2, 0.9, 0.9, 7), (3, 0.4, 0.72, 0), (3.5, 0.45, 0.8, 7))
    return humanised(bass_line(chords(CHORDS, BAR), hits, 78, "a1"), "first_day bass", 0.008)


def drums() -> list[Note]:
    """A soft kit with a little swing; the rim gives way to the snare when the answer comes."""
    first = {"kick": "7..5 ..6. 7..4 ....", "rim": ".... 6... .... 6..3", "shaker": "4.3. 5.3. 4.3. 5.32"}
    later = {"kick": "7..5 ..6. 7..4 ....", "snare": ".... 5... .... 5..2", "hat": "4.3. 5.3. 4.3. 5.43"}
    bridge = {
        "kick": "7... ..5. 6... ....",
        "rim": ".... 5... .... 5...",
        "shaker": "5.3. 4.3. 5.3. 4.3.",
        "triangle": "4... .... .... ....",
    }
    notes = beat(first, BARS[:8], BAR, 0.16) + beat(later, BARS[8:16], BAR, 0.16) + beat(bridge, BARS[16:23], BAR, 0.16)
    fill = {"snare": "..3. 4.45", "mid_tom": "...3 ..4.", "open_hat": ".... ...3"}
    return humanised(notes + beat(fill, BARS[23:], BAR), "first_day drums", 0.007, 5)


def strings() -> list[Note]:
    """Quiet strings from the answer on."""
    return since(held(chords(CHORDS, BAR), 3, "a4", "a5", 60), ANSWER_AT)


def flute() -> list[Note]:
    """The middle part's tune."""
    return humanised(shaped(melody(MIDDLE, MIDDLE_AT, 82)), "first_day flute", 0.015)


def song() -> Song:
    """Put the players together."""
    parts = [
        Part("lead", 11, lead(), Strip(-22.0, 200, 9000, 0.08, 0.34)),
        Part("bells", 9, bells(), Strip(-30.5, 500, 12000, 0.35, 0.45)),
        Part("flute", 73, flute(), Strip(-23.0, 250, 9500, -0.08, 0.36)),
        Part("keys", 4, comping(), Strip(-24.5, 160, 7000, -0.25, 0.2)),
        Part("guitar", 24, guitar(), Strip(-25.0, 170, 12000, 0.4, 0.25)),
        Part("strings", 49, strings(), Strip(-29.5, 250, 9000, -0.1, 0.45)),
        Part("pad", 89, held(chords(CHORDS, BAR), 4, "d4", "d5", 70), Strip(-29.0, 220, 6500, 0, 0.35)),
        Part("bass", 33, low_end(), Strip(-26.0, 45, 2500, 0, 0.03)),
        Part("drums", 0, drums(), Strip(-23.5, 60, 14000, 0, 0.12), drums=True),
    ]
    return Song("first_day", 96, 96, parts, hall=1.3, crackle=0.03)
