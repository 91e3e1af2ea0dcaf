"""Words from the player: what is asked, what is refused, what is kept."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.stories import codes_of, events, framed, program, said
from xostory.engine.advance import advance, begin
from xostory.engine.commands import Choose, Enter, TimeUp
from xostory.engine.events import InputAsked, InputGiven, VariableChanged
from xostory.engine.inputs import cleaned, refusal

NAME = """\
- ask: "{cycle: Who | Really, who} are you?"
  id: who
  into: name
  longest: 8
  shortest: 2
  suggest: "{heart}"
  if: name != 'Qq'
  refused: "{name} is taken."
- "{name}."
- end: fin
"""
NERVE = "- ask:\n  into: nerve\n- end: fin\n"
ANY_NUMBER = "- ask: How much?\n  into: won\n- end: fin\n"


def _refusal(script: str, text: str) -> str:
    played = program(framed(script))
    return refusal(played, begin(played).state, text)


def test_what_is_asked_says_all_a_field_needs() -> None:
    pending = begin(program(framed(NAME))).state.pending
    assert isinstance(pending, InputAsked)
    assert "".join(one.text for one in pending.prompt) == "Who are you?"
    assert attributes(pending) == ("hall.who", "text", 2, 8, "dae_", None, None)
    meter = begin(program(framed(NERVE))).state.pending
    assert isinstance(meter, InputAsked)
    assert (meter.kind, meter.low, meter.high, meter.prompt) == ("number", 0, 5, ())


def attributes(asked: InputAsked) -> tuple[object, ...]:
    return (asked.id, asked.kind, asked.shortest, asked.longest, asked.suggestion, asked.low, asked.high)


def test_an_answer_goes_into_its_variable() -> None:
    found = events(program(framed(NAME)), Enter("  Song \n Yi "))
    assert InputGiven("hall.who", "Song Yi") in found
    assert VariableChanged("name", "Kitty", "Song Yi") in found
    assert said(NAME, Enter("Song Yi")) == ["Who are you? (dae_)", '> "Song Yi"', "Song Yi."]


def test_an_answer_can_go_into_a_local_and_is_told_as_given_alone() -> None:
    story = framed("- call: other\n- end: fin\n") + (
        "  other:\n    locals: {own: {start: ''}, n: 1}\n    script:\n      - ask: A?\n        into: own\n"
        '      - ask: B?\n        into: n\n      - "{own} {n + 1}"\n'
    )
    found = events(program(story), Enter("x"), Enter("2.5"))
    assert not any(isinstance(one, VariableChanged) for one in found)
    assert [one.text for one in found if isinstance(one, InputGiven)] == ["x", "2.5"]


REFUSED_TEXTS = {
    "": "Please write something.",
    " \t\n ": "Please write something.",
    "a": "At least 2 letters, please.",
    "a" * 9: "At most 8 letters, please.",
    "x" * 10_001: "That is too long.",
    "Qq": "Qq is taken.",
    "  Qq\x00": "Qq is taken.",
}


@pytest.mark.parametrize("text", REFUSED_TEXTS)
def test_a_refused_answer_is_an_error_that_says_why_and_changes_nothing(text: str) -> None:
    played = program(framed(NAME))
    state = begin(played).state
    assert refusal(played, state, text) == REFUSED_TEXTS[text]
    step = advance(played, state, Enter(text))
    assert step.state is state
    assert step.events == ()
    assert step.error is not None
    assert (step.error.code, step.error.message) == ("E713", REFUSED_TEXTS[text])


def test_a_length_of_one_letter_is_said_in_the_singular() -> None:
    assert _refusal("- ask: A?\n  into: name\n  longest: 1\n- end: fin\n", "ab") == "At most 1 letter, please."


def test_an_answer_may_be_left_empty_where_that_is_short_enough() -> None:
    script = "- ask: A?\n  into: name\n  shortest: 0\n- \"'{name}'\"\n- end: fin\n"
    assert said(script, Enter("  ")) == ["A?", '> ""', "''"]


def test_without_words_a_refusal_still_says_something() -> None:
    assert _refusal("- ask: A?\n  into: name\n  if: name == 'Q'\n- end: fin\n", "x") == "Something else, please."


NUMBERS = {
    "7": 7,
    "007": 7,
    "-3": -3,
    "+3": 3,
    "2.5": 2.5,
    "2.0": 2,
    "-0": 0,
    "\u22124": -4,
    "\uff17": 7,
    " 9 ": 9,
    "9" * 15: 999_999_999_999_999,
}


@pytest.mark.parametrize("text", NUMBERS)
def test_a_number_is_read(text: str) -> None:
    played = program(framed(ANY_NUMBER))
    step = advance(played, begin(played).state, Enter(text))
    assert step.error is None
    slot = [one.name for one in played.variables].index("won")
    assert repr(step.state.values[slot]) == repr(NUMBERS[text])


@pytest.mark.parametrize(
    "text", ["", "seven", "1,000", "1e9", "0x1", "nan", "inf", "1.", ".5", "--1", "1 2", "9" * 16, "²", "٣"]
)
def test_what_is_no_number_is_refused(text: str) -> None:
    assert _refusal(ANY_NUMBER, text) == "A number, please, such as 7 or 2.5."


@pytest.mark.parametrize(
    ("bounds", "text", "reason"),
    [
        ("min: 0, max: 5", "6", "A number from 0 to 5, please."),
        ("min: 0, max: 5", "-1", "A number from 0 to 5, please."),
        ("min: 0, max: 5", "2.5", ""),
        ("min: 1.5", "1", "A number of at least 1.5, please."),
        ("max: 4", "5", "A number of at most 4, please."),
    ],
)
def test_a_meter_takes_what_it_can_hold(bounds: str, text: str, reason: str) -> None:
    story = framed(NERVE).replace("start: 2, min: 0, max: 5", f"start: 2, {bounds}")
    played = program(story)
    assert refusal(played, begin(played).state, text) == reason


@given(st.text(max_size=60))
def test_what_is_kept_is_tidy_and_stays_as_it_is(text: str) -> None:
    kept = cleaned(text)
    assert cleaned(kept) == kept
    assert unicodedata.is_normalized("NFC", kept)
    assert kept == " ".join(kept.split())
    assert all(unicodedata.category(letter) not in ("Cc", "Cs", "Zl", "Zp") for letter in kept)


@given(st.text(max_size=30))
def test_a_refusal_foretells_what_advance_says(text: str) -> None:
    played = PLAYED
    state = begin(played).state
    error = advance(played, state, Enter(text)).error
    assert refusal(played, state, text) == (error.message if error else "")


PLAYED = program(framed(NAME))


def test_letters_are_composed() -> None:
    apart = unicodedata.normalize("NFD", "한글한글한글한글")
    assert len(apart) > 8
    assert _refusal(NAME, apart) == ""
    assert cleaned(apart) == "한글한글한글한글"


@pytest.mark.parametrize("text", ["\u200b", "\u3164", "\u2800 \u2800", "\u200f", "\u115f\u1160", "\u0301" * 3])
def test_an_answer_of_which_nothing_is_seen_is_empty(text: str) -> None:
    assert cleaned(text) == ""
    assert _refusal(NAME, text) == "Please write something."


def test_what_holds_letters_together_stays() -> None:
    for text in ("👨\u200d👩\u200d👧", "می\u200cخواهم", "שלום\u200f", "❤️"):
        assert cleaned(text) == text


def test_nothing_in_an_answer_is_markup() -> None:
    script = "- ask: A?\n  into: name\n- |\n  {name}!\n- end: fin\n"
    assert said(script, Enter("*{won}* | \\"))[-1] == "*{won}* | \\!"


def test_a_condition_that_cannot_be_worked_out_is_told_by_the_step() -> None:
    script = "- ask: A?\n  into: won\n  if: 1 / won > 0\n- end: fin\n"
    assert _refusal(script, "0") == ""
    played = program(framed(script))
    step = advance(played, begin(played).state, Enter("0"))
    assert step.error is not None
    assert step.error.code == "E705"
    assert step.events == ()
    assert _refusal(script, "5") == ""


@pytest.mark.parametrize("command", [Choose("hall.who"), TimeUp()])
def test_what_is_no_answer_is_refused(command: Choose | TimeUp) -> None:
    played = program(framed(NAME))
    state = begin(played).state
    step = advance(played, state, command)
    assert step.state is state
    assert step.error is not None
    assert step.error.code == "E712"


def test_nothing_is_refused_beforehand_where_nothing_is_asked() -> None:
    assert _refusal("- choice: A?\n  options: [B]\n- end: fin\n", "x") == "Nothing is asked for here."


def test_an_answer_counts_as_a_turn() -> None:
    script = '- label: here\n- ask: A?\n  into: name\n- "{turns_since(hall.here)}"\n- end: fin\n'
    assert said(script, Enter("x"))[-1] == "1"


def test_a_scene_that_brings_options_cannot_ask_before_them() -> None:
    story = framed("- choice: Now.\n  options: [{from: brought}, A]\n- end: fin\n") + (
        "  brought:\n    script:\n      - ask: A?\n        into: name\n      - choice:\n        options: [B]\n"
    )
    error = begin(program(story)).error
    assert error is not None
    assert error.code == "E720"
    assert "asked for words" in error.message
    assert "W519" in codes_of(story)


def test_a_loop_that_asks_is_no_silent_one() -> None:
    found = codes_of(framed("- label: again\n- ask: A?\n  into: name\n- goto: again\n"))
    assert "E516" not in found


TOLD = {
    "- ask: A?\n": "E207",
    "- ask: A?\n  into: nobody\n": "E303",
    "- ask: A?\n  into: brave\n": "E412",
    "- ask: A?\n  into: heart\n": "E444",
    "- ask: A?\n  into: knows\n": "E444",
    "- ask: A?\n  into: [name]\n": "E201",
    "- ask: A?\n  into: name\n  longest: 0\n": "E212",
    "- ask: A?\n  into: name\n  longest: 201\n": "E212",
    "- ask: A?\n  into: name\n  longest: many\n": "E212",
    "- ask: A?\n  into: nerve\n  longest: 4\n": "E445",
    "- ask: A?\n  into: name\n  longest: 3\n  suggest: Kitty\n": "E445",
    "- ask: A?\n  into: name\n  suggest:\n": "E203",
    "- ask: A?\n  into: name\n  if: name\n": "E410",
    "- ask: A?\n  into: name\n  then: [Hi.]\n": "E200",
    "- ask: A?\n  into: name\n  goto: hall\n": "E210",
    "- ask: A?\n  into: name\n  id: x\n- label: x\n": "E312",
    "- input: A?\n  into: name\n": "E208",
}


@pytest.mark.parametrize("script", TOLD)
def test_told(script: str) -> None:
    assert TOLD[script] in codes_of(framed(script + "- end: fin\n"))


def test_a_variable_that_is_asked_for_and_never_read_is_told() -> None:
    assert "W512" in codes_of(framed("- ask: A?\n  into: won\n- end: fin\n").replace(", {won}", ""))


def test_nobody_can_be_called_ask() -> None:
    assert codes_of(framed("- end: fin\n").replace("dae: Dae", "ask: Dae"))[0].startswith("E")


def test_an_answer_goes_to_what_a_parameter_by_reference_stands_for() -> None:
    story = framed("- call: other\n  with: {n: nerve}\n- |\n  {nerve}\n- end: fin\n") + (
        "  other:\n    takes: {n: {start: 0, by: reference}}\n    script:\n      - ask: A?\n        into: n\n"
        "        if: n != 2\n"
    )
    assert "W512" not in codes_of(story)
    played = program(story)
    state = begin(played).state
    assert isinstance(state.pending, InputAsked)
    assert (state.pending.low, state.pending.high) == (0, 5)
    assert refusal(played, state, "7") == "A number from 0 to 5, please."
    assert refusal(played, state, "2") == "Something else, please."
    assert refusal(played, state, "3") == ""
    found = events(played, Enter("3"))
    assert [type(one) for one in found if isinstance(one, InputGiven | VariableChanged)] == [
        InputGiven,
        VariableChanged,
    ]
    assert VariableChanged("nerve", 2, 3) in found
