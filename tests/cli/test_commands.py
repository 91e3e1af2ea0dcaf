"""`xostory check`, `play` and `errors`; and whatever can be given to them instead of a story."""

from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path

import pytest

from tests.cli.running import KISS, ROOT, run
from tests.stories import framed
from xostory.cli import main
from xostory.cli.errors import pages
from xostory.source.codes import all_codes


def _story(folder: Path, text: str) -> Path:
    (folder / "story.yaml").write_text(text, encoding="utf-8")
    return folder


def _check(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str]:
    status = main(["check", *map(str, arguments)])
    return status, capsys.readouterr().out


FIELDS = {
    *("code", "severity", "message", "file", "line", "column", "length", "excerpt", "hint", "did_you_mean"),
}


def test_json(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    status, out = _check(capsys, _story(tmp_path, framed("- goto: hal\n- shwo: x\n")), "--format", "json")
    found = json.loads(out)
    assert status == 1
    assert [one["code"] for one in found] == ["E300", "E208"]
    assert set(found[0]) == FIELDS
    assert found[0]["severity"] == "error"
    assert (found[0]["file"], found[0]["did_you_mean"]) == ("story.yaml", "hall")
    assert found[0]["excerpt"][found[0]["column"] - 1 :] == "hal"


def test_json_of_a_clean_story_is_an_empty_list(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    text = "title: T\nstart: a\nendings: {fin: Fin}\nscenes: {a: {script: [Hi., {end: fin}]}}\n"
    assert _check(capsys, _story(tmp_path, text), "--format", "json") == (0, "[]\n")


def test_text_ends_with_a_count(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    status, out = _check(capsys, _story(tmp_path, framed("- goto: hal\n- goto: hal\n")))
    assert status == 1
    assert out.splitlines()[-1] == "2 errors, 0 warnings"
    assert "did you mean `hall`?" in out


def test_warnings_fail_only_when_strict(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    text = "title: T\nstart: a\nendings: {fin: Fin}\nvariables: {n: 1}\nscenes: {a: {script: [Hi., {end: fin}]}}\n"
    story = _story(tmp_path, text)
    assert _check(capsys, story)[0] == 0
    assert _check(capsys, story, "--strict")[0] == 1


def test_the_bundled_story_is_clean(capsys: pytest.CaptureFixture[str]) -> None:
    assert json.loads(_check(capsys, KISS, "--format", "json")[1]) == []


def _refused(capsys: pytest.CaptureFixture[str], story: Path, code: str) -> None:
    status, out = _check(capsys, story)
    assert status == 1
    assert code in out
    for command in ("transcript", "play"):
        assert main([command, str(story)]) == 1
        assert code in capsys.readouterr().err


def test_no_story_there(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    _refused(capsys, tmp_path / "nothing", "E100")
    _refused(capsys, tmp_path, "E101")
    (tmp_path / "notes.txt").write_text("Hi.")
    _refused(capsys, tmp_path / "notes.txt", "E100")
    _refused(capsys, Path("x" * 5_000), "E107")
    _refused(capsys, Path("a\x00b"), "E10")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "E207"),
        (b"\xff\xfe\x00", "E102"),
        (b"PNG\x00\x01", "E129"),
        (b"just text", "E205"),
        (b"- a\n- b\n", "E205"),
        (b"{", "E1"),
        (b"a: b: c", "E1"),
        (b"title: T\n", "E207"),
        (b"title: T\nstart: a\n", "E300"),
        (b"[" * 10_000, "E125"),
        (b"- " * 10_000, "E125"),
        (b"? " * 10_000, "E125"),
        (b"{a: " * 10_000, "E125"),
        (b"".join(b" " * depth + b"a:\n" for depth in range(200)), "E125"),
        (b"a: &a [x]\nb: *a\n", "E122"),
        (b"a: !!python/object/apply:os.system [ls]\n", "E123"),
        (b"title: T\nstart: a\n---\ntitle: U\n", "E124"),
        (b'title: "' + b"a" * 100_000, "E1"),
        (b"title: T\nstart: a\nscenes: {a: {script: [{goto: b}]}, b: {script: [{goto: a}]}}\n", "E516"),
    ],
)
def test_what_is_no_story(capsys: pytest.CaptureFixture[str], tmp_path: Path, content: bytes, code: str) -> None:
    (tmp_path / "story.yaml").write_bytes(content)
    status, out = _check(capsys, tmp_path)
    assert status == 1
    assert code in out


def test_a_story_that_only_goes_round_fails_in_play_too(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    text = "title: T\nstart: a\nscenes: {a: {script: [{goto: b}]}, b: {script: [{goto: a}]}}\n"
    assert main(["transcript", str(_story(tmp_path, text))]) == 1
    assert "E700" in capsys.readouterr().err


def test_choices_nested_too_deep_are_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    script, pad = "", ""
    for _ in range(40):
        script += f"{pad}- choice: On?\n{pad}  options:\n{pad}    - text: A\n{pad}      then:\n"
        pad += " " * 8
    assert "E125" in _check(capsys, _story(tmp_path, framed(script + f"{pad}- Hi.\n")))[1]


def test_odd_files_are_told_and_do_not_keep_the_rest_from_being_checked(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    outside = tmp_path / "outside.yaml"
    outside.write_text("scenes: {}\n")
    story = tmp_path / "story"
    story.mkdir()
    _story(story, framed("- set: nerv = 1\n- end: fin\n"))
    (story / "link.yaml").symlink_to(outside)
    (story / "self.yaml").symlink_to(story / "self.yaml")
    (story / "gone.yaml").symlink_to(story / "nothing")
    (story / "folder.yaml").mkdir()
    os.mkfifo(story / "pipe.yaml")
    (story / os.fsdecode(b"bad\xff.yaml")).write_text("scenes: {}\n")
    status, out = _check(capsys, story, "--format", "json")
    found = {(one["file"], one["code"]) for one in json.loads(out)}
    assert status == 1
    assert found >= {
        ("link.yaml", "E106"),
        ("self.yaml", "E107"),
        ("gone.yaml", "E107"),
        ("folder.yaml", "E107"),
        ("pipe.yaml", "E107"),
        ("story.yaml", "E303"),
    }


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    _story(tmp_path, framed("- end: fin\n"))
    (tmp_path / "secret.yaml").write_text("scenes: {}\n")
    (tmp_path / "secret.yaml").chmod(0)
    assert "E107" in _check(capsys, tmp_path)[1]


def test_a_file_that_is_too_large_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    with (tmp_path / "story.yaml").open("wb") as file:
        file.truncate(40_000_000)
    assert "E104" in _check(capsys, tmp_path)[1]


def test_without_a_display_the_game_says_so_in_one_line_and_plays_from_its_input() -> None:
    done = run("play", KISS, given="1\n1\n", SDL_VIDEODRIVER="nothing", XDG_DATA_HOME="/nonexistent/xostory")
    assert done.status == 0
    assert len(done.err.splitlines()) == 1
    assert "window" in done.err
    assert done.out.startswith(run("transcript", KISS, given="1\n1\n").out[:200])


def test_play_in_the_terminal_reads_from_a_pipe(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    story = _story(tmp_path, framed("- Hello.\n- choice: Well?\n  options: [A, B]\n- end: fin\n"))
    monkeypatch.setattr(sys, "stdin", io.StringIO("2\n"))
    assert main(["play", "--terminal", str(story)]) == 0
    assert capsys.readouterr().out.splitlines()[-2:] == ["> B", "[Ending: Fin]"]


def test_errors_explains_a_code(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["errors", "e110"]) == 0
    assert capsys.readouterr().out.startswith("# E110: ")
    assert main(["errors", "E999"]) == 2
    out, err = capsys.readouterr()
    assert (out, "E999" in err) == ("", True)


def test_errors_lists_all(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["errors"]) == 0
    out = capsys.readouterr().out
    assert all(code.id in out for code in all_codes())


def test_errors_writes_pages_into_a_folder_that_is_not_there_yet(tmp_path: Path) -> None:
    assert main(["errors", "--write", str(tmp_path / "new" / "folder")]) == 0
    assert len(list((tmp_path / "new" / "folder").iterdir())) == len(all_codes()) + 1


def test_the_pages_in_the_docs_are_the_ones_of_the_codes() -> None:
    folder = ROOT / "docs" / "errors"
    written = {file.name: file.read_text(encoding="utf-8") for file in folder.iterdir()}
    assert written == pages(), "run `make docs`"


@pytest.mark.parametrize("arguments", [["nothing"], ["check"], ["check", "x", "--format", "xml"], ["--nothing"]])
def test_wrong_usage(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 2
