"""Parts: stories inside a story, with names of their own, read from nowhere else, and playable alone."""

from __future__ import annotations

from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import get_args, get_type_hints

import attrs
import pytest

from tests.play.walks import random_story, walk
from tests.stories import EVERYTHING, events
from xostory.check.checks import check_program
from xostory.cli import main
from xostory.cli.places import asset_folders
from xostory.compiler.host import with_host
from xostory.compiler.load import Loaded, load, load_texts
from xostory.play.transcript import as_text
from xostory.program.model import Program
from xostory.source.files import StoryText
from xostory.story import model, steps
from xostory.story.expressions import tree as expressions
from xostory.story.references import ALONE, OWN, REFERENCES, SHARED, WORDS
from xostory.story.text import tree as text

WHOLE = """\
title: A city
start: street
parts: {home: parts/home}
characters:
  kitty: {name: Kitty, has: {trust: 3}}
variables:
  mood: fine
  seen: {is: visits(home.kitchen) + visits(home.kitchen.again)}
endings:
  gone: They left
scenes:
  street:
    script:
      - |
        kitty: I am {mood}, home is {home.mood}.
        yuri: I live in the part.
      - set: home.knows += letter
      - call: home.kitchen
        with: {cups: 1}
      - "{home.doubled(home.cups_left)} cups, {seen} visits, {kitty.trust} of trust."
      - if: letter in home.knows
        then:
          - goto: home.hall
      - end: gone
"""

HOME = """\
title: At home
start: hall
characters:
  kitty: {name: Kitty, has: {trust: 3}}
  yuri: Yuri
variables:
  mood: tired
  cups_left: 4
  knows: {start: [], any of: [letter, photo]}
  next: {one of: [kitchen, cellar]}
  doubled: {takes: {n: 1}, is: n * 2}
  enough: {is: cups_left > 2 and letter in knows}
endings:
  slept: {title: Asleep}
scenes:
  hall:
    script:
      - "The hall, {mood}, {cups_left} cups, {enough}."
      - choice: Where to?
        options:
          - text: The kitchen.
            id: cook
            then:
              - set: next = kitchen
          - text: Down.
            then:
              - set: next = cellar
      - call: "{next}"
      - if: visits(cellar) > 0 and visits(hall.cook) == 0 and next == cellar
        then:
          - end: slept
      - goto: hall
  kitchen:
    takes: {cups: 0}
    script:
      - label: again
      - set: [cups_left -= cups, kitty.trust += 1]
      - yuri: "{cups_left} left."
      - if: visits(kitchen.again) == 1 and cups > 0
        then:
          - goto: again
  cellar:
    script:
      - Dark.
"""


def _load(whole: str = WHOLE, **parts: str) -> Loaded:
    files = {"parts/home/story.yaml": HOME, **{f"parts/{name}.yaml": part for name, part in parts.items()}}
    return load_texts((StoryText("story.yaml", whole), *(StoryText(path, files[path]) for path in sorted(files))))


def _told(loaded: Loaded) -> list[tuple[str, str, int]]:
    return [(one.code, one.file, one.line) for one in loaded.diagnostics]


def _played(loaded: Loaded, *picks: int) -> list[str]:
    assert loaded.program is not None, loaded.diagnostics
    return [line for event in events(loaded.program, *picks) for line in as_text(event)]


def test_a_part_has_names_of_its_own() -> None:
    loaded = _load()
    assert loaded.diagnostics == ()
    assert _played(loaded, 2) == [
        "Kitty: I am fine, home is tired.",
        "Yuri: I live in the part.",
        "Yuri: 3 left.",
        "Yuri: 2 left.",
        "4 cups, 3 visits, 5 of trust.",
        "The hall, tired, 2 cups, no.",
        "Where to?",
        "  1. The kitchen.",
        "  2. Down.",
        "> Down.",
        "Dark.",
        "[Ending: Asleep]",
    ]


