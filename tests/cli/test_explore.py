"""`xostory explore`: statuses, what comes first, JSON, stopping."""

from __future__ import annotations

import json
import os
import signal
from pathlib import Path

import pytest

from xostory.check.exploring.explored import Explored
from xostory.cli import explore, main

STORY = """\
title: T
start: a
variables: {n: 0, late: no}
endings: {fin: Fin, far: Far}
scenes:
  a:
    script:
      - label: again
      - set: late = chance(50)
      - choice:
        options:
          - {text: Round., then: [{set: n += 1}, {goto: a.again}]}
          - {text: Luck., if: late, then: [{end: far}]}
          - Out.
      - if: n > 900
        then: [Long.]
      - end: fin
"""
CLEAN = STORY.replace("      - if: n > 900\n        then: [Long.]\n", "")


def _ran(capsys: pytest.CaptureFixture[str], folder: Path, text: str, *given: str) -> tuple[int, str]:
    (folder / "story.yaml").write_text(text, encoding="utf-8")
    status = main(["explore", str(folder), *given])
    return status, capsys.readouterr().out


def test_a_clean_story(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out = _ran(capsys, tmp_path, CLEAN)
    assert status == 0
    assert out.startswith("Everything that can happen was walked: 2 states, 9 moves.\n")
    assert "  endings     2 of 2 reached\n" in out
    assert "ending “Far”\n    (chance gives yes) → Luck.\n" in out
    assert out.endswith("\n0 findings\n")


def test_what_was_cut_comes_first(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out = _ran(capsys, tmp_path, STORY, "--states", "50", "--roads")
    assert status == 0
    assert out.startswith(
        "Not everything was walked; what was not found may still be there. Left out:\n"
        "  - the budget of 50 states was used up\n"
    )
    assert "  lines       0 of 1 reached, 1 not found\n" in out
    assert "option “Round.”\n" in out


def test_findings_make_the_status(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out = _ran(capsys, tmp_path, CLEAN.replace("if: late", "if: visits(a) > 1"))
    assert status == 1
    assert "story.yaml:10: never offered: The option “Luck.” is never offered.\n" in out
    assert "ending unreachable: No road leads to ending 'far'.\n" in out


def test_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out = _ran(capsys, tmp_path, CLEAN, "--json")
    data = json.loads(out)
    assert (status, data["whole"], data["cuts"], data["findings"]) == (0, True, [], [])
    [far] = [part for part in data["parts"] if part["id"] == "far"]
    assert far["verdict"] == "reached"
    assert [step["do"] for step in far["road"]] == ["begin", "choose"]
    assert far["road"][0]["luck"] == [0]


def test_a_story_that_cannot_be_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _ran(capsys, tmp_path, "title: T\n")[0] == 1
    with pytest.raises(SystemExit):
        main(["explore", str(tmp_path), "--states", "0"])


def test_control_c_gives_what_was_found(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*given: object) -> Explored:
        os.kill(os.getpid(), signal.SIGINT)
        return walked(*given)

    walked = explore.explore
    monkeypatch.setattr(explore, "explore", interrupted)
    before = signal.getsignal(signal.SIGINT)
    status, out = _ran(capsys, tmp_path, STORY)
    assert status == 0
    assert "  - it was stopped\n" in out
    assert signal.getsignal(signal.SIGINT) is before


def test_a_second_control_c_ends_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_given: object) -> Explored:
        os.kill(os.getpid(), signal.SIGINT)
        os.kill(os.getpid(), signal.SIGINT)
        raise AssertionError("it went on")

    monkeypatch.setattr(explore, "explore", interrupted)
    (tmp_path / "story.yaml").write_text(CLEAN, encoding="utf-8")
    assert main(["explore", str(tmp_path)]) == 130
