"""Variables that belong to characters."""

from __future__ import annotations

from tests.stories import codes_of, program, transcript

STORY = """\
title: T
start: a
characters:
  dae:
    name: Dae
    has:
      trust: {start: 3, min: 0, max: 4}
      close: {is: dae.trust > 3}
  yuri: {name: Yuri, has: {trust: 1}}
endings: {fin: Fin}
scenes:
  a:
    script:
      - set: [dae.trust += 5, yuri.trust = dae.trust * 2]
      - "{dae.trust} {dae.close} {yuri.trust}"
      - if: dae.close and yuri.trust > dae.trust
        then:
          - Close.
      - end: fin
"""


def test_characters_have_variables_of_their_own() -> None:
    assert codes_of(STORY) == []
    assert transcript(STORY) == ["4 yes 8", "Close.", "[Ending: Fin]"]
    assert [one.name for one in program(STORY).variables] == ["dae.trust", "yuri.trust"]


def test_a_wrong_one_is_told_with_the_right_one() -> None:
    story = STORY.replace('"{dae.trust}', '"{dae.trsut}')
    assert codes_of(story) == ["E303"]


def test_one_that_nobody_reads_is_told() -> None:
    assert "W512" in codes_of(STORY.replace("{yuri.trust}", "").replace(" and yuri.trust > dae.trust", ""))


def test_a_broken_one_is_told_once() -> None:
    assert [code for code in codes_of(STORY.replace("start: 3,", "start: 9,")) if code[0] == "E"] == ["E214"]
