"""Functions of words, and texts put behind each other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.stories import codes_of, framed, program, said
from xostory.engine.advance import begin
from xostory.engine.spelling import ordinal, spelled

SHOWN = {
    '{won} {plural(won, "day", "days")}': "10 days",
    '{plural(1, "day", "days")} {plural(-1, "day", "days")} {plural(1.5, "day", "days")}': "day day days",
    "{spelled(won)}": "ten",
    "{spelled(0)} {spelled(-21)} {spelled(2.5)}": "zero minus twenty-one 2.5",
    "{spelled(105)}": "one hundred and five",
    "{spelled(1000)} {spelled(1001)}": "one thousand one thousand and one",
    "{spelled(1100)} {spelled(1999)}": "one thousand one hundred one thousand nine hundred and ninety-nine",
    "{spelled(2000050)}": "two million and fifty",
    "{spelled(1000000000000000)}": "one quadrillion",
    "{ordinal(1)} {ordinal(2)} {ordinal(3)} {ordinal(4)}": "1st 2nd 3rd 4th",
    "{ordinal(11)} {ordinal(12)} {ordinal(13)} {ordinal(21)}": "11th 12th 13th 21st",
    "{ordinal(111)} {ordinal(-1)} {ordinal(1.5)}": "111th -1st 1.5th",
    '{capital("kitty song")} {capital("“no”")} {capital("")}.': "Kitty song “No” .",
    "{length(name)}": "5",
    '{length("키티")}': "2",
    '{name + " Song"}': "Kitty Song",
    '{capital(spelled(won)) + "!"}': "Ten!",
}


@pytest.mark.parametrize("text", SHOWN)
def test_shown(text: str) -> None:
    assert said("- |\n  " + text + "\n- end: fin") == [SHOWN[text]]


@pytest.mark.parametrize(
    "text", ["{plural(won)}", "{spelled(name)}", "{capital(won)}", "{length(knows)}", "{name + won}", "{won + name}"]
)
def test_refused(text: str) -> None:
    assert {"E410", "E414"} & set(codes_of(framed("- |\n  " + text + "\n- end: fin")))


def test_a_function_that_is_nearly_there_is_named() -> None:
    assert "E413" in codes_of(framed('- "{spelt(won)}"\n- end: fin'))


def test_set_puts_words_behind_a_text() -> None:
    assert said("- set:\n    - name += ' Song'\n    - name = name + ' ' + name\n- '{name}'\n- end: fin") == [
        "Kitty Song Kitty Song"
    ]


def test_a_text_that_grows_for_ever_is_a_story_error() -> None:
    script = "- label: again\n- set: name += name\n- if: visits(hall.again) < 99\n  then: [goto: again]\n- end: fin"
    step = begin(program(framed(script)))
    assert step.error is not None and step.error.code == "E724"


def test_a_story_may_have_variables_of_these_names() -> None:
    story = framed("- '{length} {length(name)}'\n- end: fin").replace("  late: no", "  late: no\n  length: 3")
    assert "E" not in "".join(codes_of(story))


@given(st.integers(0, 10**15))
def test_words_of_a_number_say_it(number: int) -> None:
    """Read back by adding up: an oracle that knows no grammar."""
    values = {spelled(one): one for one in (*range(21), *range(30, 100, 10))}
    scales = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "quadrillion": 10**15}
    total = group = 0
    for word in spelled(number).replace("-", " ").split():
        if word == "hundred":
            group *= 100
        elif word in scales:
            total, group = total + group * scales[word], 0
        elif word != "and":
            group += values[word]
    assert total + group == number


@given(st.integers(0, 10**6))
def test_ordinals_end_as_their_last_word_does(number: int) -> None:
    last = spelled(number).replace("-", " ").split()[-1]
    endings = {"one": "st", "two": "nd", "three": "rd"}
    assert ordinal(number) == f"{number}{endings.get(last, 'th')}"
