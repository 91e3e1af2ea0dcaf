"""The engine's laws: states are values, errors cost nothing, turns are bounded."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import xostory.engine
from tests.stories import framed, program
from xostory.engine.advance import advance, begin
from xostory.engine.commands import Choose
from xostory.engine.events import ChoiceOffered, EndingReached
from xostory.engine.execute import MAX_STEPS
from xostory.engine.randomness import draw, shuffled
from xostory.engine.state import State
from xostory.program.text import Line
from xostory.source.codes import all_codes

RISKY = """\
- choice: Well?
  options:
    - text: Divide
      id: divide
      then:
        - set: won = 0
        - Before.
        - call: side
          with: {n: 3 / won}
        - After.
    - text: Go on
      id: on
      then: [set: nerve += 1]
- choice: Again?
  options: [Yes]
- end: fin
"""


def _options(state: State) -> list[str]:
    assert isinstance(state.pending, ChoiceOffered)
    return [one.id for one in state.pending.options]


def test_states_are_hashable_values() -> None:
    played = program(framed(RISKY))
    one, other = begin(played).state, begin(played).state
    assert one == other
    assert hash(one) == hash(other)
    further = advance(played, one, Choose("hall.on")).state
    assert len({one, other, further}) == 2


def test_advancing_leaves_the_old_state_as_it_was() -> None:
    played = program(framed(RISKY))
    before = begin(played).state
    copy = begin(played).state
    advance(played, before, Choose("hall.on"))
    assert before == copy
    assert before.pending == copy.pending


@pytest.mark.parametrize("option", ["", "hall.nothing", "hall.on-2", "side.on"])
def test_an_option_that_is_not_there_is_refused(option: str) -> None:
    played = program(framed(RISKY))
    state = begin(played).state
    step = advance(played, state, Choose(option))
    assert step.state is state
    assert step.events == ()
    assert step.error is not None
    assert step.error.code == "E708"
    assert step.error.stack[0].scene == "hall"


def test_a_locked_or_hidden_option_is_refused() -> None:
    script = """\
- choice: Well?
  options:
    - {text: A, id: a, if: late, locked: No.}
    - {text: B, id: b, if: late}
    - {text: C, id: c, fallback: yes}
    - D
- end: fin
"""
    played = program(framed(script))
    state = begin(played).state
    for option in ("a", "b", "c"):
        error = advance(played, state, Choose(f"hall.{option}")).error
        assert error is not None
        assert error.code == "E708"


def test_nothing_can_be_chosen_after_the_end() -> None:
    played = program(framed("- end: fin\n"))
    state = begin(played).state
    assert isinstance(state.pending, EndingReached)
    step = advance(played, state, Choose("x"))
    assert step.state is state
    assert step.error is not None
    assert step.error.code == "E709"


def test_an_error_in_a_turn_keeps_the_state_before_and_tells_what_happened_so_far() -> None:
    played = program(framed(RISKY))
    state = begin(played).state
    step = advance(played, state, Choose("hall.divide"))
    assert step.error is not None
    assert step.error.code == "E705"
    assert step.state is state
    assert [one.text for one in step.events if isinstance(one, Line)] == ["Before."]
    on = advance(played, step.state, Choose("hall.on"))
    assert on.error is None
    assert on.state.values[played.variables.index(next(v for v in played.variables if v.name == "won"))] == 10


def test_an_error_tells_the_storys_own_call_stack() -> None:
    text = """\
title: T
start: a
variables: {zero: 0}
endings: {fin: Fin}
scenes:
  a:
    script:
      - Hello.
      - call: b
      - end: fin
  b:
    script:
      - call: c
  c:
    script:
      - Here.
      - "{1 / zero}"
