"""Going elsewhere: goto, labels, call, return, conditions."""

from __future__ import annotations

import pytest

from tests.stories import codes_of, events, framed, problems, program, said, transcript
from xostory.engine.advance import begin
from xostory.engine.events import SceneEntered

HEAD = """\
title: T
start: main
variables: {n: 0, deep: 0}
endings: {fin: Fin}
scenes:
"""


def test_recursion_has_parameters_and_locals_of_its_own() -> None:
    text = (
        HEAD
        + """\
  main: {script: [{call: down, with: {left: 3}}, {end: fin}]}
  down:
    takes: {left: 0}
    locals: {own: 0}
    script:
      - set: own += left * 10
      - "Down {left}, {own}."
      - if: left > 1
        then:
          - call: down
            with: {left: left - 1}
      - "Up {left}, {own}."
"""
    )
    ups_and_downs = ["Down 3, 30.", "Down 2, 20.", "Down 1, 10.", "Up 1, 10.", "Up 2, 20.", "Up 3, 30."]
    assert transcript(text) == [*ups_and_downs, "[Ending: Fin]"]


def test_an_argument_left_out_is_the_start_value() -> None:
    assert said("- call: side\n- call: side\n  with: {n: 7}\n- end: fin") == [
        "Side 1, dae_, 0, no, Kitty, 10, no.",
        "Side 7, dae_, 0, no, Kitty, 10, no.",
    ]


def test_arguments_are_worked_out_in_the_calling_scene() -> None:
    text = (
        HEAD
        + """\
  main: {locals: {x: 5}, script: [{call: b, with: {x: x + 1}}, "Still {x}.", {end: fin}]}
  b: {takes: {x: 0}, script: ["Got {x}.", {set: x = 99}]}
"""
    )
    assert transcript(text) == ["Got 6.", "Still 5.", "[Ending: Fin]"]


def test_a_called_scene_that_jumps_away_returns_from_elsewhere() -> None:
    text = (
        HEAD
        + """\
  main: {script: [{call: a}, Back., {end: fin}]}
  a: {script: [In a., {goto: b.middle}]}
  b: {script: [Skipped., {label: middle}, In b., {return: }, Never.]}
"""
    )
    assert transcript(text) == ["In a.", "In b.", "Back.", "[Ending: Fin]"]


def test_running_off_a_scene_that_a_called_scene_jumped_to_is_a_loose_end() -> None:
    text = (
        HEAD
        + """\
  main: {script: [{call: a}, {end: fin}]}
  a: {script: [{goto: b}]}
  b: {script: [In b.]}
"""
    )
    assert "E511" in codes_of(text)
    error = begin(program(text)).error
    assert error is not None
    assert error.code == "E702"


def test_return_ends_a_called_scene_early() -> None:
    text = (
        HEAD
        + """\
  main: {script: [{call: a}, Back., {end: fin}]}
  a: {script: [{if: n == 0, then: [{return: }]}, Never.]}
"""
    )
    assert transcript(text) == ["Back.", "[Ending: Fin]"]


def test_a_jump_to_a_scenes_own_name_begins_it_anew_a_jump_to_a_label_does_not() -> None:
    text = (
        HEAD
        + """\
  main:
    locals: {own: 0}
    script:
      - set: [own += 1, n += 1]
      - "{own}, visit {visits(main)}"
      - if: n < 2
        then: [goto: main]
      - label: again
      - set: [own += 1, n += 1]
      - "{own}, visit {visits(main)}"
      - if: n < 4
        then: [goto: again]
      - if: n < 5
        then: [goto: main.again]
      - end: fin
"""
    )
    said_lines = ["1, visit 1", "1, visit 2", "2, visit 2", "3, visit 2", "4, visit 2"]
    assert transcript(text) == [*said_lines, "[Ending: Fin]"]


def test_a_label_of_another_scene_counts_as_entering_it() -> None:
    text = (
        HEAD
        + """\
  main: {script: [{goto: other.there}]}
  other: {script: [Never., {label: there}, "{visits(other)} {visits(other.there)}", {end: fin}]}
"""
    )
    assert transcript(text) == ["1 1", "[Ending: Fin]"]
    assert [one.scene for one in events(program(text)) if isinstance(one, SceneEntered)] == ["main", "other"]


def test_coming_back_from_a_call_does_not_count_as_entering() -> None:
    assert said("- call: side\n- |\n  {visits(hall)} {visits(side)}\n- end: fin")[1:] == ["1 1"]


def test_a_label_cannot_have_the_name_of_a_scene() -> None:
    assert "E313" in codes_of(framed("- goto: side\n- Skipped.\n- label: side\n- Here.\n- end: fin"))


@pytest.mark.parametrize(("nerve", "expected"), [(0, "none"), (1, "one"), (2, "two"), (3, "many")])
def test_a_ladder(nerve: int, expected: str) -> None:
    script = f"""\
- set: nerve = {nerve}
- if: nerve == 0
  then: [none]
- else if: nerve == 1
  then: [one]
- else if: nerve == 2
  then: [two]
  else: [many]
- end: fin
"""
    assert said(script) == [expected]


def test_conditions_nest() -> None:
    script = """\
- if: nerve > 1
  then:
    - if: late
      then: [wrong]
    - else:
        - if: won == 10
          then: [right]
        - behind
- else: [wrong]
- end: fin
"""
    assert said(script) == ["right", "behind"]


REFUSED = {
    "- goto: hal\n": "E300",
    "- goto: hall.nowhere\n": "E300",
    "- goto:\n": "E203",
    "- call: nowhere\n": "E300",
    "- call: side.x\n": "E300",
    "- call: side\n  with: {m: 1}\n": "E308",
    "- call: side\n  with: {n: yes}\n": "E410",
    "- call: side\n  with: n\n": "E205",
    "- call: side\n  goto: hall\n": "E210",
    "- return: nowhere\n": "E300",
    "- return\n": "E215",
    "- end: finn\n": "E306",
    "- end:\n": "E203",
    "- label: a b\n": "E202",
    "- label: 1a\n": "E202",
    "- label: x\n- label: x\n": "E311",
    "- if: late\n": "E207",
    "- if: nerve\n  then: [Hi.]\n": "E410",
    "- Hello.\n- else: [Hi.]\n": "E211",
    "- else if: late\n  then: [Hi.]\n": "E211",
    "- if: late\n  then: [A]\n  else: [B]\n- else: [C]\n": "E211",
    "- if: late\n  then: [A]\n- else: [B]\n- else if: late\n  then: [C]\n": "E211",
    "- if: late\n  then: Hi.\n": "E217",
    "- then: [Hi.]\n": "E227",
    "- if: late\n  otherwise: [Hi.]\n  then: [A]\n": "E200",
}


@pytest.mark.parametrize("script", REFUSED)
def test_refused(script: str) -> None:
    assert REFUSED[script] in codes_of(framed(script + "- end: fin\n"))


def test_a_jump_to_a_label_of_another_scene_is_guessed() -> None:
    text = framed("- goto: there\n") + "  other:\n    script: [{label: there}, {end: fin}]\n"
    assert [one.did_you_mean for one in problems(text) if one.code == "E300"] == ["other.there"]
