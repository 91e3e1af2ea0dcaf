"""Choices and their options."""

from __future__ import annotations

import pytest

from tests.stories import codes_of, events, framed, program, said
from xostory.engine.events import ChoiceOffered, OptionChosen


def _offered(script: str, *picks: int) -> list[str]:
    """The options of the last choice, locked ones with their reason."""
    last = [one for one in events(program(framed(script)), *picks) if isinstance(one, ChoiceOffered)][-1]
    return [one.text if one.reason is None else f"{one.text}!" for one in last.options]


def test_nested_choices_come_back_behind_the_outermost() -> None:
    script = """\
- choice: Outer?
  options:
    - text: In
      then:
        - choice: Inner?
          options:
            - text: Deeper
              then:
                - choice: Innermost?
                  options: [One, Two]
                - After the innermost.
        - After the inner.
    - Out
- After all.
- end: fin
"""
    assert said(script, 1, 1, 2)[-4:] == ["> Two", "After the innermost.", "After the inner.", "After all."]
    assert said(script, 2)[-2:] == ["> Out", "After all."]


ROUND = """\
- label: again
- choice:
  options:
    - text: A
      once: yes
      goto: again
    - text: B
      if: visits(hall.a) > 0
      locked: Not yet.
      goto: again
    - text: C
      once: yes
      if: nerve > 2
      locked: No nerve.
      then: [set: nerve = 0, goto: again]
    - text: D
      id: a
      then: [set: nerve += 1, goto: again]
    - text: Away
      fallback: yes
      then: [Away!]
- end: fin
"""


def test_once_is_gone_locked_is_shown_and_others_stay() -> None:
    assert _offered(ROUND) == ["A", "B!", "C!", "D"]
    assert _offered(ROUND, 1) == ["B!", "C!", "D"]
    assert _offered(ROUND, 2) == ["A", "B", "C", "D"]
    assert _offered(ROUND, 2, 3) == ["A", "B", "D"]


def test_a_once_option_that_was_chosen_is_gone_even_where_it_would_be_locked() -> None:
    assert "C!" not in _offered(ROUND, 2, 3)


FALLBACK = """\
- label: again
- choice:
  options:
    - text: A
      once: yes
      goto: again
    - fallback: yes
      if: late
      then: [Wrong one., end: fin]
    - fallback: yes
      if: not late
      then: [Right one., end: fin]
    - fallback: yes
      then: [Too far., end: fin]
"""


def test_a_fallback_is_never_shown_and_taken_when_nothing_is_left() -> None:
    assert said(FALLBACK) == ["  1. A"]
    assert said(FALLBACK, 1) == ["  1. A", "> A", "Right one."]


def test_taking_a_fallback_is_told_as_done_by_itself() -> None:
    taken = [one for one in events(program(framed(FALLBACK)), 1) if isinstance(one, OptionChosen)]
    assert [one.by_itself for one in taken] == [False, True]


def test_a_fallback_is_taken_when_the_others_are_locked() -> None:
    script = """\
- choice: Dare?
  options:
    - {text: Yes, if: nerve > 4, locked: No nerve.}
    - {fallback: yes, then: [Nothing happens.]}
- end: fin
"""
    assert said(script) == ["Nothing happens."]


def test_a_fallback_with_once_is_taken_once() -> None:
    script = """\
- label: again
- choice:
  options:
    - {fallback: yes, once: yes, then: [Once., goto: again]}
    - {fallback: yes, then: [Then.]}
- end: fin
"""
    assert said(script) == ["Once.", "Then."]


def test_an_option_may_both_do_and_go() -> None:
    script = """\
- choice:
  options:
    - {text: A, then: [Doing.], goto: there}
- Skipped.
- label: there
- end: fin
"""
    assert said(script, 1) == ["  1. A", "> A", "Doing."]


def test_visits_of_an_option_and_of_a_scene() -> None:
    script = """\
- label: again
- |
  {visits(hall.x)} {visits(side)} {visits(hall)} {visits(hall.again)}
- if: visits(hall.again) < 3
  then:
    - choice:
      options:
        - {text: X, id: x, then: [call: side, goto: again]}
        - {text: Y, goto: again}
  else:
    - end: fin
"""
    lines = [one for one in said(script, 1, 2) if one[0].isdigit()]
    assert lines == ["0 0 1 1", "1 1 1 2", "1 1 1 3"]


def test_the_words_of_an_option_are_told_as_they_were_offered() -> None:
    script = """\
- label: again
- choice: "{cycle: First | Second}?"
  options:
    - {text: "{cycle: tick | tock}", goto: again}
    - End
- end: fin
"""
    assert said(script, 1, 1, 2) == [
        *("First?", "  1. tick", "  2. End", "> tick"),
        *("Second?", "  1. tock", "  2. End", "> tock"),
        *("First?", "  1. tick", "  2. End", "> End"),
    ]


REFUSED = {
    "- choice: What?\n  options: []\n": "E203",
    "- choice: What?\n": "E207",
    "- choice: What?\n  options: Run.\n": "E206",
    "- choice: What?\n  options: {a: b}\n": "E206",
    "- choice: What?\n  options:\n    - {then: [Hi.]}\n": "E207",
    "- choice: What?\n  options:\n    - {text: A, locked: No.}\n": "E500",
    "- choice: What?\n  options:\n    - {text: A, once: maybe}\n": "E204",
    "- choice: What?\n  options:\n    - {text: A, goto: nowhere}\n": "E300",
    "- choice: What?\n  options:\n    - {text: A, id: a b}\n": "E202",
    "- choice: What?\n  options:\n    - {text: A, if: nerve}\n": "E410",
    "- choice: What?\n  options:\n    - {text: A, unknown: x}\n": "E200",
    "- choice: What?\n  options:\n    - [A, B]\n": "E201",
    "- choice: What?\n  options:\n    - {text: A, then: Hello}\n": "E217",
    "- choice: What?\n  id: x\n  options:\n    - {text: A, id: x}\n": "E312",
    "- label: x\n- choice: What?\n  options:\n    - {text: A, id: x}\n": "E312",
    "- call: side\n  id: x\n- choice: What?\n  options:\n    - {text: A, id: x}\n": "E312",
}


@pytest.mark.parametrize("script", REFUSED)
def test_refused(script: str) -> None:
    assert REFUSED[script] in codes_of(framed(script + "- end: fin\n"))
