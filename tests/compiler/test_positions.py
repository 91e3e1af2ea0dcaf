"""Where a diagnostic points: line, column, and the words under the caret."""

from __future__ import annotations

import pytest

from tests.stories import framed, problems
from xostory.source.diagnostics import Diagnostic, as_text

# A script, the code to look for, the line of the script (from 1), and what stands under the carets.
CASES = {
    "plain text": ("- Hello {nerv}.\n", "E303", 1, "nerv"),
    "a passage": ("- |\n  One.\n\n  Two {nerv}.\n", "E303", 4, "nerv"),
    "speech in a passage": ("- |\n  kitty smile:   Two {nerv}.\n", "E303", 2, "nerv"),
    "speech as a step": ("- kitty: Hello {nerv}.\n", "E303", 1, "nerv"),
    "double quotes": ('- "Hello {nerv}."\n', "E303", 1, "nerv"),
    "behind escapes": ('- "\\"Hello\\" \\u00e9\\x41 {nerv}."\n', "E303", 1, "nerv"),
    "behind doubled quotes": ("- 'It''s {nerv}.'\n", "E303", 1, "nerv"),
    "the second line of a plain text": ("- Hello there\n  you {nerv}.\n", "E303", 2, "nerv"),
    "the second line of a quoted text": ('- "Hello there\n  you {nerv}."\n', "E303", 2, "nerv"),
    "a condition of a text": ("- |\n  A {late ? b | nerv > 1 ? c | d}.\n", "E303", 2, "nerv"),
    "inside an alternative": ("- |\n  A {cycle: b | c {late ? {nerv}}}.\n", "E303", 2, "nerv"),
    "a long expression": ("- if: nerve > 1 and nerv < 2\n  then: [Hi.]\n", "E303", 1, "nerv"),
    "a condition over two lines": ("- if: nerve > 1 and\n    nerv < 2\n  then: [Hi.]\n", "E303", 2, "nerv"),
    "a quoted condition": ('- if: "name == \\"x\\" and nerv > 1"\n  then: [Hi.]\n', "E303", 1, "nerv"),
    "an assignment": ("- set: nerve = 1 + nerv\n", "E303", 1, "nerv"),
    "the target of an assignment": ("- set: nerv = 1\n", "E303", 1, "nerv"),
    "an assignment in a list": ('- set: [won = 1, "nerve = nerv"]\n', "E303", 1, "nerv"),
    "an argument": ("- call: side\n  with: {n: nerv}\n", "E303", 2, "nerv"),
    "a prompt as a block": ("- choice: |\n\n    So {nerv}?\n  options: [A]\n", "E303", 3, "nerv"),
    "the text of an option": ("- choice:\n  options:\n    - text: A {nerv}\n", "E303", 3, "nerv"),
    "an option that is only text": ("- choice:\n  options:\n    - A {nerv}\n", "E303", 3, "nerv"),
    "a reason": ("- choice:\n  options: [{text: A, if: late, locked: 'No {nerv}'}]\n", "E303", 2, "nerv"),
    "a member": ("- set: heart = minho\n", "E415", 1, "minho"),
    "a scene": ("- goto: nowhere\n", "E300", 1, "nowhere"),
    "a counted scene": ("- |\n  {visits(hall.nix)}\n", "E300", 2, "hall.nix"),
    "a function": ("- |\n  {cuont(knows)}\n", "E413", 2, "cuont"),
    "an ending": ("- end: finn\n", "E306", 1, "finn"),
    "a mood in a passage": ("- |\n  kitty hapy: Hi.\n", "E302", 2, "hapy"),
    "a mood of somebody shown": ("- show: kitty hapy\n", "E302", 1, "hapy"),
    "a kind of alternatives": ("- |\n  Tick {cycel: a | b}.\n", "E422", 2, "cycel"),
    "an open brace": ("- |\n  Tick {cycle: a | b.\n", "E420", 2, "{"),
    "a stray brace": ("- |\n  Tick } tock.\n", "E421", 2, "}"),
    "a foreign operator": ("- if: late && brave\n  then: [Hi.]\n", "E404", 1, "&&"),
    "a foreign operator in a text": ("- |\n  {late || brave ? a | b}\n", "E404", 2, "||"),
    "an operator between unlike things": ("- if: name == 3\n  then: [Hi.]\n", "E411", 1, "=="),
    "a key": ("- show: kitty\n  position: left\n", "E200", 2, "position"),
    "a step": ("- shwo: kitty\n", "E208", 1, "shwo"),
    "a wrong type": ("- if: 1 + nerve\n  then: [Hi.]\n", "E410", 1, "1 + nerve"),
    "near dialogue": ("- |\n  Kitty: Hello.\n", "W219", 2, "Kitty"),
    "Hangul before it": ("- |\n  안녕 {nerv}.\n", "E303", 2, "nerv"),
}


def _found(name: str) -> tuple[Diagnostic, str]:
    script, code, _, _ = CASES[name]
    text = framed(script + "- end: fin\n")
    return next(one for one in problems(text) if one.code == code), text


@pytest.mark.parametrize("name", CASES)
def test_it_points_at(name: str) -> None:
    found, text = _found(name)
    _, _, line, words = CASES[name]
    before = framed("").count("\n")
    assert found.line == before + line
    assert found.excerpt == text.split("\n")[found.line - 1]
    assert found.excerpt[found.column - 1 : found.column - 1 + found.length] == words


@pytest.mark.parametrize("name", CASES)
def test_carets_stand_below_the_words(name: str) -> None:
    found, _ = _found(name)
    rows = as_text(found).split("\n")
    carets = rows[2]
    under = rows[1][carets.index("^") : len(carets)]
    assert under == CASES[name][3]


def test_a_long_line_is_shown_around_the_fault() -> None:
    script = "- " + "word " * 400 + "{nerv} " + "word " * 400 + "\n- end: fin\n"
    found = next(one for one in problems(framed(script)) if one.code == "E303")
    rows = as_text(found).split("\n")
    assert len(rows[1]) < 200
    assert rows[1][rows[2].index("^") : len(rows[2])] == "nerv"


GUESSES = {
    "- set: nerv += 1\n": "nerve",
    "- |\n  {Nerve}\n": "nerve",
    "- set: heart = yury\n": "yuri",
    "- set: knows += leter\n": "letter",
    "- goto: hal\n": "hall",
    "- label: again\n- goto: agan\n": "again",
    "- goto: hall.agan\n- label: again\n": "hall.again",
    "- call: sied\n": "side",
    "- call: side\n  with: {m: 1}\n": "",
    "- show: kity\n": "kitty",
    "- kity: Hello.\n": "kitty",
    "- kitty smle: Hello.\n": "smile",
    "- place: gardn\n": "garden",
    "- place: garden\n  time: dsk\n": "dusk",
    "- end: fn\n": "fin",
    "- show: kitty\n  at: centre\n": "center",
    "- chioce: What?\n": "choice",
    "- |\n  {cycel: a | b}\n": "cycle",
    "- |\n  {vists(hall)}\n": "visits",
    "- |\n  {visits(hal)}\n": "hall",
    "- |\n  Kitty: Hello.\n": "kitty: ",
    "- show: kitty\n  outfits: casual\n": "outfit",
    "- goto: xyzzy\n": "",
}


@pytest.mark.parametrize("script", GUESSES)
def test_did_you_mean(script: str) -> None:
    ignored = ("W502", "W513", "E207")
    before = framed("").count("\n")
    found = [one for one in problems(framed(script + "- end: fin\n")) if one.code not in ignored]
    first = next(one for one in found if one.line > before)
    assert first.did_you_mean == GUESSES[script]
