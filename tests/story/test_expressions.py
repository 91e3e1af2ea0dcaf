"""Expressions: what they are worth, and which are refused."""

from __future__ import annotations

import pytest

from tests.stories import codes_of, framed, problems, said

VALUES = {
    "1 + 2 * 3": "7",
    "(1 + 2) * 3": "9",
    "10 - 4 - 3": "3",
    "7 / 2": "3.5",
    "6 / 2": "3",
    "7 // 2": "3",
    "-7 // 2": "-4",
    "-7 % 3": "2",
    "7 % -3": "-2",
    "2 * -3": "-6",
    "--3": "3",
    "-nerve": "-2",
    "0 * -1.5": "0",
    "0.00001 + 0": "0.00001",
    "0.1 + 0.2": "0.3",
    "1 / 3": "0.3333333333",
    "9999999999.9 + 0": "9999999999.9",
    "1000000000000000": "1000000000000000",
    "round(2.5)": "3",
    "round(-2.5)": "-3",
    "round(2.4)": "2",
    "abs(-3.5)": "3.5",
    "min(3, 1, 2)": "1",
    "max(nerve, won)": "10",
    "count(knows)": "0",
    "yes": "yes",
    "not yes": "no",
    "not late and late": "no",
    "not (late and late)": "yes",
    "yes or no and no": "yes",
    "(yes or no) and no": "no",
    "not nerve > 5": "yes",
    "nerve == 2": "yes",
    "nerve != 2": "no",
    "2 == 2.0": "yes",
    "heart == dae_": "yes",
    "dae_ == heart": "yes",
    "heart != yuri": "yes",
    "heart > nobody": "yes",
    "heart < yuri": "yes",
    "yuri <= heart": "no",
    "heart >= dae_": "yes",
    "name == 'Kitty'": "yes",
    'name == "kitty"': "no",
    "name == 'It\\'s'": "no",
    "letter in knows": "no",
    "letter not in knows": "yes",
    "not letter in knows": "yes",
    "knows == []": "yes",
    "[] == knows": "yes",
    "knows != [photo, letter]": "yes",
    "brave": "no",
    "brave == no": "yes",
    "true == yes": "yes",
    "visits(hall)": "1",
    "visits(side)": "0",
    "'a' != 'b'": "yes",
}


@pytest.mark.parametrize("expression", VALUES)
def test_value(expression: str) -> None:
    assert said("- |\n  {" + expression + "}\n- end: fin") == [VALUES[expression]]


REFUSED = {
    "": "E401",
    "1 +": "E401",
    "1 2": "E402",
    "* 2": "E402",
    "(1": "E403",
    "min(1, 2": "E403",
    "[letter": "E403",
    "1)": "E402",
    "nerve && late": "E404",
    "late || late": "E404",
    "!late": "E404",
    "nerve = 2": "E404",
    "1 < 2 < 3": "E405",
    "nerve == 2 == yes": "E405",
    "1 $ 2": "E402",
    "won > 1000000000000001": "E407",
    "9" * 900 + " > 1": "E407",
    "9" * 400 + ".5 > 1": "E407",
    "1" + "+1" * 300 + " > 1": "E400",
    "(" * 60 + "1" + ")" * 60 + " > 1": "E400",
    "not " * 60 + "late": "E400",
    "-" * 60 + "1 > 1": "E400",
    "1" + " " * 1100 + "> 1": "E400",
    "'open": "E402",
    "nerve.": "E402",
    "nerve in": "E401",
    "letter not knows": "E402",
    "min(,)": "E402",
    "1 in 2 in 3": "E405",
}


@pytest.mark.parametrize("expression", REFUSED)
def test_refused(expression: str) -> None:
    quoted = expression.replace("'", "''")
    assert REFUSED[expression] in codes_of(framed(f"- if: '{quoted}'\n  then: [Hello.]\n- end: fin"))


def test_ninety_operators_in_a_row_are_fine() -> None:
    assert said("- |\n  {" + "+".join(["1"] * 90) + "}\n- end: fin") == ["90"]


def test_thirty_brackets_inside_each_other_are_fine() -> None:
    assert said("- |\n  {" + "(" * 30 + "1" + ")" * 30 + "}\n- end: fin") == ["1"]


def test_an_empty_condition_points_at_its_key() -> None:
    found = problems(framed("- if:\n  then: [Hello.]\n- end: fin"))
    assert [one.code for one in found] == ["E401"]
    assert "if:" in found[0].excerpt


@pytest.mark.parametrize(("expression", "kept"), [("late or 1 / 0 > 1", None), ("not late or 1 / 0 > 1", "yes")])
def test_the_right_side_of_or_is_not_looked_at_when_the_left_is_yes(expression: str, kept: str | None) -> None:
    script = "- |\n  {" + expression + "}\n- end: fin"
    if kept is None:
        with pytest.raises(AssertionError, match="E705"):
            said(script)
    else:
        assert said(script) == [kept]


def test_the_right_side_of_and_is_not_looked_at_when_the_left_is_no() -> None:
    assert said("- |\n  {late and 1 / 0 > 1}\n- end: fin") == ["no"]
