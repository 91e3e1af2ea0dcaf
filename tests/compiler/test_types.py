"""Types: every operator with what it takes and with what it does not."""

from __future__ import annotations

from itertools import product

import pytest

from tests.stories import codes_of, framed

# An expression of every type.
SAMPLES = {"number": "nerve", "flag": "late", "text": "name", "one of": "heart", "any of": "knows"}

# What stands on both sides of each operator.
ALLOWED = {
    **{operator: {("number", "number")} for operator in ("*", "/", "//", "%")},
    "+": {("number", "number"), ("any of", "any of"), ("text", "text")},
    "-": {("number", "number"), ("any of", "any of")},
    "&": {("any of", "any of")},
    **{
        operator: {("number", "number"), ("one of", "one of"), ("any of", "any of")}
        for operator in ("<", "<=", ">", ">=")
    },
    **{operator: {(kind, kind) for kind in SAMPLES} for operator in ("==", "!=")},
    **{operator: {("flag", "flag")} for operator in ("and", "or")},
    **{operator: set() for operator in ("in", "not in")},  # `heart` is no member of `knows`
}
CASES = [(left, operator, right) for operator in ALLOWED for left, right in product(SAMPLES, SAMPLES)]
TYPE_ERRORS = {"E410", "E411"}


@pytest.mark.parametrize(("left", "operator", "right"), CASES)
def test_operator(left: str, operator: str, right: str) -> None:
    found = codes_of(framed(f"- |\n  {{{SAMPLES[left]} {operator} {SAMPLES[right]}}}\n- end: fin"))
    errors = {one for one in found if one.startswith("E")}
    assert errors <= TYPE_ERRORS
    assert bool(errors) == ((left, right) not in ALLOWED[operator])


CALLS = {
    "count(knows)": None,
    "count(nerve)": "E410",
    "count()": "E414",
    "count(knows, knows)": "E414",
    "abs(nerve)": None,
    "abs(late)": "E410",
    "abs(1, 2)": "E414",
    "round(name)": "E410",
    "min(1)": "E414",
    "min(1, late)": "E410",
    "max(1, 2, 3, 4)": None,
    "visits(hall)": None,
    "visits(nowhere)": "E300",
    "visits(hall.nowhere)": "E300",
    "visits()": "E414",
    "visits(hall, side)": "E414",
    "visits('hall')": "E414",
    "visits(nerve)": "E300",
    "visit(hall)": "E413",
    "not late": None,
    "not nerve": "E410",
    "-nerve": None,
    "-late": "E410",
    "letter in knows": None,
    "minho in knows": "E415",
    "'letter' in knows": "E410",
    "[letter] in knows": "E410",
    "letter in heart": "E410",
    "knows == [letter]": None,
    "knows == [minho]": "E415",
    "knows == letter": "E411",
    "[letter] == [letter]": "E410",
    "count([letter])": "E410",
    "heart == minho": "E415",
    "heart == 'dae_'": "E411",
    "heart == letter": "E415",
    "letter == letter": "E418",
    "knows <= [letter, photo]": None,
    "knows + letter": None,
    "knows - [letter]": None,
    "knows & letter": "E410",
    "knows + minho": "E415",
    "turns_since(hall)": None,
    "turns_since(nowhere)": "E300",
    "turns_since()": "E414",
    "roll(6)": "E430",
    "chance(50)": "E430",
    "pick(knows)": "E430",
    "name < name": "E410",
    "late < late": "E410",
    "brave": None,
    "brave > 1": "E411",
}


@pytest.mark.parametrize("expression", CALLS)
def test_call(expression: str) -> None:
    found = [one for one in codes_of(framed(f"- |\n  {{{expression}}}\n- end: fin")) if one.startswith("E")]
    assert found == ([] if CALLS[expression] is None else [CALLS[expression]])


@pytest.mark.parametrize("word", ["glad", "soft"])
def test_a_member_on_its_own_may_be_one_of_a_local_or_a_parameter(word: str) -> None:
    story = "title: T\nstart: a\nendings: {fin: Fin}\nvariables:\n  n: 0\n"
    story += "  comfort: {takes: {how: {one of: [soft, hard]}}, does: [n += 1], is: n}\n"
    story += "scenes:\n  a: {script: [{call: b}, {set: comfort(hard)}, {end: fin}]}\n"
    story += "  b:\n    locals: {mood: {one of: [glad, blue]}}\n    script:\n"
    assert "E418" in codes_of(story + f"      - if: {word}\n        then: [Hello.]\n")


def test_members_of_two_variables_are_compared_only_if_they_are_the_same() -> None:
    head = "title: T\nstart: a\nendings: {fin: Fin}\nvariables:\n"
    scenes = 'scenes: {a: {script: ["{x == y}", {end: fin}]}}\n'
    same = head + "  x: {one of: [b, c]}\n  y: {one of: [b, c]}\n" + scenes
    other = head + "  x: {one of: [b, c]}\n  y: {one of: [b, d]}\n" + scenes
    assert codes_of(same) == []
    assert codes_of(other) == ["E411"]


def test_members_declared_in_another_order_can_be_equal_but_not_less() -> None:
    head = "title: T\nstart: a\nendings: {fin: Fin}\nvariables:\n  x: {one of: [b, c]}\n  y: {one of: [c, b]}\n"
    assert codes_of(head + 'scenes: {a: {script: ["{x == y}", {end: fin}]}}\n') == []
    assert codes_of(head + 'scenes: {a: {script: ["{x < y}", {end: fin}]}}\n') == ["E411"]
