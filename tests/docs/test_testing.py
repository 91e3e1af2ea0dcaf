"""The page on testing: its story passes its walkthroughs, and the terminal shows what the page shows."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from xostory.cli import main

PAGE = (Path(__file__).parents[2] / "docs" / "testing.md").read_text(encoding="utf-8")


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
