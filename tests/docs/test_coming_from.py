"""What the "coming from" pages call ours is read and compiled without an error."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path

import pytest

from tests.stories import load
from xostory.source.diagnostics import has_errors

PAGES = Path(__file__).parents[2] / "docs" / "coming-from"
BLOCKS = [
    pytest.param(match[1], id=f"{page.stem}-{number}")
    for page in sorted(PAGES.glob("*.md"))
    for number, match in enumerate(re.finditer(r"```yaml\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL), 1)
]

DECLARED = {
    "characters": "{kitty: Kitty, dae: Dae}",
    "variables": "{nerve: {start: 2, min: 0, max: 5}, late: no, name: Kitty, knows: {any of: [letter]}}",
    "endings": "{fin: Fin}",
}
SCENES = """\
  side: {takes: {n: 1}, script: ["Side {n}.", {end: fin}]}
  garden_gate: {script: [The gate., {end: fin}]}
  gossip: {script: [Yuri waves., {choice: , options: [Listen.]}, {end: fin}]}
"""


def whole(block: str) -> str:
    """A story around a few steps, or around some declarations."""
    declared = {key: value for key, value in DECLARED.items() if not re.search(f"^{key}:", block, re.MULTILINE)}
    head = ["title: T", "start: begin", *(f"{key}: {value}" for key, value in declared.items())]
    if block.startswith("- "):
        script = textwrap.indent(block + "- end: fin\n", " " * 6)
        return "\n".join(
            [*head, "scenes:", f"  begin: {{script: [{{goto: hall}}]}}\n  hall:\n    script:\n{script}{SCENES}"]
        )
    if "scenes:\n" not in block:
        block += "scenes:\n"
    return "\n".join([*head, block + f"  begin: {{script: [{{end: fin}}]}}\n{SCENES}"])


@pytest.mark.parametrize("block", BLOCKS)
def test_block(block: str) -> None:
    found = load(whole(block)).diagnostics
    assert not has_errors(found), [str(one) for one in found]


def test_there_is_a_page_for_each() -> None:
    assert {page.stem for page in PAGES.glob("*.md")} == {"ink", "renpy", "yarn", "twine", "choicescript"}
