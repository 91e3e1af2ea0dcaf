"""Persistent variables and achievements: what one playthrough leaves to the next, and that replays stay exact."""

from __future__ import annotations

import json
import os
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.stories import codes_of, program, transcript
from xostory.compiler.load import load_texts
from xostory.engine.advance import begin
from xostory.engine.events import AchievementEarned, VariableChanged
from xostory.play.files import set_aside
from xostory.play.kept import is_kept, kept_after, read_kept, write_kept
from xostory.play.playthrough import choose, start_playthrough
from xostory.play.saves import Loaded, playthrough_from_json, playthrough_to_json
from xostory.play.transcript import as_text
from xostory.program.codec import program_from_text, program_to_text
from xostory.program.soundness import find_fault
from xostory.source.files import StoryText

STORY = """\
title: T
start: a
characters: {dae: {name: Dae, has: {trust: {start: 1, min: 0, max: 5, persistent: yes}}}}
variables:
  times: {start: 0, persistent: yes}
  name: {start: Kitty, persistent: yes}
  late: {start: no, persistent: yes}
  heart: {one of: [nobody, q], persistent: yes}
  seen: {start: [one], any of: [one, two, three], persistent: yes}
  steps: 0
achievements:
  early: {title: Early bird, hint: Be early.}
  owl: Night owl
endings: {fin: Fin}
scenes:
  a:
    script:
      - "{times} {dae.trust} {name} {late} {heart} {seen} {steps} {achievements}"
      - set: [times += 1, steps += 1, seen += two, seen -= one, dae.trust += 9, late = yes, heart = q, name = 'Q']
      - choice: Well?
        options:
          - text: Early.
            then: [{achieve: early}, Early., {achieve: owl}]
          - text: Late.
            then: [{set: seen += three}, {achieve: early}]
      - "{early in achievements}"
      - end: fin
"""


def first_line(kept: dict[str, object]) -> str:
    return begin(program(STORY), kept=kept).events[1].text  # type: ignore[union-attr]


def test_a_story_begins_with_what_is_kept() -> None:
    kept: dict[str, object] = {
        "times": 3,
        "dae.trust": 4,
        "name": "Dae",
        "late": True,
        "heart": "q",
        "seen": ["two", "three"],
        "steps": 9,
        "achievements": ["owl"],
    }
    assert first_line(kept) == "3 4 Dae yes q three, two 0 owl"
    assert first_line({}) == "0 1 Kitty no nobody one 0 "


@pytest.mark.parametrize("wrong", [None, "x", -1, True, [7], {}, 10**20, float("nan"), ["gone"]])
def test_what_does_not_fit_is_left_out(wrong: object) -> None:
    kept = dict.fromkeys(("times", "dae.trust", "late", "heart", "seen", "gone"), wrong)
    found = first_line(kept).split()
    assert found[0] in ("0", "-1") and found[1] in ("0", "1") and found[3] in ("no", "yes") and found[4] == "nobody"


def test_what_is_kept_is_what_changed() -> None:
    played = choose(start_playthrough(program(STORY)), "gone")
    assert kept_after(played.program, {}, played.turns[0].events) == {
        "times": 1,
        "dae.trust": 5,
        "name": "Q",
        "late": True,
        "heart": "q",
        "seen": ["two"],
    }


def test_nothing_changed_is_the_very_same() -> None:
    kept = {"times": 4}
    assert kept_after(program(STORY), kept, [AchievementEarned("early", "")]) is kept


def test_sets_are_joined_over_playthroughs() -> None:
    change = VariableChanged("achievements", frozenset(), frozenset({"early"}))
    kept = kept_after(program(STORY), {"achievements": ["owl"]}, [change])
    assert kept == {"achievements": ["early", "owl"]}
    assert is_kept(kept, "owl") and not is_kept(kept, "other") and not is_kept({"achievements": 7}, "owl")


MEMBERS = ("one", "two", "three")
PLAYED = program(STORY)


@given(st.sets(st.sampled_from(MEMBERS)), st.sets(st.sampled_from(MEMBERS)), st.sets(st.sampled_from(MEMBERS)))
def test_a_set_keeps_what_came_in_and_loses_what_went_out(kept: set[str], before: set[str], after: set[str]) -> None:
    found = kept_after(PLAYED, {"seen": sorted(kept)}, [VariableChanged("seen", frozenset(before), frozenset(after))])
    assert found["seen"] == sorted((kept | (after - before)) - (before - after))


def test_an_achievement_is_told_once() -> None:
    assert "[Achievement: Early bird]" in transcript(STORY, 1)
    again = STORY.replace("[{achieve: early}, Early., {achieve: owl}]", "[{achieve: early}, {achieve: early}]")
    assert transcript(again, 1).count("[Achievement: Early bird]") == 1
    step = begin(program(STORY), kept={"achievements": ["early", "owl"]})
    assert step.state.values[-1] == {"early", "owl"}


