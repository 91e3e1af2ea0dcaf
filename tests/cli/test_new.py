"""`xostory new`: the story it makes plays, is clean, and shows what it says it shows."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from xostory.cli import main
from xostory.compiler.load import load_story
from xostory.engine.advance import advance, begin
from xostory.engine.commands import Choose
from xostory.engine.events import ChoiceOffered, EndingReached, Event
from xostory.engine.state import Step
from xostory.program.model import Program


@pytest.fixture
def made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    folder = tmp_path / "deep" / "my story"
    assert main(["new", str(folder)]) == 0
    capsys.readouterr()
    return folder


def _roads(program: Program, step: Step, before: tuple[Event, ...] = ()) -> Iterator[tuple[Event, ...]]:
    """The events of every way to play from here."""
    assert step.error is None, step.error
    so_far = (*before, *step.events)
    if not isinstance(step.state.pending, ChoiceOffered):
        yield so_far
        return
    for option in step.state.pending.options:
        if option.open:
            yield from _roads(program, advance(program, step.state, Choose(option.id)), so_far)


def test_it_is_clean(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(made), "--format", "json", "--strict"]) == 0
    assert json.loads(capsys.readouterr().out) == []
    assert main(["fmt", str(made), "--check"]) == 0


def test_every_road_ends_and_both_endings_are_reached(made: Path) -> None:
    program = load_story(made)
    roads = list(_roads(program, begin(program, 0)))
    last = [road[-1] for road in roads]
    assert len(roads) > 5
    assert all(isinstance(one, EndingReached) for one in last)
    assert len({one.ending for one in last if isinstance(one, EndingReached)}) == 2


def test_there_is_a_locked_option_with_its_reason_and_the_key_to_it(made: Path) -> None:
    program = load_story(made)
    offers = [
        event for road in _roads(program, begin(program, 0)) for event in road if isinstance(event, ChoiceOffered)
    ]
    locked = {(one.text, one.reason) for offer in offers for one in offer.options if not one.open}
    opened = {one.text for offer in offers for one in offer.options if one.open}
    assert locked
    assert all(reason and text in opened for text, reason in locked)


def test_its_walkthroughs_pass_and_come_to_both_endings(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["test", str(made)]) == 0
    assert "2 of 2 endings" in capsys.readouterr().out


def test_a_title(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    title = 'Room 5: "late" \\ #1 안녕'
    assert main(["new", str(tmp_path / "a"), "--title", title]) == 0
    assert load_story(tmp_path / "a").title == title
    assert main(["new", str(tmp_path / "b"), "--title", "Two\nlines"]) == 0
    assert load_story(tmp_path / "b").title == "Two lines"
    assert main(["check", str(tmp_path / "a"), "--strict"]) == 0
    capsys.readouterr()


@pytest.mark.parametrize("title", ["", " \n", "{name}", "\udcff"])
def test_what_cannot_be_a_title(tmp_path: Path, capsys: pytest.CaptureFixture[str], title: str) -> None:
    assert main(["new", str(tmp_path / "a"), "--title", title]) == 1
    assert "`title`" in capsys.readouterr().err
    assert not (tmp_path / "a").exists()


def test_a_folder_with_something_in_it_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "notes.txt").write_text("Hi.", encoding="utf-8")
    for place in (tmp_path, tmp_path / "notes.txt"):
        assert main(["new", str(place)]) == 1
        out, err = capsys.readouterr()
        assert out == ""
        assert err == f"{place} exists and is not an empty folder: nothing was written.\n"
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]
    assert (tmp_path / "notes.txt").read_text(encoding="utf-8") == "Hi."


def test_an_empty_folder_will_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", str(tmp_path)]) == 0
    assert (tmp_path / "story.yaml").is_file()
    capsys.readouterr()


@pytest.mark.parametrize("folder", ["x" * 5_000, "a\x00b", "notes.txt/story"])
def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str], folder: str) -> None:
    (tmp_path / "notes.txt").write_text("Hi.", encoding="utf-8")
    assert main(["new", str(tmp_path / folder)]) == 1
    assert "cannot be written" in capsys.readouterr().err


def test_the_commands_it_names_work_as_they_stand(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["new", "first"]) == 0
    named = [line.split() for line in capsys.readouterr().out.splitlines() if line.startswith("  xostory ")]
    assert [words[1] for words in named] == ["check", "transcript", "play", "test"]
    monkeypatch.setattr(sys, "stdin", io.StringIO("1\n1\n1\n"))
    assert main(named[0][1:3]) == 0
    assert main(named[1][1:3]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "[Ending: As high as the bridge]"
    assert main(named[3][1:3]) == 0
