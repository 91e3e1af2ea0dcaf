"""Variables: declarations, `set`, derived ones."""

from __future__ import annotations

import pytest

from tests.stories import codes_of, framed, problems, said, transcript

ASSIGNED = {
    "nerve += 10": "5",
    "nerve -= 10": "0",
    "nerve = 99": "5",
    "nerve = -1": "0",
    "nerve *= 2": "4",
    "nerve += 0.5": "2.5",
    "won -= 1000": "-990",
    "won = won * won": "100",
    "won = nerve": "2",
    "late = not late": "yes",
    "late = nerve > 1 and won == 10": "yes",
    "name = 'Yuri'": "Yuri",
    'name = "It\'s"': "It's",
    "name = 'It\\'s'": "It's",
    "heart = yuri": "yuri",
    "knows += letter": "letter",
    "knows += [photo, letter]": "letter, photo",
    "knows = [photo, photo]": "photo",
    "knows -= letter": "",
    "knows = []": "",
}


@pytest.mark.parametrize("assignment", ASSIGNED)
def test_assigned(assignment: str) -> None:
    name = assignment.split()[0]
    assert said(f"- set: |\n    {assignment}\n- |\n  >{{{name}}}\n- end: fin") == [f">{ASSIGNED[assignment]}"]


def test_several_assignments_happen_in_order() -> None:
    steps = ["won = 1", "won += won", "won *= 5", "knows += [letter, photo]", "knows -= photo"]
    script = "- set:\n" + "".join(f"    - {one}\n" for one in steps)
    assert said(script + "- |\n  {won} {knows} {count(knows)}\n- end: fin") == ["10 letter 1"]


REFUSED = {
    "nerve": "E406",
    "nerve == 2": "E406",
    "nerve /= 2": "E406",
    "= 2": "E406",
    "nerve =": "E406",
    "nerv = 2": "E303",
    "brave = yes": "E412",
    "nerve = yes": "E410",
    "nerve = 'x'": "E410",
    "nerve = heart": "E410",
    "late = 1": "E410",
    "late += 1": "E410",
    "name = 3": "E410",
    "name -= 'x'": "E410",
    "name += 3": "E410",
    "name = heart": "E410",
    "heart = minho": "E415",
    "heart = 'yuri'": "E410",
    "heart = letter": "E415",
    "heart += yuri": "E410",
    "knows += minho": "E415",
    "knows += [minho]": "E415",
    "knows += 1": "E410",
    "knows *= 2": "E410",
    "knows = letter": "E410",
    "knows += heart": "E410",
    "nerve = [letter]": "E410",
}


@pytest.mark.parametrize("assignment", REFUSED)
def test_refused(assignment: str) -> None:
    assert REFUSED[assignment] in codes_of(framed(f"- set: |\n    {assignment}\n- end: fin"))


def _declared(declarations: str, text: str = "Hi.") -> str:
    return (
        f"title: T\nstart: a\nvariables: {{{declarations}}}\nendings: {{fin: Fin}}\n"
        f"scenes:\n  a:\n    script:\n      - |\n        {text}\n      - end: fin\n"
    )


STARTS = {
    "x: yes": "yes",
    "x: TRUE": "yes",
    "x: No": "no",
    "x: 'yes'": "yes",
    "x: 007": "007",
    "x: 7": "7",
    "x: -7": "-7",
    "x: 2.50": "2.5",
    "x: -0": "0",
    "x: -0.0": "0",
    "x: 0.000000001": "0.000000001",
    "x: 1e5": "1e5",
    "x: 22:30": "22:30",
    "x: null": "null",
    "x: ''": "",
    "x: {one of: [b, a]}": "b",
    "x: {any of: [b, a]}": "",
    "x: {start: [b, a], any of: [a, b]}": "a, b",
    "x: {start: b, any of: [a, b]}": "b",
    "x: {start: 3, min: 3, max: 3}": "3",
    "x: {start: 3, min: -5.5}": "3",
    "x: {start: no}": "no",
    "y: {is: z}, z: {is: x + 1}, x: 1": "1",
}


