"""Derived variables with parameters: functions of the story's own."""

from __future__ import annotations

import pytest

from tests.stories import codes_of, program, transcript
from xostory.program.codec import program_from_text, program_to_text

HEAD = """\
title: T
start: a
variables:
  won: 100
  heart: {start: dae, one of: [dae, yuri]}
  fare: {is: 14}
  can_pay: {takes: {price: 5, people: 1}, is: won >= price * people}
  loves: {takes: {whom: {one of: [dae, yuri]}}, is: heart == whom and can_pay(fare)}
  double: {takes: {n: 0}, is: n * 2}
endings: {fin: Fin}
scenes:
  a:
    locals: {n: 3}
    script:
"""
BODY = """\
      - "{can_pay()} {can_pay(60)} {can_pay(60, 2)} {double(double(n))} {n}"
      - if: loves(dae) and not loves(yuri)
        then:
          - Dae.
      - end: fin
"""


def test_functions_work_in_texts_and_conditions() -> None:
    assert codes_of(HEAD + BODY) == []
    assert transcript(HEAD + BODY) == ["yes yes no 12 3", "Dae.", "[Ending: Fin]"]


def test_functions_survive_compiling() -> None:
    compiled = program(HEAD + BODY)
    assert program_from_text(program_to_text(compiled)) == compiled


@pytest.mark.parametrize(
    ("expression", "code"),
    [
        ("can_pay", "E414"),
        ("can_pay(1, 2, 3)", "E414"),
        ("can_pay(heart)", "E410"),
        ("loves(minho)", "E415"),
        ("fare()", None),
        ("doubel(2)", "E413"),
    ],
)
def test_wrong_uses(expression: str, code: str | None) -> None:
    found = [one for one in codes_of(HEAD + f'      - "{{{expression}}}"\n      - end: fin\n') if one[0] == "E"]
    assert found == ([code] if code else [])


def test_a_circle_of_functions_is_told() -> None:
    circle = HEAD.replace("is: n * 2", "is: other(n)").replace(
        "endings:", "  other: {takes: {n: 0}, is: double(n)}\nendings:"
    )
    assert "E416" in codes_of(circle + BODY)


def test_functions_that_double_each_other_are_too_heavy() -> None:
    chain = "".join(f"  f{n}: {{takes: {{n: 0}}, is: f{n - 1}(n) + f{n - 1}(n)}}\n" for n in range(1, 30))
    story = HEAD.replace("endings:", "  f0: {takes: {n: 0}, is: n}\n" + chain + "endings:")
    assert "E417" in codes_of(story + BODY)


def test_takes_without_is_is_told() -> None:
    assert "E207" in codes_of(HEAD.replace("is: n * 2", "start: 2") + BODY)


def test_names_of_the_language_are_taken() -> None:
    assert "E314" in codes_of(HEAD.replace("double:", "visits:") + BODY)