def test_from_outside_they_are_called_by_the_part() -> None:
    program = _load().program
    assert program is not None
    assert [one.id for one in program.scenes] == ["street", "home.hall", "home.kitchen", "home.cellar"]
    assert [one.id for one in program.endings] == ["gone", "home.slept"]
    assert [one.name for one in program.variables] == [
        "mood",
        "kitty.trust",
        "home.mood",
        "home.cups_left",
        "home.knows",
        "home.next",
    ]
    assert program.variables[-1].members == ("home.kitchen", "home.cellar")


def test_a_part_plays_alone_as_it_plays_in_the_whole() -> None:
    alone = load_texts((StoryText("story.yaml", HOME),))
    inside = _load(WHOLE.replace("start: street", "start: home.hall"))
    for picks in [(2,), (1, 2)]:
        assert _played(alone, *picks) == _played(inside, *picks)


def test_checks_see_parts() -> None:
    loaded = _load(WHOLE.replace("  gone: They left\n", "  gone: They left\n  lost: Lost\n"))
    assert loaded.story is not None
    assert loaded.program is not None
    found = {(one.code, one.file) for one in check_program(loaded.story, loaded.program, EVERYTHING)}
    assert found == {("W514", "story.yaml")}


def test_what_only_a_part_itself_leads_to_is_for_playing_it_alone() -> None:
    """The whole that only calls the kitchen leaves the hall and the cellar alone; one that calls nothing is told."""
    for way in ("          - Fine.\n", "          - goto: home.kitchen.again\n"):
        loaded = _load(WHOLE.replace("          - goto: home.hall\n", way))
        assert loaded.story is not None
        assert loaded.program is not None
        found = [one.code for one in check_program(loaded.story, loaded.program, EVERYTHING)]
        assert not {"W510", "W489"} & set(found)
    whole = "title: W\nstart: a\nparts: {p: p}\nendings: {x: X}\nscenes: {a: {script: [{end: x}]}}\n"
    loaded = load_texts((StoryText("story.yaml", whole), StoryText("p/story.yaml", DECKS)))
    assert loaded.story is not None
    assert loaded.program is not None
    assert [one.code for one in check_program(loaded.story, loaded.program, EVERYTHING)] == ["W489"]


def test_what_both_declare_is_shared_and_differences_are_told() -> None:
    loaded = _load(WHOLE.replace("name: Kitty, has: {trust: 3}", "name: Kitty Covey, has: {trust: 1}"))
    assert _told(loaded) == [("W488", "parts/home/story.yaml", 4), ("W488", "parts/home/story.yaml", 4)]
    assert _played(loaded)[0] == "Kitty Covey: I am fine, home is tired."
    assert _played(loaded)[4] == "4 cups, 3 visits, 3 of trust."


def test_words_that_are_explained_are_explained_everywhere() -> None:
    part = HOME.replace("title: At home\n", "title: At home\nglossary: {den: A room for one.}\n")
    whole = WHOLE.replace("title: A city\n", "title: A city\nglossary: {den: A room of hers., bus: Late.}\n")
    linked = whole.replace("I live", "I [[bus]] [[den]] live")
    loaded = load_texts((StoryText("story.yaml", linked), StoryText("parts/home/story.yaml", part)))
    assert [one.code for one in loaded.diagnostics] == ["W488"]
    assert loaded.program is not None
    assert [(one.id, one.text) for one in loaded.program.glossary] == [("den", "A room of hers."), ("bus", "Late.")]


@pytest.mark.parametrize(
    "folder", ["parts/nowhere", "../home", "/parts/home", "parts/../parts/home", "", ".", "[a]", "parts\\home"]
)
def test_a_part_is_a_folder_inside_the_story(folder: str) -> None:
    assert ("E485", "story.yaml", 3) in _told(_load(WHOLE.replace("parts/home", f'"{folder}"'.replace("\\", "\\\\"))))


