"""Lines that are one."""

from __future__ import annotations

import pytest

from tests.stories import codes_of, events, framed, program, said
from xostory.engine.events import Line, PlaceChanged

JOINED = {
    "- |\n  One <>\n  two.\n  Three.": ["One two.", "Three."],
    "- |\n  One\n  <> two.": ["One two."],
    "- |\n  One <>\n  <> two.": ["One two."],
    "- |\n  O<>\n  <>n<>\n  e.": ["One."],
    "- |\n  kitty: Well, <>\n  dae: I know.": ["Kitty: Well, I know."],
    "- |\n  kitty smile: <>Well.": ["Kitty: Well."],
    "- kitty: Well, <>\n- if: late\n  then: [never.]\n  else: [yes.]": ["Kitty: Well, yes."],
    "- Before <>\n- call: side\n- <> behind.": [
        "Before Side 1, dae_, 0, no, Kitty, 10, no. behind.",
    ],
    "- One <>\n- goto: on\n- label: on\n- two.": ["One two."],
    "- |\n  One <>\n  {late ? never}<>\n  two.": ["One two."],
    "- |\n  One.\n  {late ? never} <>\n  Two.": ["One.", "Two."],
    "- |\n  One.\n  <>{late ? never}\n  Two.": ["One.", "Two."],
    "- |\n  *One <>\n  two*.": ["*One two*."],
    "- |\n  *One* <>\n  *two*.": ["*One* *two*."],
    "- |\n  One\\<>\n  \\<>two.": ["One<>", "<>two."],
    "- |\n  One <> two.": ["One <> two."],
    "- One <>\n- pause: 1\n- two.": ["One ", "two."],
    "- One <>\n- choice: Q\n  options: [A, B]": ["One ", "Q", "  1. A", "  2. B"],
    "- <> one.": [" one."],
}


@pytest.mark.parametrize("script", JOINED)
def test_joined(script: str) -> None:
    assert said(script + "\n- end: fin") == JOINED[script]


def _lines(script: str) -> list[Line]:
    return [one for one in events(program(framed(script + "\n- end: fin"))) if isinstance(one, Line)]


def test_the_line_is_the_first_ones() -> None:
    line = _lines("- kitty smile: One <>\n  id: one\n- dae sad: two.\n  id: two")[0]
    assert (line.id, line.speaker, line.name, line.mood, line.text) == (
        "hall.one",
        "kitty",
        "Kitty",
        "smile",
        "One two.",
    )


def test_the_id_of_a_line_does_not_know_of_joins() -> None:
    assert _lines("- One")[0].id == _lines("- One<>\n- two.")[0].id


def test_a_joined_line_is_read_after_what_happened_in_between() -> None:
    found = events(program(framed("- One <>\n- place: garden\n- two.\n- end: fin")))
    kinds = [type(one) for one in found if isinstance(one, Line | PlaceChanged)]
    assert kinds == [PlaceChanged, Line]


def test_a_join_of_nothing_is_told() -> None:
    assert "E203" in codes_of(framed("- |\n  <>\n- end: fin"))


def test_many_joins_are_one_pass() -> None:
    script = "- label: again\n- |\n  x<>\n- if: visits(hall.again) < 9000\n  then: [goto: again]\n- end: fin"
    assert said(script) == ["x" * 9000]
