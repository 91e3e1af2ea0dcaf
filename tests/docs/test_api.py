"""The Python examples of the API page run as they stand."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import xostory

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("number", range(len(re.findall("```python", PAGE))))
def test_example(number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    example = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)[number]
    namespace: dict[str, object] = {}
    exec(compile(example, f"api.md example {number + 1}", "exec"), namespace)
    assert "program" in namespace


def test_every_name_of_the_api_is_on_the_page() -> None:
    missing = [name for name in xostory.__all__ if name not in PAGE]
    assert missing == []
