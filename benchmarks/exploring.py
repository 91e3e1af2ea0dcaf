"""How fast a story is explored."""

from __future__ import annotations

from collections.abc import Iterator
from time import process_time

from xostory.check.exploring.explore import explore, explore_by_engine
from xostory.cli.places import bundled_story
from xostory.compiler.load import load_story
from xostory.program.model import Program

STATES = 200_000


def measure() -> Iterator[tuple[str, str]]:
    """Moves a second in the bundled story, in generated Python and by the engine."""
    story = load_story(bundled_story())
    yield "moves a second, bundled story (150,000 wanted)", f"{_rate(story):,.0f}"
    start = process_time()
    moves = explore_by_engine(story, STATES // 50, lambda *_: True).moves
    yield "the same, walked by the engine", f"{moves / (process_time() - start):,.0f}"


def _rate(story: Program) -> float:
    start = process_time()
    return explore(story, STATES).moves / (process_time() - start)
