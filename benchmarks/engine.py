"""How fast stories play without a window."""

from __future__ import annotations

import random
from collections.abc import Iterator
from time import process_time

from xostory.cli.places import bundled_story
from xostory.compiler.load import load_story
from xostory.engine.advance import advance, begin
from xostory.engine.commands import Choose
from xostory.engine.events import ChoiceOffered, Line
from xostory.program.model import Program

SECONDS = 3.0


def measure() -> Iterator[tuple[str, str]]:
    """Lines and choices a second in the bundled story; `scale` does the same for synthetic ones of growing size."""
    yield "lines + choices a second, bundled story (150,000 wanted)", f"{_rate(load_story(bundled_story())):,.0f}"


def _rate(program: Program) -> float:
    """Whole random playthroughs for some seconds."""
    chance = random.Random(1)
    played = 0
    start = process_time()
    while process_time() - start < SECONDS:
        played += _play(program, chance)
    return played / (process_time() - start)


def _play(program: Program, chance: random.Random) -> int:
    """One playthrough; the number of its lines and choices."""
    count = 0
    step = begin(program, chance.getrandbits(32))
    while True:
        assert step.error is None, step.error
        count += sum(type(event) is Line for event in step.events)
        pending = step.state.pending
        if not isinstance(pending, ChoiceOffered):
            return count
        count += 1
        option = chance.choice([one for one in pending.options if one.open])
        step = advance(program, step.state, Choose(option.id))
