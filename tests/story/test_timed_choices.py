"""Choices in time."""

from __future__ import annotations

import pytest

from tests.stories import codes_of, events, framed, problems, program, said
from xostory.engine.advance import advance, begin
from xostory.engine.commands import Choose, Enter, TimeUp
from xostory.engine.events import ChoiceOffered, OptionChosen, VariableChanged

TIMED = """\
- choice: Quick!
  within: 7.5
  options:
    - {text: Left, id: left}
    - {text: "Right {cycle: one | two}", id: right, default: yes, then: [set: nerve += 1]}
- end: fin
"""

HIDING = """\
- choice: Quick!
  within: 5
  options:
    - {text: A, id: a, if: late, locked: No., default: yes}
    - {text: B, id: b, if: nerve > 1, default: yes, said: "{nerve} times B!"}
    - {text: C, id: c}
    - {fallback: yes, id: d, then: [Nothing.]}
- end: fin
"""


def _offer(script: str) -> ChoiceOffered:
    pending = begin(program(framed(script))).state.pending
    assert isinstance(pending, ChoiceOffered)
    return pending


def test_an_offer_tells_its_time_and_what_is_taken_then() -> None:
    offer = _offer(TIMED)
    assert (offer.seconds, offer.default) == (7.5, "hall.right")
    plain = _offer("- choice: Slowly.\n  options: [A, B]\n- end: fin\n")
    assert (plain.seconds, plain.default) == (None, None)


def test_time_up_takes_the_default_with_all_that_follows() -> None:
    found = events(program(framed(TIMED)), TimeUp())
    chosen = next(one for one in found if isinstance(one, OptionChosen))
    assert (chosen.option, chosen.by_itself, chosen.time_up) == ("hall.right", True, True)
    assert chosen.spans[0].text == "Right one"
    assert VariableChanged("nerve", 2, 3) in found
    by_hand = next(one for one in events(program(framed(TIMED)), 2) if isinstance(one, OptionChosen))
    assert (by_hand.by_itself, by_hand.time_up) == (False, False)


def test_the_transcript_tells_time() -> None:
    assert said(TIMED, TimeUp()) == [
        *("Quick! (7.5 seconds)", "  1. Left", "  2. Right one (when time is up)", "> (time is up) Right one")
    ]


def test_the_default_is_the_first_that_is_open() -> None:
    assert _offer(HIDING).default == "hall.b"
    assert said(HIDING, TimeUp())[-1] == "> (time is up) 2 times B!"


def test_without_an_open_default_the_fallback_is_taken() -> None:
    script = HIDING.replace("nerve > 1", "nerve > 2")
    assert (_offer(script).seconds, _offer(script).default) == (5, None)
    assert said(script, TimeUp())[-2:] == ["> (time is up)", "Nothing."]


def test_where_nothing_can_be_taken_there_is_no_hurry() -> None:
    script = HIDING.replace("nerve > 1", "nerve > 2").replace("fallback: yes,", "fallback: yes, if: late,")
    assert (_offer(script).seconds, _offer(script).default) == (None, None)
    assert "W442" in codes_of(framed(script))


def test_time_up_counts_as_a_turn_and_as_a_visit() -> None:
    script = TIMED.replace("- end: fin", '- "{visits(hall.right)} {turns_since(hall.right)}"\n- end: fin')
    assert said(script, TimeUp())[-1] == "1 0"


@pytest.mark.parametrize("command", [TimeUp(), Enter("x")])
def test_what_a_choice_does_not_ask_for_is_refused(command: TimeUp | Enter) -> None:
    played = program(framed("- choice: Slowly.\n  options: [A, B]\n- end: fin\n"))
    state = begin(played).state
    step = advance(played, state, command)
    assert step.state is state
    assert step.events == ()
    assert step.error is not None
    assert step.error.code == "E712"


@pytest.mark.parametrize("command", [TimeUp(), Enter("x"), Choose("x")])
def test_nothing_is_asked_for_after_the_end(command: TimeUp | Enter | Choose) -> None:
    played = program(framed("- end: fin\n"))
    error = advance(played, begin(played).state, command).error
    assert error is not None
    assert error.code == "E709"


def test_words_of_choosing_that_cannot_be_worked_out_are_an_error_of_the_step() -> None:
    script = '- choice: Now.\n  options:\n    - {text: A, id: a, said: "{1 / (won - 10)}"}\n    - B\n- end: fin\n'
    played = program(framed(script))
    state = begin(played).state
    step = advance(played, state, Choose("hall.a"))
    assert step.state is state
    assert step.error is not None
    assert step.error.code == "E705"


REFUSED = {
    "- choice: Now.\n  within: 5\n  options: [A, B]\n": "E440",
    "- choice: Now.\n  options: [{text: A, default: yes}, B]\n": "E441",
    "- choice: Now.\n  within: soon\n  options: [{text: A, default: yes}, B]\n": "E212",
    "- choice: Now.\n  within: 0\n  options: [{text: A, default: yes}, B]\n": "E212",
    "- choice: Now.\n  within: 601\n  options: [{text: A, default: yes}, B]\n": "E212",
    "- choice: Now.\n  within: -5\n  options: [{text: A, default: yes}, B]\n": "E212",
    "- choice: Now.\n  within: [5]\n  options: [{text: A, default: yes}, B]\n": "E201",
    "- choice: Now.\n  within: 5\n  options: [{text: A, default: maybe}, B]\n": "E204",
    "- choice: Now.\n  within: 5\n  options: [{text: A, default: yes, once: yes}, B]\n": "W442",
    "- choice: Now.\n  within: 5\n  options: [{text: A, default: yes}, {fallback: yes}]\n": "W517",
}


@pytest.mark.parametrize("script", REFUSED)
def test_told(script: str) -> None:
    assert REFUSED[script] in codes_of(framed(script + "- end: fin\n"))


def test_a_bad_time_tells_what_would_be_one() -> None:
    found = problems(framed("- choice: Now.\n  within: 0\n  options: [{text: A, default: yes}, B]\n- end: fin\n"))
    assert "1 to 600" in found[0].message


@pytest.mark.parametrize(
    "options",
    ["[A, {fallback: yes}]", "[A, {text: B, default: yes}]", "[{text: A, if: late, default: yes}, B, {fallback: yes}]"],
)
def test_nothing_to_tell(options: str) -> None:
    assert codes_of(framed(f"- choice: Now.\n  within: 5\n  options: {options}\n- end: fin\n")) == ["W510"]


def test_options_that_other_scenes_bring_have_no_say_in_what_is_taken() -> None:
    brought = """\
  brought:
    script:
      - choice:
        within: 3
        options: [{text: Brought, id: b, default: yes, then: [Good.]}]
"""
    script = "- choice: Now.\n  within: 6\n  options: [{from: brought}, {fallback: yes, then: [Late.]}]\n- end: fin\n"
    played = program(framed(script) + brought)
    offer = begin(played).state.pending
    assert isinstance(offer, ChoiceOffered)
    assert (offer.seconds, offer.default, [one.id for one in offer.options]) == (6, None, ["brought.b"])
    assert advance(played, begin(played).state, TimeUp()).events[1].text == "Late."
    assert advance(played, begin(played).state, Choose("brought.b")).error is None
    assert "W517" not in codes_of(framed(script) + brought)