def test_folders_of_parts_do_not_overlap() -> None:
    twice = WHOLE.replace("{home: parts/home}", "{home: parts/home, house: parts/home}")
    assert ("E485", "story.yaml", 3) in _told(_load(twice))


def test_a_story_in_a_folder_has_to_be_declared() -> None:
    assert ("E487", "parts/home/story.yaml", 1) in _told(_load(WHOLE.replace("parts: {home: parts/home}\n", "")))


def test_a_part_that_cannot_be_read_is_told_once() -> None:
    texts = (StoryText("story.yaml", WHOLE), StoryText("parts/home/story.yaml", "title: [\n"))
    loaded = load_texts(texts)
    assert loaded.program is None
    assert {one.file for one in loaded.diagnostics} == {"parts/home/story.yaml"}


def test_a_part_needs_its_own_start() -> None:
    texts = (StoryText("story.yaml", WHOLE), StoryText("parts/home/story.yaml", HOME.replace("hall\n", "hal\n", 1)))
    found = load_texts(texts).diagnostics
    assert [(one.code, one.line, one.did_you_mean) for one in found] == [("E300", 2, "home.hall")]


@pytest.mark.parametrize("name", ["kitty", "street"])
def test_a_part_is_called_like_nothing_else(name: str) -> None:
    loaded = _load(WHOLE.replace("home.", f"{name}.").replace("{home: ", f"{{{name}: "))
    assert "E313" in {one.code for one in loaded.diagnostics}


def test_words_may_mean_other_things_elsewhere() -> None:
    """A local, a label and a member of the part: all of them names of something of the whole."""
    whole = WHOLE.replace("  mood: fine\n", "  mood: fine\n  cups: 9\n").replace("{mood}", "{mood}{cups - cups}")
    whole += "  again:\n    script:\n      - goto: street\n"
    assert _told(_load(whole)) == []
    assert _played(_load(whole), 2)[2:4] == ["Yuri: 3 left.", "Yuri: 2 left."]


def test_in_its_own_part_a_word_means_one_thing() -> None:
    for old, new in [("takes: {cups: 0}", "takes: {mood: 0}"), ("label: again", "label: cellar")]:
        texts = (StoryText("story.yaml", WHOLE), StoryText("parts/home/story.yaml", HOME.replace(old, new)))
        assert "E313" in {one.code for one in load_texts(texts).diagnostics}


def test_a_part_may_use_what_the_whole_declares() -> None:
    part = HOME.replace("{mood}, {cups_left}", "{weather}, {cups_left}").replace(
        "  - goto: hall\n", "  - goto: street\n"
    )
    whole = WHOLE.replace("  mood: fine\n", "  mood: fine\n  weather: wet\n")
    texts = (StoryText("story.yaml", whole), StoryText("parts/home/story.yaml", part))
    assert _played(load_texts(texts), 2)[5] == "The hall, wet, 2 cups, no."


DECKS = """\
title: T
start: a
decks: {lunch: {}}
endings: {z: Z}
scenes:
  a:
    script:
      - draw: lunch
        else:
          - Nothing.
      - choice:
        options:
          - from: lunch
      - end: z
  rice:
    title: Rice
    deck: lunch
    script:
      - Rice.
"""


def test_decks_are_a_part_s_own_and_can_be_added_to() -> None:
    whole = "title: W\nstart: b\nparts: {home: p}\ndecks: {lunch: {}}\nscenes:\n"
    whole += (
        "  b: {script: [{draw: lunch, else: [None here.]}, {draw: home.lunch, else: [Nor there.]}, {goto: home.a}]}\n"
    )
    whole += "  soup: {title: Soup, deck: home.lunch, priority: 2, script: [Soup.]}\n"
    loaded = load_texts((StoryText("story.yaml", whole), StoryText("p/story.yaml", DECKS)))
    assert loaded.diagnostics == ()
    lines = _played(loaded, 2)
    assert lines[:3] == ["None here.", "Soup.", "Soup."]
    assert lines[-3:] == ["> Rice", "Rice.", "[Ending: Z]"]