"""
    error = begin(program(text)).error
    assert error is not None
    assert [(site.scene, site.place.file, site.place.line) for site in error.stack] == [
        ("c", "story.yaml", 17),
        ("b", "story.yaml", 13),
        ("a", "story.yaml", 9),
    ]
    assert "story.yaml:17 (scene c)" in str(error)


def _error(script: str, more: str = "") -> str:
    step = begin(program(framed(script) + more))
    assert step.error is not None
    return step.error.code


ERRORS = {
    "a loop": ("- label: again\n- set: nerve += 1\n- goto: again\n", "E700"),
    "a loop that talks": ("- label: again\n- Hello.\n- goto: again\n", "E700"),
    "a loop over scenes": ("- goto: hall\n", "E700"),
    "a loop that says more and more": (
        "- label: again\n- |\n  " + "{name} and {won} and {cycle: a | b}. " * 200 + "\n- goto: again\n",
        "E700",
    ),
    "nothing to choose": ("- choice: Well?\n  options: [{text: A, if: late}]\n- end: fin\n", "E701"),
    "only locked": ("- choice: Well?\n  options: [{text: A, if: late, locked: No.}]\n- end: fin\n", "E701"),
    "running off": ("- Hello.\n", "E702"),
    "nothing to return to": ("- return:\n", "E703"),
    "calls without end": ("- call: hall\n", "E704"),
    "division": ("- |\n  {1 / (won - 10)}\n- end: fin\n", "E705"),
    "division by zero with a point": ("- |\n  {1 / (won * 0.0)}\n- end: fin\n", "E705"),
    "floor division": ("- |\n  {1 // (won - 10)}\n- end: fin\n", "E705"),
    "remainder": ("- |\n  {1 % (won - 10)}\n- end: fin\n", "E705"),
    "squares": ("- label: again\n- set: won = won * won\n- goto: again\n", "E706"),
    "negative squares": ("- label: again\n- set: won = -(won * won)\n- goto: again\n", "E706"),
    "growing halves": ("- label: again\n- set: won = won / 0.001\n- goto: again\n", "E706"),
    "shrinking, then turned over": (
        "- set: won = 0.1\n- label: again\n- set: won = won / 1000\n- if: visits(hall.again) < 105\n"
        "  then: [goto: again]\n- set: won = 1 / won\n- end: fin\n",
        "E706",
    ),
}


@pytest.mark.parametrize("name", ERRORS)
def test_error_in_play(name: str) -> None:
    script, code = ERRORS[name]
    assert _error(script) == code


def test_a_number_that_shrinks_to_nothing_is_zero() -> None:
    script = "- label: again\n- set: won = won / 1000\n- if: won > 0\n  then: [goto: again]\n- end: fin\n"
    assert begin(program(framed(script))).error is None


def test_a_meter_stops_before_a_number_is_too_large_for_it() -> None:
    script = "- label: again\n- set: nerve += 1000\n- if: visits(hall.again) < 5\n  then: [goto: again]\n- end: fin\n"
    state = begin(program(framed(script))).state
    assert state.values[0] == 5


def test_many_steps_in_a_turn_are_fine_as_long_as_it_ends() -> None:
    times = MAX_STEPS // 10
    script = f"- label: again\n- if: visits(hall.again) < {times}\n  then: [goto: again]\n- end: fin\n"
    assert begin(program(framed(script))).error is None


def test_deep_calls_that_end_are_fine() -> None:
    more = "  deep:\n    takes: {left: 1}\n    script:\n      - if: left > 1\n        then:\n"
    more += "          - call: deep\n            with: {left: left - 1}\n"
    step = begin(program(framed("- call: deep\n  with: {left: 150}\n- end: fin\n") + more))
    assert step.error is None
    assert isinstance(step.state.pending, EndingReached)


def test_a_value_of_many_characters_cannot_eat_the_memory() -> None:
    text = framed("- |\n  " + "{name}" * 3_000 + "\n- end: fin\n").replace(
        "name: Kitty\n", f"name: {'x' * 10_000}\n", 1
    )
    error = begin(program(text)).error
    assert error is not None
    assert error.code == "E700"


def test_derived_variables_cannot_make_a_turn_endless() -> None:
    head = "".join(f"  d{number}: {{is: d{number + 1} + d{number + 1}}}\n" for number in range(7)) + "  d7: {is: won}\n"
    script = "- label: again\n- if: d0 > 0\n  then: [goto: again]\n- end: fin\n"
    error = begin(program(framed(script).replace("endings:\n", head + "endings:\n", 1))).error
    assert error is not None
    assert error.code == "E700"


def test_begin_at_a_scene() -> None:
    played = program(framed("- end: fin\n"))
    lines = [one.text for one in begin(played, scene="side").events if isinstance(one, Line)]
    assert lines == ["Side 1, dae_, 0, no, Kitty, 10, no."]
    with pytest.raises(KeyError):
        begin(played, scene="nowhere")


def test_every_code_the_engine_raises_has_a_page() -> None:
    sources = Path(xostory.engine.__file__).parent.glob("*.py")
    raised = {code for source in sources for code in re.findall(r"\"(E7\d\d)\"", source.read_text(encoding="utf-8"))}
    assert {"E700", "E701", "E702", "E703", "E704", "E705", "E706", "E708", "E709"} <= raised
    assert raised <= {code.id for code in all_codes()}


def test_chance_is_the_same_everywhere() -> None:
    assert [draw(42, number) % 1000 for number in range(6)] == [222, 781, 604, 789, 647, 76]
    assert shuffled(6, 7, 1) == (4, 1, 2, 3, 5, 0)
    assert shuffled(6, -7, 2**70) == (1, 3, 2, 4, 0, 5)
