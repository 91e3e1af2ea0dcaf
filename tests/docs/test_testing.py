"""The pages on testing and on writing: their stories pass their walkthroughs, and the terminal shows what they show."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from xostory.cli import main

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "testing.md").read_text(encoding="utf-8")
TUTORIAL = (DOCS / "writing.md").read_text(encoding="utf-8")


def test_the_page_shows_what_happens(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    story, walkthroughs = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
    shown, difference = re.findall(r"```\n(\$ .*?|tests/.*?)```", PAGE, re.DOTALL)
    folder = tmp_path / "locked-door"
    (folder / "tests").mkdir(parents=True)
    (folder / "story.yaml").write_text(story, encoding="utf-8")
    (folder / "tests" / "door.yaml").write_text(walkthroughs, encoding="utf-8")
    main(["test", str(folder), "--record"])
    capsys.readouterr()
    assert main(["test", str(folder)]) == 0
    assert capsys.readouterr().out == shown.partition("\n")[2]
    (folder / "story.yaml").write_text(story.replace("Nobody answers.", "A dog answers."), encoding="utf-8")
    assert main(["test", str(folder)]) == 1
    assert difference.strip() in capsys.readouterr().out


def test_the_tutorial_shows_what_happens(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    until, _, behind = TUTORIAL.partition("```yaml\nwalkthroughs:")
    story = re.findall(r"```yaml\n(title.*?)```", until, re.DOTALL)[-1]
    walkthroughs, _, behind = behind.partition("```")
    shown = re.findall(r"```\n\$ .*?\n(.*?)```", behind, re.DOTALL)[0]
    (tmp_path / "tests").mkdir()
    (tmp_path / "story.yaml").write_text(story, encoding="utf-8")
    (tmp_path / "tests" / "bus.yaml").write_text(f"walkthroughs:{walkthroughs}", encoding="utf-8")
    assert main(["test", str(tmp_path)]) == 0
    assert capsys.readouterr().out == shown
