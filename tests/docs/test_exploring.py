"""The page on exploring: the terminal shows what it shows, and every finding and every cut has its words there."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import pytest

from xostory.check.exploring import explored, verdicts
from xostory.cli import main

PAGE = (Path(__file__).parents[2] / "docs" / "exploring.md").read_text(encoding="utf-8")


def test_the_page_shows_what_happens(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    [story] = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
    [shown] = re.findall(r"```\n\$ .*?\n(.*?)```", PAGE, re.DOTALL)
    (tmp_path / "story.yaml").write_text(story, encoding="utf-8")
    assert main(["explore", str(tmp_path)]) == 1
    assert capsys.readouterr().out == shown


def test_every_cut_and_every_verdict_stands_there() -> None:
    prose = " ".join(PAGE.replace("**", "").split())
    for cut in (explored.STOPPED, explored.UNSURE, explored.SHUFFLED, explored.TYPED, explored.KEPT, explored.HOSTED):
        assert cut in prose, cut
    assert explored.BUDGET.format("…") in prose
    assert all(f"| {one.value} |" in PAGE for one in verdicts.Verdict)


def test_every_finding_stands_there() -> None:
    kinds = set(re.findall(r'"((?:nothing|turn|error|no|never) [a-z ]+?)"', inspect.getsource(verdicts)))
    assert {"nothing to choose", "turn without end", "error in play", "no ending left", "never offered"} <= kinds
    assert all(kind in PAGE for kind in kinds)