def test_a_save_replays_with_what_its_playthrough_began_with() -> None:
    played = start_playthrough(program(STORY), kept={"times": 7, "gone": 3, "steps": 4})
    assert played.kept == {"times": 7}
    data = json.loads(json.dumps(playthrough_to_json(played)))
    loaded = playthrough_from_json(played.program, data)
    assert loaded == Loaded(played)
    del data["kept"]
    older = playthrough_from_json(played.program, data)
    assert isinstance(older, Loaded) and older.notes


def test_what_was_written_is_read(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "kept.json"
    assert read_kept(file) == ({}, None)
    write_kept(file, {"seen": ["두"], "times": 2.5})
    assert read_kept(file) == ({"seen": ["두"], "times": 2.5}, None)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"\xff",
        b"[]",
        b"7",
        b"[" * 100_000,
        b'{"format": "xostory-kept", "variables": 3}',
        rb'{"format": "xostory-kept", "variables": {"name": "\ud800"}}',
    ],
)
def test_a_damaged_file_is_told_and_set_aside(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "kept.json"
    file.write_bytes(content)
    kept, problem = read_kept(file)
    assert kept == {} and problem is not None and "kept.json.damaged-1" in problem
    assert (tmp_path / "kept.json.damaged-1").read_bytes() == content and not file.exists()


def test_what_is_no_file_is_left_alone(tmp_path: Path) -> None:
    pipe = tmp_path / "kept.json"
    os.mkfifo(pipe)  # as /dev/null would be
    with pytest.raises(OSError, match="not a file"):
        write_kept(pipe, {})
    with pytest.raises(OSError, match="not a file"):
        set_aside(pipe)
    assert pipe.is_fifo()
    assert list(tmp_path.iterdir()) == [pipe]


def test_a_folder_in_its_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "kept.json").mkdir()
    kept, problem = read_kept(tmp_path / "kept.json")
    assert kept == {} and problem is not None


SMALL = """\
title: T
start: a
achievements: {early: Early bird}
variables: {n: 1}
endings: {fin: Fin}
scenes: {a: {script: ["{n}", {achieve: early}, {end: fin}]}}
"""

SLIPS = {
    "set": ("{achieve: early}", "{achieve: early}, {set: achievements += early}", "E412"),
    "a variable of that name": ("{n: 1}", "{n: 1, achievements: 3}", "E313"),
    "a member called like a variable": ("{n: 1}", "{n: 1, early: 3}", "E313"),
    "a word of the language": ("early: Early", "not: Early", "E314"),
    "an odd id": ("early: Early", "1st: Early", "E202"),
    "braces": ("Early bird", "'{n} birds'", "E221"),
    "nobody earns it": ("{achieve: early}, ", "", "W458"),
    "nothing to achieve": ("achieve: early", "achieve: ''", "E203"),
    "a persistent local": ("a: {script", "a: {locals: {k: {start: 1, persistent: yes}}, script", "E450"),
    "a persistent function": ("{n: 1}", "{n: 1, m: {is: n, persistent: yes}}", "E210"),
    "perhaps": ("{n: 1}", "{n: {start: 1, persistent: perhaps}}", "E204"),
}


@pytest.mark.parametrize("name", SLIPS)
def test_slips_are_told(name: str) -> None:
    wrong, right, code = SLIPS[name]
    assert codes_of(SMALL) == []
    assert code in codes_of(SMALL.replace(wrong, right))


def test_a_compiled_story_is_the_same() -> None:
    played = program(STORY)
    assert program_from_text(program_to_text(played)) == played
    assert find_fault(attrs.evolve(played, achievements=())) != ""
    assert find_fault(attrs.evolve(played, variables=(*played.variables[:-1], played.variables[0]))) != ""


def test_a_story_and_its_parts_have_their_achievements_in_common() -> None:
    whole = "title: T\nstart: a\nparts: {home: home}\nachievements: {early: Early}\nendings: {fin: Fin}\n"
    whole += "scenes: {a: {script: [{achieve: early}, {call: home.b}, {end: fin}]}}"
    part = "title: H\nstart: b\nachievements: {early: Early, late: Late}\nendings: {fin: Fin}\n"
    part += 'scenes: {b: {script: ["{early in achievements}", {achieve: early}, {achieve: late}]}}'
    texts = (StoryText("story.yaml", whole), StoryText("home/story.yaml", part))
    loaded = load_texts(texts)
    assert loaded.program is not None, loaded.diagnostics
    lines = [line for event in begin(loaded.program).events for line in as_text(event)]
    assert lines == ["[Achievement: Early]", "yes", "[Achievement: Late]", "[Ending: Fin]"]
    assert load_texts((texts[0], StoryText("home/story.yaml", part.replace("early: Early", "early: Soon")))).program