DEEDS = """\
title: T
start: a
host: {buzz: {takes: {n: 1}, gives: flag}}
variables:
  nerve: {start: 2, min: 0, max: 9}
  felt: no
  dare: {takes: {n: 1}, does: ["nerve += n", "felt = buzz(n)", {if: nerve > 3, then: ["grow(nerve, 2)"]}], is: nerve}
  grow: {takes: {what: {start: 0, min: 0, max: 9, by: reference}, n: 1}, does: [what += n]}
endings: {z: Z}
scenes:
  a:
    script:
      - set: dare()
      - call: b
        with: {it: nerve}
      - set: nerve = dare(1)
      - "{nerve}{felt ? !}"
      - end: z
  b:
    takes: {it: {start: 0, min: 0, max: 9, by: reference}}
    script:
      - set: [it += 1, buzz(3)]
"""


def test_procedures_references_and_the_host_work_in_parts() -> None:
    whole = "title: W\nstart: p.a\nparts: {p: p}\nvariables: {nerve: 0, n: 5}\n"
    whole += "scenes: {b: {script: ['{nerve} {n}', {set: p.dare(n)}, {goto: p.a}]}}\n"
    said = []
    for texts in ((("story.yaml", DEEDS),), (("story.yaml", whole), ("p/story.yaml", DEEDS))):
        loaded = load_texts(tuple(StoryText(*one) for one in texts))
        assert loaded.program is not None, loaded.diagnostics
        asked: list[int] = []
        bound = with_host(loaded.program, {"buzz": _noting(asked)})
        assert isinstance(bound, Program)
        said.append((asked, [line for event in events(bound) for line in as_text(event)]))
    assert said[0] == said[1] == ([1, 3, 1], ["7!", "[Ending: Z]"])


def _noting(asked: list[int]) -> Callable[[int], bool]:
    return lambda number: asked.append(number) is None


INNER = "title: T\nstart: a\nvariables: {n: 1}\nendings: {z: Z}\nscenes: {a: {script: ['{n} {m}', {end: z}]}}\n"
MIDDLE = "title: M\nstart: a\nparts: {in: deep}\nvariables: {m: 5}\nscenes: {a: {script: [{goto: in.a}]}}\n"
OUTER = """\
title: W
start: a
parts: {mid: x}
variables: {n: 7, m: 8}
scenes: {a: {script: ["{n} {mid.in.n}", {goto: mid.a}]}}
"""


def test_parts_have_parts() -> None:
    texts = [("story.yaml", OUTER), ("x/story.yaml", MIDDLE), ("x/deep/story.yaml", INNER)]
    loaded = load_texts(tuple(StoryText(*one) for one in texts))
    assert loaded.diagnostics == ()
    assert _played(loaded) == ["7 1", "1 5", "[Ending: Z]"]
    assert loaded.program is not None
    assert loaded.program.endings[0].id == "mid.in.z"


def test_parts_end_somewhere() -> None:
    one = "title: T\nstart: a\nparts: {p: p}\nendings: {z: Z}\nscenes: {a: {script: [Hello., {end: z}]}}\n"
    texts = tuple(StoryText("p/" * depth + "story.yaml", one) for depth in range(300))
    assert "E485" in {one.code for one in load_texts(texts).diagnostics}
    many = "".join(f"  p{number}: p{number}\n" for number in range(250))
    texts = tuple(StoryText(f"p{number}/story.yaml", INNER) for number in range(250))
    head = StoryText("story.yaml", f"title: T\nstart: a\nparts:\n{many}scenes: {{a: {{script: [{{goto: p1.a}}]}}}}\n")
    assert "E485" in {one.code for one in load_texts((head, *texts)).diagnostics}


