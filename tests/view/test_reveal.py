"""The pace of reading."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from xostory.view.reveal import AT_ONCE, Stretch, due_times, duration, letters_shown

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


def test_a_pause_comes_before_its_letter_whatever_the_speed() -> None:
    for speed in (1, 5, 9):
        plain, paused = due_times("abcd", speed), due_times("abcd", speed, (Stretch(2, 2, "", 500),))
        assert paused[:2] == plain[:2]
        assert [round(b - a, 6) for a, b in zip(plain[2:], paused[2:], strict=True)] == [500, 500]
    assert duration("abcd", AT_ONCE, (Stretch(2, 2, "", 500),)) == 0


def test_slow_and_fast_words_keep_to_themselves() -> None:
    plain = duration("abcd", 5)
    assert duration("abcd", 5, (Stretch(1, 3, "slow"),)) > plain > duration("abcd", 5, (Stretch(1, 3, "fast"),))
    assert due_times("abcd", 5, (Stretch(1, 3, "slow"),))[0] == due_times("abcd", 5)[0]
