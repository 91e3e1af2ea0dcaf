"""What somebody who has never seen YAML would type: shown exactly as typed, or an error that says how to write it.

Never silently something else.
"""

from __future__ import annotations

import pytest

from tests.stories import framed, problems, said

# Steps of a script that come out as typed.
AS_TYPED = {
    "colon in a passage": ("- |\n  He said: nothing.\n", ["He said: nothing."]),
    "two colons in a passage": ("- |\n  Note: see: there.\n", ["Note: see: there."]),
    "hash in a passage": ("- |\n  Room #5 and a # sign\n", ["Room #5 and a # sign"]),
    "opening quote in a passage": ('- |\n  "Late" is a word.\n', ['"Late" is a word.']),
    "apostrophe in a passage": ("- |\n  'Tis the season.\n", ["'Tis the season."]),
    "stars in a passage": ("- |\n  *whispers* Hello.\n", ["*whispers* Hello."]),
    "brackets in a passage": ("- |\n  [sighs] Fine.\n", ["[sighs] Fine."]),
    "dash in a passage": ("- |\n  - not a list\n", ["- not a list"]),
    "three dashes in a passage": ("- |\n  ---\n", ["---"]),
    "at sign in a passage": ("- |\n  @kitty posted.\n", ["@kitty posted."]),
    "percent in a passage": ("- |\n  % of what?\n", ["% of what?"]),
    "exclamation in a passage": ("- |\n  !Stop\n", ["!Stop"]),
    "ampersand in a passage": ("- |\n  & sons\n", ["& sons"]),
    "question mark in a passage": ("- |\n  ? what\n", ["? what"]),
    "pipe in a passage": ("- |\n  this | that\n", ["this | that"]),
    "quotes inside plain text": ('- She said "no" twice.\n', ['She said "no" twice.']),
    "apostrophe inside plain text": ("- Don't.\n", ["Don't."]),
    "hash without a space": ("- Room#5\n", ["Room#5"]),
    "colon without a space": ("- It is 22:30 now.\n", ["It is 22:30 now."]),
    "No as a line": ("- No\n", ["No"]),
    "a number with zeros": ("- 007\n", ["007"]),
    "a time": ("- 22:30\n", ["22:30"]),
    "a version": ("- 1.10\n", ["1.10"]),
    "null": ("- null\n", ["null"]),
    "a date": ("- 2026-11-22\n", ["2026-11-22"]),
    "a tilde": ("- ~\n", ["~"]),
    "yes": ("- Yes\n", ["Yes"]),
    "Hangul": ("- 안녕하세요\n", ["안녕하세요"]),
    "a lone star": ("- 5 * 3 is fifteen.\n", ["5 * 3 is fifteen."]),
    "tab inside a passage line": ("- |\n  one\ttwo\n", ["one\ttwo"]),
    "colon in speech as a passage": ("- |\n  kitty: It is this: late.\n", ["Kitty: It is this: late."]),
    "speech as a mapping": ("- kitty: Hello.\n", ["Kitty: Hello."]),
    "No as an option": ("- choice:\n  options:\n    - No\n    - Yes\n", ["  1. No", "  2. Yes"]),
}

# Steps that are an error, with its code.
REFUSED = {
    "colon in a step": ("- He said: nothing.\n", "E208"),
    "two colons in a step": ("- kitty: Look: a bird.\n", "E110"),
    "hash in a step": ("- Room #5 and a # sign\n", "E127"),
    "hash in an option": ("- choice:\n  options:\n    - text: Room #5\n    - No\n", "E127"),
    "star first": ("- *whispers*\n", "E111"),
    "star first, then more": ("- *whispers* Hello.\n", "E111"),
    "bracket first": ("- [sighs]\n", "E209"),
    "bracket first, then more": ("- [sighs] Fine.\n", "E113"),
    "brace first": ("- {name} is here.\n", "E113"),
    "quote first, then more": ('- "Late" is a word.\n', "E112"),
    "apostrophe first": ("- 'Tis the season.\n", "E114"),
    "at first": ("- @kitty posted.\n", "E115"),
    "ampersand first": ("- &c. and so on\n", "E122"),
    "exclamation first": ("- !Stop\n", "E123"),
    "tab as indentation": ("- if: late\n\tthen: []\n", "E116"),
    "pipe and text on one line": ("- | Hello.\n", "E117"),
    "bad indentation": ("- show: kitty\n   at: left\n", "E118"),
    "no space after the colon": ("- show:kitty\n  at: left\n", "E120"),
    "same key twice": ("- show: kitty\n  at: left\n  at: right\n", "E121"),
    "a dash too deep": ("- One.\n - Two.\n", "E128"),
    "an alias": ("- &a One.\n- *a\n", "E122"),
    "a tag": ("- !!python/object:os.system Hello\n", "E123"),
    "return without colon": ("- return\n", "E215"),
}


@pytest.mark.parametrize("name", AS_TYPED)
def test_as_typed(name: str) -> None:
    script, expected = AS_TYPED[name]
    assert said(script + "- end: fin\n" if "options" not in script else script)[: len(expected)] == expected


@pytest.mark.parametrize("name", REFUSED)
def test_refused_with_the_way_to_write_it(name: str) -> None:
    script, code = REFUSED[name]
    found = [one for one in problems(framed(script + "- end: fin\n")) if one.code == code]
    assert found, [one.code for one in problems(framed(script))]
    assert found[0].hint
    assert found[0].line > 0
    assert found[0].excerpt.strip()


def test_all_mistakes_of_a_file_are_told_in_one_run() -> None:
    script = (
        "- *whispers* Hi.\n- [sighs] Fine.\n- kitty: Look: there.\n- @home at last\n- goto: nowhere\n- set: nerv += 1\n"
    )
    codes = {one.code for one in problems(framed(script))}
    assert {"E111", "E113", "E110", "E115", "E300", "E303"} <= codes


def test_a_scene_defined_twice_shows_both_places() -> None:
    text = framed("- end: fin\n") + "  other:\n    script: [{end: fin}]\n  hall:\n    script: [{end: fin}]\n"
    found = next(one for one in problems(text) if one.code == "E121")
    first = 1 + text.split("\n").index("  hall:")
    assert str(first) in found.message
    assert found.line > first
