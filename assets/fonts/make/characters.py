"""Which characters the shipped fonts must hold.

A full Hangul font holds 11,172 syllables, most of which no text ever uses.  The 2,350 syllables of KS X 1001
cover everyday Korean at a fifth of the size, so the game ships those.
"""

from __future__ import annotations

PUNCTUATION = "–—‘’‚“”„…•·×÷‹›‼₩€™♪♡★☆→←✓"
KOREAN_MARKS = "、。〈〉《》「」『』〜！？，．～"


def latin() -> set[int]:
    """Return ASCII, Latin-1 and the punctuation a novelist types."""
    return {*range(0x20, 0x7F), *range(0xA0, 0x100), *map(ord, PUNCTUATION)}


def hangul_syllables() -> set[int]:
    """Return the 2,350 syllables of KS X 1001, read out of Python's own EUC-KR codec."""
    rows = range(0xB0, 0xC9)
    cells = range(0xA1, 0xFF)
    return {ord(bytes([row, cell]).decode("euc-kr")) for row in rows for cell in cells}


def korean() -> set[int]:
    """Return the syllables, the loose letters people text with (ㅋㅋ, ㅠㅠ) and Korean punctuation."""
    loose_letters = set(range(0x3131, 0x3164))
    return hangul_syllables() | loose_letters | set(map(ord, KOREAN_MARKS))


def everything() -> set[int]:
    """Return the set of a text font."""
    return latin() | korean()
