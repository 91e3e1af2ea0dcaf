"""Whether a choice always has something to choose: found by trying values, and told with an example."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.stories import problems, program
from xostory.check.cases import Asked, none_holds
from xostory.engine.advance import begin
from xostory.engine.evaluate import evaluate
from xostory.engine.machine import Machine
from xostory.program.code import Choose
from xostory.program.expressions import Expression, Global
from xostory.program.model import Program

HEAD = """\
title: T
start: a
variables:
  n: 0
  meter: {start: 2, min: 0, max: 5}
  late: no
  brave: {is: meter >= 4 or late}
  heart: {start: dae, one of: [nobody, dae, yuri]}
  knows: {any of: [letter, photo]}
  name: Kitty
endings: {fin: Fin}
scenes:
  a:
    locals: {own: 1}
    script:
      - label: again
      - choice:
        options:
"""
TAIL = '      - "{n}{meter}{late}{heart}{knows}{name}{own}{brave}"\n      - goto: again\n'


def _story(*options: str) -> str:
    return HEAD + "".join(f"          - {option}\n" for option in options) + TAIL


def _told(*options: str) -> list[str]:
    found = problems(_story(*options))
    return [one.message.partition("at once")[2].strip(": .") for one in found if one.code == "W515"]


OPEN = {
    "an option without conditions": ("A", "{text: B, if: late}"),
    "all members of a one-of": tuple(f"{{text: {one}, if: heart == {one}}}" for one in ("nobody", "dae", "yuri")),
    "members in their order": ("{text: A, if: heart < dae}", "{text: B, if: heart >= dae}"),
    "ranges without a gap": ("{text: A, if: n < 3}", "{text: B, if: n == 3}", "{text: C, if: 3 < n}"),
    "the whole of a meter": ("{text: A, if: meter < 5}", "{text: B, if: meter == 5}"),
    "what a meter always is": ("{text: A, if: meter <= 5}",),
    "a flag and its opposite, spelled otherwise": ("{text: A, if: late == no}", "{text: B, if: late}"),
    "joined conditions": (
        "{text: A, if: late and n > 0}",
        "{text: B, if: not late or n > 5}",
        "{text: C, if: n <= 0 or n <= 5}",
    ),
    "a derived variable": ("{text: A, if: brave}", "{text: B, if: not late and meter < 4}"),
    "a set": ("{text: A, if: letter in knows}", "{text: B, if: letter not in knows}"),
    "sums, the same on both sides": ("{text: A, if: n + meter > own}", "{text: B, if: n + meter <= own}"),
    "a local": ("{text: A, if: own >= 2}", "{text: B, if: own < 2}"),
    "groups": ("{if: late, options: [{text: A, if: n > 0}, {text: B, if: n <= 0}]}", "{text: C, if: not late}"),
    "visits": ("{text: A, if: visits(a.again) > 1}", "{text: B, if: visits(a.again) <= 1}"),
    "a text": ("{text: A, if: \"name == 'Kitty'\"}", "{text: B, if: \"name != 'Kitty'\"}"),
}


@pytest.mark.parametrize("name", OPEN)
def test_it_always_has_something(name: str) -> None:
    assert _told(*OPEN[name]) == []


DRY = {
    "a flag": (("{text: A, if: late}",), "when `late` is no"),
    "a member that was forgotten": (
        ("{text: A, if: heart == dae}", "{text: B, if: heart == yuri}"),
        "when `heart` is nobody",
    ),
    "a gap between two ranges": (("{text: A, if: n < 3}", "{text: B, if: n > 3}"), "when `n` is 3"),
    "two together": (
        ("{text: A, if: late or n > 2}", "{text: B, if: meter > 2}"),
        "when `late` is no and `n` is 0 and `meter` is 2",
    ),
    "chosen once": (("{text: A, once: yes}", "{text: B, once: yes}"), "after `A` and `B` were chosen"),
    "once, and a condition": (
        ("{text: A, once: yes}", "{text: B, if: own > 1}"),
        "when `own` is 1, after `A` was chosen",
    ),
    "visits": (("{text: A, if: visits(a.again) > 1}",), "when `visits(a.again)` is 0"),
    "what cannot be looked into": (("{text: A, if: letter in knows}",), ""),
    "a fallback that can fail": (
        ("{text: A, if: late}", "{fallback: yes, if: n > 0}"),
        "when `late` is no and `n` is 0",
    ),
}


@pytest.mark.parametrize("name", DRY)
def test_how_it_can_have_nothing_is_told(name: str) -> None:
    options, how = DRY[name]
    assert _told(*options) == [how]


def test_too_many_possibilities_are_not_tried() -> None:
    flags = "".join(f"  f{number}: no\n" for number in range(20))
    story = _story(*(f"{{text: T{number}, if: f{number}}}" for number in range(20))).replace(
        "endings:", flags + "endings:"
    )
    assert [one.message for one in problems(story) if one.code == "W515"] == [
        "Every option of this choice can be gone or locked at once."
    ]


LEAVES = st.sampled_from(
    (
        *(
            "late",
            "not late",
            "late == yes",
            "brave",
            "heart == yuri",
            "heart != dae",
            "heart < yuri",
            "nobody < heart",
        ),
        *("n < 2", "n >= 2", "2 <= n", "n != 0", "n == 3", "meter > 4", "meter <= 1", "meter == 2", "5 > meter"),
    )
)
CONDITIONS = st.recursive(
    LEAVES,
    lambda inner: st.tuples(st.sampled_from(("and", "or")), inner, inner).map(
        lambda one: f"({one[1]} {one[0]} {one[2]})"
    ),
    max_leaves=4,
)
VALUES = st.fixed_dictionaries(
    {
        "n": st.integers(-2, 6),
        "meter": st.integers(0, 5),
        "late": st.booleans(),
        "heart": st.sampled_from(("nobody", "dae", "yuri")),
    }
)


def _asked(conditions: list[str]) -> tuple[Program, list[Expression]]:
    compiled = program(_story("Z", *(f"{{text: T, if: {one}}}" for one in conditions)))
    choice = next(one for one in compiled.code if isinstance(one, Choose))
    return compiled, [option.condition for option in choice.options if option.condition is not None]


def _holds(compiled: Program, conditions: list[Expression], values: dict[str, object]) -> bool:
    """Whether one of them holds for the engine."""
    state = begin(compiled).state
    found = tuple(values.get(one.name, old) for one, old in zip(compiled.variables, state.values, strict=True))
    machine = Machine(compiled, attrs.evolve(state, values=found))
    return any(evaluate(one, machine) for one in conditions)


@settings(max_examples=150, deadline=None)
@given(st.lists(CONDITIONS, min_size=1, max_size=3), VALUES)
def test_what_is_said_of_conditions_is_true_for_the_engine(written: list[str], values: dict[str, object]) -> None:
    compiled, conditions = _asked(written)
    case = none_holds(Asked(compiled), conditions)
    if case is None:
        assert _holds(compiled, conditions, values)
    else:
        found = {compiled.variables[leaf.slot].name: value for leaf, value in case.items() if isinstance(leaf, Global)}
        assert not _holds(compiled, conditions, found)


NEVER = {
    "out of a meter": ("{text: B, if: meter > 5}", 1),
    "a contradiction": ("{text: B, if: late and n > 2 and not late}", 1),
    "a range that is empty": ("{text: B, if: n > 3 and n < 3}", 1),
    "two members at once": ("{text: B, if: heart == dae and heart == yuri}", 1),
    "against its group": ("{if: late, options: [{text: B, if: not late}]}", 1),
    "a fallback": ("{fallback: yes, if: brave and not brave}", 1),
    "a range of one": ("{text: B, if: n > 3 and n < 5}", 0),
    "a locked option that may open": ("{text: B, if: late, locked: No.}", 0),
}


@pytest.mark.parametrize("name", NEVER)
def test_an_option_that_is_never_open_is_told(name: str) -> None:
    option, count = NEVER[name]
    assert [one.code for one in problems(_story("A", option))].count("W521") == count