def _on_disk(folder: Path) -> Path:
    for path, content in {"story.yaml": WHOLE, "parts/home/story.yaml": HOME}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(content, encoding="utf-8")
    return folder


def test_the_command_line_plays_wholes_and_parts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    story = _on_disk(tmp_path / "city")
    for folder in ("tests", "assets"):
        (story / "parts/home" / folder).mkdir()
        (story / "parts/home" / folder / "notes.yaml").write_text("not: a story\n", encoding="utf-8")
    assert main(["check", str(story)]) == 0
    assert main(["check", str(story / "parts/home")]) == 0
    capsys.readouterr()
    monkeypatch.setattr("sys.stdin", StringIO("2\n"))
    assert main(["transcript", str(story)]) == 0
    assert capsys.readouterr().out.startswith("Kitty: I am fine, home is tired.\n")
    assert story / "parts/home/assets" in asset_folders(story)
    assert story / "parts/home/assets" not in asset_folders(story / "story.yaml")  # a single file has no parts


def test_nothing_outside_is_read(tmp_path: Path) -> None:
    outside = tmp_path / "secret"
    outside.mkdir()
    (outside / "story.yaml").write_text(HOME, encoding="utf-8")
    (outside / "assets").mkdir()
    story = _on_disk(tmp_path / "city")
    (story / "parts/home/story.yaml").unlink()
    (story / "parts/home").rmdir()
    (story / "parts/home").symlink_to(outside, target_is_directory=True)
    assert "E485" in {one.code for one in load(story).diagnostics}
    (story / "parts/home").unlink()
    (story / "parts/home").mkdir()
    (story / "parts/home/story.yaml").symlink_to(outside / "story.yaml")
    (story / "parts/home/assets").symlink_to(outside / "assets", target_is_directory=True)
    assert "E106" in {one.code for one in load(story).diagnostics}
    assert not [folder for folder in asset_folders(story) if "home" in str(folder)]


@pytest.mark.parametrize("seed", range(40))
def test_any_story_plays_as_a_part_as_it_plays_alone(seed: int) -> None:
    story = random_story(seed)
    whole = "title: W\nstart: s.s0\nparts: {s: s}\nscenes: {}\n"
    inside = load_texts((StoryText("story.yaml", whole), StoryText("s/story.yaml", story)))
    alone = load_texts((StoryText("story.yaml", story),))
    assert alone.program is not None
    assert inside.program is not None, inside.diagnostics
    for way in range(3):
        walks = [walk(program, way) for program in (alone.program, inside.program)]
        first, second = ([event for turn in one.turns for event in turn.events] for one in walks)
        assert list(map(as_text, first)) == list(map(as_text, second))
        assert [type(turn.error) for turn in walks[0].turns] == [type(turn.error) for turn in walks[1].turns]
        assert walks[1].state.values == walks[0].state.values


CLASSES = {
    kind.__name__: kind
    for module in (model, steps, expressions, text)
    for kind in vars(module).values()
    if isinstance(kind, type) and attrs.has(kind) and kind.__module__ == module.__name__
}


def test_every_field_of_words_is_known_to_be_a_name_or_none() -> None:
    """A new step with a field of text: is it a name of something that a part declares for itself?"""
    fields = {
        (name, field)
        for name, kind in CLASSES.items()
        if name != "Story"
        for field, hint in get_type_hints(kind).items()
        if hint is str or str in _inside(hint)
    }
    assert fields == REFERENCES.keys() | WORDS


def _inside(hint: object) -> set[object]:
    return {one for argument in get_args(hint) for one in (argument, *_inside(argument))}


def test_every_declaration_is_shared_or_not() -> None:
    """A new key of story.yaml: does a part have its own, or is it everybody's?"""
    assert {field.name for field in attrs.fields(model.Story)} == {*OWN, *SHARED, *ALONE}
