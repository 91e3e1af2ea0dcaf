"""`xostory test`: statuses, recording, coverage and JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from xostory.cli import main

STORY = """\
title: T
start: a
endings: {fin: Fin}
scenes: {a: {script: [Hi., {choice: , options: [Go., Stay.]}, {end: fin}]}}
"""


def _story(folder: Path, walkthroughs: str) -> Path:
    (folder / "tests").mkdir()
    (folder / "story.yaml").write_text(STORY, encoding="utf-8")
    (folder / "tests" / "a.yaml").write_text(walkthroughs, encoding="utf-8")
    return folder


def _ran(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str]:
    status = main(["test", *map(str, arguments)])
    caught = capsys.readouterr()
    return status, caught.out + caught.err


def test_pass_and_fail(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    story = _story(tmp_path, "walkthroughs:\n  one: [Go., {ending: fin}]\n  two: [Goo.]\n")
    status, out = _ran(capsys, story)
    assert status == 1
    assert "pass  one (1 choice)\n" in out
    assert "FAIL  two (0 choices)\n\ntests/a.yaml:3:9: error E600" in out
    assert out.endswith("2 walkthroughs: 1 pass, 1 fail\nThey see 1 of 1 line, 1 of 2 options, 1 of 1 ending.\n")


def test_what_was_not_seen(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    story = _story(tmp_path, "walkthroughs: {one: [Go.]}\n")
    assert "  option not seen: story.yaml:4: Stay.\n" in _ran(capsys, story, "--coverage")[1]


def test_recording_writes_and_says_so_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    story = _story(tmp_path, "walkthroughs: {one: {transcript: yes, steps: [Go.]}}\n")
    assert _ran(capsys, story)[0] == 1
    status, out = _ran(capsys, story, "--record")
    assert (status, out.splitlines()[0]) == (0, "recorded tests/a.one.txt")
    assert (story / "tests" / "a.one.txt").read_text(encoding="utf-8").splitlines()[0] == "Hi."
    assert "recorded" not in _ran(capsys, story, "--record")[1]
    assert _ran(capsys, story)[0] == 0


def test_a_transcript_that_cannot_be_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    story = _story(tmp_path, "walkthroughs: {one: {transcript: yes, steps: [Go.]}}\n")
    (story / "tests" / "a.one.txt").mkdir()
    status, out = _ran(capsys, story, "--record")
    assert status == 1
    assert "tests/a.one.txt could not be written" in out


def test_a_compiled_story_has_no_walkthroughs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for command in ("test", "fmt"):
        assert main([command, str(tmp_path / "a.xostory")]) == 2
        assert "source" in capsys.readouterr().err


def test_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out = _ran(capsys, _story(tmp_path, "walkthroughs: {one: [Goo.]}\n"), "--format", "json")
    data = json.loads(out)
    assert status == 1
    assert data["problems"] == []
    assert [one["code"] for one in data["walkthroughs"][0]["problems"]] == ["E600"]
    assert data["coverage"]["option"] == {"total": 2, "seen": 0, "unseen": data["coverage"]["option"]["unseen"]}


def test_no_walkthroughs_and_no_story(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "story.yaml").write_text(STORY, encoding="utf-8")
    status, out = _ran(capsys, tmp_path)
    assert status == 1
    assert "docs/testing.md" in out
    assert _ran(capsys, tmp_path / "nowhere")[0] == 1


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    story = tmp_path / "story"
    story.mkdir()
    _story(story, "walkthroughs: {one: [Go.]}\n")
    (tmp_path / "secret.yaml").write_text("walkthroughs: {}", encoding="utf-8")
    (story / "tests" / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    status, out = _ran(capsys, story)
    assert status == 1
    assert "link.yaml" in out


PACK = "pack: P\nfor: t\noptions: [{at: a.go, text: Fly., then: [Up.]}]\n"


def _with_pack(folder: Path, walkthroughs: str) -> tuple[Path, Path]:
    """A story with a recorded walkthrough, and a pack with walkthroughs of its own."""
    story, pack = folder / "story", folder / "pack"
    (pack / "tests").mkdir(parents=True)
    story.mkdir()
    _story(story, "walkthroughs: {one: {transcript: yes, steps: [Go.]}}\n")
    text = STORY.replace("title: T", "title: T\nid: t").replace("choice: ,", "choice: , id: go,")
    (story / "story.yaml").write_text(text, encoding="utf-8")
    (pack / "pack.yaml").write_text(PACK, encoding="utf-8")
    (pack / "tests" / "p.yaml").write_text(walkthroughs, encoding="utf-8")
    return story, pack


def test_walkthroughs_of_a_pack_are_played_with_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    story, pack = _with_pack(tmp_path, "walkthroughs: {up: [Fly., {says: Up.}]}\n")
    assert _ran(capsys, story, "--record")[0] == 0
    before = (story / "tests" / "a.one.txt").read_text(encoding="utf-8")
    status, out = _ran(capsys, story, "--pack", pack, "--pack", pack, "--record")
    assert (status, out.splitlines()[:2]) == (0, ["pass  one (1 choice)", "pass  up (1 choice)"])
    assert (story / "tests" / "a.one.txt").read_text(encoding="utf-8") == before
    assert "up" not in _ran(capsys, story)[1]


def test_transcripts_of_a_pack_are_kept_in_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _with_pack(tmp_path, "walkthroughs: {up: {transcript: yes, steps: [Fly.]}}\n")
    monkeypatch.chdir(tmp_path)
    status, out = _ran(capsys, "story", "--pack", "pack", "--record")
    assert (status, out.splitlines()[0]) == (0, "recorded pack/tests/p.up.txt")
    assert "Up." in (tmp_path / "pack" / "tests" / "p.up.txt").read_text(encoding="utf-8")
    assert _ran(capsys, "story", "--pack", tmp_path / "pack")[0] == 0
    (tmp_path / "pack" / "tests" / "p.up.txt").write_text("Down.\n", encoding="utf-8")
    status, out = _ran(capsys, "story", "--pack", "pack")
    assert status == 1
    assert "\npack/tests/p.yaml:1:" in out
    assert "error E608" in out
