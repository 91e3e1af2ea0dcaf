"""Alternatives as steps, and coming back from a call to somewhere else."""

from __future__ import annotations

import pytest

from tests.stories import codes_of, framed, said, transcript

LOOP = "- label: again\n- {order}:\n    - One.\n    - - Two.\n      - Two and a half.\n    - kitty: Three.\n" + (
    "- if: visits(hall.again) < 5\n  then:\n    - goto: again\n- end: fin\n"
)


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("sequence", ["One.", "Two.", "Two and a half.", "Kitty: Three.", "Kitty: Three.", "Kitty: Three."]),
        ("cycle", ["One.", "Two.", "Two and a half.", "Kitty: Three.", "One.", "Two.", "Two and a half."]),
        ("once", ["One.", "Two.", "Two and a half.", "Kitty: Three."]),
    ],
)
def test_ordered_steps(order: str, expected: list[str]) -> None:
    assert said(LOOP.replace("{order}", order)) == expected


def test_shuffled_steps_come_once_a_round() -> None:
    lines = said(LOOP.replace("{order}", "shuffle"), seed=5)
    assert {"One.", "Two.", "Kitty: Three."} <= set(lines)
    once = said(LOOP.replace("{order}", "shuffle once"), seed=5)
    assert sorted(once) == ["Kitty: Three.", "One.", "Two and a half.", "Two."]


def test_a_single_alternative_is_told() -> None:
    assert "E427" in codes_of(framed("- cycle:\n    - One.\n- end: fin\n"))
    assert "E427" not in codes_of(framed("- once:\n    - One.\n- end: fin\n"))


def test_steps_behind_alternatives_that_all_lead_away_are_not_reached() -> None:
    assert "W502" in codes_of(framed("- cycle:\n    - end: fin\n    - goto: hall\n- Hello.\n- end: fin\n"))
    assert "W502" not in codes_of(framed("- once:\n    - end: fin\n    - goto: hall\n- Hello.\n- end: fin\n"))


STORY = """\
title: T
start: a
endings: {fin: Fin}
scenes:
  a:
    script:
      - call: b
      - Never.
      - end: fin
  b:
    script:
      - call: c
      - Not this either.
  c:
    script:
      - return: d.middle
  d:
    script:
      - label: middle
      - In the middle.
      - return: a.last
"""


def test_return_to_another_scene_drops_one_call() -> None:
    story = STORY.replace("- end: fin", "- label: last\n      - At last.\n      - end: fin")
    assert transcript(story) == ["In the middle.", "At last.", "[Ending: Fin]"]


def test_return_to_an_unknown_scene_is_told() -> None:
    assert "E300" in codes_of(STORY)


def test_a_scene_returned_to_may_not_run_out() -> None:
    story = STORY.replace("- return: a.last", "- Bye.")
    assert "E511" in codes_of(story)
