"""``lantern_night``: an evening festival.  G major, a swaying twelve-eight at 92, warm and a little magical.

Every beat falls in three, as in the dances of Korean farmers' bands; hand drums play a long pattern like
theirs under mallets and a plucked zither.  The tune (8 bars), the tune again with a shadow over its fourth
chord (8), and a floating middle part for flute and strings (8).
"""

from __future__ import annotations

from .harmony import chords
from .motif import DANCING
from .players import bass as bass_line
from .players import beat, broken, comped, held
from .score import Note, Part, Song, Strip, humanised, melody, moved, shaped

BAR = 4
THIRD = 1 / 3
TUNE = f"""
{DANCING} | b5:3 a5:2 g5:1 e5:3 r:3 | e5:2 g5:1 a5:2 c6:3 b5:1 a5:3 | b5:2 a5:1 f#5:3 d5:3 r:3 |
{DANCING} | b5:2 d6:1 e6:3 d6:2 b5:1 g5:3 | a5:2 b5:1 c6:2 b5:1 a5:2 g5:1 e5:3 | g5:3 a5:3 f#5:3 r:3
"""
AGAIN = f"""
{DANCING} | b5:3 a5:2 g5:1 e5:2 g5:1 a5:3 | e5:2 g5:1 a5:2 c6:3 e6:1 d6:3 | eb6:3 c6:2 a5:1 g5:3 a5:2 c6:1 |
b5:3 d6:2 b5:1 a5:3 g5:3 | g5:2 a5:1 b5:3 g5:3 e5:3 | a5:2 b5:1 c6:2 b5:1 a5:2 f#5:1 a5:3 | g5:6 r:6
"""
MIDDLE = """
b5:6 e6:3 d6:3 | d6:3 b5:2 a5:1 f#5:6 | g5:2 a5:1 b5:2 c6:1 e6:6 | d6:5 b5:1 g5:3 r:3 |
c6:3 b5:2 c6:1 e6:3 c6:3 | d6:2 b5:1 a5:3 f#5:3 a5:3 | g5:2 c6:1 e6:3 d6:2 c6:1 b5:3 | a5:6 r:6
"""
TWINKLE = """
r:6 g6:1 b6:1 d7:1 r:3 | r:12 | r:6 e6:1 g6:1 b6:1 e7:3 | r:9 d7:1 b6:1 g6:1 |
r:6 e6:1 a6:1 c7:1 r:3 | r:12 | r:6 g6:1 c7:1 e7:1 r:3 | r:6 a6:1 c7:1 d7:1 f#7:3
"""
CHORDS = """
Gadd9 | Em7 | Cmaj7 | D | G/B | Em7 | Am7 | Dsus4 D |
Gadd9 | Em7 | Cmaj7 | Cm6 | G/D | Em7 | Am7 D7 | Gadd9 |
Em9 | Bm7 | Cmaj7 | G/B | Am7 | Bm7 | Cmaj7 | D7sus4 D7
"""
AGAIN_AT, MIDDLE_AT = 32, 64
BARS = range(24)


def read(text: str, start: float, velocity: float) -> list[Note]:
    """Read a tune counted in thirds of a beat."""
    return melody(text, start, velocity, THIRD)


def mallets() -> list[Note]:
    """Marimba: the tune; it rests while the flute has the middle part."""
    return humanised(shaped(read(TUNE, 0, 84) + read(AGAIN, AGAIN_AT, 88)), "lantern mallets", 0.01)


def music_box() -> list[Note]:
    """A music box doubles the tune's return an octave up and twinkles in the middle part."""
    return humanised(
        moved(read(AGAIN, AGAIN_AT, 56), semitones=12) + read(TWINKLE, MIDDLE_AT, 62), "lantern box", 0.012
    )


def zither() -> list[Note]:
    """A plucked zither: broken chords that skip like dancers."""
    order = (0, -1, 2, 1, -1, 3, 2, -1, 3, 1, 2, 3)
    return humanised(broken(chords(CHORDS, BAR), 4, "d4", "b5", order, THIRD, 66, 0.9), "lantern zither", 0.009)


