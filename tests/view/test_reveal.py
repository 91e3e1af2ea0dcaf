"""The pace of reading."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from xostory.view.reveal import AT_ONCE, due_times, duration, letters_shown

speeds = st.integers(1, AT_ONCE)


@given(st.text(max_size=60), speeds)
def test_letters_come_in_order_and_all_of_them_come(text: str, speed: int) -> None:
    times = due_times(text, speed)
    assert list(times) == sorted(times)
    assert letters_shown(text, speed, duration(text, speed)) == len(text)


def test_faster_is_faster_and_the_fastest_is_at_once() -> None:
    lasting = [duration("Hello there. How are you?", speed) for speed in range(1, AT_ONCE + 1)]
    assert lasting == sorted(lasting, reverse=True) and len(set(lasting)) == AT_ONCE
    assert lasting[-1] == 0


def test_sentences_rest_longer_than_phrases_and_numbers_do_not() -> None:
    assert duration("a. b", 5) > duration("a, b", 5) > duration("a  b", 5)
    assert duration("3.5x", 5) == duration("3x5x", 5)
    assert duration("a.” b", 5) > duration("ax” b", 5)


def test_nothing_waits_behind_the_last_letter() -> None:
    assert duration("end.", 5) == duration("endx", 5)
