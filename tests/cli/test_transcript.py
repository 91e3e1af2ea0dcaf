"""`xostory transcript`, as docs/transcript.md has it."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import attrs
import pytest

from tests.cli.running import KISS, ROOT, run
from tests.stories import framed
from xostory.cli import main

SCRIPT = """\
- "kitty: Which {shuffle: a | b | c | d | e}?"
- choice: Well?
  options:
    - text: One
    - {text: Two, if: late, locked: Too late.}
    - text: Three
- choice: Again?
  options: [Yes, No]
- end: fin
"""


@pytest.fixture
def story(tmp_path: Path) -> Path:
    file = tmp_path / "story.yaml"
    file.write_text(framed(SCRIPT), encoding="utf-8")
    return file


def _run(monkeypatch: pytest.MonkeyPatch, given: str, *arguments: object) -> int:
    monkeypatch.setattr(sys, "stdin", io.StringIO(given))
    return main(["transcript", *map(str, arguments)])


FULL = """\
Kitty: Which b?
Well?
  1. One
  -  Two (locked: Too late.)
  2. Three
> Three
Again?
  1. Yes
  2. No
> Yes
[Ending: Fin]
"""


def test_text(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], story: Path) -> None:
    assert _run(monkeypatch, "2\n1\n", story) == 0
    out = capsys.readouterr().out
    assert out.splitlines()[1:] == FULL.splitlines()[1:]


def test_input_that_ends_early(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], story: Path
) -> None:
    assert _run(monkeypatch, "1\n", story) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "  2. No"


def test_empty_lines_are_skipped_and_wrong_numbers_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], story: Path
) -> None:
    wrong = ["0", "3", "-1", "one", "1.5", "²", "9" * 50, "1 2"]
    assert _run(monkeypatch, "\n  \n" + "\n".join(wrong) + "\n\n 2 \n\n1\n", story) == 0
    out, err = capsys.readouterr()
    assert out.splitlines()[1:] == FULL.splitlines()[1:]
    assert len(err.splitlines()) == len(wrong)
    assert "1 to 2" in err


def test_time_up(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "story.yaml"
    timed = "- choice: Now!\n  within: 8\n  options: [One, {text: Two, default: yes}]\n"
    file.write_text(framed(f"{timed}- choice: Slowly.\n  options: [A]\n- end: fin\n"), encoding="utf-8")
    assert _run(monkeypatch, "time up\ntime up\n1\n", file) == 0
    out, err = capsys.readouterr()
    assert out.splitlines()[3:] == ["> (time is up) Two", "Slowly.", "  1. A", "> A", "[Ending: Fin]"]
    assert "'time up'" in err


def test_words(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "story.yaml"
    script = "- ask: A name?\n  into: name\n  longest: 5\n- ask: And yours?\n  into: name\n  suggest: Q\n"
    script += "- ask:\n  into: nerve\n"
    file.write_text(framed(script + '- "{name} {nerve}"\n- end: fin\n'), encoding="utf-8")
    assert _run(monkeypatch, "\nTatiana\n Kit \n\nsix\n7\n3\n", file) == 0
    out, err = capsys.readouterr()
    assert out.splitlines() == [*("A name?", '> "Kit"', "And yours? (Q)", '> "Q"', '> "3"', "Q 3", "[Ending: Fin]")]
    assert err.splitlines() == [
        "Please write something.",
        "At most 5 letters, please.",
        *["A number from 0 to 5, please."] * 2,
    ]


def test_seed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], story: Path) -> None:
    first_lines = set()
    for seed in range(12):
        assert _run(monkeypatch, "", story, "--seed", seed) == 0
        first = capsys.readouterr().out.splitlines()[0]
        assert _run(monkeypatch, "", story, "--seed", seed) == 0
        assert capsys.readouterr().out.splitlines()[0] == first
        first_lines.add(first)
    assert len(first_lines) > 2


def test_scene(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], story: Path) -> None:
    assert _run(monkeypatch, "", story, "--scene", "side") == 1  # a scene made to be called runs off its end
    out, err = capsys.readouterr()
    assert out == "Side 1, dae_, 0, no, Kitty, 10, no.\n"
    assert "E702" in err
    assert _run(monkeypatch, "", story, "--scene", "nowhere") == 2
    assert "nowhere" in capsys.readouterr().err


def test_json(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], story: Path) -> None:
    assert _run(monkeypatch, "2\n1\n", story, "--json") == 0
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [one["type"] for one in found] == [
        *("scene_entered", "line_said", "choice_offered", "option_chosen", "choice_offered", "option_chosen"),
        "ending_reached",
    ]
    assert found[2]["options"][1]["reason"] == "Too late."
    assert found[-1] == {"type": "ending_reached", "ending": "fin", "title": "Fin", "hint": "It is over."}


def test_an_error_in_play(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "story.yaml"
    file.write_text(framed('- Before.\n- "{1 / (won - 10)}"\n- end: fin\n'), encoding="utf-8")
    assert _run(monkeypatch, "", file) == 1
    out, err = capsys.readouterr()
    assert out == "Before.\n"
    assert "E705" in err
    assert "scene hall" in err


def test_a_story_with_errors_is_not_played(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "story.yaml"
    file.write_text(framed("- Hello.\n- goto: nowhere\n"), encoding="utf-8")
    assert _run(monkeypatch, "", file) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert "E300" in err


@pytest.mark.parametrize("arguments", [[], ["--seed", "x"], ["--nothing"]])
def test_wrong_usage(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["transcript", *arguments])
    assert stop.value.code == 2


def test_input_that_is_no_text_is_told(story: Path) -> None:
    done = run("transcript", story, given=b"\xff\xfe\n2\n1\n")
    assert done.status == 0
    assert done.out.endswith("[Ending: Fin]\n")
    assert len(done.err.splitlines()) == 1


def test_a_terminal_without_the_letters_still_gets_the_rest(tmp_path: Path) -> None:
    file = tmp_path / "story.yaml"
    file.write_text(framed("- 안녕.\n- Bye.\n- end: fin\n"), encoding="utf-8")
    done = run("transcript", file, PYTHONIOENCODING="ascii")
    assert done.status == 0
    assert "Bye." in done.out


def test_closed_streams(story: Path) -> None:
    for closing in ("<&-", ">&-", "2>&-"):
        command = f'"{sys.executable}" -m xostory transcript "{story}" {closing}'
        done = subprocess.run(["sh", "-c", command], capture_output=True, cwd=ROOT, check=False, timeout=60)
        assert done.returncode == 0
        assert b"Traceback" not in done.stderr


def test_a_reader_who_has_seen_enough() -> None:
    command = f'"{sys.executable}" -m xostory transcript "{KISS}" | head -n 1'
    done = subprocess.run(["sh", "-c", command], capture_output=True, cwd=ROOT, check=False, timeout=60, input=b"")
    assert done.stderr == b""
    assert done.stdout.count(b"\n") == 1


# attrs and platformdirs are pure Python, and PyYAML can be.
SHARED = {"PYTHONPATH": str(Path(attrs.__file__).parents[1])}


def _other_pythons() -> list[str]:
    """Pythons on this machine that can use what the engine needs, from where this one has it."""
    found = []
    kept_by_pyenv = sorted(map(str, Path.home().glob(".pyenv/versions/3.1*/bin/python3.1?")))
    for name in ("python3.11", "python3.12", "python3.13", "python3.14", *kept_by_pyenv):
        check = [name, "-c", "import attrs, yaml, platformdirs"]
        try:
            done = subprocess.run(check, capture_output=True, check=False, timeout=30, env={**os.environ, **SHARED})
        except OSError:
            continue
        if done.returncode == 0:
            found.append(name)
    return found


def test_the_same_under_every_hash_seed() -> None:
    given = "1\n2\n1\n1\n2\n" * 20
    plain = run("transcript", KISS, "--seed", "7", given=given, PYTHONHASHSEED="0")
    assert plain.status == 0
    assert plain.out.endswith("]\n")
    for number in ("1", "2"):
        assert run("transcript", KISS, "--seed", "7", given=given, PYTHONHASHSEED=number).out == plain.out


def test_the_same_on_another_python() -> None:
    others = [name for name in _other_pythons() if not name.endswith(f"{sys.version_info[0]}.{sys.version_info[1]}")]
    if not others:
        pytest.skip("no other Python with attrs, PyYAML and platformdirs here")
    for name in others:
        done = run("transcript", KISS, "--json", given="1\n" * 80, python=name, **SHARED)
        assert done.out == run("transcript", KISS, "--json", given="1\n" * 80).out


def test_what_is_kept_goes_from_one_playthrough_to_the_next(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    story, kept = tmp_path / "story.yaml", tmp_path / "deep" / "kept.json"
    story.write_text(
        "title: T\nstart: a\nendings: {fin: Fin}\nachievements: {early: Early}\n"
        "variables: {n: {start: 1, persistent: yes}}\n"
        "scenes: {a: {script: ['{n}', {set: n += 1}, {achieve: early}, {end: fin}]}}\n"
    )
    played = []
    for _ in range(2):
        assert _run(monkeypatch, "", story, "--kept", kept) == 0
        played.append(capsys.readouterr().out.splitlines())
    assert played == [["1", "[Achievement: Early]", "[Ending: Fin]"], ["2", "[Ending: Fin]"]]
    assert _run(monkeypatch, "", story) == 0
    assert capsys.readouterr().out.splitlines() == played[0]
    kept.write_text("{")
    assert _run(monkeypatch, "", story, "--kept", kept) == 0
    assert "damaged" in capsys.readouterr().err
    kept.unlink()
    (tmp_path / "file").write_text("")
    assert _run(monkeypatch, "", story, "--kept", tmp_path / "file" / "kept.json") == 0
    assert "Not kept" in capsys.readouterr().err
