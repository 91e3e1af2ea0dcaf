"""Scenes held in variables."""

from __future__ import annotations

from tests.stories import codes_of, transcript

STORY = """\
title: T
start: a
variables:
  next: {one of: [b, c]}
endings: {fin: Fin}
scenes:
  a:
    script:
      - call: "{next}"
        with: {n: 2}
      - set: next = c
      - call: "{next}"
        with: {n: 3}
      - goto: "{next}"
  b:
    takes: {n: 1}
    script: ["B {n}.", {return: }]
  c:
    takes: {n: 1}
    script:
      - "C {n}."
      - if: visits(c) > 1
        then:
          - end: fin
      - return:
"""


def test_the_variable_decides() -> None:
    assert codes_of(STORY) == []
    assert transcript(STORY) == ["B 2.", "C 3.", "C 1.", "[Ending: Fin]"]


def test_it_can_be_passed_and_compared() -> None:
    story = STORY.replace('- goto: "{next}"', "- call: pass_on\n        with: {to: next}\n      - end: fin")
    story += "  pass_on:\n    takes: {to: {one of: [b, c]}}\n    script:\n"
    story += '      - if: to == c\n        then:\n          - goto: "{to}"\n      - return:\n'
    assert codes_of(story) == []
    assert transcript(story)[-2:] == ["C 1.", "[Ending: Fin]"]


def test_members_that_are_no_scenes_are_told() -> None:
    assert "E316" in codes_of(STORY.replace("one of: [b, c]", "one of: [b, c, d]"))
    assert "E316" in codes_of(STORY.replace("{one of: [b, c]}", "3").replace("set: next = c", "set: next = 4"))


def test_an_unknown_variable_is_told() -> None:
    assert "E303" in codes_of(STORY.replace('goto: "{next}"', 'goto: "{nxt}"'))


def test_only_scenes_that_can_be_held_count_as_reached() -> None:
    assert "W510" in codes_of(STORY.replace("one of: [b, c]", "one of: [c]"))


def test_an_option_can_follow_it_too() -> None:
    option = '- choice:\n        options:\n          - text: Go.\n            goto: "{next}"'
    assert transcript(STORY.replace('- goto: "{next}"', option), 1)[-2:] == ["C 1.", "[Ending: Fin]"]
