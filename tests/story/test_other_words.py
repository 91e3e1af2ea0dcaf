"""Words of other tools, and names of other kinds of things: the message names what is meant here."""

from __future__ import annotations

import pytest

from tests.stories import codes_of, framed, problems
from xostory.story.read.choices import FROM_KEYS, OPTION_KEYS
from xostory.story.read.other_words import OTHER_STEPS
from xostory.story.read.steps import STEP_WORDS

DECLARED = """\
title: T
start: a
me: kitty
characters: {kitty: Kitty, dae: Dae}
variables:
  n: 0
  name: Kit
  cheer: {takes: {by_how_much: 1}, does: [n += by_how_much]}
decks: {lunch: chance}
endings: {fin: Fin}
scenes:
  roof: {deck: lunch, script: [Hi.]}
  a:
    script:
      - SCRIPT
      - end: fin
"""

MEANT = {
    "jump: roof": "goto",
    "input: Your name?": "ask",
    "cheer: 2": "set: cheer()",
    "{call: cheer}": "set: cheer()",
    "{goto: lunch}": "draw: lunch",
    "{call: lunch}": "draw: lunch",
    "{call: fin}": "end: fin",
    "{draw: roof}": "call: roof",
    "{ask: Your name?, into: name, default: Kit}": "suggest",
    "{ask: Your name?, into: name, max: 12}": "longest",
    "{ask: Your name?, as: name}": "into",
    "{choice: Well?, timeout: 5, options: [A]}": "within",
    "{choice: Well?, options: [{text: A, when: n > 0}]}": "if",
    "{chat: close}": "none",
    "{typing: dae, for: 2}": "seconds",
    "{hide: dae, with: dissolve}": "transition",
    "{weather: sunny}": "none",
    "'Well {pause} then'": "{pause: 0.5}",
}


@pytest.mark.parametrize("step", MEANT)
def test_what_is_meant(step: str) -> None:
    guesses = [one.did_you_mean for one in problems(DECLARED.replace("SCRIPT", step))]
    assert MEANT[step] in guesses


@pytest.mark.parametrize("word", OTHER_STEPS)
def test_no_step_is_called_by_a_word_of_others(word: str) -> None:
    assert OTHER_STEPS[word] in STEP_WORDS
    assert word not in STEP_WORDS
    assert [one.did_you_mean for one in problems(framed(f"- {word}: x\n- end: fin\n"))] == [OTHER_STEPS[word]]


@pytest.mark.parametrize("key", sorted({*OPTION_KEYS, *FROM_KEYS} - {*STEP_WORDS, "id"}))
def test_a_key_that_lost_its_step(key: str) -> None:
    found = problems(framed(f"- {key}: x\n- end: fin\n"))
    assert [one.code for one in found] == ["E227"]
    assert "option" in found[0].message


def test_a_pick_that_others_call_random() -> None:
    found = problems(DECLARED.replace("lunch: chance", "lunch: random").replace("SCRIPT", "{draw: lunch}"))
    assert [(one.code, one.did_you_mean) for one in found] == [("E455", "chance")]


@pytest.mark.parametrize("option", ["Say: hello", '"Hm: no": maybe'])
def test_an_option_that_is_words_with_a_colon(option: str) -> None:
    assert codes_of(framed(f"- choice:\n  options:\n    - {option}\n    - No\n- end: fin\n")) == ["E110"]


@pytest.mark.parametrize("line", ["-> hall", "-> hall.there", "~ nerve += 1", "~ nerve = 2", "end"])
def test_steps_of_ink_are_not_read_out(line: str) -> None:
    assert "E215" in codes_of(framed(f"- {line}\n- end: fin\n"))


@pytest.mark.parametrize("line", ["-> hall", "~ nerve += 1"])
def test_steps_of_ink_in_a_passage(line: str) -> None:
    assert "W223" in codes_of(framed(f"- |\n  Hello.\n  {line}\n- end: fin\n"))


@pytest.mark.parametrize("line", ["-> this way to the trains", "~ the end ~", "the end"])
def test_arrows_and_waves_of_prose(line: str) -> None:
    assert codes_of(framed(f"- |\n  {line}\n- end: fin\n")) == ["W510"]  # of the frame


@pytest.mark.parametrize("several", ["nerve += 1, won = 2", "nerve = 1, late = no, won -= 3"])
def test_several_changes_in_a_row(several: str) -> None:
    found = problems(framed(f"- set: {several}\n- end: fin\n"))
    assert [one.code for one in found] == ["E406"]
    assert "list" in found[0].hint


def test_a_comma_in_a_text_is_no_list() -> None:
    assert "E406" not in codes_of(framed("- set: name = 'so, x = 1'\n- end: fin\n"))
