"""The pace at which a text appears, letter by letter."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple

AT_ONCE = 10
LETTERS_A_SECOND = (18, 24, 32, 40, 50, 62, 80, 105, 140)
"""By text speed, from 1; speed 10 shows everything at once."""

_LONG_REST = 260.0  # ms at the middle speed, behind the end of a sentence
_SHORT_REST = 110.0
_ENDS = ".!?…"
_BREAKS = ",;:—–"
_CLOSING = "\"'”’)]"


PACES = {"slow": 2.5, "fast": 0.4}
"""How much longer a letter takes where a text says so."""


class Stretch(NamedTuple):
    """Letters, by their numbers, with a pace of their own or a pause (in ms) before the first of them."""

    first: int
    behind: int
    pace: str = ""
    pause: float = 0.0


@lru_cache(maxsize=64)
def due_times(text: str, speed: int, stretches: tuple[Stretch, ...] = ()) -> tuple[float, ...]:
    """For each letter, when it appears: ms since the first one could."""
    if speed >= AT_ONCE:
        return (0.0,) * len(text)
    step = 1000 / LETTERS_A_SECOND[speed - 1]
    slow = step / (1000 / LETTERS_A_SECOND[4])
    paces = _paces(len(text), stretches)
    pauses = {one.first: one.pause for one in stretches if one.pause}
    now, times = 0.0, []
    for at, letter in enumerate(text):
        now += step * paces[at] + pauses.get(at, 0.0)
        times.append(now)
        now += slow * paces[at] * _rest(letter, text[at + 1 : at + 2])
    return tuple(times)


def letters_shown(text: str, speed: int, elapsed: float, stretches: tuple[Stretch, ...] = ()) -> int:
    """How many letters are there after so many ms."""
    return bisect_right(due_times(text, speed, stretches), elapsed)


def duration(text: str, speed: int, stretches: tuple[Stretch, ...] = ()) -> float:
    """Until the last letter is there, in ms."""
    times = due_times(text, speed, stretches)
    return times[-1] if times else 0.0


def _paces(length: int, stretches: tuple[Stretch, ...]) -> list[float]:
    paces = [1.0] * length
    for one in stretches:
        if one.pace:
            paces[one.first : one.behind] = [PACES[one.pace]] * (one.behind - one.first)
    return paces


def _rest(letter: str, following: str) -> float:
    """The pause behind a letter: none within a word or a number, none at the end."""
    if following not in (" ", "\n") and not (following and following in _CLOSING):
        return 0.0
    if letter in _ENDS:
        return _LONG_REST
    return _SHORT_REST if letter in _BREAKS else 0.0
