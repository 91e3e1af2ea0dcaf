"""The architecture page says what the import contract checks."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]


def _contract() -> list[set[str]]:
    data = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    layers = data["tool"]["importlinter"]["contracts"][0]["layers"]
    return [set(re.findall(r"xostory\.(\w+)", layer)) for layer in layers]


def _page() -> list[set[str]]:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    return [set(re.findall(r"`(\w+)`", row)) for row in re.findall(r"^\| \d \| ([^|]+) \|", page, re.MULTILINE)]


def test_the_layer_table_is_the_contract() -> None:
    assert _page() == _contract()


def test_every_package_has_a_layer() -> None:
    packages = {path.parent.name for path in (ROOT / "xostory").glob("*/__init__.py")}
    assert packages - {"bundled"} == set().union(*_contract())


def test_the_functions_named_exist() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    for package, module, function in re.findall(r"^\| `(\w+)\.([\w.]+)\.(\w+)`", page, re.MULTILINE):
        source = ROOT / "xostory" / package / Path(*module.split("."))
        text = source.with_suffix(".py").read_text(encoding="utf-8")
        assert f"def {function}(" in text, (package, module, function)
