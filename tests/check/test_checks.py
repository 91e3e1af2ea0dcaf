"""The static checks, each where it speaks and where it keeps silent."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.stories import EVERYTHING, codes_of, framed, problems
from xostory.check.checks import check_program
from xostory.compiler.load import load_texts
from xostory.source.assets import Catalogue, read_catalogue
from xostory.source.files import StoryFiles, StoryText

HEAD = "title: T\nstart: a\nendings: {fin: Fin}\nvariables: {n: 0}\nscenes:\n"


def _codes(scenes: str) -> list[str]:
    return [one for one in codes_of(HEAD + scenes) if one != "W512"]


CASES = {
    "a scene that is jumped to": ("  a: {script: [{goto: b}]}\n  b: {script: [{end: fin}]}\n", []),
    "a scene that is called": ("  a: {script: [{call: b}, {end: fin}]}\n  b: {script: [Hi.]}\n", []),
    "a scene only a lost scene leads to": (
        "  a: {script: [{end: fin}]}\n  b: {script: [{goto: c}]}\n  c: {script: [{end: fin}]}\n",
        ["W510", "W510"],
    ),
    "a scene only an option leads to": (
        "  a: {script: [{choice: , options: [{text: A, goto: b}, B]}, {end: fin}]}\n  b: {script: [{end: fin}]}\n",
        [],
    ),
    "a scene only reached behind a jump": (
        "  a: {script: [{end: fin}, {goto: b}]}\n  b: {script: [{end: fin}]}\n",
        ["W502", "W510"],
    ),
    "a loose end in one branch": ("  a: {script: [{if: n == 0, then: [{end: fin}]}]}\n", ["E511"]),
    "no loose end where both branches lead away": (
        "  a: {script: [{if: n == 0, then: [{end: fin}], else: [{goto: a}]}]}\n",
        [],
    ),
    "a loose end behind an option": (
        "  a: {script: [{choice: , options: [{text: A, goto: a}, {text: B, then: [Hi.]}]}]}\n",
        ["E511", "W514"],
    ),
    "an option that falls through to an end": (
        "  a: {script: [{choice: , options: [A, {text: B, goto: a}]}, {end: fin}]}\n",
        [],
    ),
    "called and jumped to": (
        "  a: {script: [{call: b}, {goto: b}]}\n  b: {script: [Hi.]}\n",
        ["E511", "W514"],
    ),
    "return instead of a loose end": ("  a: {script: [{call: b}, {end: fin}]}\n  b: {script: [{return: }]}\n", []),
    "steps behind an end, told once": ("  a: {script: [{end: fin}, One., Two.]}\n", ["W502"]),
    "steps behind a label behind an end": (
        "  a: {script: [{goto: l}, {label: k}, One., {label: l}, {goto: k2}, {label: k2}, {end: fin}]}\n",
        ["W502", "W513"],
    ),
    "an endless loop": ("  a: {script: [{label: l}, Hi., {goto: l}]}\n", ["E516", "W514"]),
    "an endless loop over scenes": ("  a: {script: [{goto: b}]}\n  b: {script: [{goto: a}]}\n", ["E516", "W514"]),
    "a loop with a way out": ("  a: {script: [{label: l}, {if: n > 0, then: [{end: fin}]}, {goto: l}]}\n", []),
    "a loop that asks": (
        "  a: {script: [{label: l}, {choice: , options: [A, {text: B, then: [{end: fin}]}]}, {goto: l}]}\n",
        [],
    ),
    "a choice that runs dry by once": (
        "  a: {script: [{label: l}, {choice: , options: [{text: A, once: yes, goto: l}]}, {end: fin}]}\n",
        ["W502", "W515"],
    ),
    "a choice whose options exclude each other": (
        "  a: {script: [{choice: , options: [{text: A, if: n > 0}, {text: B, if: n <= 0}]}, {end: fin}]}\n",
        [],
    ),
    "a choice with the opposite spelled out": (
        "  a: {script: [{choice: , options: [{text: A, if: not n > 0}, {text: B, if: n > 0}]}, {end: fin}]}\n",
        [],
    ),
    "a choice with a gap between its conditions": (
        "  a: {script: [{choice: , options: [{text: A, if: n > 0}, {text: B, if: n < 0}]}, {end: fin}]}\n",
        ["W515"],
    ),
    "opposites that are gone after once": (
        "  a: {script: [{choice: , options: [{text: A, if: n > 0, once: yes}, {text: B, if: n <= 0}]}, {end: fin}]}\n",
        ["W515"],
    ),
    "a choice with a fallback": (
        "  a: {script: [{choice: , options: [{text: A, if: n > 0}, {fallback: yes}]}, {end: fin}]}\n",
        [],
    ),
    "a label that is only counted": (
        "  a: {script: [{label: l}, {if: visits(a.l) > 0, then: [Hi.]}, {end: fin}]}\n",
        [],
    ),
    "a label that another scene jumps to": (
        "  a: {script: [{goto: b.l}]}\n  b: {script: [{label: l}, {end: fin}]}\n",
        [],
    ),
    "a label that nobody uses": ("  a: {script: [{label: l}, {end: fin}]}\n", ["W513"]),
}


@pytest.mark.parametrize("name", CASES)
def test_flow(name: str) -> None:
    scenes, expected = CASES[name]
    assert sorted(_codes(scenes)) == sorted(expected)


def _unused(variables: str, script: str) -> list[str]:
    head = f"title: T\nstart: a\nvariables: {{{variables}}}\nendings: {{fin: Fin}}\n"
    text = f"{head}scenes: {{a: {{script: [{script}]}}}}\n"
    return [one.message for one in problems(text) if one.code == "W512"]


@pytest.mark.parametrize(
    ("variables", "script", "expected"),
    [
        ("n: 0", "{end: fin}", ["`n` is never used."]),
        ("n: 0", "{set: n = 1}, {end: fin}", ["`n` is set, but never read."]),
        ("n: 0", "{set: n += 1}, {end: fin}", ["`n` is set, but never read."]),
        ("n: 0, m: 0", "{set: m = n}, {end: fin}", ["`m` is set, but never read."]),
        ("n: 0", "{if: n > 0, then: [Hi.]}, {end: fin}", []),
        ("n: 0", "'{n}', {end: fin}", []),
        ("n: 0", "{choice: , options: [A, {text: B, if: n > 0}]}, {end: fin}", []),
        ("n: 0", "{choice: , options: [A, {text: '{n}'}]}, {end: fin}", []),
        ("n: 0, d: {is: n > 0}", "'{d}', {end: fin}", []),
        ("n: 0, d: {is: n > 0}", "{end: fin}", ["`d` is never used."]),
    ],
)
def test_unused_variables(variables: str, script: str, expected: list[str]) -> None:
    assert _unused(variables, script) == expected


def test_unused_parameters_and_locals() -> None:
    text = (
        HEAD + "  a:\n    takes: {p: 1}\n    locals: {l: 2, m: 3}\n    script: ['{m} {n}', {set: l = 1}, {end: fin}]\n"
    )
    assert [one.message for one in problems(text)] == ["`p` is never read.", "`l` is never read."]


def test_unused_endings() -> None:
    text = HEAD.replace("Fin}", "Fin, other: Other}") + "  a: {script: ['{n}', {end: fin}]}\n"
    assert [(one.code, one.line) for one in problems(text)] == [("W514", 3)]


def test_missing_assets_are_told_once_each() -> None:
    script = """\
