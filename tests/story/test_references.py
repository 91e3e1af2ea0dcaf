"""Parameters by reference: what is given is changed itself."""

from __future__ import annotations

import copy
import json

import pytest

from tests.stories import codes_of, events, program, transcript
from xostory.engine.events import ChoiceOffered, VariableChanged
from xostory.engine.state import Reference
from xostory.play.playthrough import Playthrough, choose, read_to_end_of_turn, start_playthrough
from xostory.play.saves import Loaded, playthrough_from_json, playthrough_to_json
from xostory.play.snapshot import state_from_data, state_to_data
from xostory.program.codec import program_from_text, program_to_text

STORY = """\
title: T
start: a
characters:
  dae: {name: Dae, has: {trust: {start: 1, min: 0, max: 3}}}
variables:
  nerve: {start: 2, min: 0, max: 5}
  heart: {start: dae_, one of: [dae_, yuri]}
endings: {fin: Fin}
scenes:
  a:
    locals: {own: 10, more: 0}
    script:
      - call: raise
        with: {meter: nerve, by_how_much: 7}
      - call: raise
        with: {meter: dae.trust}
      - call: raise
        with: {meter: own}
      - call: pass_on
        with: {first: own, second: nerve}
      - call: raise
      - set: more += own
      - "{nerve} {dae.trust} {own} {more}"
      - end: fin
  raise:
    takes:
      meter: {start: 0, by: reference}
      by_how_much: 1
    script:
      - set: meter += by_how_much
      - "Now {meter}."
      - choice:
        options: [Go on.]
      - set: meter += 1
  pass_on:
    takes:
      first: {start: 0, by: reference}
      second: {start: 0, by: reference}
    locals: {mine: 100}
    script:
      - call: raise
        with: {meter: first}
      - set: [mine = second, second = 0]
      - call: raise
        with: {meter: mine}
      - "{mine} {first}"
"""
PICKS = (1, 1, 1, 1, 1, 1)


def test_the_variable_itself_is_changed_within_its_own_bounds() -> None:
    assert codes_of(STORY.replace("  heart: {start: dae_, one of: [dae_, yuri]}\n", "")) == []
    said = [line for line in transcript(STORY, *PICKS) if not line.startswith((">", " "))]
    assert said == ["Now 5.", "Now 2.", "Now 11.", "Now 13.", "Now 6.", "7 14", "Now 1.", "0 3 14 14", "[Ending: Fin]"]


def test_changes_of_the_storys_own_variables_are_told_at_once() -> None:
    changes = [one for one in events(program(STORY), *PICKS) if isinstance(one, VariableChanged)]
    assert [(one.name, one.after) for one in changes] == [
        ("nerve", 5),
        ("dae.trust", 2),
        ("dae.trust", 3),
        ("nerve", 0),
    ]


def _played(text: str, picks: int) -> Playthrough:
    played = read_to_end_of_turn(start_playthrough(program(text), 3))
    for _ in range(picks):
        assert isinstance(played.state.pending, ChoiceOffered)
        played = read_to_end_of_turn(choose(played, played.state.pending.options[0].id))
    return played


@pytest.mark.parametrize("picks", range(6))
def test_a_save_keeps_what_is_referred_to(picks: int) -> None:
    played = _played(STORY, picks)
    data = json.loads(json.dumps(state_to_data(played.program, played.state)))
    restored = state_from_data(played.program, data)
    assert restored.notes == ()
    assert restored.state == played.state
    on = playthrough_from_json(played.program, json.loads(json.dumps(playthrough_to_json(played))))
    assert isinstance(on, Loaded)
    assert on.playthrough == played


def test_a_reference_is_written_with_the_name_of_its_variable_and_the_number_of_its_scene() -> None:
    played = _played(STORY, 0)
    assert state_to_data(played.program, played.state)["locals"]["meter"] == {"to": "nerve"}
    inside = _played(STORY, 4)
    assert inside.state.locals[0] == Reference(1, 2)
    assert state_to_data(inside.program, inside.state)["locals"]["meter"] == {"to": "mine", "frame": 1}


NOT_OWN = (
    ("- call: raise\n        with: {meter: own}\n", "- call: raise\n"),
    ("first: own", "first: nerve"),
    ("- set: more += own\n      ", ""),
)
EDITS = {
    "renamed": ((("own", "mine_"),), 2),
    "no longer a number": ((("own: 10", "own: no"), *NOT_OWN), 2),
    "the scene waits no more": ((("call: pass_on\n", "call: pass_on\n        id: other\n"),), 3),
}


@pytest.mark.parametrize("name", EDITS)
def test_what_an_edit_took_away_starts_anew_and_is_told(name: str) -> None:
    changes, picks = EDITS[name]
    text = STORY
    for old, new in changes:
        text = text.replace(old, new)
    restored = state_from_data(program(text), _data(picks))
    assert "What 'meter' stood for is gone; it starts anew." in restored.notes
    assert restored.state.locals[0] == 0