@pytest.mark.parametrize("declarations", STARTS)
def test_start_values(declarations: str) -> None:
    assert transcript(_declared(declarations, ">{x}"))[0] == f">{STARTS[declarations]}"


DECLARATIONS_REFUSED = {
    "x: {start: 3, min: 4}": "E214",
    "x: {start: 3, max: 2}": "E214",
    "x: {start: 3, min: 5, max: 1}": "E214",
    "x: {start: Kitty, min: 1}": "E214",
    "x: {start: yes, max: 1}": "E214",
    "x: {start: 3, min: low}": "E212",
    "x: {start: c, one of: [a, b]}": "E213",
    "x: {start: [c], any of: [a, b]}": "E213",
    "x: {one of: []}": "E203",
    "x: {one of: [1, 2]}": "E202",
    "x: {one of: [yes, no]}": "E202",
    "x: {one of: a}": "E206",
    "x: {min: 1}": "E207",
    "x: {is: 1, start: 2}": "E210",
    "x: {is: }": "E401",
    "x: {what: 1}": "E200",
    "x: [1, 2]": "E201",
    "1x: 2": "E202",
    "and: 2": "E314",
    "x y: 2": "E202",
    "x: {is: x}": "E416",
    "x: {is: y}, y: {is: z + 1}, z: {is: x}": "E416",
    "x: {is: nowhere}": "E303",
    "x: 1, y: {is: x and yes}": "E410",
    "x: 1, x: 2": "E121",
    "a1: 1, x: {one of: [a1, b]}": "E313",
    "a1: {is: 1 + 1}, x: {one of: [a1, b]}": "E313",
}


@pytest.mark.parametrize("declarations", DECLARATIONS_REFUSED)
def test_declarations_refused(declarations: str) -> None:
    assert DECLARATIONS_REFUSED[declarations] in codes_of(_declared(declarations))


def test_a_circle_is_told_once_with_its_road() -> None:
    found = [one for one in problems(_declared("x: {is: y}, y: {is: z + 1}, z: {is: x}", "{x}")) if one.code == "E416"]
    assert len(found) == 1
    assert "x -> y -> z -> x" in found[0].hint


def test_derived_of_derived_follows_what_it_is_made_of() -> None:
    text = """\
title: T
start: a
variables:
  bold: {is: brave and won > 5}
  brave: {is: nerve >= 4}
  nerve: {start: 3, min: 0, max: 5}
  won: 10
endings: {fin: Fin}
scenes:
  a:
    script:
      - "{brave} {bold}"
      - set: nerve += 1
      - "{brave} {bold}"
      - set: won = 0
      - "{brave} {bold}"
      - end: fin
"""
    assert transcript(text)[:-1] == ["no no", "yes yes", "yes no"]


def test_a_long_chain_of_derived_variables_is_told_and_does_not_break_the_compiler() -> None:
    chain = ", ".join(f"d{number}: {{is: d{number + 1} + 1}}" for number in range(1_500))
    found = codes_of(_declared(f"{chain}, d1500: 1", "{d0}"))
    assert found == ["E417"]


def test_a_derived_variable_that_unfolds_without_end_is_told() -> None:
    doubled = ", ".join(f"d{number}: {{is: d{number + 1} + d{number + 1}}}" for number in range(30))
    assert codes_of(_declared(f"{doubled}, d30: 1", "{d0}")) == ["E417"]


SCENES = "endings: {fin: Fin}\nscenes:\n  hall:\n    takes: {%s}\n    locals: {%s}\n    script: [{end: fin}]\n"


@pytest.mark.parametrize(
    ("takes", "own", "code"),
    [
        ("x: 1", "x: 2", "E313"),
        ("won: 1", "", "E313"),
        ("", "won: 1", "E313"),
        ("", "dae_: 1", "E313"),
        ("x: {is: 1}", "", "E315"),
        ("", "x: {is: 1}", "E315"),
        ("x", "", "E205"),
    ],
)
def test_parameters_and_locals_refused(takes: str, own: str, code: str) -> None:
    head = "title: T\nstart: hall\nvariables: {won: 1, heart: {one of: [dae_, b]}}\n"
    text = head + SCENES % (takes, own)
    assert code in codes_of(text.replace("takes: {x}", "takes: x"))