- place: garden
- music: longin
- music: longin
- sound: chim
- show: kitty
- show: kitty
  outfit: swimsuit
- music: none
- end: fin
"""
    missing = [one for one in problems(framed(script)) if one.code == "W520"]
    assert [one.message.split("`")[1] for one in missing] == ["longin", "chim", "kitty/swimsuit"]


def test_places_are_looked_for_in_each_of_their_times_and_only_if_used() -> None:
    empty = Catalogue(frozenset(), EVERYTHING.sprites, EVERYTHING.music, EVERYTHING.sounds, EVERYTHING.ambience)

    def missing(script: str) -> list[str]:
        loaded = load_texts((StoryText("story.yaml", framed(script)),))
        assert loaded.story is not None
        assert loaded.program is not None
        found = check_program(loaded.story, loaded.program, empty)
        return [one.message.split("`")[1] for one in found if one.code == "W520"]

    assert missing("- place: garden\n- end: fin\n") == ["garden/day", "garden/dusk"]
    assert missing("- end: fin\n") == []


def test_a_catalogue_is_what_the_folders_hold(tmp_path: Path) -> None:
    folder = tmp_path
    for name in ("places/garden/day.jpg", "places/garden/notes.txt", "characters/dae/casual/x/base.webp"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()
    for name in ("music/longing.ogg", "sounds/chime.wav", "sounds/readme.md"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).touch()
    found = read_catalogue((folder, folder / "nowhere"))
    assert found.places == {"garden/day"}
    assert found.music == {"longing"}
    assert found.sounds == {"chime"}


def test_a_pack_without_scenes_is_pointed_at() -> None:
    pack = StoryText(
        "p/pack.yaml",
        "pack: P\nfor: a_test\noptions:\n  - at: hall.c\n    text: N\n    then:\n      - goto: hall\n      - Never.\n",
    )
    story = StoryText("story.yaml", framed("- choice: What?\n  id: c\n  options: [A, B]\n- end: fin\n"))
    loaded = load_texts((story,), (), (StoryFiles((pack,), (), "p/pack.yaml"),))
    assert loaded.story is not None
    assert loaded.program is not None
    found = check_program(loaded.story, loaded.program, EVERYTHING)
    assert ("p/pack.yaml", 8) in [(one.file, one.line) for one in found if one.code == "W502"]