def test_a_reference_follows_its_scene_when_one_below_waits_no_more() -> None:
    text = STORY.replace("call: pass_on\n", "call: pass_on\n        id: other\n")
    assert state_from_data(program(text), _data(4)).state.locals[0] == Reference(0, 2)


def _data(picks: int) -> object:
    data: object = json.loads(json.dumps(state_to_data(program(STORY), _played(STORY, picks).state)))
    return data


@pytest.mark.parametrize(
    "wrong", [{}, {"to": 7}, {"to": "nerve", "frame": 9}, {"to": "heart"}, {"to": "first", "frame": 1}, []]
)
def test_a_forged_reference_starts_anew(wrong: object) -> None:
    played = _played(STORY, 4)
    data = copy.deepcopy(state_to_data(played.program, played.state))
    data["locals"]["meter"] = wrong
    restored = state_from_data(played.program, data)
    assert restored.state.locals[0] == 0
    assert restored.notes


def test_references_survive_compiling() -> None:
    compiled = program(STORY)
    assert program_from_text(program_to_text(compiled)) == compiled


THREADS = """\
title: T
start: a
variables: {n: 0}
endings: {fin: Fin}
scenes:
  a:
    locals: {own: 1}
    script:
      - choice:
        options:
          - {from: b, with: {x: own}}
          - {from: b, with: {x: n}}
      - "{own} {n}"
      - end: fin
  b:
    takes: {x: {start: 0, by: reference}}
    script:
      - set: x += 1
      - choice:
        options:
          - text: "From {x}."
            then:
              - set: x += 10
      - "Behind {x}."
"""


@pytest.mark.parametrize(("pick", "last"), [(1, ["Behind 12.", "12 1"]), (2, ["Behind 11.", "2 11"])])
def test_threads_refer_to_the_scene_that_offers(pick: int, last: list[str]) -> None:
    lines = transcript(THREADS, pick)
    assert lines[:2] == ["  1. From 2.", "  2. From 1."]
    assert lines[3:5] == last
    played = _played(THREADS, 0)
    restored = state_from_data(played.program, json.loads(json.dumps(state_to_data(played.program, played.state))))
    assert restored.state == played.state
    assert restored.notes == ()


FRAME = "title: T\nstart: a\nvariables: {won: 3, late: no, heart: {one of: [x, y]}}\nendings: {fin: Fin}\nscenes:\n"
MISTAKES = {
    "a sum": ("{n: {start: 0, by: reference}}", "won + 1", "E432"),
    "a value": ("{n: {start: 0, by: reference}}", "3", "E432"),
    "another type": ("{n: {start: 0, by: reference}}", "late", "E433"),
    "other members": ("{n: {one of: [x, y, z], by: reference}}", "heart", "E433"),
    "members in another order": ("{n: {one of: [y, x], by: reference}}", "heart", "E433"),
    "the very same members": ("{n: {one of: [x, y], by: reference}}", "heart", None),
    "a word of its own": ("{n: {start: 0, by: value}}", "won", "E431"),
    "a variable that is not there": ("{n: {start: 0, by: reference}}", "wn", "E303"),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_mistakes(name: str) -> None:
    takes, given, code = MISTAKES[name]
    scenes = f"  a: {{script: [{{call: b, with: {{n: {given}}}}}, {{end: fin}}]}}\n"
    scenes += f"  b: {{takes: {takes}, script: [Hello.]}}\n"
    assert [one for one in codes_of(FRAME + scenes) if one[0] == "E"] == ([code] if code else [])


@pytest.mark.parametrize(
    "declared", ["f: {takes: {n: {start: 0, by: reference}}, is: n}", "f: {start: 0, by: reference}"]
)
def test_what_only_looks_refers_to_nothing(declared: str) -> None:
    story = FRAME.replace("variables: {", "variables: {" + declared + ", ") + "  a: {script: [{end: fin}]}\n"
    assert "E431" in codes_of(story)


def test_every_kind_of_variable_can_be_referred_to() -> None:
    head = "title: T\nstart: a\nvariables: {late: no, name: Kitty, heart: {one of: [x, y]}, knows: {any of: [p, q]}}\n"
    scenes = """\
endings: {fin: Fin}
scenes:
  a:
    script:
      - call: b
        with: {flag: late, word: name, one: heart, some: knows}
      - "{late} {name} {heart} {knows}"
      - end: fin
  b:
    takes:
      flag: {start: yes, by: reference}
      word: {start: "", by: reference}
      one: {one of: [x, y], by: reference}
      some: {any of: [p, q], by: reference}
    script:
      - set: [flag = not flag, word = 'Q', one = y, some += q, "some += [p]", some -= q]
      - if: flag and one == y and p in some and q not in some
        then:
          - "{word}!"
"""
    assert codes_of(head + scenes) == []
    assert transcript(head + scenes)[:2] == ["Q!", "yes Q y p"]
