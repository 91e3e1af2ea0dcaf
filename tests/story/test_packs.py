"""Packs: folders outside a story that add to it; what clashes is told, and nothing else changes."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.cli.running import run
from tests.stories import events
from xostory.cli.places import asset_folders
from xostory.compiler.load import Loaded, StoryProblemsError, load, load_story, load_texts
from xostory.engine.events import ChoiceOffered
from xostory.play.playthrough import choose, start_playthrough
from xostory.play.saves import Loaded as LoadedSave
from xostory.play.saves import playthrough_from_json, playthrough_to_json
from xostory.play.transcript import as_text
from xostory.program.code import Call, Choose, Say
from xostory.program.codec import program_from_text, program_to_text
from xostory.program.model import Program
from xostory.source import files
from xostory.source.files import StoryFiles, StoryText
from xostory.view.screens.about import blocks_of

STORY = """\
title: A school
id: school
start: gate
characters:
  kitty: Kitty
variables:
  nerve: 1
endings:
  home: They went home
scenes:
  gate:
    script:
      - choice: Where to?
        id: where
        options:
          - text: The yard.
            id: yard
            then:
              - choice: And then?
                id: inner
                options:
                  - Home.
                  - from: bench
          - text: Home.
            then:
              - Fine.
      - choice: Without an id?
        options: [Yes.]
      - Fine.
      - end: home
  bench:
    script:
      - choice: Who is there?
        options:
          - Nobody.
"""

PACK = """\
pack: The roof
for: school
characters:
  yuri: {name: Yuri, color: "#123456"}
variables:
  height: 3
endings:
  sky: Up there
options:
  - at: gate.where
    text: The roof.
    id: roof
    after: yard
    then:
      - Fine.
      - kitty: "Nerve {nerve}."
      - goto: roof_top
  - at: gate.inner
    text: Nowhere.
scenes:
  roof_top:
    script:
      - |
        yuri: {height} floors up.
      - end: sky
