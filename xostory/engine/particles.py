"""Which form of a Korean particle the words before it ask for.

What counts is their last sound: whether it is a consonant, and for 으로 whether that is ㄹ. Quotation marks, a pair of
brackets and the like are looked through.

    Hangul   the last syllable says it
    digits   as they are read: 10 is 십, 1,000 is 천, 3.0 is 삼 점 영
    Latin    a guess from how such names are written in Hangul: words end in a consonant with m, n, ng and l, and with
             b, c, k, p and t behind one vowel letter (Bob, Eric, Scott, Nick; but Mark, Kate, Robert); capitals alone
             are read letter by letter (PC, FM)
    else     nobody knows, so both forms are written, as people do: 은(는), (으)로
"""

from __future__ import annotations

import re

LOOKED_AT = 60
"""So many characters before a particle are looked at."""

_VOWEL, _CONSONANT, _RIEUL = range(3)
_BRACKETS = re.compile(r"\s*\([^()]*\)\W*$")
_NUMBER = re.compile(r"([0-9][0-9,]*)(\.[0-9]+)?$")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]+$")
_STOPPED = re.compile(r"(?:^|[^aeiouy])[aeiouy](?:b|c|ck|k|p|t|bb|pp|tt)$")
_DIGITS = (_CONSONANT, _RIEUL, _VOWEL, _CONSONANT, _VOWEL, _VOWEL, _CONSONANT, _RIEUL, _RIEUL, _VOWEL)
_LETTERS = {"L": _RIEUL, "R": _RIEUL, "M": _CONSONANT, "N": _CONSONANT}
_FINALS = 28
_FINAL_RIEUL = 8


def chosen(closed: str, bare: str, before: str) -> str:
    """The form behind these words: `closed` behind a consonant, `bare` behind a vowel."""
    sound = _last_sound(before)
    if sound is None:
        return f"({closed[: -len(bare)]}){bare}" if closed.endswith(bare) else f"{closed}({bare})"
    if sound == _RIEUL and closed.startswith("으로"):
        return bare
    return bare if sound == _VOWEL else closed


def _last_sound(before: str) -> int | None:
    text = _BRACKETS.sub("", before) or before
    end = next((at for at in range(len(text), 0, -1) if text[at - 1].isalnum()), 0)
    text = text[:end]
    if not text:
        return None
    if "가" <= text[-1] <= "힣":
        final = (ord(text[-1]) - ord("가")) % _FINALS
        return _RIEUL if final == _FINAL_RIEUL else _CONSONANT if final else _VOWEL
    if match := _NUMBER.search(text):
        return _of_number(match[1].replace(",", ""), match[2])
    match = _LATIN.search(text)
    return _of_latin(match[0]) if match else None


def _of_number(whole: str, fraction: str | None) -> int:
    """By the last digit that is read, or the power of ten behind it."""
    if fraction:
        return _DIGITS[int(fraction[-1])]
    digits = whole.lstrip("0") or "0"
    zeros = len(digits) - len(digits.rstrip("0"))
    if not zeros or digits == "0":
        return _DIGITS[int(digits[-1])]
    return _VOWEL if 12 <= zeros < 16 else _CONSONANT  # 조; 십, 백, 천, 만, 억 and 경 end in consonants


def _of_latin(word: str) -> int:
    if word.isupper():
        return _LETTERS.get(word[-1], _VOWEL)
    small = word.lower()
    if small.endswith("l"):
        return _RIEUL
    return _CONSONANT if small.endswith(("m", "n", "ng")) or _STOPPED.search(small) else _VOWEL
