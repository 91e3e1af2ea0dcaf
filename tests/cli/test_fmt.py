"""`xostory fmt`: what becomes of the files, and what is said of them."""

from __future__ import annotations

import os
import shutil
import textwrap
from pathlib import Path

import pytest

from tests.cli.running import KISS
from xostory.cli import fmt, main
from xostory.source.files import read_files
from xostory.source.formatting import Formatting

UGLY = "scenes:\n    hall:   # the hall\n        script:\n        - |\n            Hi:  there.  \n"
FAIR = "scenes:\n  hall:   # the hall\n    script:\n      - |\n        Hi:  there.  \n"
HEAD = "title: T\nstart: hall\n"


@pytest.fixture
def story(tmp_path: Path) -> Path:
    (tmp_path / "one").mkdir()
    (tmp_path / "story.yaml").write_text(HEAD, encoding="utf-8")
    (tmp_path / "one" / "hall.yaml").write_text(UGLY, encoding="utf-8")
    return tmp_path


def _fmt(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, list[str], str]:
    status = main(["fmt", *map(str, arguments)])
    out, err = capsys.readouterr()
    return status, out.splitlines(), err


def test_files_are_written_and_listed(capsys: pytest.CaptureFixture[str], story: Path) -> None:
    hall = story / "one" / "hall.yaml"
    hall.chmod(0o640)
    assert _fmt(capsys, story) == (0, ["one/hall.yaml"], "1 of 2 files changed\n")
    assert hall.read_bytes() == FAIR.encode()
    assert (story / "story.yaml").read_text(encoding="utf-8") == HEAD
    assert hall.stat().st_mode & 0o777 == 0o640
    assert _fmt(capsys, story) == (0, [], "0 of 2 files changed\n")


def test_check_lists_and_writes_nothing(capsys: pytest.CaptureFixture[str], story: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in story.rglob("*")}
    assert _fmt(capsys, story, "--check") == (1, ["one/hall.yaml"], "1 of 2 files would change\n")
    assert {path: path.stat().st_mtime_ns for path in story.rglob("*")} == before
    main(["fmt", str(story)])
    capsys.readouterr()
    assert _fmt(capsys, story, "--check") == (0, [], "0 of 2 files would change\n")


def test_a_single_file(capsys: pytest.CaptureFixture[str], story: Path) -> None:
    file = story / "one" / "hall.yaml"
    assert _fmt(capsys, file)[:2] == (0, ["hall.yaml"])
    assert file.read_text(encoding="utf-8") == FAIR


@pytest.mark.parametrize(
    "data", [b"\xef\xbb\xbf" + FAIR.encode(), FAIR.replace("\n", "\r\n").encode(), FAIR[:-1].encode()]
)
def test_marks_and_line_ends_of_other_systems_go(capsys: pytest.CaptureFixture[str], story: Path, data: bytes) -> None:
    file = story / "one" / "hall.yaml"
    file.write_bytes(data)
    assert _fmt(capsys, story, "--check")[0] == 1
    assert file.read_bytes() == data
    assert _fmt(capsys, story)[0] == 0
    assert file.read_bytes() == FAIR.encode()


def test_a_file_with_errors_is_told_as_check_does_and_left_alone(
    capsys: pytest.CaptureFixture[str], story: Path
) -> None:
    wrong = "scenes:\n    a: b: c\n"
    (story / "wrong.yaml").write_text(wrong, encoding="utf-8")
    main(["check", str(story)])
    told = capsys.readouterr().out.split("\n\n")[-2]
    status, out, err = _fmt(capsys, story)
    assert "wrong.yaml:2:9: error E110" in told
    assert told in err
    assert (status, out) == (1, ["one/hall.yaml"])
    assert (story / "wrong.yaml").read_text(encoding="utf-8") == wrong


def test_what_would_change_its_meaning_is_not_written(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], story: Path
) -> None:
    monkeypatch.setattr(fmt, "format_yaml", lambda *_: Formatting(None, ()))
    status, out, err = _fmt(capsys, story)
    assert (status, out) == (1, [])
    assert "one/hall.yaml is left as it is: its meaning would change." in err
    assert (story / "one" / "hall.yaml").read_text(encoding="utf-8") == UGLY


def test_no_story_there(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    for place, code in ((tmp_path / "nothing", "E100"), (tmp_path, "E101"), (Path("x" * 5_000), "E107")):
        status, out, err = _fmt(capsys, place)
        assert (status, out) == (1, [])
        assert code in err


def test_a_link_stays_a_link_and_its_file_is_formatted(capsys: pytest.CaptureFixture[str], story: Path) -> None:
    hall = story / "one" / "hall.yaml"
    kept = hall.rename(story / "one" / "kept.txt")
    hall.symlink_to(kept)
    assert _fmt(capsys, story)[0] == 0
    assert hall.is_symlink()
    assert kept.read_text(encoding="utf-8") == FAIR


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_told(capsys: pytest.CaptureFixture[str], story: Path) -> None:
    (story / "one").chmod(0o500)
    status, out, err = _fmt(capsys, story)
    (story / "one").chmod(0o700)
    assert (status, out) == (1, [])
    assert "one/hall.yaml is left as it is" in err


def test_the_old_file_stays_when_writing_fails(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], story: Path
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    status, out, err = _fmt(capsys, story)
    assert (status, out) == (1, [])
    assert "No space left on device" in err
    assert (story / "one" / "hall.yaml").read_text(encoding="utf-8") == UGLY
    assert sorted(path.name for path in (story / "one").iterdir()) == ["hall.yaml"]


def test_the_bundled_story_says_the_same_afterwards(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    copy = tmp_path / "kiss"
    shutil.copytree(KISS, copy)
    for file in copy.rglob("*.yaml"):
        file.write_text(textwrap.indent(file.read_text(encoding="utf-8"), "   "), encoding="utf-8")
    before = [(one.path, one.text.split()) for one in read_files(copy).texts]
    assert _fmt(capsys, copy)[0] == 0
    assert [(one.path, one.text.split()) for one in read_files(copy).texts] == before
    assert main(["check", str(copy)]) == 0
    capsys.readouterr()
    assert _fmt(capsys, copy, "--check")[:2] == (0, [])


def test_a_pack_is_formatted_too(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "pack.yaml").write_text("pack: P\nfor: t\noptions:\n- at: a.b\n", encoding="utf-8")
    assert _fmt(capsys, tmp_path) == (0, ["pack.yaml"], "1 of 1 files changed\n")
    assert (tmp_path / "pack.yaml").read_text(encoding="utf-8").endswith("options:\n  - at: a.b\n")