def kalimba() -> list[Note]:
    """Off-beat thumbs that answer the zither."""
    hits = (
        (2 * THIRD, 0.6, 0.9),
        (1 + 2 * THIRD, 0.6, 1.0),
        (2 + 2 * THIRD, 0.6, 0.85),
        (3 + 2 * THIRD, 0.5, 1.0),
    )
    return humanised(comped(chords(CHORDS, BAR), 2, "b4", "b5", hits, 62, 0.02), "lantern kalimba", 0.01)


def accordion() -> list[Note]:
    """Warm chords on the second and fourth beat."""
    hits = ((1, 0.55, 0.9), (3, 0.6, 1.0))
    return humanised(comped(chords(CHORDS, BAR), 3, "b3", "b4", hits, 64, 0), "lantern accordion", 0.008)


def low_end() -> list[Note]:
    """Plucked double bass: root and fifth, with a skip into the next bar."""
    hits = ((0, 1.2, 1.0, 0), (2, 0.9, 0.86, 7), (3, 0.6, 0.74, 12), (3 + 2 * THIRD, 0.3, 0.7, 7))
    return humanised(bass_line(chords(CHORDS, BAR), hits, 82, "b1"), "lantern bass", 0.008)


def drums() -> list[Note]:
    """Hand drums in the long twelve-eight pattern, shaker, tambourine, and bells at the corners."""
    dance = {
        "low_conga": "7.. ... 5.. ..4",
        "open_conga": "..4 5.. ..5 6..",
        "high_conga": ".3. .34 .3. .43",
        "low_tom": "6.. ... 4.. ...",
        "shaker": "4.3 4.3 4.3 4.3",
    }
    ringing = {"tambourine": "... 4.2 ... 4.3"}
    floating = {
        "low_tom": "5.. ... 3.. ...",
        "low_conga": "... ..4 ... 4.3",
        "shaker": "4.2 3.2 4.2 3.2",
        "triangle": "... 3.. ... 3..",
    }
    corners = {"bell_tree": "5... .... .... ...."}
    notes = beat(dance, BARS[:16], BAR) + beat(ringing, BARS[8:16], BAR) + beat(floating, BARS[16:23], BAR)
    fill = {"low_conga": "5.. 4.. 5.4 6.5", "open_conga": "..4 ..5 .4. .6.", "shaker": "4.2 3.2 4.2 3.2"}
    return humanised(notes + beat(fill, BARS[23:], BAR) + beat(corners, (0, 16), BAR), "lantern drums", 0.006, 5)


def flute() -> list[Note]:
    """The middle part's tune."""
    return humanised(shaped(read(MIDDLE, MIDDLE_AT, 84)), "lantern flute", 0.014)


def song() -> Song:
    """Put the players together."""
    progression = chords(CHORDS, BAR)
    parts = [
        Part("mallets", 12, mallets(), Strip(-21.5, 160, 9000, 0.06, 0.28)),
        Part("vibes", 11, moved(mallets(), strength=0.8), Strip(-26.5, 200, 7000, -0.1, 0.4)),
        Part("box", 10, music_box(), Strip(-29.5, 400, 12000, 0.35, 0.5)),
        Part("flute", 75, flute(), Strip(-23.0, 250, 9500, -0.05, 0.42)),
        Part("zither", 107, zither(), Strip(-26.5, 180, 9000, -0.4, 0.28)),
        Part("kalimba", 108, kalimba(), Strip(-28.5, 250, 9000, 0.42, 0.32)),
        Part("accordion", 21, accordion(), Strip(-31.0, 200, 6000, 0.15, 0.25)),
        Part("strings", 49, held(progression, 4, "d4", "g5", 66), Strip(-28.0, 220, 9000, -0.1, 0.45)),
        Part("pad", 89, held(progression, 3, "e4", "f#5", 66), Strip(-30.5, 260, 8000, 0.0, 0.4)),
        Part("bass", 32, low_end(), Strip(-25.0, 45, 3000, 0, 0.05)),
        Part("drums", 0, drums(), Strip(-26.0, 50, 12000, 0, 0.2), drums=True),
    ]
    return Song("lantern_night", 92, 96, parts, hall=1.9)
