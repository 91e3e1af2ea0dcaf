"""Steps that stand for several: a deck among options, a scene in a variable."""

from __future__ import annotations

import pytest

from tests.stories import codes_of, load
from xostory.compiler import names

SCENES, STEPS = 12, 5


def _story(declared: str, step: str) -> str:
    head = f"title: T\nstart: a\nendings: {{fin: Fin}}\n{declared}\nscenes:\n"
    scenes = "".join(f"  c{number}: {{title: C, deck: d, script: [Hello.]}}\n" for number in range(SCENES))
    return f"{head}{scenes}  a:\n    script:\n" + f"      - {step}\n" * STEPS + "      - end: fin\n"


HELD = "decks: {d: chance}\nvariables: {x: {one of: [" + ", ".join(f"c{number}" for number in range(SCENES)) + "]}}"
STORIES = {
    "offered": _story("decks: {d: chance}", "{choice: '', options: [{from: d}, Leave.]}"),
    "called": _story(HELD, "call: '{x}'"),
    "brought": _story(HELD, "{choice: '', options: [{from: '{x}'}, Leave.]}"),
}


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
def test_a_story_does_not_grow_without_bounds(monkeypatch: pytest.MonkeyPatch, story: str) -> None:
    monkeypatch.setattr(names, "MAX_COPIES", SCENES * STEPS)
    assert load(story).program is not None
    monkeypatch.setattr(names, "MAX_COPIES", SCENES * STEPS - 1)
    assert codes_of(story).count("E429") == 1