"""


def _pack(text: str = PACK, name: str = "roof") -> StoryFiles:
    path = f"{name}/pack.yaml"
    return StoryFiles((StoryText(path, text),), (), path)


def _load(*packs: StoryFiles, story: str = STORY) -> Loaded:
    return load_texts((StoryText("story.yaml", story),), packs=packs)


def _program(*packs: StoryFiles, story: str = STORY) -> Program:
    loaded = _load(*packs, story=story)
    assert loaded.program is not None, loaded.diagnostics
    return loaded.program


def _lines(program: Program, *picks: int) -> list[str]:
    return [line for event in events(program, *picks) for line in as_text(event)]


def _told(loaded: Loaded) -> list[tuple[str, str, int]]:
    return [(one.code, one.file, one.line) for one in loaded.diagnostics]


def test_a_pack_adds_options_scenes_characters_and_endings() -> None:
    assert _load(_pack()).diagnostics == ()
    assert _lines(_program(_pack()), 2) == [
        "Where to?",
        "  1. The yard.",
        "  2. The roof.",
        "  3. Home.",
        "> The roof.",
        "Fine.",
        "Kitty: Nerve 1.",
        "Yuri: 3 floors up.",
        "[Ending: Up there]",
    ]


def test_without_a_place_an_option_comes_last_of_the_writer_s_own() -> None:
    lines = _lines(_program(_pack()), 1)
    assert lines[-4:] == ["And then?", "  1. Home.", "  2. Nobody.", "  3. Nowhere."]


def _ids(program: Program) -> set[str]:
    found: set[str] = set()
    for one in program.code:
        if isinstance(one, Say):
            found.add(one.line.id)
        elif isinstance(one, Choose):
            found |= {one.id, *(option.id for option in one.options)}
        elif isinstance(one, Call):
            found.add(one.id)
    return found


@settings(deadline=None)
@given(st.lists(st.sampled_from(["Home.", "Fine.", "Yes.", "The yard."]), min_size=1, max_size=4), st.booleans())
def test_a_pack_leaves_every_id_alone(words: list[str], first: bool) -> None:
    """Also where its words are those of the story."""
    after = "\n    after: yard" if first else ""
    options = "".join(
        f"  - at: gate.where\n    text: {one}{after}\n    then: [{one}, {{call: bench}}]\n" for one in words
    )
    program = _program(_pack(f"pack: P\nfor: school\noptions:\n{options}"))
    before, now = _ids(_program()), _ids(program)
    assert before < now
    assert len(_every_id(program)) == len(set(_every_id(program)))


def _every_id(program: Program) -> list[str]:
    lines = [one.line.id for one in program.code if isinstance(one, Say)]
    return lines + [option.id for one in program.code if isinstance(one, Choose) for option in one.options]


SECOND = (
    "pack: The cellar\nfor: school\noptions:\n  - at: gate.where\n    text: Down.\n    after: roof\n    goto: cellar\n"
)
SECOND += "scenes:\n  cellar:\n    script:\n      - Dark.\n      - end: sky\n"


def test_packs_stand_on_each_other() -> None:
    both = _program(_pack(), _pack(SECOND, "cellar"))
    assert _lines(both, 3)[:5] == ["Where to?", "  1. The yard.", "  2. The roof.", "  3. Down.", "  4. Home."]
    assert "E494" in {code for code, _, _ in _told(_load(_pack(SECOND, "cellar"), _pack()))}


@pytest.mark.parametrize(
    ("old", "new", "first"),
    [
        ("roof_top:", "bench:", "story.yaml:31"),
        ("height: 3", "nerve: 3", "story.yaml:7"),
        ("sky: Up there", "home: Up there", "story.yaml:9"),
        ("    id: roof\n", "    id: yard\n", "story.yaml:16"),
        ("    id: roof\n", "    id: inner\n", "story.yaml:19"),
    ],
)
def test_what_clashes_is_told_with_both_places(old: str, new: str, first: str) -> None:
    found = [one for one in _load(_pack(PACK.replace(old, new))).diagnostics if one.code == "E492"]
    assert len(found) == 1
    assert found[0].file == "roof/pack.yaml"
    assert first in found[0].message


def test_two_packs_that_clash_are_told() -> None:
    found = [one for one in _load(_pack(), _pack(name="again")).diagnostics if one.code == "E492"]
    assert {one.file for one in found} == {"again/pack.yaml"}
    assert {one.message.split("`")[1] for one in found} == {"height", "sky", "roof", "roof_top"}
    assert all("roof/pack.yaml:" in one.message for one in found)


def test_a_character_of_the_story_stays_as_it_is() -> None:
    loaded = _load(_pack(PACK.replace("  yuri: {name: Yuri", "  kitty: Kitten\n  yuri: {name: Yuri")))
    assert [one[0] for one in _told(loaded)] == ["W488"]
    assert loaded.program is not None
    assert [one.name for one in loaded.program.characters] == ["Kitty", "Yuri"]


def test_a_pack_gives_a_character_of_the_story_something_of_its_own() -> None:
    pack = "pack: P\nfor: school\ncharacters:\n  kitty: {name: Kitty, has: {debt: 7}}\n"
    pack += "options:\n  - at: gate.where\n    text: Owe {kitty.debt}.\n    then: ['{kitty.debt}']\n"
    assert "  3. Owe 7." in _lines(_program(_pack(pack)))


@pytest.mark.parametrize(
    ("at", "guess"),
    [("gate.wher", "gate.where"), ("gat.where", "gate"), ("gate", ""), ("gate.yard", ""), ("nowhere.where", "")],
)
def test_a_choice_that_is_not_there_is_told(at: str, guess: str) -> None:
    found = [one for one in _load(_pack(PACK.replace("at: gate.where", f"at: {at}"))).diagnostics if one.code == "E493"]
    assert [(one.file, one.line, one.did_you_mean) for one in found] == [("roof/pack.yaml", 10, guess)]


def test_an_option_that_is_not_there_is_told() -> None:
    found = _load(_pack(PACK.replace("after: yard", "after: yarn"))).diagnostics
    assert [(one.code, one.did_you_mean) for one in found] == [("E494", "yard")]


def test_a_pack_is_for_one_story() -> None:
    assert [one[0] for one in _told(_load(_pack(PACK.replace("for: school", "for: office"))))] == ["E491"]


@pytest.mark.parametrize(
    "text", ["", "- a\n", "pack: P\n", "for: school\n", "title: [", "pack: P\nfor: school\noptions: {}\n", "5"]
)
def test_what_is_no_pack_is_told(text: str) -> None:
    loaded = _load(_pack(text))
    assert loaded.program is None
    assert {one.file for one in loaded.diagnostics} == {"roof/pack.yaml"}


@pytest.mark.parametrize("key", ["title", "start", "id", "parts", "wibble"])
def test_keys_of_a_story_are_none_of_a_pack(key: str) -> None:
    assert "E200" in {one[0] for one in _told(_load(_pack(f"{key}: x\n{PACK}")))}


def test_options_of_a_pack_are_checked_like_all_others() -> None:
    for old, new in [("text: The roof.", "txt: The roof."), ("goto: roof_top", "goto: rof"), ("{nerve}", "{nerv}")]:
        found = _load(_pack(PACK.replace(old, new))).diagnostics
        assert found
        assert {one.file for one in found} == {"roof/pack.yaml"}
    assert "E200" in {one[0] for one in _told(_load(_pack(PACK.replace("    id: roof", "    default: yes"))))}


def test_the_lines_of_the_story_stay_what_they_are() -> None:
    """A character of a pack speaks in the pack; the same word in the story is narration as before."""
    story = STORY.replace(
        "  bench:\n    script:\n", "  bench:\n    script:\n      - |\n        yuri: a name on a list\n"
    )
    assert "yuri: a name on a list" in _lines(_program(_pack(), story=story), 1)


def test_a_fingerprint_tells_packs_apart() -> None:
    assert len({_program().fingerprint, _program(_pack()).fingerprint}) == 2


def test_a_save_made_with_a_pack_goes_on_without_it() -> None:
    with_pack, without = _program(_pack()), _program()
    saved = playthrough_to_json(choose(start_playthrough(with_pack), "gate.yard"))
    again = playthrough_from_json(with_pack, saved)
    assert isinstance(again, LoadedSave)
    assert again.notes == ()
    other = playthrough_from_json(without, saved)
    assert isinstance(other, LoadedSave)
    assert other.notes[0] == "This was saved with the pack 'The roof', which is not there now."
    assert len(other.notes) > 1
    assert _offered(other) == ["Home.", "Nobody."]


def test_a_save_made_without_a_pack_goes_on_with_it() -> None:
    saved = playthrough_to_json(choose(start_playthrough(_program()), "gate.yard"))
    other = playthrough_from_json(_program(_pack()), saved)
    assert isinstance(other, LoadedSave)
    assert _offered(other) == ["Home.", "Nobody.", "Nowhere."]


def test_players_can_read_which_packs_there_are() -> None:
    pack = PACK.replace("for: school", "for: school\nauthor: Q\nversion: 1.10\nabout: Up where it is quiet.")
    shown = [span.text for span in blocks_of(_program(_pack(pack)))]
    at = shown.index("With the pack The roof by Q, version 1.10")
    assert shown[at + 1] == "Up where it is quiet."
    program = _program(_pack(pack))
    assert program_from_text(program_to_text(program)) == program


def _offered(loaded: LoadedSave) -> list[str]:
    pending = loaded.playthrough.state.pending
    assert isinstance(pending, ChoiceOffered)
    assert pending.id == "gate.inner"
    return [one.text for one in pending.options]


def _on_disk(folder: Path) -> tuple[Path, Path]:
    story, pack = folder / "school.yaml", folder / "roof"
    story.write_text(STORY, encoding="utf-8")
    (pack / "more").mkdir(parents=True)
    (pack / "assets").mkdir()
    head, _, scenes = PACK.partition("scenes:\n")
    (pack / "pack.yaml").write_text(head, encoding="utf-8")
    (pack / "more" / "roof.yaml").write_text(f"scenes:\n{scenes}", encoding="utf-8")
    return story, pack


def test_the_command_line_takes_packs(tmp_path: Path) -> None:
    story, pack = _on_disk(tmp_path)
    assert run("check", story, "--pack", pack, "--strict").status == 0
    assert run("transcript", story, "--pack", pack, given="2\n").out.endswith("[Ending: Up there]\n")
    assert run("play", "--terminal", story, "--pack", pack, given="2\n").out.endswith("[Ending: Up there]\n")
    output = tmp_path / "out.xostory"
    assert run("compile", story, "--pack", pack, "-o", output).status == 0
    assert run("transcript", output, given="2\n").out.endswith("[Ending: Up there]\n")
    late = run("transcript", output, "--pack", pack)
    assert (late.status, "E495" in late.err) == (1, True)
    assert run("check", story, "--pack", pack, "--pack", f"{pack}/", "--strict").status == 0
    missing = run("check", story, "--pack", tmp_path / "nowhere")
    assert (missing.status, "E490" in missing.out) == (1, True)
    assert pack / "assets" in asset_folders(story, (pack,))


def test_python_takes_packs(tmp_path: Path) -> None:
    story, pack = _on_disk(tmp_path)
    assert load_story(story, packs=[pack]).scene_index("roof_top") is not None
    assert load_story(story).scene_index("roof_top") is None
    (pack / "pack.yaml").write_text("pack: P\n", encoding="utf-8")
    with pytest.raises(StoryProblemsError):
        load_story(story, packs=[pack])


def test_a_pack_reads_nothing_outside_its_folder(tmp_path: Path) -> None:
    story, pack = _on_disk(tmp_path)
    (tmp_path / "secret.yaml").write_text("scenes: {}\n", encoding="utf-8")
    (pack / "more.yaml").symlink_to(tmp_path / "secret.yaml")
    assert [one.code for one in load(story, (pack,)).diagnostics] == ["E106"]
    (tmp_path / "pictures").mkdir()
    (pack / "assets").rmdir()
    (pack / "assets").symlink_to(tmp_path / "pictures", target_is_directory=True)
    assert pack / "assets" not in asset_folders(story, (pack,))


def test_limits_add_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    story, pack = _on_disk(tmp_path)
    monkeypatch.setattr("xostory.compiler.load.MAX_FILES", 2)
    assert files.MAX_FILES > 2
    assert [one.code for one in load(story, (pack,)).diagnostics] == ["E105"]
    assert load(story).program is not None


def test_a_pack_is_no_story_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "pack.yaml").write_text(PACK, encoding="utf-8")
    found = load(tmp_path).diagnostics
    assert [one.code for one in found] == ["E496"]
    assert f"--pack {tmp_path}" in found[0].hint
