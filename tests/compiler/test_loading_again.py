"""Loading a story again after an edit: what comes of it is what comes of reading everything."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from xostory.compiler import load as loading
from xostory.compiler.load import Loaded, load_texts
from xostory.source.files import StoryText
from xostory.story.read import story as reading

HEAD = """\
title: Again
start: one
characters: {kitty: Kitty, dae: Dae}
variables: {nerve: {start: 2, min: 0, max: 5}}
endings: {fin: Fin}
parts: {home: home}
scenes:
  one:
    script:
      - kitty: I begin.
      - goto: two
"""
PART = """\
title: Home
start: hall
variables: {warm: yes}
endings: {asleep: Asleep}
"""
FILES = {
    "story.yaml": HEAD,
    "a.yaml": "scenes:\n  two:\n    script:\n      - 'yuri: Hello.'\n      - choice: What?\n        options:\n"
    "          - text: Go.\n            id: go\n            once: yes\n          - text: Stay.\n      - goto: three\n",
    "b.yaml": "scenes:\n  three:\n    script:\n      - |\n        dae smug: Well, {visits(two.go)}.\n        Plain.\n"
    "      - set: nerve += 1\n      - goto: home.hall\n",
    "home/story.yaml": PART,
    "home/hall.yaml": "scenes:\n  hall:\n    script:\n      - if: warm\n        then:\n          - dae: Home.\n"
    "      - end: asleep\n",
}
# What a writer may do to a file: replace words by others. Some break it, some mend it again.
EDITS = (
    ("dae: Dae", "dae: Dae, yuri: Yuri"),
    ("dae: Dae, yuri: Yuri", "dae: Dae"),
    ("title: Again", "moods: [smug]\ntitle: Again"),
    ("nerve: {start: 2", "courage: {start: 2"),
    ("nerve += 1", "courage += 1"),
    ("Plain.", "Plainer."),
    ("Plainer.", "Plain.\n        *Another line.*"),
    ("two:", "three:"),
    ("three:", "two:"),
    ("goto: three", "goto: nowhere"),
    ("goto: nowhere", "goto: three"),
    ("scenes:", "scenes: {"),
    ("scenes: {", "scenes:"),
    ("scenes:", "title: Wrong file\nscenes:"),
    ("id: go", "id: gone"),
    ("parts: {home: home}", "parts: {}"),
    ("parts: {}", "parts: {home: home}"),
    ("title: Home", "characters: {yuri: Yuri}\ntitle: Home"),
    ("dae: Home.", "dae: Home {warm ? at last | }."),
)


def _texts(files: dict[str, str]) -> tuple[StoryText, ...]:
    return tuple(StoryText(path, text) for path, text in sorted(files.items()))


@given(st.lists(st.tuples(st.sampled_from(sorted(FILES)), st.sampled_from(EDITS)), max_size=12), st.data())
def test_it_is_what_reading_everything_is(edits: list[tuple[str, tuple[str, str]]], data: st.DataObject) -> None:
    files = dict(FILES)
    loaded = load_texts(_texts(files))
    for path, (old, new) in edits:
        if data.draw(st.integers(0, 9)) == 0 and files.pop(path, None) is not None:
            continue
        files[path] = files.get(path, FILES[path]).replace(old, new, 1)
        loaded = load_texts(_texts(files), (), (), loaded)
        assert loaded == load_texts(_texts(files))


def test_the_story_of_these_tests_is_whole() -> None:
    assert [one.code for one in load_texts(_texts(FILES)).diagnostics] == []


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the files that are parsed from now on."""
    paths: list[str] = []
    original = reading.read_yaml

    def noting(path: str, text: str) -> object:
        paths.append(path)
        return original(path, text)

    monkeypatch.setattr(reading, "read_yaml", noting)
    return paths


def _again(before: Loaded, **changes: str) -> Loaded:
    files = FILES | {path.replace("_", "/") + ".yaml": text for path, text in changes.items()}
    return load_texts(_texts(files), (), (), before)


def test_only_what_changed_is_read_again(parsed: list[str]) -> None:
    before = load_texts(_texts(FILES))
    parsed.clear()
    after = _again(before, a=FILES["a.yaml"].replace("Go.", "Run."))
    # A story.yaml is always read: it decides how the others are.
    assert parsed == ["a.yaml", "home/story.yaml", "story.yaml"]
    assert after.program != before.program


def test_who_speaks_decides_how_everything_is_read(parsed: list[str]) -> None:
    before = load_texts(_texts(FILES))
    parsed.clear()
    _again(before, story=HEAD.replace("dae: Dae", "dae: Dae, yuri: Yuri"))
    assert sorted(parsed) == sorted(FILES)


def test_a_story_that_is_broken_for_a_moment_is_not_forgotten(parsed: list[str]) -> None:
    broken = _again(load_texts(_texts(FILES)), story="title: [")
    assert broken.program is None
    parsed.clear()
    mended = _again(broken)
    assert mended == load_texts(_texts(FILES))
    assert parsed[:2] == ["home/story.yaml", "story.yaml"]


def test_loaded_stories_do_not_differ_by_how_they_were_read() -> None:
    loaded = load_texts(_texts(FILES))
    assert loaded.files
    assert attrs.evolve(loaded, files={}) == loaded
    assert loading.load_texts(_texts(FILES), (), (), loaded) == loaded
